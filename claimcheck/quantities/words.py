"""Figures without digits: "dreihundertzwanzig", "trois cent mille", "metade", "doubled"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.quantities.cardinals import Run, read_run
from claimcheck.quantities.figure import Figure, Line
from claimcheck.quantities.parts import part_before, part_behind
from claimcheck.text import runs_on

_THOUSAND, _MILLION = Decimal(1000), Decimal(10**6)


def read_wordless(line: Line, at: int) -> Figure | None:
    """The figure that begins at an offset with a number word, or None.

    An article ("ein", "une") is a figure only once a scale word or a unit follows: the caller sees to that by `rule`.
    """
    for prefix in line.words.bound_prefixes.every(line.folded, line.text, at):
        figure = _read(line, prefix.end)
        if figure is not None:
            return replace(figure, start=at, number=at, bound=prefix.payload)  # "כשני שלישים" are about two thirds
    return _read(line, at)


def _read(line: Line, at: int) -> Figure | None:
    if at >= len(line.folded):
        return None
    if (whole := part_before(line, at)) is not None:
        return _figure(at, whole[0], Decimal(whole[1].numerator) / whole[1].denominator, "fraction")
    run = read_run(line, at)
    if run is not None and (part := _definite_part(line, at)) is not None:
        return _figure(at, line.folded.index(" ", at), part, "fraction")
    if run is not None and _is_a_unit(line, at, run.end):
        return None
    found = line.words.wordless.longest(line.folded, line.text, at)
    if run and (found is None or found.payload.role in ("cardinal", "one", "scale") or found.end <= run.end):
        return _cardinal_figure(line, at, run)
    if found is None or found.payload.role in ("cardinal", "addend", "prefix", "decimal", "reading"):
        return None
    if found.payload.role == "measured" and found.payload.unit is not None:
        figure, unit = _figure(at, found.end, found.payload.value, "words"), found.payload.unit
        return replace(figure, unit=unit.id or None, kind=unit.kind if unit.id else None, rule="measured")
    if found.payload.role == "scale":
        return _scaled(at, found.end, found.payload.value, found.payload.value)
    return _figure(at, found.end, found.payload.value, found.payload.role)


def _definite_part(line: Line, at: int) -> Decimal | None:
    """The fraction that a numeral is before a thing with its article: "خمس السكان" is a fifth of the people."""
    *_, part = [None, *(match.payload for match in line.words.parts_definite.every(line.folded, line.text, at))]
    return part


def _is_a_unit(line: Line, start: int, end: int) -> bool:
    """Whether a number word without spaces is but the beginning of a unit: 千 in 千瓦时."""
    unit = line.words.units.longest(line.folded, line.text, start) if runs_on(line.folded[start]) else None
    return unit is not None and unit.end > end


def _cardinal_figure(line: Line, at: int, run: Run) -> Figure:
    """The figure that number words make with the part, the half or the fraction that belongs to them."""
    if (part := part_behind(line, run.end)) is not None:
        end, share = part[0], Decimal(part[1].numerator) / part[1].denominator
        last = run.values[-1]
        if run.value > last and run.value * share > 1 > last * share and (run.value - last) % 100 == 0:
            # "etthundra och tre kvarts": nobody says an improper fraction of hundreds; "twenty-three fifths" is one.
            return _figure(at, end, run.value - last + last * share, "words")
        return _figure(at, end, run.value * part[1].numerator / part[1].denominator, "fraction")
    if half := half_after(line, run.end):
        one = run.values[-1] if run.values[-1] >= _THOUSAND else Decimal(1)
        return _figure(at, half, run.value + one / 2, "words")  # "مليون ونصف" is a million and a half of one
    if (added := added_fraction(line, run.end)) is not None:
        return _figure(at, added[0], run.value + added[1], "words")
    if run.values[-1] >= _MILLION:
        return _scaled(at, run.end, run.value, run.values[-1])
    article = line.words.ones.longest(line.folded, line.text, at) if run.value == 1 else None
    figure = _figure(at, run.end, run.value, "one" if article and article.end == run.end else "words")
    step = run.step if run.step > 1 else figure.step
    return replace(figure, high=run.high, scale=run.scale, step=step)


def added_fraction(line: Line, end: int) -> tuple[int, Decimal] | None:
    """A fraction joined to a whole number: "five and a quarter", "drei und zwei Fünftel"; none of something ("and half of")."""
    start = line.skip_space(end)
    at = _past_joiner(line, start)
    if at is None:
        return None
    run = read_run(line, at) if at < len(line.folded) else None
    found = line.words.wordless.longest(line.folded, line.text, at)
    part = part_behind(line, run.end) if run else None
    if run and part:
        end, value = part[0], run.value * part[1].numerator / part[1].denominator
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


def _figure(start: int, end: int, value: Decimal, rule: str) -> Figure:
    step = Decimal(1).scaleb(min(0, _exponent(value))) if rule in ("words", "one") else value / 10
    return Figure(start, end, start, end, value, step, Decimal(1), rule)


def _scaled(start: int, end: int, value: Decimal, scale: Decimal) -> Figure:
    """A figure whose last word is a scale: known to one of it."""
    return Figure(start, end, start, end, value, scale, scale, "words")


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def half_after(line: Line, end: int) -> int | None:
    """Where a half that is added to the number ends: "two and a half"."""
    found = line.words.halves.longest(line.folded, line.text, line.skip_space(end))
    return found.end if found else None
