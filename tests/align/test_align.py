"""Alignment: figures of one measured thing come together, siblings stay apart, and order makes no difference."""

from __future__ import annotations

import random

import pytest

from claimcheck.align import align, blocking
from claimcheck.align.evidence import compare
from claimcheck.align.figures import figure_of
from claimcheck.align.grouping import average_link, group
from claimcheck.align.measured import StoryWords
from claimcheck.align.series import Standing
from claimcheck.align.weights import WEIGHTS
from claimcheck.claims import find_claims
from claimcheck.encoder import load_encoder
from claimcheck.model import Article, Claim, Evidence, Group

FLOOD = (
    Article.from_text(
        "Bei der Flut am Orbas starben mindestens 43 Menschen. 118 Menschen wurden verletzt. "
        "Der Schaden beträgt 3,4 Mrd. Euro (3,6 Mrd. Dollar). Die Regierung gibt 250 Mio. Euro Soforthilfe.",
        language="de",
        name="a_de.txt",
    ),
    Article.from_text(
        "Floods on the Orbas killed 47 people and injured 118. Damage is put at 3.4 billion euros. "
        "The government promised 250 million euros in aid.",
        language="en",
        name="b_en.txt",
    ),
    Article.from_text(
        "Les inondations de l'Orbas ont fait 47 morts et 118 blessés. Les dégâts atteignent 3,4 milliards d'euros ; "
        "l'aide du gouvernement s'élève à 250 millions d'euros.",
        language="fr",
        name="c_fr.txt",
    ),
)


def aligned(articles: tuple[Article, ...], *, meaning: bool = False) -> tuple[Group, ...]:
    claims = {article.name: find_claims(article) for article in articles}
    return align(articles, claims, load_encoder() if meaning else None)


def group_with(groups: tuple[Group, ...], words: str) -> set[str]:
    return next(
        {claim.quote for claim in found.claims} for found in groups if any(words in c.quote for c in found.claims)
    )


@pytest.mark.parametrize("meaning", [False, True])
def test_one_thing_in_three_languages_is_one_group(meaning: bool) -> None:
    groups = aligned(FLOOD, meaning=meaning)
    assert group_with(groups, "250 Mio") == {"250 Mio. Euro", "250 million euros", "250 millions d'euros"}
    assert group_with(groups, "118 Menschen") == {"118 Menschen", "118", "118 blessés"}


def test_a_conversion_in_brackets_belongs_to_its_figure() -> None:
    assert group_with(aligned(FLOOD), "3,4 Mrd. Euro") >= {"3,4 Mrd. Euro", "3,6 Mrd. Dollar", "3.4 billion euros"}


def test_figures_that_contradict_each_other_are_joined_by_what_they_count() -> None:
    found = group_with(aligned(FLOOD, meaning=True), "43 Menschen")
    assert "47 morts" in found
    assert not any("118" in quote for quote in found)


def test_every_claim_is_in_one_group() -> None:
    claims = [claim for article in FLOOD for claim in find_claims(article)]
    placed = [claim.id for found in aligned(FLOOD) for claim in found.claims]
    assert sorted(placed) == sorted(claim.id for claim in claims)


def test_the_order_of_the_articles_makes_no_difference() -> None:
    expected = aligned(FLOOD, meaning=True)
    shuffled = list(FLOOD)
    for seed in range(3):
        random.Random(seed).shuffle(shuffled)
        assert aligned(tuple(shuffled), meaning=True) == expected


def test_kinds_never_mix() -> None:
    one = Article.from_text(
        "It grew by 50 percent, to 50 million euros, with 50 people in 50 days.", language="en", name="a"
    )
    other = Article.from_text(
        "Es wuchs um 50 Prozent auf 50 Millionen Euro, mit 50 Leuten in 50 Tagen.", language="de", name="b"
    )
    for found in aligned((one, other)):
        assert len({_kind(claim) for claim in found.claims}) == 1


def _kind(claim: Claim) -> str:
    return claim.quantity.unit or "count"


def test_two_gifts_of_one_sum_in_one_sentence_are_two_things() -> None:
    article = Article.from_text(
        "Chile gave 30 million dollars and Peru gave 30 million dollars.", language="en", name="a"
    )
    assert len(aligned((article,))) == 2


def test_equal_gifts_below_the_lead_are_two_things_and_a_repeated_lead_is_one() -> None:
    padding = "The stage has to be dried before winter, and nobody knows yet how. " * 6
    article = Article.from_text(
        f"The theatre was flooded; 470 million euros came in. {padding}The Ferrow family gave 30 million euros. "
        "Then Dolvan Steel offered 30 million euros. In all, 470 million euros came in.",
        language="en",
        name="a",
    )
    sizes = {group.claims[0].quantity.text: len(group.claims) for group in aligned((article,))}
    assert sizes == {"30 million euros": 1, "470 million euros": 2}


def test_a_figure_that_an_article_repeats_is_one_thing() -> None:
    article = Article.from_text("The dam cost 418 million euros. Yes, 418 million euros.", language="en", name="a")
    assert len(aligned((article,))) == 1


def test_the_strongest_link_says_why() -> None:
    found = next(g for g in aligned(FLOOD) if any("250 Mio" in claim.quote for claim in g.claims))
    assert found.evidence
    assert found.evidence[0].name == "value"
    assert found.evidence[0].weight > 0


def test_nothing_gives_nothing() -> None:
    assert align((), {}, None) == ()
    empty = Article.from_text("", language="en", name="a")
    assert align((empty,), {"a": ()}, None) == ()


def test_a_long_chain_of_neighbours_is_no_giant_group() -> None:
    chain = {(at, at + 1): 0.9 for at in range(50)}
    assert max(map(len, group(range(51), chain))) <= 4


def test_average_link_keeps_all_places_and_joins_what_is_alike() -> None:
    assert average_link([3, 1, 2], {(1, 2): 1.0, (2, 3): 0.9, (1, 3): 0.8}, stranger=-1.0) == ((1, 2, 3),)
    assert average_link([3, 1], {}, stranger=-1.0) == ((1,), (3,))


def test_a_table_of_figures_takes_no_more_than_its_size() -> None:
    rows = " ".join(f"Row {number} has {number * 37 + 11} people." for number in range(3000))
    article = Article.from_text(rows, language="en", name="a")
    claims = {"a": find_claims(article)}
    figures = [figure_of(claim) for claim in claims["a"]]
    assert len(list(blocking.pairs(figures, range(len(figures))))) <= 100 * len(figures)


def test_a_currency_of_unknown_worth_meets_only_itself() -> None:
    text = "It cost 50 million euros. It cost 50 million dollars. It cost 50 million CFP francs."
    figures = [figure_of(claim) for claim in find_claims(Article.from_text(text, language="en", name="a"))]
    units = [figure.unit for figure in figures]
    met = {frozenset((units[left], units[right])) for left, right in blocking.pairs(figures, range(len(figures)))}
    assert met == {frozenset(("EUR", "USD"))}


@pytest.mark.parametrize(("one", "other"), [("10", "60"), ("12", "less than 72"), ("3", "more than 450")])
def test_agency_copy_with_another_number_is_one_fact(one: str, other: str) -> None:
    texts = (f"The Brack mill in Tollen employs {number} knife grinders in two shifts." for number in (one, other))
    articles = tuple(Article.from_text(text, language="en", name=text) for text in texts)
    assert any(len({claim.article for claim in group.claims}) == 2 for group in aligned(articles))


def test_a_third_does_not_join_two_that_are_apart() -> None:
    beliefs = {(0, 1): 0.999, (1, 2): 0.999, (0, 2): 0.2}
    assert group([0, 1, 2], beliefs) == ((0, 1, 2),)
    assert group([0, 1, 2], beliefs, apart=lambda one, other: {one, other} == {0, 2}) == ((0, 1), (2,))


def test_what_is_counted_tells_more_of_counts_a_little_apart_than_of_shares() -> None:
    tolls = "The fire killed 176 people.", "The fire killed 179 people."
    rates = "Inflation was 10.6 percent.", "Inflation was 10.7 percent."
    assert measure_weight(*tolls) > measure_weight(*rates) > 0


def measure_weight(left: str, right: str) -> float:
    """The weight of the measure words of two sentences with one figure each."""
    one, other = (
        figure_of(find_claims(Article.from_text(text, language="en", name=text))[0]) for text in (left, right)
    )
    found = compare(one, other, StoryWords([one, other]), 0.0, (Standing(), Standing()))
    return sum(piece.weight for piece in found.evidence if piece.name == "measure")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            ("de", "Zwei Menschen werden nach dem Fährunglück vor Orbas noch vermisst, so die Küstenwache in Orbas."),
            ("en", "Two survivors of the ferry disaster off Orbas are in hospital, the coast guard in Orbas said."),
        ),
        (
            ("fr", "Naufrage d'Orbas : deux rescapés sont soignés à Orbas, selon les garde-côtes."),
            ("es", "Dos desaparecidos tras el naufragio del ferry en Orbas, según la guardia costera."),
        ),
        (("ko", "오르바스 여객선 침몰, 실종 3명."), ("fr", "Naufrage au large d'Orbas : 3 morts.")),
        (("en", "Quiet week in Orbas: 4 marriages."), ("de", "Ruhige Woche in Orbas: 4 Scheidungen.")),
    ],
)
def test_what_rules_each_other_out_is_not_joined_by_an_equal_count(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    articles = tuple(
        Article.from_text(text, language=language, name=f"{language}.txt") for language, text in (one, other)
    )
    groups = aligned(articles, meaning=True)
    assert all(len({claim.article for claim in found.claims}) == 1 for found in groups)
    weights = [piece.weight for piece in _evidence(articles) if piece.label == "things that rule each other out"]
    assert weights
    assert max(weights) < WEIGHTS.measure_differs_far


def test_a_role_and_a_fate_may_be_of_one_person() -> None:
    articles = (
        Article.from_text("Nur zwei Besatzungsmitglieder kamen vor Orbas davon.", language="de", name="de.txt"),
        Article.from_text("There were two survivors off Orbas.", language="en", name="en.txt"),
    )
    assert [p.label for p in _evidence(articles) if p.name == "measure"] == ["different things measured"]


def _evidence(articles: tuple[Article, ...]) -> list[Evidence]:
    figures = [figure_of(claim) for article in articles for claim in find_claims(article)]
    words = StoryWords(figures)
    return [
        piece
        for at, left in enumerate(figures)
        for right in figures[at + 1 :]
        if left.claim.article != right.claim.article
        for piece in compare(left, right, words, 0.0, (Standing(), Standing())).evidence
    ]


def test_two_values_apart_with_nothing_in_common_are_two_things() -> None:
    lake = Article.from_text("The deepest point of the lake is 510 metres down.", language="en", name="a")
    road = Article.from_text("Der Umweg ist 340 Meter lang.", language="de", name="b")
    assert len(aligned((lake, road), meaning=True)) == 2
