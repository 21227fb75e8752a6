"""The figures of a fact -> its readings: which mentions give one and the same figure, and which stands for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from claimcheck.align.figures import Figure
from claimcheck.judge.caveats import on_neighbouring_days, other_times
from claimcheck.judge.conversions import drifts, originals_of
from claimcheck.judge.extent import extent_of
from claimcheck.judge.relations import Context, gap_of, rates_of, relate
from claimcheck.locales.display import figure_text
from claimcheck.model import Bound, Reading

_Anchor = dict[str | None, Figure]
"""The most precise figure of a reading, and of each currency in it."""


def parts_of(figures: Sequence[Figure], tolerance: Decimal = Decimal(0)) -> list[list[Figure]]:
    """The figures by reading, lowest reading first; figures up to a relative distance of `tolerance` are one reading.

    The most precise figures are readings of their own, unless they are one by a rule of `relations`. Each other figure
    joins the reading whose precise figure it may be: of several the one that most articles give, then the nearest. So no
    chain joins what is apart at its ends: of 46, "about 47" and "around 50" the first two are one, the last is another.
    A conversion follows the sum that it restates, and is a reading of its own only where no rate would explain it.
    """
    context = Context(rates_of(figures), tolerance)
    originals = originals_of(figures)
    anchors: list[_Anchor] = []
    joins: list[tuple[list[Figure], list[int]]] = []
    for alike in _printed_alike([figure for figure in figures if figure.claim.id not in originals]):
        fits = _fitting(alike, anchors, context, figures) or [len(anchors)]
        if fits == [len(anchors)]:
            anchors.append({})
        for at in fits:
            anchors[at].setdefault(alike[0].unit, alike[0])
        joins.append((alike, fits))
    parts = _joined(joins, anchors)
    for figure in sorted((figure for figure in figures if figure.claim.id in originals), key=_vagueness):
        home = next(at for at, part in enumerate(parts) if originals[figure.claim.id] in part)
        held = anchors[home].get(figure.unit)
        if held is not None and drifts(held, figure):
            home = next(iter(_fitting([figure], anchors, context, figures)), len(parts))
            if home == len(parts):
                anchors.append({})
                parts.append([])
        anchors[home].setdefault(figure.unit, figure)
        parts[home].append(figure)
    unit = _usual_unit(figures)
    ordered = [sorted(part, key=lambda figure: (figure.claim.article, figure.claim.span)) for part in parts]
    return sorted(
        ordered,
        key=lambda part: (
            part[0].low if lead_of(part).unit == unit else lead_of(part).low,
            part[0].high,
            part[0].claim.id,
        ),
    )


def _fitting(
    alike: Sequence[Figure], anchors: Sequence[_Anchor], context: Context, figures: Sequence[Figure]
) -> list[int]:
    """The readings whose precise figure may be the one that figures printed alike give."""
    nearest = [_nearest(anchor, alike[0]) for anchor in anchors]
    return [
        at
        for at, precise in enumerate(nearest)
        if relate(alike[0], precise, context).same and not _of_another_time(alike, precise, figures)
    ]


def _joined(joins: Sequence[tuple[list[Figure], list[int]]], anchors: Sequence[_Anchor]) -> list[list[Figure]]:
    """The figures by reading, from the readings that each may join: the one that most articles give, then the nearest."""
    parts: list[list[Figure]] = [[] for _ in anchors]
    for alike, fits in joins:
        if len(fits) == 1:
            parts[fits[0]].extend(alike)
    sizes = [len({figure.claim.article for figure in part}) for part in parts]
    for alike, fits in joins:
        if len(fits) > 1:
            parts[
                min(fits, key=lambda at: (-sizes[at], _distance(alike[0], _nearest(anchors[at], alike[0])), at))
            ].extend(alike)
    return parts


def _printed_alike(figures: Sequence[Figure]) -> list[list[Figure]]:
    """The figures that say the same number with the same bound, together, the most precise first.

    What one article rounds is rounded: the coarsest of them comes first and stands for them.
    """
    shelves: dict[tuple[object, ...], list[Figure]] = {}
    for figure in sorted(figures, key=lambda figure: (-figure.step, figure.claim.id)):
        key = (figure.unit, figure.low, figure.high, figure.claim.bound, extent_of(figure.claim))
        shelves.setdefault(key, []).append(figure)
    return sorted(shelves.values(), key=lambda alike: _vagueness(alike[0]))


def _of_another_time(alike: Sequence[Figure], precise: Figure, figures: Sequence[Figure]) -> bool:
    """Whether a bound or a hedge is said of another time than a precise figure, so that what it admits is not that figure.

    "More than 12 billion this year" leaves room for 14, but not for the 14 of next year. From one day to the next a count
    is the same count: "more than 610 by 3 June" was written of the 613 of the 4th.
    """
    if alike[0].claim.bound is Bound.EXACT or (alike[0].low, alike[0].high) == (precise.low, precise.high):
        return False
    same = [
        other for other in figures if (other.unit, other.low, other.high) == (precise.unit, precise.low, precise.high)
    ]
    return other_times(alike, same) and not on_neighbouring_days(alike, same)


def _vagueness(figure: Figure) -> tuple[bool, bool, Decimal, Decimal, Decimal, str]:
    """Precise figures first: exact ones by their last printed digit, then hedged ones, then bounds."""
    bound = figure.claim.bound
    return (
        bound not in (Bound.EXACT, Bound.APPROX),
        bound is Bound.APPROX or figure.low != figure.high,
        figure.step,
        figure.low,
        figure.high,
        figure.claim.id,
    )


def _nearest(anchor: _Anchor, figure: Figure) -> Figure:
    """What a figure is compared with: the reading's figure in its own unit, else the one that made the reading."""
    return anchor.get(figure.unit) or next(iter(anchor.values()))


def _distance(figure: Figure, anchor: Figure) -> Decimal:
    return gap_of(figure, anchor) if figure.unit == anchor.unit else Decimal(0)


def _usual_unit(figures: Sequence[Figure]) -> str | None:
    """The unit that most figures have."""
    units = Counter(figure.unit or "" for figure in figures)
    return min(units, key=lambda unit: (-units[unit], unit)) or None


def lead_of(part: Sequence[Figure]) -> Figure:
    """The figure that stands for a reading: no conversion, in its usual unit, the value most often given, the most precise."""
    converted = originals_of(part)
    reported = [figure for figure in part if figure.claim.id not in converted]
    unit = _usual_unit(reported)
    usual = [figure for figure in reported if figure.unit == unit]
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
