"""An average with the total and the number that it is the average of: "600 euros for 12 people, 50 on average"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimcheck.align.figures import Figure
from claimcheck.arithmetic.page import Page, ends
from claimcheck.arithmetic.results import Result, outcome_of
from claimcheck.model import Outcome


def averages(page: Page) -> Iterator[Result]:
    """Every sentence with one average, one larger figure of its unit and one count, where the three fit."""
    for row in page.sentences():
        for average in row:
            if average.kind == "share" or average.low <= 0 or not page.tied("average", average, behind=True):
                continue
            result = _average(average, row)
            # Whether the total is the one that was divided is not said: only what comes out is told.
            if result is not None and result.outcome is not Outcome.DOES_NOT_HOLD:
                yield result


def _average(average: Figure, row: Sequence[Figure]) -> Result | None:
    totals = [
        other for other in row if other.kind == average.kind and other.unit == average.unit and other.low > average.low
    ]
    numbers = [other for other in row if other.kind == "count" and other is not average and other not in totals]
    if average.kind == "count":
        totals, numbers = (totals[:1], totals[1:]) if len(totals) == 2 else ([], [])
    if len(totals) != 1 or len(numbers) != 1 or numbers[0].low <= 1:
        return None
    total, number = totals[0], numbers[0]
    (low, up), (least, most) = ends(total), ends(number)
    computed = total.claim.value / number.claim.value
    outcome = outcome_of(computed, low / most, up / max(least, Decimal(1)), average)
    return Result("average", outcome, (total, number), average, computed, average.claim.quantity.unit)
