"""Each format of a report read back by a reader of that format, so that the tests can compare what they hold."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from xml.etree import ElementTree as ET

from markdown_it import MarkdownIt

Facts = dict[str, tuple[str, frozenset[str]]]
"""By the key of a fact (see `KEYS`): its verdict, and where its mentions stand, as reports write places."""

_PLACE = re.compile(r"(?:^|: |; )((?:(?!: |; | “).)+?(?::\d+|, text line \d+)) “", re.MULTILINE)


def places_in(text: str) -> frozenset[str]:
    """The places in the lines that say who gives a reading."""
    return frozenset(_PLACE.findall(text))


def _json(text: str) -> Facts:
    document = json.loads(text)
    extracted = {article["article"] for article in document["articles"] if "text_sha256" in article}
    return {
        fact["id"]: (
            fact["verdict"],
            frozenset(_shown(m, m["article"] in extracted) for one in fact["readings"] for m in one["mentions"]),
        )
        for fact in document["facts"]
    }


def _shown(mention: Mapping[str, Any], extracted: bool) -> str:
    return (
        f"{mention['article']}, text line {mention['line']}" if extracted else f"{mention['article']}:{mention['line']}"
    )


def _rows(rows: Iterable[Mapping[str, Any]]) -> Facts:
    found: Facts = {}
    for row in rows:
        verdict, places = found.get(row["fact"], (row["verdict"], frozenset()))
        assert verdict == row["verdict"]
        # The rows do not say which text was extracted; the tests' fixture has one such article.
        found[row["fact"]] = verdict, places | {_shown(row, "05_en" in row["article"])}
    return found


def _jsonl(text: str) -> Facts:
    return _rows(json.loads(line) for line in text.split("\n")[:-1])


def _csv(text: str) -> Facts:
    return _rows(csv.DictReader(io.StringIO(text, newline="")))


def _sarif(text: str) -> Facts:
    found: Facts = {}
    for result in json.loads(text)["runs"][0]["results"]:
        places = [location["message"]["text"] for location in result["locations"] + result["relatedLocations"]]
        plain = [re.sub(r"\\([\\\[\]])", r"\1", place) for place in places]
        found[result["properties"]["id"]] = result["ruleId"], places_in("\n".join(plain))
    return found


def github_commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Workflow commands as the service's runner reads them."""

    def unescaped(value: str, also: Mapping[str, str]) -> str:
        for code, character in {**also, "%0A": "\n", "%0D": "\r", "%25": "%"}.items():
            value = value.replace(code, character)
        return value

    commands = []
    for line in text.split("\n")[:-1]:
        matched = re.fullmatch(r"::(\w+) (.*?)::(.*)", line)
        assert matched, line
        pairs = (pair.split("=", 1) for pair in matched[2].split(","))
        properties = {key: unescaped(value, {"%3A": ":", "%2C": ","}) for key, value in pairs}
        commands.append((matched[1], properties, unescaped(matched[3], {})))
    return commands


def _github(text: str) -> Facts:
    titled = [(one[1]["title"].partition(": ")[0].lower(), one[2]) for one in github_commands(text)]
    named = [(title, re.search(r"^id: (.*)$", told, re.MULTILINE), told) for title, told in titled]
    return {known[1]: (title, places_in(told)) for title, known, told in named if known}


def _gitlab(text: str) -> Facts:
    entries = [entry for entry in json.loads(text) if entry["check_name"] != "skipped-input"]
    return {entry["fingerprint"]: (entry["check_name"], places_in(entry["content"]["body"])) for entry in entries}


def _junit(text: str) -> Facts:
    suite = ET.fromstring(text)[0]
    told: dict[str, str] = {}
    for line in (suite.findtext("system-out") or "").split("\n")[1:]:
        if not line.startswith("  "):
            fact = line.split(" ")[1]
        told[fact] = told.get(fact, "") + f"{line}\n"
    found: Facts = {}
    for case in suite.iter("testcase"):
        named = re.fullmatch(r".*\[(.*)\]", case.get("name") or "")
        outcome = [child.get("type") for child in case]
        if outcome != ["skipped-input"]:
            assert named
            found[named[1]] = (outcome or ["agreement"])[0] or "", places_in(told[named[1]])
            assert not outcome or places_in(case[0].text or "") == found[named[1]][1]
    return found


def markdown_cells(text: str) -> list[list[str]]:
    """The rows of the tables of a GitHub Markdown text, each cell as a reader sees it; `<br>` is a line break."""
    rows: list[list[str]] = []
    for token in MarkdownIt("commonmark", {"html": True}).enable("table").parse(text):
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and rows:
            assert {child.type for child in token.children or ()} <= {
                *("text", "html_inline", "text_special"),
            }
            ours = {"<br>": "\n", "<b>": "", "</b>": "", "<sub>": "", "</sub>": ""}
            assert {child.content for child in token.children or () if child.type == "html_inline"} <= ours.keys()
            parts = (ours.get(child.content, child.content) for child in token.children or ())
            rows[-1].append("".join(parts).replace("\u200b", ""))
    return rows


def _markdown(text: str) -> Facts:
    verdicts = {**dict.fromkeys(("❌", "⚠️", "ℹ️", "☑️"), "contradiction"), "✅": "agreement", "▫️": "single"}
    rows = [row for row in markdown_cells(text) if row[0] in verdicts and row[1].split("\n")[-1].startswith("f-")]
    return {row[1].split("\n")[-1]: (verdicts[row[0]], places_in(row[2])) for row in rows}


def _table(text: str) -> Facts:
    """The table at its widest: the label after the sign, the places in the third column."""
    found: Facts = {}
    verdict = label = ""
    for line in text.split("\n"):
        if heading := re.match(r"(Contradiction|Agreement)s? \(\d+\)", line):
            verdict, label = heading[1].lower(), ""
        if marked := re.match(r"[✗≈✓]  (.*?)  ", line):
            label = marked[1]
        if label:
            lines = re.findall(r"(bahn/\S+?)(?::|, text lines? )(\d+(?:, \d+)*)", line)
            shown = {f"{name}:{number}" for name, numbers in lines for number in numbers.split(", ")}
            known = found.get(label, (verdict, frozenset[str]()))[1]
            found[label] = verdict, known | {re.sub(r"(05_en.*):", r"\1, text line ", place) for place in shown}
    return found


READERS: Mapping[str, Callable[[str], Facts]] = {
    "table": _table,
    "json": _json,
    "jsonl": _jsonl,
    "csv": _csv,
    "sarif": _sarif,
    "github": _github,
    "gitlab": _gitlab,
    "junit": _junit,
    "markdown": _markdown,
}
