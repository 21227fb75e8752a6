"""How right the tool is on labelled stories, against the floors in accuracy.toml."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from pathlib import Path

import pytest

import claimcheck
from tests.scoring import FIGURES, Tally, score, total

HERE = Path(__file__).parent
SHARED = HERE.parent.parent / "shared"
FLOORS = tomllib.loads((HERE / "accuracy.toml").read_text("utf-8"))


@cache
def sample(name: str) -> Tally:
    report = claimcheck.compare([HERE.parent / "samples" / name])
    return score(report, HERE / "labels" / name)


@cache
def cluster(name: str) -> Tally:
    folder = SHARED / name
    if not folder.is_dir():
        pytest.skip(f"the labelled cluster {name} is not here: it belongs in a folder `shared` beside the project")
    return score(claimcheck.compare([folder / "articles"]), folder)


def assert_above(tally: Tally, floors: dict[str, float], name: str) -> None:
    print(f"{name}: " + "  ".join(f"{figure} {tally.f1(figure):.3f}" for figure in FIGURES))
    short = {figure: round(tally.f1(figure), 3) for figure in FIGURES if tally.f1(figure) < floors[figure]}
    assert not short, f"{name} is below its floors {floors}: {short}"


@pytest.mark.parametrize("name", sorted(FLOORS["samples"]))
def test_samples_stay_above_their_floors(name: str) -> None:
    assert_above(sample(name), FLOORS["samples"][name], name)


@pytest.mark.parametrize("group", sorted(FLOORS["clusters"]))
def test_labelled_clusters_stay_above_their_floors(group: str) -> None:
    floors = FLOORS["clusters"][group]
    assert_above(total(cluster(name) for name in floors["names"]), floors, group)


def test_labels_lead_to_the_words_they_quote() -> None:
    for name in FLOORS["samples"]:
        report = claimcheck.compare([HERE.parent / "samples" / name])
        texts = {article.name: article.text for article in report.articles}
        for row in (HERE / "labels" / name / "gold.jsonl").read_text("utf-8").splitlines():
            label = json.loads(row)
            assert texts[label["article"]][label["start"] : label["end"]] == label["quote"]
