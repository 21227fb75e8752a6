"""Phrases that are looked for at a place in folded text: a trie, walked one character at a time from that place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from claimcheck.text import fold, runs_on

Payload = TypeVar("Payload")


class Match(NamedTuple, Generic[Payload]):
    """A phrase found: the offset after its last character, and what it stands for."""

    end: int
    payload: Payload


@dataclass(frozen=True, slots=True)
class _Leaf(Generic[Payload]):
    payload: Payload
    exact: str | None  # the spelling wanted in the text itself, where case tells two words apart ("M" and "m")
    open: bool  # "verdoppel*": the rest of the word may follow


class Phrases(Generic[Payload]):
    """A set of phrases, each with what it stands for.

    A phrase ends where a word ends, unless it ends in `*` or in a script that sets no spaces. In a table that is `cased`,
    phrases of one or two Latin letters, and those with a capital, are matched with their case.

    >>> table = Phrases([("mrd", 9), ("mrd.", 9), ("verdoppel*", 2), ("M", 6)], cased=True)
    >>> table.longest("12 mrd. euro", "12 Mrd. Euro", 3)
    Match(end=7, payload=9)
    >>> table.longest("verdoppelte", "verdoppelte", 0)
    Match(end=11, payload=2)
    >>> table.longest("5 m", "5 m", 2) is None
    True
    """

    __slots__ = ("_cased", "_root")

    def __init__(self, entries: Iterable[tuple[str, Payload]], *, cased: bool = False) -> None:
        self._root: dict[str, object] = {}
        self._cased = cased
        for phrase, payload in entries:
            self._add(phrase, payload)

    def _add(self, phrase: str, payload: Payload) -> None:
        word = phrase.removesuffix("*")
        with_case = self._cased and word.isascii() and (word != word.lower() or (len(word) <= 2 and word.isalpha()))
        exact = word if with_case else None
        node = self._root
        for character in fold(word):
            node = node.setdefault(character, {})  # type: ignore[assignment]
        leaves: tuple[_Leaf[Payload], ...] = node.get("", ())  # type: ignore[assignment]
        if not any(leaf.exact == exact for leaf in leaves):
            node[""] = (*leaves, _Leaf(payload, exact, phrase.endswith("*")))

    def starts(self) -> re.Pattern[str]:
        """A pattern that finds every offset of folded text at which a phrase could begin, by its first letter alone."""
        initials = sorted(character for character in self._root if character)
        spaced = "".join(re.escape(character) for character in initials if not runs_on(character))
        unspaced = "".join(re.escape(character) for character in initials if runs_on(character))
        choices = [rf"(?<![^\W\d_])[{spaced}]"] * bool(spaced) + [f"[{unspaced}]"] * bool(unspaced)
        return re.compile("|".join(choices) or r"(?!)")

    def longest(self, folded: str, text: str, start: int) -> Match[Payload] | None:
        """The longest phrase that begins at `start`; `text` is the unfolded text, of the same length."""
        found = None
        for found in self._walk(folded, text, start):  # noqa: B007 - the last one is the longest
            pass
        return found

    def every(self, folded: str, text: str, start: int) -> Iterator[Match[Payload]]:
        """All phrases that begin at `start`, shortest first, without a look at where their word ends."""
        return self._walk(folded, text, start, whole_words=False)

    def ending_at(self, folded: str, text: str, end: int, reach: int) -> tuple[int, Payload] | None:
        """The longest phrase that ends at `end` and begins within `reach` characters before it: its start and payload."""
        for start in range(max(0, end - reach), end):
            if starts_word(folded, start):
                for match in self._walk(folded, text, start):
                    if match.end == end:
                        return start, match.payload
        return None

    def _walk(self, folded: str, text: str, start: int, *, whole_words: bool = True) -> Iterator[Match[Payload]]:
        node = self._root
        size = len(folded)
        at = start
        while at < size:
            child = node.get(folded[at])
            if child is None:
                return
            node = child  # type: ignore[assignment]
            at += 1
            for leaf in node.get("", ()):  # type: ignore[attr-defined]
                if leaf.exact is not None and text[start:at] != leaf.exact:
                    continue
                if leaf.open:
                    yield Match(word_end(folded, at), leaf.payload)
                elif not whole_words or ends_word(folded, at):
                    yield Match(at, leaf.payload)


def starts_word(folded: str, at: int) -> bool:
    """Whether a word may begin at an offset: no letter of a spacing script runs into it.

    >>> starts_word("am über", 3), starts_word("am über", 4)
    (True, False)
    """
    return not (
        at > 0
        and folded[at - 1].isalpha()
        and folded[at].isalpha()
        and not runs_on(folded[at - 1])
        and not runs_on(folded[at])
    )


def ends_word(folded: str, at: int) -> bool:
    """Whether a word may end at an offset."""
    return at >= len(folded) or at == 0 or starts_word(folded, at)


def word_end(folded: str, at: int) -> int:
    """The offset after the last letter of the word that an offset is in."""
    while at < len(folded) and folded[at].isalpha() and not runs_on(folded[at]):
        at += 1
    return at
