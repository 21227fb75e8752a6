"""A sum and its conversion in brackets: the rate that they imply, held against the other conversions of the run."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from statistics import median

from claimcheck.align.figures import Figure
from claimcheck.arithmetic.page import Page, ends
from claimcheck.arithmetic.results import Result
from claimcheck.locales.rates import log_gap
from claimcheck.model import Outcome

# A conversion stands in a bracket right behind the sum, with at most a hedge before it.
_BEHIND = re.compile(r"\W{0,2}[(（\[]\W{0,2}(?:[^\W\d]+\W{1,2}){0,2}|\s?=\s?|\s?/\s?")
# Rough rates are a yardstick of the size only: currencies have moved by a third and more.
_PLAUSIBLE = 0.35
# Two conversions of a run at rates further apart than this do not belong to one week.
_DRIFT = Decimal("0.05")
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class _Pair:
    """A sum and its conversion; the rate is what one of `unit` is worth in the other."""

    first: Figure
    second: Figure
    rate: Decimal
    low: Decimal
    up: Decimal


def conversions(pages: Sequence[Page]) -> Iterator[Result]:
    """Every conversion of the articles: it holds where its rate is plausible and no three others agree on another one."""
    pairs = [pair for page in pages for pair in _pairs(page)]
    rates: defaultdict[tuple[str, str], list[_Pair]] = defaultdict(list)
    for pair in pairs:
        rates[str(pair.first.unit), str(pair.second.unit)].append(pair)
    for currencies in sorted(rates):
        for pair in rates[currencies]:
            outcome = _outcome(pair, [other.rate for other in rates[currencies] if other is not pair])
            if outcome is not None:
                unit = f"{currencies[0]}/{currencies[1]}"
                yield Result("conversion", outcome, (pair.first, pair.second), None, pair.rate, unit)


def _pairs(page: Page) -> Iterator[_Pair]:
    for row in page.sentences():
        for one, other in pairwise(row):
            money = one.kind == other.kind == "money" and one.unit != other.unit
            if money and ends(one)[0] > 0 and ends(other)[0] > 0 and _BEHIND.fullmatch(page.between(one, other)):
                yield _larger_first(one, other)


def _larger_first(one: Figure, other: Figure) -> _Pair:
    """The pair with the currency first of which one unit of the other is worth more than one: 7.27 yuan a dollar."""
    if one.claim.value < other.claim.value:
        one, other = other, one
    (low, up), (least, most) = ends(one), ends(other)
    return _Pair(one, other, one.claim.value / other.claim.value, low / most, up / least)


def _outcome(pair: _Pair, others: Sequence[Decimal]) -> Outcome | None:
    if len(others) >= _FEWEST:
        usual = median(others)
        agreed = max(others) - min(others) <= usual * _DRIFT
        if (agreed and not pair.low <= usual * (1 + _DRIFT)) or (agreed and not usual * (1 - _DRIFT) <= pair.up):
            return Outcome.DOES_NOT_HOLD
    assert pair.first.unit is not None
    assert pair.second.unit is not None
    gap = log_gap(float(pair.first.low), pair.first.unit, float(pair.second.low), pair.second.unit)
    return Outcome.HOLDS if gap is not None and abs(gap) <= _PLAUSIBLE else None
