"""The words that `why` quotes."""

from __future__ import annotations

import pytest

from claimcheck.claims import find_claims
from claimcheck.judge.why import bound_words
from claimcheck.model import Article


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("pt", "A empresa investe até US$ 23 bilhões.", "até"),
        ("en", "The plant cost more than USD 40 million.", "more than"),
        ("en", "The plant cost at least £40 million.", "at least"),
        ("de", "Es kamen mehr als 300 Gäste.", "mehr als"),
        ("en", "Almost half of the roofs were lost.", "Almost half"),
    ],
)
def test_a_bound_is_quoted_without_its_currency(language: str, text: str, words: str) -> None:
    (claim,) = find_claims(Article.from_text(text, language=language, name="a"))
    assert bound_words(claim) == words
