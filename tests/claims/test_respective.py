"""Things and figures in one order: each figure has its own, whatever stands nearer."""

from __future__ import annotations

import pytest

from claimcheck.claims import find_claims
from claimcheck.locales import lexicon
from claimcheck.model import Article, Claim
from claimcheck.text import fold


def claims(text: str, language: str) -> tuple[Claim, ...]:
    return find_claims(Article.from_text(text, language=language, name="a"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On the island Volta and Orbis sold 300 and 500 boats respectively."),
        ("de", "Im Norden verkauften Volta und Orbis jeweils 300 und 500 Boote."),
        ("es", "En la isla Volta y Orbis vendieron 300 y 500 barcos, respectivamente."),
        ("fr", "Sur place Volta et Orbis ont vendu respectivement 300 et 500 bateaux."),
        ("it", "Sul lago Volta e Orbis hanno venduto rispettivamente 300 e 500 barche."),
        ("pt", "Na ilha Volta e Orbis venderam 300 e 500 barcos, respectivamente."),
        ("pl", "W maju Volta i Orbis zatrudniły odpowiednio 300 i 500 osób."),
        ("ru", "В мае Волта и Орбис купили 300 и 500 лодок соответственно."),
        ("ja", "VoltaとOrbisの従業員はそれぞれ300人と500人だ。"),
        ("zh", "Volta和Orbis的员工分别为300人和500人。"),
        ("ko", "Volta와 Orbis의 직원은 각각 300명과 500명이다."),
        ("ar", "لدى Volta و Orbis موظفون 300 و 500 على التوالي."),
        ("tr", "Geçen ay Volta ve Orbis sırasıyla 300 ve 500 tekne sattı."),
        ("fi", "Viime vuonna Volta ja Orbis myivät vastaavasti 300 ja 500 venettä."),
    ],
)
def test_names_and_figures_in_one_order(language: str, text: str) -> None:
    first, second = claims(text, language)
    assert (str(first.value), str(second.value)) == ("300", "500")
    keys = [{name.text[:3] for name in claim.names} for claim in (first, second)]
    assert "vol" in keys[0]
    assert "orb" not in keys[0]
    assert "orb" in keys[1]
    assert "vol" not in keys[1]


def test_what_is_counted_goes_by_its_order_too() -> None:
    dead, injured = claims("The number of dead and injured was 12 and 30 respectively.", "en")
    assert (dead.noun, injured.noun) == ("death", "injury")


def test_countries_go_by_their_order() -> None:
    spain, france = claims("Growth in Spain and France was 3.1% and 0.9%, respectively.", "en")
    assert (spain.place, france.place) == ("ES", "FR")


@pytest.mark.parametrize(
    "text",
    [
        "Here Volta and Orbis sold 300 and 500 boats.",
        "Here Volta, Orbis and Kalmar sold 300 and 500 boats respectively.",
    ],
)
def test_without_the_word_or_with_another_number_of_things_nothing_is_ordered(text: str) -> None:
    first, _ = claims(text, "en")
    assert {"volta", "orbis"} <= {name.text for name in first.names}


@pytest.mark.parametrize("language", lexicon.languages("measures"))
def test_every_language_has_words_for_it(language: str) -> None:
    words = lexicon.read("measures", language)["nouns"]["respective"]
    assert words == sorted({fold(word) for word in words})
