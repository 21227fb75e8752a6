"""A finished report turned into text: one module a format, each a function of the report and of the reader's screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module

from claimcheck.errors import UsageError
from claimcheck.model import Report

FORMATS: Mapping[str, str] = {
    "table": "claimcheck.report.table",
    "json": "claimcheck.report.json",
}
"""The formats, the usual one first, each with the module whose `render(report, view)` makes it."""


@dataclass(frozen=True, slots=True)
class View:
    """What the reader's screen can show, and how much they want to see.

    `styled` allows bold and the like, `coloured` also colours, `unicode` signs beyond ASCII beside the articles' own
    words. `quotes` shows whole sentences, `everything` also the figures that one article alone gives.
    """

    width: int = 120
    styled: bool = False
    coloured: bool = False
    unicode: bool = True
    quotes: bool = False
    everything: bool = False


def render(report: Report, format: str, view: View | None = None) -> str:  # noqa: A002 - the option's name
    """The report in one of the formats, ending with a line break.

    >>> render(Report(version="0", articles=(), facts=()), "yaml")
    Traceback (most recent call last):
    claimcheck.errors.UsageError: unknown format 'yaml'
    hint: choose one of table, json

    Raises UsageError for a format that does not exist.
    """
    if format not in FORMATS:
        raise UsageError(f"unknown format {format!r}", hint=f"choose one of {', '.join(FORMATS)}")
    text: str = import_module(FORMATS[format]).render(report, view or View())
    return text
