"""What a sum came to -> a check: whether it holds, holds within rounding or does not, and that in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.align.figures import Figure
from claimcheck.locales.display import figure_text
from claimcheck.model import Bound, Check, Claim, Outcome, content_id
from claimcheck.report import sums

_EXACT_KINDS = ("remainder", "sum")
_FEWEST_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Result:
    """A sum done again.

    `terms` are the figures that went in, `given` the figure that is checked, None where the article leaves it unsaid.
    `low` to `up` is what the print of the terms allows `computed` to be.
    """

    kind: str
    outcome: Outcome
    terms: tuple[Figure, ...]
    given: Figure | None
    computed: Decimal
    unit: str | None


def outcome_of(computed: Decimal, low: Decimal, up: Decimal, given: Figure) -> Outcome:
    """Whether a computed value is the given one, may be it within rounding, or is not."""
    quantity = given.claim.quantity
    if quantity.low <= computed <= quantity.up:
        return Outcome.HOLDS
    if low <= quantity.up and quantity.low <= up:
        return Outcome.WITHIN_ROUNDING
    return Outcome.DOES_NOT_HOLD


def check_of(result: Result, locale: str) -> Check:
    """The check that a report shows."""
    claims = [figure.claim for figure in (*result.terms, *((result.given,) if result.given else ()))]
    article = claims[-1].article
    return Check(
        id=content_id("c", result.kind, *(claim.id for claim in claims)),
        article=article,
        kind=result.kind,
        outcome=result.outcome,
        why=_why(result, locale),
        computed=result.computed,
        given=result.given.claim.value if result.given else None,
        unit=result.unit,
        mentions=tuple(claims),
    )


def _why(result: Result, locale: str) -> str:
    terms = [_plain(figure.claim, locale) for figure in result.terms]
    given = _shown(result.given.claim, locale) if result.given else None
    computed = _computed(result, locale)
    return sums.sentence(result.kind, result.outcome, terms, computed, given)


def _computed(result: Result, locale: str) -> str:
    """What was computed; a quotient to as many digits as its terms have, three at least."""
    value = result.computed
    if result.kind not in _EXACT_KINDS:
        value = _rounded(value, max(_FEWEST_DIGITS, *(_digits(figure.claim) for figure in result.terms)))
    unit = None if result.kind == "conversion" else result.unit
    return figure_text(value, None, unit, Bound.EXACT, locale)


def _rounded(value: Decimal, digits: int) -> Decimal:
    if not value:
        return value
    return round(value, digits - 1 - value.adjusted())


def _digits(claim: Claim) -> int:
    return len(claim.value.normalize().as_tuple().digits)


def _plain(claim: Claim, locale: str) -> str:
    return figure_text(claim.value, None, claim.quantity.unit, Bound.EXACT, locale)


def _shown(claim: Claim, locale: str) -> str:
    return figure_text(claim.value, None, claim.quantity.unit, claim.bound, locale)


def total(figures: Sequence[Figure]) -> Decimal:
    """The sum of figures in their own unit."""
    return sum((figure.claim.value for figure in figures), Decimal(0))
