"""Parts of a whole in number words: "two thirds", "ein Fünfundzwanzigstel", "three and a half", "vingt et un cinquième"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction
from typing import NamedTuple

from claimcheck.locales.parts import Part
from claimcheck.quantities.cardinals import Run, after_joiner, part_on, read_run, read_words
from claimcheck.quantities.denominators import ordinal_behind
from claimcheck.quantities.figure import Line, ends_there
from claimcheck.quantities.grammar import continues, value_of

_TEN, _HUNDRED, _MILLION = Decimal(10), Decimal(100), Decimal(10**6)


class Parted(NamedTuple):
    """What a numeral and the denominator behind it tell, and where it ends; `mixed` says that a whole number is in it.

    No value where the two are an ordinal ("two hundredth"), or a denominator without a numerator ("fünfundzwanzigstel").
    """

    end: int
    value: Decimal | None
    mixed: bool = False


class _Denominator(NamedTuple):
    start: int
    end: int
    part: Part


def parted(line: Line, run: Run) -> Parted | None:
    """What a numeral and the denominator behind it make; None where none follows.

    The numerator is the whole numeral, unless some of its words belong to the denominator ("three twenty-fifths") or to a
    whole number that a fraction is added to ("one hundred and two fifths"). Which they are is told by what can follow what.

    >>> from claimcheck.locales.figures import figure_words
    >>> line = Line("two twenty-fifths", "two twenty-fifths", figure_words("en"))
    >>> str(parted(line, read_run(line, 0)).value)
    '0.08'
    """
    found = _behind(line, run.end)
    if found is None:
        return (_with_more_words(line, run) or _ordinal_joined(line, run)) if run.words else None
    if run.behind is not None:  # "п'ять цілих три десятих": the decimal word parts a whole from a fraction
        return Parted(found.end, run.value.to_integral_value(ROUND_FLOOR) + _times(run.behind, found.part), mixed=True)
    if found.part.of_one:
        return _of_one(line, run, found)
    return _parting(line, run, found) or Parted(found.end, _times(run.value, found.part))


def parted_one(line: Line, end: int) -> Parted | None:
    """The part that an article and a denominator of more than a listed word make: "a twenty-first of", "an eightieth"."""
    one = Run((Decimal(1),), Decimal(1), end)
    found = _behind(line, end)
    if found is not None:
        return Parted(found.end, _times(one.value, found.part)) if _may_be_parted(line, found.end) else None
    return _with_more_words(line, one)


def added_dozens(line: Line, run: Run) -> Parted | None:
    """A number with dozens or scores joined to it: "two hundred and three dozens" are 236."""
    last = _last_joined(line, run)
    whole, dozens = run.values[:last], run.values[last:]
    if not whole or not dozens or value_of(whole) < _HUNDRED:
        return None
    found = line.words.scales.longest(line.folded, line.text, line.skip_space(run.end))
    if found is None or not found.payload < _HUNDRED:
        return None
    return Parted(found.end, value_of(whole) + value_of(dozens) * found.payload, mixed=True)


def half_after(line: Line, end: int) -> int | None:
    """Where a half that is added to the number ends: "two and a half"."""
    found = line.words.halves.longest(line.folded, line.text, line.skip_space(end))
    return found.end if found else None


def added_fraction(line: Line, end: int) -> tuple[int, Decimal] | None:
    """A fraction joined to a whole number: "five and a quarter", "drei und zwei Fünftel"; none of something ("and half of")."""
    start = line.skip_space(end)
    at = _past_joiner(line, start)
    if at is None:
        return None
    run = read_run(line, at) if at < len(line.folded) else None
    part = parted(line, run) if run else None
    found = line.words.wordless.longest(line.folded, line.text, at)
    if part and part.value is not None and part.value < 1:
        end, value = part.end, part.value
    elif found and found.payload.role == "fraction":
        end, value = found.end, found.payload.value
    else:
        return None
    of = line.words.links.longest(line.folded, line.text, line.skip_space(end))
    return None if of else (end, value)


def _past_joiner(line: Line, at: int) -> int | None:
    """Where the word begins that a joining word at an offset joins, which may be written onto it ("وثلاثة أخماس")."""
    if line.folded.startswith(line.words.joining_prefixes, at):
        return at
    joiner = line.words.joiners.longest(line.folded, line.text, at) or line.words.added.longest(
        line.folded, line.text, at
    )
    past = line.skip_space(joiner.end) if joiner else at
    return past if joiner is not None and past > joiner.end else None


def _behind(line: Line, end: int, *, own: bool = False) -> _Denominator | None:
    """The denominator right behind a numeral, `own` where the numeral is a part of it, so that a joiner may stand between."""
    found = part_on(line, end)
    start = end
    if found is None:
        start = line.skip_space(end)
        if line.folded[start : start + 1] == "-":
            start = line.skip_space(start + 1)
        start = after_joiner(line, end) if own else start
        found = line.words.parts.longest(line.folded, line.text, start) if start > end else None
        if found is None or (found.payload.written_on and not found.payload.apart):
            ordinal = ordinal_behind(line, start)
            return _Denominator(start, ordinal[0], Part(ordinal[1])) if ordinal else None
    return _with_ones(line, _Denominator(start, found.end, found.payload))


def _with_ones(line: Line, tens: _Denominator) -> _Denominator:
    """A denominator of tens with the ones that some languages tell as a second one: "dwudzieste piąte", "εικοστά πέμπτα"."""
    worth = _worth(tens.part)
    if worth is None or not 2 * _TEN <= worth < _HUNDRED or worth % _TEN:
        return tens
    start = after_joiner(line, tens.end)
    ones = line.words.parts.longest(line.folded, line.text, start)
    more = _worth(ones.payload) if ones else None
    if ones is None or more is None or more >= _TEN or ones.payload.of_one != tens.part.of_one:
        return tens
    part = Part(Fraction(1, int(worth + more)), of_one=tens.part.of_one, ordinal=tens.part.ordinal)
    return _Denominator(tens.start, ones.end, part)


def _parting(line: Line, run: Run, found: _Denominator) -> Parted | None:
    """A denominator behind a numeral of which not all words are the numerator; None where all are."""
    cluster = _cluster(line, run)
    before, own = run.values[:cluster], run.values[cluster:]
    if not line.folded.startswith(" ", run.end):
        together = _together(line, own, found.part)
        if not before:
            alone = together is not None and (found.part.written_on or found.start == run.end or together < _HUNDRED)
            return Parted(found.end, None) if alone else None
        if together is not None:
            return Parted(found.end, value_of(before) / together)
        return _mixed(value_of(before), value_of(own), found)
    # Languages that join tens say "treinta y cincoavos", so that "ciento treinta quintos" are 130 fifths.
    apart = not line.words.joins_tens
    if apart and before and len(own) == 1 and 2 * _TEN <= own[0] < _HUNDRED and own[0] % _TEN == 0:
        together = _together(line, own, found.part)
        if together is not None and together % _TEN:
            return Parted(found.end, value_of(before) / together)  # "one hundred thirty fifths"
    if not before and found.part.written_on:
        return Parted(found.end, None)
    last = _last_joined(line, run)
    if apart and last == len(run.words) and line.words.glued and value_of(own) < _HUNDRED:
        last = cluster  # "tweehonderd drie vijfde", where numbers are written in one word
    return _mixed(value_of(run.values[:last]), value_of(run.values[last:]), found)


def _cluster(line: Line, run: Run) -> int:
    """How many words of a numeral stand before the last of them that no space parts: 1 in "three twenty-five"."""
    at = len(run.words) - 1
    while at > 0 and " " not in line.folded[run.words[at - 1].end : run.words[at].start]:
        at -= 1
    return at


def _last_joined(line: Line, run: Run) -> int:
    """How many words stand before the last joining word of a numeral, all where it says nothing of where a whole ends."""
    size = len(run.words)
    if line.words.joins_tens:
        return size
    return next((at for at in range(size - 1, 0, -1) if run.words[at].by_word), size)


def _of_one(line: Line, run: Run, found: _Denominator) -> Parted | None:
    """A denominator of one alone: behind one a part, behind more that ends in one a part of the next, else an ordinal."""
    if run.value == 1:
        one = _times(run.value, found.part)
        return Parted(found.end, one) if not _is_article(line, run) or _may_be_parted(line, found.end) else None
    if run.value % _TEN == 1 and run.value % _HUNDRED != _TEN + 1 and _may_be_parted(line, found.end):
        return Parted(found.end, run.value - 1 + _times(Decimal(1), found.part), mixed=True)  # "vingt et un cinquième"
    if _together(line, run.values, found.part) is None:  # "two third of it": a plural that was forgotten
        return Parted(found.end, _times(run.value, found.part)) if _may_be_parted(line, found.end) else None
    return Parted(found.end, None) if not line.folded.startswith("-", found.end) else None


def _ordinal_joined(line: Line, run: Run) -> Parted | None:
    """An ordinal of which a joining word parts the last word: "vingt et unième", "двадесет и пета"."""
    joined = after_joiner(line, run.end) != line.skip_space(run.end)
    found = _behind(line, run.end, own=True) if joined else None
    if found is None or not found.part.of_one or _together(line, run.values, found.part) is None:
        return None
    return Parted(found.end, None)


def _with_more_words(line: Line, run: Run) -> Parted | None:
    """A denominator of more words ("one twenty-fifth"), or a fraction added to a whole: "drie een vijfde"."""
    at = after_joiner(line, run.end) if line.folded.startswith("-", run.end) else line.skip_space(run.end)
    words = read_words(line, at) if run.end < at and line.words.wordless_starts.match(line.folded, at) else []
    found = _behind(line, words[-1].end, own=True) if words else None
    if found is None or run.value % 1:
        return None
    values = [word.value for word in words]
    together = _together(line, values, found.part)
    if together is not None:
        if found.part.ordinal and _is_article(line, run) and not _may_be_parted(line, found.end):
            return None
        one_of = not found.part.of_one or run.value == 1
        return Parted(found.end, run.value / together) if one_of else None
    if found.part.of_one and value_of(values) != 1:
        return None
    return _mixed(run.value, value_of(values), found)


def _mixed(whole: Decimal, numerator: Decimal, found: _Denominator) -> Parted | None:
    """A whole number with the fraction behind it; none where that is a whole itself, or where it is added to nothing."""
    part = _times(numerator, found.part)
    return Parted(found.end, whole + part, mixed=True) if whole >= 1 and 0 < part < 1 else None


def _together(line: Line, values: Sequence[Decimal], part: Part) -> Decimal | None:
    """The denominator that number words make with the part behind them, None where they are no part of it."""
    if part.written_on:
        return value_of(values)
    worth = _worth(part)
    glued = worth is not None and (worth >= _MILLION or (line.words.ones_first != "" and 2 * _TEN <= worth < _HUNDRED))
    if worth is None or not continues(line.words, values, worth, glued=glued):
        return None
    return value_of([*values, worth])


def _worth(part: Part) -> Decimal | None:
    """How many of a part make the whole, None where that is no whole number."""
    return Decimal(part.value.denominator) if part.value.numerator == 1 and not part.written_on else None


def _times(value: Decimal, part: Part) -> Decimal:
    return value * part.value.numerator / part.value.denominator


def _is_article(line: Line, run: Run) -> bool:
    """Whether a numeral is a lone word that is the article, too: "un", "ein"."""
    if not run.words:
        return True
    found = line.words.ones.longest(line.folded, line.text, run.words[0].start)
    return found is not None and found.end == run.end


def _may_be_parted(line: Line, at: int) -> bool:
    """Whether nothing follows of which the word before could be an ordinal, as it is in "a twenty-first birthday"."""
    return ends_there(line, at) or line.words.links.longest(line.folded, line.text, line.skip_space(at)) is not None
