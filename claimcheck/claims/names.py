"""Names in a text: capitalised words, Latin and Katakana words in Japanese and Chinese; as ASCII keys. Only door to anyascii."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.model import Span
from claimcheck.text import runs_on

_WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’&.-](?=[^\W\d_]))*")
_KATAKANA = re.compile(r"[\u30a1-\u30f6\u30fc]{3,}")
_SHORTEST = 2
# Case endings differ between languages ("Volkswagens", "Volkswagenem", "Фольксвагену"): the first letters tell names apart.
_KEY = 6
_LONGEST = 64


@dataclass(frozen=True, slots=True)
class Named:
    """A name where it stands in a text, and its key: folded to ASCII, its first letters only."""

    span: Span
    key: str


@lru_cache(maxsize=65536)
def name_key(word: str) -> str:
    """The key under which a name is compared across languages and scripts.

    >>> name_key("Volkswagens"), name_key("Nvidia"), name_key("Émile"), name_key("Путина")
    ('volksw', 'nvidia', 'emile', 'putina')
    """
    from anyascii import anyascii

    plain = word if word.isascii() else anyascii(word)
    letters = "".join(filter(str.isalnum, plain)).lower()
    return letters[:_KEY]


def find_names(text: str, sentences: Sequence[Span]) -> tuple[Named, ...]:
    """Every name in a text, in order.

    A word that opens a sentence counts only if the text has it with a capital elsewhere too, or in capitals.

    >>> [name.key for name in find_names("Das Werk von Volkswagen. Volkswagen baut.", [Span(0, 24), Span(25, 41)])]
    ['werk', 'volksw', 'volksw']
    """
    opens = {_first_letter(text, sentence) for sentence in sentences}
    found = list(_capitalised(text))
    inside = {name.key for name in found if name.span.start not in opens}
    kept = [
        name for name in found if name.span.start not in opens or name.key in inside or _is_acronym(text, name.span)
    ]
    kept.extend(_katakana(text))
    return tuple(sorted(kept, key=lambda name: name.span))


def _first_letter(text: str, sentence: Span) -> int:
    at = sentence.start
    while at < sentence.end and not text[at].isalnum():
        at += 1
    return at


def _is_acronym(text: str, span: Span) -> bool:
    word = text[span.start : span.end]
    return len(word) >= _SHORTEST and sum(map(str.isupper, word)) >= _SHORTEST


def _capitalised(text: str) -> Iterator[Named]:
    for match in _WORD.finditer(text):
        word = match.group()
        if runs_on(word[0]):
            yield from _latin_in(word, match.start())
        elif word[0].isupper() and len(word) >= _SHORTEST:
            key = name_key(_without_ending(word[:_LONGEST]))
            if len(key) >= _SHORTEST:
                yield Named(Span(*match.span()), key)


def _without_ending(word: str) -> str:
    return re.sub(r"['’]s?$", "", word)


def _latin_in(word: str, offset: int) -> Iterator[Named]:
    """Latin words inside a run of letters of a script without spaces: "独VWの"."""
    for match in re.finditer(r"[A-Za-z][A-Za-z0-9]+", word):
        yield Named(Span(offset + match.start(), offset + match.end()), name_key(match.group()[:_LONGEST]))


def _katakana(text: str) -> Iterator[Named]:
    for match in _KATAKANA.finditer(text):
        key = name_key(match.group()[:_LONGEST])
        if len(key) >= _SHORTEST:
            yield Named(Span(*match.span()), key)
