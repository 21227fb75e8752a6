"""A sentence's figures -> which of them only stand beside another: "7.1 after 6.2", "from 6.2 to 7.1"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from claimcheck.locales import lexicon
from claimcheck.model import Claim, Quantity
from claimcheck.text import fold, runs_on

EARLIER = "previous"
"""The scope, as the measure lexicon names it, of a figure that is only there to be compared with."""

# So far apart two figures may stand of which one is only there to be compared with.
_REACH = 40
_REACH_BACK = 24
# What may still be a figure's case ending behind it: "%-ra", "'e".
_ENDING = re.compile(r"['-]?[^\W\d_]*")
_LONGEST_ENDING = 12


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
        told = _ends(plain, words["to"]) and _ends(ahead, words["from"])
        if told or _stands(plain, words["between"]) or _declined(text, one, other, words):
            found[place - 1] = place
        elif place - 1 not in found and _ends(plain, words["against"]):
            found[place] = place - 1
    return found


def is_beside(claim: Claim) -> bool:
    """Whether a claim's figure was found to stand beside another: what `beside` says is its nearest scope."""
    return any(cue.id == EARLIER and cue.distance == 0 for cue in claim.cues)


def _stands(between: str, words: frozenset[str]) -> bool:
    return between in words or (bool(between) and runs_on(between[0]) and any(map(between.startswith, words)))


def _ends(stretch: str, words: frozenset[str]) -> bool:
    return any(
        stretch == word or stretch.endswith(word if runs_on(word[0]) else (f" {word}", f"({word}")) for word in words
    )


def _declined(text: str, one: Quantity, other: Quantity, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether the case endings of two neighbours say from what to what: "6,2 százalékról 7,1 százalékra", "12'den 15'e"."""
    folded = fold(text[one.start : other.end + _LONGEST_ENDING])
    left = folded[: other.start - one.start].rstrip()
    if " " in left[one.end - one.start :] or not left.endswith(tuple(words["from_endings"])):
        return False
    size = other.end - one.start
    return folded[: size + _ENDING.match(folded[size:]).end()].endswith(tuple(words["to_endings"]))  # type: ignore[union-attr]


@cache
def _words(language: str) -> Mapping[str, frozenset[str]]:
    table = lexicon.read("measures", language).get("comparison", {})
    names = ("against", "between", "from", "from_endings", "to", "to_endings")
    return {name: frozenset(map(fold, table.get(name, ()))) for name in names} if table else {}
