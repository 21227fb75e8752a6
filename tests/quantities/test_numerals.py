"""Every row of tests/cases/numerals: a number told in words is one figure of its value, in capitals, too."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from claimcheck.quantities import find_quantities

CASES = Path(__file__).parent.parent / "cases" / "numerals"


def rows() -> list[Any]:
    return [
        pytest.param(path.stem, text, Fraction(value), id=f"{path.stem}:{text}")
        for path in sorted(CASES.glob("*.toml"))
        for text, value in tomllib.loads(path.read_text("utf-8")).items()
    ]


@pytest.mark.parametrize(("locale", "text", "value"), rows())
def test_numeral(locale: str, text: str, value: Fraction) -> None:
    wanted = Decimal(value.numerator) / value.denominator
    for written in (text, text.upper()):
        found = [(q.text, q.value, q.high) for q in find_quantities(written, locale)]
        assert [(value.quantize(Decimal("1e-9")), high) for _, value, high in found] == [
            (wanted.quantize(Decimal("1e-9")), None)
        ], found
