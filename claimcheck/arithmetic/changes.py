"""A change with both its ends and its percentage: "rose 20 percent, from 50 to 60 million", "… to 60 million, against 50"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from claimcheck.align.figures import Figure
from claimcheck.arithmetic.page import Page, ends
from claimcheck.arithmetic.results import Result, outcome_of
from claimcheck.claims.comparisons import is_beside
from claimcheck.model import Outcome

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
            ends_told = [
                (start, end)
                for start, end in ((left, right), (right, left))
                if start.low > 0 and page.adjoins("from", start) and page.adjoins("to", end)
            ]
            if ends_told:
                yield from (_change(start, end, percentages[0]) for start, end in ends_told)
            elif right.low > 0 and page.adjoins("to", left) and is_beside(right.claim):
                yield from _against(right, left, percentages[0])


def _against(start: Figure, end: Figure, percentage: Figure) -> Iterator[Result]:
    """A change to a figure that another is set against: "rose 20 percent to 60 million, compared with 50 million".

    The other may as well be what was hoped for. Where it has no time of its own, only what comes out is told.
    """
    result = _change(start, end, percentage)
    earlier = start.claim.relative_time or start.claim.period
    if result.outcome is not Outcome.DOES_NOT_HOLD or (
        earlier and earlier != (end.claim.relative_time or end.claim.period)
    ):
        yield result


def _is_change(figure: Figure) -> bool:
    return "direction" in dict(figure.scopes)


def _change(start: Figure, end: Figure, percentage: Figure) -> Result:
    change = (end.claim.value / start.claim.value - 1) * _HUNDRED
    (low, up), (least, most) = ends(start), ends(end)
    bounds = [(most / max(low, Decimal(1)) - 1) * _HUNDRED, (least / up - 1) * _HUNDRED]
    sizes = sorted(abs(bound) for bound in bounds) if change * bounds[0] * bounds[1] else [Decimal(0), abs(bounds[0])]
    outcome = outcome_of(abs(change), sizes[0], sizes[1], percentage)
    return Result("change", outcome, (start, end), percentage, abs(change), "percent")
