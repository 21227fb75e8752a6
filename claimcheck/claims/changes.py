"""A share printed with a minus -> the size of a fall: "sales -8.3%" says what "sales fell 8.3%" says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.locales.measures import measures
from claimcheck.model import Cue, Quantity

FALL = Cue("decrease", "scope", 0)
"""What a minus before a change says, as the measure lexicon names it."""

_UNITS = frozenset({"percent", "percentage-point"})
# A level that can lie below zero ("a deposit rate of -0.5%") is told by its own word this near.
_REACH_OF_LEVEL = 45


def is_fall(quantity: Quantity, cues: Sequence[Cue]) -> bool:
    """Whether a figure is a change downwards, printed with a minus; `cues` are the measure words near it."""
    if quantity.unit not in _UNITS or quantity.value >= 0 or (quantity.high is not None and quantity.high > 0):
        return False
    near = next((cue for cue in cues if cue.kind != "scope" and cue.distance <= _REACH_OF_LEVEL), None)
    return near is None or not measures()[near.id].signed


def as_fall(quantity: Quantity) -> Quantity:
    """The figure without its minus: value, range and interval mirrored at zero; the printed text stays.

    >>> from claimcheck.quantities import find_quantities
    >>> (printed,) = find_quantities("Sales -8.3%", "en")
    >>> fall = as_fall(printed)
    >>> fall.text, str(fall.value), str(fall.low), str(fall.up)
    ('-8.3%', '8.3', '8.25', '8.35')
    """
    ends = [-quantity.value] if quantity.high is None else sorted((-quantity.value, -quantity.high))
    return replace(
        quantity,
        value=ends[0],
        high=ends[1] if len(ends) > 1 else None,
        low=-quantity.up,
        up=-quantity.low,
        alternatives=tuple(-other for other in quantity.alternatives),
    )
