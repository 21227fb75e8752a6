"""What is left of a whole: "5.5 of its 12 billion … the remaining 6.8 billion"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.align.figures import Figure
from claimcheck.arithmetic.page import Page, ends, summable
from claimcheck.arithmetic.results import Result, outcome_of, total
from claimcheck.model import Outcome

# The whole and its other parts stand in the same sentence or the one before.
_SENTENCES = 2


def remainders(page: Page) -> Iterator[Result]:
    """Every remainder of which the article gives the whole and the other parts."""
    rows = list(page.sentences())
    for number, row in enumerate(rows):
        for rest in row:
            if not page.tied("rest", rest):
                continue
            near = [figure for part in rows[max(0, number + 1 - _SENTENCES) : number + 1] for figure in part]
            result = _remainder([figure for figure in near if figure.claim.span < rest.claim.span], rest)
            if result is not None:
                yield result


def _remainder(before: list[Figure], rest: Figure) -> Result | None:
    figures = [figure for figure in before if summable(figure, rest)]
    if not figures:
        return None
    whole = max(figures, key=lambda figure: (figure.low, -figure.claim.span.start))
    parts = [figure for figure in figures if figure is not whole]
    left = whole.claim.value - total(parts)
    if not parts or left <= 0 or rest.low > whole.low:
        return None
    low = ends(whole)[0] - sum(ends(part)[1] for part in parts)
    up = ends(whole)[1] - sum(ends(part)[0] for part in parts)
    outcome = outcome_of(left, low, up, rest)
    if outcome is Outcome.DOES_NOT_HOLD and rest.kind == "count" and len({f.claim.noun for f in (whole, rest)}) > 1:
        return None
    return Result("remainder", outcome, (whole, *parts), rest, left, rest.claim.quantity.unit)
