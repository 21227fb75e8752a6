"""Bounds and precision: "mehr als", "au moins", "約", "…超"; and the interval that a printed figure allows."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.model import Bound
from claimcheck.quantities.figure import Figure, Line

_REACH = 28
_INFINITY = Decimal("Infinity")
# A hedge ("rund", "about") admits what rounds to the figure at twice its printed step, and at least this share of it.
_HEDGE = Decimal("0.05")


def with_bound(line: Line, figure: Figure) -> Figure:
    """The figure with the words that bound it, before ("more than 60"), behind ("60 or more"), or both."""
    figure = _after(line, figure)
    found = _before(line, figure.start)
    while found is not None:
        start, bound = found
        # "more than about 50": the outer word bounds, the inner one only hedges.
        figure = replace(figure, start=start, bound=bound if figure.bound in (Bound.EXACT, Bound.APPROX) else figure.bound)
        found = _before(line, start)
    return figure


def _before(line: Line, start: int) -> tuple[int, Bound] | None:
    end = line.back_over_space(start)
    return line.words.bounds_before.ending_at(line.folded, line.text, end, _REACH) if end else None


def _after(line: Line, figure: Figure) -> Figure:
    found = line.words.bounds_after.longest(line.folded, line.text, line.skip_space(figure.end))
    if found is None:
        return figure
    return replace(figure, end=found.end, bound=found.payload)


def interval(figure: Figure) -> tuple[Decimal, Decimal]:
    """The lowest and the highest value that the printed precision, the range and the bound allow; ends may be infinite.

    "12 billion" is 11.5 to 12.5 billion, "more than 60 million" has no upper end, "rund 50" is at least 47.5 to 52.5.
    """
    top = figure.value if figure.high is None else figure.high
    half = figure.step / 2
    if figure.bound is Bound.APPROX:
        half = max(figure.step, abs(figure.value) * _HEDGE)
    low, up = figure.value - half, top + half
    if figure.bound in (Bound.MORE_THAN, Bound.AT_LEAST):
        return (figure.value if figure.bound is Bound.MORE_THAN else low), _INFINITY
    if figure.bound in (Bound.LESS_THAN, Bound.AT_MOST):
        return -_INFINITY, (top if figure.bound is Bound.LESS_THAN else up)
    return low, up
