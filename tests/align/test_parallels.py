"""Sentences that mean the same, of which each has one figure alone: those two stand in one place."""

from __future__ import annotations

from itertools import product

import pytest

from claimcheck.align import align
from claimcheck.align.figures import figure_of
from claimcheck.align.parallels import parallel
from claimcheck.claims import find_claims
from claimcheck.encoder import Vectors, load_encoder
from claimcheck.model import Article


def articles(left: tuple[str, str], right: tuple[str, str]) -> tuple[Article, Article]:
    one, other = (
        Article.from_text(text, language=language, name=name)
        for name, (language, text) in zip("ab", (left, right), strict=True)
    )
    return one, other


def likenesses(left: tuple[str, str], right: tuple[str, str]) -> dict[tuple[str, str], float]:
    """The likeness of each pair of figures that is left over in its sentences, by the numbers that they print."""
    one, other = ([figure_of(claim) for claim in find_claims(article)] for article in articles(left, right))
    figures = [*one, *other]
    pairs = [
        (at, len(one) + beside)
        for at, beside in product(range(len(one)), range(len(other)))
        if one[at].kind == other[beside].kind
    ]
    encoder = load_encoder()
    assert encoder is not None
    found = parallel(figures, pairs, Vectors(encoder))
    return {
        (str(figures[at].claim.value), str(figures[beside].claim.value)): like for (at, beside), like in found.items()
    }


def joined(left: tuple[str, str], right: tuple[str, str]) -> list[set[str]]:
    both = articles(left, right)
    groups = align(both, {article.name: find_claims(article) for article in both}, load_encoder())
    return [{str(claim.value) for claim in group.claims} for group in groups if len(group.claims) > 1]


def test_a_translation_with_another_number_is_about_the_same_thing() -> None:
    german = ("de", "Die Feuerwehr pumpte in der Nacht 36 Keller im Norden der Stadt leer.")
    english = ("en", "During the night firefighters pumped out 52 cellars in the north of the city.")
    assert likenesses(german, english)["36", "52"] > 0.55
    assert joined(german, english) == [{"36", "52"}]


def test_figures_that_both_sentences_give_are_taken_away_first() -> None:
    french = ("fr", "Le musée a prêté 31 tableaux à Lyon, dont 12 tableaux jamais exposés.")
    english = ("en", "The museum lent 44 paintings to Lyon, including 12 paintings never shown before.")
    assert set(likenesses(french, english)) == {("31", "44")}
    assert sorted(joined(french, english), key=len) == [{"12"}, {"31", "44"}]


def test_each_figure_takes_away_one_of_the_other_sentence() -> None:
    one, other = ("en", "Two frogs hatched and two newts died."), ("en", "Four frogs hatched and two newts died.")
    assert set(likenesses(one, other)) == {("2", "4")}


def test_a_shared_figure_of_many_digits_says_that_sentences_are_alike_whatever_the_encoder_makes_of_them() -> None:
    one = ("hi", "सूची में 3,118 घर और 7,462 दुकानें हैं।")
    assert likenesses(one, ("en", "Crates listed: 3,461 and 7,462."))["3118", "3461"] >= 0.65


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # Two figures differ: nothing says which is which.
        (("en", "They lost 14 sheep and 30 hens."), ("en", "They lost 16 sheep and 33 hens.")),
        # One article gives a figure more.
        (("en", "They lost 14 sheep and 30 hens."), ("en", "They lost 16 sheep.")),
        # Equal figures need no such help.
        (("en", "They lost 14 sheep."), ("en", "They lost 14 sheep.")),
    ],
)
def test_nothing_is_said_where_more_than_one_figure_differs_or_none(
    left: tuple[str, str], right: tuple[str, str]
) -> None:
    assert likenesses(left, right) == {}


def test_sentences_about_other_things_keep_their_figures_apart() -> None:
    german = ("de", "Die Feuerwehr pumpte in der Nacht 36 Keller im Norden der Stadt leer.")
    english = ("en", "The choir has 210 members and sings in the old church every Sunday.")
    assert joined(german, english) == []


def test_nothing_is_said_without_an_encoder() -> None:
    one, other = articles(("en", "They lost 14 sheep."), ("en", "They lost 16 sheep."))
    figures = [figure_of(claim) for article in (one, other) for claim in find_claims(article)]
    assert parallel(figures, [(0, 1)], None) == {}
