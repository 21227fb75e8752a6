"""A sum and the percentage that it is of a whole: "11.6 billion, or 13 percent of its revenue" gives 89.2 billion."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimcheck.align.figures import Figure
from claimcheck.arithmetic.page import Page, ends
from claimcheck.arithmetic.results import Result, outcome_of
from claimcheck.model import Outcome

_HUNDRED = Decimal(100)
_DIRECTIONS = ("decrease", "increase")
_REACH_OF_CHANGE = 25


def shares(page: Page) -> Iterator[Result]:
    """Every sum with its share: the whole that it gives, or where the sentence has the whole, whether they fit."""
    for row in page.sentences():
        for at in range(1, len(row)):
            part, share = row[at - 1], row[at]
            if share.unit != "percent" or part.kind not in ("count", "money") or share.claim.value <= 0:
                continue
            if not page.adjoins("or", share) or _is_change(share):
                continue
            following = row[at + 1] if at + 1 < len(row) else None
            yield _share(part, share, following)


def _is_change(share: Figure) -> bool:
    """Whether a percentage is a rise or a fall: "by 3 million or 13 percent" is no share of a whole."""
    return any(cue.id in _DIRECTIONS and cue.distance <= _REACH_OF_CHANGE for cue in share.claim.cues)


def _share(part: Figure, share: Figure, following: Figure | None) -> Result:
    whole = part.claim.value * _HUNDRED / share.claim.value
    unit = part.claim.quantity.unit
    if following is not None and following.unit == part.unit and following.low > part.low and _near(whole, following):
        (low, up), (least, most) = ends(part), ends(share)
        bounds = low * _HUNDRED / most, up * _HUNDRED / max(least, Decimal("0.01"))
        outcome = outcome_of(whole, *bounds, following)
        if outcome is not Outcome.DOES_NOT_HOLD:
            return Result("share", outcome, (part, share), following, whole, unit)
    return Result("share", Outcome.HOLDS, (part, share), None, whole, unit)


def _near(whole: Decimal, figure: Figure) -> bool:
    return whole / 2 < figure.claim.value < whole * 2
