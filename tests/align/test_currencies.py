"""Small change whose currency nothing in its article says, settled by the other articles of a story."""

from __future__ import annotations

import pytest

from claimcheck.align.currencies import with_currencies
from claimcheck.claims import find_claims
from claimcheck.model import Article


def units(*articles: tuple[str, str]) -> list[str | None]:
    claims = {
        str(at): find_claims(Article.from_text(text, language=language, name=str(at)))
        for at, (language, text) in enumerate(articles)
    }
    return [claim.unit for told in with_currencies(claims).values() for claim in told]


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        # By itself a word means the currency that it means where its language is spoken.
        ([("es", "La bolsa cuesta 30 centavos.")], ["MXN"]),
        # Both words may mean one currency: they do.
        ([("es", "La bolsa cuesta 30 centavos."), ("en", "The bag costs 30 cents.")], ["USD", "USD"]),
        ([("de", "Die Tüte kostet 30 Cent."), ("en", "The bag costs 30 cents.")], ["EUR", "EUR"]),
        # Another article names the currency.
        ([("en", "The bag costs 30 cents."), ("fr", "Le sac coûte 0,30 euro.")], ["EUR", "EUR"]),
        # The article itself says which one is meant.
        ([("es", "Cuesta 2 pesos argentinos y 30 centavos la bolsa."), ("en", "It costs 30 cents.")], ["ARS", "USD"]),
        # No common currency: each stays what it is.
        ([("pl", "Torba kosztuje 30 groszy."), ("en", "The bag costs 30 cents.")], ["PLN", "USD"]),
    ],
)
def test_open_currencies(articles: list[tuple[str, str]], expected: list[str | None]) -> None:
    assert units(*articles) == expected
