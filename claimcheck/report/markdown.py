"""A report turned into GitHub's and GitLab's Markdown, for the summary of a step and for a comment on a change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.model import Fact, Report, Verdict
from claimcheck.report import View, wording
from claimcheck.report.findings import given
from claimcheck.report.places import Places
from claimcheck.text import inert

# A comment may have 65,536 characters, the summary of a step 1 MiB; counted in bytes, this is within either.
_LARGEST = 65_000
_LONGEST_CELL = 2_000
_LIMIT = "a comment holds 65,536 characters"
_MARKS = {Verdict.CONTRADICTION: "❌", Verdict.AGREEMENT: "✅", Verdict.SINGLE: "▫️"}
_SOFTENED = "⚠️"
_BREAK = "<br>"


def render(report: Report, view: View) -> str:
    """A table for each verdict and one of what was skipped; what would not fit into a comment is cut, and counted.

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
    for verdict in (Verdict.CONTRADICTION, Verdict.AGREEMENT, Verdict.SINGLE):
        facts = [fact for fact in report.facts if fact.verdict is verdict]
        if facts and (verdict is not Verdict.SINGLE or view.everything):
            yield _heading(wording.heading(verdict, len(facts)), ("", "Fact", "Figures"))
            yield from (_row(_fact(fact, places)) for fact in facts)
    if all(fact.verdict is Verdict.SINGLE for fact in report.facts) and not view.everything:
        yield f"\n{_say(wording.nothing_shared(report))}\n"
    if report.notes:
        yield _heading("Notes", ("Note",))
        yield from (_row((_say(note),)) for note in report.notes)
    if report.skipped:
        yield _heading(f"Skipped ({len(report.skipped):,})", ("Input", "Why"))
        yield from (_row((_say(one.path), _say(wording.hinted(one.reason, one.hint)))) for one in report.skipped)


def _fact(fact: Fact, places: Places) -> tuple[str, ...]:
    mark = _SOFTENED if fact.caveat else _MARKS[fact.verdict]
    why = wording.explained(fact.why, fact.caveat)
    about = f"<b>{_say(fact.label)}</b>{_BREAK}{_say(why)}{_BREAK}<sub>{_say(fact.id)}</sub>"
    return mark, about, _BREAK.join(given(reading, places, say=_say) for reading in fact.readings)


def _heading(title: str, columns: Sequence[str]) -> str:
    return f"\n### {title}\n\n{_row(columns)}{_row('---' for _ in columns)}"


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
_LINKED = re.compile(r"(?<=[@#!])(?=\w)|(?<=:)(?=//)|(?<=\bwww)(?=\.)|(?<=:)(?=[\w+-]{1,40}:)", re.IGNORECASE)


def _say(text: str) -> str:
    """Text from outside as plain text of a table's cell.

    >>> _say("[a](http://x.y) | *12* <b> @desk #7 $5 my_file.txt")
    '\\\\[a\\\\](http:\\u200b//x.y) \\\\| \\\\*12\\\\* &lt;b&gt; @\\u200bdesk #\\u200b7 &#36;5 my_file.txt'
    """
    shown = " ".join(inert(text).split())
    if len(shown) > _LONGEST_CELL:
        shown = shown[: _LONGEST_CELL - 1] + "…"
    return _SPECIAL.sub(r"\\\g<0>", _LINKED.sub("\u200b", shown)).translate(_ENTITIES)
