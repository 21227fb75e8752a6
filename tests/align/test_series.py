"""How a figure stands in its own article: told apart by place or month, twins."""

from __future__ import annotations

import time

from claimcheck.align import align
from claimcheck.align.figures import Figure, figure_of
from claimcheck.align.series import Standing, standings
from claimcheck.claims import find_claims
from claimcheck.model import Article


def stood(text: str, language: str = "en") -> list[tuple[Figure, Standing]]:
    figures = [figure_of(claim) for claim in find_claims(Article.from_text(text, language=language, name="a"))]
    return list(zip(figures, standings(figures), strict=True))


def test_three_countries_make_a_series_and_two_do_not() -> None:
    three = stood("Prices rose 9.1 percent in Spain, 8.4 percent in Italy and 7.7 percent in Poland.")
    two = stood("Prices rose 9.1 percent in Spain and 8.4 percent in Italy.")
    assert [standing.told_by for _, standing in three] == [frozenset({"place"})] * 3
    assert [standing.told_by for _, standing in two] == [frozenset()] * 2


def test_months_make_a_series() -> None:
    found = stood("Im Juli waren es 310 Tote, im August 290 Tote, im September 330 Tote.", "de")
    assert all("month" in standing.told_by for _, standing in found)


def test_a_figure_without_a_month_is_of_the_one_that_is_spoken_of() -> None:
    found = stood(
        "Unemployment is 7.1 percent. In June it had been 7.4 percent in the north. There was 8.2 percent in the south, "
        "after 8.5 percent before. In July the north stood at 7.2 percent, and the south at 8.1 percent."
    )
    months = [dict(standing.ways).get("month") for _, standing in found]
    assert months == ["june", "june", "june", None, "july", "july"]


def test_equal_gifts_of_others_are_twins() -> None:
    gifts = stood(
        "It began early. The dinner raised money. The Ferrow family gave 30 million euros. Then Dolvan gave 30 million euros."
    )
    assert all(standing.twin for _, standing in gifts)
    assert not any(standing.twin for _, standing in stood("The Ferrow family gave 30 million euros."))


def test_members_of_a_series_meet_their_own_counterparts() -> None:
    one = Article.from_text(
        "Unemployment: Spain 12.1 percent, Italy 7.9 percent, Poland 5.2 percent.", language="en", name="a"
    )
    other = Article.from_text(
        "Arbeitslosigkeit: Spanien 12,1 Prozent, Italien 7,6 Prozent, Polen 5,2 Prozent.", language="de", name="b"
    )
    claims = {article.name: find_claims(article) for article in (one, other)}
    places = [{claim.place for claim in group.claims} for group in align((one, other), claims)]
    assert all(len(found) == 1 for found in places)


def test_a_large_story_of_one_kind_is_aligned_in_seconds() -> None:
    towns = ("Alder", "Birch", "Cedar", "Dover")
    articles = [
        Article.from_text(
            " ".join(
                f"In {towns[row % 4]} there were {11 + row * 37 % 3989} people on day {row}."
                for row in range(start, 600, 20)
            ),
            language="en",
            name=f"{start}",
        )
        for start in range(20)
    ]
    claims = {article.name: find_claims(article) for article in articles}
    start = time.process_time()
    align(articles, claims)
    assert time.process_time() - start < 20
