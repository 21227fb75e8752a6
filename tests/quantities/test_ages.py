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
