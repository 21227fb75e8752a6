"""Ages that stand bare behind a person: read as years, and compared only where they are of one person."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.model import Verdict


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ada Thorn, 52, opened the bridge."),
        ("en", "Ada Thorn (52) opened the bridge."),
        ("en", "A resident (52) opened the bridge."),
        ("hi", "आदा थॉर्न (52) ने पुल खोला।"),
        ("ja", "市長の佐野まりさん（５２）が橋を開いた。"),
    ],
)
def test_an_age_is_read_behind_a_person(language: str, text: str) -> None:
    (found,) = claimcheck.find_quantities(text, language)
    assert (str(found.value), found.unit, found.rule) == ("52", "year", "age")


@pytest.mark.parametrize(
    "text",
    [
        "The report (12) opened the bridge debate.",  # a note's mark
        "Ada Thorn (7) opened the bridge.",  # hardly anyone's, and a note's mark as often
        "They sat in Rows Elm, 12, 14 and 16.",  # a list of numbers
    ],
)
def test_other_numbers_in_brackets_and_commas_are_no_ages(text: str) -> None:
    assert all(found.unit is None for found in claimcheck.find_quantities(text, "en"))


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("en", "The skipper, in her 40s, was pulled from the pier.", "40s"),
        ("de", "Die Frau ist Anfang 40, sagte die Polizei.", "40"),
        ("et", "Päästeti 40ndates aastates naine.", "40ndates"),
        ("hr", "Spašena je žena u 40-im godinama.", "40-im"),
        ("hu", "Egy 40-es éveiben járó nőt mentettek ki.", "40-es"),
        ("id", "Perempuan berusia 40-an itu selamat.", "40-an"),
        ("ja", "港で40代の女性が救助された。", "40代"),
        ("ko", "항구에서 40대 여성이 구조됐다.", "40대"),
        ("sv", "En kvinna i 40-årsåldern räddades.", "40-årsåldern"),
        ("tr", "40'lı yaşlarında bir kadın kurtarıldı.", "40'lı"),
    ],
)
def test_an_age_told_by_its_decade_is_a_range(language: str, text: str, quote: str) -> None:
    (found,) = claimcheck.find_quantities(text, language)
    assert (found.text, str(found.value), str(found.high), found.unit) == (quote, "40", "49", "year")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "She moved there in the late 70s."),  # years
        ("ja", "第40代市長が就任した。"),  # the fortieth mayor
    ],
)
def test_other_decades_are_no_ages(language: str, text: str) -> None:
    assert not claimcheck.find_quantities(text, language)


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("She was married at 16, against her will.", ["16"]),
        ("Two girls aged 9 and 13 were found.", ["9", "13"]),
        ("He was fourteen when the bridge fell.", ["14"]),
        ("He was 14 points behind.", []),
    ],
)
def test_an_age_is_read_behind_words_for_one(text: str, ages: list[str]) -> None:
    assert [str(found.value) for found in claimcheck.find_quantities(text, "en") if found.unit == "year"] == ages


def test_decades_of_age_contradict() -> None:
    assert contradictions(
        "A man in his 40s was pulled from the pier of Elm Bay.",
        "A woman in her 60s was rescued from Elm Bay's pier.",
    ) == [{40, 60}]


def test_an_age_makes_a_name_of_the_word_that_opens_a_sentence() -> None:
    assert contradictions(
        "On Friday the 52-year-old Thorn opened the bridge over the bay.", "Thorn, 54, opened the bridge over the bay."
    ) == [{52, 54}]


def contradictions(one: str, other: str) -> list[set[int]]:
    pair = [claimcheck.Article.from_text(text, language="en", name=name) for text, name in ((one, "a"), (other, "b"))]
    facts = claimcheck.compare(pair).facts
    return [
        {int(mention.value) for mention in fact.mentions} for fact in facts if fact.verdict is Verdict.CONTRADICTION
    ]


def test_two_ages_of_one_person_contradict() -> None:
    assert contradictions(
        "The bridge was opened by Ada Thorn, 52, on Friday.", "On Friday Ada Thorn, 54, opened the new bridge."
    ) == [{52, 54}]


def test_ages_of_two_people_do_not() -> None:
    assert not contradictions(
        "The bridge was opened by Ada Thorn, 52, to much applause.", "Among the onlookers was Piet Mulder, 58, a baker."
    )
