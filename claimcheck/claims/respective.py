"""A sentence with "respectively" -> which of the things that it lists belongs to which of its figures, by their order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from claimcheck.locales import lexicon
from claimcheck.locales.phrases import ends_word, starts_word
from claimcheck.model import Span
from claimcheck.text import fold, runs_on

# Between two members of a list stand no more characters than these, articles included.
_LONGEST_GAP = 24
_BREAKS = frozenset(".;:()\n。；：（）")
_COMMAS = ",،、，"


def in_order(
    text: str, sentence: Span, figures: Sequence[Span], lists: Sequence[Sequence[Span]], language: str
) -> Mapping[Span, Span]:
    """For each listed thing the figure that it belongs to; nothing where the sentence does not say that order tells.

    `lists` are the things of each sort in the sentence (names, measures, times), in order. A list counts if it is as long
    as that of the figures.

    >>> text = "Volta and Orbis grew 3% and 5% respectively"
    >>> pairs = in_order(text, Span(0, 43), [Span(21, 23), Span(28, 30)], [[Span(0, 5), Span(10, 15)]], "en")
    >>> [(text[thing.start : thing.end], text[figure.start : figure.end]) for thing, figure in pairs.items()]
    [('Volta', '3%'), ('Orbis', '5%')]
    """
    found: dict[Span, Span] = {}
    if len(figures) < 2 or not _is_told(fold(text[sentence.start : sentence.end]), language):
        return found
    for run in _runs(text, figures, language):
        for things in lists:
            free = [thing for thing in things if not any(thing.overlaps(figure) for figure in figures)]
            fitting = [members for members in _runs(text, free, language) if len(members) == len(run)]
            if fitting:
                nearest = min(fitting, key=lambda members: abs(members[0].start - run[0].start))
                found.update(zip(nearest, run, strict=True))
    return found


def _is_told(folded: str, language: str) -> bool:
    words = lexicon.read("measures", language).get("nouns", {}).get("respective", ())
    found = (match for word in words for match in re.finditer(re.escape(word), folded))
    return any(starts_word(folded, match.start()) and ends_word(folded, match.end()) for match in found)


def _runs(text: str, things: Sequence[Span], language: str) -> Iterator[list[Span]]:
    """The lists of two things and more: "A and B", "A, B and C"."""
    run: list[Span] = []
    for thing in things:
        if run and not _lists(text, run[-1].end, thing.start, language):
            if len(run) > 1:
                yield run
            run = []
        run.append(thing)
    if len(run) > 1:
        yield run


def _lists(text: str, end: int, start: int, language: str) -> bool:
    """Whether a comma or an "and" stands between two things, and nothing that ends a list."""
    gap = fold(text[end:start])
    if len(gap) > _LONGEST_GAP or not _BREAKS.isdisjoint(gap):
        return False
    if any(comma in gap for comma in _COMMAS):
        return True
    joiners = _joiners(language)
    if any(map(runs_on, gap)) and any(joiner in gap for joiner in joiners):
        return True
    # Arabic and Hebrew write their "and" onto the next word.
    return not joiners.isdisjoint(f"{gap}{fold(text[start : start + 1])}".split()) or not joiners.isdisjoint(
        gap.split()
    )


@cache
def _joiners(language: str) -> frozenset[str]:
    return frozenset(map(fold, lexicon.read("figures", language).get("lists", {}).get("and", ())))
