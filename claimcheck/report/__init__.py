"""A finished report turned into text: one module a format, each a function of the report and of the reader's screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from claimcheck.errors import UsageError
from claimcheck.model import ClaimReport, Report

FORMATS: Mapping[str, str] = {
    "table": "claimcheck.report.table",
    "json": "claimcheck.report.json",
    "jsonl": "claimcheck.report.jsonl",
    "csv": "claimcheck.report.csv",
    "sarif": "claimcheck.report.sarif",
    "github": "claimcheck.report.github",
    "gitlab": "claimcheck.report.gitlab",
    "junit": "claimcheck.report.junit",
    "markdown": "claimcheck.report.markdown",
}
"""The formats, the usual one first, each with the module whose `render(report, view)` makes it."""

CLAIM_FORMATS: Mapping[str, str] = {
    "table": "claimcheck.report.claims_table",
    "json": "claimcheck.report.json",
    "jsonl": "claimcheck.report.jsonl",
    "csv": "claimcheck.report.csv",
}
"""The formats of what was read, before anything is compared, each with the module of its `render_claims(report, view)`."""

FORMATS_OF_ROWS = frozenset({"jsonl", "csv"})
"""The formats that are one claim a row, and so have no place for what was skipped."""

FORMATS_WITHOUT_NOTES = FORMATS_OF_ROWS | {"gitlab"}
"""The formats that have no place for what concerns the run as a whole."""


@dataclass(frozen=True, slots=True)
class View:
    """What the reader's screen can show, and how much they want to see.

    `styled` allows bold and the like, `coloured` also colours, `unicode` signs beyond ASCII beside the articles' own
    words. `quotes` shows whole sentences, `everything` also the figures that one article alone gives, `accepted` also the
    contradictions that an editor has accepted.

    `folder` is the working folder that the articles' paths start from, and `root` the one from which a pipeline's service
    names files, both absolute; where they are empty, paths below the working folder are named from there.
    """

    width: int = 120
    styled: bool = False
    coloured: bool = False
    unicode: bool = True
    quotes: bool = False
    everything: bool = False
    accepted: bool = False
    folder: str = ""
    root: str = ""


def render(report: Report, format: str, view: View | None = None) -> str:  # noqa: A002 - the option's name
    """The report in one of the formats, ending with a line break.

    >>> render(Report(version="0", articles=(), facts=()), "yaml")
    Traceback (most recent call last):
    claimcheck.errors.UsageError: unknown format 'yaml'
    hint: choose one of table, json, jsonl, csv, sarif, github, gitlab, junit, markdown

    Raises UsageError for a format that does not exist.
    """
    text: str = _module(format, FORMATS).render(report, view or View())
    return text


def render_claims(report: ClaimReport, format: str, view: View | None = None) -> str:  # noqa: A002
    """What was read in articles, in one of the formats for that.

    Raises UsageError for a format that does not exist.
    """
    text: str = _module(format, CLAIM_FORMATS).render_claims(report, view or View())
    return text


def _module(name: str, formats: Mapping[str, str]) -> Any:
    if name not in formats:
        raise UsageError(f"unknown format {name!r}", hint=f"choose one of {', '.join(formats)}")
    return import_module(formats[name])
