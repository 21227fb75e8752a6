"""A claim made ready to be compared: its kind, its value in the base unit of that kind, its precision, its measure words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.claims.phrasing import phrasing
from claimcheck.locales.measures import family_of, measures
from claimcheck.model import SCORE, Bound, Claim, Cue
from claimcheck.quantities.units import dimension_of, to_base

# A measure word farther off than this (see claims/nearby.py) is about another figure.
_MEASURE_REACH = 60
# What is counted may be named at the other end of a sentence; amounts and shares have their measure by them.
_MEASURE_REACH_OF_COUNTS = 100
_SCOPE_REACH = 45
# A kind of the measure that is named nearest ("before tax", of profit) is meant if it stands no more than this farther off.
_NARROWER = 25
# Measure words this much farther off than the nearest count as near too ("Tote und Verletzte: 50").
_TIE = 4
_SMALL = 10
# A month is no exact number of days; to see that 75 days are not five months it may be taken for one.
_SECONDS_A_MONTH = Decimal(2629746)
_POINTS = Decimal("0.01")
# Hedged, one of these counted by ones is meant to the half.
_COARSE = frozenset({"clock-time", "calendar-time"})
_HALF = Decimal("0.5")
# A round bound has at most this many digits that tell, is at least this large, and reaches this far.
_ROUND_DIGITS = 2
_LEAST_ROUND = 20
_ROUND_REACH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Figure:
    """A claim with what comparing it needs.

    `kind` is the hard key: claims of two kinds are never about one thing. `low` to `high` is the value in the base unit
    of its kind (the two numbers of a score), `middle` the size halfway between the two, `step` the worth of its last
    printed digit, `digits` how many digits it tells, `admits` the interval that a hedge ("about") or a round bound ("more
    than 30 billion") allows, else None. `nearest` are the ids of the measure words nearest to it, `around` those of all
    near ones; `scopes` the nearest scope of each family; `own` is the article's own word for what is counted, where the
    lexicon does not know it; `ways` are what may tell the figure apart in a series, its country and its month; `phrasing`
    are the words around it.
    """

    claim: Claim
    kind: str
    unit: str | None
    low: Decimal
    high: Decimal
    middle: Decimal
    step: Decimal
    digits: int
    small: bool
    admits: tuple[Decimal, Decimal] | None
    nearest: tuple[str, ...]
    around: frozenset[str]
    scopes: tuple[tuple[str, str], ...]
    own: str | None
    ways: tuple[tuple[str, str], ...]
    phrasing: str

    @property
    def size(self) -> float:
        """The natural logarithm of the value's size; zero has the size of a very small number."""
        return math.log(max(float(self.middle), 1e-9))


def figure_of(claim: Claim) -> Figure:
    """The claim made ready to be compared."""
    if claim.quantity.unit == SCORE:
        return _score(claim)
    kind, unit = _kind(claim)
    low = _base(claim.value, unit)
    high = _base(claim.high, unit) if claim.high is not None else low
    reach = _MEASURE_REACH_OF_COUNTS if kind == "count" else _MEASURE_REACH
    measure_cues = [
        cue for cue in claim.cues
        if cue.kind != "scope" and cue.distance <= reach
        and not measures()[cue.id].general
        and not (kind == "money" and measures()[cue.id].physical)
        and not (kind == "count" and claim.noun is not None and measures()[cue.id].monetary)
    ]  # fmt: skip
    closest = min((cue.distance for cue in measure_cues), default=0)
    counted = tuple(cue.id for cue in measure_cues if cue.id == claim.noun)
    scopes: dict[str, str] = {}
    for cue in claim.cues:
        family = family_of(cue.id)
        if family is not None and cue.distance <= _SCOPE_REACH:
            scopes.setdefault(family, cue.id)
    return Figure(
        claim=claim,
        kind=kind,
        unit=unit,
        low=min(low, high),
        high=max(low, high),
        middle=abs(low + high) / 2,
        step=abs(_base(_step(claim), unit) - _base(Decimal(0), unit)),
        digits=len(claim.value.normalize().as_tuple().digits),
        admits=_admitted(claim, unit),
        # Twos and tens are counted everywhere; few things double.
        small=kind != "money" and unit != "times" and _is_small(claim),
        nearest=counted or _narrowed(measure_cues, closest),
        around=frozenset(cue.id for cue in measure_cues),
        scopes=tuple(sorted(scopes.items())),
        own=claim.noun if claim.noun is not None and claim.noun not in measures() else None,
        phrasing=_phrasing(claim),
        ways=tuple(
            (way, value) for way, value in (("month", scopes.get("month")), ("place", claim.place)) if value is not None
        ),
    )  # fmt: skip


def _score(claim: Claim) -> Figure:
    """The score of a game: exact, measured in nothing, and about as large as its larger number whoever lost by how much."""
    low, high = claim.value, claim.high if claim.high is not None else claim.value
    return Figure(
        claim=claim,
        kind=SCORE,
        unit=SCORE,
        low=low,
        high=high,
        middle=high + 1,
        step=Decimal(0),
        digits=len(f"{low:f}{high:f}"),
        small=high <= _SMALL,
        admits=None,
        nearest=(),
        around=frozenset(),
        scopes=(),
        own=None,
        ways=(),
        phrasing=_phrasing(claim),
    )


def _phrasing(claim: Claim) -> str:
    start = claim.sentence_span.start
    return phrasing(claim.sentence, claim.quantity.start - start, claim.quantity.end - start)


def _narrowed(cues: Sequence[Cue], closest: int) -> tuple[str, ...]:
    """The measure words nearest to a figure, each as the kind of it that is named near, if one is."""
    narrower = {measures()[cue.id].parent: cue.id for cue in reversed(cues) if cue.distance <= closest + _NARROWER}
    near = (cue.id for cue in cues if cue.distance <= closest + _TIE)
    return tuple(dict.fromkeys(narrower.get(name, name) for name in near))


def _is_small(claim: Claim) -> bool:
    value = claim.value
    return claim.high is None and 0 <= value <= _SMALL and value == value.to_integral_value()


def _admitted(claim: Claim, unit: str | None) -> tuple[Decimal, Decimal] | None:
    """What a hedge or a round bound allows, in the base unit; None where the figure is given as it is."""
    if claim.bound is Bound.APPROX:
        return _hedged(claim, unit)
    return None if claim.bound is Bound.EXACT else _rounded_bound(claim, unit)


def _rounded_bound(claim: Claim, unit: str | None) -> tuple[Decimal, Decimal] | None:
    """What a bound that is a round number stands for: "more than 30 billion" is how a newspaper prints 31.

    Further off than a tenth the two are figures that differ, if only because the bound leaves room; and a bound that is
    not round ("at least 217") is a count of its own.
    """
    value = claim.value
    if claim.high is not None or value <= 0 or len(value.normalize().as_tuple().digits) > _ROUND_DIGITS:
        return None
    if value < _LEAST_ROUND or value % 10:
        return None
    upward = claim.bound in (Bound.MORE_THAN, Bound.AT_LEAST)
    ends = _base(value, unit), _base(value * (1 + _ROUND_REACH if upward else 1 - _ROUND_REACH), unit)
    return min(ends), max(ends)


def _hedged(claim: Claim, unit: str | None) -> tuple[Decimal, Decimal] | None:
    """What a hedge allows: the interval that was read, or half of a coarse unit that is counted by ones.

    "A couple of weeks" may be sixteen days; "about two people" is not two and a half.
    """
    quantity = claim.quantity
    if not (quantity.low.is_finite() and quantity.up.is_finite()):
        return None
    top = quantity.value if quantity.high is None else quantity.high
    slack = _HALF if unit is not None and dimension_of(unit) in _COARSE and _is_small(claim) else Decimal(0)
    ends = _base(min(quantity.low, quantity.value - slack), unit), _base(max(quantity.up, top + slack), unit)
    return min(ends), max(ends)


def _kind(claim: Claim) -> tuple[str, str | None]:
    unit = claim.quantity.unit
    dimension = dimension_of(unit)
    if unit is None:
        return "count", None
    if dimension == "rate-step":
        return "share", unit
    if dimension in ("clock-time", "calendar-time"):
        return "duration", unit
    return dimension or unit, unit


def _base(value: Decimal, unit: str | None) -> Decimal:
    if unit is None:
        return value
    dimension = dimension_of(unit)
    base = to_base(value, unit)
    if dimension == "rate-step":
        return base * _POINTS
    if dimension == "calendar-time":
        return base * _SECONDS_A_MONTH
    return base


def _step(claim: Claim) -> Decimal:
    """The worth of a figure's last printed digit, from the interval that its precision allows.

    Where a bound hides the interval, the zeros that end the number tell, and a figure is never taken to be coarser than
    a third of itself.
    """
    quantity = claim.quantity
    top = quantity.value if quantity.high is None else quantity.high
    if quantity.bound is Bound.EXACT and quantity.low.is_finite() and quantity.up.is_finite():
        return max((quantity.value - quantity.low) * 2, (quantity.up - top) * 2)
    if quantity.bound is Bound.AT_LEAST and quantity.low.is_finite() and quantity.low < quantity.value:
        return (quantity.value - quantity.low) * 2
    exponent = quantity.value.normalize().as_tuple().exponent
    step = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)
    if abs(quantity.value) < 100 and step > 1:
        step = Decimal(1)
    return min(step, abs(quantity.value) / 3) if quantity.value else Decimal(0)
