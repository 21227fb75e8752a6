"""The rules that tell which labels of other projects' cases no newspaper reader agrees with, and what they must leave alone."""

from __future__ import annotations

import tomllib
from functools import reduce
from pathlib import Path

import pytest

from claimcheck.locales import lexicon
from tests.quantity_labels import RULES, TABLES, as_read, case_of, kind_of_label
from tests.quantity_scoring import ABSENT, CASES, KINDS, Counts, added, kinds_of, rates, read_cases, tally

UNIT = ("digits", "model:AgeModel")


def test_every_kind_says_why() -> None:
    assert set(TABLES["why"]) == set(RULES)


@pytest.mark.parametrize(
    ("kind", "case"),
    [
        ("other-unit", case_of("en", "0.7 kg of plums", [(700, "gram")], "unit", ["digits"])),
        ("other-unit", case_of("zh", "四斤", [(2000, "gram")], "unit", ["spelled"])),
        (None, case_of("en", "0.7 kg of plums", [(0.7, "kilogram")], "unit", ["digits"])),
        (None, case_of("en", "3 thousand grams of plums", [(3000, "gram")], "unit", ["scaled"])),
        ("other-unit", case_of("en", "3/1000 kg of plums", [(3, "gram")], "unit", ["fraction"])),
        ("sum-in-one-unit", case_of("en", "4 feet 6 inches", [(4.5, "foot")], "unit", ["digits"])),
        (None, case_of("en", "4 feet and 6 inches", [(4, "foot"), (6, "inch")], "unit", ["digits"])),
        ("date", case_of("en", "Are you free on 7/28/2021?", [(7, None), (28, None), (2021, None)])),
        ("date", case_of("ja", "2021年7月28日に会う", [(2021, None), (7, None), (28, None)])),
        (None, case_of("en", "On 7/28/2021 there were 40 guests", [(40, None)])),
        ("date", case_of("ko", "2021/7/28에 만나자", [(2021, None), (7, None), (28, None)])),
        ("address", case_of("en", "Ring +4-333-4444", [(4, None), (333, None), (4444, None)])),
        (None, case_of("de", "1.222.333 Leute", [(1222333, None)])),
        ("wrong-sum", case_of("ja", "8分の1です", [(0.11, None)])),
        (None, case_of("ja", "8分の1です", [(0.125, None)])),
        (None, case_of("ja", "2と8分の1です", [(2.125, None)])),
        ("not-a-fraction", case_of("en", "9/4", [(2.25, None)], tags=["fraction"])),
        (None, case_of("en", "3/4", [(0.75, None)], tags=["fraction"])),
        ("letter-scale", case_of("fr", "12G", [(12e9, None)], tags=["scaled"])),
        ("letter-scale", case_of("en", "5k", [(5, "kilometre")], "unit", ["digits"])),
        (None, case_of("en", "5k", [(5000, None)], tags=["scaled"])),
        (None, case_of("nl", "2,33 k", [(2330, None)], tags=["scaled"])),
        ("local-currency", case_of("sv", "Det kostar 30 kronor", [(30, "DKK")], "currency", ["generic-unit"])),
        (None, case_of("sv", "Det kostar 30 kronor", [(30, "SEK")], "currency", ["generic-unit"])),
        ("ordinal", case_of("tr", "4. kez", [(4, None)], tags=["digits"])),
        ("ordinal", case_of("it", "Arriva 7°", [(7, None)], tags=["digits"])),
        (None, case_of("en", "two sevenths", [(2 / 7, None)], tags=["spelled"])),
        ("lone-word", case_of("pl", "zero", [(0, None)], tags=["spelled"])),
        ("lone-word", case_of("en", "million", [(1e6, None)], tags=["spelled"])),
        (None, case_of("en", "ten", [(10, None)], tags=["spelled"])),
        (None, case_of("zh", "一百万人", [(1e6, None)], tags=["spelled"])),
        ("article", case_of("de", "Wir sahen dort einen Hund", [(1, None)], tags=["spelled"])),
        (None, case_of("de", "Wir sahen dort zwei Hunde", [(2, None)], tags=["spelled"])),
        ("dictated", case_of("en", "one two two four", [(1, None), (2, None), (2, None), (4, None)], tags=["spelled"])),
        (None, case_of("en", "two, three and four", [(2, None), (3, None), (4, None)], tags=["spelled"])),
        ("one-of-several", case_of("en", "It took 3 hours over 60 miles", [(60, "mile")], "unit", UNIT)),
        (None, case_of("en", "It took a few hours over 60 miles", [(60, "mile")], "unit", UNIT)),
        ("other-scope", case_of("en", "It is 20 degrees today", [], "unit", UNIT)),
        (None, case_of("en", "Turnout was 50 in 2020", [], "unit", UNIT)),
    ],
    ids=lambda value: value["text"] if isinstance(value, dict) else value or "kept",
)  # fmt: skip
def test_a_rule_takes_its_kind_only(kind: str | None, case: dict[str, object]) -> None:
    assert kind_of_label(case) == kind


def test_what_is_labelled_of_a_range_must_still_be_found() -> None:
    case = case_of("en", "She was 30 to 40 years old", [(40, "year")], "unit", UNIT)
    case["expected"][0] |= {"text": "40 years old", "start": 14, "end": 26}
    kept = as_read(case)
    assert kind_of_label(case) == "one-end"
    assert kept is not None
    assert kept["expected"] == case["expected"]
    assert "partial" in kept["tags"]


def test_an_article_takes_no_other_label_with_it() -> None:
    kept = as_read(
        case_of("nl", "Zij vond daar een munt van 5 cent", [(1, None), (5, None)], tags=["digits", "spelled"])
    )
    assert kept is not None
    assert [label["value"] for label in kept["expected"]] == [5]


def test_words_of_another_script_are_of_another_language() -> None:
    case = case_of("hi", "उसने forty tickets बेचे", [(40, None)], tags=["spelled"])
    case["expected"][0]["text"] = "forty"
    assert kind_of_label(case) == "other-language"
    assert kind_of_label(case_of("hi", "उसने चालीस टिकट बेचे", [(40, None)], tags=["spelled"])) is None


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_reader_would_label_is_read(kind: str) -> None:
    if not CASES.is_file():
        pytest.skip(ABSENT)
    floors = tomllib.loads((Path(__file__).parent / "accuracy.toml").read_text("utf-8"))["as_a_reader_labels"][kind]
    supported = set(lexicon.languages("figures"))
    kept = [as_read(case) for case in read_cases() if case["lang"] in supported and kind in kinds_of(case)]
    nothing: Counts = (0, 0, 0, 0)
    recall, precision = rates(reduce(added, (tally(case) for case in kept if case is not None), nothing))
    assert recall >= floors[0], f"{kind}: recall {recall:.3f}"
    assert precision >= floors[1], f"{kind}: precision {precision:.3f}"
