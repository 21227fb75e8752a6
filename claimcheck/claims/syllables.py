"""Names read syllable by syllable, as Han and Hangul write them -> keys, and whether two keys are of one name.

Door to anyascii, with `names`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from claimcheck.locales import lexicon
from claimcheck.text import is_hangul

BY_SYLLABLE = "^"
"""Opens the key of a name that is written a character a syllable: `^k:dong-myeong` in Hangul, `^c:dong-ming` in Han."""

_JOINT = "-"
_SYLLABLE = re.compile(r"[A-Z][a-z]*")
_INITIAL = re.compile(r"[^aeiou]*")


def syllable_key(word: str) -> str | None:
    """The key of a name in Hangul or Han; None where it has not one syllable a character.

    >>> syllable_key("동명"), syllable_key("東明"), syllable_key("东明")
    ('^k:dong-myeong', '^c:dong-ming', '^c:dong-ming')
    """
    from anyascii import anyascii

    syllables = _SYLLABLE.findall(anyascii(word))
    if len(syllables) != len(word):
        return None
    return f"{BY_SYLLABLE}{'k' if is_hangul(word[0]) else 'c'}:{_JOINT.join(syllables).lower()}"


def letters(key: str) -> str:
    """The letters of a key, as an article in Latin letters would write the name.

    >>> letters("^k:dong-myeong")
    'dongmyeong'
    """
    return key.partition(":")[2].replace(_JOINT, "")


def syllables(key: str) -> list[str]:
    """The syllables of a key."""
    return key.partition(":")[2].split(_JOINT)


def same_syllables(one: str, other: str) -> bool:
    """Whether a name in Hangul and one in Han are one, by how the sounds of the one answer to those of the other.

    Two readings of one character begin in sounds of one class and end alike; their vowels say little. In one script names
    are one only if they are the same.

    >>> same_syllables("^k:dong-myeong", "^c:dong-ming"), same_syllables("^k:dae-han", "^c:xi-hai")
    (True, False)
    """
    if one[: len(BY_SYLLABLE) + 1] == other[: len(BY_SYLLABLE) + 1]:
        return one == other
    mine, theirs = syllables(one), syllables(other)
    return len(mine) == len(theirs) and all(map(_answers, mine, theirs))


def _answers(one: str, other: str) -> bool:
    mine, theirs = _initial(one), _initial(other)
    return bool(set(_classes(mine)) & set(_classes(theirs))) and _coda(one) == _coda(other)


def _initial(syllable: str) -> str:
    found = _INITIAL.match(syllable)
    return found[0] if found else ""


def _classes(initial: str) -> str:
    table = _sounds()
    return table.get(initial, table.get(initial[:1], "0"))


def _coda(syllable: str) -> str:
    """What a syllable ends in that both scripts keep: a nasal of the throat, another, or nothing."""
    return "ng" if syllable.endswith("ng") else "n" if syllable.endswith(("n", "m")) else ""


@cache
def _sounds() -> Mapping[str, str]:
    return {
        initial: classes
        for classes, initials in lexicon.read("measures", "root")["initials"].items()
        for initial in initials
    }
