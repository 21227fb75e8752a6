"""Findings: what a pipeline hears of, in which order, and at which place; and the limits of the services that show them."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import pytest

from claimcheck.model import Caveat, Fact, Report
from claimcheck.report import View, render
from claimcheck.report.findings import findings
from claimcheck.report.rules import Level
from tests.report.conftest import FACTS
from tests.report.reading_back import github_commands
from tests.report.test_formats import valid

_FORMATS = {
    "sarif": "checked.sarif",
    "github": "checked.github.txt",
    "gitlab": "checked.gitlab.json",
    "junit": "checked.junit.xml",
    "markdown": "checked.md",
}


def test_the_most_serious_come_first_and_what_is_accepted_last(checked: Report) -> None:
    found = [(finding.rule.id, finding.level.value, finding.id) for finding in findings(checked)]
    assert [one[:2] for one in found] == [
        ("contradiction", "error"),
        ("contradiction", "warning"),
        ("self-contradiction", "warning"),
        ("arithmetic", "warning"),
        ("contradiction", "note"),
        ("revised-figure", "note"),
        ("revised-figure", "note"),
        ("contradiction", "error"),
    ]
    assert found[-1][2] == "f-00000007"


def test_what_concerns_old_articles_only_is_no_finding(checked: Report) -> None:
    known = {finding.id for finding in findings(checked)}
    assert not known & {"f-00000008", "s-00000002", "c-00000001"}
    everything = {finding.id for finding in findings(dataclasses.replace(checked, new=None))}
    assert everything >= {"f-00000008", "s-00000002"}


def test_errors_are_what_fails_a_check(checked: Report) -> None:
    errors = [finding.id for finding in findings(checked) if finding.level is Level.ERROR and not finding.accepted]
    assert errors == [fact.id for fact in checked.failing(softened=False)]


@pytest.mark.parametrize("caveat", Caveat)
def test_every_caveat_softens_an_error(report: Report, caveat: Caveat) -> None:
    (finding,) = findings(many(report, {caveat: 1}))
    assert finding.level in (Level.WARNING, Level.NOTE)


def test_a_finding_is_shown_in_a_new_article_else_at_the_reading_that_is_told_least(report: Report) -> None:
    told_by_three = dataclasses.replace(
        FACTS[0],
        readings=(
            dataclasses.replace(FACTS[0].readings[0], mentions=FACTS[2].mentions[:3]),
            dataclasses.replace(FACTS[0].readings[1], mentions=FACTS[2].mentions[3:]),
        ),
    )
    changed = dataclasses.replace(report, facts=(told_by_three,))
    assert findings(changed)[0].mentions[0].article == "bahn/04_ar_jisr.txt"
    checking = dataclasses.replace(changed, new=frozenset({"bahn/03_ja_hashi.txt"}))
    assert findings(checking)[0].mentions[0].article == "bahn/03_ja_hashi.txt"


def test_fingerprints_stay_when_lines_move_and_are_never_shared(report: Report) -> None:
    fact = FACTS[0]
    moved = tuple(
        dataclasses.replace(
            reading, mentions=tuple(dataclasses.replace(m, id="m-0", sentence="other") for m in reading.mentions)
        )
        for reading in fact.readings
    )
    again = dataclasses.replace(fact, id="f-other", readings=moved)
    prints = [f.fingerprint for f in findings(dataclasses.replace(report, facts=(fact, again)))]
    assert prints == [fact.fingerprint, f"{fact.fingerprint}-2"]
    assert again.fingerprint == fact.fingerprint


@pytest.mark.parametrize("form", _FORMATS)
def test_every_kind_of_finding_looks_as_it_did(
    checked: Report, form: str, matches_snapshot: Callable[[str, str], None]
) -> None:
    text = render(checked, form, View(accepted=True))
    valid(text, form)
    matches_snapshot(text, _FORMATS[form])


@pytest.mark.parametrize("form", _FORMATS)
def test_every_format_has_every_finding(checked: Report, form: str) -> None:
    text = render(checked, form, View(accepted=True))
    quiet = form in ("github", "gitlab")
    for finding in findings(checked):
        assert (finding.id in text) == (not finding.accepted or not quiet)
    document = render(checked, "json")
    assert all(finding.id in document for finding in findings(checked) if finding.rule.id != "revised-figure")


@pytest.mark.parametrize("form", ["sarif", "github", "gitlab"])
def test_files_are_named_from_the_root_of_the_pipeline(report: Report, form: str) -> None:
    articles = tuple(dataclasses.replace(a, path=f"drop/{a.name.rpartition('/')[2]}") for a in report.articles)
    placed = dataclasses.replace(report, articles=articles)
    text = render(placed, form, View(folder="/builds/news/today", root="/builds/news"))
    assert _files(form, text) == {
        "today/drop/03_ja_hashi.txt",
        "today/drop/02_pt_ponte.txt",
        "today/drop/bahn/notes.bin",
    }
    assert "/builds" not in text
    elsewhere = render(placed, form, View(folder="/somewhere", root="/builds/news"))
    assert _files(form, elsewhere) >= {"bahn/03_ja_hashi.txt", "bahn/02_pt_ponte.txt"}
    assert "/somewhere" not in elsewhere


def _files(form: str, text: str) -> set[str]:
    if form == "github":
        return {properties["file"] for _, properties, _ in github_commands(text) if "file" in properties}
    if form == "gitlab":
        return {entry["location"]["path"] for entry in json.loads(text)}
    run = json.loads(text)["runs"][0]
    told = [run["results"], run["invocations"][0]["toolExecutionNotifications"]]
    places = [place for one in told for result in one for place in result.get("locations", ())]
    return {unquote(place["physicalLocation"]["artifactLocation"]["uri"]) for place in places}


def test_sarif_regions_hold_the_quotes_and_extracted_text_has_none(report: Report) -> None:
    extracted = report.articles[2].name
    articles = tuple(dataclasses.replace(a, extracted=a.name == extracted) for a in report.articles)
    run = json.loads(render(dataclasses.replace(report, articles=articles), "sarif"))["runs"][0]
    texts = {a.name: a.text for a in articles}
    seen: Counter[bool] = Counter()
    for result, fact in zip(run["results"], report.contradictions, strict=True):
        quotes = {(mention.article, mention.quote) for mention in fact.mentions}
        for place in result["locations"] + result["relatedLocations"]:
            physical = place["physicalLocation"]
            name = unquote(physical["artifactLocation"]["uri"])
            assert run["artifacts"][physical["artifactLocation"]["index"]]["location"]["uri"] == name
            seen["region" in physical] += 1
            if name == extracted:
                assert "region" not in physical
                assert place["logicalLocations"][0]["name"] == name
            else:
                quotes.remove((name, _stretch(texts[name], physical["region"])))
        assert {name for name, _ in quotes} <= {extracted}
    assert seen[True] == 5
    assert seen[False] == 2


def test_a_finding_in_json_lines_is_shown_at_the_line_of_its_record(report: Report) -> None:
    articles = tuple(dataclasses.replace(a, extracted=True, line=7, path="drop.jsonl") for a in report.articles)
    lines = dataclasses.replace(report, articles=articles)
    places = [
        place
        for result in json.loads(render(lines, "sarif"))["runs"][0]["results"]
        for place in result["locations"] + result["relatedLocations"]
    ]
    assert {str(place["physicalLocation"]["region"]) for place in places} == {str({"startLine": 7, "endLine": 7})}
    assert all(place["logicalLocations"] for place in places)
    assert {entry["location"]["lines"]["begin"] for entry in json.loads(render(lines, "gitlab"))} >= {7}
    (annotation, *_) = render(lines, "github").splitlines()
    assert "file=drop.jsonl,line=7,endLine=7,title=" in annotation


def _stretch(text: str, region: dict[str, int]) -> str:
    lines = text.split("\n")[region["startLine"] - 1 : region["endLine"]]
    lines[-1] = lines[-1][: region["endColumn"] - 1]
    lines[0] = lines[0][region["startColumn"] - 1 :]
    return "\n".join(lines)


def many(report: Report, numbers: dict[Caveat | None, int], **more: Any) -> Report:
    """The report with as many contradictions of each caveat."""
    facts: list[Fact] = [
        dataclasses.replace(FACTS[0], id=f"f-{caveat}-{number}", label=f"{caveat} {number}", caveat=caveat, **more)
        for caveat, count in numbers.items()
        for number in range(count)
    ]
    return dataclasses.replace(report, facts=tuple(facts))


def test_github_gets_what_it_shows_and_hears_of_the_rest(report: Report) -> None:
    crowded = many(report, {Caveat.ROUNDING: 15, Caveat.BOUND: 30, None: 25}, why="w" * 9_000)
    commands = github_commands(render(crowded, "github"))
    assert Counter(name for name, _, _ in commands) == {"error": 10, "warning": 10, "notice": 10}
    assert [name for name, _, _ in commands[:10]] == ["error"] * 10
    assert all(len(message) <= 4_096 for _, _, message in commands)
    assert commands[-1][2].split("\n")[1].startswith("42 more results are left out, for GitHub shows 10 annotations")
    assert "left out" not in render(many(report, {None: 10}), "github")


def test_markdown_fits_into_a_comment_and_counts_what_does_not(report: Report) -> None:
    text = render(many(report, {None: 1_000}), "markdown")
    assert len(text.encode()) <= 65_536
    shown = text.count("\n| ❌ |")
    assert shown > 50
    # What was skipped does not fit either.
    assert text.endswith(f"\n{1_000 - shown + 1:,} more results are left out, for a comment holds 65,536 characters; "
                         "--format json has all\n")  # fmt: skip
    assert "left out" not in render(many(report, {None: 20}), "markdown")


@pytest.mark.parametrize("form", ["github", "gitlab", "markdown"])
def test_what_is_accepted_is_quiet(checked: Report, form: str) -> None:
    text = render(checked, form)
    assert "bridge: cost, rounded" in unquote(text)
    assert "bridge: cost, accepted" not in unquote(text)


def test_of_very_many_mentions_the_first_are_named(report: Report) -> None:
    crowd = dataclasses.replace(FACTS[0].readings[0], mentions=FACTS[0].readings[0].mentions * 100)
    fact = dataclasses.replace(FACTS[0], readings=(crowd, FACTS[0].readings[1]))
    (error, *_) = github_commands(render(dataclasses.replace(report, facts=(fact,)), "github"))
    assert error[2].split("\n")[2].endswith("; and 190 more")
    assert error[2].count("01_de_bruecke.txt:4") == 5
