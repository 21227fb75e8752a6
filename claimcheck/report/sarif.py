"""A report turned into SARIF 2.1.0, the interchange format of code scanning services and editors.

The standard: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; "§" below are its sections.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from claimcheck.model import Claim, Report, Skipped
from claimcheck.report import View, wording
from claimcheck.report.findings import Finding, findings, told
from claimcheck.report.inertjson import dump
from claimcheck.report.places import Places, named_from_root
from claimcheck.report.rules import RULES, SKIPPED, Rule
from claimcheck.text import inert

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_MIME_TYPES = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
}


def render(report: Report, view: View) -> str:
    """One run: a result for each finding, and a notification for each input that was skipped.

    A result stands at the mention that is likeliest to be wrong; the others are related locations. Of text that was
    taken out of a page or a record the file is named, with the line that holds all of the record, where one does: the
    lines of the text are not lines of the file.
    """
    return dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [_Run(report, view).run()]}, indent=2) + "\n"


class _Run:
    """One report as one run."""

    def __init__(self, report: Report, view: View) -> None:
        self.report = report
        self.view = view
        self.articles = {article.name: article for article in report.articles}
        self.places = Places(report.articles, view)
        self.uris = {name: _uri(self.places.file(name)) for name in self.articles}
        self.indices = {uri: index for index, uri in enumerate(dict.fromkeys(self.uris.values()))}

    def run(self) -> dict[str, Any]:
        return {
            "tool": {
                "driver": {
                    "name": "claimcheck",
                    "semanticVersion": self.report.version,
                    "version": self.report.version,
                    "rules": [_rule(rule) for rule in RULES],
                    "notifications": [_rule(SKIPPED)],
                }
            },
            "language": "en",
            "invocations": [
                {
                    "executionSuccessful": bool(self.report.articles),
                    "toolExecutionNotifications": [
                        *(self.notification(skipped) for skipped in self.report.skipped),
                        *({"level": "note", "message": {"text": _plain(note)}} for note in self.report.notes),
                    ],
                }
            ],
            # Where the root lies is the reader's to say (§3.14.14): no path of the machine that ran is in the report.
            "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder from which the articles are named."}}},
            "artifacts": [self.artifact(uri) for uri in self.indices],
            "results": [self.result(finding) for finding in findings(self.report)],
            "columnKind": "unicodeCodePoints",
        }

    def result(self, finding: Finding) -> dict[str, Any]:
        related = finding.mentions[1:]
        link = {
            mention.id: f"[{_plain(self.places.shown(mention))}]({number})" for number, mention in enumerate(related, 1)
        }
        lines = told(finding, self.places, say=_plain, link=link)
        text = "\n".join((*lines, _plain(wording.known_as(finding.id))))
        result = {
            "ruleId": finding.rule.id,
            "ruleIndex": RULES.index(finding.rule),
            "level": finding.level.value,
            "message": {"text": f"{_plain(finding.label)}: {text}"},
            "locations": [self.location(mention) for mention in finding.mentions[:1]] or [self.file(finding.article)],
            "relatedLocations": [{"id": number, **self.location(mention)} for number, mention in enumerate(related, 1)],
            "partialFingerprints": {"claimcheck/v1": finding.fingerprint},
            "properties": {"id": finding.id, "label": finding.label},
        }
        if finding.accepted:
            justification = wording.accepted(finding.accepted)
            result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": justification}]
        return result

    def file(self, article: str) -> dict[str, Any]:
        return {"physicalLocation": {"artifactLocation": self.artifact_location(self.uris[article])}}

    def location(self, mention: Claim) -> dict[str, Any]:
        article = self.articles[mention.article]
        physical: dict[str, Any] = {"artifactLocation": self.artifact_location(self.uris[article.name])}
        region = self.places.region(mention)
        if region is not None:
            stretch = {
                "startLine": region.line,
                "startColumn": region.column,
                "endLine": region.end_line,
                "endColumn": region.end_column,
            }
            physical["region"] = {key: value for key, value in stretch.items() if value is not None}
        found: dict[str, Any] = {"physicalLocation": physical}
        if article.extracted:
            found["logicalLocations"] = [{"name": article.name, "kind": "article"}]
        found["message"] = {"text": _plain(wording.giver(self.places.shown(mention), mention.quote))}
        return found

    def artifact(self, uri: str) -> dict[str, Any]:
        mime_type = _MIME_TYPES.get(PurePosixPath(uri).suffix.lower(), "text/plain")
        return {"location": {"uri": uri, "uriBaseId": _ROOT}, "roles": ["analysisTarget"], "mimeType": mime_type}

    def artifact_location(self, uri: str) -> dict[str, Any]:
        return {"uri": uri, "uriBaseId": _ROOT, "index": self.indices[uri]}

    def notification(self, skipped: Skipped) -> dict[str, Any]:
        file = named_from_root(skipped.file, self.view)
        told: dict[str, Any] = {
            "descriptor": {"id": SKIPPED.id, "index": 0},
            "level": "warning",
            "message": {"text": _plain(wording.skipped_line(skipped))},
        }
        if file is not None:
            told["locations"] = [{"physicalLocation": {"artifactLocation": {"uri": _uri(file), "uriBaseId": _ROOT}}}]
        return told


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": rule.short},
        "fullDescription": {"text": rule.full},
        "help": {"text": rule.help, "markdown": rule.help},
        "defaultConfiguration": {"level": rule.level.value},
    }


def _plain(text: str) -> str:
    """Text of an article as plain text of a message, in which square brackets would make a link (§3.11.6).

    >>> _plain("[here](javascript:x)")
    '\\\\[here\\\\](javascript:x)'
    """
    escaped = inert(text).replace("\\", "\\\\")
    return escaped.replace("[", "\\[").replace("]", "\\]")


def _uri(path: str) -> str:
    """A relative path as a URI reference; a name that is not valid Unicode keeps its bytes.

    >>> _uri("drop/a b:橋.txt")
    'drop/a%20b%3A%E6%A9%8B.txt'
    """
    try:
        raw = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        raw = path.encode("utf-8", "surrogatepass")
    return quote(raw)
