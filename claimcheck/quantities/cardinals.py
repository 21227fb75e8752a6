"""Number words in a row -> the number that they make: "dreihundertzwanzig", "trois cent mille", "four thousand and three"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.locales.figures import Wordless
from claimcheck.locales.parts import Part
from claimcheck.locales.phrases import Match, ends_word, starts_word
from claimcheck.quantities.figure import Line
from claimcheck.quantities.grammar import begins_anew, continues, value_of
from claimcheck.quantities.readings import read_aloud
from claimcheck.quantities.unspaced import digits_one_by_one, is_numeral, read_numeral
from claimcheck.text import runs_on

_HUNDRED = Decimal(100)
_MILLION = Decimal(10**6)
_MOST_WORDS = 16
_MOST_DECIMALS = 9
_SHORTEST_GLUED_UNIT = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A number word in its place: its value, the other end where it tells two, and whether a joining word stands before it."""

    value: Decimal
    start: int
    end: int
    high: Decimal | None = None
    by_word: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Number words in a row: the value of each, the number that they make, and where the last of them ends.

    `words` are they in their places, none where a script sets no spaces. `high` is the other end where they tell two
    ("two or three"); `scale` is the last scale among them, `step` the worth of their last place; `behind` the number behind a
    decimal word ("two point | five").
    """

    values: tuple[Decimal, ...]
    value: Decimal
    end: int
    high: Decimal | None = None
    scale: Decimal = Decimal(1)
    step: Decimal = Decimal(1)
    words: tuple[Word, ...] = ()
    behind: Decimal | None = None


def read_run(line: Line, at: int) -> Run | None:
    """The number words from an offset on that make one number, with decimals told in words; None where there are none.

    >>> from claimcheck.locales.figures import figure_words
    >>> run = read_run(Line("two point five", "two point five", figure_words("en")), 0)
    >>> str(run.value), run.end
    ('2.5', 14)
    """
    if runs_on(line.folded[at]):
        told = read_numeral(line, at) or read_aloud(line, at)
        if told is None:
            return None
        high = told.high if told.high != told.low else None
        return _with_decimals(line, Run(told.values, told.low, told.end, high, told.scale, told.step))
    words = read_words(line, at)
    if not words:
        return _without_nought(line, at)
    values = tuple(word.value for word in words)
    low, high = value_of(values), value_of([word.high or word.value for word in words])
    return _with_decimals(line, Run(values, low, words[-1].end, high if high != low else None, words=tuple(words)))


def _without_nought(line: Line, at: int) -> Run | None:
    """A number of decimals alone, behind what stands for its nought and its decimal word: "không phẩy năm"."""
    found = line.words.wordless.longest(line.folded, line.text, at)
    if found is None or found.payload.role != "decimal":
        return None
    nought = Run((Decimal(0),), Decimal(0), found.end)
    run = _with_decimals_behind(line, nought, found.end)
    return run if run.end > found.end else None


def _with_decimals(line: Line, run: Run) -> Run:
    """The number with the decimals behind its decimal word: "two point two five", "zwei Komma fünf", "三点五"."""
    if run.value != run.value.to_integral_value() or run.high is not None:
        return run
    at = line.skip_space(run.end)
    found = line.words.decimal_words.longest(line.folded, line.text, at)
    if found is not None:
        return _with_decimals_behind(line, run, found.end)
    measured = line.words.measured_decimal_words.longest(line.folded, line.text, at)
    if measured is None:
        return run
    whole = _with_decimals_behind(line, run, measured.end)
    return whole if line.words.units.longest(line.folded, line.text, line.skip_space(whole.end)) else run


def _with_decimals_behind(line: Line, run: Run, at: int) -> Run:
    """The number with the decimals that begin at an offset; as it is where none do."""
    at = line.skip_space(at)
    if at < len(line.folded) and runs_on(line.folded[at]):
        digits, end = digits_one_by_one(line, at)
    else:
        digits, end = _decimals(line, at)
    if not digits or (run.step != 1 and len(digits) == 1):
        return run  # "三万点一度…" are an index's points
    return Run(run.values, Decimal(f"{int(run.value)}.{digits}"), end, behind=Decimal(digits))


def _decimals(line: Line, at: int) -> tuple[str, int]:
    """The decimals told in words from an offset on, as digits, and where they end."""
    digits, end = "", at
    while at < len(line.folded) and len(digits) < _MOST_DECIMALS:
        words = read_words(line, at, told=bool(digits))
        piece = _decimal_digits([word.value for word in words])
        if not piece or (digits and len(piece) != len(words)):
            break
        digits, end = digits + piece, words[-1].end
        at = line.skip_space(end)
        if len(piece) != len(words):
            break
    return digits, end


def _decimal_digits(values: Sequence[Decimal]) -> str:
    """Decimals as digits: told one by one ("zero three"), or as a number ("seventy-one")."""
    if all(value < 10 for value in values):
        return "".join(str(int(value)) for value in values)
    return str(int(value_of(values)))


def read_words(line: Line, at: int, *, told: bool = False) -> list[Word]:
    """The cardinal words from an offset on that make one number; `told` where nothing but digits may stand."""
    words: list[Word] = []
    values: list[Decimal] = []
    end = next_at = at
    while len(words) < _MOST_WORDS:
        found = (None if words else _with_addend(line, at)) or _cardinal(line, next_at, first=not words, told=told)
        if found is None and words and next_at == end:
            found = _glued_scale(line, end)
        if found is None:
            break
        part = line.words.parts.longest(line.folded, line.text, next_at) if words and next_at > end else None
        if part is not None and part.end > found[0]:
            break  # "nou | mil·lèsimes"
        value, glued = found[1].value, end == next_at
        by_word = not glued and line.folded[end:next_at].strip(" -") != ""
        prefixed = line.folded.startswith(line.words.joining_prefixes, next_at)
        if words and not continues(line.words, values, value, glued=glued, by_word=by_word, tens_joined=prefixed):
            del words[begins_anew(values, value) :]
            break
        words.append(Word(value, next_at, found[0], found[1].high, by_word=by_word))
        values.append(value)
        end = found[0]
        next_at = after_joiner(line, end)
    if words and not _may_end(line, words[-1].end):
        return []  # "Dreieck" is no three, but "fünffach" is five, and "trzydniowy" three days
    return words


def _with_addend(line: Line, at: int) -> tuple[int, Wordless] | None:
    """A number with the word before it that adds a part of one to it: "साढ़े तीन" is three and a half."""
    addend = line.words.addends.longest(line.folded, line.text, at)
    found = _cardinal(line, line.skip_space(addend.end), first=True, told=False) if addend else None
    if addend is None or found is None or found[1].value >= _HUNDRED:
        return None
    return found[0], Wordless("cardinal", found[1].value + addend.payload)


def _cardinal(line: Line, at: int, *, first: bool, told: bool) -> tuple[int, Wordless] | None:
    """The longest cardinal at an offset; inside a glued number the next one may begin in the middle of a word."""
    if at >= len(line.folded):
        return None
    if line.words.glued:
        return _glued_cardinal(line, at)
    found = None
    for match in line.words.wordless.every(line.folded, line.text, at):
        whole = _may_end(line, match.end)
        if match.payload.role == "cardinal" and whole and (told or is_numeral(line, at, match.end)):
            found = (match.end, match.payload)
    return found if first or found is None or starts_word(line.folded, at) else None


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
        end = match.end
        goes_on = ends_word(line.folded, end) or _glues_on(line, end) or _is_part(line, end)
        if match.payload >= _MILLION and goes_on:
            found = (match.end, Wordless("cardinal", match.payload))
    return found


def _may_end(line: Line, at: int) -> bool:
    """Whether a number word may end at an offset: with the word, or where a unit, a half or a denominator runs on from it.

    "trzydniową", "fünffach", "twaalfenhalf" and "zwanzigstel" are such words; an abbreviation does not run on.
    """
    if ends_word(line.folded, at):
        return True
    unit = line.words.units.longest(line.folded, line.text, at)
    return (unit is not None and unit.end - at >= _SHORTEST_GLUED_UNIT) or bool(
        line.words.halves.longest(line.folded, line.text, at) or _is_part(line, at)
    )


def _is_part(line: Line, at: int) -> bool:
    """Whether a denominator runs on from an offset: "fünfundzwanzig|stel", "tjugo|femtedelar"."""
    return part_on(line, at) is not None


def part_on(line: Line, at: int) -> Match[Part] | None:
    """The denominator that runs on from an offset, past a joining word where ones stand before tens ("fem|og|tyvendedele")."""
    found = line.words.parts.longest(line.folded, line.text, at)
    if found is not None or not line.words.ones_first or not line.folded[at : at + 1].isalpha():
        return found
    past = (joiner.end for joiner in line.words.joiners.every(line.folded, line.text, at))
    return next(filter(None, (line.words.parts.longest(line.folded, line.text, end) for end in past)), None)


def _glues_on(line: Line, at: int) -> bool:
    for start in (at, *(match.end for match in line.words.joiners.every(line.folded, line.text, at))):
        if any(m.payload.role == "cardinal" for m in line.words.wordless.every(line.folded, line.text, start)):
            return True
    return False


def after_joiner(line: Line, at: int, *, hyphened: bool = False) -> int:
    """Where the next number word would begin: after spaces, one hyphen, or a joining word."""
    spaced = line.skip_space(at)
    joiner = line.words.joiners.longest(line.folded, line.text, spaced) if spaced > at else None
    if joiner is None and line.words.glued and spaced == at:
        for joiner in line.words.joiners.every(line.folded, line.text, at):  # noqa: B007 - the last one is the longest
            pass
    if joiner is not None:
        return line.skip_space(joiner.end)
    if not hyphened and spaced == at and line.folded[at : at + 1] == "-" and at + 1 < len(line.folded):
        return after_joiner(line, at + 1, hyphened=True)
    return spaced
