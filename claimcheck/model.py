"""The core types, in the order in which the stages make them: values only, frozen, compared by content."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class Bound(StrEnum):
    """How a figure is hedged: "more than 60 million" gives a lower bound that itself is excluded."""

    EXACT = "exact"
    APPROX = "approx"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"


class Verdict(StrEnum):
    """What the articles make of a fact together."""

    AGREEMENT = "agreement"
    CONTRADICTION = "contradiction"
    SINGLE = "single"


class Caveat(StrEnum):
    """Why a careful reader would soften a contradiction."""

    BOUND = "bound"
    ROUNDING = "rounding"
    PERIOD = "period"


class Slip(StrEnum):
    """A slip of the pen or of a translation that would explain a contradiction: what two figures have in common after all."""

    SCALE = "scale"
    SCALE_WORD = "scale_word"
    SEPARATOR = "separator"
    DIGIT_SWAP = "digit_swap"
    UNIT = "unit"
    CURRENCY = "currency"
    CONVERSION = "conversion"


class Outcome(StrEnum):
    """What came of doing an article's sums again; none of them says which figure is wrong."""

    HOLDS = "holds"
    WITHIN_ROUNDING = "holds_within_rounding"
    DOES_NOT_HOLD = "does_not_hold"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text: Python string offsets, the end excluded."""

    start: int
    end: int

    def within(self, other: Span) -> bool:
        """Whether this span lies wholly inside the other."""
        return other.start <= self.start and self.end <= other.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its text as decoded, and what is known about it.

    `text` is what every offset points into: the whole decoded file for plain text and Markdown, the extracted text for
    HTML and JSON (then `extracted` is true, and `line` the line of the file that holds all of it, if one does). Figures are
    read in the stretches of `prose` only, so that front matter and page furniture stay out. `ignored` are the fields of
    its metadata whose values say nothing that can be used, each with its value.
    """

    id: str
    name: str
    text: str
    prose: tuple[Span, ...]
    path: str | None = None
    source: str | None = None
    url: str | None = None
    title: str | None = None
    date: dt.date | None = None
    date_from: str | None = None
    language: str | None = None
    locale: str | None = None
    locale_from: str | None = None
    extracted: bool = False
    line: int | None = None
    ignored: tuple[tuple[str, str], ...] = ()

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        language: str | None = None,
        name: str = "article",
        date: dt.date | str | None = None,
        title: str | None = None,
        source: str | None = None,
    ) -> Article:
        """An article from text that the caller already has; `language` is a BCP 47 or CLDR id, `date` ISO 8601.

        >>> Article.from_text("Rund 50 Tote.", language="de", name="a").prose
        (Span(start=0, end=13),)

        Raises ValueError for a date that is not ISO 8601.
        """
        published = _date(date)
        return cls(
            id=content_id("a", text),
            name=name,
            text=text,
            prose=(Span(0, len(text)),),
            source=source,
            title=title,
            date=published,
            date_from="given" if published else None,
            language=language,
        )


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that could not be read, and why; it is shown in every format and the rest is compared.

    `path` is its name in the report, as an article's would be; `file` is where it was found, as it was given.
    """

    path: str
    reason: str
    hint: str | None = None
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure as an article prints it, and what it means.

    `value` to `high` is the figure or range in full ("12 Milliarden" is 12000000000). `low` to `up` is the interval that
    the printed precision and the bound allow; either end may be infinite. `unit` is an ISO 4217 code, a part of a currency
    (`USD/100` for cents), `percent`, `percentage-point`, `times`, or a CLDR unit id; None for a bare number or a count.
    `rule` names what read it.
    `alternatives` are the other values that the same characters could mean ("1.234" without a locale).
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
    def unit(self) -> str | None:
        """The unit of measure, or for a count what is counted."""
        return self.quantity.unit or self.noun


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for or against two claims being about the same thing: a comparison level and its weight in nats."""

    name: str
    label: str
    weight: float
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Group:
    """Claims taken to be about one measured thing, in the order of their ids, and the evidence for their strongest link."""

    claims: tuple[Claim, ...]
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure for a fact and all the mentions that give it."""

    text: str
    value: Decimal
    high: Decimal | None
    unit: str | None
    mentions: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Acceptance:
    """An editor's word that a difference is known and may stay: why, and the last day on which it may."""

    reason: str
    until: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One measured thing, and every reading of it.

    `gap` is the relative distance of the outermost readings; `slip` is the slip that would explain a contradiction.
    `accepted` is set on a contradiction that an editor has accepted: it is shown, and fails no check.
    """

    id: str
    label: str
    verdict: Verdict
    caveat: Caveat | None
    why: str
    gap: float | None
    readings: tuple[Reading, ...]
    evidence: tuple[Evidence, ...] = ()
    slip: Slip | None = None
    accepted: Acceptance | None = None

    @property
    def mentions(self) -> tuple[Claim, ...]:
        """All mentions, reading by reading."""
        return tuple(mention for reading in self.readings for mention in reading.mentions)

    @property
    def fingerprint(self) -> str:
        """What stays the same while the same articles give the same figures, wherever in their text: 16 hex digits.

        An article counts as itself in any folder; another figure, or another article that gives one, is another
        fingerprint.
        """
        given = sorted({_given(mention) for mention in self.mentions})
        return hashlib.sha256("\x1e".join(given).encode("utf-8", "surrogatepass")).hexdigest()[:16]


class Change(StrEnum):
    """What a new version of an article does to a figure of the old one."""

    CHANGED = "changed"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Revision:
    """A figure that two versions of one article do not share: what measures it, and how each version gives it."""

    article: str
    change: Change
    label: str
    before: Claim | None
    after: Claim | None


@dataclass(frozen=True, slots=True)
class Relation:
    """How two mentions of a fact stand to each other: whether they are one figure, and by which rule of judging."""

    left: Claim
    right: Claim
    same: bool
    rule: str
    caveat: Caveat | None = None


@dataclass(frozen=True, slots=True)
class SelfContradiction:
    """Two figures that one article gives for one thing, its headline or lead against its body.

    `place` says where the first stands (`headline`, `lead`); `mentions` are the two, in the order of the text.
    """

    id: str
    article: str
    place: str
    mentions: tuple[Claim, Claim]
    caveat: Caveat | None
    slip: Slip | None
    why: str


@dataclass(frozen=True, slots=True)
class Check:
    """A sum that an article's figures allow, done again.

    `kind` is `sum`, `remainder`, `share`, `conversion`, `change` or `average`. `computed` is what the arithmetic gives and
    `given` what the article prints, both in `unit`; `given` is None where the article leaves it unsaid, as the whole of
    which 11.6 billion are 13 percent. `mentions` are the figures that went in, the one checked last.
    """

    id: str
    article: str
    kind: str
    outcome: Outcome
    why: str
    computed: Decimal
    given: Decimal | None
    unit: str | None
    mentions: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All that a run found; every format is made from this alone.

    `new` names the articles that a check is about, the others being what they are held against; None where all are
    compared with all. `revisions` are the figures that new versions of articles changed or left out.
    """

    version: str
    articles: tuple[Article, ...]
    facts: tuple[Fact, ...]
    skipped: tuple[Skipped, ...] = ()
    notes: tuple[str, ...] = ()
    settings: tuple[tuple[str, str], ...] = field(default=())
    self_contradictions: tuple[SelfContradiction, ...] = ()
    checks: tuple[Check, ...] = ()
    new: frozenset[str] | None = None
    revisions: tuple[Revision, ...] = ()

    @property
    def contradictions(self) -> tuple[Fact, ...]:
        """The facts on which articles contradict each other, with or without a caveat."""
        return tuple(fact for fact in self.facts if fact.verdict is Verdict.CONTRADICTION)

    @property
    def agreements(self) -> tuple[Fact, ...]:
        """The facts on which two or more articles agree."""
        return tuple(fact for fact in self.facts if fact.verdict is Verdict.AGREEMENT)

    def concerns(self, fact: Fact) -> bool:
        """Whether a fact is what this report is about: a new article gives a figure for it, or all are new."""
        return self.new is None or any(mention.article in self.new for mention in fact.mentions)

    def failing(self, *, softened: bool) -> tuple[Fact, ...]:
        """The contradictions that fail a check: those that concern it and that nobody accepted.

        `softened` counts those with a caveat, too.
        """
        return tuple(
            fact
            for fact in self.contradictions
            if fact.accepted is None and (softened or fact.caveat is None) and self.concerns(fact)
        )


@dataclass(frozen=True, slots=True)
class ClaimReport:
    """All that was read in articles, before anything is compared: one reading a claim, article by article."""

    version: str
    articles: tuple[Article, ...]
    readings: tuple[Reading, ...]
    skipped: tuple[Skipped, ...] = ()
    settings: tuple[tuple[str, str], ...] = field(default=())


def content_id(prefix: str, *parts: str) -> str:
    """An id made from content: the same parts give the same id in any run, on any machine.

    >>> content_id("f", "Doubao", "user")
    'f-c84230a9'
    """
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{prefix}-{digest[:8]}"


def _given(mention: Claim) -> str:
    """Who gives which figure, in what: without the place in the text, and without the folder of the article."""
    values = [str(value.normalize()) for value in (mention.value, mention.high) if value is not None]
    return "\x1f".join((mention.article.rpartition("/")[2], *values, mention.unit or ""))


def _date(given: dt.date | str | None) -> dt.date | None:
    return dt.date.fromisoformat(given) if isinstance(given, str) else given
