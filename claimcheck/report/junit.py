"""A report turned into JUnit XML, which most CI services show as test results.

There is no standard; the file is what both common schemas allow, that of Apache Ant and that of Jenkins' xUnit plugin.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET  # written only, never parsed

from claimcheck.model import Fact, Report, Skipped, Verdict
from claimcheck.report import View, wording
from claimcheck.report.findings import Finding, checks_of, findings, given, told
from claimcheck.report.places import Places
from claimcheck.report.rules import ARITHMETIC, SKIPPED, Level
from claimcheck.text import inert, without_log_commands

# When and where a run took place would make two runs over the same articles differ; both attributes must be there.
_SAME_EVERY_TIME = {"timestamp": "1970-01-01T00:00:00", "hostname": "localhost", "time": "0"}


def render(report: Report, view: View) -> str:
    """A test case for each shared fact, each sum that an article allows, all else that was found, and each skipped input.

    What `--fail-on contradiction` counts is a failure. What is softer, and what an editor has accepted, is skipped with
    its words, as is an input that could not be read; the rest passes. What the articles say stands in the suite's output,
    as test cases that pass may hold nothing.
    """
    places = Places(report.articles, view)
    found = {finding.id: finding for finding in findings(report)}
    shared = [fact for fact in report.facts if fact.verdict is not Verdict.SINGLE and report.concerns(fact)]
    names = {fact.id: fact.label for fact in shared}
    names |= {check.id: wording.titled(ARITHMETIC.title, check.article) for check in checks_of(report)}
    names |= {finding.id: finding.title for finding in found.values() if finding.id not in names}
    cases = [_case(f"{name} [{id}]", found.get(id), places) for id, name in names.items()]  # noqa: A001
    cases += [_skipped_case(skipped) for skipped in report.skipped]
    suite = _element(
        "testsuite", {"name": "claimcheck", "package": "claimcheck", "id": "0", **_counts(cases), **_SAME_EVERY_TIME}
    )
    suite.append(_properties(report))
    suite.extend(cases)
    _element("system-out", parent=suite, text="\n".join(_lines(report, shared, places)))
    aside = (*map(wording.skipped_line, report.skipped), *report.notes)
    _element("system-err", parent=suite, text="\n".join(map(inert, aside)))
    root = _element("testsuites")
    root.append(suite)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _case(name: str, finding: Finding | None, places: Places) -> ET.Element:
    case = _new_case(name)
    if finding is not None:
        fails = finding.level is Level.ERROR and not finding.accepted
        attributes = {"type": finding.rule.id, "message": finding.why}
        text = "\n".join(told(finding, places))
        _element("failure" if fails else "skipped", attributes, parent=case, text=text)
    return case


def _skipped_case(skipped: Skipped) -> ET.Element:
    case = _new_case(wording.titled(SKIPPED.title, skipped.path))
    _element("skipped", {"type": SKIPPED.id, "message": wording.skipped_line(skipped)}, parent=case)
    return case


def _new_case(name: str) -> ET.Element:
    return _element("testcase", {"name": name, "classname": "claimcheck", "time": "0"})


def _counts(cases: list[ET.Element]) -> dict[str, str]:
    return {
        "tests": str(len(cases)),
        "failures": str(sum(case.find("failure") is not None for case in cases)),
        "errors": "0",
        "skipped": str(sum(case.find("skipped") is not None for case in cases)),
    }


def _properties(report: Report) -> ET.Element:
    properties = _element("properties")
    for name, value in (("claimcheck", report.version), *report.settings, ("summary", wording.summary(report))):
        _element("property", {"name": name, "value": value}, parent=properties)
    return properties


def _lines(report: Report, shared: list[Fact], places: Places) -> Iterator[str]:
    yield wording.summary(report)
    for fact in shared:
        yield f"{fact.verdict.value} {fact.id} {inert(fact.label)}: {inert(fact.why)}"
        yield from (f"  {given(reading.text, reading.mentions, places)}" for reading in fact.readings)


def _element(
    tag: str, attributes: Mapping[str, str] | None = None, *, parent: ET.Element | None = None, text: str = ""
) -> ET.Element:
    element = ET.Element(tag, {name: _safe(value) for name, value in (attributes or {}).items()})
    if text:
        element.text = "\n".join(without_log_commands(_safe(line)) for line in text.split("\n"))
    if parent is not None:
        parent.append(element)
    return element


def _safe(text: str) -> str:
    """Text that XML 1.0 can hold: inert, and without the two code points that are no characters (section 2.2)."""
    return inert(text).translate({0xFFFE: "�", 0xFFFF: "�"})
