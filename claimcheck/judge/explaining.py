"""A finished fact -> the rules by which its mentions are one figure or several, for whoever asks why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from claimcheck.align.figures import Figure, figure_of
from claimcheck.judge.caveats import other_times
from claimcheck.judge.readings import lead_of
from claimcheck.judge.relations import Context, Rule, rates_of, relate
from claimcheck.model import Caveat, Fact, Relation


def relations_of(fact: Fact) -> tuple[Relation, ...]:
    """How the mentions of each reading stand to the figure that stands for it, and the readings to each other.

    Mentions that are printed alike are left out, and of several that stand in one way to one figure the first is kept.
    """
    parts = [
        [figure_of(mention) for mention in reading.mentions if mention not in reading.summed]
        for reading in fact.readings
    ]
    context = Context(rates_of([figure for part in parts for figure in part]))
    leads = [lead_of(part) for part in parts]
    found = (
        *(relation for part, lead in zip(parts, leads, strict=True) for relation in _inside(part, lead, context)),
        *(_between(one, other, context) for one, other in combinations(parts, 2)),
    )
    return tuple(found)


def _inside(part: list[Figure], lead: Figure, context: Context) -> Iterator[Relation]:
    seen = set()
    for figure in part:
        relation = _relation(figure, lead, context)
        key = (figure.unit, figure.low, figure.high, figure.claim.bound)
        if figure is not lead and relation.rule != Rule.EQUAL.value and key not in seen:
            seen.add(key)
            yield relation


def _between(one: list[Figure], other: list[Figure], context: Context) -> Relation:
    """How two readings stand to each other: what only their times keep apart, `relate` alone would take for one."""
    found = _relation(lead_of(one), lead_of(other), context)
    if found.same and other_times(one, other):
        return replace(found, same=False, rule=Rule.OTHER_TIME.value, caveat=Caveat.PERIOD)
    return found


def _relation(one: Figure, other: Figure, context: Context) -> Relation:
    found = relate(one, other, context)
    return Relation(one.claim, other.claim, found.same, found.rule.value, found.caveat)
