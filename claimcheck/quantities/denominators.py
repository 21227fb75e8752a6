"""Ordinals and cases of number words that are denominators: "yirmi beşte iki", "सौ का पांचवां हिस्सा"."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from claimcheck.locales.phrases import Phrases
from claimcheck.quantities.cardinals import read_run
from claimcheck.quantities.figure import Line, ends_there
from claimcheck.quantities.grammar import value_of

_MOST_WORDS = 8
_TEN, _HUNDRED = 10, 100


def ordinal_behind(line: Line, at: int) -> tuple[int, Fraction] | None:
    """An ordinal that is a denominator: one of its parts is named behind it, or nothing that it could be the ordinal of."""
    if not line.words.denominators:
        return None
    of = line.words.denominators_of.longest(line.folded, line.text, at)
    found = denominator(line, line.skip_space(of.end) if of else at)
    if found is None:
        return None
    named = _end(line, found[0], line.words.denominators_named)
    if named is None and not (of and ends_there(line, found[0])):
        return None
    return named or found[0], Fraction(1, found[1])


def _end(line: Line, at: int, phrases: Phrases[None]) -> int | None:
    """Where the phrase ends that stands at an offset, past a space."""
    found = phrases.longest(line.folded, line.text, line.skip_space(at))
    return found.end if found else None


def part_before(line: Line, at: int) -> tuple[int, Fraction] | None:
    """The fraction that begins at an offset with its denominator, and where it ends: "beşte üçü", "पांचवां हिस्सा"."""
    found = denominator(line, at) if line.words.denominators else None
    if found is None:
        return None
    if not line.words.denominators_first:
        named = _end(line, found[0], line.words.denominators_named_alone)
        return (named, Fraction(1, found[1])) if named else None
    start = line.skip_space(found[0])
    numerator = line.words.numerators.longest(line.folded, line.text, start)
    if numerator is not None:
        return numerator.end, Fraction(int(numerator.payload), found[1])
    run = read_run(line, start) if found[0] < start < len(line.folded) else None
    if run is None or run.value % 1 or not 0 < run.value < found[1]:
        return None
    if run.value == 1 and not ends_there(line, run.end) and line.folded[at : found[0]] in line.words.denominators_else:
        return None  # "onda bir umut" is a hope in him
    return run.end, Fraction(int(run.value), found[1])


def denominator(line: Line, at: int) -> tuple[int, int] | None:
    """Where the number ends that words from an offset make of which the last is a denominator, and that number."""
    if not line.words.denominators:
        return None
    values: list[Decimal] = []
    for _ in range(_MOST_WORDS):
        if at >= len(line.folded):
            return None
        last = line.words.denominators.longest(line.folded, line.text, at)
        if last is not None:
            if values and values[-1] < _TEN and last.payload < _HUNDRED:
                return None  # "एक दसवां" is a tenth
            return last.end, int(value_of([*values, last.payload]))
        found = line.words.wordless.longest(line.folded, line.text, at)
        if found is None or found.payload.role != "cardinal" or found.payload.value % 1:
            return None
        values.append(found.payload.value)
        at = line.skip_space(found.end)
    return None
