"""Scores of games: read in every promised language, told from ranges, times, ratios, votes, and no matter for figures."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.claims import find_claims
from claimcheck.locales import lexicon
from claimcheck.model import SCORE, Article, Span
from claimcheck.quantities import find_quantities
from claimcheck.quantities.scores import find_scores
from tests.promised import LANGUAGES

WON = {
    "af": "Rotfeld wen die wedstryd 2-1.",
    "ar": "فاز الفريق 2-1 على ضيفه",
    "bg": "Отборът спечели с 2:1 срещу госта си.",
    "ca": "El Rotfeld va guanyar 2-1 a casa.",
    "cs": "Domácí vyhráli 2:1 nad soupeřem.",
    "da": "Holdet vandt 2-1 på hjemmebane.",
    "de": "Die Gastgeber gewannen mit 2:1 gegen Ostheim.",
    "el": "Η ομάδα κέρδισε με 2-1 στο γήπεδό της.",
    "en": "The hosts won 2-1 against Ostheim.",
    "es": "El equipo local ganó 2-1 al Ostheim.",
    "et": "Koduklubi võitis 2:1.",
    "fi": "Kotijoukkue voitti 2–1.",
    "fr": "Les locaux ont gagné 2-1 contre Ostheim.",
    "he": "הקבוצה ניצחה 2-1 בבית",
    "hi": "मेजबान टीम ने 2-1 से जीत दर्ज की",
    "hr": "Domaća momčad pobijedila je 2:1.",
    "hu": "A hazai csapat 2–1-re győzött.",
    "id": "Tuan rumah menang 2-1 atas tamunya.",
    "it": "I padroni di casa hanno vinto 2-1.",
    "ja": "ホームチームが2-1で勝利した。",
    "ko": "홈팀이 2-1로 이겼다.",
    "nb": "Laget vant 2-1 på hjemmebane.",
    "nl": "De ploeg won met 2-1 van Ostheim.",
    "pl": "Gospodarze wygrali 2:1 z Ostheimem.",
    "pt": "O time da casa venceu por 2 a 1.",
    "ro": "Gazdele au câștigat cu 2-1.",
    "ru": "Хозяева выиграли со счётом 2:1.",
    "sk": "Domáci vyhrali 2:1 nad súperom.",
    "sl": "Domači so zmagali 2:1.",
    "sv": "Laget vann med 2–1 hemma.",
    "th": "ทีมเจ้าบ้านชนะ 2-1",
    "tr": "Ev sahibi takım 2-1 kazandı.",
    "uk": "Господарі перемогли з рахунком 2:1.",
    "vi": "Đội chủ nhà thắng 2-1.",
    "zh": "主队以2比1战胜客队。",
}


def printed(text: str, language: str) -> list[str]:
    return [score.text for score in find_scores(text, language, [Span(0, len(text))])]


def read(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(score.text, score.rule) for score in find_scores(text, language, [Span(0, len(text))])]


def test_every_promised_language_has_a_case() -> None:
    assert set(WON) == set(LANGUAGES) == set(lexicon.shared("games"))


@pytest.mark.parametrize("language", sorted(WON))
def test_a_win_is_read_in_every_language(language: str) -> None:
    text = WON[language]
    (score,) = find_scores(text, language, [Span(0, len(text))])
    assert (score.value, score.high) == (Decimal(1), Decimal(2))
    assert (score.unit, score.rule) == (SCORE, "score-final")
    assert text[score.start : score.end] == score.text
    assert score.text in {"2-1", "2:1", "2–1", "2 a 1", "2比1"}


@pytest.mark.parametrize("language", sorted(WON))
def test_a_score_stays_no_figure(language: str) -> None:
    if "2-1" in WON[language] or "2–1" in WON[language]:
        assert find_quantities(WON[language], language) == ()


@pytest.mark.parametrize(
    ("language", "text", "scores"),
    [
        ("en", "Ostheim lost 1-2 at home.", ["1-2"]),
        ("en", "Berg beat Holm 6-3, 4-6, 7-5.", ["6-3", "4-6", "7-5"]),
        ("en", "Berg beat Holm 7-6 (7-4) 6-2 in the final.", ["7-6", "7-4", "6-2"]),
        ("en", "The Reds (5-2) beat the Blues (3-4) 110-103.", ["110-103"]),
        ("en", "League round-up\nRotfeld 2-1 Ostheim\nVolta 0-2 Kernau\nEach team scored in its match.", ["2-1", "0-2"]),
        ("en", "Rotfeld's 3-1 win was deserved, at home they lost 0-2.", ["3-1", "0-2"]),
        ("de", "Rotfeld – Ostheim 3:1 (1:0)", ["3:1", "1:0"]),
        ("fr", "La victoire, 3 buts à 2, est logique.", ["3 buts à 2"]),
        ("es", "El Rotfeld remontó un 0-2 y venció 3-2.", ["0-2", "3-2"]),
        ("ja", "ＡはＢを３―１で下した。", ["３―１"]),
        ("th", "ทีมชนะ 3 ต่อ 1", ["3 ต่อ 1"]),
        ("de", "Der 3:1-Auswärtssieg war verdient.", ["3:1"]),
        ("de", "Die Handballer siegten 31:28 (15:12).", ["31:28", "15:12"]),
        ("fr", "Le club s'est imposé 3 à 0.", ["3 à 0"]),
        ("es", "El equipo perdió por 1 a 2.", ["1 a 2"]),
        ("pt", "Rotfeld perdeu por 1x2 em casa.", ["1x2"]),
        ("ja", "最終スコアは３対１で勝った。", ["３対１"]),
        ("ko", "3대 0 완승을 거뒀다.", ["3대 0"]),
        ("he", "הקבוצה ניצחה ב-3-0", ["3-0"]),
        ("tr", "Rotfeld 3-1'lik galibiyet aldı.", ["3-1"]),
        ("fi", "Rotfeld otti 3–1-voiton.", ["3–1"]),
        ("el", "Η ομάδα κέρδισε με 3-1 στην έδρα της.", ["3-1"]),
        ("ar", "انتهت المباراة بفوز الفريق ٣-١", ["٣-١"]),
    ],
)  # fmt: skip
def test_scores_of_many_shapes(language: str, text: str, scores: list[str]) -> None:
    assert printed(text, language) == scores


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The striker will miss 4-6 weeks after the defeat."),
        ("en", "The match starts at 20:45 and the team won its last game."),
        ("en", "Mix sand and cement at a ratio of 3:1."),
        ("en", "Odds of 4-1 were offered on a win."),
        ("en", "The justices ruled 6-3 against the league."),
        ("en", "The council voted 52-48 to fund the stadium."),
        ("en", "They won with a 4-4-2 line-up all through 2011-12."),
        ("en", "The team's office is at 555-12-34, next to the cup."),
        ("en", "The party won the chamber 51-49 in seats."),
        ("en", "Grades 9-12 won the award, in rooms 5-12."),
        ("en", "In a 4-3 decision, judges sided with the team."),
        ("en", "She opened the book at 3-1."),
        ("en", "Boeing delivered 3-1 fewer jets."),
        ("en", "It was a 50-50 decision that cost them the game."),
        ("en", "The match on 9-11-2024 was won."),
        ("en", "They won $3-1 in the lottery."),
        ("en", "The score rose by 2-1.5 points."),
        ("de", "Die Karte im Maßstab 1:50 zeigt das Stadion des Siegers."),
        ("de", "Anpfiff ist um 15:30 Uhr, das Spiel dauert bis 17:15 Uhr."),
        ("pt", "O time jogou de 10 a 15 minutos."),
        ("es", "El equipo tiene de 3 a 5 jugadores."),
        ("fr", "L'équipe compte 2 à 3 blessés par match."),
        ("zh", "男女比例为2比1。"),
        ("ja", "賛成5対4で採決された。"),
    ],
)
def test_what_only_looks_like_a_score(language: str, text: str) -> None:
    assert printed(text, language) == []


def test_the_moment_of_a_score_is_told_by_the_nearest_word() -> None:
    text = "Rotfeld led 1-0 early on, it was 1-1 at half-time, and Rotfeld won 3-1 (1-1)."
    assert read(text) == [("1-0", "score-lead"), ("1-1", "score-half"), ("3-1", "score-final"), ("1-1", "score-half")]


def test_what_has_a_unit_is_no_score() -> None:
    claims = find_claims(Article.from_text("They won 3-4 percent more seats.", language="en", name="a"))
    assert [claim.unit for claim in claims] == ["percent"]


def test_a_score_takes_the_place_of_the_range_that_it_looks_like() -> None:
    claims = find_claims(Article.from_text("Ostheim lost 1-2 to Rotfeld before 900 people.", language="en", name="a"))
    assert [(claim.quote, claim.unit) for claim in claims] == [("1-2", SCORE), ("900 people", "person")]


@given(st.integers(0, 30), st.integers(0, 30), st.sampled_from(["-", "–", ":"]))
def test_the_order_of_the_sides_makes_no_difference(one: int, other: int, mark: str) -> None:
    read = []
    for first, second in ((one, other), (other, one)):
        text = f"It was a {first}{mark}{second} win."
        read.append([(score.value, score.high) for score in find_scores(text, "en", [Span(0, len(text))])])
    assert all(found in ([], [(Decimal(min(one, other)), Decimal(max(one, other)))]) for found in read)
    if mark != ":":
        assert read[0] == read[1]


@pytest.mark.parametrize("piece", ["2-1 ", "6-3, ", "(2-1) ", "won 2-1 ", "2 a 1 ", "-1-", "2:1"])
def test_a_long_row_takes_linear_time(piece: str) -> None:
    text = piece * 20_000
    find_scores(text, "pt", [Span(0, len(text))])
