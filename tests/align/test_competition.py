"""Competition: what an article offers beside a figure takes from the belief in it, as far as it is another thing."""

from __future__ import annotations

from itertools import pairwise

from claimcheck.align.competition import beliefs
from claimcheck.align.figures import Figure, figure_of
from claimcheck.claims import find_claims
from claimcheck.model import Article


def figures(*texts: str) -> list[Figure]:
    """The figures of one article each text, in order."""
    return [
        figure_of(claim)
        for number, text in enumerate(texts)
        for claim in find_claims(Article.from_text(text, language="en", name=f"{number}.txt"))
    ]


ONE_AND_TWO = figures("The ferry carried 320 people.", "It had 318 people. There were 325 people.")


def test_a_figure_without_rivals_keeps_its_odds() -> None:
    found = beliefs(ONE_AND_TWO, {(0, 1): 2.0}, {})
    assert 0.97 < found[0, 1] < 1


def test_rivals_share_the_belief_and_the_better_one_keeps_more() -> None:
    found = beliefs(ONE_AND_TWO, {(0, 1): 2.0, (0, 2): 1.0}, {(1, 2): 0.02})
    alone = beliefs(ONE_AND_TWO, {(0, 1): 2.0}, {})
    assert found[0, 2] < found[0, 1] < alone[0, 1]


def test_what_an_article_repeats_is_no_rival() -> None:
    found = beliefs(ONE_AND_TWO, {(0, 1): 2.0, (0, 2): 2.0}, {(1, 2): 1.0})
    alone = beliefs(ONE_AND_TWO, {(0, 1): 2.0}, {})
    assert found[0, 1] == found[0, 2] == alone[0, 1]


def test_a_rival_counts_less_the_more_it_seems_to_be_the_same_and_nowhere_at_once() -> None:
    steps = [beliefs(ONE_AND_TWO, {(0, 1): 2.0, (0, 2): 2.0}, {(1, 2): share / 50})[0, 1] for share in range(51)]
    assert steps == sorted(steps)
    assert max(after - before for before, after in pairwise(steps)) < 0.02


def test_two_rivals_that_are_one_thing_count_once() -> None:
    three = figures("The ferry carried 320 people.", "It had 318 people. There were 325 people. Again: 325 people.")
    scores = {(0, 1): 2.0, (0, 2): 1.0, (0, 3): 1.0}
    once = beliefs(three, {(0, 1): 2.0, (0, 2): 1.0}, {(1, 2): 0.0})
    repeated = beliefs(three, scores, {(2, 3): 1.0})
    told_apart = beliefs(three, scores, {(2, 3): 0.0})
    assert repeated[0, 1] == once[0, 1] > told_apart[0, 1]
