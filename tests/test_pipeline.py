from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

import claimcheck
from claimcheck.pipeline import compare
from claimcheck.report import render
from tests.test_cli import ARTICLES


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plant")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def report(folder: Path) -> claimcheck.Report:
    return compare([folder])


def test_every_claim_stands_under_exactly_one_fact(report: claimcheck.Report) -> None:
    mentions = [mention.id for fact in report.facts for mention in fact.mentions]
    assert len(mentions) == len(set(mentions))
    assert len(mentions) >= 9


def test_the_cost_is_contradicted_and_the_rest_agreed_on(report: claimcheck.Report) -> None:
    (cost,) = report.contradictions
    assert [reading.text for reading in cost.readings] == ["€481M", "€489M"]
    agreed = {int(fact.readings[0].value): len(fact.mentions) for fact in report.agreements}
    assert agreed == {215: 3, 36400: 3}


def test_readings_say_what_the_verdict_says(report: claimcheck.Report) -> None:
    for fact in report.facts:
        articles = {mention.article for mention in fact.mentions}
        assert (fact.verdict is claimcheck.Verdict.SINGLE) == (len(articles) == 1)
        if len(articles) > 1:
            assert (fact.verdict is claimcheck.Verdict.CONTRADICTION) == (len(fact.readings) > 1)


def test_what_to_read_first_comes_first(report: claimcheck.Report) -> None:
    order = [claimcheck.Verdict.CONTRADICTION, claimcheck.Verdict.AGREEMENT, claimcheck.Verdict.SINGLE]
    places = [order.index(fact.verdict) for fact in report.facts]
    assert places == sorted(places)


def test_articles_and_paths_can_be_mixed(folder: Path) -> None:
    given = claimcheck.Article.from_text(
        "Solmar's tidal power plant in Vigra cost 489 million euros to build.", language="en", name="own"
    )
    report = claimcheck.compare([given, folder, folder / "1_en_plant.txt"])
    assert [article.name for article in report.articles] == [*ARTICLES, "own"]
    assert ["own" in {m.article for m in fact.mentions} for fact in report.contradictions] == [True]


def test_progress_counts_every_stage(folder: Path) -> None:
    calls: list[tuple[str, int, int]] = []
    compare([folder], progress=lambda *call: calls.append(call))
    assert {call[0] for call in calls} == {"reading", "figures", "stories"}
    assert all(0 < done <= total for _, done, total in calls)


def test_any_order_and_any_hash_seed_give_the_same_bytes(folder: Path) -> None:
    paths = [str(folder / name) for name in ARTICLES]
    seen = set()
    for seed in ("0", "1", "4242"):
        random.Random(seed).shuffle(paths)
        done = subprocess.run(
            [sys.executable, "-m", "claimcheck", "compare", *paths, "--format", "json"],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
            timeout=120,
        )
        seen.add(done.stdout)
    assert len(seen) == 1
    assert json.loads(seen.pop())["articles"]


def test_the_document_of_the_api_is_that_of_the_command(folder: Path, report: claimcheck.Report) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", "compare", str(folder), "-f", "json"], capture_output=True, check=True
    )
    assert done.stdout.decode("utf-8") == render(report, "json")
