"""Every row of tests/cases/quantities: what a careful newspaper reader takes each sentence's figures to be."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from claimcheck.quantities import find_quantities

CASES = Path(__file__).parent.parent / "cases" / "quantities"
Row = tuple[str, str, tuple[tuple[Any, ...], ...]]


def rows() -> list[Any]:
    found = []
    for path in sorted(CASES.glob("*.jsonl")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            if line.strip():
                found.append(pytest.param(path.stem, json.loads(line), id=f"{path.stem}:{number}"))
    return found


def decimal(value: Any) -> Decimal | None:
    if value is None:
        return None
    fraction = Fraction(str(value))
    return (Decimal(fraction.numerator) / Decimal(fraction.denominator)).normalize()


@pytest.mark.parametrize(("locale", "case"), rows())
def test_case(locale: str, case: dict[str, Any]) -> None:
    found = [
        (q.text, q.value.normalize(), q.high.normalize() if q.high is not None else None, q.unit, str(q.bound))
        for q in find_quantities(case["text"], case.get("locale", locale))
    ]
    wanted = [
        (row["quote"], decimal(row["value"]), decimal(row.get("high")), row.get("unit"), row.get("bound", "exact"))
        for row in case["expected"]
    ]
    assert found == wanted, case.get("note", "")
