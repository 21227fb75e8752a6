"""A change with both its ends and its percentage: "rose by 20 percent, from 50 to 60 million"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from claimcheck.align.figures import Figure
from claimcheck.arithmetic.page import Page, ends
from claimcheck.arithmetic.results import Result, outcome_of

_HUNDRED = Decimal(100)
_LONGEST_BETWEEN = 24


def changes(page: Page) -> Iterator[Result]:
    """Every sentence that gives a rise or a fall in percent, once, and the two ends of it."""
    for row in page.sentences():
        percentages = [figure for figure in row if figure.unit == "percent" and _is_change(figure)]
        if len(percentages) != 1:
            continue
        for left, right in pairwise(row):
            if left.kind not in ("count", "money") or (left.kind, left.unit) != (right.kind, right.unit):
                continue
            if len(page.between(left, right)) > _LONGEST_BETWEEN:
                continue
            # "From 50 to 60 million", and as agencies put it "to 60 million from 50".
            for start, end in ((left, right), (right, left)):
                if start.low > 0 and page.adjoins("from", start) and page.adjoins("to", end):
                    yield _change(start, end, percentages[0])


def _is_change(figure: Figure) -> bool:
    return "direction" in dict(figure.scopes)


def _change(start: Figure, end: Figure, percentage: Figure) -> Result:
    change = (end.claim.value / start.claim.value - 1) * _HUNDRED
    (low, up), (least, most) = ends(start), ends(end)
    bounds = [(most / max(low, Decimal(1)) - 1) * _HUNDRED, (least / up - 1) * _HUNDRED]
    sizes = sorted(abs(bound) for bound in bounds) if change * bounds[0] * bounds[1] else [Decimal(0), abs(bounds[0])]
    outcome = outcome_of(abs(change), sizes[0], sizes[1], percentage)
    return Result("change", outcome, (start, end), percentage, abs(change), "percent")
