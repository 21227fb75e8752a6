"""The whole ground of a fact: what the explain command prints, and what it says where there is no such fact."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.cli import FAILED, OK, run
from claimcheck.judge import relations_of
from claimcheck.pipeline import compare
from claimcheck.report import View
from claimcheck.report.explain import render_explanation

SAMPLE = str(Path(__file__).parent.parent / "samples" / "bytedance")


@pytest.fixture(scope="module")
def fact() -> str:
    (found,) = [fact.id for fact in compare([SAMPLE]).contradictions if fact.label.startswith("Doubao")]
    return found


def test_every_mention_stands_in_its_sentence_with_its_interval(fact: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", fact, SAMPLE]) == OK
    page = " ".join(capsys.readouterr().out.split())
    assert f"Doubao: monthly active users {fact}" in page
    assert "contradiction: several figures; bound: one figure leaves room for the other" in page
    assert "[mais de 60 milhões" in page
    assert "more than 60,000,000 user (60,000,000 and up)" in page
    assert "two figures, a bound that leaves room, far from the other" in page
    assert "what is measured: the same thing measured (“users”, “users”)" in page
    assert "times as likely" in page
    assert "together:" in page


def test_the_beginning_of_an_id_is_enough(fact: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", fact[:6], SAMPLE]) == OK
    assert fact in capsys.readouterr().out


def test_words_of_its_label_are_enough(fact: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "monthly ACTIVE users", SAMPLE]) == OK
    assert fact in capsys.readouterr().out


@pytest.mark.parametrize(("given", "problem"), [("f-", "leads to several"), ("zz", "nothing has the id")])
def test_an_id_that_is_none_is_told_with_the_next_step(
    given: str, problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["explain", given, SAMPLE]) == FAILED
    told = capsys.readouterr()
    assert not told.out
    assert problem in told.err
    assert "hint: " in told.err


def test_a_sum_is_explained_by_its_figures_in_their_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    found = next(check for check in compare([SAMPLE]).checks if check.kind == "conversion")
    assert run(["explain", found.id[:7], SAMPLE]) == OK
    page = " ".join(capsys.readouterr().out.split())
    assert f"a conversion of one article {found.id}" in page
    assert found.why in page
    assert "[40 Milliarden Yuan]" in page
    assert "5,500,000,000 USD" in page


def test_a_self_contradiction_is_explained(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (
        "Fire at the Orbas mill kills 12\n\nA fire broke out at noon.\n\nThe fire at the mill has killed 14 people.\n"
    )
    (tmp_path / "a.txt").write_text(text, "utf-8")
    (tmp_path / "b.txt").write_text("The mill will be rebuilt.\n", "utf-8")
    (found,) = compare([tmp_path]).self_contradictions
    assert run(["explain", found.id, str(tmp_path)]) == OK
    page = " ".join(capsys.readouterr().out.split())
    assert "one article against itself: its headline and its text" in page
    assert "[12]" in page
    assert "[14 people]" in page


def test_what_articles_say_is_inert_and_narrow_screens_are_kept(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"\x1b[31mOn Tuesday 61 people died in {name}\u202e[/x].\n", "utf-8")
    report = compare([tmp_path], one_story=True)
    (fact,) = report.agreements
    page = render_explanation(report, fact, relations_of(fact), View(width=50))
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert max(map(len, page.split("\n"))) <= 50
    assert "stays open: the article has no date" in " ".join(page.split())
