"""Number words in a row -> the number that they make: "dreihundertzwanzig", "trois cent mille", "四千三百"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.locales.figures import Wordless
from claimcheck.locales.phrases import ends_word, starts_word
from claimcheck.quantities.figure import Line
from claimcheck.text import runs_on

_HUNDRED = Decimal(100)
_MILLION = Decimal(10**6)
_MOST_WORDS = 16
_MOST_DECIMALS = 9
_SHORTEST_GLUED_UNIT = 3


@dataclass(frozen=True, slots=True)
class Run:
    """Number words in a row: the value of each, the number that they make, and where the last of them ends."""

    values: tuple[Decimal, ...]
    value: Decimal
    end: int


def read_run(line: Line, at: int) -> Run | None:
    """The number words from an offset on that make one number, with decimals told in words; None where there are none.

    >>> from claimcheck.locales.figures import figure_words
    >>> run = read_run(Line("two point five", "two point five", figure_words("en")), 0)
    >>> str(run.value), run.end
    ('2.5', 14)
    """
    values, end = _cardinals(line, at)
    value = _value_of(line, values, unspaced=runs_on(line.folded[at])) if values else None
    if value is None:
        return None
    return _with_decimals(line, Run(tuple(values), value, end))


def _with_decimals(line: Line, run: Run) -> Run:
    """The number with the decimals behind its decimal word: "two point two five", "zwei Komma fünf", "三点五"."""
    found = line.words.decimal_words.longest(line.folded, line.text, line.skip_space(run.end))
    if found is None or run.value != run.value.to_integral_value():
        return run
    digits = ""
    end = at = line.skip_space(found.end)
    while at < len(line.folded) and len(digits) < _MOST_DECIMALS:
        values, next_end = _cardinals(line, at)
        piece = _decimal_digits(line, values, unspaced=runs_on(line.folded[at]))
        if not piece or (digits and len(piece) != len(values)):
            break
        digits, end = digits + piece, next_end
        at = line.skip_space(end)
        if len(piece) != len(values):
            break
    return Run(run.values, Decimal(f"{int(run.value)}.{digits}"), end) if digits else run


def _decimal_digits(line: Line, values: Sequence[Decimal], *, unspaced: bool) -> str:
    """Decimals as digits: told one by one ("zero three"), or, where words stand apart, as a number ("seventy-one")."""
    if all(value < 10 for value in values):
        return "".join(str(int(value)) for value in values)
    value = None if unspaced else _value_of(line, values, unspaced=False)
    return str(int(value)) if value is not None else ""


def _cardinals(line: Line, at: int) -> tuple[list[Decimal], int]:
    """The run of cardinal words from an offset: their values, and where the last of them ends."""
    values: list[Decimal] = []
    unspaced = runs_on(line.folded[at])
    end = next_at = at
    while len(values) < _MOST_WORDS:
        found = _cardinal(line, next_at, first=not values)
        if found is None and values and next_at == end:
            found = _glued_scale(line, end)
        if found is None:
            break
        joined = end == next_at or line.folded[end:next_at].strip(" -") != ""
        if values and not unspaced and not _continues(line, values, found[1].value, joined=joined):
            break
        values.append(found[1].value)
        end = found[0]
        next_at = _after_joiner(line, end)
    if values and not _may_end(line, end):
        return [], at  # "Dreieck" is no three, but "fünffach" is five, and "trzydniowy" three days
    return values, end


def _cardinal(line: Line, at: int, *, first: bool) -> tuple[int, Wordless] | None:
    """The longest cardinal at an offset; inside a glued number the next one may begin in the middle of a word."""
    if at >= len(line.folded):
        return None
    if line.words.glued:
        return _glued_cardinal(line, at)
    found = None
    unspaced = runs_on(line.folded[at])
    for match in line.words.wordless.every(line.folded, line.text, at):
        whole = unspaced or _may_end(line, match.end)
        if match.payload.role == "cardinal" and whole and _is_numeral(line, at, match.end):
            found = (match.end, match.payload)
    return found if first or found is None or starts_word(line.folded, at) else None


def _is_numeral(line: Line, start: int, end: int) -> bool:
    """Whether a formal numeral stands beside another one: 伍 in 伍佰, but not in 队伍."""
    if not line.words.formal or line.folded[start:end] not in line.words.formal:
        return True
    beside = line.words.formal_beside
    return line.folded[start - 1 : start] in beside or line.folded[end : end + 1] in beside


def _glued_cardinal(line: Line, at: int) -> tuple[int, Wordless] | None:
    """The longest cardinal after which the word ends or another cardinal or joiner begins ("ein|und|zwanzig")."""
    found = None
    for match in line.words.wordless.every(line.folded, line.text, at):
        if match.payload.role != "cardinal":
            continue
        end = match.end
        if _may_end(line, end) or _glues_on(line, end) or _glued_scale(line, end):
            found = (end, match.payload)
    return found


def _glued_scale(line: Line, at: int) -> tuple[int, Wordless] | None:
    """A scale word that runs on from a number word: "tweemiljoen", "hárommilliókétszázezer"."""
    if not line.words.glued or at >= len(line.folded) or not line.folded[at].isalpha():
        return None
    found = None
    for match in line.words.scales.every(line.folded, line.text, at):
        if match.payload >= _MILLION and (ends_word(line.folded, match.end) or _glues_on(line, match.end)):
            found = (match.end, Wordless("cardinal", match.payload))
    return found


def _may_end(line: Line, at: int) -> bool:
    """Whether a number word may end at an offset: with the word, or where a unit or a half runs on from it.

    "trzydniową", "fünffach" and "twaalfenhalf" are such words; an abbreviation does not run on.
    """
    if ends_word(line.folded, at):
        return True
    unit = line.words.units.longest(line.folded, line.text, at)
    return (unit is not None and unit.end - at >= _SHORTEST_GLUED_UNIT) or bool(
        line.words.halves.longest(line.folded, line.text, at)
    )


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


def _continues(line: Line, values: Sequence[Decimal], value: Decimal, *, joined: bool) -> bool:
    """Whether a number word can belong to the number before it: "twenty" "one" can, "five" "six" cannot."""
    if value in (100, 1000) or (joined and value >= _MILLION):
        return True
    so_far = _value_of(line, values, unspaced=False)
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
    return line.words.glued and joined and tail < 10 and value % 10 == 0  # einundzwanzig


def _value_of(line: Line, values: Sequence[Decimal], *, unspaced: bool) -> Decimal | None:
    """The number that a run of number words means: 3, 100, 20 is 320."""
    total = group = digit = Decimal(0)
    for value in values:
        if value == 1000 or value >= _MILLION:
            below = group + digit
            total = (total + below) * value if 0 < total < value else total + max(below, Decimal(1)) * value
            group = digit = Decimal(0)
        elif value == _HUNDRED or (unspaced and value == 10):
            group, digit = group + max(digit, Decimal(1)) * value, Decimal(0)
        elif unspaced and value < 10:
            digit = digit * 10 + value
        elif value < _HUNDRED:
            digit += value
        else:
            group += value
    if line.words.short_tail and len(values) > 1 and values[-2] in (100, 1000) and 0 < digit < 10:
        digit *= values[-2] / 10
    return total + group + digit
