"""Bound words that say a figure is close by: "just over", "fast", "près de", "почти"."""

from __future__ import annotations

from functools import cache

from claimcheck.locales import cldr, lexicon
from claimcheck.locales.phrases import Phrases
from claimcheck.text import fold, runs_on


def is_close_bound(text: str, language: str | None) -> bool:
    """Whether a printed figure, its bound words included, is said to be close to its number.

    >>> is_close_bound("just over 2 million", "en"), is_close_bound("more than 2 million", "en")
    (True, False)
    """
    if not language:
        return False
    words = _words(cldr.language_of(language))
    folded = fold(text)
    return any(
        words.longest(folded, text, at) is not None
        for at in range(len(folded))
        if folded[at].isalpha() and (at == 0 or not folded[at - 1].isalnum() or runs_on(folded[at]))
    )


@cache
def _words(language: str) -> Phrases[None]:
    return Phrases((phrase, None) for phrase in lexicon.shared("closeness").get("close", {}).get(language, ()))
