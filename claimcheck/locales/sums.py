"""Words that tie the figures of a text into a sum: "the remaining", "together", "or", by what they tell."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimcheck.locales import lexicon
from claimcheck.locales.phrases import Phrases, starts_word
from claimcheck.model import Span
from claimcheck.text import fold, runs_on

ROLES = ("also", "average", "from", "or", "rest", "to", "total")
"""What a word can tell; `data/sums.toml` says what each is."""


def ties(text: str, stretch: Span, language: str, role: str) -> Iterator[Span]:
    """Every word in a stretch of a text that ties figures together and may tell what the role says.

    >>> [span.start for span in ties("the remaining 6.8", Span(0, 17), "en", "rest")]
    [0]
    """
    table = _phrases(language, role)
    words = text[stretch.start : stretch.end]
    folded = fold(words)
    at = 0
    while at < len(folded):
        found = None
        if folded[at].isalpha() and (runs_on(folded[at]) or starts_word(folded, at)):
            found = table.longest(folded, words, at)
        if found is None:
            at += 1
            continue
        yield Span(stretch.start + at, stretch.start + found.end)
        at = found.end


@cache
def _phrases(language: str, role: str) -> Phrases[None]:
    return Phrases((phrase, None) for phrase in lexicon.shared("sums").get(language, {}).get(role, ()))
