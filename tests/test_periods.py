"""Times in text: cases by language in cases/periods, and what holds for any text."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model import Span
from claimcheck.periods import find_times
from claimcheck.periods.moments import Moment, Stretch, resolve
from tests.promised import LANGUAGES

CASES = Path(__file__).parent / "cases" / "periods"


def _rows() -> list[Any]:
    return [
        pytest.param(path.stem, row, id=f"{path.stem}-{number}")
        for path in sorted(CASES.glob("*.jsonl"))
        for number, row in enumerate(map(json.loads, path.read_text("utf-8").splitlines()), 1)
    ]


@pytest.mark.parametrize(("language", "row"), _rows())
def test_reads_the_times_of_a_text(language: str, row: dict[str, Any]) -> None:
    text = row["text"]
    found = find_times(text, None if language == "und" else language, dt.date.fromisoformat(row["published"]))
    assert [[text[m.span.start : m.span.end], m.period.text if m.period else None, m.calendar] for m in found] == row[
        "times"
    ]


@pytest.mark.parametrize(("language", "row"), _rows())
def test_without_a_date_the_same_stretches_are_found(language: str, row: dict[str, Any]) -> None:
    language_or_none = None if language == "und" else language
    dated = find_times(row["text"], language_or_none, dt.date.fromisoformat(row["published"]))
    undated = find_times(row["text"], language_or_none, None)
    assert [(m.span, m.calendar) for m in undated] == [(m.span, m.calendar) for m in dated]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_cases_and_cases_with_nothing_to_find(language: str) -> None:
    rows = [json.loads(line) for line in (CASES / f"{language}.jsonl").read_text("utf-8").splitlines()]
    assert len(rows) >= 12
    assert any(not row["times"] for row in rows)


def test_without_a_date_only_what_names_its_year_has_a_period() -> None:
    periods = [m.period and m.period.text for m in find_times("in 2024, in May 2023, in June, last year", "en", None)]
    assert periods == ["2024", "2023-05", None, None]


@pytest.mark.parametrize(
    ("text", "published", "period"),
    [
        ("In February", "2025-12-31", "2026-02"),  # two months on, nearer than ten months back
        ("Since February", "2025-12-31", "2025-02"),
        ("In March", "2025-12-31", "2025-03"),
        ("On 2 January", "2025-12-31", "2026-01-02"),
        ("On Tuesday", "2025-06-03", "2025-06-03"),  # that day is a Tuesday
        ("Last Tuesday", "2025-06-03", "2025-05-27"),
        ("Next Tuesday", "2025-06-03", "2025-06-10"),
        ("In the fourth quarter", "2025-02-10", "2024-Q4"),
        ("In the first three quarters", "2025-02-10", "2024-Q1/2024-Q3"),
        ("Last quarter", "2025-02-10", "2024-Q4"),
        ("Last week", "2025-01-01", "2024-12-23/2024-12-29"),
        ("From November to January", "2025-02-10", "2024-11/2025-01"),
        ("From January to December 2024", "2025-02-10", "2024"),
        ("From 30 December to 2 January", "2025-02-10", "2024-12-30/2025-01-02"),
        ("On 31 June 2024", "2025-02-10", None),
        ("In the next four years", "2025-03-05", "2025/2029"),
        ("Yesterday", "2025-03-01", "2025-02-28"),
    ],
)
def test_places_what_names_no_year_by_the_date_of_the_article(text: str, published: str, period: str | None) -> None:
    (mention,) = find_times(text, "en", dt.date.fromisoformat(published))
    assert (mention.period.text if mention.period else None) == period


@pytest.mark.parametrize(
    ("language", "day"), [("en", "2025-03-04"), ("en-GB", "2025-04-03"), ("de", "2025-04-03"), (None, "2025-04-03")]
)
def test_the_order_of_a_date_in_digits_is_the_locales(language: str | None, day: str) -> None:
    (mention,) = find_times("03/04/2025", language, None)
    assert mention.period is not None
    assert mention.period.text == day


@pytest.mark.parametrize(
    ("language", "text", "period"),
    [
        ("cs", "V listopadu 2024 to bylo 40.", "2024-11"),
        ("uk", "3 червня 2024", "2024-06-03"),
        ("sv", "Den 3 juni 2024 kom 40.", "2024-06-03"),
        ("tr", "3 Haziran 2024", "2024-06-03"),
        ("el", "3 Ιουνίου 2024", "2024-06-03"),
        ("ar", "3 يونيو 2024", "2024-06-03"),
        ("hi", "3 जून 2024", "2024-06-03"),
        ("ro", "3 iunie 2024", "2024-06-03"),
        ("id", "3 Juni 2024", "2024-06-03"),
        ("da", "Den 3. juni 2024 kom 40.", "2024-06-03"),
        ("hu", "2024. június 3-án", "2024-06-03"),
        ("ko", "2024년 6월 3일 40명이", "2024-06-03"),
        ("ko", "2024년 3분기에 5일간", "2024-Q3"),
        ("vi", "ngày 3 tháng 6 năm 2024", "2024-06-03"),
        ("cs", "Ve třetím čtvrtletí roku 2024", "2024-Q3"),
        ("bg", "През 2024 г. имаше 40", "2024"),
        ("ro", "În trimestrul al treilea din 2024", "2024-Q3"),
        ("ro", "În trimestrul III 2024", "2024-Q3"),
    ],
)
def test_other_languages_read_at_least_the_dates_that_cldr_names(language: str, text: str, period: str) -> None:
    assert [m.period.text for m in find_times(text, language, None) if m.period] == [period]


@pytest.mark.parametrize(
    ("language", "text"),
    [("ro", "mai mult de 3 dolari"), ("en", "May 12000 boats sail?"), ("zh", "10日元"), ("es", "ha 5")],
)
def test_words_that_are_months_or_units_elsewhere_are_no_times(language: str, text: str) -> None:
    assert find_times(text, language, dt.date(2025, 1, 21)) == ()


def test_reads_only_the_part_asked_for_and_counts_from_the_start_of_the_text() -> None:
    text = "In 2023 and in 2024."
    assert [m.span for m in find_times(text, "en", None, 10)] == [Span(15, 19)]
    assert [m.span for m in find_times(text, "en", None, 0, 8)] == [Span(3, 7)]


def test_an_unknown_language_is_read_as_none() -> None:
    assert find_times("2025-01-22", "xx-nowhere", None) == find_times("2025-01-22", None, None)


def test_a_stretch_that_ends_before_it_begins_has_no_period() -> None:
    backwards = Stretch(Moment("year", year=2025), Moment("year", year=2024))
    assert resolve(backwards, None) is None


_PIECES = st.sampled_from(
    [
        *"0123456789.,:/-() \n年月日時分",
        *(" 2024 ", "19 ", " May ", " last ", " first ", " nine ", " months ", " to ", " of ", " Q3 ", " Tuesday "),
        *(" quarter ", " ago ", " and ", " 9 a.m. ", "1990s", "\u0661", "\U0001d7ce", "İ"),
    ]
)
_TEXTS = st.one_of(st.text(max_size=60), st.lists(_PIECES, max_size=30).map("".join))


@settings(max_examples=300, deadline=None)
@given(text=_TEXTS, language=st.sampled_from([*LANGUAGES, None]), published=st.none() | st.dates())
def test_any_text_gives_sorted_spans_apart_and_in_range(
    text: str, language: str | None, published: dt.date | None
) -> None:
    found = find_times(text, language, published)
    assert found == find_times(text, language, published)
    end = 0
    for mention in found:
        assert end <= mention.span.start < mention.span.end <= len(text)
        end = mention.span.end
        assert mention.period is None or mention.period.first <= mention.period.last


@pytest.mark.parametrize(
    "piece", ["1", "1 ", "1-", "2024-", "1:", "the of ", "first ", "May ", "1.", "a ", "last 3 ", "("]
)
def test_time_grows_with_the_length_of_the_text_and_no_faster(piece: str) -> None:
    def seconds(count: int) -> float:
        text = piece * (count // len(piece))
        started = process_time()
        find_times(text, "en", dt.date(2025, 1, 1))
        return process_time() - started

    # The best of three, in the process's own time: a pause of the machine or of the garbage collector is no growth.
    seconds(1000)
    small, large = (min(seconds(count) for _ in range(3)) for count in (20_000, 160_000))
    assert large < 8 * 6 * small + 0.2
