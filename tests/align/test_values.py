"""How two values stand to each other, and that it does not matter which is named first."""

from __future__ import annotations

import pytest

from claimcheck.align.figures import figure_of
from claimcheck.align.values import Level, level_of, speaks
from claimcheck.claims import find_claims
from claimcheck.model import Article


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("4.5 million euros", "4,500,000 euros", Level.EQUAL),
        ("30 percent", "30 percent", Level.EQUAL),
        ("4.52 million euros", "4.5 million euros", Level.ROUNDED),
        ("between 40,000 and 42,000 people", "41,300 people", Level.ROUNDED),
        ("10.6 percent", "10.7 percent", Level.NEARLY),
        ("300 people", "500 people", Level.FIVE),
        ("1,200 people", "12,000 people", Level.POWER_OF_TEN),
        ("3 people", "900 people", Level.BEYOND),
        ("3 people", "5 people", Level.FEW),
        ("2 people", "9 people", Level.FIVE),
        ("3 percent", "5 percent", Level.FIVE),
        ("100 million euros", "108 million dollars", Level.CONVERTED),
        ("100 million euros", "900 million dollars", Level.NOT_CONVERTED),
        ("10 kilometres", "6.2 miles", Level.ROUNDED),
        ("75 days", "2.5 months", Level.ROUNDED),
    ],
)
def test_levels(left: str, right: str, level: Level) -> None:
    one, other = (
        figure_of(find_claims(Article.from_text(f"There were {text}.", language="en", name="a"))[0])
        for text in (left, right)
    )
    assert one.kind == other.kind
    assert level_of(one, other) is level
    assert level_of(other, one) is level


def test_equal_values_speak_for_themselves_and_counts_a_little_apart_do_not() -> None:
    assert speaks(Level.EQUAL, "count")
    assert speaks(Level.NEARLY, "share")
    assert not speaks(Level.NEARLY, "count")
    assert not speaks(Level.HALF, "share")
