"""What the unit, the place and the time of two figures say, and what tells figures apart where an article gives a series."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.align.figures import Figure
from claimcheck.align.series import Standing
from claimcheck.align.weights import WEIGHTS
from claimcheck.model import Evidence, Period

_WAYS = {"month": "month", "place": "country"}


def unit_evidence(left: Figure, right: Figure) -> Evidence | None:
    """What it says that of two shares the one is printed in percent, the other in percentage points."""
    if {left.unit, right.unit} == {"percent", "percentage-point"}:
        return Evidence(
            "unit", "percent against points", WEIGHTS.points_against_percent, left.claim.quote, right.claim.quote
        )
    return None


def place_evidence(left: Figure, right: Figure) -> Evidence | None:
    """What the countries nearest to the figures say."""
    one, other = left.claim.place, right.claim.place
    if one is None or other is None:
        return None
    same = one == other
    weight = WEIGHTS.place_agrees if same else WEIGHTS.place_differs
    return Evidence("place", "same country" if same else "different countries", weight, one, other)


def period_evidence(left: Figure, right: Figure) -> Evidence | None:
    """What the times that the figures are about say."""
    one, other = left.claim.period, right.claim.period
    if one is None and other is None:
        return None
    if one is None or other is None:
        known = one or other
        assert known is not None
        return Evidence(
            "period",
            "only one says for what time",
            WEIGHTS.period_one_unknown,
            one.text if one else "",
            other.text if other else "",
        )
    weight, label = _period_level(one, other)
    return Evidence("period", label, weight, one.text, other.text)


def _period_level(one: Period, other: Period) -> tuple[float, str]:
    if (one.first, one.last) == (other.first, other.last):
        return WEIGHTS.period_equal, "same time"
    gap = max((one.first - other.last).days, (other.first - one.last).days)
    if gap <= 1:
        return WEIGHTS.period_touches, "times that touch or overlap"
    return WEIGHTS.period_apart, "different times"


def series_evidence(stands: tuple[Standing, Standing]) -> Iterator[Evidence]:
    """What the place or month says, where one of the two articles gives a series by it: then it is what matters."""
    told_by = stands[0].told_by | stands[1].told_by
    one, other = (dict(stands[0].ways), dict(stands[1].ways)) if told_by else ({}, {})
    for way in sorted(told_by):
        mine, theirs = one.get(way), other.get(way)
        if mine == theirs:
            if mine is not None:
                yield Evidence(
                    "series",
                    f"the same {_WAYS[way]}, where an article goes through them",
                    WEIGHTS.series_agrees,
                    mine,
                    mine,
                )
            continue
        unknown = mine is None or theirs is None
        weight = WEIGHTS.series_one_unknown if unknown else WEIGHTS.series_differs
        label = (
            f"one names no {_WAYS[way]}, where an article goes through them"
            if unknown
            else f"another {_WAYS[way]}, where an article goes through them"
        )
        yield Evidence("series", label, weight, mine or "", theirs or "")
