"""A report turned into GitHub's and GitLab's Markdown, for the summary of a step and for a comment on a change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimcheck.model import Fact, Report, Verdict
from claimcheck.report import View, wording
from claimcheck.report.findings import Finding, findings, given, told
from claimcheck.report.places import Places
from claimcheck.report.rules import RULES, SKIPPED, Level
from claimcheck.text import inert

# A comment may have 65,536 characters, the summary of a step 1 MiB; counted in bytes, this is within either.
_LARGEST = 65_000
_LONGEST_CELL = 2_000
_LIMIT = "a comment holds 65,536 characters"
_MARKS: Mapping[Level, str] = {Level.ERROR: "❌", Level.WARNING: "⚠️", Level.NOTE: "ℹ️"}
_ACCEPTED, _AGREED, _SINGLE = "☑️", "✅", "▫️"
_BREAK = "<br>"


def render(report: Report, view: View) -> str:
    """A table for each kind of finding, for agreements and for what was skipped; what a comment cannot hold is counted.

    Text from articles is shown as it is: nothing in it makes markup, a link or a mention of somebody.
    """
    head = f"## claimcheck\n\n{_say(wording.summary(report))}\n"
    rows = list(_sections(report, view))
    kept = _that_fit(rows, _LARGEST - len(head.encode()) - 200)
    text = head + "".join(kept)
    left_out = sum(_is_row(row) for row in rows[len(kept) :])
    return f"{text}\n{_say(wording.left_out(left_out, _LIMIT))}\n" if left_out else text


def _sections(report: Report, view: View) -> Iterator[str]:
    """The lines of the tables, headings included, each with its line breaks."""
    places = Places(report.articles, view)
    found = findings(report)
    for rule in RULES:
        yield from _table(
            rule.heading, [_finding(one, places) for one in found if one.rule is rule and not one.accepted]
        )
    if view.accepted:
        yield from _table(wording.ACCEPTED_HEADING, [_finding(one, places) for one in found if one.accepted])
    for verdict in (Verdict.AGREEMENT, Verdict.SINGLE) if view.everything else (Verdict.AGREEMENT,):
        facts = [fact for fact in report.facts if fact.verdict is verdict and report.concerns(fact)]
        yield from _table(wording.verdict_heading(verdict), [_fact(fact, places) for fact in facts])
    if all(fact.verdict is Verdict.SINGLE for fact in report.facts) and not view.everything:
        yield f"\n{_say(wording.nothing_shared(report))}\n"
    yield from _table("Notes", [(_say(note),) for note in report.notes], ("Note",))
    skipped = [(_say(one.path), _say(wording.hinted(one.reason, one.hint))) for one in report.skipped]
    yield from _table(SKIPPED.heading, skipped, ("Input", "Why"))


def _finding(finding: Finding, places: Places) -> tuple[str, ...]:
    why, *lines = told(finding, places, say=_say)
    mark = _ACCEPTED if finding.accepted else _MARKS[finding.level]
    return mark, _about(finding.label, why, finding.id), _BREAK.join(lines)


def _fact(fact: Fact, places: Places) -> tuple[str, ...]:
    lines = (given(reading.text, reading.mentions, places, say=_say) for reading in fact.readings)
    mark = _AGREED if fact.verdict is Verdict.AGREEMENT else _SINGLE
    return mark, _about(fact.label, _say(fact.why), fact.id), _BREAK.join(lines)


def _about(label: str, why: str, known_as: str) -> str:
    return f"<b>{_say(label)}</b>{_BREAK}{why}{_BREAK}<sub>{_say(known_as)}</sub>"


def _table(
    title: str, rows: Sequence[Sequence[str]], columns: Sequence[str] = ("", "Fact", "Figures")
) -> Iterator[str]:
    if rows:
        yield f"\n### {title} ({len(rows):,})\n\n{_row(columns)}{_row('---' for _ in columns)}"
        yield from map(_row, rows)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _is_row(line: str) -> bool:
    return line.startswith("|")


def _that_fit(lines: Sequence[str], room: int) -> Sequence[str]:
    for number, line in enumerate(lines):
        room -= len(line.encode("utf-8", "replace"))
        if room < 0:
            return lines[:number]
    return lines


_SPECIAL = re.compile(r"[\\`*\[\]~|]|(?<![^\W_])_|_(?![^\W_])")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;"})
# What the services make something of in finished text, where no escape reaches: a mention of somebody, the number of a
# change, a bare address, the name of a picture. A space of no width in between keeps it text.
_LINKED = re.compile(
    r"(?<=[@#!~%])(?=\w)|(?<=\bGH)(?=-\d)|(?<=:)(?=//)|(?<=\bwww)(?=\.)|(?<=:)(?=[\w+-]{1,40}:)", re.IGNORECASE
)


def _say(text: str) -> str:
    """Text from outside as plain text of a table's cell.

    >>> _say("[a](http://x.y) | *12* <b> @desk #7 $5 my_file.txt")
    '\\\\[a\\\\](http:\\u200b//x.y) \\\\| \\\\*12\\\\* &lt;b&gt; @\\u200bdesk #\\u200b7 &#36;5 my_file.txt'
    """
    shown = " ".join(inert(text).split())
    if len(shown) > _LONGEST_CELL:
        shown = shown[: _LONGEST_CELL - 1] + "…"
    return _SPECIAL.sub(r"\\\g<0>", _LINKED.sub("\u200b", shown)).translate(_ENTITIES)
