"""Countries in a text, by CLDR's names for them and the curated adjectives and short forms, as ISO 3166 codes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from claimcheck.errors import UsageError
from claimcheck.locales import cldr, lexicon
from claimcheck.locales.phrases import Phrases
from claimcheck.model import Span
from claimcheck.text import fold, runs_on

_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")
_ELISION = re.compile(r"['’]")
# A country's name may lose this much of its end and gain this much for its case ("Эстония", "Эстонии", "Estoniassa").
_LOSES, _GAINS = 2, 4
_SHORTEST_STEM = 4
# One that loses as much keeps more: "Greece" is not in "Green", nor "Monaco" in "Monat".
_SHORTEST_CUT_STEM = 6
_SHORTEST_BEHIND_PREFIX = 3
_LONGEST_OUTSIDE = 20
_LONGEST_GAP = 8
# What may stand before the first word of a sentence, and what ends the one before it; the empty end is that of nothing.
_OPENING = " \t\u00a0«“„\"'(–—-"
_CLOSING = ("", ".", "!", "?", "…", ":", "\n")


@dataclass(frozen=True, slots=True)
class Place:
    """A country where it stands in a text."""

    span: Span
    code: str


@dataclass(frozen=True, slots=True)
class _Gazetteer:
    """The names of countries, the beginnings of those names, and the words that leave out the country behind them.

    Among the names are those of continents and their parts, without a code: no country stands in "South America".
    `listed` are the adjectives and short forms of the language's file, `ordinary` the names that are common words, too.
    `prefixes` are what the language writes onto words, `articles` the ends of those that no name of a country takes.
    """

    names: Phrases[str]
    listed: Phrases[str]
    stems: Mapping[str, tuple[str, int]]
    outside: Phrases[None]
    ordinary: frozenset[str]
    prefixes: tuple[str, ...]
    articles: tuple[str, ...]


def find_places(text: str, language: str | None) -> tuple[Place, ...]:
    """Every country in which a text sets something, in order; nothing where the language is not known.

    >>> [place.code for place in find_places("Inflation in Spanien und im estnischen Tallinn", "de")]
    ['ES', 'EE']
    >>> find_places("Two thirds were sold outside of Spain.", "en")
    ()
    """
    table = _gazetteer(language) if language else None
    return tuple(_places(fold(text), text, table)) if table else ()


def _places(folded: str, text: str, table: _Gazetteer) -> Iterator[Place]:
    free = 0
    for match in _WORD.finditer(folded):
        running = runs_on(match.group()[0])
        # "l'Allemagne", "dell'Italia": the article is written onto the name.
        parts = (match.start(), *(cut.end() for cut in _ELISION.finditer(folded, match.start(), match.end())))
        starts = range(match.start(), match.end()) if running else parts
        for start in starts:
            if start < free:
                continue
            place = _at(folded, text, start, match.end(), table) or _behind_prefix(
                folded, text, start, match.end(), table
            )
            if place is not None:
                free = place.span.end
                if place.code and not _left_out(folded, text, start, table):
                    yield place


def _behind_prefix(folded: str, text: str, start: int, end: int, table: _Gazetteer) -> Place | None:
    """The country behind a preposition, a conjunction or an article that is written onto it: "بفرنسا", "והצרפתים"."""
    for prefix in table.prefixes:
        at = start + len(prefix)
        if end - at >= _SHORTEST_BEHIND_PREFIX and folded.startswith(prefix, start):
            place = _at(folded, text, at, end, table, named=not prefix.endswith(table.articles))
            if place is not None:
                return place
    return None


def _left_out(folded: str, text: str, start: int, table: _Gazetteer) -> bool:
    end = start - 1 if folded[start - 1 : start] in (" ", "'") else start
    return table.outside.ending_at(folded, text, end, _LONGEST_OUTSIDE) is not None


def _at(folded: str, text: str, start: int, end: int, table: _Gazetteer, *, named: bool = True) -> Place | None:
    """The country that is called so at an offset; only by an adjective or a short form where it cannot be `named`."""
    cased = text[start].lower() != text[start].upper()
    if folded[start:end] in table.ordinary and (not cased or _starts_sentence(text, start)):
        return None
    # "Того" is Togo, "того" is "that": only adjectives and short forms that are listed stand without a capital.
    found = table.listed.longest(folded, text, start)
    if named and (text[start].isupper() or not cased):
        name = table.names.longest(folded, text, start)
        found = name if name and (found is None or name.end > found.end) else found
    if found is not None:
        return Place(Span(start, found.end), found.payload)
    word = folded[start:end]
    if runs_on(word[0]) or not text[start].isupper():
        return None
    for size in range(len(word), max(_SHORTEST_STEM, len(word) - _GAINS) - 1, -1):
        code, length = table.stems.get(word[:size], ("", 0))
        if code and len(word) <= length + _GAINS - 1:
            return Place(Span(start, end), code)
    return None


def _starts_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - _LONGEST_GAP) : at].rstrip(_OPENING)
    return before[-1:] in _CLOSING


@cache
def _gazetteer(language: str) -> _Gazetteer | None:
    try:
        names = {fold(name): code for name, code in cldr.territory_names(language).items()}
    except UsageError:
        return None
    data = lexicon.read("measures", language)
    curated = data.get("places", {})
    stems: dict[str, tuple[str, int]] = {}
    for name, code in sorted(names.items()):
        if " " not in name and not runs_on(name[0]):
            for size in range(max(_SHORTEST_STEM, len(name) - _LOSES), len(name) + 1):
                if size == len(name) - _LOSES and size < _SHORTEST_CUT_STEM:
                    continue
                stems.setdefault(name[:size], (code, len(name)))
    outside = Phrases((phrase, None) for phrase in data.get("outside", {}).get("before", ()))
    listed = {phrase: code for code in curated for phrase in curated[code]}
    named = {fold(name): "" for name in cldr.continent_names(language)} | names
    ordinary = frozenset(map(fold, data.get("ordinary", {}).get("words", ())))
    written_on = data.get("matching", {})
    return _Gazetteer(
        Phrases(sorted(named.items())),
        Phrases(sorted(listed.items())),
        stems,
        outside,
        ordinary,
        tuple(written_on.get("prefixes", ())),
        tuple(written_on.get("articles", ())),
    )
