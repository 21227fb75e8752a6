"""Names in a text: capitalised words, and in Japanese and Chinese Latin words and those spelled by ear; as ASCII keys.

Door to anyascii, with `syllables`.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from claimcheck.claims.spellings import BY_EAR
from claimcheck.claims.uncased import find_uncased
from claimcheck.locales import lexicon
from claimcheck.model import Span
from claimcheck.text import runs_on

_WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’&.-](?=[^\W\d_]))*")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9]+")
_PART = re.compile(r"[^-]+")
_KATAKANA = re.compile(r"[\u30a1-\u30f6\u30fc]{3,}")
_SHORTEST = 2
_LONGEST = 64
_LONGEST_RUN = 3
_JOINTS = (" ", "-", "・")
_LONGEST_KEY = 24
# A word that opens a sentence is a name if one that begins like it stands inside another.
_BEGINNING = 6
# Behind whoever opens a sentence, an age: "Berg, 34, said".
_AGE = re.compile(r", [1-9]\d,| ?\([1-9]\d\)")
# A run of the characters that spell foreign sounds is a name from this many on; a longer one than that is a list of them.
_FEWEST_SOUNDS, _MOST_SOUNDS = 3, 8


@dataclass(frozen=True, slots=True)
class Named:
    """A name where it stands in a text, and its key: folded to ASCII, in small letters."""

    span: Span
    key: str


@lru_cache(maxsize=65536)
def name_key(word: str) -> str:
    """The key under which a name is compared across languages and scripts.

    Case endings and transliterations stay in it: `spellings` knows which keys are one name.

    >>> name_key("Volkswagens"), name_key("Émile"), name_key("Путина"), name_key("キーリング")
    ('volkswagens', 'emile', 'putina', '~kiringu')
    """
    from anyascii import anyascii

    plain = word if word.isascii() else anyascii(word)
    letters = "".join(filter(str.isalnum, plain)).lower()[:_LONGEST_KEY]
    return f"{BY_EAR}{letters}" if _KATAKANA.match(word) else letters


def find_names(
    text: str, sentences: Sequence[Span], language: str | None = None, sides: Container[int] = ()
) -> tuple[Named, ...]:
    """Every name in a text, in order.

    A word that opens a sentence counts only if the text has it with a capital elsewhere too, or in capitals, or if an age
    stands behind it, or if it stands at one of the offsets of `sides`, which are known to be names. In a
    language that spells foreign names by ear in characters of its own, a run of those is a name. In scripts without
    capitals the words for what they are tell names.

    >>> [name.key for name in find_names("Das Werk von Volkswagen. Volkswagen baut.", [Span(0, 24), Span(25, 41)])]
    ['werk', 'volkswagen', 'volkswagen']
    >>> [name.key for name in find_names("作家卡尔维诺出生于此", [Span(0, 10)], "zh")]
    ['~kaerweinuo']
    """
    opens = {_first_letter(text, sentence) for sentence in sentences}
    found = list(_capitalised(text))
    inside = {name.key[:_BEGINNING] for name in found if name.span.start not in opens}
    kept = [
        name
        for name in found
        if name.span.start not in opens
        or name.key[:_BEGINNING] in inside
        or name.span.start in sides
        or _is_acronym(text, name.span)
        or _AGE.match(text, name.span.end)
    ]
    kept.extend(_latin(text))
    kept.extend(_katakana(text, language))
    kept.extend(_by_ear(text, language))
    if language is not None:
        kept.extend(Named(*found) for found in find_uncased(text, language))
    return tuple(sorted(kept, key=lambda name: name.span))


def in_full(text: str, names: Sequence[Named]) -> list[tuple[Named, str]]:
    """Each name with the whole run of names that it is a word of, as printed: "Saint-Malo", "Anna Weber".

    >>> text = "Im Werk sprach Anna Weber."
    >>> [shown for _, shown in in_full(text, find_names(text, [Span(0, 26)]))]
    ['Werk', 'Anna Weber', 'Anna Weber']
    """
    return [(name, text[run[0].span.start : run[-1].span.end]) for run in runs_of(text, names) for name in run]


def runs_of(text: str, names: Sequence[Named]) -> list[list[Named]]:
    """Names that stand side by side, each list the words of one whole name."""
    runs: list[list[Named]] = []
    for name in names:
        if runs and len(runs[-1]) < _LONGEST_RUN and text[runs[-1][-1].span.end : name.span.start] in _JOINTS:
            runs[-1].append(name)
        else:
            runs.append([name])
    return runs


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
        if not any(map(runs_on, match.group())):
            yield from _parts(match.group(), match.start())


def _latin(text: str) -> Iterator[Named]:
    """Latin words among letters of a script without spaces, which has no capitals to open a sentence: "独VWの"."""
    for match in _WORD.finditer(text):
        if any(map(runs_on, match.group())):
            for word in _LATIN.finditer(match.group()):
                span = Span(match.start() + word.start(), match.start() + word.end())
                yield Named(span, name_key(word.group()[:_LONGEST]))


def _parts(word: str, offset: int) -> Iterator[Named]:
    """The capitalised parts of a word: one, or those that hyphens join ("Saint-Malo" is also written "Saint Malo")."""
    for part in _PART.finditer(word):
        if part.group()[0].isupper() and len(part.group()) >= _SHORTEST:
            key = name_key(_without_ending(part.group()[:_LONGEST]))
            if len(key) >= _SHORTEST:
                yield Named(Span(offset + part.start(), offset + part.end()), key)


def _without_ending(word: str) -> str:
    return re.sub(r"['’]s?$", "", word)


def _katakana(text: str, language: str | None) -> Iterator[Named]:
    table = lexicon.read("measures", language).get("names", {}) if language else {}
    for match in _KATAKANA.finditer(text):
        if match.group() in table.get("behind", ()):
            continue  # what somebody is, and no name
        key = name_key(match.group()[:_LONGEST])
        if len(key) >= _SHORTEST:
            yield Named(Span(*match.span()), key)


def _by_ear(text: str, language: str | None) -> Iterator[Named]:
    """Foreign names in characters that a language keeps for their sounds: "卡尔维诺", "舒伯特"."""
    table = lexicon.read("measures", language).get("names", {}) if language else {}
    sounds = _sounds(table.get("sounds", ""))
    for match in sounds.finditer(text) if sounds else ():
        letters = name_key(match.group())
        for written, sound in table.get("heard", ()):
            letters = letters.replace(written, sound)
        yield Named(Span(*match.span()), f"{BY_EAR}{letters}")


@cache
def _sounds(characters: str) -> re.Pattern[str] | None:
    if not characters:
        return None
    one = f"[{re.escape(characters)}]"
    return re.compile(rf"(?<!{one}){one}{{{_FEWEST_SOUNDS},{_MOST_SOUNDS}}}(?!{one})")
