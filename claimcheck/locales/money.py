"""What a locale calls money: codes, symbols and names of currencies, their small change, and codes with a scale before them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from claimcheck.locales import cldr
from claimcheck.text import runs_on

_SHORTEST_NAME = 3
_LONGEST_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Unit:
    """What stands behind or before a number: a kind (`money`, `subunit`, `share`, `measure`, `times`, `tenths`) and an id.

    `codes` are the currencies that a generic name ("dollars", "kr") may mean, the likeliest first. `worth` is how much of
    the currency one of the unit is: a hundredth for a cent, a million for "MEUR".
    """

    kind: str
    id: str
    codes: tuple[str, ...] = ()
    worth: Decimal = Decimal(1)


def money_behind(locale: str, root: Mapping[str, Any], own: Mapping[str, Any]) -> Iterator[tuple[str, Unit]]:
    """All words for money that may stand behind a number, the curated ones first."""
    for source in (own, root):
        yield from _named(source)
        yield from _subunits(source)
        yield from _scaled_names(source)
    yield from _written(locale, root)
    yield from _scaled_codes(locale, root)
    if own.get("cldr_names", bool(own)):
        yield from _cldr_names(locale, own.get("currency_noun"), frozenset(own.get("not_currency_nouns", ())))


def money_before(locale: str, root: Mapping[str, Any], own: Mapping[str, Any]) -> Iterator[tuple[str, Unit]]:
    """Codes and symbols that may stand before a number; names stand behind it, but for those that a language puts before."""
    for code, words in own.get("currencies_before", {}).items():
        yield from ((word, Unit("money", code)) for word in words)
    for word, unit in _named(own):
        if not word.replace(" ", "").isalpha():
            yield word, unit
    yield from _named(root)
    yield from _written(locale, root)


def _named(source: Mapping[str, Any]) -> Iterator[tuple[str, Unit]]:
    for word, codes in source.get("generic", {}).items():
        yield word, Unit("money", codes[0], tuple(codes))
    for code, words in source.get("currencies", {}).items():
        yield from ((word, Unit("money", code)) for word in words)


def _subunits(source: Mapping[str, Any]) -> Iterator[tuple[str, Unit]]:
    for divisor, words in source.get("subunits", {}).items():
        worth = Decimal(1) / Decimal(divisor)
        for word, codes in words.items():
            yield word, Unit("subunit", codes[0], tuple(codes), worth)


def _scaled_names(source: Mapping[str, Any]) -> Iterator[tuple[str, Unit]]:
    for scale, words in source.get("scaled_names", {}).items():
        for word, codes in words.items():
            yield word, Unit("money", codes[0], tuple(codes) if len(codes) > 1 else (), Decimal(scale))


def _written(locale: str, root: Mapping[str, Any]) -> Iterator[tuple[str, Unit]]:
    for symbol, code in cldr.currency_symbols(locale).items():
        yield symbol, Unit("money", code)
    for code in cldr.current_currencies():
        if code not in root["not_codes"]["words"]:
            yield code, Unit("money", code)


def _scaled_codes(locale: str, root: Mapping[str, Any]) -> Iterator[tuple[str, Unit]]:
    """Codes and symbols with the letter of a scale right before them, as balance sheets print them: "MEUR", "kUSD", "GR$"."""
    letters = {letter: Decimal(str(scale)) for letter, scale in root.get("scaled_codes", {}).items()}
    for word, power in cldr.scale_words(locale).items():
        if len(word) <= _LONGEST_LETTERS and word.isascii() and word.isalpha():
            letters[word] = Decimal(10**power)
    for letter, scale in letters.items():
        for code, words in root["currencies"].items():
            for word in (code, *(word.upper() for word in words if not word.isalnum())):
                yield letter + word, Unit("money", code, (), scale.quantize(Decimal(1)))


def _cldr_names(locale: str, noun_place: str | None, not_nouns: frozenset[str]) -> Iterator[tuple[str, Unit]]:
    """CLDR's names as they are printed and in lower case, and the noun alone where only one currency in use has it."""
    current = frozenset(cldr.current_currencies())
    codes_of: defaultdict[str, set[str]] = defaultdict(set)
    for name, code in cldr.currency_names(locale).items():
        yield name, Unit("money", code)
        words = name.lower().split()
        if len(words) > 1 and runs_on(name[-1]):
            yield from ((mark.join(words), Unit("money", code)) for mark in ("", "・"))
        if len(words) > 1:
            yield name.lower(), Unit("money", code)
        if noun_place and code in current and len(words) == 2:
            codes_of[words[0] if noun_place == "first" else words[-1]].add(code)
    for noun, codes in codes_of.items():
        if len(codes) == 1 and len(noun) > _SHORTEST_NAME and noun.isalpha() and noun not in not_nouns:
            yield noun, Unit("money", min(codes))
