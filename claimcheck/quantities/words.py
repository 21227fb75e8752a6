"""Figures without digits: "dreihundertzwanzig", "trois cent mille", "metade", "doubled"."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.locales.phrases import Match
from claimcheck.locales.wordless import Wordless
from claimcheck.quantities.cardinals import Run, read_run
from claimcheck.quantities.definite import read_ranked
from claimcheck.quantities.denominators import part_before
from claimcheck.quantities.figure import Figure, Line
from claimcheck.quantities.parts import added_dozens, added_fraction, half_after, parted, parted_one
from claimcheck.text import runs_on

# Roles of words that begin a figure, and are none if no reader of their own has taken them.
_NO_FIGURES_ALONE = frozenset({"cardinal", "addend", "prefix", "decimal", "reading", "definite", "ordinal"})
_COUNTED_BY_ONES = frozenset({"words", "one", "definite", "ordinal"})
_HUNDRED, _THOUSAND, _MILLION = Decimal(100), Decimal(1000), Decimal(10**6)


def read_wordless(line: Line, at: int) -> Figure | None:
    """The figure that begins at an offset with a number word, or None.

    An article ("ein", "une") is a figure only once a scale word or a unit follows: the caller sees to that by `rule`.
    """
    for prefix in line.words.bound_prefixes.every(line.folded, line.text, at):
        figure = _read(line, prefix.end)
        if figure is not None:
            return figure._replace(start=at, number=at, bound=prefix.payload)  # "כשני שלישים" are about two thirds
    return _read(line, at)


def _read(line: Line, at: int) -> Figure | None:
    if at >= len(line.folded):
        return None
    run = read_run(line, at)
    found = line.words.wordless.longest(line.folded, line.text, at)
    if (figure := _part_or_rank(line, at, run, found)) is not None:
        return figure
    if run is not None and _is_a_unit(line, at, run.end):
        return None
    if run and (found is None or found.payload.role in ("cardinal", "one", "scale") or found.end <= run.end):
        return _cardinal_figure(line, at, run)
    if found is None or found.payload.role in _NO_FIGURES_ALONE:
        return None
    if found.payload.role == "measured" and found.payload.unit is not None:
        figure, unit = _figure(at, found.end, found.payload.value, "words"), found.payload.unit
        return figure._replace(unit=unit.id or None, kind=unit.kind if unit.id else None, rule="measured")
    if found.payload.role == "scale":
        return _scaled(at, found.end, found.payload.value, found.payload.value)
    article = parted_one(line, found.end) if found.payload.role == "one" and found.payload.value == 1 else None
    if article is not None and article.value is not None:
        return _figure(at, article.end, article.value, "fraction")
    return _figure(at, found.end, found.payload.value, found.payload.role)


def _part_or_rank(line: Line, at: int, run: Run | None, found: Match[Wordless] | None) -> Figure | None:
    """The fraction that begins with its denominator or stands before a thing with its article, or a place in a row."""
    if (whole := part_before(line, at)) is not None:
        return _figure(at, whole[0], Decimal(whole[1].numerator) / whole[1].denominator, "fraction")
    ranked = read_ranked(line, at, found)
    if ranked is not None and (run is None or ranked.end > run.end):
        return _figure(at, ranked.end, ranked.value, ranked.rule)
    if run is not None and (part := _definite_part(line, at)) is not None:
        return _figure(at, line.folded.index(" ", at), part, "fraction")
    return None


def _definite_part(line: Line, at: int) -> Decimal | None:
    """The fraction that a numeral is before a thing with its article: "خمس السكان" is a fifth of the people."""
    *_, part = [None, *(match.payload for match in line.words.parts_definite.every(line.folded, line.text, at))]
    return part


def _is_a_unit(line: Line, start: int, end: int) -> bool:
    """Whether a number word without spaces is but the beginning of a unit: 千 in 千瓦时."""
    unit = line.words.units.longest(line.folded, line.text, start) if runs_on(line.folded[start]) else None
    return unit is not None and unit.end > end


def _cardinal_figure(line: Line, at: int, run: Run) -> Figure | None:
    """The figure that number words make with the part, the half or the fraction that belongs to them."""
    if (part := parted(line, run) or added_dozens(line, run)) is not None:
        rule = "words" if part.mixed else "fraction"
        return None if part.value is None else _figure(at, part.end, part.value, rule)
    if half := half_after(line, run.end):
        least = _HUNDRED if line.words.short_tail else _THOUSAND  # "hai trăm rưỡi" are 250
        last = run.values[-1]
        one = Decimal(10) ** last.adjusted() if last >= least else Decimal(1)
        return _figure(at, half, run.value + one / 2, "words")  # "مليون ونصف" is a million and a half of one
    if (added := added_fraction(line, run.end)) is not None:
        return _figure(at, added[0], run.value + added[1], "words")
    if run.values[-1] >= _MILLION:
        return _scaled(at, run.end, run.value, run.values[-1])
    article = line.words.ones.longest(line.folded, line.text, at) if run.value == 1 else None
    figure = _figure(at, run.end, run.value, "one" if article and article.end == run.end else "words")
    step = run.step if run.step > 1 else figure.step
    return figure._replace(high=run.high, scale=run.scale, step=step)


def _figure(start: int, end: int, value: Decimal, rule: str) -> Figure:
    step = Decimal(1).scaleb(min(0, _exponent(value))) if rule in _COUNTED_BY_ONES else value / 10
    return Figure(start, end, start, end, value, step, Decimal(1), rule)


def _scaled(start: int, end: int, value: Decimal, scale: Decimal) -> Figure:
    """A figure whose last word is a scale: known to one of it."""
    return Figure(start, end, start, end, value, scale, scale, "words")


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
