"""What holds for every text and every number: nothing crashes, spans are exact, and what CLDR writes is read back."""

from __future__ import annotations

import json
import unicodedata
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.locales import cldr, lexicon
from claimcheck.quantities import find_quantities
from claimcheck.quantities.digits import read_digits

CASES = Path(__file__).parent.parent / "cases" / "quantities"
LANGUAGES = lexicon.languages("figures")
# The languages, and regions that print numbers otherwise than their language's most common one.
LOCALES = (
    *LANGUAGES, "ar_EG", "de_AT", "de_CH", "en_IN", "en_ZA", "es_AR", "es_MX", "fr_CA", "fr_CH", "it_CH", "nl_BE", "pt_PT",
    "zh_Hant_HK",
)  # fmt: skip
# What CLDR uses for a scale and readers of the language read as a unit: "739 t" are tonnes to a Dane, "1 m" is a metre to
# an Afrikaner.
UNITS_AS_SCALES = {"af": "m", "da": "t", "en_IN": "L"}
CURRENCIES = st.sampled_from(["USD", "EUR", "GBP", "JPY", "BRL", "CNY"])
DIGIT_ZEROS = sorted(
    {character for character in map(chr, range(0x110000)) if unicodedata.decimal(character, None) == 0}
)
SENTENCES = [
    (path.stem, json.loads(line)["text"])
    for path in sorted(CASES.glob("*.jsonl"))
    for line in path.read_text("utf-8").splitlines()
    if line.strip()
]
PIECES = (
    "12", "1.234,5", "1,234.5", "1 200", "US$", "€", "%", "Mio.", "mil", "milhões", "万", "割", "zwei", "und",
    "mehr als", "-", "–", "3/4", "½", "to", " ", "\n", "(", ")", "H100", "２０", "٣", "2025", "à", "人", "第",
    "'", "’", "½ ", "1/4", "10^", "e5", "×10³", " cents", " euros 50", "点", "komma", "point", "below zero",
    "M€", "MEUR",
)  # fmt: skip


@settings(deadline=None)  # the tables of a locale are made when it is first met
@given(st.text(max_size=80), st.sampled_from([*LANGUAGES, None]))
def test_no_text_crashes_and_spans_are_exact(text: str, locale: str | None) -> None:
    check_spans(text, locale)


@settings(deadline=None)
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


@pytest.mark.parametrize("locale", LOCALES)
@settings(max_examples=25, deadline=None)
@given(st.integers(min_value=2, max_value=10**12), st.booleans())
def test_whole_numbers_in_full_are_read_back(locale: str, number: int, negative: bool) -> None:
    value = Decimal(-number if negative else number)
    text = f"{cldr.format_decimal(value, locale)} %"
    assert value in readings(text, locale), text


@pytest.mark.parametrize("locale", LOCALES)
@settings(max_examples=25, deadline=None)
@given(st.decimals(min_value=Decimal("0.1"), max_value=10**9, places=2))
def test_decimals_are_read_back(locale: str, number: Decimal) -> None:
    text = cldr.format_decimal(number, locale)
    assert number in readings(f"{text} %", locale), text


@pytest.mark.parametrize("locale", LOCALES)
@settings(max_examples=25, deadline=None)
@given(st.decimals(min_value=Decimal("0.1"), max_value=1000, places=2), st.booleans())
def test_percentages_are_read_back(locale: str, number: Decimal, negative: bool) -> None:
    value = -number if negative else number
    text = cldr.format_percent(value, locale)
    found = [(q.value, q.unit) for q in find_quantities(text, locale)]
    assert found == [(value, "percent")], text


@pytest.mark.parametrize("locale", LOCALES)
@settings(max_examples=25, deadline=None)
@given(st.integers(min_value=1, max_value=999), st.sampled_from([3, 6, 9]), st.booleans())
def test_compact_numbers_are_read_back(locale: str, number: int, power: int, long: bool) -> None:
    value = Decimal(number) * 10**power
    text = cldr.format_compact(value, locale, fraction_digits=3, long=long)
    if not text.isdigit() and not text.endswith(UNITS_AS_SCALES.get(locale, ".")):  # "2000" alone is a year
        assert value in readings(text, locale), text


@pytest.mark.parametrize("locale", LOCALES)
@settings(max_examples=25, deadline=None)
@given(st.decimals(min_value=2, max_value=10**7, places=2), CURRENCIES)
def test_money_is_read_back(locale: str, amount: Decimal, currency: str) -> None:
    text = cldr.format_currency(amount, currency, locale)
    found = [(q.value, q.unit) for q in find_quantities(text, locale)]
    assert found, text
    assert found in ([(amount, currency)], [(amount, q) for _, q in found]), text


@pytest.mark.parametrize("locale", LOCALES)
@settings(max_examples=25, deadline=None)
@given(st.integers(min_value=1, max_value=999), st.sampled_from([3, 6, 9]), CURRENCIES)
def test_compact_money_is_read_back(locale: str, number: int, power: int, currency: str) -> None:
    value = Decimal(number) * 10**power
    text = cldr.format_compact_currency(value, currency, locale, fraction_digits=3)
    assert value in readings(text, locale), text


@pytest.mark.parametrize("zero", DIGIT_ZEROS, ids=lambda zero: f"U+{ord(zero):04X}")
@settings(max_examples=10, deadline=None)
@given(st.integers(min_value=2, max_value=10**9))
def test_every_digit_system_is_read(zero: str, number: int) -> None:
    text = "".join(chr(ord(zero) + int(digit)) for digit in str(number))
    assert Decimal(number) in readings(f"{text} %", "en"), text


@settings(deadline=None)
@given(st.sampled_from(SENTENCES), st.lists(st.tuples(st.integers(0, 200), st.sampled_from(PIECES)), max_size=4))
def test_no_mutated_sentence_crashes(sentence: tuple[str, str], changes: list[tuple[int, str]]) -> None:
    locale, text = sentence
    for at, piece in changes:
        text = text[:at] + piece + text[at + len(piece) % 3 :]
    check_spans(text, locale)


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
