"""A report turned into workflow commands of GitHub Actions, which show as annotations on the lines of a pull request.

The commands: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands. The service shows ten
errors, ten warnings and ten notices a step and cuts a message at 4,096 characters (`actions/runner`, ExecutionContext).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimcheck.model import Report, Skipped
from claimcheck.report import View, wording
from claimcheck.report.findings import Finding, findings, told
from claimcheck.report.places import Places, named_from_root
from claimcheck.report.rules import SKIPPED, Level
from claimcheck.text import inert

_COMMANDS: Mapping[Level, str] = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
_SHOWN = 10
_LONGEST_MESSAGE = 4_000
_LONGEST_TITLE = 200
_LIMIT = f"GitHub shows {_SHOWN} annotations of a kind"


def render(report: Report, view: View) -> str:
    """An annotation for each finding, as many as the service shows; then the inputs that were skipped, and a summary.

    What an editor has accepted is quiet. What was skipped is one warning and the summary one notice; both have room kept.
    """
    return "".join(f"{command}\n" for command in _commands(report, view))


def _commands(report: Report, view: View) -> Iterator[str]:
    places = Places(report.articles, view)
    room = {Level.ERROR: _SHOWN, Level.WARNING: _SHOWN - bool(report.skipped), Level.NOTE: _SHOWN - 1}
    left_out = 0
    for finding in findings(report):
        if finding.accepted:
            continue
        if room[finding.level]:
            room[finding.level] -= 1
            yield _annotation(finding, places)
        else:
            left_out += 1
    if report.skipped:
        yield _skipped(report.skipped, view)
    sentences = [wording.summary(report), *map(inert, report.notes)]
    if left_out:
        sentences.append(wording.left_out(left_out, _LIMIT))
    yield _command("notice", {"title": "claimcheck"}, "\n".join(sentences))


def _annotation(finding: Finding, places: Places) -> str:
    properties: dict[str, object] = {"file": places.file(finding.article)}
    region = places.region(finding.mentions[0]) if finding.mentions else None
    if region is not None:
        properties |= {"line": region.line, "endLine": region.end_line}
        # The service takes columns only of a stretch within one line.
        if region.column is not None and region.line == region.end_line:
            properties |= {"col": region.column, "endColumn": region.end_column}
    properties["title"] = _cut(finding.title, _LONGEST_TITLE)
    # The id first: of a long message the end is cut.
    why, *lines = told(finding, places)
    message = "\n".join((why, inert(wording.known_as(finding.id)), *lines))
    return _command(_COMMANDS[finding.level], properties, message)


def _skipped(skipped: tuple[Skipped, ...], view: View) -> str:
    properties: dict[str, object] = {"title": f"{SKIPPED.title}: {wording.not_read(len(skipped))}"}
    file = named_from_root(skipped[0].file, view)
    if file is not None and len(skipped) == 1:
        properties = {"file": file, **properties}
    return _command("warning", properties, "\n".join(inert(wording.skipped_line(one)) for one in skipped))


def _command(name: str, properties: Mapping[str, object], message: str) -> str:
    shown = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {shown}::{_data(_cut(message, _LONGEST_MESSAGE))}"


def _data(text: str) -> str:
    """A message as the service reads it; a line break within it is `%0A`.

    >>> _data("up 5 %\\n::error::x")
    'up 5 %25%0A::error::x'
    """
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A property's value, in which colons and commas would end it.

    >>> _property("a,b::c.txt")
    'a%2Cb%3A%3Ac.txt'
    """
    return _data(inert(text)).replace(":", "%3A").replace(",", "%2C")


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"
