from __future__ import annotations

import dataclasses
import io
import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from claimcheck.model import Report, Skipped
from claimcheck.report import View, render
from claimcheck.report.terminal import cell_len, progress_on, view_of
from claimcheck.text import inert

Snapshot = Callable[[str, str], None]


@pytest.mark.parametrize(
    ("name", "view"),
    [
        ("table-80.txt", View(width=80)),
        ("table-140.txt", View(width=140)),
        ("table-50.txt", View(width=50, everything=True)),
        ("table-80-ascii.txt", View(width=80, unicode=False, everything=True)),
        ("table-80-quotes-all.txt", View(width=80, quotes=True, everything=True)),
        ("table-140-quotes-all.txt", View(width=140, quotes=True, everything=True)),
        ("table-100-colour.ansi", View(width=100, styled=True, coloured=True, quotes=True)),
        ("table-100-nocolour.ansi", View(width=100, styled=True, quotes=True)),
    ],
)
def test_the_page_looks_as_it_did(report: Report, view: View, name: str, matches_snapshot: Snapshot) -> None:
    matches_snapshot(render(report, "table", view), name)


@pytest.mark.parametrize("width", [40, 59, 60, 80, 99, 100, 140, 220])
@pytest.mark.parametrize("quotes", [False, True])
def test_no_line_is_wider_than_the_screen(report: Report, width: int, quotes: bool) -> None:
    page = render(report, "table", View(width=width, quotes=quotes, everything=True))
    assert max(cell_len(line) for line in page.split("\n")) <= width


@pytest.mark.parametrize("width", [40, 60, 80, 100, 140])
@pytest.mark.parametrize("quotes", [False, True])
def test_nothing_is_cut_off(report: Report, width: int, quotes: bool) -> None:
    """Lines are folded, never cut: each character of each text is on the page as often as the texts need it."""
    page = render(report, "table", View(width=width, everything=True, quotes=quotes))
    texts = [text for fact in report.facts for text in (fact.label, *(reading.text for reading in fact.readings))]
    texts += [mention.quote for fact in report.facts for mention in fact.mentions]
    needed = Counter("".join("".join(inert(text) for text in texts).split()))
    assert not needed - Counter(page)
    assert "…" not in page


def test_every_figure_leads_to_a_place(report: Report) -> None:
    page = render(report, "table", View(width=140))
    assert "bahn/02_pt_ponte.txt:4 (pt)" in page
    assert "Norddeutsche Rundschau (de)" in page
    assert "bahn/01_de_bruecke.txt:4" in page


def test_contradictions_come_before_agreements_and_singles_only_when_asked(report: Report) -> None:
    page = render(report, "table", View(width=140))
    assert page.index("Contradictions (2)") < page.index("bridge: cost") < page.index("Agreements (2)")
    assert "900 boxes" not in page
    assert "900 boxes" in render(report, "table", View(width=140, everything=True))


@pytest.mark.parametrize("view", [View(quotes=True, everything=True), View(width=80, everything=True)])
def test_what_articles_say_cannot_break_the_screen(report: Report, view: View) -> None:
    page = render(report, "table", view)
    assert inert(page.replace("\n", " ")) == page.replace("\n", " ")
    for literal in ("[/foo]", ":smile:", "[red]", "[bold]"):
        assert literal in page


def test_without_styles_there_is_no_escape_and_the_figure_is_bracketed(report: Report) -> None:
    page = render(report, "table", View(width=220, quotes=True))
    assert "\x1b" not in page
    assert "[1,4 Mrd. Euro]" in page


def test_without_colours_bold_remains(report: Report) -> None:
    page = render(report, "table", View(width=140, styled=True))
    assert "\x1b[1m" in page
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]", page)


def test_without_unicode_the_signs_are_ascii(report: Report) -> None:
    page = render(report, "table", View(width=80, unicode=False))
    assert re.search(r"^x  bridge: cost", page, re.MULTILINE)
    assert re.search(r"^~  bridge: passengers", page, re.MULTILINE)
    assert re.search(r"^=  bridge: length", page, re.MULTILINE)
    assert not set("✗≈✓─“”·") & set(page)


@pytest.mark.parametrize(
    ("report_without", "sentence"),
    [
        ({"facts": (), "articles": ()}, "No article was read."),
        ({"facts": ()}, "No figure was found."),
    ],
)
def test_an_empty_page_says_why(report: Report, report_without: dict[str, Any], sentence: str) -> None:
    assert sentence in render(dataclasses.replace(report, **report_without), "table")


def test_skipped_inputs_and_notes_are_shown(report: Report) -> None:
    noted = dataclasses.replace(report, notes=("two \x1bstories",), skipped=(Skipped("a.bin", "not text"),))
    page = render(noted, "table")
    assert "  two �stories\n" in page
    assert "  a.bin: not text\n" in page
    assert page.endswith("· 1 skipped\n")


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"COLUMNS": "90", "TERM": "xterm"}, View(width=90, styled=True, coloured=True)),
        ({"COLUMNS": "90", "TERM": "xterm", "NO_COLOR": "1"}, View(width=90, styled=True)),
        ({"COLUMNS": "90", "TERM": "dumb"}, View(width=90, unicode=False)),
        ({"COLUMNS": "7", "TERM": "xterm"}, View(width=40, styled=True, coloured=True)),
    ],
)
def test_the_view_follows_the_terminal(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], expected: View
) -> None:
    _set(monkeypatch, environment)
    assert view_of(Screen()) == expected


def test_a_pipe_gets_a_wide_plain_page(monkeypatch: pytest.MonkeyPatch) -> None:
    _set(monkeypatch, {})
    assert view_of(io.TextIOWrapper(io.BytesIO(), "utf-8")) == View(width=120)
    assert view_of(io.TextIOWrapper(io.BytesIO(), "latin-1")) == View(width=120, unicode=False)
    _set(monkeypatch, {"COLUMNS": "200"})
    assert view_of(io.TextIOWrapper(io.BytesIO(), "utf-8")).width == 200


def test_progress_is_for_terminals_and_for_long_work(monkeypatch: pytest.MonkeyPatch) -> None:
    _set(monkeypatch, {"TERM": "xterm"})
    with progress_on(io.StringIO()) as silent:
        assert silent is None
    screen = Screen()
    with progress_on(screen) as progress:
        assert progress is not None
        progress("reading", 1, 2)
    assert screen.getvalue() == ""
    monkeypatch.setattr("claimcheck.report.terminal._PATIENCE", 0)
    with progress_on(screen) as progress:
        assert progress is not None
        progress("reading", 1, 2)
    assert "reading" in screen.getvalue()
    assert "1/2" in screen.getvalue()


def _set(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]) -> None:
    for name in ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "TERM", "COLORTERM", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)


def test_what_concerns_one_article_stands_apart(checked: Report) -> None:
    page = render(checked, "table", View(width=140))
    _, _, aside = page.partition("One article against itself (2)")
    assert aside
    assert "Sums that do not hold (1)" in aside
    assert "400M and 900M make 1.3B, not 1.4B" in aside
    assert "it holds" not in page
    assert "it holds" in render(checked, "table", View(width=140, everything=True))


def test_who_says_a_figure_stands_below_its_words(report: Report) -> None:
    first, *others = report.facts
    mention = dataclasses.replace(first.mentions[0], attributed_to="the ministry")
    told = dataclasses.replace(first.readings[0], mentions=(mention,))
    fact = dataclasses.replace(first, readings=(told, *first.readings[1:]))
    page = render(dataclasses.replace(report, facts=(fact, *others)), "table", View(width=140))
    assert "according to the ministry" in page
