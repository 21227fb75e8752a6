"""How two values stand to each other, and that it does not matter which is named first."""

from __future__ import annotations

import pytest

from claimcheck.align.figures import figure_of
from claimcheck.align.values import Level, level_of
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
