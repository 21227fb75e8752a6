"""Labelled stories, read once: what ablations and fits measure again and again in seconds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from claimcheck.align import align
from claimcheck.align.figures import figure_of
from claimcheck.articles import read_articles
from claimcheck.claims import find_claims
from claimcheck.encoder import Encoder, load_encoder
from claimcheck.judge.readings import parts_of
from claimcheck.language import locate
from claimcheck.model import Article, Claim, Group
from claimcheck.stories import find_stories
from tests.scoring import Labels, Tally, read_labels, score_facts

SHARED = Path(__file__).parent.parent.parent / "shared"
CLUSTERS = ("seed_cluster", "flood_cluster", "dev_clusters/*")


@dataclass(frozen=True)
class Story:
    """A labelled cluster, read once: its name, its articles, their claims, and its labels."""

    name: str
    articles: tuple[Article, ...]
    claims: Mapping[str, Sequence[Claim]]
    labels: Labels


class Remembering:
    """An encoder that remembers: every measurement asks for the same texts."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._rows: dict[str, Any] = {}

    def encode(self, texts: Sequence[str]) -> list[Any]:
        new = [text for text in texts if text not in self._rows]
        if new:
            self._rows.update(zip(new, self._encoder.encode(new), strict=True))
        return [self._rows[text] for text in texts]


def remembering_encoder() -> Encoder | None:
    """The built-in encoder, with a memory; None where it is not installed."""
    loaded = load_encoder()
    return Remembering(loaded) if loaded else None


def labelled_folders() -> list[Path]:
    """The labelled clusters at hand, in the order of their names; none where `shared` is absent."""
    return sorted(folder for pattern in CLUSTERS for folder in SHARED.glob(pattern) if folder.is_dir())


def read_story(folder: Path) -> Story:
    """A labelled cluster with its claims found and its labels matched."""
    articles = tuple(locate(article, ()) for article in read_articles([folder / "articles"]).articles)
    claims = {article.name: find_claims(article) for article in articles}
    labels = read_labels(folder, [claim for found in claims.values() for claim in found])
    return Story(folder.name, articles, claims, labels)


def mix(stories: Sequence[Story]) -> tuple[Story, dict[str, str]]:
    """All stories as one folder of articles, and which story each article is from; the claims keep their ids."""
    articles, claims, homes = [], {}, {}
    for story in stories:
        for article in story.articles:
            name = f"{story.name}/{article.name}"
            articles.append(replace(article, name=name))
            claims[name] = tuple(replace(claim, article=name) for claim in story.claims[article.name])
            homes[name] = story.name
    return Story("mixed", tuple(articles), claims, stories[0].labels), homes


def groups_of(story: Story, encoder: Encoder | None, *, one_story: bool = False) -> list[Group]:
    """What the tool makes of a labelled cluster."""
    stories = find_stories(story.articles, story.claims, encoder, one_story=one_story)
    return [group for articles in stories for group in align(articles, story.claims, encoder)]


def measured(story: Story, encoder: Encoder | None, *, one_story: bool = False) -> Tally:
    """How right the tool is on a labelled cluster."""
    groups = groups_of(story, encoder, one_story=one_story)
    return score_facts([readings_of(group) for group in groups], story.labels)


def readings_of(group: Group) -> list[list[Claim]]:
    """The claims of a group by reading."""
    return [[figure.claim for figure in part] for part in parts_of([figure_of(claim) for claim in group.claims])]
