"""Measured things, the readings that articles give of each, and what these make of it together."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from claimcheck.model.figures import Claim


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


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for or against two claims being about the same thing: a comparison level and its weight in nats."""

    name: str
    label: str
    weight: float
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Sum:
    """A figure and the parts that another article gives of it: the ids of the claims, the parts in the order of the text."""

    whole: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Claims taken to be about one measured thing, in the order of their ids, and the evidence for their strongest link.

    `sums` are the wholes among them that an article gives in parts.
    """

    claims: tuple[Claim, ...]
    evidence: tuple[Evidence, ...] = ()
    sums: tuple[Sum, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure for a fact and all the mentions that give it; those that are `summed` only together with each other."""

    text: str
    value: Decimal
    high: Decimal | None
    unit: str | None
    mentions: tuple[Claim, ...]
    summed: tuple[Claim, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Relation:
    """How two mentions of a fact stand to each other: whether they are one figure, and by which rule of judging."""

    left: Claim
    right: Claim
    same: bool
    rule: str
    caveat: Caveat | None = None


def _given(mention: Claim) -> str:
    """Who gives which figure, in what: without the place in the text, and without the folder of the article."""
    values = [str(value.normalize()) for value in (mention.value, mention.high) if value is not None]
    return "\x1f".join((mention.article.rpartition("/")[2], *values, mention.unit or ""))
