"""The core types, in the order in which the stages make them: values only, frozen, compared by content."""

from __future__ import annotations

from claimcheck.model.articles import Article, Skipped, Span, content_id
from claimcheck.model.facts import Acceptance, Caveat, Evidence, Fact, Group, Reading, Relation, Slip, Sum, Verdict
from claimcheck.model.figures import (
    DECADE,
    NTH_MINUTE,
    POINTS_IN_TIME,
    SCORE,
    Bound,
    Claim,
    Cue,
    Name,
    Period,
    Quantity,
)
from claimcheck.model.reports import Change, Check, ClaimReport, Outcome, Report, Revision, SelfContradiction

__all__ = [
    "DECADE",
    "NTH_MINUTE",
    "POINTS_IN_TIME",
    "SCORE",
    "Acceptance",
    "Article",
    "Bound",
    "Caveat",
    "Change",
    "Check",
    "Claim",
    "ClaimReport",
    "Cue",
    "Evidence",
    "Fact",
    "Group",
    "Name",
    "Outcome",
    "Period",
    "Quantity",
    "Reading",
    "Relation",
    "Report",
    "Revision",
    "SelfContradiction",
    "Skipped",
    "Slip",
    "Span",
    "Sum",
    "Verdict",
    "content_id",
]
