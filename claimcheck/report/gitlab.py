"""A report turned into a Code Quality report of GitLab, which shows in merge requests.

The format: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from claimcheck.model import Report, Skipped
from claimcheck.report import View, wording
from claimcheck.report.findings import Finding, findings, told
from claimcheck.report.inertjson import dump
from claimcheck.report.places import Places, named_from_root
from claimcheck.report.rules import SKIPPED, Level
from claimcheck.text import inert

_SEVERITIES: Mapping[Level, str] = {Level.ERROR: "major", Level.WARNING: "minor", Level.NOTE: "info"}


def render(report: Report, view: View) -> str:
    """A list with an entry for each finding that no editor has accepted, and for each input that was skipped.

    The service needs a line. For text that was taken out of a page or a record that is the file's first; the description
    says where it is in the text.
    """
    places = Places(report.articles, view)
    entries = [_entry(finding, places) for finding in findings(report) if not finding.accepted]
    entries += [_skipped(skipped, view) for skipped in report.skipped]
    return dump(entries, indent=2) + "\n"


def _entry(finding: Finding, places: Places) -> dict[str, Any]:
    region = places.region(finding.mentions[0]) if finding.mentions else None
    why, *readings = told(finding, places)
    return {
        "description": f"{inert(finding.label)}: {why}",
        "check_name": finding.rule.id,
        "fingerprint": _fingerprint(finding.rule.id, finding.fingerprint),
        "severity": _SEVERITIES[finding.level],
        "location": {"path": places.file(finding.article), "lines": {"begin": region.line if region else 1}},
        "content": {"body": "\n".join((*readings, inert(wording.known_as(finding.id))))},
    }


def _skipped(skipped: Skipped, view: View) -> dict[str, Any]:
    return {
        "description": inert(wording.skipped_line(skipped)),
        "check_name": SKIPPED.id,
        "fingerprint": _fingerprint(SKIPPED.id, skipped.path),
        "severity": "minor",
        "location": {"path": named_from_root(skipped.file, view) or skipped.path, "lines": {"begin": 1}},
    }


def _fingerprint(*parts: str) -> str:
    """What the service knows a result by from run to run: made from content, so that moved lines change nothing."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
