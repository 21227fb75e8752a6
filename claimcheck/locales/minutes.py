"""Words that tell a minute of a game by its number: "in the 8th minute", "el minuto 8", "第8分"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimcheck.locales import lexicon
from claimcheck.locales.phrases import Phrases


@dataclass(frozen=True, slots=True)
class MinuteWords:
    """The words of a language: those behind an ordinal, those before a number, and pairs of words around one."""

    behind: Phrases[None]
    before: Phrases[None]
    around: tuple[tuple[Phrases[None], Phrases[None]], ...]


@cache
def minute_words(language: str | None) -> MinuteWords:
    """The words of a language; empty tables where it has none."""
    table = lexicon.shared("minutes").get(language or "", {})

    def phrases(*words: str) -> Phrases[None]:
        return Phrases((word, None) for word in words)

    return MinuteWords(
        behind=phrases(*table.get("behind", ())),
        before=phrases(*table.get("before", ())),
        around=tuple((phrases(before), phrases(behind)) for before, behind in table.get("around", ())),
    )
