"""Stories: articles about one thing come together, unrelated ones do not, and order makes no difference."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest

from claimcheck.claims import find_claims
from claimcheck.encoder import Encoder, load_encoder
from claimcheck.model import Article, Claim
from claimcheck.stories import find_stories
from tests.labelled import groups_of, labelled_folders, measured, mix, read_story, readings_of, remembering_encoder
from tests.scoring import score_facts, total

# Of all links between two articles in mixed stories, so many may join two stories; and so much alignment F1 may be lost.
MOST_ACROSS = 0.02
MOST_LOST = 0.02
TEXTS = {
    "flood_de": (
        "de",
        "Bei der Flut am Orbas in Tavria starben 43 Menschen. Retter suchen in Ostheim nach Vermissten.",
    ),
    "flood_en": (
        "en",
        "Floods on the Orbas in Tavria killed 43 people. Rescuers are searching Ostheim for the missing.",
    ),
    "flood_fr": ("fr", "Les inondations de l'Orbas en Tavria ont fait 43 morts. À Ostheim, on cherche des disparus."),
    "carmaker_de": ("de", "Der Autobauer Volta streicht 5.400 Stellen. Der Gewinn von Volta fiel auf 870 Mio. Euro."),
    "carmaker_es": (
        "es",
        "El fabricante Volta suprime 5.400 empleos. El beneficio de Volta cayó a 870 millones de euros.",
    ),
    "match_en": ("en", "Two late goals won the cup final for Rovers. A crowd of 61,000 saw the match on Sunday."),
}
ARTICLES = tuple(Article.from_text(text, language=language, name=name) for name, (language, text) in TEXTS.items())
CLAIMS = {article.name: find_claims(article) for article in ARTICLES}
EXPECTED = (("carmaker_de", "carmaker_es"), ("flood_de", "flood_en", "flood_fr"), ("match_en",))


@pytest.fixture(scope="module")
def encoder() -> Encoder | None:
    return load_encoder()


def names(stories: tuple[tuple[Article, ...], ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(article.name for article in story) for story in stories)


def test_articles_of_one_story_come_together(encoder: Encoder | None) -> None:
    assert names(find_stories(ARTICLES, CLAIMS, encoder)) == EXPECTED
    assert names(find_stories(ARTICLES[::-1], CLAIMS, encoder)) == EXPECTED


def test_a_story_is_found_alone_as_among_others(encoder: Encoder | None) -> None:
    flood = ARTICLES[:3]
    assert names(find_stories(flood, CLAIMS, encoder)) == (("flood_de", "flood_en", "flood_fr"),)


def test_without_an_encoder_unrelated_articles_still_stay_apart() -> None:
    for story in names(find_stories(ARTICLES, CLAIMS, None)):
        assert len({name.partition("_")[0] for name in story}) == 1


def test_one_story_can_be_asked_for() -> None:
    assert names(find_stories(ARTICLES, CLAIMS, None, one_story=True)) == (tuple(sorted(TEXTS)),)


def test_no_article_no_story() -> None:
    assert find_stories((), {}, None) == ()
    assert names(find_stories(ARTICLES[:1], CLAIMS, None)) == (("flood_de",),)


def test_two_lines_alone_are_compared_and_many_lines_are_not_one_story(encoder: Encoder | None) -> None:
    lines = (
        Article.from_text("Volta built 88,000 vans.", language="en", name="a"),
        Article.from_text("Bei Volta liefen 91.000 Transporter vom Band.", language="de", name="b"),
        Article.from_text("Two late goals won the cup.", language="en", name="c"),
    )
    claims = {article.name: find_claims(article) for article in lines}
    assert len(find_stories(lines[:2], claims, encoder)) == 1
    assert len(find_stories(lines, claims, encoder)) > 1


def test_two_long_articles_about_two_things_are_two_stories(encoder: Encoder | None) -> None:
    flood, match = (" ".join([TEXTS[name][1]] * 3) for name in ("flood_en", "match_en"))
    articles = tuple(Article.from_text(text, language="en", name=text[:5]) for text in (flood, match))
    assert len(find_stories(articles, {}, encoder)) == 2


def test_mixed_labelled_stories_lose_nothing_to_each_other() -> None:
    folders = labelled_folders()
    if not folders:
        pytest.skip("the labelled clusters are not here: they belong in a folder `shared` beside the project")
    encoder = remembering_encoder()
    stories = [read_story(folder) for folder in folders]
    mixed, homes = mix(stories)
    links, tallies = Counter[bool](), []
    facts: dict[str, list[list[list[Claim]]]] = {story.name: [] for story in stories}
    for group in groups_of(mixed, encoder):
        for one, other in combinations(group.claims, 2):
            links[homes[one.article] == homes[other.article]] += one.article != other.article
        for name in sorted({homes[claim.article] for claim in group.claims}):
            facts[name].append(
                [[claim for claim in part if homes[claim.article] == name] for part in readings_of(group)]
            )
    tallies = [score_facts(facts[story.name], story.labels) for story in stories]
    alone = total(measured(story, encoder) for story in stories)
    assert links[False] <= MOST_ACROSS * links.total()
    assert total(tallies).f1("alignment") >= alone.f1("alignment") - MOST_LOST
