"""Claims turned into comma-separated values (RFC 4180), for spreadsheets and data frames."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from claimcheck.model import ClaimReport, Report
from claimcheck.report import View
from claimcheck.report.rows import CLAIM_COLUMNS, FACT_COLUMNS, claim_rows, fact_rows
from claimcheck.text import inert

# What makes a spreadsheet take a cell for a formula, also in full width, as East Asian input methods write it; see
# https://owasp.org/www-community/attacks/CSV_Injection. The apostrophe itself, so that the first one is always ours.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "'")


def render(report: Report, view: View) -> str:
    """A heading and a row for every claim of the report, with the fact that it stands under; lines end with CRLF.

    Text from articles is made inert and stands on one line: `start` and `end` lead to the exact characters. An article
    may hold what a spreadsheet would run as a formula: a text cell that begins, spaces aside, with one of `= + - @`, or
    with an apostrophe, gets an apostrophe in front. So to read a text cell back, drop one apostrophe from its start.
    Lists are written with `; ` between their parts.
    """
    return _table(CLAIM_COLUMNS + FACT_COLUMNS, fact_rows(report, view))


def render_claims(report: ClaimReport, view: View) -> str:
    """A heading and a row for every claim that was read, in the same way."""
    return _table(CLAIM_COLUMNS, claim_rows(report, view))


def _table(columns: Sequence[str], rows: Iterable[dict[str, Any]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(row[column]) for column in columns] for row in rows)
    return text.getvalue()


def _cell(value: Any) -> str:
    """One cell; numbers in full, without an exponent, as no spreadsheet takes them for a formula.

    >>> _cell(6800000000), _cell(1e-07), _cell(-5), _cell(None), _cell("=1+1"), _cell(["Volta", "Sorvik"])
    ('6800000000', '0.0000001', '-5', '', "'=1+1", 'Volta; Sorvik')
    """
    if value is None:
        return ""
    if isinstance(value, (int, float)):
        return f"{Decimal(repr(value)):f}"
    text = inert("; ".join(map(str, value)) if isinstance(value, list) else value)
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text
