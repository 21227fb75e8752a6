"""Scores across articles: joined by who plays, kept apart where only the numbers are alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import compare
from claimcheck.model import Article, Fact, Report, Verdict
from claimcheck.report import FORMATS, View, render

Text = tuple[str, str]


def report_on(*texts: Text) -> Report:
    articles = [
        Article.from_text(text, language=language, name=f"{number}_{language}", date="2026-03-15")
        for number, (language, text) in enumerate(texts)
    ]
    return compare(articles, one_story=True)


def scores(*texts: Text) -> list[Fact]:
    return [fact for fact in report_on(*texts).facts if fact.readings[0].unit == "score"]


def told(*texts: Text) -> list[tuple[str, list[str]]]:
    """Each fact about a score that more than one article gives: its verdict, and its readings as printed."""
    facts = [fact for fact in scores(*texts) if fact.verdict is not Verdict.SINGLE]
    return sorted((fact.verdict.value, [reading.text for reading in fact.readings]) for fact in facts)


WIN = ("en", "Rotfeld beat Ostheim 3-1 on Saturday. Mira Kern scored twice.")


def test_won_and_lost_are_one_score() -> None:
    assert told(WIN, ("en", "Ostheim lost 1-3 at home to Rotfeld on Saturday.")) == [("agreement", ["3–1"])]


@pytest.mark.parametrize(
    "other",
    [
        ("en", "Ostheim lost 3-2 at home to Rotfeld on Saturday."),
        ("de", "Rotfeld gewann am Samstag mit 3:2 gegen Ostheim."),
        ("pt", "O Rotfeld venceu o Ostheim por 3 a 2 no sábado."),
        ("fr", "Rotfeld s'est imposé 3-2 contre Ostheim samedi."),
        ("pl", "Rotfeld pokonał Ostheim 3:2 w sobotę."),
        ("sv", "Rotfeld vann med 3–2 mot Ostheim i lördags."),
        ("tr", "Rotfeld cumartesi günü Ostheim karşısında 3-2 kazandı."),
        ("id", "Rotfeld menang 3-2 atas Ostheim pada hari Sabtu."),
    ],
    ids=lambda text: text[0],
)
def test_another_score_of_the_same_game_contradicts(other: Text) -> None:
    assert told(WIN, other) == [("contradiction", ["3–1", "3–2"])]


@pytest.mark.parametrize(
    "other",
    [
        ("en", "Volta beat Grauburg 3-1 on Saturday."),
        ("en", "Rotfeld beat Volta 3-1 on Saturday."),
        ("en", "Rotfeld beat Volta 2-1 on Saturday."),
        ("es", "El Volta ganó 3-1 al Grauburg el sábado."),
        ("es", "El Rotfeld ganó 2-1 al Grauburg el sábado."),
        ("de", "Volta schlug Grauburg am Samstag mit 3:1."),
    ],
    ids=lambda text: text[1],
)
def test_two_games_are_not_joined(other: Text) -> None:
    assert told(WIN, other) == []


def test_countries_are_sides_in_every_language() -> None:
    english = ("en", "Germany beat France 2-1 on Saturday.")
    assert told(english, ("fr", "La France s'est inclinée 3-1 contre l'Allemagne samedi.")) == [
        ("contradiction", ["2–1", "3–1"])
    ]
    assert told(english, ("fr", "L'Espagne a battu l'Italie 2-1 samedi.")) == []


def test_a_score_is_labelled_with_both_sides() -> None:
    facts = scores(WIN, ("de", "Rotfeld gewann am Samstag mit 3:2 gegen Ostheim."))
    assert [fact.label for fact in facts] in (["Ostheim, Rotfeld: score"], ["Rotfeld, Ostheim: score"])


@pytest.mark.parametrize("lead", ["1-0", "3-1", "2-1"])
def test_an_earlier_score_that_could_become_the_last_one_is_no_contradiction(lead: str) -> None:
    assert ("contradiction", ["1–0", "3–1"]) not in told(WIN, ("en", f"Rotfeld led Ostheim {lead} on Saturday."))


def test_a_score_at_half_time_is_not_held_against_the_final_one() -> None:
    assert told(WIN, ("en", "Rotfeld led Ostheim 1-0 at half-time on Saturday.")) == []


def test_a_round_up_pairs_with_another_by_the_names_beside_each_score() -> None:
    english = (
        "en",
        "Rotfeld 2-1 Ostheim\nVolta 1-1 Grauburg\nKernau 0-3 Nordhof\nHalmen 2-1 Weiler\n"
        "The league leaders won again, and the last match was a draw with two goals.",
    )
    german = (
        "de",
        "Rotfeld schlug Ostheim mit 2:1. Volta und Grauburg trennten sich 1:1. Kernau verlor gegen Nordhof 0:2. "
        "Halmen gewann gegen Weiler 2:1.",
    )
    assert told(english, german) == [
        ("agreement", ["1–1"]), ("agreement", ["2–1"]), ("agreement", ["2–1"]), ("contradiction", ["2–0", "3–0"]),
    ]  # fmt: skip


def test_sets_of_one_sentence_stay_apart() -> None:
    english = ("en", "Anna Berg beat Eva Holm 6-3, 6-4 in the final.")
    swedish = ("sv", "Anna Berg besegrade Eva Holm med 6–3, 6–4 i finalen.")
    assert told(english, swedish) == [("agreement", ["6–3"]), ("agreement", ["6–4"])]


@given(st.integers(0, 6), st.integers(0, 6))
def test_which_side_is_told_first_makes_no_difference(one: int, other: int) -> None:
    first = ("en", f"The game between Rotfeld and Ostheim ended in a {one}-{other} win.")
    second = ("en", f"Ostheim and Rotfeld: the {other}-{one} win was the last game.")
    facts = scores(first, second)
    assert all(fact.verdict is not Verdict.CONTRADICTION for fact in facts)
    assert all(len(fact.readings) == 1 for fact in facts)


def test_every_format_prints_a_score_as_a_score() -> None:
    report = report_on(WIN, ("en", "Ostheim lost 3-2 at home to Rotfeld on Saturday."))
    for name in FORMATS:
        shown = render(report, name, View())
        assert "1–3" not in shown, name
        if name not in ("json", "csv", "jsonl"):
            assert any(one in shown for one in ("3–1", "3-1", "3\\u20131")), name
