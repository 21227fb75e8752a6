"""How right figures are read on the test cases of other projects, against the floors in accuracy.toml.

A language's floors are its recall and its precision. Several suites expect what no reader of news would call a figure
(articles as one, grams for "2 kg", cents for dollars), so that no floor can be 1; `make labels` counts those cases.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

from tests.quantity_scoring import ABSENT, CASES, KINDS, Counts, added, kinds_of, rates, read_cases, tally

FLOORS: dict[str, dict[str, list[float]]] = tomllib.loads((Path(__file__).parent / "accuracy.toml").read_text("utf-8"))[
    "quantities"
]


@pytest.mark.parametrize("kind", KINDS)
def test_kinds_stay_above_their_floors(kind: str) -> None:
    if not CASES.is_file():
        pytest.skip(ABSENT)
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
    sums: dict[tuple[str, str], Counts] = {}
    for case in read_cases():
        if case["lang"] in wanted:
            counts = tally(case)
            for kind in kinds_of(case):
                key = (kind, case["lang"])
                sums[key] = added(sums.get(key, (0, 0, 0, 0)), counts)
    found: dict[str, dict[str, tuple[float, float]]] = {kind: {} for kind in KINDS}
    for (kind, language), counts in sums.items():
        found[kind][language] = rates(counts)
    return found
