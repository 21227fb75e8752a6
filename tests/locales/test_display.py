from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.locales.display import figure_text
from claimcheck.model import Bound
from claimcheck.text import fold

MORE, MOST, EXACT, ABOUT = Bound.MORE_THAN, Bound.AT_MOST, Bound.EXACT, Bound.APPROX

ROWS = [
    # locale, value, high, unit, bound, noun, figure
    ("en", "60E6", None, None, MORE, "user", "> 60M users"),
    ("en", "14E9", None, "USD", MOST, None, "≤ $14B"),
    ("en", "2.3E9", None, "USD", EXACT, None, "$2.3B"),
    ("en", "8.42", None, "meter", EXACT, None, "8.42 m"),
    ("en", "30", None, "percent", EXACT, None, "30%"),
    ("en", "12.5", None, "percent", EXACT, None, "12.5%"),
    ("en", "2", None, "times", EXACT, None, "×2"),
    ("en", "1.5", None, "times", EXACT, None, "×1.5"),
    ("en", "0.5", None, "times", EXACT, None, "1/2"),
    ("en", "0.6666666666666666666666666667", None, "times", ABOUT, None, "≈ 2/3"),
    ("en", "2", "3", "times", EXACT, None, "×2–3"),
    ("en", "5", None, "month", EXACT, None, "5 months"),
    ("en", "1", None, "month", EXACT, None, "1 month"),
    ("en", "1200", None, None, EXACT, "person", "1,200 people"),
    ("en", "1", None, None, EXACT, "death", "1 death"),
    ("en", "1.2E9", None, "cubic-meter", EXACT, None, "1.2B m³"),
    ("en", "210", None, "liter-per-square-meter", EXACT, None, "210 L/m²"),
    ("en", "90", None, "kilometer-per-hour", EXACT, None, "90 km/h"),
    ("en", "5E6", "7E6", None, EXACT, None, "5–7M"),
    ("en", "9E8", "1.2E9", "USD", EXACT, None, "$900M–1.2B"),
    ("en", "900000", "1.2E6", None, EXACT, None, "900,000–1,200,000"),
    ("en", "1089000", None, None, EXACT, None, "1.089M"),
    ("en", "1234567", None, None, EXACT, None, "1,234,567"),
    ("en", "36803", None, None, EXACT, None, "36,803"),
    ("en", "12.5", None, "USD", EXACT, None, "$12.50"),
    ("en", "12", None, "USD", EXACT, None, "$12"),
    ("en", "12", None, "CHF", EXACT, None, "CHF 12"),
    ("en", "-5", None, "celsius", EXACT, None, "-5°C"),
    ("en", "2.5", None, "percentage-point", EXACT, None, "2.5 pp"),
    ("en", "0", None, None, EXACT, None, "0"),
    ("de", "60E6", None, None, MORE, None, "> 60 Mio."),
    ("de", "5.5E9", None, "USD", EXACT, None, "5,5 Mrd. $"),
    ("de", "36803", None, None, EXACT, None, "36.803"),
    ("de", "30", "35", "percent", EXACT, None, "30–35 %"),
    ("de", "5", None, "month", EXACT, None, "5 Monate"),
    ("fr", "14E9", None, "USD", MOST, None, "≤ 14 Md $US"),
    ("fr", "36803", None, None, EXACT, None, "36 803"),
    ("fr", "5", None, "day", EXACT, None, "5 jours"),
    ("ja", "71E6", None, None, EXACT, None, "7100万"),
    ("ja", "14483", None, None, EXACT, None, "14,483"),
    ("ja", "5.5E9", None, "USD", EXACT, None, "$55億"),
    ("ja", "9E8", "1.2E9", "USD", EXACT, None, "$9–12億"),
    ("ja", "5", None, "month", EXACT, None, "5 か月"),
    ("pt", "5.5E9", None, "USD", EXACT, None, "US$ 5,5 bi"),
    ("pt_PT", "5.5E9", None, "USD", EXACT, None, "5,5 mM US$"),
    ("pt", "5", None, "month", EXACT, None, "5 meses"),
    ("es", "14E9", None, "USD", EXACT, None, "14 mil M US$"),
    ("es", "8.42", None, "meter", EXACT, None, "8,42 m"),
    ("hi", "120000", None, None, EXACT, None, "1.2 लाख"),
]


@pytest.mark.parametrize(("locale", "value", "high", "unit", "bound", "noun", "figure"), ROWS)
def test_figures_read_as_the_locale_prints_them(
    locale: str, value: str, high: str | None, unit: str | None, bound: Bound, noun: str | None, figure: str
) -> None:
    text = figure_text(Decimal(value), Decimal(high) if high else None, unit, bound, locale, noun)
    spaces = str.maketrans("\u00a0\u202f", "  ")
    assert text.translate(spaces) == figure


@pytest.mark.parametrize("value", ["1E5000", "9" * 60, "1E-5000", "123456789012345678901234567890", "0.1234567890123"])
@pytest.mark.parametrize("unit", [None, "USD", "percent", "times", "meter"])
def test_no_number_is_too_much(value: str, unit: str | None) -> None:
    text = figure_text(Decimal(value), None, unit, Bound.EXACT, "en")
    assert 0 < len(fold(text)) < 60
