"""What holds for every text and every number: nothing crashes, spans are exact, and what CLDR writes is read back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.locales import cldr, lexicon
from claimcheck.quantities import find_quantities
from claimcheck.quantities.digits import read_digits

LANGUAGES = lexicon.languages("figures")
PIECES = (
    "12", "1.234,5", "1,234.5", "1 200", "US$", "€", "%", "Mio.", "mil", "milhões", "万", "割", "zwei", "und",
    "mehr als", "-", "–", "3/4", "½", "to", " ", "\n", "(", ")", "H100", "２０", "٣", "2025", "à", "人", "第",
    "'", "’", "½ ", "1/4", "10^", "e5", "×10³", " cents", " euros 50", "点", "komma", "point", "below zero",
    "M€", "MEUR",
)  # fmt: skip


@given(st.text(max_size=80), st.sampled_from([*LANGUAGES, None]))
def test_no_text_crashes_and_spans_are_exact(text: str, locale: str | None) -> None:
    check_spans(text, locale)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.sampled_from([*LANGUAGES, None]))
def test_no_mixture_of_number_pieces_crashes(text: str, locale: str | None) -> None:
    check_spans(text, locale)


def check_spans(text: str, locale: str | None) -> None:
    end = 0
    for quantity in find_quantities(text, locale):
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.start >= end
        assert quantity.low <= quantity.up
        end = quantity.end


@pytest.mark.parametrize("language", LANGUAGES)
@given(st.integers(min_value=2, max_value=10**12))
def test_whole_numbers_in_full_are_read_back(language: str, number: int) -> None:
    values = readings(f"{cldr.format_decimal(Decimal(number), language)} %", language)
    assert Decimal(number) in values


@pytest.mark.parametrize("language", LANGUAGES)
@given(st.decimals(min_value=Decimal("0.1"), max_value=10**9, places=2))
def test_decimals_are_read_back(language: str, number: Decimal) -> None:
    text = cldr.format_decimal(number, language)
    assert number in readings(f"{text} %", language), text


@pytest.mark.parametrize("language", LANGUAGES)
@given(st.integers(min_value=1, max_value=999), st.sampled_from([6, 9]))
def test_compact_numbers_are_read_back(language: str, number: int, power: int) -> None:
    value = Decimal(number) * 10**power
    text = cldr.format_compact(value, language, fraction_digits=3, long=True)
    assert value in readings(text, language), text


@pytest.mark.parametrize("language", LANGUAGES)
@given(st.decimals(min_value=2, max_value=10**7, places=2), st.sampled_from(["USD", "EUR", "GBP", "JPY", "BRL", "CNY"]))
def test_money_is_read_back(language: str, amount: Decimal, currency: str) -> None:
    text = cldr.format_currency(amount, currency, language)
    found = [(q.value, q.unit) for q in find_quantities(text, language)]
    assert found in ([(amount, currency)], [(amount, q) for _, q in found]), text
    assert found, text


def readings(text: str, language: str) -> set[Decimal]:
    return {value for q in find_quantities(text, language) for value in (q.value, *q.alternatives)}


@given(st.text(alphabet="0123456789.,' ", max_size=30))
def test_readings_of_digits_are_distinct(text: str) -> None:
    values = [reading.value for reading in read_digits(text)] if text[:1].isdigit() and text[-1:].isdigit() else []
    assert len(values) == len(set(values)) <= 2


@pytest.mark.parametrize(
    "text",
    [
        "9" * 100_000,
        "1," * 50_000,
        "mil " * 25_000,
        "million " * 12_500,
        "1 000 " * 16_000,
        "zwei" * 25_000,
        "two" + "-" * 100_000,
        "one " * 25_000,
        "1-" * 50_000,
        "half of a " * 10_000,
        "1) " * 30_000,
        "X " * 40_000 + "15",
    ],
)
def test_hostile_runs_end_in_good_time(text: str) -> None:
    for locale in ("de", "en", "es"):
        find_quantities(text, locale)
