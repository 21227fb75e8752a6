"""The figures of a fact -> its readings: which mentions give one and the same figure, and which stands for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claimcheck.align.figures import Figure
from claimcheck.align.values import Level, level_of
from claimcheck.locales.display import figure_text
from claimcheck.model import Bound, Reading

_SAME = (Level.EQUAL, Level.ROUNDED, Level.CONVERTED)


def parts_of(figures: Sequence[Figure]) -> list[list[Figure]]:
    """The figures by reading, lowest reading first: single link, so that a chain of roundings stays one reading."""
    parts: list[list[Figure]] = []
    for figure in figures:
        alike = [part for part in parts if any(_same(figure, other) for other in part)]
        parts = [part for part in parts if not any(part is other for other in alike)]
        parts.append([member for part in alike for member in part] + [figure])
    unit = _usual_unit(figures)
    ordered = [sorted(part, key=lambda figure: (figure.claim.article, figure.claim.span)) for part in parts]
    return sorted(
        ordered, key=lambda part: (part[0].low if lead_of(part).unit == unit else lead_of(part).low, part[0].claim.id)
    )


def _same(left: Figure, right: Figure) -> bool:
    """Whether two figures may be one: by their levels, or since the one is hedged and the other within what that admits."""
    return level_of(left, right) in _SAME or _within_hedge(left, right) or _within_hedge(right, left)


def _within_hedge(hedged: Figure, other: Figure) -> bool:
    if hedged.admits is None or (hedged.kind == "money" and hedged.unit != other.unit):
        return False
    low, up = hedged.admits
    return low <= other.low and other.high <= up


def _usual_unit(figures: Sequence[Figure]) -> str | None:
    """The unit that most figures have."""
    units = Counter(figure.unit or "" for figure in figures)
    return min(units, key=lambda unit: (-units[unit], unit)) or None


def lead_of(part: Sequence[Figure]) -> Figure:
    """The figure that stands for a reading: in its usual unit, the value most often given, the most precise."""
    unit = _usual_unit(part)
    usual = [figure for figure in part if figure.unit == unit]
    counts = Counter((figure.low, figure.high) for figure in usual)
    return min(
        usual,
        key=lambda figure: (
            -counts[figure.low, figure.high],
            -figure.digits,
            figure.claim.bound is not Bound.EXACT,
            figure.claim.article,
            figure.claim.span,
        ),
    )


def reading_of(part: Sequence[Figure], locale: str) -> Reading:
    """A reading as reports show it: the figure that stands for it, in the reader's way of writing, and its mentions."""
    lead = lead_of(part).claim
    bounds = {
        figure.claim.bound for figure in part if (figure.claim.value, figure.claim.high) == (lead.value, lead.high)
    }
    bound = lead.bound if len(bounds) == 1 else Bound.EXACT  # a sign stands only where all who give the figure mean it
    return Reading(
        text=figure_text(lead.value, lead.high, lead.quantity.unit, bound, locale, lead.noun),
        value=lead.value,
        high=lead.high,
        unit=lead.unit,
        mentions=tuple(figure.claim for figure in part),
    )
