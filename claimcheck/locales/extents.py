"""Words beside a figure that say whether it is a level or a change: "to", "by"; "auf", "um"; "százalékra", "20%に"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from claimcheck.locales import lexicon
from claimcheck.locales.phrases import Phrases
from claimcheck.text import fold

_REACH = 16
_EXTENTS = ("by", "to")
# What is still written onto a figure: "%-ra", "'ye", "%:iin".
_ENDING = re.compile(r"['’:-]?[^\W\d_]{0,12}")


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


def extent_behind(figure: str, behind: str, language: str) -> str | None:
    """`to` or `by` by the ending of a figure, or by the word that the text behind it begins with.

    >>> extent_behind("20 százalékra", " nőtt", "hu"), extent_behind("20%", "に上昇した", "ja")
    ('to', 'to')
    >>> extent_behind("20%", "上昇した", "ja"), extent_behind("20 %", " nousi", "fi")
    ('by', None)
    """
    folded = fold(behind)
    printed = f"{fold(figure)}{_ENDING.match(folded)[0]}"  # type: ignore[index]
    for extent, endings in _endings(language).items():
        if endings and printed.endswith(endings):
            return extent
    start = len(folded) - len(folded.lstrip(" "))
    found = [match.payload for match in _words_behind(language).every(folded, behind, start)]
    return found[-1] if found else None


@cache
def _endings(language: str) -> Mapping[str, tuple[str, ...]]:
    table = lexicon.shared("extents").get(language, {})
    return {extent: tuple(map(fold, table.get(f"{extent}_endings", ()))) for extent in _EXTENTS}


@cache
def _words_behind(language: str) -> Phrases[str]:
    table = lexicon.shared("extents").get(language, {})
    return Phrases((word, extent) for extent in _EXTENTS for word in table.get(f"{extent}_behind", ()))


@cache
def _words(language: str) -> Phrases[str]:
    table = lexicon.shared("extents").get(language, {})
    return Phrases((word, extent) for extent in _EXTENTS for word in table.get(extent, ()))
