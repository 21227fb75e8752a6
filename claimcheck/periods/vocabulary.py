"""The words that name times in a language, from CLDR and the curated data, each with the parts it can play."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from claimcheck.errors import UsageError
from claimcheck.locales import cldr, lexicon
from claimcheck.text import MARKS, fold, runs_on

Roles = Mapping[str, int]  # the parts a token can play, each with its value

# The units of measure whose names after "2000" make it a count; the rest are rare in print or spelled like other words.
_MEASURES = (
    *("meter", "kilometer", "centimeter", "millimeter", "mile", "foot", "square-meter", "square-kilometer", "hectare"),
    *("acre", "cubic-meter", "liter", "kilogram", "gram", "tonne", "metric-ton", "pound", "barrel", "year", "month"),
    *("week", "day", "hour", "minute", "second", "percent", "permille", "watt", "kilowatt", "megawatt", "gigawatt"),
    *("kilowatt-hour", "megawatt-hour", "gigawatt-hour", "celsius", "fahrenheit", "kilobyte", "megabyte", "gigabyte"),
    *("hertz", "kilohertz", "megahertz", "volt", "calorie", "kilocalorie"),
)
_NUMBERED = {"months": "month", "days": "day_name", "numbers": "number", "ordinals": "ordinal", "decades": "decade"}
_HOURS = range(1, 13)
LETTER = rf"(?:[^\W\d_]|[{MARKS}])"
_WORD = re.compile(rf"[^\W\d_]{LETTER}*")
UNITS = ("year", "half", "quarter", "month", "week", "day")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All that is known about time words in one language.

    `words` are single words; `phrases`, by their first word, are what holds more than letters ("l'an dernier", "a.m."),
    longest first. Where no spaces set words apart, whatever is known is a word. `endings` are glued to digits ("3rd",
    "12月"). `counted` are words that make the number before them a count, `hedges` words that make one of the number
    behind, `money` what makes money of it ("EUR 2000"), `future` what tells of things to come before and behind a time,
    `prefixes` what a hyphen joins to any number, `year_words` what says that a number behind it is a year.
    """

    words: Mapping[str, Roles]
    phrases: Mapping[str, tuple[tuple[str, Roles], ...]]
    endings: Mapping[str, Roles]
    counted: frozenset[str]
    hedges: frozenset[str]
    money: tuple[str, ...]
    future: tuple[re.Pattern[str], re.Pattern[str]]
    prefixes: frozenset[str]
    year_words: tuple[str, ...]
    spaced: bool
    dot_ordinals: bool
    capitals: bool
    month_first: bool
    year_first: bool
    shift_behind: bool
    unit_first: bool
    era_offset: int

    def word_pattern(self) -> str:
        """A pattern for a known word, or for the first word of a known phrase."""
        firsts = sorted({*self.words, *self.phrases})
        if self.spaced:
            return rf"(?<![{MARKS}])(?:{_trie(firsts)})(?![\w{MARKS}])"
        return rf"(?:{_trie([word for word in firsts if runs_on(word[0])])})(?![{MARKS}])|[a-z]+"

    def ending_pattern(self) -> str:
        """A pattern for what may be glued to digits, the longest first."""
        return "|".join(re.escape(ending) for ending in sorted(self.endings, key=lambda e: (-len(e), e))) or "(?!)"


@cache
def vocabulary(language: str | None) -> Vocabulary:
    """The time words of a language or locale; where it is unknown, those that all languages share."""
    locale = _known(language)
    own = lexicon.read("periods", cldr.language_of(locale)) if locale else {}
    root = lexicon.read("periods", "root")
    words: dict[str, dict[str, int]] = {}
    for word, role, value in (*_entries(root), *_entries(own), *_names(locale)):
        words.setdefault(word, {}).setdefault(role, value)
    for roles in words.values():
        if "weak_month" in roles:
            roles.pop("month", None)
    flags = {**root["flags"], **own.get("flags", {})}
    order = cldr.date_order(locale) if locale else "dmy"
    single = {
        word: roles
        for word, roles in words.items()
        if _WORD.fullmatch(word) or (runs_on(word[0]) and not flags["spaced"])
    }
    return Vocabulary(
        words=single,
        phrases=_phrases({word: roles for word, roles in words.items() if word not in single}),
        endings=_endings(root, own),
        counted=frozenset(_counted(locale, root, own)),
        hedges=frozenset((*root["counts"]["before"], *own.get("counts", {}).get("before", ()))),
        money=tuple(sorted(set(_money(locale)))),
        future=_future(own.get("future", {}), spaced=flags["spaced"]),
        prefixes=frozenset(own.get("prefixes", {}).get("digits", ())),
        year_words=tuple(sorted((word for word in words if "year_before" in words[word]), key=lambda w: (-len(w), w))),
        spaced=flags["spaced"],
        dot_ordinals=flags["dot_ordinals"],
        capitals=flags["capitals"],
        month_first=order == "mdy",
        year_first=flags["year_first"],
        shift_behind=flags["shift_behind"],
        unit_first=flags["unit_first"],
        era_offset=flags["era_offset"],
    )


def _money(locale: str | None) -> Iterator[str]:
    """The currencies that stand before a number in letters: the locale's own symbols, and the codes known the world over.

    Those are the codes that CLDR's root locale has a symbol for, and those that the figures of every language know in small
    letters; others are too often words ("World Cup 2000").
    """
    known = lexicon.read("figures", "root")["currencies"]
    yield from (code.lower() for code, names in known.items() if code.lower() in names)
    for symbol in cldr.currency_symbols(locale or "root"):
        if symbol.isalpha() and (len(symbol) > 1 or not symbol.isascii()):
            yield fold(symbol)
    yield from (fold(code) for code in cldr.currency_symbols("root").values())


def _known(language: str | None) -> str | None:
    if language is None:
        return None
    try:
        return cldr.canonical(language)
    except UsageError:
        return None


def _entries(data: Mapping[str, Any]) -> Iterator[tuple[str, str, int]]:
    """Each word of a data file with a role and its value."""
    for unit, words in data.get("units", {}).items():
        yield from ((word, f"{unit}_unit", 0) for word in words)
    for name, shift in (("previous", -1), ("this", 0), ("next", 1)):
        yield from ((word, "shift", shift) for word in data.get("shifts", {}).get(name, ()))
    for key, words in data.get("relative", {}).items():
        unit, shift = relative_key(key)
        yield from ((word, f"{unit}_relative", shift) for word in words)
    for table, role in _NUMBERED.items():
        for key, words in data.get(table, {}).items():
            yield from ((word, role, int(key)) for word in words)
    for key, words in data.get("numbers", {}).items():
        if int(key) in _HOURS:
            yield from ((word, "hour_word", int(key)) for word in words)
    for key, words in data.get("weak_months", {}).items():
        yield from ((word, "weak_month", int(key)) for word in words)
    for role, words in data.get("words", {}).items():
        yield from ((word, role, 0) for word in words)


def relative_key(key: str) -> tuple[str, int]:
    """The unit and the shift of a key of `[relative]`.

    >>> relative_key("day-1"), relative_key("year0")
    (('day', -1), ('year', 0))

    Raises ValueError for a key of another form.
    """
    match = re.fullmatch(rf"({'|'.join(UNITS)})([+-]?\d)", key)
    if match is None:
        raise ValueError(f"not a unit and a shift: {key!r}")
    return match[1], int(match[2])


def _names(locale: str | None) -> Iterator[tuple[str, str, int]]:
    """The month and day names of CLDR; short forms count beside a number only ("mar", "do" and "set" are words too)."""
    if locale is None:
        return
    months = {fold(name): number for name, number in cldr.month_names(locale).items() if not re.search(r"\d", name)}
    for name, number in months.items():
        short = name.endswith(".") or any(_longer(name, other) for other, same in months.items() if same == number)
        for form in dict.fromkeys((name, name.rstrip(".")) if short else (name,)):
            yield form, "short_month" if short else "month", number
    for name, number in cldr.day_names(locale).items():
        # "So", "do" and "日" are days of the week too rarely to be read as such.
        if len(name) > (2 if runs_on(name[0]) else 4):
            yield fold(name), "day_name", number


def _longer(short: str, name: str) -> bool:
    """Whether a month name of up to four letters cuts another short."""
    return len(short) <= 4 and name[:3] == short[:3] and len(name) > len(short) + (len(short) == 4)


def _future(table: Mapping[str, list[str]], *, spaced: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    edge = (rf"(?<![\w{MARKS}])", rf"(?![\w{MARKS}])") if spaced else ("", "")
    before, after = (re.compile(f"{edge[0]}(?:{_trie(table.get(key, ()))}){edge[1]}") for key in ("before", "after"))
    return before, after


def _phrases(words: Mapping[str, Roles]) -> dict[str, tuple[tuple[str, Roles], ...]]:
    phrases: dict[str, list[tuple[str, Roles]]] = {}
    for word in sorted(words, key=lambda w: (-len(w), w)):
        first = _WORD.match(word)
        if first:
            phrases.setdefault(first[0], []).append((word, words[word]))
    return {first: tuple(entries) for first, entries in phrases.items()}


def _endings(*tables: Mapping[str, Any]) -> Mapping[str, Roles]:
    endings: dict[str, dict[str, int]] = {}
    for data in tables:
        for role, words in data.get("endings", {}).items():
            for word in words:
                endings.setdefault(word, {})[role] = 0
    return endings


def _counted(locale: str | None, *tables: Mapping[str, Any]) -> Iterator[str]:
    for data in tables:
        yield from data.get("counts", {}).get("after", ())
    if locale:
        yield from _first_words(cldr.unit_names(locale, _MEASURES))
        yield from _first_words(cldr.scale_words(locale))


def _first_words(names: Iterable[str]) -> Iterator[str]:
    """The first two words of each name: "pour cent" counts, "pour" does not."""
    for name in names:
        first = re.match(rf"{LETTER}+(?: {LETTER}+)?", fold(name))
        # "ha" is a hectare and "has" in Italian: units of one or two letters that are safe stand in the curated data.
        # A syllable of Kana, Han or Hangul is as good as a word.
        if first and (len(first[0]) > 2 or first[0][0] >= "\u3005"):
            yield first[0]


def _trie(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest where one begins another, that looks at each character once."""
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return _branches(root) or "(?!)"


def _branches(node: Mapping[str, Any]) -> str:
    branches = [re.escape(character) + _branches(node[character]) for character in sorted(node) if character]
    if not branches:
        return ""
    optional = "?" if "" in node else ""
    return branches[0] if len(branches) == 1 and not optional else f"(?:{'|'.join(branches)}){optional}"
