"""Parts against their whole: "175 passengers and six crew, 181 in all", "181 people (175 passengers and six crew)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.align.figures import Figure
from claimcheck.arithmetic.page import Page, ends, summable
from claimcheck.arithmetic.results import Result, outcome_of, total
from claimcheck.model import Outcome

# A list of parts opens right behind the whole and what it counts.
_OPENS = re.compile(r"[^.;!?()\n]{0,40}?[(（:：]")
_CLOSES = re.compile(r"[)）]")
# What comes on top of another figure does so within a few sentences, and the whole stands a few before.
_SENTENCES_ON_TOP = 3
_SENTENCES_BEFORE = 4
_TELLING_DIGITS = 2
_FEWEST = 2


def wholes(page: Page) -> Iterator[Result]:
    """Every whole whose parts the article lists, adds up, or gives on top of each other."""
    rows = list(page.sentences())
    for number, row in enumerate(rows):
        for whole in row:
            listed = _listed(page, whole, row)
            if len(listed) >= _FEWEST:
                yield from _open_list(whole, listed)
            elif page.tied("total", whole, behind=True):
                yield from _added_up(whole, row, rows[number - 1] if number else ())
        yield from _on_top(page, rows, number)


def _listed(page: Page, whole: Figure, row: Sequence[Figure]) -> list[Figure]:
    """The parts in a bracket or behind a colon that opens right behind a figure."""
    text, span = page.article.text, whole.claim.sentence_span
    opened = _OPENS.match(text, whole.claim.quantity.end, span.end)
    if opened is None or any(character.isdigit() for character in opened[0]):
        return []
    closed = _CLOSES.search(text, opened.end(), span.end) if opened[0][-1] in "(（" else None
    end = closed.start() if closed else span.end
    inside = [part for part in row if opened.end() <= part.claim.span.start and part.claim.quantity.end <= end]
    return inside if all(_part_of(part, whole) for part in inside) else []


def _part_of(part: Figure, whole: Figure) -> bool:
    """Whether a figure may be a part: of one unit, or a count of something that may belong to what the whole counts."""
    return part.kind == whole.kind and part.unit == whole.unit and part.kind != "share" and part.low < whole.low


def _open_list(whole: Figure, parts: Sequence[Figure]) -> Iterator[Result]:
    """A list may leave parts out, so too little is no fault; too much is."""
    result = _sum(parts, whole)
    if result.outcome is not Outcome.DOES_NOT_HOLD or sum(ends(part)[0] for part in parts) > ends(whole)[1]:
        yield result


def _added_up(whole: Figure, row: Sequence[Figure], before: Sequence[Figure]) -> Iterator[Result]:
    """A total behind its parts: those of its sentence, or where it stands alone those of the sentence before."""
    mine = [part for part in row if part.claim.span < whole.claim.span and summable(part, whole)]
    parts = mine or [part for part in before if summable(part, whole)]
    if len(parts) < _FEWEST or any(part.low >= whole.low for part in parts):
        return
    result = _sum(parts, whole)
    # Which figures a total adds up is not said: only what comes out is told.
    if result.outcome is not Outcome.DOES_NOT_HOLD:
        yield result


def _on_top(page: Page, rows: Sequence[Sequence[Figure]], number: int) -> Iterator[Result]:
    """A figure said to come on top of the one before it, where a whole before or behind both is their sum."""
    for second in rows[number]:
        near = [figure for row in rows[max(0, number + 1 - _SENTENCES_ON_TOP) : number + 1] for figure in row]
        earlier = [part for part in near if part.claim.span < second.claim.span and summable(part, second)]
        if not earlier or not _tells(earlier[-1], second) or not page.has_between("also", earlier[-1], second):
            continue
        first = earlier[-1]
        around = [figure for row in rows[max(0, number + 1 - _SENTENCES_BEFORE) : number + 2] for figure in row]
        candidates = [
            figure for figure in around
            if summable(figure, first) and figure.low > max(first.low, second.low) and figure not in (first, second)
        ]  # fmt: skip
        found = [_sum((first, second), whole) for whole in reversed(candidates)]
        yield from [result for result in found if result.outcome is not Outcome.DOES_NOT_HOLD][:1]


def _tells(*parts: Figure) -> bool:
    return all(part.digits >= _TELLING_DIGITS for part in parts)


def _sum(parts: Sequence[Figure], whole: Figure) -> Result:
    low, up = sum(ends(part)[0] for part in parts), sum(ends(part)[1] for part in parts)
    computed = total(parts)
    outcome = outcome_of(computed, computed.min(low), computed.max(up), whole)
    return Result("sum", outcome, tuple(parts), whole, computed, whole.claim.quantity.unit)
