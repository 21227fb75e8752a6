"""What news counts and measures: words of many languages, each led back to one id, and how two ids relate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from claimcheck.errors import LocaleDataError
from claimcheck.locales import lexicon
from claimcheck.locales.phrases import Phrases
from claimcheck.text import fold, runs_on

_WORD = re.compile(r"[^\W_]+")
_PATTERN_WORD = re.compile(r"\*?[^\W_]+\*?")
# No stem is longer; what goes on beyond is not looked at, so that an endless "word" costs no more than a long one.
_SHORTEST_STEM, _LONGEST_STEM = 3, 40


class Found(NamedTuple):
    """A lexicon word in a text: where it starts and ends, and its id."""

    start: int
    end: int
    id: str


@dataclass(frozen=True, slots=True)
class Measure:
    """One id of the lexicon.

    `kind` is `noun` (what is counted), `measure` (what an amount or a share is of) or `scope` (which part, whose, when);
    an English label puts a scope that `leads` before the noun. A `general` id says too little to tell two facts apart;
    `parent` is a wider measure that a text may use for this one. A `signed` measure is a level that may lie below zero;
    a `physical` one is never of money. A `locative` noun is where things are, if a word stands between it and the number.
    A `running` count is a tally that goes on from day to day.
    """

    id: str
    kind: str
    label: str
    parent: str | None = None
    general: bool = False
    leads: bool = False
    signed: bool = False
    physical: bool = False
    locative: bool = False
    running: bool = False


@cache
def measures() -> Mapping[str, Measure]:
    """Every id of the lexicon.

    >>> measures()["death"].label, measures()["operating-profit"].parent
    ('deaths', 'profit')

    Raises LocaleDataError where an id has no known kind.
    """
    table = {}
    for name, row in lexicon.read("measures", "root").get("ids", {}).items():
        if row.get("kind") not in ("noun", "measure", "scope"):
            raise LocaleDataError(f"[ids.{name}] needs a kind", where="claimcheck/locales/data/measures/root.toml")
        table[name] = Measure(
            id=name,
            kind=row["kind"],
            label=row["label"],
            parent=row.get("parent"),
            general=bool(row.get("general", False)),
            leads=bool(row.get("leads", False)),
            signed=bool(row.get("signed", False)),
            physical=bool(row.get("physical", False)),
            locative=bool(row.get("locative", False)),
            running=bool(row.get("running", False)),
        )
    return table


def related(left: str, right: str) -> bool:
    """Whether two ids may name one thing: the same, one the wider of the other, or both kinds of one wider measure.

    >>> related("profit", "operating-profit"), related("job", "layoff"), related("operating-profit", "net-profit")
    (True, True, False)
    """
    if left == right:
        return True
    one, other = measures()[left], measures()[right]
    if one.parent == right or other.parent == left:
        return True
    return one.parent is not None and one.parent == other.parent and measures()[one.parent].general


@cache
def family_of(name: str) -> str | None:
    """The family of scopes that an id belongs to; two of one family rule each other out.

    >>> family_of("domestic") == family_of("abroad"), family_of("death") is None
    (True, True)
    """
    families = lexicon.read("measures", "root").get("families", {})
    return next((family for family in sorted(families) if name in families[family]), None)


def find_measures(text: str, language: str | None) -> tuple[Found, ...]:
    """Every lexicon word in a text, in order; of overlapping ones the longest. `text` may be given folded or not.

    A language without a lexicon finds nothing.

    >>> [found.id for found in find_measures("Rund 50 Tote und 12 Festnahmen", "de")]
    ['death', 'arrest']
    >>> [found.id for found in find_measures("死者19人", "ja")]
    ['death', 'person']
    """
    words = _words(language) if language else None
    return tuple(words.find(text)) if words else ()


@dataclass(frozen=True, slots=True)
class _Pattern:
    rest: tuple[str, ...]
    id: str


class _Words:
    """The lexicon of one language, ready to be looked up word by word, or character by character where words run on."""

    __slots__ = ("_exact", "_running", "_stems", "_tails")

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        self._exact: dict[str, list[_Pattern]] = {}
        self._stems: dict[str, list[_Pattern]] = {}
        self._tails: dict[str, list[_Pattern]] = {}
        running = []
        for phrase, name in entries:
            if any(map(runs_on, phrase)):
                running.append((phrase, name))
                continue
            first, *rest = _PATTERN_WORD.findall(fold(phrase))
            table = self._tails if first.startswith("*") else self._stems if first.endswith("*") else self._exact
            table.setdefault(first.strip("*"), []).append(_Pattern(tuple(rest), name))
        self._running: Phrases[str] | None = Phrases(running) if running else None

    def find(self, text: str) -> Iterator[Found]:
        folded = fold(text)
        words = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(folded)]
        free = 0
        for index, (word, start, end) in enumerate(words):
            if self._running is not None and any(map(runs_on, word)):
                yield from self._running_matches(folded, max(start, free), end)
                continue
            if start < free:
                continue
            best = self._longest(words, index, word)
            if best is not None:
                free = words[index + best[0]][2]
                yield Found(start, free, best[1])

    def _running_matches(self, folded: str, start: int, end: int) -> Iterator[Found]:
        assert self._running is not None
        while start < end:
            match = self._running.longest(folded, folded, start)
            if match is None:
                start += 1
            else:
                yield Found(start, match.end, match.payload)
                start = match.end

    def _longest(self, words: list[tuple[str, int, int]], index: int, word: str) -> tuple[int, str] | None:
        """The pattern with most words, then the most exact first word: how many words it has more, and its id."""
        best: tuple[int, str] | None = None
        for patterns in self._starting(word):
            for pattern in patterns:
                size = len(pattern.rest)
                if (best is None or size > best[0]) and _follows(pattern.rest, words, index + 1):
                    best = (size, pattern.id)
        return best

    def _starting(self, word: str) -> Iterator[list[_Pattern]]:
        if word in self._exact:
            yield self._exact[word]
        for size in range(min(len(word), _LONGEST_STEM), _SHORTEST_STEM - 1, -1):
            if word[:size] in self._stems:
                yield self._stems[word[:size]]
        for size in range(min(len(word), _LONGEST_STEM), _SHORTEST_STEM - 1, -1):
            if word[-size:] in self._tails:
                yield self._tails[word[-size:]]


def _follows(rest: tuple[str, ...], words: list[tuple[str, int, int]], index: int) -> bool:
    if index + len(rest) > len(words):
        return False
    return all(
        words[index + at][0].startswith(pattern[:-1]) if pattern.endswith("*") else words[index + at][0] == pattern
        for at, pattern in enumerate(rest)
    )


@cache
def _words(language: str) -> _Words | None:
    table = lexicon.read("measures", language).get("words", {})
    if not table:
        return None
    return _Words((phrase, name) for name in sorted(table) for phrase in table[name])
