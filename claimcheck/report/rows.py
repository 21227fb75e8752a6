"""Claims turned into flat rows, one a claim: what the formats for tables and for streams of records print."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claimcheck.model import Article, Claim, ClaimReport, Reading, Report
from claimcheck.report import View
from claimcheck.report.inertjson import finite, number
from claimcheck.report.places import Places

CLAIM_COLUMNS = (
    *("id", "article", "line", "column", "start", "end", "quote", "value", "high", "unit", "bound", "low", "up"),
    *(
        "reading",
        "alternatives",
        "noun",
        "names",
        "period",
        "attributed_to",
        "rule",
        "sentence",
        "file",
        "locale",
        "date",
        "source",
    ),
)
FACT_COLUMNS = ("fact", "label", "verdict", "caveat", "slip")
"""The keys of a row, in order; the second ones only where claims were compared."""


def fact_rows(report: Report, view: View) -> Iterator[dict[str, Any]]:
    """Every claim of a report, fact by fact, with the fact and the reading that it stands under."""
    articles = {article.name: article for article in report.articles}
    places = Places(report.articles, view)
    for fact in report.facts:
        for reading in fact.readings:
            for claim in reading.mentions:
                yield {
                    **claim_row(reading, claim, articles[claim.article], places),
                    "fact": fact.id,
                    "label": fact.label,
                    "verdict": fact.verdict.value,
                    "caveat": fact.caveat.value if fact.caveat else None,
                    "slip": fact.slip.value if fact.slip else None,
                }


def claim_rows(report: ClaimReport, view: View) -> Iterator[dict[str, Any]]:
    """Every claim that was read, article by article, with its figure as reports write it."""
    articles = {article.name: article for article in report.articles}
    places = Places(report.articles, view)
    for reading in report.readings:
        for claim in reading.mentions:
            yield claim_row(reading, claim, articles[claim.article], places)


def claim_row(reading: Reading, claim: Claim, article: Article, places: Places) -> dict[str, Any]:
    """One claim: where it stands, what is printed, and what was read in it; an open end of its interval is None.

    `reading` is the figure as reports write it, for all who give it.
    """
    line, column = places.line_and_column(claim)
    quantity = claim.quantity
    return {
        "id": claim.id,
        "article": claim.article,
        "line": line,
        "column": column,
        "start": claim.span.start,
        "end": claim.span.end,
        "quote": claim.quote,
        "value": number(claim.value),
        "high": None if claim.high is None else number(claim.high),
        "unit": claim.unit,
        "bound": claim.bound.value,
        "low": finite(quantity.low),
        "up": finite(quantity.up),
        "reading": reading.text,
        "alternatives": [number(value) for value in quantity.alternatives],
        "noun": claim.noun,
        "names": [name.shown or name.text for name in claim.names],
        "period": claim.period.text if claim.period else None,
        "attributed_to": claim.attributed_to,
        "rule": quantity.rule,
        "sentence": claim.sentence,
        "file": places.file(claim.article),
        "locale": article.locale,
        "date": article.date.isoformat() if article.date else None,
        "source": article.source,
    }
