"""What a figure measures: words for money say nothing of what is counted, and physical ones nothing of money."""

from __future__ import annotations

import pytest

from claimcheck.align.figures import Figure, figure_of
from claimcheck.claims import find_claims
from claimcheck.model import Article


def figures(text: str, language: str = "en") -> list[Figure]:
    return [figure_of(claim) for claim in find_claims(Article.from_text(text, language=language, name="a"))]


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


def test_what_is_counted_is_told_by_its_noun_alone() -> None:
    assert figures("Rescuers found 31 dead, 4 missing.")[1].nearest == ("missing-person",)


def test_a_word_behind_the_people_counted_is_nearer_than_one_before_them() -> None:
    _, held = figures("There were 52 officers injured and all of 130 people arrested.")
    assert held.nearest == ("arrest",)


def test_what_a_count_counts_may_be_named_at_the_other_end_of_its_sentence() -> None:
    (toll,) = figures("The dead, as far as those who are in charge of all this know by now, have come to 64.")
    assert toll.nearest == ("death",)


def test_the_kind_of_a_measure_that_is_named_near_is_meant() -> None:
    (fall,) = figures("Before tax the group's earnings were down 41 percent.")
    assert fall.nearest == ("pretax-profit",)
