"""Names in Han and Hangul, which have no capitals: told by the word for what they are beside them, and by quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from claimcheck.claims.syllables import BY_SYLLABLE, syllable_key
from claimcheck.locales import lexicon
from claimcheck.model import Claim, Span

_HAN, _HANGUL = "\u3400-\u9fff", "\uac00-\ud7a3"
_SHORTEST, _LONGEST = 2, 4
# A run of Han has no word boundaries: both lengths that names mostly have are offered.
_LENGTHS_OF_HAN = (2, 3)
_HAN_BEFORE = re.compile(rf"[{_HAN}]{{2,3}}$")
_HAN_BEHIND = re.compile(rf"[{_HAN}]{{2,3}}")
_WORD_BEFORE = re.compile(rf"(?<![{_HANGUL}])[{_HANGUL}]{{{_SHORTEST},{_LONGEST}}}$")
_QUOTED = re.compile(rf"[“‘「『《〈'\"]([{_HAN}]{{2,4}}|[{_HANGUL}]{{2,5}})[”’」』》〉'\"]")
_REACH = 6


def find_uncased(text: str, language: str) -> Iterator[tuple[Span, str]]:
    """Every stretch of Han or Hangul that stands as names do in a language, with its key.

    Some are no names: what matters is that another article has the same.

    >>> [key for _, key in find_uncased("한울그룹은 박선우 회장이", "ko")]
    ['^k:han-ul', '^k:bag-seon-u']
    """
    table = lexicon.read("measures", language).get("names", {})
    behind = tuple(table.get("behind", ()))
    for match in _words(behind).finditer(text):
        yield from _keyed(
            text, (span for span in _before(text, match.start()) if not text.endswith(behind, span.start, span.end))
        )
    for match in _words(tuple(table.get("before", ()))).finditer(text):
        han = _HAN_BEHIND.match(text, match.end())
        yield from _keyed(
            text, (Span(match.end(), match.end() + size) for size in _LENGTHS_OF_HAN if han and size <= len(han[0]))
        )
    if behind:
        for match in _QUOTED.finditer(text):
            yield from _keyed(text, [Span(*match.span(1))])


def with_sure_names(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of a story without the names that words beside them tell, unless no article has capitals.

    Capitals tell names surely, and what they tell is looked for in the other scripts (align/echoes.py).
    """
    if all(_tells_names_by_words(language) for language in {claim.language for claim in claims}):
        return claims
    return [
        replace(claim, names=tuple(name for name in claim.names if not name.text.startswith(BY_SYLLABLE)))
        if any(name.text.startswith(BY_SYLLABLE) for name in claim.names)
        else claim
        for claim in claims
    ]


@cache
def _tells_names_by_words(language: str) -> bool:
    """Whether a language has no capitals and its file says what stands beside names.

    >>> _tells_names_by_words("ko"), _tells_names_by_words("en")
    (True, False)
    """
    return "behind" in lexicon.read("measures", language).get("names", {})


def _before(text: str, end: int) -> Iterator[Span]:
    """The stretches before a word for what they are: its own beginning, the word before it, or so many characters of Han."""
    first = max(0, end - _REACH)
    if han := _HAN_BEFORE.search(text[first:end]):
        yield from (Span(end - size, end) for size in _LENGTHS_OF_HAN if size <= len(han[0]))
    stop = end - 1 if text[end - 1 : end] == " " else end
    if word := _WORD_BEFORE.search(text[first:stop]):
        yield Span(first + word.start(), stop)


def _keyed(text: str, spans: Iterable[Span]) -> Iterator[tuple[Span, str]]:
    for span in spans:
        key = syllable_key(text[span.start : span.end])
        if key is not None:
            yield span, key


@cache
def _words(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern of words, the longest first; of none, one that matches nothing."""
    return re.compile("|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) or r"(?!)")
