"""How alike the words around two figures of one language are: agency copy keeps its words and changes its number."""

from __future__ import annotations

import re

from claimcheck.text import fold, runs_on

_NUMBER = re.compile(r"[\d٠-٩०-९]+(?:[.,:  ]\d+)*")
_WORDS = 6
_DENSE_WORD = 2
_REACH = 200
_FIGURE, _OTHER_FIGURE = "#", "0"


def phrasing(sentence: str, start: int, end: int) -> str:
    """A few words on both sides of the figure at `start` to `end` of a sentence, with every number out of sight.

    >>> phrasing("Floods killed 43 people and injured 118.", 14, 16)
    'floods killed # people and injured 0.'
    """
    before, after = sentence[max(0, start - _REACH) : start], sentence[end : end + _REACH]
    return f"{_last(_bare(before))}{_FIGURE}{_first(_bare(after))}"


def likeness(one: str, other: str, least: float) -> float:
    """How alike two phrasings are, from 0 to 1; 0 below `least`.

    >>> likeness("the volta plant built # vans", "the volta plant made # vans", 0.8) > 0.8
    True
    """
    from rapidfuzz.fuzz import ratio

    return float(ratio(one, other, score_cutoff=100 * least)) / 100


def _bare(text: str) -> str:
    return _NUMBER.sub(_OTHER_FIGURE, fold(text))


def _last(text: str) -> str:
    if any(map(runs_on, text[-6:])):
        return text[-_WORDS * _DENSE_WORD :]
    return " ".join(text.split(" ")[-_WORDS - 1 :])


def _first(text: str) -> str:
    if any(map(runs_on, text[:6])):
        return text[: _WORDS * _DENSE_WORD]
    return " ".join(text.split(" ", _WORDS + 1)[: _WORDS + 1])
