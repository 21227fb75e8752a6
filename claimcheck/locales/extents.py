"""Words right before a figure that say whether it is a level or a change: "to", "by"; "auf", "um"; "do", "o"."""

from __future__ import annotations

from functools import cache

from claimcheck.locales import lexicon
from claimcheck.locales.phrases import Phrases
from claimcheck.text import fold

_REACH = 16


def extent_before(before: str, figure: str, language: str) -> str | None:
    """`to` or `by` by the word that ends the text before a figure, or that the figure's own bound words begin with.

    >>> extent_before("Prices rose to ", "20 %", "en"), extent_before("Die Preise stiegen ", "um knapp 20 %", "de")
    ('to', 'by')
    >>> extent_before("Prices rose ", "20 %", "en") is None
    True
    """
    words = _words(language)
    end = len(before.rstrip())
    found = words.ending_at(fold(before), before, end, _REACH) if end else None
    if found is not None:
        return found[1]
    ahead = words.longest(fold(figure), figure, 0) if figure else None
    return ahead.payload if ahead is not None else None


@cache
def _words(language: str) -> Phrases[str]:
    table = lexicon.shared("extents").get(language, {})
    return Phrases((word, extent) for extent in ("by", "to") for word in table.get(extent, ()))
