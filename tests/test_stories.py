"""Stories: articles about one thing come together, unrelated ones do not, and order makes no difference."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.articles import read_articles
from claimcheck.claims import find_claims
from claimcheck.encoder import Encoder, load_encoder
from claimcheck.language import locate
from claimcheck.model import Article
from claimcheck.stories import find_stories

SHARED = Path(__file__).parent.parent.parent / "shared"
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


def test_labelled_stories_stay_apart_when_they_are_mixed(encoder: Encoder | None) -> None:
    folders = [SHARED / name for name in ("seed_cluster", "flood_cluster", "dev_clusters/meta-layoffs-2022")]
    if not all(folder.is_dir() for folder in folders):
        pytest.skip("the labelled clusters are not here: they belong in a folder `shared` beside the project")
    read = read_articles([str(folder / "articles") for folder in folders]).articles
    articles = tuple(locate(article) for article in read)
    stories = find_stories(articles, {article.name: find_claims(article) for article in articles}, encoder)
    homes = [{Path(article.path or "").parent for article in story} for story in stories]
    assert all(len(home) == 1 for home in homes)
    assert len(stories) <= len(folders) + 1
