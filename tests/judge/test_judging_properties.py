"""What holds of every verdict, whatever is printed: the order of the claims tells nothing, and alike is never unlike."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.align.figures import figure_of
from claimcheck.claims import find_claims
from claimcheck.judge import judge
from claimcheck.judge.relations import relate
from claimcheck.model import Article, Claim, Group, Verdict

_WORDS = st.sampled_from(
    ["", "about ", "more than ", "at least ", "fewer than ", "up to ", "almost ", "just over "]
)  # fmt: skip
_NUMBERS = st.one_of(
    st.integers(11, 5000).map(lambda number: f"{number:,}"),
    st.tuples(st.integers(1, 99), st.integers(0, 9)).map(lambda parts: f"{parts[0]}.{parts[1]} million"),
    st.integers(2, 90).map(lambda number: f"{number} billion"),
)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    return f"There were {draw(_WORDS)}{draw(_NUMBERS)} users."


def claim(text: str, name: str) -> Claim:
    return find_claims(Article.from_text(text, language="en", name=name))[0]


@given(sentences(), sentences())
def test_relations_are_symmetric(left: str, right: str) -> None:
    one, other = figure_of(claim(left, "a")), figure_of(claim(right, "b"))
    assert relate(one, other) == relate(other, one)


@given(sentences())
def test_equal_printed_figures_agree(text: str) -> None:
    assert judge(Group((claim(text, "a"), claim(text, "b")))).verdict is Verdict.AGREEMENT


@given(st.lists(sentences(), min_size=2, max_size=4))
def test_the_order_of_claims_tells_nothing(texts: list[str]) -> None:
    claims = [claim(text, name) for text, name in zip(texts, "abcd", strict=False)]
    facts = {judge(Group(tuple(order))) for order in itertools.permutations(claims)}
    assert len(facts) == 1


@given(st.lists(sentences(), min_size=2, max_size=4))
def test_equal_printed_figures_share_a_reading(texts: list[str]) -> None:
    claims = [claim(text, name) for text, name in zip([*texts, texts[0]], "abcde", strict=False)]
    readings = judge(Group(tuple(claims))).readings
    (holding,) = [reading for reading in readings if claims[0] in reading.mentions]
    assert claims[-1] in holding.mentions
