"""Why the articles agree, contradict each other or stand alone: every sentence of a verdict, of a check, of a slip.

All functions take finished values and give one line of text. They speak of figures, not of outlets, and say which figure is
which, never which is right. What comes from articles is passed in as it is: the formats make it inert when they print.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable

from claimcheck.model import Bound, Slip
from claimcheck.report.wording import count, listing, percent


def why_single(article: str, sources: Iterable[tuple[str, str]] = (), *, counted: bool = True) -> str:
    """Why a fact has no verdict, and what was not compared.

    `sources` are the figures that the one article gives, each with who says it, where it gives more than one; `counted`
    is false where the article does not say what the figure counts.

    >>> why_single("a.txt")
    'only a.txt gives it'
    >>> why_single("a.txt", [("400", "the IOM"), ("750", "police")])
    'only a.txt gives it: 400 according to the IOM and 750 according to police'
    >>> why_single("a.txt", counted=False)
    'only a.txt gives it, and what it counts is not said'
    """
    given = [f"{figure} {attributed(source)}" for figure, source in sources]
    unknown = "" if counted else ", and what it counts is not said"
    return f"only {article} gives it{unknown}" + (f": {listing(given)}" if given else "")


def attributed(source: str) -> str:
    """Who says a figure.

    >>> attributed("police")
    'according to police'
    """
    return f"according to {source}"


def why_agreement(articles: int, languages: int) -> str:
    """Why a fact counts as agreed on.

    >>> why_agreement(3, 2), why_agreement(2, 1)
    ('3 articles in 2 languages give it', '2 articles give it')
    """
    where = f" in {count(languages, 'language')}" if languages > 1 else ""
    return f"{count(articles, 'article')}{where} give it"


def in_parts(article: str, parts: Iterable[str]) -> str:
    """That an article gives a figure only as the sum of others.

    >>> in_parts("a.txt", ["11", "6"])
    'a.txt gives it in parts: 11 + 6'
    """
    return f"{article} gives it in parts: {' + '.join(parts)}"


def apart(low: str, high: str, gap: float | None) -> str:
    """How far two readings lie apart; `low` and `high` are figures as the report prints them, without a bound's sign.

    >>> apart("60M", "71M", 0.183), apart("1,200", "12,000", 9.0)
    ('71M is 18% above 60M', '12,000 is 10 times 1,200')
    >>> apart("1 km", "2 kg", None)
    '1 km against 2 kg'
    """
    if not gap:
        return f"{low} against {high}"
    if gap < 1:
        return f"{high} is {percent(gap)} above {low}"
    times = f"{gap + 1:,.1f}".removesuffix(".0")
    return f"{high} is {times} times {low}"


def points_apart(low: str, high: str, points: str) -> str:
    """How far two percentages lie apart; a percentage of one would be taken for points.

    >>> points_apart("10.6%", "10.7%", "0.1")
    '10.7% is 0.1 percentage points above 10.6%'
    """
    return f"{high} is {points} percentage {'point' if points == '1' else 'points'} above {low}"


def times_differ(low: Iterable[str], high: Iterable[str]) -> str:
    """That two readings are about different times.

    >>> times_differ(["2025"], ["2026"])
    'the lower is for 2025, the higher for 2026'
    """
    return f"the lower is for {listing(low)}, the higher for {listing(high)}"


def weekdays(days: Iterable[int]) -> list[str]:
    """Days of the week, Monday being 0, as a reader says them.

    >>> weekdays([1, 3])
    ['Tuesday', 'Thursday']
    """
    return [calendar.day_name[day] for day in days]


def only_rounded() -> str:
    """That two readings may be one figure, rounded differently."""
    return "they differ by no more than the last digit that the coarser one prints"


_BOUND_WORDS = {
    Bound.AT_LEAST: "a lower bound",
    Bound.MORE_THAN: "a lower bound",
    Bound.AT_MOST: "an upper bound",
    Bound.LESS_THAN: "an upper bound",
    Bound.APPROX: "about right",
    Bound.EXACT: "exact",
}


def bounded(sentence: str, article: str, figure: str, bound: str, words: str) -> str:
    """That one article's bound leaves room for the other reading; `sentence` says how far they are apart.

    >>> bounded("71M is 18% above 60M", "a.txt", "60M", "more_than", "mais de")
    '71M is 18% above 60M, which a.txt gives as a lower bound ("mais de")'
    >>> bounded("14M is 17% above 12M", "a.txt", "14M", "at_most", "up to")
    '14M is 17% above 12M; a.txt gives 14M as an upper bound ("up to")'
    """
    kind = _BOUND_WORDS[Bound(bound)]
    if sentence.endswith(f" {figure}"):
        return f'{sentence}, which {article} gives as {kind} ("{words}")'
    return f'{sentence}; {article} gives {figure} as {kind} ("{words}")'


def against_itself(place: str, above: str, below: str) -> str:
    """That an article's headline or lead and its text give two figures.

    >>> against_itself("headline", "19", "17")
    'the headline gives 19, the text 17'
    """
    return f"the {place} gives {above}, the text {below}"


def left_out(sentence: str, article: str, figure: str, words: str, other: str) -> str:
    """That a bound rules the other reading out; `sentence` says how far they are apart.

    >>> left_out("71M is 18% above 60M", "b.txt", "71M", "more than", "60M")
    '71M is 18% above 60M; b.txt gives 71M as a bound ("more than"), which leaves out 60M'
    """
    return f'{sentence}; {article} gives {figure} as a bound ("{words}"), which leaves out {other}'


def bounds_exclude() -> str:
    """That two bounds have no figure in common."""
    return "their bounds exclude each other"


def level_against_change() -> str:
    """That one share is where something ended and the other how far it went."""
    return "the one is the level that was reached, the other the change"


def percent_against_points() -> str:
    """That one change is relative and the other in points."""
    return "the one is in percent, the other in percentage points"


def times_as_much(times: float) -> str:
    """A factor in words.

    >>> times_as_much(10), times_as_much(1000), times_as_much(1e6)
    ('10 times', 'a thousand times', 'a million times')
    """
    return {1e3: "a thousand times", 1e6: "a million times"}.get(float(times), f"{times:,.0f} times")


def slip(kind: Slip, left: str, right: str, times: float | None = None) -> str:
    """The slip that would explain a contradiction; `left` and `right` are the figures as their articles print them.

    >>> slip(Slip.SCALE, "1,200", "12,000", 10)
    'possible slip of scale: “1,200” and “12,000” have the same digits, 10 times apart'
    """
    pair = f"“{left}” and “{right}”"
    apart = f", {times_as_much(times)} apart" if times else ""
    return {
        Slip.SCALE: f"possible slip of scale: {pair} have the same digits{apart}",
        Slip.SCALE_WORD: f"possible slip in a scale word: {pair} look alike and are{apart[1:]}",
        Slip.SEPARATOR: f"possible slip of a separator: {pair} have the same digits, grouped or parted off",
        Slip.DIGIT_SWAP: f"possible swap of digits: {pair} differ in the order of two",
        Slip.UNIT: f"possible slip of unit: {pair} have one number under two units",
        Slip.CURRENCY: f"possible slip of currency: {pair} have one number under two currencies",
        Slip.CONVERSION: f"possible slip in a conversion: {pair} are given for one sum in another currency",
    }[kind]
