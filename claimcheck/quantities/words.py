"""Figures without digits: "dreihundertzwanzig", "trois cent mille", "metade", "doubled"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from claimcheck.locales.figures import Wordless
from claimcheck.locales.phrases import ends_word, starts_word
from claimcheck.quantities.figure import Figure, Line
from claimcheck.text import runs_on

_HUNDRED = Decimal(100)
_MOST_WORDS = 16
_SHORTEST_GLUED_UNIT = 3


def read_wordless(line: Line, at: int) -> Figure | None:
    """The figure that begins at an offset with a number word, or None.

    An article ("ein", "une") is a figure only once a scale word or a unit follows: the caller sees to that by `rule`.
    """
    words, role, end = _cardinals(line, at)
    found = line.words.wordless.longest(line.folded, line.text, at)
    if words and (found is None or found.payload.role in ("cardinal", "one") or found.end <= end):
        value = _value_of(words, unspaced=runs_on(line.folded[at]))
        if value is None:
            return None
        if (part := _part(line, end)) is not None:
            end, whole = part
            return _figure(at, end, value * whole.numerator / whole.denominator, "fraction")
        if half := half_after(line, end):
            return _figure(at, half, value + Decimal("0.5"), "words")
        article = line.words.ones.longest(line.folded, line.text, at) if value == 1 else None
        return _figure(at, end, value, "one" if article and article.end == end else role)
    if found is None or found.payload.role == "cardinal":
        return None
    return _figure(at, found.end, found.payload.value, found.payload.role)


def _figure(start: int, end: int, value: Decimal, rule: str) -> Figure:
    step = Decimal(1).scaleb(min(0, _exponent(value))) if rule in ("words", "one") else value / 10
    return Figure(start, end, start, end, value, step, Decimal(1), rule)


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _cardinals(line: Line, at: int) -> tuple[list[Decimal], str, int]:
    """The run of cardinal words from an offset: their values, and where the last of them ends."""
    values: list[Decimal] = []
    role = "words"
    end = next_at = at
    while len(values) < _MOST_WORDS:
        found = _cardinal(line, next_at, first=not values)
        if found is None:
            break
        if values and not _continues(line, values, found[1].value, unspaced=runs_on(line.folded[at])):
            break
        values.append(found[1].value)
        end = found[0]
        next_at = _after_joiner(line, end)
    if values and not ends_word(line.folded, end) and not _unit_glued(line, end):
        return [], role, at  # "Dreieck" is no three, but "fünffach" is five, and "trzydniowy" three days
    return values, role, end


def _cardinal(line: Line, at: int, *, first: bool) -> tuple[int, Wordless] | None:
    """The longest cardinal at an offset; inside a glued number the next one may begin in the middle of a word."""
    if at >= len(line.folded):
        return None
    if line.words.glued:
        return _glued_cardinal(line, at)
    found = None
    unspaced = runs_on(line.folded[at])
    for match in line.words.wordless.every(line.folded, line.text, at):
        whole = unspaced or ends_word(line.folded, match.end) or _unit_glued(line, match.end)
        if match.payload.role == "cardinal" and whole:
            found = (match.end, match.payload)
    return found if first or found is None or starts_word(line.folded, at) else None


def _glued_cardinal(line: Line, at: int) -> tuple[int, Wordless] | None:
    """The longest cardinal after which the word ends or another cardinal or joiner begins ("ein|und|zwanzig")."""
    found = None
    for match in line.words.wordless.every(line.folded, line.text, at):
        if match.payload.role != "cardinal":
            continue
        if ends_word(line.folded, match.end) or _glues_on(line, match.end) or _unit_glued(line, match.end):
            found = (match.end, match.payload)
    return found


def _unit_glued(line: Line, at: int) -> bool:
    """Whether a unit runs on from a number word: "trzydniową", "fünffach"; an abbreviation does not."""
    found = line.words.units.longest(line.folded, line.text, at)
    return found is not None and found.end - at >= _SHORTEST_GLUED_UNIT


def _glues_on(line: Line, at: int) -> bool:
    for start in (at, *(match.end for match in line.words.joiners.every(line.folded, line.text, at))):
        if any(m.payload.role == "cardinal" for m in line.words.wordless.every(line.folded, line.text, start)):
            return True
    return False


def _after_joiner(line: Line, at: int) -> int:
    """Where the next number word would begin: after spaces, a hyphen, or a joining word."""
    spaced = line.skip_space(at)
    joiner = line.words.joiners.longest(line.folded, line.text, spaced) if spaced > at else None
    if joiner is None and line.words.glued and spaced == at:
        for joiner in line.words.joiners.every(line.folded, line.text, at):  # noqa: B007 - the last one is the longest
            pass
    if joiner is not None:
        return line.skip_space(joiner.end)
    if spaced < len(line.folded) and line.folded[spaced] == "-" and spaced == at:
        return _after_joiner(line, spaced + 1) if spaced + 1 < len(line.folded) else spaced
    return spaced


def _continues(line: Line, values: Sequence[Decimal], value: Decimal, *, unspaced: bool) -> bool:
    """Whether a number word can belong to the number before it: "twenty" "one" can, "five" "six" cannot."""
    if unspaced or value in (100, 1000):
        return True
    so_far = _value_of(values, unspaced=False)
    if so_far is None or value != value.to_integral_value() or so_far != so_far.to_integral_value():
        return False
    if value >= 100:
        return so_far % 1000 == 0
    tail = so_far % 100
    if tail == 0:
        return True
    if value < 10:
        return tail % 10 == 0
    if value < 20:
        return tail in (60, 80)  # soixante-dix, quatre-vingt-douze
    return line.words.glued and tail < 10 and value % 10 == 0  # einundzwanzig


def _value_of(values: Sequence[Decimal], *, unspaced: bool) -> Decimal | None:
    """The number that a run of number words means.

    >>> _value_of([Decimal(3), Decimal(100), Decimal(20)], unspaced=False)
    Decimal('320')
    >>> _value_of([Decimal(2), Decimal(10), Decimal(5)], unspaced=True)
    Decimal('25')
    """
    total = group = digit = Decimal(0)
    for value in values:
        if value == 1000:
            total += max(group + digit, Decimal(1)) * value
            group = digit = Decimal(0)
        elif value == _HUNDRED or (unspaced and value == 10):
            group, digit = group + max(digit, Decimal(1)) * value, Decimal(0)
        elif unspaced and value < 10:
            digit = digit * 10 + value
        elif value < _HUNDRED:
            digit += value
        else:
            group += value
    return total + group + digit


def _part(line: Line, end: int) -> tuple[int, Fraction] | None:
    """The denominator behind a numerator: "two thirds", "zwei Drittel", "two-thirds"."""
    at = line.skip_space(end)
    if at == end and at < len(line.folded) and line.folded[at] == "-":
        at += 1
    found = line.words.parts.longest(line.folded, line.text, at) if at < len(line.folded) else None
    return (found.end, found.payload) if found else None


def half_after(line: Line, end: int) -> int | None:
    """Where a half that is added to the number ends: "two and a half"."""
    found = line.words.halves.longest(line.folded, line.text, line.skip_space(end))
    return found.end if found else None
