"""The measure lexicon: well formed, complete in its languages, and each word leading to one id."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from claimcheck.locales import lexicon
from claimcheck.locales.measures import family_of, find_measures, measures, related
from claimcheck.locales.rates import log_gap
from claimcheck.text import fold, runs_on
from tests.promised import LANGUAGES

SHORTEST_STEM = 3
FEWEST_IDS = 40
FEWEST_PLACES = 18


def test_every_promised_language_has_a_lexicon() -> None:
    assert set(LANGUAGES) <= set(lexicon.languages("measures"))


def test_the_lexicon_is_large_enough_for_a_newsroom() -> None:
    assert len(measures()) >= 360


@pytest.mark.parametrize("language", lexicon.languages("measures"))
def test_every_id_has_words_and_no_other_id_is_known(language: str) -> None:
    words = lexicon.read("measures", language)["words"]
    assert set(words) <= set(measures())
    # A language beyond the promised ones may know only what news counts most.
    assert len(words) >= FEWEST_IDS
    if language in LANGUAGES:
        assert set(words) == set(measures())
    assert list(words) == sorted(words)
    assert [name for name in words if not words[name]] == []


@pytest.mark.parametrize("language", lexicon.languages("measures"))
def test_words_are_folded_sorted_and_under_one_id(language: str) -> None:
    words = lexicon.read("measures", language)["words"]
    for name, phrases in words.items():
        assert phrases == sorted(set(phrases)), name
        assert phrases == [fold(phrase) for phrase in phrases], name
    twice = [phrase for phrase, count in Counter(p for phrases in words.values() for p in phrases).items() if count > 1]
    assert twice == []


@pytest.mark.parametrize("language", lexicon.languages("measures"))
def test_no_word_is_hidden_by_another_of_the_language(language: str) -> None:
    words = lexicon.read("measures", language)["words"]
    whole = [(name, phrase) for name, phrases in words.items() for phrase in phrases if "*" not in phrase]
    found = {
        phrase: [(word.id, word.end - word.start) for word in find_measures(phrase, language)] for _, phrase in whole
    }
    assert [(name, phrase) for name, phrase in whole if found[phrase] != [(name, len(phrase))]] == []


@pytest.mark.parametrize("language", lexicon.languages("measures"))
def test_a_language_has_its_other_tables(language: str) -> None:
    data = lexicon.read("measures", language)
    assert data["attribution"]["before"] or data["attribution"]["after"]
    assert data["nouns"]["stop"]
    assert data["nouns"]["partitive"]
    assert len(data["places"]) >= FEWEST_PLACES
    for table, name in (("attribution", "before"), ("attribution", "after"), ("nouns", "of"), ("nouns", "stop")):
        assert data[table][name] == sorted({fold(word) for word in data[table][name]}), (table, name)
    outside = data.get("outside", {}).get("before", [])
    assert outside == sorted({fold(word) for word in outside})


@pytest.mark.parametrize("language", lexicon.languages("measures"))
def test_stems_are_long_enough_and_stars_stand_at_the_ends_of_words(language: str) -> None:
    phrases = [p for phrases in lexicon.read("measures", language)["words"].values() for p in phrases]
    parts = [part for phrase in phrases for part in phrase.split() if not any(map(runs_on, part))]
    assert [part for part in parts if "*" in part.strip("*")] == []
    assert [part for part in parts if part != part.strip("*") and len(part.strip("*")) < SHORTEST_STEM] == []


def test_parents_and_families_name_ids_that_exist() -> None:
    assert [m.id for m in measures().values() if m.parent is not None and m.parent not in measures()] == []
    families = lexicon.read("measures", "root")["families"]
    members = [name for family in families.values() for name in family]
    assert len(members) == len(set(members))
    assert {measures()[name].kind for name in members} == {"scope"}


def test_alternatives_name_ids_that_exist_each_once() -> None:
    for alternatives in lexicon.read("measures", "root")["alternatives"].values():
        members = [name for names in alternatives for name in names]
        assert len(alternatives) > 1
        assert len(members) == len(set(members))
        assert {measures()[name].kind for name in members} <= {"noun", "measure"}


@pytest.mark.parametrize(
    ("language", "text", "ids"),
    [
        ("de", "Der Betriebsgewinn sank, 40 Beschäftigte gehen", ["operating-profit", "decrease", "employee"]),
        ("en", "net profit and operating profit", ["net-profit", "operating-profit"]),
        ("es", "una indemnización por despido", ["compensation", "layoff"]),
        ("fr", "le chiffre d'affaires du groupe", ["revenue"]),
        ("it", "il fatturato e i dipendenti", ["revenue", "employee"]),
        ("ja", "営業利益と純利益", ["operating-profit", "net-profit"]),
        ("nl", "de werkloosheid daalde", ["unemployment", "decrease"]),
        ("pl", "liczba rannych i zabitych", ["injury", "death"]),
        ("pt", "feridos e desaparecidos", ["injury", "missing-person"]),
        ("ru", "раненых и погибших", ["injury", "death"]),
        ("zh", "死亡人数和失踪人数", ["death", "missing-person"]),
        ("ar", "مقتل 12 شخصا", ["death"]),
        ("el", "12 νεκροί και 30 τραυματίες", ["death", "injury"]),
        ("fi", "12 kuoli, 30 loukkaantui lokakuussa", ["death", "injury", "october"]),
        ("hi", "12 की मौत हुई और 30 घायल", ["death", "injury"]),
        ("ro", "12 morți și 30 de răniți", ["death", "injury"]),
        ("sv", "12 döda och 30 skadade i oktober", ["death", "injury", "october"]),
        ("tr", "12 kişi öldü, 30 yaralı", ["death", "injury"]),
        ("uk", "загинули 12, 30 поранених", ["death", "injury"]),
        ("vi", "12 người thiệt mạng", ["death"]),
        ("cs", "mrtvých a zraněných v říjnu", ["death", "injury", "october"]),
        ("he", "12 הרוגים ו-30 פצועים בבתי המלון", ["death", "injury", "hotel"]),
        ("he", "הרווח הנקי והדיבידנד לעומת החודש הקודם", ["net-profit", "dividend", "mom"]),
        ("sk", "12 mŕtvych a 30 zranených v októbri", ["death", "injury", "october"]),
        ("sk", "zisk pred zdanením a dividenda", ["pretax-profit", "dividend"]),
        ("th", "มีผู้เสียชีวิต 12 ราย บาดเจ็บ 30 ราย", ["death", "injury"]),
        ("th", "กำไรก่อนภาษีและเงินปันผล", ["pretax-profit", "dividend"]),
        ("th", "เกิดน้ำท่วมใกล้แม่น้ำ", []),
        ("ja", "転んで3人がけがをした", ["injury"]),
        ("en", "farmers, cyclists and pedestrians", ["farmer", "cyclist", "pedestrian"]),
        ("pl", "rozwodów i małżeństw", ["divorce", "marriage"]),
        ("zh", "离婚和结婚的农民", ["divorce", "marriage", "farmer"]),
        ("es", "una especie de fiesta", []),
        ("et", "hukkunute ja vigastatute arv", ["death", "injury"]),
        ("ko", "사망자와 부상자", ["death", "injury"]),
        ("bg", "12 загинали и 30 ранени през октомври", ["death", "injury", "october"]),
        ("bg", "печалбата преди данъци и дивидентът", ["pretax-profit", "dividend"]),
        ("ca", "12 morts i 30 ferits a l'octubre", ["death", "injury", "october"]),
        ("ca", "el benefici abans d'impostos i el dividend", ["pretax-profit", "dividend"]),
        ("hr", "12 mrtvih i 30 ozlijeđenih u listopadu", ["death", "injury", "october"]),
        ("hr", "bruto dobit i dividenda", ["gross-profit", "dividend"]),
        ("de", "Im Oktober kostete er", ["october", "cost"]),
        ("et", "majanduse juht", []),
        ("sl", "promet na cestah", []),
        ("sk", "percentuálneho bodu", []),
        ("zh", "旅客26死4傷，致死率", ["passenger", "death", "injury", "fatality-rate"]),
        ("ko", "사망률과 터널", ["fatality-rate", "tunnel"]),
        ("hr", "tunela i kolodvora", ["tunnel", "station"]),
        ("es", "costó la vida a", ["death"]),
    ],
)
def test_words_lead_to_their_ids(language: str, text: str, ids: list[str]) -> None:
    found = [word.id for word in find_measures(text, language)]
    assert [name for name in found if not measures()[name].general] == ids


def test_found_words_lie_where_they_are_said_to() -> None:
    text = "Rund 50 TOTE und viele Verletzte"
    assert [text[word.start : word.end] for word in find_measures(text, "de")] == ["TOTE", "Verletzte"]


def test_a_language_without_a_lexicon_finds_nothing() -> None:
    assert find_measures("50 dauða", "is") == ()
    assert find_measures("50 dead", None) == ()


def test_siblings_are_not_related_but_a_wider_measure_is() -> None:
    assert related("profit", "net-profit")
    assert not related("operating-profit", "net-profit")
    assert not related("death", "injury")
    assert family_of("domestic") == family_of("abroad") != family_of("energy")


def test_a_missing_currency_is_never_taken_for_a_rate_of_one() -> None:
    assert log_gap(5.0, "USD", 5.0, "XPF") is None
    assert log_gap(5.0, "XPF", 5.0, "XPF") == 0.0


def test_rates_are_currencies_and_dated() -> None:
    rates = lexicon.shared("rates")
    assert re.fullmatch(r"\d{4}-\d{2}", rates["as_of"])
    assert [code for code in rates["usd"] if not re.fullmatch(r"[A-Z]{3}", code)] == []
    assert list(rates["usd"]) == sorted(rates["usd"])
    assert all(rate > 0 for rate in rates["usd"].values())
