"""How right the figures of other projects' test cases are read, and which languages and kinds a case counts for.

The cases are not part of the project: a folder `shared` beside it holds them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimcheck.quantities import find_quantities

CASES = Path(__file__).parent.parent.parent / "shared" / "quantities" / "dev.jsonl"
KINDS = ("digits", "spelled", "currency", "percent", "unit")
UNKNOWN = "und"
ABSENT = "the cases of other projects are not here: quantities/dev.jsonl belongs in `shared` beside the project"

Case = dict[str, Any]
Value = tuple[float, str | None]
Counts = tuple[int, int, int, int]


def read_cases() -> list[Case]:
    """Every case of the suites."""
    return [json.loads(line) for line in CASES.read_text("utf-8").splitlines()]


def kinds_of(case: Case) -> Iterator[str]:
    """The kinds of figure that a case counts for."""
    if {"digits", "scaled"} & set(case["tags"]):
        yield "digits"
    if "spelled" in case["tags"]:
        yield "spelled"
    if case["kind"] in KINDS:
        yield case["kind"]


def tally(case: Case) -> Counts:
    """Expected values that are found, expected ones, right ones among the found, and found ones, for one case."""
    left = list(values(case["text"], None if case["lang"] == UNKNOWN else case["locale"]))
    hits = 0
    for wanted in case["expected"]:
        match = next((value for value in left if fits(case["kind"], wanted, value)), None)
        if match is not None:
            left.remove(match)
            hits += 1
    if "partial" in case["tags"]:
        return hits, len(case["expected"]), 0, 0
    return hits, len(case["expected"]), hits, hits + sum(in_kind(case["kind"], unit) for _, unit in left)


def values(text: str, locale: str | None) -> Iterator[Value]:
    for quantity in find_quantities(text, locale):
        yield float(quantity.value), quantity.unit
        if quantity.high is not None:
            yield float(quantity.high), quantity.unit


def fits(kind: str, wanted: dict[str, Any], value: Value) -> bool:
    number, unit = value
    same = abs(wanted["value"] - number) <= 1e-9 * max(abs(wanted["value"]), abs(number))
    return same and not (kind == "currency" and wanted["unit"] and unit != wanted["unit"])


def in_kind(kind: str, unit: str | None) -> bool:
    money = unit is not None and len(unit) == 3 and unit.isupper()
    if kind == "unit":
        return unit is not None and not money and unit != "percent"
    return {"currency": money, "percent": unit == "percent"}.get(kind, True)


def added(counts: Counts, more: Counts) -> Counts:
    a, b, c, d = (one + other for one, other in zip(counts, more, strict=True))
    return a, b, c, d


def rates(counts: Counts) -> tuple[float, float]:
    """Recall and precision; 1 where nothing is expected, or nothing found."""
    hits, expected, right, given = counts
    return hits / max(expected, 1), right / max(given, 1)
