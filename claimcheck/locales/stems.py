"""Words that are looked for in running text as a language inflects, compounds and writes them: whole, by stem, by ending."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from claimcheck.locales.phrases import Phrases
from claimcheck.text import MARKS, fold, runs_on

_A_WORD = rf"[^\W_]+(?:[{MARKS}]+[^\W_]*)*"
_WORD = re.compile(_A_WORD)
_PATTERN_WORD = re.compile(rf"\*?{_A_WORD}\*?")
# Spellings of one letter, as Lucene's Arabic, Hindi, Greek and Russian normalisers take them for one: newspapers leave
# out the hamza, the nukta, the accent of capitals or the dots of "ё". Cedillas stand for commas in older Romanian fonts,
# "ss" for "ß" in Switzerland.
_ONE_LETTER = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"), "ى": "ي", "ة": "ه", "ـ": None,
        **dict.fromkeys(map(chr, (*range(0x064B, 0x0653), 0x0670, *range(0x0591, 0x05BE), 0x05C1, 0x05C2)), None),
        "ँ": "ं", "़": None, "ё": "е", "ß": "ss", "œ": "oe", "İ": "i", "ş": "ș", "ţ": "ț", "ς": "σ",
        **dict(zip("άέήίόύώϊϋΐΰ", "αεηιουωιυιυ", strict=True)),
    }
)  # fmt: skip
# No stem is longer; what goes on beyond is not looked at, so that an endless "word" costs no more than a long one.
_SHORTEST_STEM, _LONGEST_STEM = 3, 40
_SHORTEST_WORD = 2
# A stem inside a compound is looked up by its first letters.
_INNER_KEY = 3
_REMEMBERED = 1 << 14


class _Pattern(NamedTuple):
    rest: tuple[str, ...]
    name: str | None


class Stems:
    """The words of one language, folded, each with the name that it leads to.

    `*` at an end of a word stands for any letters: "arbeitslos*" begins a word, "*kosten" ends one, "*hinta*" stands
    inside one. Of words that start at one place that with most words wins, then a whole word, the longest beginning, the
    longest ending, what stands inside. `prefixes` are what a language writes together with the next word, as Arabic
    its article and prepositions; a word is looked for with and without them. `ignored` words lead nowhere: they are what a
    stem would swallow. Where a script runs on without spaces, the longest phrase that begins at a character wins.

    >>> table = Stems([("arbeitslos*", "unemployment"), ("*kosten", "cost")])
    >>> list(table.find("Arbeitslose und Baukosten"))
    [(0, 11, 'unemployment'), (16, 25, 'cost')]
    >>> list(Stems([("قتلى", "death")], prefixes=["ال", "وال"]).find("والقتلى"))
    [(0, 7, 'death')]
    """

    __slots__ = ("_endings", "_exact", "_inner", "_prefixes", "_running", "_running_starts", "_starting", "_stems")

    def __init__(
        self, entries: Iterable[tuple[str, str]], *, prefixes: Iterable[str] = (), ignored: Iterable[str] = ()
    ) -> None:
        self._exact: dict[str, list[_Pattern]] = {}
        self._stems: dict[str, list[_Pattern]] = {}
        self._endings: dict[str, list[_Pattern]] = {}
        self._inner: dict[str, list[tuple[str, _Pattern]]] = {}
        self._prefixes = tuple(sorted({_spelled(fold(prefix)) for prefix in prefixes}, key=lambda p: (-len(p), p)))
        every: list[tuple[str, str | None]] = [*((phrase, None) for phrase in ignored), *entries]
        self._running: Phrases[str | None] | None = None
        if any(runs_on(letter) for phrase, _ in every for letter in phrase):
            # Where words run on, a Latin word stands between them too ("GDP成長率").
            self._running = Phrases(every)
            self._running_starts = self._running.starts()
        else:
            for phrase, name in every:
                self._add(phrase, name)
        self._starting = lru_cache(_REMEMBERED)(self._find_starting)

    def _add(self, phrase: str, name: str | None) -> None:
        first, *rest = map(_spelled, _PATTERN_WORD.findall(phrase))
        word, pattern = first.strip("*"), _Pattern(tuple(rest), name)
        if first.startswith("*") and first.endswith("*"):
            self._inner.setdefault(word[:_INNER_KEY], []).append((word, pattern))
            return
        table = self._endings if first.startswith("*") else self._stems if first.endswith("*") else self._exact
        table.setdefault(word, []).append(pattern)

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where each word starts and ends in a text, folded or not, and the name it leads to; in order, none overlapping."""
        folded = fold(text)
        found = self._in_words(folded) if self._running is None else self._in_running_text(folded)
        for start, end, name in found:
            if name is not None:
                yield start, end, name

    def _in_words(self, folded: str) -> Iterator[tuple[int, int, str | None]]:
        words = [(_spelled(match.group()), match.start(), match.end()) for match in _WORD.finditer(folded)]
        free = 0
        for index, (word, start, _) in enumerate(words):
            if start < free:
                continue
            best = self._longest(words, index, word)
            if best is not None:
                size, name = best
                free = words[index + size][2]
                yield start, free, name

    def _in_running_text(self, folded: str) -> Iterator[tuple[int, int, str | None]]:
        assert self._running is not None
        free = 0
        for beginning in self._running_starts.finditer(folded):
            start = beginning.start()
            match = self._running.longest(folded, folded, start) if start >= free else None
            if match is not None:
                free = match.end
                yield start, free, match.payload

    def _longest(self, words: list[tuple[str, int, int]], index: int, word: str) -> tuple[int, str | None] | None:
        """The pattern with most words, then the most exact first word: how many words it has more, and its name."""
        best: tuple[int, str | None] | None = None
        # Only words of a sane length are remembered: a hostile text is to cost no memory.
        patterns = self._starting(word) if len(word) <= _LONGEST_STEM else self._find_starting(word)
        for pattern in patterns:
            size = len(pattern.rest)
            if (best is None or size > best[0]) and self._follows(pattern.rest, words, index + 1):
                best = (size, pattern.name)
        return best

    def _follows(self, rest: tuple[str, ...], words: list[tuple[str, int, int]], index: int) -> bool:
        if index + len(rest) > len(words):
            return False
        return all(
            any(_fits(pattern, form) for form in (word, *self._without_prefixes(word)))
            for pattern, (word, _, _) in zip(rest, words[index:], strict=False)
        )

    def _find_starting(self, word: str) -> tuple[_Pattern, ...]:
        """Every pattern that a word may begin, the most exact first."""
        return tuple(
            pattern
            for form in (word, *self._without_prefixes(word))
            for patterns in self._starting_as(form)
            for pattern in patterns
        )

    def _without_prefixes(self, word: str) -> list[str]:
        return [
            word[len(prefix) :]
            for prefix in self._prefixes
            if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_WORD
        ]

    def _starting_as(self, word: str) -> Iterator[list[_Pattern]]:
        if word in self._exact:
            yield self._exact[word]
        longest = min(len(word), _LONGEST_STEM)
        for size in range(longest, _SHORTEST_STEM - 1, -1):
            if word[:size] in self._stems:
                yield self._stems[word[:size]]
        for size in range(longest, _SHORTEST_STEM - 1, -1):
            if word[-size:] in self._endings:
                yield self._endings[word[-size:]]
        if self._inner:
            yield from self._inside(word[:_LONGEST_STEM])

    def _inside(self, word: str) -> Iterator[list[_Pattern]]:
        """What stands inside a compound, the last first: it is its head where the modifier comes first."""
        for start in range(len(word) - _INNER_KEY, -1, -1):
            for stem, pattern in self._inner.get(word[start : start + _INNER_KEY], ()):
                if word.startswith(stem, start):
                    yield [pattern]


def _fits(pattern: str, word: str) -> bool:
    """Whether a word is as one word of a pattern says; `*` stands for any letters."""
    bare = pattern.strip("*")
    if pattern.startswith("*"):
        return bare in word if pattern.endswith("*") else word.endswith(bare)
    return word.startswith(bare) if pattern.endswith("*") else word == bare


def _spelled(word: str) -> str:
    """A folded word in one spelling of each letter."""
    return word if word.isascii() else unicodedata.normalize("NFC", word).translate(_ONE_LETTER)
