"""A report turned into the JSON document that other programs read; REPORT.md of the project describes every key."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from typing import Any

from claimcheck.model import (
    Acceptance,
    Article,
    Check,
    Claim,
    ClaimReport,
    Evidence,
    Fact,
    Reading,
    Report,
    Revision,
    SelfContradiction,
    Skipped,
)
from claimcheck.report import View
from claimcheck.report.inertjson import dump, finite, number
from claimcheck.report.places import Places
from claimcheck.report.rows import claim_rows

SCHEMA = "claimcheck.report/1"
CLAIMS_SCHEMA = "claimcheck.claims/1"
"""The contracts' numbers. They rise when a key is renamed or dropped, not when one is added."""


def render(report: Report, view: View) -> str:  # noqa: ARG001 - every format has the same two arguments
    """The whole report as one JSON document; the view has no say in it.

    Characters that a screen would act on stand as `\\uXXXX`, so that the values stay exact and the document is inert.
    """
    return dump(_document(report), indent=2) + "\n"


def render_claims(report: ClaimReport, view: View) -> str:
    """What was read in each article as one JSON document: the articles, each with its claims in the order of the text."""
    rows: dict[str, list[dict[str, Any]]] = {article.name: [] for article in report.articles}
    for row in claim_rows(report, view):
        rows[row["article"]].append(row)
    document = {
        "schema": CLAIMS_SCHEMA,
        "claimcheck": report.version,
        "settings": dict(report.settings),
        "articles": [{**_described(article), "claims": rows[article.name]} for article in report.articles],
        "skipped": [_skipped(skipped) for skipped in report.skipped],
        "notes": list(report.notes),
    }
    return dump(document, indent=2) + "\n"


def _document(report: Report) -> dict[str, Any]:
    places = Places(report.articles)
    claims = Counter(mention.article for fact in report.facts for mention in fact.mentions)
    return {
        "schema": SCHEMA,
        "claimcheck": report.version,
        "settings": dict(report.settings),
        "articles": [_article(article, claims[article.name], report.new) for article in report.articles],
        "skipped": [_skipped(skipped) for skipped in report.skipped],
        "notes": list(report.notes),
        "revisions": [_revision(revision) for revision in report.revisions],
        "facts": [_fact(fact, places) for fact in report.facts],
        "self_contradictions": [_self_contradiction(found) for found in report.self_contradictions],
        "checks": [_check(check) for check in report.checks],
    }


def _article(article: Article, claims: int, new: frozenset[str] | None) -> dict[str, Any]:
    listed = {**_described(article), "claims": claims, "new": new is None or article.name in new}
    if article.extracted:
        listed["text_sha256"] = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
    return listed


def _described(article: Article) -> dict[str, Any]:
    return {
        "article": article.name,
        "locale": article.locale,
        "locale_from": article.locale_from,
        "title": article.title,
        "date": article.date.isoformat() if article.date else None,
        "date_from": article.date_from,
        "source": article.source,
        "url": article.url,
    }


def _skipped(skipped: Skipped) -> dict[str, Any]:
    return {"path": skipped.path, "reason": skipped.reason, "hint": skipped.hint}


def _fact(fact: Fact, places: Places) -> dict[str, Any]:
    return {
        "id": fact.id,
        "label": fact.label,
        "verdict": fact.verdict.value,
        "caveat": fact.caveat.value if fact.caveat else None,
        "slip": fact.slip.value if fact.slip else None,
        "why": fact.why,
        "gap": _gap(fact.gap),
        "fingerprint": fact.fingerprint,
        "accepted": _accepted(fact.accepted) if fact.accepted else None,
        "readings": [_reading(reading, places) for reading in fact.readings],
        "evidence": [_evidence(evidence) for evidence in fact.evidence],
    }


def _accepted(acceptance: Acceptance) -> dict[str, Any]:
    return {"reason": acceptance.reason, "until": acceptance.until.isoformat() if acceptance.until else None}


def _revision(revision: Revision) -> dict[str, Any]:
    return {
        "article": revision.article,
        "change": revision.change.value,
        "label": revision.label,
        "before": _version(revision.before),
        "after": _version(revision.after),
    }


def _version(claim: Claim | None) -> dict[str, Any] | None:
    """A figure as one version of an article gives it; only the newest version is among the report's articles."""
    if claim is None:
        return None
    return {
        "quote": claim.quote,
        "sentence": claim.sentence,
        "start": claim.span.start,
        "end": claim.span.end,
        "value": number(claim.value),
        "high": None if claim.high is None else number(claim.high),
        "unit": claim.unit,
    }


def _reading(reading: Reading, places: Places) -> dict[str, Any]:
    return {
        "text": reading.text,
        "value": number(reading.value),
        "high": None if reading.high is None else number(reading.high),
        "unit": reading.unit,
        "mentions": [_mention(mention, places) for mention in reading.mentions],
        **({"summed": [mention.id for mention in reading.summed]} if reading.summed else {}),
    }


def _mention(mention: Claim, places: Places) -> dict[str, Any]:
    line, column = places.line_and_column(mention)
    return {
        "id": mention.id,
        "article": mention.article,
        "line": line,
        "column": column,
        "start": mention.span.start,
        "end": mention.span.end,
        "quote": mention.quote,
        "sentence": mention.sentence,
        "value": number(mention.value),
        "high": None if mention.high is None else number(mention.high),
        "unit": mention.unit,
        "bound": mention.bound.value,
        "low": finite(mention.quantity.low),
        "up": finite(mention.quantity.up),
        "period": mention.period.text if mention.period else None,
        "relative_time": mention.relative_time,
        "attributed_to": mention.attributed_to,
        "rule": mention.quantity.rule,
    }


def _self_contradiction(found: SelfContradiction) -> dict[str, Any]:
    return {
        "id": found.id,
        "article": found.article,
        "place": found.place,
        "caveat": found.caveat.value if found.caveat else None,
        "slip": found.slip.value if found.slip else None,
        "why": found.why,
        "mentions": [mention.id for mention in found.mentions],
    }


def _check(check: Check) -> dict[str, Any]:
    return {
        "id": check.id,
        "article": check.article,
        "kind": check.kind,
        "outcome": check.outcome.value,
        "why": check.why,
        "computed": number(check.computed),
        "given": None if check.given is None else number(check.given),
        "unit": check.unit,
        "mentions": [mention.id for mention in check.mentions],
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "name": evidence.name,
        "label": evidence.label,
        "weight": round(evidence.weight, 3),
        "left": evidence.left,
        "right": evidence.right,
    }


def _gap(gap: float | None) -> float | None:
    """A relative distance to three significant digits; None where it cannot be told.

    >>> _gap(11 / 60), _gap(float("inf"))
    (0.183, None)
    """
    return None if gap is None or not math.isfinite(gap) else float(f"{gap:.3g}")
