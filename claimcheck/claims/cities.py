"""Large cities in a text, by CLDR's names for those that time zones are called after; under one key in all languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from claimcheck.claims.names import Named, name_key
from claimcheck.errors import UsageError
from claimcheck.locales import cldr, lexicon
from claimcheck.locales.phrases import Phrases
from claimcheck.model import Span
from claimcheck.text import fold, is_hangul, runs_on

# Zones of islands, bases and counties share their names with too many words and people.
_CONTINENTS = frozenset({"Africa", "America", "Asia", "Australia", "Europe"})
_WORD = re.compile(r"[^\W\d_]+")
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]")
# Without capitals a short word of an alphabet may be any word; of Hangul and Han two characters tell.
_SHORTEST, _SHORTEST_DENSE = 4, 2
# A name may gain this much for its case ("Pariisissa"), or have one letter for another at its end ("Москва", "Москве").
_GAINS = 3


def find_cities(text: str, language: str | None) -> tuple[Named, ...]:
    """Every large city named in a text, in order; nothing where the language is not known.

    A name of several words is as many names, as it is where capitals show them. What CLDR spells as in its zone's id is not
    among them: "Paris" in German is a name by its capital, with the same key.

    >>> [name.key for name in find_cities("Von Paris nach Moskau", "de")]
    ['moscow']
    >>> [name.key for name in find_cities("パリとニューヨークで", "ja")]
    ['paris', 'new', 'york']
    """
    if not language or not _cities(language):
        return ()
    return tuple(Named(span, key) for span, zone in _found(text, fold(text), language) for key in _keys(zone))


def _found(text: str, folded: str, language: str) -> Iterator[tuple[Span, str]]:
    phrases, stems = _phrases(language), _stems(language)
    free = 0
    for word in _WORD.finditer(folded):
        for start in _starts(word, language):
            if start < free or text[start].islower():
                continue
            match = phrases.longest(folded, text, start)
            if match is not None and not _inside_kana(text, start, match.end):
                free = match.end
                yield Span(start, match.end), match.payload
                continue
            zone = None if runs_on(text[start]) else _inflected(folded[start : word.end()], stems)
            if zone is not None:
                free = word.end()
                yield Span(start, word.end()), zone


def _starts(word: re.Match[str], language: str) -> Iterable[int]:
    """Where in a word a name may begin: anywhere in a script without spaces, and behind what Hebrew and Arabic write onto it."""
    first = word.group()[0]
    if runs_on(first) and not is_hangul(first):
        return range(word.start(), word.end())
    glued = (word.start() + len(prefix) for prefix in _prefixes(language) if word.group().startswith(prefix))
    return (word.start(), *sorted({start for start in glued if start < word.end()}))


def _inflected(word: str, stems: Mapping[str, tuple[str, int]]) -> str | None:
    """The zone of the city whose name a word is in another case."""
    for size in range(len(word), max(_SHORTEST, len(word) - _GAINS) - 1, -1):
        zone, length = stems.get(word[:size], (None, 0))
        if zone is not None and (size == length or len(word) == length):
            return zone
    return None


def _inside_kana(text: str, start: int, end: int) -> bool:
    """Whether a name in Katakana is only a piece of a longer word."""
    around = (text[start - 1 : start], text[end : end + 1])
    return bool(_KATAKANA.match(text[start])) and any(_KATAKANA.match(letter) for letter in around)


@cache
def _cities(language: str) -> Mapping[str, str]:
    try:
        names = cldr.city_names(language)
    except UsageError:
        return {}
    return {fold(name): zone for name, zone in sorted(names.items()) if _is_telling(name, zone)}


def _keys(zone: str) -> list[str]:
    """The keys of a city: those of its name in the id of its time zone, `America/New_York`."""
    return [name_key(word) for word in zone.rpartition("/")[2].split("_") if len(word) >= _SHORTEST_DENSE]


def _is_telling(name: str, zone: str) -> bool:
    continent, _, city = zone.partition("/")
    dense = runs_on(name[0])
    return continent in _CONTINENTS and "/" not in city and len(name) >= (_SHORTEST_DENSE if dense else _SHORTEST)


@cache
def _phrases(language: str) -> Phrases[str]:
    return Phrases(_cities(language).items())


@cache
def _stems(language: str) -> Mapping[str, tuple[str, int]]:
    stems: dict[str, tuple[str, int]] = {}
    for name, zone in _cities(language).items():
        if " " not in name:
            for size in range(max(_SHORTEST, len(name) - 1), len(name) + 1):
                stems.setdefault(name[:size], (zone, len(name)))
    return stems


@cache
def _prefixes(language: str) -> tuple[str, ...]:
    return tuple(map(fold, lexicon.read("measures", language).get("matching", {}).get("prefixes", ())))
