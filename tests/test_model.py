"""The core types: what a report counts as failing, and what a fact's fingerprint survives."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.model import Acceptance, Fact, Report, Span
from tests.report.conftest import ARTICLES, FACTS

CLEAR, SOFTENED, AGREED = FACTS[0], FACTS[1], FACTS[2]


def moved(fact: Fact, folder: str) -> Fact:
    """The fact, its articles in another folder and its figures elsewhere in their text."""
    return replace(
        fact,
        id="f-other",
        readings=tuple(
            replace(
                reading,
                mentions=tuple(
                    replace(mention, id=f"{mention.id}x", article=f"{folder}/{mention.article}", span=Span(900, 910))
                    for mention in reading.mentions
                ),
            )
            for reading in reversed(fact.readings)
        ),
    )


def test_a_fingerprint_survives_edits_and_moves() -> None:
    assert CLEAR.fingerprint == moved(CLEAR, "archive/2025").fingerprint
    assert len({fact.fingerprint for fact in FACTS}) == len(FACTS)


def test_another_figure_or_another_witness_is_another_fingerprint() -> None:
    reading = CLEAR.readings[0]
    mention = reading.mentions[0]
    figure = replace(mention, quantity=replace(mention.quantity, value=mention.value + 1))
    for other in (figure, replace(mention, article="elsewhere.txt")):
        changed = replace(
            CLEAR, readings=(replace(reading, mentions=(other, *reading.mentions[1:])), *CLEAR.readings[1:])
        )
        assert changed.fingerprint != CLEAR.fingerprint


@pytest.mark.parametrize(
    ("new", "softened", "failing"),
    [
        (None, False, (CLEAR,)),
        (None, True, (CLEAR, SOFTENED)),
        (frozenset({"nowhere.txt"}), True, ()),
        (frozenset({CLEAR.mentions[0].article}), False, (CLEAR,)),
    ],
)
def test_what_fails_is_new_and_not_softened(
    new: frozenset[str] | None, softened: bool, failing: tuple[Fact, ...]
) -> None:
    report = Report(version="0", articles=ARTICLES, facts=(CLEAR, SOFTENED, AGREED), new=new)
    assert report.failing(softened=softened) == failing


def test_what_is_accepted_does_not_fail() -> None:
    accepted = replace(CLEAR, accepted=Acceptance("two counts, both official"))
    assert not Report(version="0", articles=ARTICLES, facts=(accepted,)).failing(softened=True)
