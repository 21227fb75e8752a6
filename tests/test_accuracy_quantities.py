"""How right figures are read on the test cases of other projects, against the floors in accuracy.toml.

The cases are not part of the project: a folder `shared` beside it holds them. A language's floors are its recall and its
precision. Several suites expect what no reader of news would call a figure (articles as one, grams for "2 kg", cents for
dollars), so that no floor can be 1.
"""

from __future__ import annotations

import json
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from claimcheck.quantities import find_quantities

HERE = Path(__file__).parent
CASES = HERE.parent.parent / "shared" / "quantities" / "dev.jsonl"
FLOORS: dict[str, dict[str, list[float]]] = tomllib.loads((HERE / "accuracy.toml").read_text("utf-8"))["quantities"]
KINDS = ("digits", "spelled", "currency", "percent", "unit")
UNKNOWN = "und"

Value = tuple[float, str | None]


@pytest.mark.parametrize("kind", KINDS)
def test_kinds_stay_above_their_floors(kind: str) -> None:
    if not CASES.is_file():
        pytest.skip(
            "the cases of other projects are not here: quantities/dev.jsonl belongs in `shared` beside the project"
        )
    measured = figures()[kind]
    shown = {language: (round(recall, 3), round(precision, 3)) for language, (recall, precision) in measured.items()}
    print(f"{kind}: {shown}")
    short = {
        language: shown.get(language)
        for language, (recall, precision) in FLOORS[kind].items()
        if language not in measured or measured[language][0] < recall or measured[language][1] < precision
    }
    assert not short, f"{kind} is below its floors {FLOORS[kind]}: {short}"


@cache
def figures() -> dict[str, dict[str, tuple[float, float]]]:
    """Recall and precision by kind and language, over the languages that have a floor."""
    wanted = {language for floors in FLOORS.values() for language in floors}
    sums: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for line in CASES.read_text("utf-8").splitlines():
        case = json.loads(line)
        if case["lang"] in wanted:
            counts = tally(case)
            for kind in kinds_of(case):
                key = (kind, case["lang"])
                sums[key] = [total + count for total, count in zip(sums[key], counts, strict=True)]
    found: dict[str, dict[str, tuple[float, float]]] = {kind: {} for kind in KINDS}
    for (kind, language), (hits, expected, right, given) in sums.items():
        found[kind][language] = (hits / max(expected, 1), right / max(given, 1))
    return found


def kinds_of(case: dict[str, Any]) -> Iterator[str]:
    if {"digits", "scaled"} & set(case["tags"]):
        yield "digits"
    if "spelled" in case["tags"]:
        yield "spelled"
    if case["kind"] in KINDS:
        yield case["kind"]


def tally(case: dict[str, Any]) -> tuple[int, int, int, int]:
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
