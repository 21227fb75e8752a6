"""Who a sentence says its figures are from: "laut Orbis", "according to police", "по данным Росстата", "警察によると"."""

from __future__ import annotations

import re

from claimcheck.locales import lexicon
from claimcheck.locales.phrases import Phrases, starts_word
from claimcheck.model import Span
from claimcheck.text import fold, runs_on

_LONGEST = 60
_FIRST_CAPITAL = 6
_ENDS = re.compile(r"[,.;:()\n\"“”«»，。；：、「」]|\s[-–—]\s")


def attributed_to(text: str, sentence: Span, language: str | None) -> str | None:
    """The source that a sentence names for what it says, in its own words; None where it names none.

    >>> attributed_to("Laut Orbis kosteten Server 2 Mrd., viel mehr.", Span(0, 45), "de")
    'Orbis'
    >>> attributed_to("Es gab 12 Tote, laut Polizei.", Span(0, 29), "de")
    'Polizei'
    >>> attributed_to("Es gab 12 Tote.", Span(0, 15), "de") is None
    True
    """
    rules = lexicon.read("measures", language).get("attribution", {}) if language else {}
    before, after = rules.get("before", []), rules.get("after", [])
    if not before and not after:
        return None
    return _named_after(text, sentence, before) or _named_before(text, sentence, after)


def _named_after(text: str, sentence: Span, cues: list[str]) -> str | None:
    table: Phrases[None] = Phrases((cue, None) for cue in cues)
    stretch = text[sentence.start : sentence.end]
    folded = fold(stretch)
    for at in range(len(folded)):
        if folded[at].isalpha() and (at == 0 or starts_word(folded, at)):
            match = table.longest(folded, stretch, at)
            if match is not None:
                return _cut(stretch[match.end :]) or None
    return None


def _named_before(text: str, sentence: Span, cues: list[str]) -> str | None:
    stretch = text[sentence.start : sentence.end]
    folded = fold(stretch)
    ends = [folded.find(fold(cue)) for cue in cues if fold(cue) in folded]
    if not ends or min(ends) == 0:
        return None
    head = stretch[: min(ends)]
    cuts = [match.end() for match in _ENDS.finditer(head)]
    name = head[cuts[-1] if cuts else 0 :].strip()
    if name and not runs_on(name[-1]):
        name = " ".join(name.split()[-3:])
    return name[-_LONGEST:] or None


def _cut(rest: str) -> str:
    """The name that a stretch begins with: up to the end of its first run of capitalised words, else its first three words."""
    end = _ENDS.search(rest)
    head = rest[: end.start() if end else len(rest)].strip()[:_LONGEST]
    words = head.split()
    if not words or runs_on(head[0]):
        return head
    capital = next((at for at, word in enumerate(words[:_FIRST_CAPITAL]) if word[0].isupper()), None)
    if capital is None:
        return " ".join(words[:3])
    last = capital
    while last + 1 < len(words) and words[last + 1][0].isupper():
        last += 1
    return " ".join(words[: last + 1])
