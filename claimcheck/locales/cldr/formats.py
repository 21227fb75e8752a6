"""Values as a locale prints them: numbers, money, shares and measures."""

from __future__ import annotations

from decimal import Decimal

from babel import numbers as babel_numbers

from claimcheck.locales.cldr.ids import locale_of
from claimcheck.locales.cldr.names import qualified_units


def format_decimal(value: Decimal, locale_id: str) -> str:
    """A number in full as the locale prints it, with all its decimals.

    >>> format_decimal(Decimal("1234.5"), "de")
    '1.234,5'
    """
    return babel_numbers.format_decimal(value, locale=locale_of(locale_id), decimal_quantization=False)


def format_compact(value: Decimal, locale_id: str, *, fraction_digits: int, long: bool = False) -> str:
    """A number in the locale's compact form, the long one ("71 million") where the locale has it.

    >>> format_compact(Decimal(71000000), "en", fraction_digits=1)
    '71M'
    """
    return babel_numbers.format_compact_decimal(
        value,
        format_type="long" if long and locale_of(locale_id).compact_decimal_formats.get("long") else "short",
        locale=locale_of(locale_id),
        fraction_digits=fraction_digits,
    )


def format_compact_currency(value: Decimal, currency: str, locale_id: str, *, fraction_digits: int) -> str:
    """An amount of money in the locale's compact form.

    >>> format_compact_currency(Decimal(12000000000), "USD", "en", fraction_digits=1)
    '$12B'
    """
    return babel_numbers.format_compact_currency(
        value, currency, locale=locale_of(locale_id), fraction_digits=fraction_digits
    )


def format_currency(value: Decimal, currency: str, locale_id: str) -> str:
    """An amount of money in full.

    >>> format_currency(Decimal("12.5"), "USD", "en")
    '$12.50'
    """
    return babel_numbers.format_currency(value, currency, locale=locale_of(locale_id), decimal_quantization=False)


def format_percent(value: Decimal, locale_id: str) -> str:
    """A percentage (30 is thirty percent) as the locale prints it, with all its decimals.

    >>> format_percent(Decimal("12.5"), "fr")
    '12,5\xa0%'
    """
    return babel_numbers.format_percent(value / 100, locale=locale_of(locale_id), decimal_quantization=False)


def format_unit(value: str, unit: str, plural_of: Decimal, locale_id: str, *, length: str = "short") -> str | None:
    """An already formatted number with its CLDR unit, or None where the locale has no such unit.

    >>> format_unit("8.42", "meter", Decimal("8.42"), "en")
    '8.42 m'
    """
    locale = locale_of(locale_id)
    qualified = next((name for name in qualified_units(locale) if name.partition("-")[2] == unit), None)
    if qualified is None:
        return None
    widths = locale._data["unit_patterns"].get(qualified, {})  # noqa: SLF001
    for width in (length, "short", "long"):
        patterns = widths.get(width, {})
        pattern = patterns.get(locale.plural_form(plural_of)) or patterns.get("other")
        if isinstance(pattern, str):
            return pattern.replace("{0}", value)
    return None
