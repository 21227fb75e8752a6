"""A sum and its conversion are one mention of one sum: it is the sum that the article reports which is compared."""

from __future__ import annotations

import itertools

import pytest

from claimcheck.claims import find_claims
from claimcheck.judge import judge, relations_of
from claimcheck.model import Article, Claim, Fact, Group, Verdict


def claims_of(*texts: str) -> tuple[Claim, ...]:
    return tuple(
        claim
        for number, text in enumerate(texts, start=1)
        for claim in find_claims(Article.from_text(text, language="en", name=f"{number}.txt"))
    )


def fact_on(*texts: str) -> Fact:
    return judge(Group(claims_of(*texts)))


def readings(fact: Fact) -> list[list[str]]:
    return [[mention.quantity.text for mention in reading.mentions] for reading in fact.readings]


@pytest.mark.parametrize(
    "texts",
    [
        ("It cost €20.4 billion ($22.3 billion).", "It cost €20.4 billion ($22.5 billion)."),
        ("It cost €20.4 billion ($22.3 billion).", "It cost $22.5 billion."),
        ("It cost €20.4 billion ($22.3 billion).", "It cost $22.5 billion, or €20.4 billion."),
        ("It cost €20.4 billion ($22.3 billion, £17.1 billion).", "It cost €20.4 billion (£17.4 billion)."),
        ("The trail is 40 miles (64 km) long.", "The trail is 40 miles (65 km) long."),
    ],
)
def test_conversions_that_differ_by_their_rate_leave_one_reading(texts: tuple[str, ...]) -> None:
    fact = fact_on(*texts)
    assert fact.verdict is Verdict.AGREEMENT
    assert len(fact.mentions) == len(claims_of(*texts))
    assert all(relation.same for relation in relations_of(fact))


def test_a_conversion_stays_with_its_sum_whatever_else_it_equals() -> None:
    fact = fact_on("It cost €20.4 billion ($22.5 billion).", "It cost €19.1 billion ($22.5 billion).")
    assert readings(fact) == [["€19.1 billion", "$22.5 billion"], ["€20.4 billion", "$22.5 billion"]]


def test_a_sum_in_another_currency_is_compared_at_the_rate_that_an_article_implies() -> None:
    fact = fact_on("It cost €20.4 billion ($22.3 billion).", "It cost $24.4 billion.")
    assert readings(fact) == [["€20.4 billion", "$22.3 billion"], ["$24.4 billion"]]


def test_the_sum_stands_for_its_reading_and_not_its_conversions() -> None:
    fact = fact_on(
        "It cost €20.4 billion ($22.3 billion).", "It cost €20.4 billion ($22.3 billion).", "It cost $22.3 billion."
    )
    assert fact.readings[0].unit == "EUR"


def test_a_conversion_that_no_rate_explains_is_a_reading_of_its_own_in_any_order() -> None:
    claims = claims_of("It cost €500 million ($540 million).", "It cost €500 million ($450 million).")
    facts = {judge(Group(order)) for order in itertools.permutations(claims)}
    assert [readings(fact) for fact in facts] == [[["€500 million", "€500 million", "$450 million"], ["$540 million"]]]
