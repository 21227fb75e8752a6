"""Dates of metadata: the day as printed, or none."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.articles.dates import parse_date

DAY = dt.date(2025, 1, 22)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "2025-01-22",
            "2025-01-22T10:00:00Z",
            "2025-01-22 23:59",
            "2025-01-22T23:30:00.123-05:00",
            "20250122",
            " 2025-1-22 ",
        ),
        *(
            "2025/01/22",
            "2025.01.22",
            "2025年1月22日",
            "22.01.2025",
            "22. 1. 2025",
            "22/01/2025",
            "22-01-2025",
            "01/22/2025",
        ),
        *("Wed, 22 Jan 2025 10:00:00 GMT", "22 Jan 2025", "22 January 2025", "January 22, 2025", "Jan 22, 2025 10:00"),
    ],
)
def test_a_date_is_read(text: str) -> None:
    assert parse_date(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "soon",
        "03/04/2025",
        "2025-13-40",
        "31.02.2025",
        "2025",
        "22",
        "1737540000",
        "0000-00-00",
        "9" * 500,
        "Jan",
    ],
)
def test_what_is_no_plain_date_is_none(text: str | None) -> None:
    assert parse_date(text) is None


def test_day_and_month_that_are_equal_are_no_riddle() -> None:
    assert parse_date("03/03/2025") == dt.date(2025, 3, 3)


@given(st.text(alphabet="0123456789-/.:,+TZ JanFebruymMo年月日", max_size=40))
def test_no_text_crashes(text: str) -> None:
    parse_date(text)


@given(st.dates())
def test_iso_dates_come_back(day: dt.date) -> None:
    assert parse_date(day.isoformat()) == day
