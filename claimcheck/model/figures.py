"""Figures as articles print them, and figures with what they measure."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from claimcheck.model.articles import Span

# Points in time that articles give, each kind with a unit of its own: the 8th minute of a game, the 1970s.
NTH_MINUTE = "nth-minute"
DECADE = "decade-of-years"
POINTS_IN_TIME = frozenset((NTH_MINUTE, DECADE))


class Bound(StrEnum):
    """How a figure is hedged: "more than 60 million" gives a lower bound that itself is excluded."""

    EXACT = "exact"
    APPROX = "approx"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"


SCORE = "score"
"""The unit of the score of a game: `value` and `high` are its smaller and its larger number, whichever side is told first."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure as an article prints it, and what it means.

    `value` to `high` is the figure or range in full ("12 Milliarden" is 12000000000). `low` to `up` is the interval that
    the printed precision and the bound allow; either end may be infinite. `unit` is an ISO 4217 code, a part of a currency
    (`USD/100` for cents), `percent`, `percentage-point`, `times`, a CLDR unit id, or for what is no figure, `score` or one of
    POINTS_IN_TIME; None for a bare number or a count.
    `rule` names what read it.
    `alternatives` are the other values that the same characters could mean ("1.234" without a locale), `currencies` those that
    its small change may be of, where nothing in the article says which: `unit` is then the likeliest where the article is from.
    """

    span: Span
    text: str
    value: Decimal
    high: Decimal | None
    unit: str | None
    bound: Bound
    low: Decimal
    up: Decimal
    rule: str
    alternatives: tuple[Decimal, ...] = ()
    currencies: tuple[str, ...] = ()

    @property
    def start(self) -> int:
        """Where the figure starts, its bound words included."""
        return self.span.start

    @property
    def end(self) -> int:
        """Where the figure ends."""
        return self.span.end


@dataclass(frozen=True, slots=True)
class Period:
    """The time that a figure is about: first and last day, and the form that reports use.

    `text` is `2025`, `2024-12`, `2025-01-22`, `2024-Q1`, or two of these with a slash between (an ISO 8601 interval).
    """

    first: dt.date
    last: dt.date
    text: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name near a figure: the key that compares it across languages, its distance in characters, and how it is printed."""

    text: str
    distance: int
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of the measure lexicon near a figure.

    `id` is the lexicon's (`death`, `forecast`), `kind` is `noun`, `measure` or `scope`, `distance` is in characters.
    """

    id: str
    kind: str
    distance: int


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure with what is needed to say what it measures.

    `article` is the article's name. `quote` is the text of `span`, which may reach past the figure to the counted noun.
    `noun` is what is counted: the lexicon's id where known, else the article's own word. `relative_time` are the words of a
    time that the article's date is wanting for: "last year", "on Tuesday".
    """

    id: str
    article: str
    language: str
    quantity: Quantity
    span: Span
    quote: str
    sentence_span: Span
    sentence: str
    noun: str | None = None
    names: tuple[Name, ...] = ()
    cues: tuple[Cue, ...] = ()
    place: str | None = None
    period: Period | None = None
    attributed_to: str | None = None
    relative_time: str | None = None

    @property
    def value(self) -> Decimal:
        """The figure in full; the lower end of a range."""
        return self.quantity.value

    @property
    def high(self) -> Decimal | None:
        """The upper end of a range, else None."""
        return self.quantity.high

    @property
    def bound(self) -> Bound:
        """How the article hedges the figure."""
        return self.quantity.bound

    @property
    def is_point(self) -> bool:
        """Whether it is no figure but a point in time, such as the 8th minute."""
        return self.quantity.unit in POINTS_IN_TIME

    @property
    def unit(self) -> str | None:
        """The unit of measure, or for a count what is counted."""
        return self.quantity.unit or self.noun
