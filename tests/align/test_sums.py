"""Parts that one article gives of another's figure: no rivals of it, and where it gives nothing else, an agreement."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.model import Article, Fact, Verdict


def facts_of(texts: dict[str, str]) -> tuple[Fact, ...]:
    """The facts that two or more of the articles give; `texts` are by language, with a number where one has two."""
    articles = [Article.from_text(text, language=name[:2], name=name) for name, text in texts.items()]
    report = claimcheck.compare(articles, one_story=True)
    return tuple(fact for fact in report.facts if fact.verdict is not Verdict.SINGLE)


@pytest.mark.parametrize(
    "texts",
    [
        {
            "en": "Eight gunmen and five soldiers died in a shoot-out near Karabad on Monday.",
            "de": "Bei einer Schießerei nahe Karabad kamen am Montag 13 Menschen ums Leben.",
        },
        {
            "es": "En Rivera quedaron destruidas 9.000 casas y otras 4.000 casas dañadas.",
            "en": "Some 13,000 houses were damaged or destroyed in Rivera.",
        },
        {
            "fr": "À Rivera, 41 hommes et 23 femmes sont morts.",
            "it": "A Rivera sono morte 64 persone.",
        },
    ],
)
def test_parts_agree_with_the_whole_that_they_are(texts: dict[str, str]) -> None:
    (fact,) = facts_of(texts)
    assert fact.verdict is Verdict.AGREEMENT
    (reading,) = fact.readings
    assert len(reading.summed) == 2
    assert sum(part.value for part in reading.summed) == reading.value
    assert "gives it in parts" in fact.why


def test_an_article_that_gives_the_whole_itself_gives_it_once() -> None:
    facts = facts_of(
        {
            "en": "41 men and 23 women died in Rivera. The 64 dead were buried in Rivera on Sunday.",
            "it": "A Rivera sono morte 64 persone.",
        }
    )
    assert [(fact.verdict, [reading.summed for reading in fact.readings]) for fact in facts] == [
        (Verdict.AGREEMENT, [()])
    ]


def test_parts_that_others_give_stay_facts_of_their_own() -> None:
    facts = facts_of(
        {
            "en": "41 men and 23 women died in Rivera.",
            "en2": "In Rivera 41 men died.",
            "it": "A Rivera sono morte 64 persone.",
        }
    )
    assert not any(reading.summed for fact in facts for reading in fact.readings)
    assert all(fact.verdict is Verdict.AGREEMENT for fact in facts)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3 men and 2 women died in Rivera.", "In Rivera 5 people died."),  # such a sum is chance
        ("177 died in Rivera, and 2 people died in hospital.", "In Rivera 179 people died."),  # a rest is no half
        ("30 people died in Rivera and 30 people in Alba.", "In Rivera 60 people died."),
        ("23 people died in Rivera after 41 people last year.", "In Rivera 64 people died."),  # two times
        ("41 cars and 23 boats were burnt in Rivera.", "In Rivera 64 people died."),
    ],
)
def test_what_only_happens_to_add_up_is_no_whole(one: str, other: str) -> None:
    assert not any(reading.summed for fact in facts_of({"en": one, "en2": other}) for reading in fact.readings)
