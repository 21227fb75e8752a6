"""Words found by stem, ending and prefix, in scripts with and without spaces."""

from __future__ import annotations

import time

import pytest

from claimcheck.locales.measures import find_measures
from claimcheck.locales.stems import Stems


def names(table: Stems, text: str) -> list[str]:
    return [name for _, _, name in table.find(text)]


def test_a_whole_word_wins_over_a_beginning_and_that_over_an_ending_and_that_over_the_inside() -> None:
    table = Stems([("bahnhof", "whole"), ("bahn*", "beginning"), ("*hof", "ending"), ("*nho*", "inside")])
    assert names(table, "Bahnhof Bahnhofs Innenhof Wohnhofs") == ["whole", "beginning", "ending", "inside"]


def test_the_longest_beginning_and_the_longest_ending_win() -> None:
    table = Stems([("arb*", "short"), ("arbeits*", "long"), ("*eis", "price"), ("*reis", "rice")])
    assert names(table, "Arbeitszeit Milchreis") == ["long", "rice"]


def test_more_words_win_over_fewer() -> None:
    table = Stems([("profit*", "profit"), ("operating", "surgery"), ("operating profit*", "operating-profit")])
    assert names(table, "operating profits and profits") == ["operating-profit", "profit"]


def test_ignored_words_are_swallowed() -> None:
    table = Stems([("most*", "bridge")], ignored=["mostly", "most of"])
    assert names(table, "mostem mostly most of mosty") == ["bridge", "bridge"]
    running = Stems([("水", "water")], ignored=["水曜"])
    assert names(running, "水曜日に水") == ["water"]


def test_prefixes_are_written_together_with_the_next_word() -> None:
    table = Stems([("قتلى", "death"), ("أرباح تشغيلية", "operating-profit")], prefixes=["ال", "و", "وال", "ب"])
    assert names(table, "قتلى والقتلى بالقتلى") == ["death", "death"]
    assert names(table, "الأرباح التشغيلية") == ["operating-profit"]
    hebrew = Stems([("הרוגים", "death")], prefixes=["ה", "ו", "וה"])
    assert names(hebrew, "הרוגים ההרוגים וההרוגים") == ["death"] * 3


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("إصابة", "اصابة"),
        ("شخصا", "شخصًا"),
        ("बढ़कर", "बढकर"),
        ("răniți", "răniţi"),
        ("τραυματιες", "ΤΡΑΥΜΑΤΊΕΣ"),
        ("полёт*", "полетов"),
        ("straße*", "Strassen"),
        ("ihracat*", "İhracatı"),
        ("người", "ngu\u031bo\u031b\u0300i"),
    ],
)
def test_spellings_of_one_word_are_one(word: str, text: str) -> None:
    assert list(Stems([(word, "found")]).find(text)) == [(0, len(text), "found")]


def test_vowel_signs_belong_to_their_word() -> None:
    table = Stems([("मौत", "death"), ("मत", "vote")])
    assert names(table, "मौत मत मात मूत") == ["death", "vote"]


def test_scripts_without_spaces_take_the_longest_phrase_at_each_character() -> None:
    table = Stems([("利益", "profit"), ("営業利益", "operating-profit"), ("gdp", "gdp")])
    assert names(table, "営業利益と利益、GDP成長率") == ["operating-profit", "profit", "gdp"]
    thai = Stems([("ผู้เสียชีวิต", "death"), ("บาดเจ็บ", "injury")])
    assert names(thai, "มีผู้เสียชีวิต 12 คนและบาดเจ็บ 30 คน") == ["death", "injury"]


def test_a_phrase_over_several_words_is_found_once() -> None:
    table = Stems([("근원 물가", "core-inflation"), ("물가", "inflation")])
    assert names(table, "근원 물가와 물가") == ["core-inflation", "inflation"]


@pytest.mark.parametrize(
    ("language", "text", "ids"),
    [
        ("fi", "kuolleita on 12 ja loukkaantuneita 30", ["death", "injury"]),
        ("hu", "12 halott és 30 sebesült", ["death", "injury"]),
        ("tr", "İhracatın yüzde 12'si", ["export"]),
        ("et", "hukkunuid on 12, vigastatuid 30", ["death", "injury"]),
        ("ar", "والقتلى والجرحى", ["death", "injury"]),
        ("hi", "मौतों और घायलों", ["death", "injury"]),
        ("ko", "사망자가 12명으로", ["death", "person"]),
        ("ja", "水曜日に12人", ["person"]),
        ("fi", "lentoyhtiöiden työntekijöitä", ["company", "employee"]),
        ("hu", "a minisztériumokban és az egyetemeken", ["official", "university"]),
        ("tr", "işçilerin ücretleri", ["worker", "wage"]),
        ("et", "kasutajatele ja töötajatele", ["user", "employee"]),
        ("ar", "وللمستخدمين بالشركات", ["user", "company"]),
        ("zh", "營業利潤和颱風", ["operating-profit", "storm"]),
        ("vi", "bắt đầu bắt giữ", ["arrest"]),
        ("he", "ההרוגים והפצועים", ["death", "injury"]),
        ("th", "มีผู้เสียชีวิต 12 คนและบาดเจ็บ", ["death", "person", "injury"]),
        ("de", "Die Stürmer der Stürme", ["storm"]),
    ],
)
def test_inflected_words_lead_to_their_ids(language: str, text: str, ids: list[str]) -> None:
    assert [found.id for found in find_measures(text, language)] == ids


def test_an_endless_word_costs_no_more_than_its_length() -> None:
    table = Stems([("abc*", "a"), ("*cba", "b"), ("*bbb*", "c")], prefixes=["ab"])
    start = time.process_time()
    names(table, "ab" * 200_000)
    names(table, "b" * 400_000)
    assert time.process_time() - start < 2
