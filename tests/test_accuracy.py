"""How right the tool is on labelled stories, against the floors in accuracy.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from functools import cache
from pathlib import Path

import pytest

import claimcheck
from claimcheck import Report
from claimcheck.model import Fact, Verdict
from tests.scoring import FIGURES, Tally, rows, score, total

HERE = Path(__file__).parent
SHARED = HERE.parent.parent / "shared"
FLOORS = tomllib.loads((HERE / "accuracy.toml").read_text("utf-8"))


# What CLUSTERS.md calls the caveats.
CAVEATS = {"bound admits": "bound", "periods differ": "period", "rounding": "rounding", None: None}


@cache
def sample(name: str) -> Tally:
    report = claimcheck.compare([HERE.parent / "samples" / name])
    return score(report, HERE / "labels" / name)


@cache
def story(name: str) -> Tally:
    return score(claimcheck.compare([HERE / "stories" / name / "articles"]), HERE / "stories" / name)


@cache
def cluster(name: str) -> Tally:
    return score(report_on(name), SHARED / name)


@cache
def report_on(name: str) -> Report:
    folder = SHARED / name
    if not folder.is_dir():
        pytest.skip(f"the labelled cluster {name} is not here: it belongs in a folder `shared` beside the project")
    return claimcheck.compare([folder / "articles"])


def assert_above(tally: Tally, floors: dict[str, float], name: str) -> None:
    print(f"{name}: " + "  ".join(f"{figure} {tally.f1(figure):.3f}" for figure in FIGURES))
    short = {figure: round(tally.f1(figure), 3) for figure in FIGURES if tally.f1(figure) < floors[figure]}
    assert not short, f"{name} is below its floors {floors}: {short}"


@pytest.mark.parametrize("name", sorted(FLOORS["samples"]))
def test_samples_stay_above_their_floors(name: str) -> None:
    assert_above(sample(name), FLOORS["samples"][name], name)


@pytest.mark.parametrize("name", sorted(FLOORS["stories"]))
def test_stories_stay_above_their_floors(name: str) -> None:
    assert_above(story(name), FLOORS["stories"][name], name)


@pytest.mark.parametrize("group", sorted(FLOORS["clusters"]))
def test_labelled_clusters_stay_above_their_floors(group: str) -> None:
    floors = FLOORS["clusters"][group]
    assert_above(total(cluster(name) for name in floors["names"]), floors, group)


@pytest.mark.parametrize(("name", "contradictions"), [("seed_cluster", 2), ("flood_cluster", 5)])
def test_every_labelled_contradiction_has_its_caveat(name: str, contradictions: int) -> None:
    facts = [fact for fact in report_on(name).facts if fact.verdict is Verdict.CONTRADICTION]
    labels = [row for row in rows(SHARED / name / "verdicts.jsonl") if row["verdict"] == "contradict"]
    gold = list(rows(SHARED / name / "gold.jsonl"))
    assert len(labels) == contradictions
    for label in labels:
        places = {(row["article"], row["start"], row["end"]) for row in gold if row["fact"] == label["fact"]}
        found = {fact.id: fact.caveat for fact in facts if shared_places(fact, places) > len(places) / 2}
        assert list(found.values()) == [CAVEATS[label["soft"]]], label["fact"]


def shared_places(fact: Fact, places: Collection[tuple[str, int, int]]) -> int:
    """How many of the labelled places a fact has a mention at."""
    return sum(
        any(
            mention.article == article and mention.span.start < end and start < mention.span.end
            for mention in fact.mentions
        )
        for article, start, end in places
    )


LABELLED = (
    *((HERE.parent / "samples" / name, HERE / "labels" / name) for name in FLOORS["samples"]),
    *((HERE / "stories" / name / "articles", HERE / "stories" / name) for name in FLOORS["stories"]),
)


@pytest.mark.parametrize(("articles", "labels"), LABELLED, ids=lambda path: path.name)
def test_labels_lead_to_the_words_they_quote(articles: Path, labels: Path) -> None:
    texts = {article.name: article.text for article in claimcheck.compare([articles]).articles}
    for label in rows(labels / "gold.jsonl"):
        assert texts[label["article"]][label["start"] : label["end"]] == label["quote"]
