"""What CLDR knows, read through Babel, in the form in which the readers of figures and periods need it. The only door to babel.

Everything is derived when first asked for and kept; nothing is generated into files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from babel import Locale, UnknownLocaleError
from babel import numbers as babel_numbers
from babel.core import get_global

from claimcheck.errors import UsageError

_FORMAT_SPACES = re.compile(r"[\s\u200e\u200f\u061c]+")


@dataclass(frozen=True, slots=True)
class Separators:
    """The decimal mark and the grouping mark of a locale, as CLDR prints them."""

    decimal: str
    group: str


@cache
def _locale(locale_id: str) -> Locale:
    try:
        return Locale.parse(locale_id.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError) as error:
        raise UsageError(
            f"unknown locale {locale_id!r}",
            hint="give a BCP 47 or CLDR id such as pt-BR, de or zh_Hant_TW",
        ) from error


def canonical(locale_id: str) -> str:
    """The CLDR id of a locale that is given as a BCP 47 or CLDR id.

    >>> canonical("pt-br"), canonical("zh-Hant-TW")
    ('pt_BR', 'zh_Hant_TW')

    Raises UsageError for an id that CLDR does not know.
    """
    return str(_locale(locale_id))


def language_of(locale_id: str) -> str:
    """The language subtag of a locale.

    >>> language_of("pt-BR")
    'pt'
    """
    return _locale(locale_id).language


def territory_of(locale_id: str) -> str | None:
    """The territory of a locale, the likely one where the id names none (CLDR likely subtags).

    >>> territory_of("de"), territory_of("de_AT")
    ('DE', 'AT')
    """
    locale = _locale(locale_id)
    likely = get_global("likely_subtags").get(str(locale)) or get_global("likely_subtags").get(locale.language)
    return locale.territory or (Locale.parse(likely).territory if likely else None)


@cache
def separators(locale_id: str) -> Separators:
    """The decimal and grouping marks of a locale.

    >>> separators("de_CH")
    Separators(decimal='.', group='’')
    """
    symbols = _locale(locale_id).number_symbols
    latin = symbols.get("latn", symbols)
    return Separators(decimal=str(latin.get("decimal", ".")), group=str(latin.get("group", ",")))


@cache
def scale_words(locale_id: str) -> Mapping[str, int]:
    """The words and abbreviations that scale a number, each with its power of ten, as CLDR's compact formats print them.

    >>> scale_words("de")["Milliarden"], scale_words("de")["Mrd."], scale_words("ja")["億"], scale_words("es")["mil millones"]
    (9, 9, 8, 9)
    """
    words: dict[str, int] = {}
    for magnitude, text in _compact_patterns(locale_id):
        zeros = text.count("0")
        word = _FORMAT_SPACES.sub(" ", re.sub(r"[0¤]+", "", text)).strip()
        if word:
            # A pattern with no digit slot (fr "mille") stands for the whole magnitude.
            words.setdefault(word, len(magnitude) - max(zeros, 1))
    return words


@cache
def scale_letters_apart(locale_id: str) -> frozenset[str]:
    """The scales of one letter that a locale writes with a space before them, as CLDR's compact formats do.

    >>> sorted(scale_letters_apart("es")), sorted(scale_letters_apart("en"))
    (['B', 'M'], [])
    """
    patterns = (_FORMAT_SPACES.sub(" ", text) for _, text in _compact_patterns(locale_id))
    return frozenset(found[1] for text in patterns if (found := re.search(r"0 ([^\W\d_])(?!\w)", text)))


def _compact_patterns(locale_id: str) -> Iterator[tuple[str, str]]:
    """The compact formats of numbers, then of money, each with the magnitude that it is for ("1000")."""
    locale = _locale(locale_id)
    for formats in (locale.compact_decimal_formats, locale.compact_currency_formats):
        for width in ("short", "long"):
            for plural in (formats.get(width) or {}).values():
                for magnitude, pattern in plural.items():
                    yield str(magnitude), str(getattr(pattern, "pattern", pattern)).partition(";")[0].replace("'", "")


@cache
def currency_names(locale_id: str) -> Mapping[str, str]:
    """Names of currencies in prose, in all plural forms, each with its ISO 4217 code.

    >>> currency_names("pt")["Dólares americanos"]
    'USD'
    """
    locale = _locale(locale_id)
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
        for code, symbol in _locale(locale_id).currency_symbols.items()
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
    current = babel_numbers.get_territory_currencies(territory)
    return current[0] if current else None


@cache
def unit_names(locale_id: str, units: tuple[str, ...]) -> Mapping[str, str]:
    """Names and abbreviations of the given CLDR units, each with its unit id; forms that stand before the number are left out.

    >>> unit_names("de", ("kilometer", "square-meter"))["Quadratmeter"]
    'square-meter'
    """
    locale = _locale(locale_id)
    wanted = {
        unit: qualified
        for qualified in map(str, locale.unit_display_names)
        if (unit := qualified.partition("-")[2]) in units
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
    locale = _locale(locale_id)
    duals: dict[str, str] = {}
    for qualified in map(str, locale.unit_display_names):
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


@cache
def month_names(locale_id: str) -> Mapping[str, int]:
    """Names of the Gregorian months, wide and abbreviated, in running text and alone, each with its number from 1 to 12.

    >>> month_names("pl")["stycznia"], month_names("pl")["styczeń"]
    (1, 1)
    """
    months = _locale(locale_id).months
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
    days = _locale(locale_id).days
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
    pattern = str(_locale(locale_id).date_formats["short"].pattern).lower()
    return "".join(sorted("dmy", key=pattern.find))


@cache
def territory_names(locale_id: str) -> Mapping[str, str]:
    """Names of countries in the locale's language, each with its ISO 3166 code.

    >>> territory_names("de")["Frankreich"]
    'FR'
    """
    return {str(name): code for code, name in _locale(locale_id).territories.items() if re.fullmatch(r"[A-Z]{2}", code)}


def city_names(locale_id: str) -> Mapping[str, str]:
    """Names of the cities that time zones are called after, in the locale's language, each with its zone: `Europe/Paris`."""
    return {str(zone["city"]): str(name) for name, zone in _locale(locale_id).time_zones.items() if "city" in zone}


def digits_of(language: str) -> tuple[str, ...]:
    """The digits that a language is written in, the usual ones first, each set as its first and last.

    >>> digits_of("de"), digits_of("hi")
    (('0-9',), ('0-9', '०-९'))
    """
    locale = _locale(language)
    systems = (locale.default_numbering_system, "latn", locale.other_numbering_systems.get("native", "latn"))
    zeros = {"latn": "0", "arab": "٠", "arabext": "۰", "deva": "०", "beng": "০", "thai": "๐", "hanidec": "0"}
    return tuple(dict.fromkeys(f"{zero}-{chr(ord(zero) + 9)}" for system in systems if (zero := zeros.get(system))))


def language_name(locale_id: str, display_locale: str) -> str:
    """The name of a locale's language in the reader's language.

    >>> language_name("pt_BR", "en")
    'Portuguese'
    """
    return _locale(locale_id).get_language_name(_locale(display_locale)) or locale_id


def format_decimal(value: Decimal, locale_id: str) -> str:
    """A number in full as the locale prints it, with all its decimals.

    >>> format_decimal(Decimal("1234.5"), "de")
    '1.234,5'
    """
    return babel_numbers.format_decimal(value, locale=_locale(locale_id), decimal_quantization=False)


def format_compact(value: Decimal, locale_id: str, *, fraction_digits: int, long: bool = False) -> str:
    """A number in the locale's compact form, the long one ("71 million") where the locale has it.

    >>> format_compact(Decimal(71000000), "en", fraction_digits=1)
    '71M'
    """
    return babel_numbers.format_compact_decimal(
        value,
        format_type="long" if long and _locale(locale_id).compact_decimal_formats.get("long") else "short",
        locale=_locale(locale_id),
        fraction_digits=fraction_digits,
    )


def format_compact_currency(value: Decimal, currency: str, locale_id: str, *, fraction_digits: int) -> str:
    """An amount of money in the locale's compact form.

    >>> format_compact_currency(Decimal(12000000000), "USD", "en", fraction_digits=1)
    '$12B'
    """
    return babel_numbers.format_compact_currency(
        value, currency, locale=_locale(locale_id), fraction_digits=fraction_digits
    )


def format_currency(value: Decimal, currency: str, locale_id: str) -> str:
    """An amount of money in full.

    >>> format_currency(Decimal("12.5"), "USD", "en")
    '$12.50'
    """
    return babel_numbers.format_currency(value, currency, locale=_locale(locale_id), decimal_quantization=False)


def format_percent(value: Decimal, locale_id: str) -> str:
    """A percentage (30 is thirty percent) as the locale prints it, with all its decimals.

    >>> format_percent(Decimal("12.5"), "fr")
    '12,5\xa0%'
    """
    return babel_numbers.format_percent(value / 100, locale=_locale(locale_id), decimal_quantization=False)


def format_unit(value: str, unit: str, plural_of: Decimal, locale_id: str, *, length: str = "short") -> str | None:
    """An already formatted number with its CLDR unit, or None where the locale has no such unit.

    >>> format_unit("8.42", "meter", Decimal("8.42"), "en")
    '8.42 m'
    """
    locale = _locale(locale_id)
    qualified = next((name for name in map(str, locale.unit_display_names) if name.partition("-")[2] == unit), None)
    if qualified is None:
        return None
    widths = locale._data["unit_patterns"].get(qualified, {})  # noqa: SLF001
    for width in (length, "short", "long"):
        patterns = widths.get(width, {})
        pattern = patterns.get(locale.plural_form(plural_of)) or patterns.get("other")
        if isinstance(pattern, str):
            return pattern.replace("{0}", value)
    return None


def known_units(locale_id: str = "en") -> Iterable[str]:
    """The CLDR unit ids that a locale has words for, without their category."""
    return (str(qualified).partition("-")[2] for qualified in _locale(locale_id).unit_display_names)


@cache
def units_of(category: str) -> frozenset[str]:
    """The CLDR unit ids of a category such as `duration` or `length`.

    >>> "month" in units_of("duration"), "meter" in units_of("duration")
    (True, False)
    """
    qualified = (str(unit).partition("-") for unit in _locale("en").unit_display_names)
    return frozenset(unit for name, _, unit in qualified if name == category)
