"""One article against itself: headline or lead against the text, only where nothing tells the figures apart."""

from __future__ import annotations

import pytest

from claimcheck.claims import find_claims
from claimcheck.judge import self_contradictions
from claimcheck.model import Article, SelfContradiction, Slip


def found_in(*lines: str, language: str = "en") -> tuple[SelfContradiction, ...]:
    article = Article.from_text("\n\n".join(lines), language=language, name="a")
    return self_contradictions(article, find_claims(article))


def test_headline_against_text() -> None:
    (found,) = found_in("Flood in Norl kills 19", "Water rose for days.", "The flood in Norl has killed 17 people.")
    assert (found.article, found.place, found.caveat, found.slip) == ("a", "headline", None, None)
    assert found.why == "the headline gives 19, the text 17"
    assert [mention.quote for mention in found.mentions] == ["19", "17 people"]


@pytest.mark.parametrize(
    ("language", "headline", "text"),
    [
        ("en", "Fire in Norl kills 12 people", "On Monday 14 people died, the mayor said."),
        ("en", "Fire in Norl: 12 dead", "On Monday 14 people were killed, the mayor said."),
        ("de", "Brand in Norl: 12 Tote", "Am Montag kamen 14 Menschen ums Leben."),
        ("fr", "Incendie à Norl : 12 morts", "Lundi, le feu a tué 14 personnes."),
        ("nl", "Brand in Norl: 12 doden", "Maandag kwamen 14 mensen om het leven."),
    ],
)
def test_deaths_in_the_headline_against_people_who_died_in_the_text(language: str, headline: str, text: str) -> None:
    (found,) = found_in(headline, "Norl (abc)", text, language=language)
    assert (found.place, found.why) == ("headline", "the headline gives 12, the text 14")


def test_lead_against_text_in_another_language() -> None:
    (found,) = found_in(
        "Brücke in Norl teurer", "Die Brücke kostet 82 Mio. Euro.", "Die Kosten von 28 Mio. Euro trägt das Land.",
        language="de",
    )  # fmt: skip
    assert (found.place, found.slip) == ("lead", Slip.DIGIT_SWAP)
    assert "possible swap of digits" in found.why


@pytest.mark.parametrize(
    "lines",
    [
        ("Flood kills 19", "The flood has killed 19 people."),
        ("Flood kills 19", "On Friday 17 people were killed in Norl.", "All in all 19 people died."),
        ("Flood kills 19", "The flood has killed 17 people in Spain.", "In Portugal it killed 2 people."),
        ("Flood kills 19", "The flood has hurt 17 people."),
        ("Flood kills 19", "In the flood of 1997 it killed 87 people."),
        ("Flood kills 19", "On Monday 17 people were dead or injured."),
        ("Flood kills 19", "On Monday 17 people saw the dead being carried away."),
        ("Flood kills 19", "On Monday 17 people were arrested over the deaths."),
        ("Flood kills about 19", "The flood has killed 20 people."),
        ("Flood kills more than 19", "The flood has killed 22 people."),
        ("Flood kills 19", "Only the headline gives a figure."),
        ("The flood has killed 19 people. Yesterday the flood had killed 17 people.",),
    ],
)
def test_what_may_be_about_other_things_is_left_alone(lines: tuple[str, ...]) -> None:
    assert not found_in(*lines)
