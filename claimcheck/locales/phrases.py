"""Phrases that are looked for at a place in folded text: a trie, walked one character at a time from that place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from claimcheck.text import MARKS, Seen, fold, is_hangul, is_hiragana, runs_on

Payload = TypeVar("Payload")
_Node = dict[str, Any]  # by the next letter the nodes below, by "" the leaves of the phrases that end here
# What is one letter to a reader: a Devanagari letter with its nukta, which Unicode never composes, and an alef with its hamza.
_NUKTA_SIGN = "\u093c"
_COMPOSED = {unicodedata.normalize("NFD", letter): letter for letter in map(chr, range(0x0958, 0x0960))}
_ALEF = str.maketrans(dict.fromkeys("أإآ", "ا"))
# How many letters of a phrase are looked at to tell whether it could begin somewhere.
_DEEP = 4


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
    phrases of one letter or two Latin ones, and those with a capital, are matched with their case.

    >>> table = Phrases([("mrd", 9), ("mrd.", 9), ("verdoppel*", 2), ("M", 6)], cased=True)
    >>> table.longest("12 mrd. euro", "12 Mrd. Euro", 3)
    Match(end=7, payload=9)
    >>> table.longest("verdoppelte", "verdoppelte", 0)
    Match(end=11, payload=2)
    >>> table.longest("5 m", "5 m", 2) is None
    True
    """

    __slots__ = ("_backwards", "_cased", "_closed", "_has_open", "_root")

    def __init__(self, entries: Iterable[tuple[str, Payload]], *, cased: bool = False) -> None:
        self._root: _Node = {}
        self._closed: list[tuple[str, _Leaf[Payload]]] = []
        self._backwards: _Node | None = None  # made when somebody first looks backwards: few tables need it
        self._has_open = False
        self._cased = cased
        for phrase, payload in entries:
            for spelling in _spellings(phrase):
                self._add(spelling, payload)

    def __bool__(self) -> bool:
        """Whether there is any phrase."""
        return bool(self._root)

    def _add(self, phrase: str, payload: Payload) -> None:
        word = phrase.removesuffix("*")
        short = word.isalpha() and len(word) <= (2 if word.isascii() else 1) and word.lower() != word.upper()
        with_case = self._cased and (short or (word.isascii() and word != word.lower()))
        exact = word if with_case else None
        leaf = _Leaf(payload, exact, phrase.endswith("*"))
        folded = fold(word)
        _hang(self._root, folded, leaf)
        if leaf.open:
            self._has_open = True
        else:
            self._closed.append((folded[::-1], leaf))

    def starts(self, behind: Iterable[str] = (), *, kana_apart: bool = False) -> re.Pattern[str]:
        """A pattern that finds every offset of folded text at which a phrase could begin, by its first letters alone.

        A word in Hangul begins where no other does, or right `behind` one of the given. With `kana_apart` one in hiragana
        begins behind no letter: a numeral does, while other words stand behind particles ("人がけがをした").
        """
        spaced = {
            one: node
            for one, node in self._root.items()
            if one and (not runs_on(one) or (kana_apart and is_hiragana(one)))
        }
        hangul = {letter: node for letter, node in self._root.items() if letter and is_hangul(letter)}
        rest = self._root.keys() - spaced.keys() - hangul.keys() - {""}
        unspaced = "".join(sorted(map(re.escape, rest)))
        # Only the first letter is consumed, and what must stand before it is asked for last: so the engine skips ahead.
        choices = [f"{re.escape(letter)}{_ahead(node)}" for letter, node in sorted(spaced.items())]
        words = [rf"(?:{'|'.join(choices)})(?<!(?:[^\W\d_]|[{MARKS}]).)"] if choices else []
        if hangul:
            within = "".join(f"|(?<={re.escape(word)}.)" for word in behind if is_hangul(word[-1]))
            choices = [f"{letter}{_ahead(node)}" for letter, node in sorted(hangul.items())]
            words.append(rf"(?:{'|'.join(choices)})(?:(?<![\uac00-\ud7a3].){within})")
        return re.compile("|".join(words + [f"[{unspaced}]"] * bool(unspaced)) or r"(?!)", re.DOTALL)

    def longest(self, folded: str, text: str, start: int) -> Match[Payload] | None:
        """The longest phrase that begins at `start`; `text` is the unfolded text, of the same length."""
        at, size = start, len(folded)
        node = self._root.get(folded[at]) if at < size else None
        if node is None:
            return None
        ends: list[tuple[int, tuple[_Leaf[Payload], ...]]] = []
        while node:
            at += 1
            if "" in node:
                ends.append((at, node[""]))
            node = node.get(folded[at]) if at < size else None
        for end, leaves in reversed(ends):
            if (found := self._whole(leaves, folded, text, start, end)) is not None:
                return found
        return None

    @staticmethod
    def _whole(
        leaves: tuple[_Leaf[Payload], ...], folded: str, text: str, start: int, end: int
    ) -> Match[Payload] | None:
        """The phrase that ends at an offset where a word ends, the one in its own spelling first."""
        found = None
        for leaf in leaves:
            if leaf.exact is not None and text[start:end] != leaf.exact:
                continue
            if leaf.open:
                found = Match(word_end(folded, end), leaf.payload)
            elif ends_word(folded, end):
                found = Match(end, leaf.payload)
        return found

    def every(self, folded: str, text: str, start: int) -> Iterator[Match[Payload]]:
        """All phrases that begin at `start`, shortest first, without a look at where their word ends."""
        return self._walk(folded, text, start, whole_words=False)

    def ending_at(self, folded: str, text: str, end: int, reach: int) -> tuple[int, Payload] | None:
        """The longest phrase that ends at `end` and begins within `reach` characters before it: its start and payload."""
        found = self._back(folded, text, end, reach)
        if not self._has_open:
            return found
        for start in range(max(0, end - reach), end if found is None else found[0]):
            if starts_word(folded, start):
                for match in self._walk(folded, text, start):
                    if match.end == end:
                        return start, match.payload
        return found

    def _back(self, folded: str, text: str, end: int, reach: int) -> tuple[int, Payload] | None:
        """The longest phrase without an open end that ends at an offset, found from its last letter to its first."""
        if self._backwards is None:
            self._backwards = _trie(self._closed)
        ends: list[tuple[int, tuple[_Leaf[Payload], ...]]] = []
        at, least = end, max(0, end - reach)
        node = self._backwards.get(folded[at - 1]) if at > least else None
        while node:
            at -= 1
            if "" in node:
                ends.append((at, node[""]))
            node = node.get(folded[at - 1]) if at > least else None
        if not ends or not ends_word(folded, end):
            return None
        for start, leaves in reversed(ends):
            for leaf in leaves:
                if (leaf.exact is None or text[start:end] == leaf.exact) and starts_word(folded, start):
                    return start, leaf.payload
        return None

    def _walk(self, folded: str, text: str, start: int, *, whole_words: bool = True) -> Iterator[Match[Payload]]:
        at, size = start, len(folded)
        node = self._root.get(folded[at]) if at < size else None
        while node:
            at += 1
            for leaf in node.get("", ()):
                if leaf.exact is not None and text[start:at] != leaf.exact:
                    continue
                if leaf.open:
                    yield Match(word_end(folded, at), leaf.payload)
                elif not whole_words or ends_word(folded, at):
                    yield Match(at, leaf.payload)
            node = node.get(folded[at]) if at < size else None


def _spellings(phrase: str) -> tuple[str, ...]:
    """A phrase as it is, and as newspapers also print it: the nukta composed, apart or left out, an alef without its hamza."""
    if phrase.isascii():
        return (phrase,)
    apart = unicodedata.normalize("NFC", phrase)
    composed = apart
    for pair, letter in _COMPOSED.items() if _NUKTA_SIGN in apart else ():
        composed = composed.replace(pair, letter)
    others = (apart, composed, apart.replace(_NUKTA_SIGN, ""), phrase.translate(_ALEF), Seen(phrase).text)
    return tuple(dict.fromkeys((phrase, *others)))


def _trie(entries: Iterable[tuple[str, _Leaf[Payload]]]) -> _Node:
    root: _Node = {}
    for letters, leaf in entries:
        _hang(root, letters, leaf)
    return root


def _hang(root: _Node, letters: str, leaf: _Leaf[Payload]) -> None:
    """Add a leaf at the end of its letters, unless one of the same spelling hangs there."""
    node = root
    for letter in letters:
        node = node.setdefault(letter, {})
    leaves: tuple[_Leaf[Payload], ...] = node.get("", ())
    if not any(other.exact == leaf.exact for other in leaves):
        node[""] = (*leaves, leaf)


def _ahead(node: object) -> str:
    rest = _beginnings(node, _DEEP)
    return f"(?={rest})" if rest else ""


def _beginnings(node: object, depth: int) -> str:
    """A pattern of the next letters of every phrase under a node; shorter where a phrase ends sooner."""
    assert isinstance(node, Mapping)
    if depth == 0 or "" in node:
        return ""
    choices = [re.escape(letter) + _beginnings(child, depth - 1) for letter, child in sorted(node.items())]
    return choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})"


def _in_word(character: str) -> bool:
    """Whether a character belongs to a word: a letter, or a vowel sign or other mark on one ("तीन", "مليونًا")."""
    return (
        character.isalpha()
        or (character > "\u02ff" and unicodedata.combining(character) != 0)
        or (character > "\u08ff" and unicodedata.category(character) in ("Mc", "Mn"))
    )


def starts_word(folded: str, at: int) -> bool:
    """Whether a word may begin at an offset: no letter of a spacing script runs into it.

    >>> starts_word("am über", 3), starts_word("am über", 4), starts_word("d'un", 2), starts_word("сім'я", 4)
    (True, False, True, False)
    """
    if at == 0:
        return True
    before, after = folded[at - 1], folded[at]
    if before == " ":
        return True
    if not (before.isalpha() or before > "\u02ff") or not (after.isalpha() or after > "\u02ff"):
        return "'" not in (before, after) or not _is_inside_a_word(folded, at if after == "'" else at - 1)
    return not (_in_word(before) and _in_word(after) and not runs_on(before) and not runs_on(after))


def _is_inside_a_word(folded: str, at: int) -> bool:
    """Whether an apostrophe is a letter's, as in Cyrillic it is ("сім'я"); in other scripts it parts words."""
    around = folded[max(0, at - 1) : at + 2]
    return len(around) == len("м'я") and all("\u0400" <= letter <= "\u04ff" for letter in around[::2])


def ends_word(folded: str, at: int) -> bool:
    """Whether a word may end at an offset."""
    return at >= len(folded) or folded[at] == " " or starts_word(folded, at)


def word_end(folded: str, at: int) -> int:
    """The offset after the last letter of the word that an offset is in."""
    while at < len(folded) and _in_word(folded[at]) and not runs_on(folded[at]):
        at += 1
    return at
