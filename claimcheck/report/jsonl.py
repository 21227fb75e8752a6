"""Claims turned into JSON Lines: one object a claim, for programs that read records one by one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from claimcheck.model import ClaimReport, Report
from claimcheck.report import View
from claimcheck.report.inertjson import dump
from claimcheck.report.rows import claim_rows, fact_rows


def render(report: Report, view: View) -> str:
    """Every claim of the report with the fact that it stands under, a line each; nothing where no figure was found.

    The keys are those of a mention in the JSON report, and more; values are exact, and the text is inert.
    """
    return _lines(fact_rows(report, view))


def render_claims(report: ClaimReport, view: View) -> str:
    """Every claim that was read, a line each."""
    return _lines(claim_rows(report, view))


def _lines(rows: Iterable[dict[str, Any]]) -> str:
    return "".join(f"{dump(row)}\n" for row in rows)
