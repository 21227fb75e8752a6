"""A sentence's figures -> which of them only stand beside another: "7.1 after 6.2", "from 6.2 to 7.1"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from claimcheck.locales import lexicon
from claimcheck.model import Quantity
from claimcheck.text import fold, runs_on

EARLIER = "previous"
"""The scope, as the measure lexicon names it, of a figure that is only there to be compared with."""

# So far apart two figures may stand of which one is only there to be compared with.
_REACH = 40
_REACH_BACK = 24


def beside(text: str, quantities: Sequence[Quantity], language: str | None) -> Mapping[int, int]:
    """For each figure that gives an earlier or expected value, by its place among a sentence's figures: the place of its head.

    The head is the figure that it is compared with: both measure one thing, at two times or as hoped and as it came.

    >>> from claimcheck.quantities import find_quantities
    >>> for text in ("Prices rose 7.1% after 6.2%", "Sales fell from 6.2% to 7.1%", "They took 6.2% and 7.1%"):
    ...     print(dict(beside(text, find_quantities(text, "en"), "en")))
    {1: 0}
    {0: 1}
    {}
    """
    words = _words(language) if language else {}
    found: dict[int, int] = {}
    for place in range(1, len(quantities) if words else 0):
        one, other = quantities[place - 1 : place + 1]
        between = text[one.end : other.start]
        if one.unit != other.unit or len(between) > _REACH or "\n" in between:
            continue
        plain = fold(between).strip()
        # "passou de 6,2%": what looks like a bound may be the word that opens a change.
        digit = next((at for at in range(one.start, one.end) if text[at].isdigit()), one.start)
        ahead = fold(text[max(0, digit - _REACH_BACK) : digit]).rstrip(" +-$€£¥")
        if _stands(plain, words["between"]) or (_ends(plain, words["to"]) and _ends(ahead, words["from"])):
            found[place - 1] = place
        elif place - 1 not in found and _ends(plain, words["against"]):
            found[place] = place - 1
    return found


def _stands(between: str, words: frozenset[str]) -> bool:
    return between in words or (bool(between) and runs_on(between[0]) and any(map(between.startswith, words)))


def _ends(stretch: str, words: frozenset[str]) -> bool:
    return any(stretch == word or stretch.endswith((f" {word}", f"({word}")) for word in words)


@cache
def _words(language: str) -> Mapping[str, frozenset[str]]:
    table = lexicon.read("measures", language).get("comparison", {})
    names = ("against", "from", "to", "between")
    return {name: frozenset(map(fold, table.get(name, ()))) for name in names} if table else {}
