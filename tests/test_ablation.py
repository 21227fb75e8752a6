"""The committed tables of what the evidence is worth, and of what a fit gains on stories that it did not see."""

from __future__ import annotations

import tomllib

import pytest

from tests.ablation import ABLATIONS, TABLE, gains, row
from tests.fit import LEFT_OUT
from tests.labelled import labelled_folders
from tests.scoring import Tally

EVIDENCE = tomllib.loads(TABLE.read_text("utf-8"))
FITS = tomllib.loads(LEFT_OUT.read_text("utf-8"))
# One fact more or less moves a story by about this much.
NOISE = 0.01


def tally(right: int, found: int = 10, labelled: int = 10) -> Tally:
    made = Tally()
    for figure in ("alignment", "contradictions", "agreements"):
        made.right[figure], made.found[figure], made.labelled[figure] = right, found, labelled
    return made


def test_the_table_has_a_row_for_each_kind_of_evidence() -> None:
    assert list(EVIDENCE)[:-1] == [name for name, _ in ABLATIONS]


@pytest.mark.parametrize("name", EVIDENCE)
def test_no_evidence_costs_more_than_noise_without_the_story_that_it_helps_most(name: str) -> None:
    assert EVIDENCE[name]["least"] > -NOISE


def test_fitted_weights_lose_on_stories_left_out_so_that_those_set_by_hand_stay() -> None:
    assert FITS["fitted, left out"]["worth"] < FITS["as set"]["worth"]


@pytest.mark.skipif(not labelled_folders(), reason="the labelled clusters are not here")
def test_the_tables_are_of_the_labelled_stories() -> None:
    assert len(FITS["stories"]) == len(labelled_folders())


def test_evidence_that_helps_one_story_alone_has_nothing_left_without_it() -> None:
    whole, less = [tally(9), tally(8), tally(8)], [tally(5), tally(8), tally(8)]
    gain, least = gains(whole, less)
    assert gain > 0.1
    assert least == 0
    assert row(less, whole)["gain"] == gain
