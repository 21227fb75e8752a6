"""The languages that `claimcheck languages` lists are those whose case file there is, and each has what a language needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.locales.coverage import Coverage, coverage
from tests.promised import LANGUAGES

CASES = Path(__file__).parent.parent / "cases" / "quantities"
# What CONTRIBUTING.md asks of a language.
LEAST_ROWS = 40


def test_listed_languages_are_those_with_cases() -> None:
    # NOTE: tests/quantities/test_cases.py holds each of these files to the reader; a language is listed when its file passes.
    assert {one.language for one in coverage()} == {path.stem for path in CASES.glob("*.jsonl")}


def test_no_promised_language_is_missing() -> None:
    assert {one.language for one in coverage()} >= set(LANGUAGES)


@pytest.mark.parametrize("one", coverage(), ids=lambda one: one.language)
def test_each_language_has_what_a_language_needs(one: Coverage) -> None:
    rows = [line for line in (CASES / f"{one.language}.jsonl").read_text("utf-8").splitlines() if line.strip()]
    assert len(rows) >= LEAST_ROWS
    assert one.digits
    assert min(one.scales, one.spelled, one.bounds, one.periods) > 0
