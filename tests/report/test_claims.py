"""What was read in articles, before anything is compared: the formats of `claimcheck claims`."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from collections.abc import Callable
from decimal import Decimal

import pytest

from claimcheck.errors import UsageError
from claimcheck.model import Claim, ClaimReport, Report
from claimcheck.report import CLAIM_FORMATS, View, render_claims
from claimcheck.report.terminal import cell_len
from claimcheck.text import inert
from tests.report.conftest import reading

_FILES = {
    "table": "claims.txt",
    "json": "claims.json",
    "jsonl": "claims.jsonl",
    "csv": "claims.csv",
}


@pytest.fixture
def read(report: Report) -> ClaimReport:
    mentions = [mention for fact in report.facts for mention in fact.mentions]
    ordered = sorted(mentions, key=lambda mention: (mention.article, mention.span))
    readings = tuple(reading(f"≈ {mention.value:,.0f}", mention) for mention in ordered)
    return ClaimReport("0.1.0", report.articles, readings, report.skipped, report.settings, report.notes)


@pytest.mark.parametrize("form", CLAIM_FORMATS)
def test_the_format_is_as_it_was(read: ClaimReport, form: str, matches_snapshot: Callable[[str, str], None]) -> None:
    matches_snapshot(render_claims(read, form, View(width=100)), _FILES[form])


def test_every_format_holds_the_same_claims(read: ClaimReport) -> None:
    expected = [(m.id, m.article, m.span.start, m.value) for one in read.readings for m in one.mentions]
    texts = {form: render_claims(read, form, View(width=200)) for form in CLAIM_FORMATS}
    rows = [row for article in json.loads(texts["json"])["articles"] for row in article["claims"]]
    for found in (
        rows,
        [json.loads(line) for line in texts["jsonl"].split("\n")[:-1]],
        list(csv.DictReader(io.StringIO(texts["csv"], newline=""))),
    ):
        assert [(row["id"], int(row["start"])) for row in found] == [(one[0], one[2]) for one in expected]
        assert [round(Decimal(row["value"]), 6) for row in found] == [round(one[3], 6) for one in expected]
    for one in read.readings:
        for mention in one.mentions:
            assert inert(mention.quote) in texts["table"]


def test_the_page_shows_each_figure_with_what_it_was_taken_for(read: ClaimReport) -> None:
    page = render_claims(read, "table", View(width=140))
    assert "2:7  mais de 2 milhões de passageiros  →  ≈ 2,000,000" in page
    assert "more than 2,000,000 passenger" in page
    assert "    in 2024\n" in page
    assert "bahn/04_ar_jisr.txt: ar (metadata), no date, 2 figures" in page
    assert "Skipped: bahn/[bold]�[7mnotes.bin: not text: NUL bytes (hint: save it as UTF-8)" in page
    assert page.endswith("5 articles · 14 figures · 1 skipped\n")


@pytest.mark.parametrize("width", [40, 80, 140])
def test_what_articles_say_cannot_break_the_screen(read: ClaimReport, width: int) -> None:
    page = render_claims(read, "table", View(width=width))
    assert inert(page.replace("\n", " ")) == page.replace("\n", " ")
    assert max(cell_len(line) for line in page.split("\n")) <= width
    ascii_page = render_claims(read, "table", View(width=width, unicode=False))
    assert not set("→─“”·≈") & set(ascii_page)
    assert "\x1b[1;4m" in render_claims(read, "table", View(width=width, styled=True))


def test_an_open_end_and_another_reading_are_told(read: ClaimReport) -> None:
    def changed(claim: Claim) -> Claim:
        quantity = dataclasses.replace(
            claim.quantity, low=Decimal("-Infinity"), up=Decimal("2.5E6"), alternatives=(Decimal("1.234"),)
        )
        return dataclasses.replace(claim, quantity=quantity)

    one = next(one for one in read.readings if one.mentions[0].noun == "passenger")
    claims = ClaimReport("0", read.articles, (reading("2M", changed(one.mentions[0])),))
    assert "(up to 2,500,000)" in render_claims(claims, "table")
    assert "could also be 1.234" in render_claims(claims, "table")
    (row,) = map(json.loads, render_claims(claims, "jsonl").split("\n")[:-1])
    assert (row["low"], row["up"], row["alternatives"]) == (None, 2_500_000, [1.234])


def test_other_formats_are_refused(read: ClaimReport) -> None:
    with pytest.raises(UsageError, match="unknown format 'sarif'"):
        render_claims(read, "sarif")
