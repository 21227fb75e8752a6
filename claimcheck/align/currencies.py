"""Small change whose currency its article leaves open -> in the currency that the articles of a story are most likely to mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from claimcheck.model import Claim
from claimcheck.quantities.units import dimension_of


def with_currencies(claims: Mapping[str, Sequence[Claim]]) -> dict[str, tuple[Claim, ...]]:
    """The claims of a story by article, with every open currency settled.

    A Spanish "centavos" is Mexico's by itself, and beside an English "cents" it is the dollar's. Of the currencies that the
    words may mean, the one is taken that most articles name or take their own words to mean, then the one that most may
    mean; so all that are left open alike end in one currency.
    """
    votes: Counter[str] = Counter()
    possible: Counter[str] = Counter()
    for told in claims.values():
        money = [claim.quantity for claim in told if dimension_of(claim.quantity.unit) == "money"]
        votes.update({quantity.unit for quantity in money if quantity.unit})
        possible.update({code for quantity in money for code in (quantity.unit, *quantity.currencies) if code})

    def settled(claim: Claim) -> Claim:
        if not claim.quantity.currencies:
            return claim
        likeliest = min(claim.quantity.currencies, key=lambda code: (-votes[code], -possible[code], code))
        return replace(claim, quantity=replace(claim.quantity, unit=likeliest, currencies=()))

    return {name: tuple(map(settled, told)) for name, told in claims.items()}
