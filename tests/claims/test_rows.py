"""Sentences that go through several things: each figure with its own, though another stands nearer."""

from __future__ import annotations

import time

import pytest

from claimcheck.claims import find_claims
from claimcheck.model import Article, Claim


def claims(text: str, language: str) -> tuple[Claim, ...]:
    return find_claims(Article.from_text(text, language=language, name="a"))


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("en", "Peru took home 14 %, and Chile, 19 %.", ["PE", "CL"]),
        ("en", "Rents rose 14 % in Peru, while in all 19 % was lost in Chile.", ["PE", "CL"]),
        ("es", "A Perú le toca un 14 % y a Chile, un 19 %.", ["PE", "CL"]),
        ("fi", "Perussa, joka oli kolmas, nousu oli 14 %, ja Chilessä 19 %.", ["PE", "CL"]),
        ("fr", "Le Pérou (14 % après 12 %) et, plus au sud, le Chili (19 % après 21 %) ralentissent.", ["PE", "PE", "CL", "CL"]),
        ("ja", "首位はペルーの14%で、次のチリでさえ19%に達する。", ["PE", "CL"]),
        ("de", "Getrennt gezählt sind es 14 % in Peru, 19 % in Chile.", ["PE", "CL"]),
    ],
)  # fmt: skip
def test_each_figure_is_of_its_own_country(language: str, text: str, places: list[str]) -> None:
    assert [claim.place for claim in claims(text, language)] == places


def test_a_figure_before_the_first_row_is_of_none() -> None:
    text = "The rate is 14 %, where in May it had been 9 % and in April 7 %."
    months = [
        [cue.id for cue in claim.cues if cue.id in ("april", "may") and cue.distance < 45]
        for claim in claims(text, "en")
    ]
    assert months == [[], ["may"], ["april"]]


def test_a_figure_far_from_the_only_country_of_its_sentence_is_of_that_country() -> None:
    asides = ", as had been planned for so long by so many people in so many offices" * 4
    text = f"Chile is next. In Peru it had been feared{asides}, that 19 % would be lost."
    assert [claim.place for claim in claims(text, "en")] == ["PE"]


def test_measures_take_turns_as_well() -> None:
    first, change, second, other = claims("Revenue came to $78m, down 3 %, and profit to $9m, down 8 %.", "en")
    measured = [
        {cue.id for cue in claim.cues if cue.id in ("profit", "revenue")} for claim in (first, change, second, other)
    ]
    assert measured == [{"revenue"}, {"revenue"}, {"profit"}, {"profit"}]


def test_a_sentence_that_never_ends_costs_no_more_than_its_length() -> None:
    def seconds(rows: int) -> float:
        text = ", ".join(f"Peru {row + 11} %, Chile {row + 12} %" for row in range(rows))
        start = time.process_time()
        assert len(claims(text, "en")) == 2 * rows
        return time.process_time() - start

    seconds(10)
    assert seconds(1200) < 12 * seconds(300)
