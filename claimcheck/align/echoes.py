"""A story's figures -> the names near each, with those that an article in a script without capitals spells in its own letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from claimcheck.align.figures import Figure
from claimcheck.claims.names import name_key
from claimcheck.claims.nearby import terrain
from claimcheck.claims.spellings import Spellings
from claimcheck.locales import lexicon
from claimcheck.model import Name, Span
from claimcheck.text import MARKS, is_hangul, runs_on

# A name within this distance (see claims/nearby.py) is near.
_REACH = 200
_WORD = re.compile(rf"[^\W\d_](?:[{MARKS}]|[^\W\d_]){{1,40}}")
# A word of Hangul ends in particles: any beginning of it may be a name. Of a run of Han any stretch may be one.
_SHORTEST, _LONGEST = 2, 5
# Han is read by its syllables, and two of them make a name of at least so many letters.
_SHORTEST_BY_SYLLABLES = 5


def names_near(figures: Sequence[Figure]) -> dict[str, tuple[Name, ...]]:
    """The names near each figure, by the id of its claim: those of the claim, nearest first, and their echoes.

    Hangul, Arabic, Hebrew and Devanagari have no capitals. A word is a name there if it spells one that another article
    of the story shows to be a name.
    """
    near = {figure.claim.id: figure.claim.names for figure in figures}
    known = Spellings(name.text for figure in figures for name in figure.claim.names)
    ordered = sorted(figures, key=_sentence)
    for _, group in groupby(ordered if known else (), key=_sentence):
        members = list(group)
        start = members[0].claim.sentence_span.start
        heard = list(_echoes(members[0].claim.sentence, members[0].claim.language, known))
        if not heard:
            continue
        spans = [Span(m.claim.quantity.start - start, m.claim.quantity.end - start) for m in members]
        ground = terrain(members[0].claim.sentence, spans)
        for member, figure in zip(members, spans, strict=True):
            names = [Name(key, ground.distance(span, figure)) for span, key in heard]
            near[member.claim.id] = _nearest_first((*member.claim.names, *names))
    return near


def _sentence(figure: Figure) -> tuple[str, Span]:
    return figure.claim.article, figure.claim.sentence_span


def _nearest_first(names: Sequence[Name]) -> tuple[Name, ...]:
    best: dict[str, Name] = {}
    for name in sorted(names, key=lambda name: (name.distance, name.text)):
        if name.distance <= _REACH:
            best.setdefault(name.text, name)
    return tuple(best.values())


def _echoes(sentence: str, language: str, known: Spellings) -> Iterator[tuple[Span, str]]:
    """The known names that a sentence spells in a script without capitals, and where."""
    for match in _WORD.finditer(sentence):
        word = match.group()
        if word[0].lower() != word[0].upper():
            continue
        for start, end, exactly in _stretches(word, language):
            key = name_key(word[start:end])
            name = None if exactly and len(key) < _SHORTEST_BY_SYLLABLES else known.spelled(key, exactly=exactly)
            if name is not None:
                yield Span(match.start() + start, match.start() + end), name
                break


def _stretches(word: str, language: str) -> Iterator[tuple[int, int, bool]]:
    """The stretches of a word that may be a name, the longest first, and whether only the very letters of one count."""
    if is_hangul(word[0]):
        sizes = range(min(len(word), _LONGEST), _SHORTEST - 1, -1)
        yield from ((0, size, False) for size in sizes)
    elif not runs_on(word[0]):
        yield (0, len(word), False)
    elif lexicon.read("measures", language).get("names", {}).get("spelled", False):
        for size in range(min(len(word), _LONGEST), _SHORTEST - 1, -1):
            yield from ((at, at + size, True) for at in range(len(word) - size + 1))
