"""What alignment promises for any story: the order of the articles is nothing to it, and no article joins strangers."""

from __future__ import annotations

import random
from itertools import combinations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimcheck.align import align
from claimcheck.align.figures import figure_of
from claimcheck.claims import find_claims
from claimcheck.model import Article, Claim

PLACES = {"en": ("Spain", "Estonia", "Japan", "Chile"), "de": ("Spanien", "Estland", "Japan", "Chile")}
SENTENCES = {
    "en": (
        "Floods in {place} killed {number} people.",
        "In {place} {number} people were injured.",
        "Volta built {number} vans in {place}.",
        "The damage in {place} is {number} million euros.",
        "Unemployment in {place} fell to {number} percent.",
        "{number} protesters marched in {place}.",
    ),
    "de": (
        "Bei der Flut in {place} starben {number} Menschen.",
        "In {place} wurden {number} Menschen verletzt.",
        "Volta baute {number} Transporter in {place}.",
        "Der Schaden in {place} beträgt {number} Millionen Euro.",
        "Die Arbeitslosigkeit in {place} sank auf {number} Prozent.",
        "{number} Demonstranten zogen durch {place}.",
    ),
}
# What a sentence says: which measure, which place, which number. Numbers lie near each other, so that they tempt.
Text = tuple[str, list[tuple[int, int, int]]]
facts = st.tuples(st.integers(0, 5), st.integers(0, 3), st.integers(11, 60))
texts = st.tuples(st.sampled_from(["en", "de"]), st.lists(facts, min_size=1, max_size=5))


def article(number: int, written: Text) -> Article:
    language, said = written
    sentences = (SENTENCES[language][m].format(place=PLACES[language][p], number=n) for m, p, n in said)
    return Article.from_text(" ".join(sentences), language=language, name=f"{number:02}.txt")


def groups(articles: list[Article]) -> list[frozenset[str]]:
    claims = {one.name: find_claims(one) for one in articles}
    return [frozenset(claim.id for claim in group.claims) for group in align(articles, claims)]


def are_strangers(one: Claim, other: Claim) -> bool:
    """Another measure, in another country, and another value: two facts for any reader."""
    left, right = figure_of(one), figure_of(other)
    return (
        one.article != other.article
        and one.place != other.place
        and max(left.low, right.low) > 1.1 * float(min(left.low, right.low))
        and bool(left.nearest and right.nearest)
        and set(left.nearest).isdisjoint(right.around)
        and set(right.nearest).isdisjoint(left.around)
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(texts, min_size=2, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_articles_and_claims_is_nothing_to_it(written: list[Text], order: random.Random) -> None:
    articles = [article(number, text) for number, text in enumerate(written)]
    claims = {one.name: find_claims(one) for one in articles}
    expected = align(articles, claims)
    shuffled = order.sample(articles, len(articles))
    mixed = {one.name: tuple(order.sample(claims[one.name], len(claims[one.name]))) for one in shuffled}
    assert align(shuffled, mixed) == expected


@settings(max_examples=60, deadline=None)
@given(st.lists(texts, min_size=2, max_size=3), st.lists(texts, min_size=1, max_size=4))
# 13 killed in Estonia and 11 injured in Spain: the 11 killed in Spain are like either, and so tempt to join them.
@example([("en", [(0, 0, 11)]), ("en", [(0, 1, 13)]), ("en", [(1, 0, 11)])], [("en", [(0, 0, 11)])])
def test_no_article_joins_two_strangers_of_others(written: list[Text], added: list[Text]) -> None:
    old = [article(number, text) for number, text in enumerate(written)]
    new = [article(len(old) + number, text) for number, text in enumerate(added)]
    claims = [claim for one in old for claim in find_claims(one)]
    strangers = [(one.id, other.id) for one, other in combinations(claims, 2) if are_strangers(one, other)]
    for found in (groups(old), groups(old + new)):
        home = {claim: at for at, group in enumerate(found) for claim in group}
        assert not [pair for pair in strangers if home[pair[0]] == home[pair[1]]]
