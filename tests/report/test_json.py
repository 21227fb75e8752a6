from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from claimcheck.model import Report
from claimcheck.report import render
from claimcheck.text import inert, line_and_column

_KEYS = {
    "document": ["schema", "claimcheck", "articles", "skipped", "facts"],
    "article": ["article", "locale", "locale_from", "title", "date", "date_from", "claims"],
    "skipped": ["path", "reason"],
    "fact": ["id", "label", "verdict", "caveat", "why", "gap", "readings"],
    "reading": ["text", "value", "high", "unit", "mentions"],
    "mention": [
        *("id", "article", "line", "column", "start", "end", "quote", "sentence"),
        *("value", "high", "unit", "bound", "period", "attributed_to"),
    ],
}


def _document(report: Report) -> Any:
    return json.loads(render(report, "json"))


def test_the_document_is_as_it_was(report: Report, matches_snapshot: Callable[[str, str], None]) -> None:
    matches_snapshot(render(report, "json"), "report.json")


def test_every_promised_key_is_there_in_its_order(report: Report) -> None:
    document = _document(report)
    readings = [reading for fact in document["facts"] for reading in fact["readings"]]
    found = {
        "document": [document],
        "article": document["articles"],
        "skipped": document["skipped"],
        "fact": document["facts"],
        "reading": readings,
        "mention": [mention for reading in readings for mention in reading["mentions"]],
    }
    for kind, values in found.items():
        assert values
        for value in values:
            assert [key for key in value if key in _KEYS[kind]] == _KEYS[kind]


def test_every_mention_leads_to_its_text(report: Report) -> None:
    texts = {article.name: article.text for article in report.articles}
    document = _document(report)
    mentions = [m for fact in document["facts"] for reading in fact["readings"] for m in reading["mentions"]]
    assert len(mentions) == sum(article["claims"] for article in document["articles"]) == 14
    for mention in mentions:
        text = texts[mention["article"]]
        assert text[mention["start"] : mention["end"]] == mention["quote"]
        assert (mention["line"], mention["column"]) == line_and_column(text, mention["start"])


def test_extracted_text_carries_its_hash(report: Report) -> None:
    hashed = {article["article"]: article.get("text_sha256") for article in _document(report)["articles"]}
    for article in report.articles:
        digest = hashlib.sha256(article.text.encode()).hexdigest()
        assert hashed[article.name] == (digest if article.extracted else None)


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("6.8E9", "6800000000"),
        ("9007199254740993", "9007199254740993"),
        ("0.5", "0.5"),
        ("0.3333333333333333333333333333", "0.3333333333333333"),
        ("-5", "-5"),
        ("8.420", "8.42"),
    ],
)
def test_numbers_are_in_full(report: Report, value: str, printed: str) -> None:
    fact = report.facts[0]
    reading = dataclasses.replace(fact.readings[0], value=Decimal(value))
    changed = dataclasses.replace(report, facts=(dataclasses.replace(fact, readings=(reading,)),))
    assert f'"value": {printed},' in render(changed, "json")


@pytest.mark.parametrize("character", [chr(code) for code in (0, 7, 27, 127, 155, 173, 0x202E, 0x2028, 0x200B, 0xFEFF)])
def test_values_stay_exact_and_the_document_inert(report: Report, character: str) -> None:
    _stays_exact(report, f"a{character}b")


def test_lone_surrogates_and_tags_are_escaped_too(report: Report) -> None:
    _stays_exact(report, '\ud800 \U000e0041 é 橋 😀 " \\ \r\n\t')


def _stays_exact(report: Report, label: str) -> None:
    changed = dataclasses.replace(report, facts=(dataclasses.replace(report.facts[0], label=label),))
    text = render(changed, "json")
    layout_removed = text.replace("\n", " ")
    assert inert(layout_removed) == layout_removed
    assert json.loads(text)["facts"][0]["label"] == label
    assert json.loads(text.encode("utf-8"))["facts"][0]["label"] == label
    assert "é" not in label or "é" in text


@pytest.mark.parametrize(("gap", "printed"), [(11 / 60, 0.183), (float("inf"), None), (float("nan"), None), (0.0, 0.0)])
def test_gaps_are_short_and_valid_json(report: Report, gap: float, printed: float | None) -> None:
    changed = dataclasses.replace(report, facts=(dataclasses.replace(report.facts[0], gap=gap),))
    assert _document(changed)["facts"][0]["gap"] == printed
