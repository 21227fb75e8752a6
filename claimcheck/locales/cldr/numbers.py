"""How a locale writes numbers: separators, digits, scale words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from claimcheck.locales.cldr.ids import locale_of

_FORMAT_SPACES = re.compile(r"[\s\u200e\u200f\u061c]+")


@dataclass(frozen=True, slots=True)
class Separators:
    """The decimal mark and the grouping mark of a locale, as CLDR prints them."""

    decimal: str
    group: str


@cache
def separators(locale_id: str) -> Separators:
    """The decimal and grouping marks of a locale.

    >>> separators("de_CH")
    Separators(decimal='.', group='’')
    """
    symbols = locale_of(locale_id).number_symbols
    latin = symbols.get("latn", symbols)
    return Separators(decimal=str(latin.get("decimal", ".")), group=str(latin.get("group", ",")))


def digits_of(language: str) -> tuple[str, ...]:
    """The digits that a language is written in, the usual ones first, each set as its first and last.

    >>> digits_of("de"), digits_of("hi")
    (('0-9',), ('0-9', '०-९'))
    """
    locale = locale_of(language)
    systems = (locale.default_numbering_system, "latn", locale.other_numbering_systems.get("native", "latn"))
    zeros = {"latn": "0", "arab": "٠", "arabext": "۰", "deva": "०", "beng": "০", "thai": "๐", "hanidec": "0"}
    return tuple(dict.fromkeys(f"{zero}-{chr(ord(zero) + 9)}" for system in systems if (zero := zeros.get(system))))


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
    locale = locale_of(locale_id)
    for formats in (locale.compact_decimal_formats, locale.compact_currency_formats):
        for width in ("short", "long"):
            for plural in (formats.get(width) or {}).values():
                for magnitude, pattern in plural.items():
                    yield str(magnitude), str(getattr(pattern, "pattern", pattern)).partition(";")[0].replace("'", "")
