"""All that a run found, for every format to be made from."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from claimcheck.model.articles import Article, Skipped
from claimcheck.model.facts import Caveat, Fact, Reading, Slip, Verdict
from claimcheck.model.figures import Claim


class Outcome(StrEnum):
    """What came of doing an article's sums again; none of them says which figure is wrong."""

    HOLDS = "holds"
    WITHIN_ROUNDING = "holds_within_rounding"
    DOES_NOT_HOLD = "does_not_hold"


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
    notes: tuple[str, ...] = ()
