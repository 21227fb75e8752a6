"""Accepted differences: written so that people read and merge them, known again by who gives which figure."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck.accepted import (
    Accepted,
    apply_accepted,
    differences_in,
    differences_of,
    find_difference,
    read_accepted,
    write_accepted,
)
from claimcheck.errors import InputError, UsageError
from claimcheck.model import Acceptance, Fact, Report, Verdict
from claimcheck.report import render
from tests.report.conftest import ARTICLES, FACTS

REPORT = Report(version="0", articles=ARTICLES, facts=FACTS)
FACT = next(fact for fact in FACTS if fact.verdict is Verdict.CONTRADICTION)
TODAY = dt.date(2026, 1, 31)


def entry(fact: Fact = FACT, *, until: dt.date | None = None, reason: str = "two official counts") -> Accepted:
    return replace(differences_of(REPORT)[fact.id], reason=reason, until=until)


def marked(report: Report) -> dict[str, Acceptance]:
    return {fact.id: fact.accepted for fact in report.facts if fact.accepted}


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "accepted.toml"
    assert read_accepted(file) == ()
    hostile = replace(entry(), label='a "b" \\ \x1b[31m\u202e\u007f', reason="line\nbreak ''' \"\"\" \t", until=TODAY)
    other = replace(entry(), fingerprint="0" * 16)
    write_accepted(file, [hostile, other])
    assert read_accepted(file) == (other, hostile)
    text = file.read_text("utf-8")
    assert text.startswith("# Differences that an editor has accepted.")
    assert "until = 2026-01-31\n" in text
    assert "\x1b" not in text


def test_the_order_of_additions_makes_no_difference(tmp_path: Path) -> None:
    entries = [replace(entry(), fingerprint=f"{number:016x}") for number in (3, 1, 2)]
    write_accepted(tmp_path / "a.toml", entries)
    write_accepted(tmp_path / "b.toml", entries[::-1])
    assert (tmp_path / "a.toml").read_bytes() == (tmp_path / "b.toml").read_bytes()


def test_an_accepted_contradiction_is_marked_and_does_not_fail() -> None:
    applied = apply_accepted(REPORT, [entry(until=TODAY)], TODAY)
    assert marked(applied) == {FACT.id: Acceptance("two official counts", TODAY)}
    assert FACT.id not in {fact.id for fact in applied.failing(softened=True)}
    assert applied.notes == ()
    assert len(applied.facts) == len(REPORT.facts)


def test_what_has_expired_counts_again_and_is_told() -> None:
    applied = apply_accepted(REPORT, [entry(until=TODAY)], TODAY + dt.timedelta(days=1))
    assert marked(applied) == {}
    (note,) = applied.notes
    assert "accepted until 2026-01-31" in note
    assert FACT.fingerprint in note


def test_an_entry_without_use_is_told_only_where_its_articles_were_compared() -> None:
    names = (ARTICLES[0].name.rpartition("/")[2],)
    gone = replace(entry(), fingerprint="0" * 16, articles=names)
    (note,) = apply_accepted(REPORT, [gone], TODAY).notes
    assert "no longer there" in note
    assert apply_accepted(REPORT, [replace(gone, articles=("elsewhere.txt",))], TODAY).notes == ()


def test_agreements_are_never_accepted() -> None:
    agreed = next(fact for fact in FACTS if fact.verdict is Verdict.AGREEMENT)
    assert agreed.id not in differences_of(REPORT)
    assert marked(apply_accepted(REPORT, [replace(entry(), fingerprint=agreed.fingerprint)], TODAY)) == {}


def test_a_report_as_json_holds_the_same_differences(tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    file.write_text(render(REPORT, "json"), "utf-8")
    assert differences_in(file) == differences_of(REPORT)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"facts": [1]}', '{"facts": [{"id": 1}]}', "[" * 9000, "\xff"])
def test_what_is_no_report_is_told(tmp_path: Path, content: str) -> None:
    file = tmp_path / "report.json"
    file.write_bytes(content.encode("latin-1"))
    with pytest.raises(InputError, match="is no report of claimcheck"):
        differences_in(file)
    with pytest.raises(InputError, match="cannot be read"):
        differences_in(tmp_path / "none.json")


def test_a_difference_is_found_by_the_beginning_of_its_names() -> None:
    differences = differences_of(REPORT)
    wanted = differences[FACT.id]
    for reference in (FACT.id, FACT.fingerprint, FACT.fingerprint[:6]):
        assert find_difference(differences, reference) == wanted
    for reference in ("f-", "f-0", "", "no such", FACT.fingerprint[:3]):
        with pytest.raises(UsageError, match="no such contradiction"):
            find_difference(differences, reference)
    twins = {"f-aaaa1111": wanted, "f-aaaa2222": replace(wanted, fingerprint="1" * 16)}
    assert find_difference(twins, "f-aaaa1") == wanted
    with pytest.raises(UsageError, match="leads to 2 contradictions") as caught:
        find_difference(twins, "f-aaaa")
    assert "f-aaaa1111, f-aaaa2222" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("x = 1\n", "x: must be a table"),
        ("[x]\nlabel = 'y'\n", "x: reason must be a text"),
        ("[x]\nreason = ' '\n", "x: reason must be a text"),
        ("[x]\nreason = 'y'\nuntil = 'soon'\n", "x: until must be a day"),
        ("[x]\nreason = 'y'\narticles = [1]\n", "x: articles must be a list of texts"),
        ("[x]\nreason = 'y'\nfigures = 7\n", "x: figures must be a list of texts"),
        ("<<<<<<< mine\n", "look for <<<<<<<"),
        ("[x]\nreason = 1\n[y]\n", "y: reason must be a text"),
    ],
)
def test_a_file_with_mistakes_is_told_with_all_of_them(tmp_path: Path, text: str, problem: str) -> None:
    file = tmp_path / "accepted.toml"
    file.write_text(text)
    with pytest.raises(InputError) as caught:
        read_accepted(file)
    assert problem in str(caught.value)
    assert str(file) in str(caught.value)


def test_every_pipeline_format_knows_what_is_accepted() -> None:
    applied = apply_accepted(REPORT, [entry()], TODAY)
    document = json.loads(render(applied, "json"))
    (fact,) = (fact for fact in document["facts"] if fact["accepted"])
    assert fact["accepted"] == {"reason": "two official counts", "until": None}
    assert FACT.id in render(REPORT, "github")
    assert FACT.id not in render(applied, "github")
