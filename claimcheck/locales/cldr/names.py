"""What a locale calls currencies, units, months, days, territories, cities and languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from babel import Locale, numbers
from babel.core import get_global

from claimcheck.locales.cldr.ids import locale_of


@cache
def currency_names(locale_id: str) -> Mapping[str, str]:
    """Names of currencies in prose, in all plural forms, each with its ISO 4217 code.

    >>> currency_names("pt")["Dólares americanos"]
    'USD'
    """
    locale = locale_of(locale_id)
    names: dict[str, str] = {}
    plurals: Mapping[str, Mapping[str, str]] = locale._data["currency_names_plural"]  # noqa: SLF001 - Babel has no public way to list them
    for code, name in locale.currencies.items():
        if re.fullmatch(r"[A-Z]{3}", code):
            for form in (*plurals.get(code, {}).values(), name):
                names.setdefault(str(form), code)
    return names


@cache
def currency_symbols(locale_id: str) -> Mapping[str, str]:
    """Symbols of currencies as the locale writes them, each with its ISO 4217 code; codes themselves are left out.

    >>> currency_symbols("pt_BR")["US$"], currency_symbols("en")["£"]
    ('USD', 'GBP')
    """
    return {
        str(symbol): code
        for code, symbol in locale_of(locale_id).currency_symbols.items()
        if symbol != code and re.fullmatch(r"[A-Z]{3}", code)
    }


@cache
def currency_codes() -> frozenset[str]:
    """The ISO 4217 codes that CLDR knows, past and present."""
    return frozenset(get_global("all_currencies"))


@cache
def current_currencies() -> tuple[str, ...]:
    """The ISO 4217 codes in use in some territory now (CLDR), sorted.

    >>> "EUR" in current_currencies(), "DEM" in current_currencies()
    (True, False)
    """
    territories = get_global("territory_currencies")
    return tuple(
        sorted({code for rows in territories.values() for code, _, end, tender in rows if end is None and tender})
    )


@cache
def currency_of(territory: str) -> str | None:
    """The currency in use in a territory now (CLDR), or None.

    >>> currency_of("BR"), currency_of("DE")
    ('BRL', 'EUR')
    """
    current = numbers.get_territory_currencies(territory)
    return current[0] if current else None


@cache
def unit_names(locale_id: str, units: tuple[str, ...]) -> Mapping[str, str]:
    """Names and abbreviations of the given CLDR units, each with its unit id; forms that stand before the number are left out.

    >>> unit_names("de", ("kilometer", "square-meter"))["Quadratmeter"]
    'square-meter'
    """
    locale = locale_of(locale_id)
    wanted = {
        unit: qualified for qualified in qualified_units(locale) if (unit := qualified.partition("-")[2]) in units
    }
    names: dict[str, str] = {}
    for unit, qualified in wanted.items():
        for width, forms in locale._data["unit_patterns"].get(qualified, {}).items():  # noqa: SLF001 - Babel has no public way to list them
            if width == "narrow":
                continue
            for form in _pattern_forms({key: form for key, form in forms.items() if key != "per"}):
                before, slot, after = str(form).partition("{0}")
                word = re.sub(r"[\s\u200e\u200f\u061c]+", " ", after).strip()
                if slot and word and not before.strip():
                    names.setdefault(word, unit)
    return names


@cache
def unit_duals(locale_id: str, units: tuple[str, ...]) -> Mapping[str, str]:
    """Words for two of a CLDR unit that need no number, each with its unit id.

    >>> unit_duals("he", ("hour", "meter")), unit_duals("en", ("hour",))
    ({'שעתיים': 'hour'}, {})
    """
    locale = locale_of(locale_id)
    duals: dict[str, str] = {}
    for qualified in qualified_units(locale):
        unit = qualified.partition("-")[2]
        patterns = locale._data["unit_patterns"].get(qualified, {}).get("long", {}) if unit in units else {}  # noqa: SLF001 - Babel has no public way to list them
        for form in _pattern_forms(patterns.get("two", {})):
            if "{0}" not in form and form.strip():
                duals.setdefault(form.strip(), unit)
    return duals


def _pattern_forms(forms: object) -> Iterator[str]:
    """Every string in a nest of plural and case forms."""
    if isinstance(forms, str):
        yield forms
    elif isinstance(forms, Mapping) or hasattr(forms, "values"):
        for form in forms.values():
            yield from _pattern_forms(form)


def qualified_units(locale: Locale) -> list[str]:
    """The CLDR unit ids of a locale with their category: `length-kilometer`."""
    return [str(name) for name in locale.unit_display_names]


def known_units(locale_id: str = "en") -> Iterable[str]:
    """The CLDR unit ids that a locale has words for, without their category."""
    return (qualified.partition("-")[2] for qualified in qualified_units(locale_of(locale_id)))


@cache
def units_of(category: str) -> frozenset[str]:
    """The CLDR unit ids of a category such as `duration` or `length`.

    >>> "month" in units_of("duration"), "meter" in units_of("duration")
    (True, False)
    """
    qualified = (unit.partition("-") for unit in qualified_units(locale_of("en")))
    return frozenset(unit for name, _, unit in qualified if name == category)


@cache
def month_names(locale_id: str) -> Mapping[str, int]:
    """Names of the Gregorian months, wide and abbreviated, in running text and alone, each with its number from 1 to 12.

    >>> month_names("pl")["stycznia"], month_names("pl")["styczeń"]
    (1, 1)
    """
    months = locale_of(locale_id).months
    return {
        str(name): int(number)
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in months[context][width].items()
    }


@cache
def day_names(locale_id: str) -> Mapping[str, int]:
    """Names of the days of the week, wide and abbreviated, Monday being 0.

    >>> day_names("fr")["jeudi"]
    3
    """
    days = locale_of(locale_id).days
    return {
        str(name): int(number)
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in days[context][width].items()
    }


@cache
def date_order(locale_id: str) -> str:
    """In which order a locale prints a date in digits: `dmy`, `mdy` or `ymd`.

    >>> date_order("en"), date_order("en_GB"), date_order("ja")
    ('mdy', 'dmy', 'ymd')
    """
    pattern = str(locale_of(locale_id).date_formats["short"].pattern).lower()
    return "".join(sorted("dmy", key=pattern.find))


@cache
def territory_names(locale_id: str) -> Mapping[str, str]:
    """Names of countries in the locale's language, each with its ISO 3166 code.

    >>> territory_names("de")["Frankreich"]
    'FR'
    """
    return {
        str(name): code for code, name in locale_of(locale_id).territories.items() if re.fullmatch(r"[A-Z]{2}", code)
    }


def continent_names(locale_id: str) -> tuple[str, ...]:
    """Names of continents and of their parts in the locale's language, by the codes of UN M49.

    >>> "Südamerika" in continent_names("de")
    True
    """
    return tuple(str(name) for code, name in sorted(locale_of(locale_id).territories.items()) if code.isdecimal())


def city_names(locale_id: str) -> Mapping[str, str]:
    """Names of the cities that time zones are called after, in the locale's language, each with its zone: `Europe/Paris`."""
    return {str(zone["city"]): str(name) for name, zone in locale_of(locale_id).time_zones.items() if "city" in zone}


def language_name(locale_id: str, display_locale: str) -> str:
    """The name of a locale's language in the reader's language.

    >>> language_name("pt_BR", "en")
    'Portuguese'
    """
    return locale_of(locale_id).get_language_name(locale_of(display_locale)) or locale_id
