"""What a figure measures: words for money say nothing of what is counted, and physical ones nothing of money."""

from __future__ import annotations

import pytest

from claimcheck.align.figures import figure_of
from claimcheck.claims import find_claims
from claimcheck.model import Article


@pytest.mark.parametrize(
    ("language", "text", "near"),
    [
        ("ru", "У властей другая оценка: 1,2 млн человек.", False),
        ("ru", "Компания получила оценку в 80 млрд долларов.", True),
        ("en", "The valuation puts 1.2 million people out of work.", False),
        ("en", "The valuation is 80 billion dollars.", True),
    ],
)
def test_a_monetary_measure_is_never_of_people(language: str, text: str, near: bool) -> None:
    (claim,) = find_claims(Article.from_text(text, language=language, name="a.txt"))
    assert "market-value" in {cue.id for cue in claim.cues}
    assert ("market-value" in figure_of(claim).around) is near


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La patrulla detuvo a 45 personas."),
        ("pt", "A patrulha deteve 45 pessoas."),
        ("ru", "Патруль задержал 45 человек."),
        ("en", "The patrol is detaining 45 people."),
    ],
)
def test_who_is_arrested_is_said_by_verbs_too(language: str, text: str) -> None:
    (claim,) = find_claims(Article.from_text(text, language=language, name="a.txt"))
    assert figure_of(claim).nearest == ("arrest",)
