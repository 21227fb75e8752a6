"""The whole story of a drop, through the real command in a real repository: archive, contradiction, accepted, corrected."""

from __future__ import annotations

import json
import re
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.benchmarks.newsroom import KINDS, LANGUAGES, Story, stories, tell
from tests.test_cli import run
from tests.test_git import git

SEED = 7
FAILED, CONTRADICTED, OK = 2, 1, 0


def told() -> list[Story]:
    """A story of each kind."""
    found: dict[str, Story] = {}
    for story in stories(SEED):
        found.setdefault(story.kind, story)
        if len(found) == len(KINDS):
            break
    return [found[kind] for kind in KINDS]


PLANT, FLOOD = told()[:2]
COST = f"{PLANT.figures['cost']} million euros"
WRONG = f"{PLANT.figures['cost'] + 31} Millionen Euro"


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with twenty articles on four stories, committed."""
    folder = tmp_path / "newsroom"
    for number, story in enumerate(told()):
        for language in LANGUAGES[:5]:
            file = folder / "articles" / f"{number}_{language}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(tell(story, language, Random(f"{number}{language}"), odd=False), "utf-8")
    git(tmp_path, "init", "-q", "newsroom")
    git(folder, "add", "--all")
    git(folder, "commit", "-qm", "The archive")
    monkeypatch.chdir(folder)
    return folder


def drop(folder: Path) -> tuple[str, int]:
    """Two new articles, one of which gives another cost; the name of that, and the line on which it does."""
    plant = tell(PLANT, "de", Random("drop"), odd=False)
    plant = plant.replace(f"{PLANT.figures['cost']} Millionen Euro", WRONG)
    (folder / "drop").mkdir()
    (folder / "drop" / "plant_de.md").write_text(plant, "utf-8")
    (folder / "drop" / "flood_pt.md").write_text(tell(FLOOD, "pt", Random("drop"), odd=False), "utf-8")
    return "plant_de.md", plant[: plant.index(WRONG)].count("\n") + 1


def contradictions(report: Any) -> list[Any]:
    return [fact for fact in report["facts"] if fact["verdict"] == "contradiction"]


def check(*arguments: str) -> tuple[int, Any]:
    done = run("check", *arguments, "--format", "json")
    assert done.returncode in (OK, CONTRADICTED), done.stderr
    return done.returncode, json.loads(done.stdout)


def test_a_drop_against_the_archive(newsroom: Path) -> None:
    added = run("archive", "add", "articles", "--archive", "news.db")
    assert (added.returncode, added.stdout) == (OK, "")
    assert added.stderr == "news.db: 20 articles added, 0 new versions, 0 known already\n"

    name, line = drop(newsroom)
    status, report = check("drop", "--archive", "news.db")
    assert status == CONTRADICTED
    (fact,) = contradictions(report)
    by_text = {mention["quote"]: mention for reading in fact["readings"] for mention in reading["mentions"]}
    assert len(fact["readings"]) == 2
    assert (by_text[WRONG]["article"], by_text[WRONG]["line"]) == (name, line)
    assert COST in by_text
    assert {article["article"] for article in report["articles"] if article["new"]} == {name, "flood_pt.md"}

    annotated = run("check", "drop", "--archive", "news.db", "--format", "github", "--record")
    assert annotated.returncode == CONTRADICTED
    (error,) = (text for text in annotated.stdout.splitlines() if text.startswith("::error"))
    assert f"file=drop/{name},line={line}," in error
    assert annotated.stderr == "news.db: 2 articles added, 0 new versions, 0 known already\n"

    accepted = run("accept", fact["id"], "drop", "--archive", "news.db", "--reason", "two official counts")
    assert (accepted.returncode, accepted.stdout) == (OK, ""), accepted.stderr
    assert fact["fingerprint"] in (newsroom / "claimcheck-accepted.toml").read_text("utf-8")
    status, report = check("drop", "--archive", "news.db")
    assert status == OK
    assert [fact["accepted"]["reason"] for fact in contradictions(report)] == ["two official counts"]
    assert "two official counts" not in run("check", "drop", "--archive", "news.db").stdout
    assert "two official counts" in run("check", "drop", "--archive", "news.db", "--show-accepted").stdout

    corrected = (
        (newsroom / "drop" / name).read_text("utf-8").replace(WRONG, COST.replace("million euros", "Millionen Euro"))
    )
    (newsroom / "drop" / name).write_text(f"{corrected}\nMehr dazu morgen.\n", "utf-8")
    done = run("check", "drop", "--archive", "news.db", "--record")
    assert done.returncode == OK
    assert f"{name}: " in done.stdout
    assert f"“{WRONG}” is now “{PLANT.figures['cost']} Millionen Euro”" in " ".join(done.stdout.split())
    assert done.stderr == "news.db: 0 articles added, 1 new version, 1 known already\n"
    shown = run("archive", "diff", name, "--archive", "news.db")
    assert (shown.returncode, len(shown.stdout.splitlines())) == (OK, 1)
    assert f"“{WRONG}” is now “{PLANT.figures['cost']} Millionen Euro”" in shown.stdout
    listed = run("archive", "list", "--archive", "news.db").stdout
    assert listed.endswith("22 articles, 1 earlier version\n")
    verified = run("archive", "verify", "--archive", "news.db")
    assert (verified.returncode, verified.stdout) == (OK, "22 articles looked through: all is well\n")


def test_what_git_says_is_new_is_held_against_the_rest_of_the_folder(newsroom: Path) -> None:
    name, line = drop(newsroom)
    (newsroom / "drop").rename(newsroom / "articles" / "drop")
    status, report = check("articles", "--changed")
    assert status == CONTRADICTED
    (fact,) = contradictions(report)
    wrong = [m for r in fact["readings"] for m in r["mentions"] if m["quote"] == WRONG]
    assert [(mention["article"], mention["line"]) for mention in wrong] == [(f"drop/{name}", line)]
    git(newsroom, "add", "--all")
    git(newsroom, "commit", "-qm", "The drop")
    assert check("articles", "--since", "HEAD~1")[0] == CONTRADICTED
    nothing = run("check", "articles", "--changed")
    assert nothing.returncode == OK
    assert "there is nothing to check" in nothing.stderr
    run("archive", "add", "articles", "--archive", "news.db", "-q")
    assert check("articles", "--since", "HEAD~1", "--archive", "news.db")[0] == CONTRADICTED


def test_settings_say_what_options_do_not(newsroom: Path) -> None:
    (newsroom / "claimcheck.toml").write_text(
        'paths = ["drop"]\narchive = "news.db"\nfail-on = "any"\nformats = ["github"]\n', "utf-8"
    )
    assert run("archive", "add", "articles").returncode == OK
    name, line = drop(newsroom)
    done = run("check")
    assert done.returncode == CONTRADICTED
    assert f"file=drop/{name},line={line}," in done.stdout
    assert run("check", "--fail-on", "never", "--format", "table").stdout.startswith("Contradictions")


@pytest.mark.parametrize(
    ("arguments", "where", "hint"),
    [
        (["check"], "claimcheck check: missing argument 'PATH...'", "see claimcheck check --help"),
        (["check", "articles", "--record"], "--record: there is no archive", "--archive newsroom.db"),
        (
            ["check", "articles", "--changed", "--since", "x"],
            "claimcheck check: --since and --changed",
            "leave one out",
        ),
        (["check", "articles", "--since", "nowhere"], "--since: git knows no revision 'nowhere'", "that was fetched"),
        (["check", "articles", "--archive", "no.db"], "no.db: no such archive", "claimcheck archive add"),
        (["archive", "list"], "--archive: no archive is given", "--archive newsroom.db"),
        (["archive", "show", "x", "--archive", "articles/0_en.md"], "articles/0_en.md: not an archive", "give a file"),
        (["accept", "f-1", "articles"], "--reason: no reason is given", "say why"),
        (["accept", "f-1", "articles", "--reason", "x", "--until", "soon"], "--until: 'soon' is no day", "2026-01-31"),
        (
            ["accept", "f-12345678", "articles", "--reason", "x"],
            "f-12345678: no such contradiction",
            "those that there are",
        ),
        (
            ["accept", "f-1", "--report", "articles/0_en.md", "--reason", "x"],
            "articles/0_en.md: is no report",
            "make one",
        ),
    ],
)
def test_a_mistake_is_told_with_its_place_and_the_next_step(
    newsroom: Path, arguments: list[str], where: str, hint: str
) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (FAILED, "")
    assert done.stderr.startswith(where)
    assert hint in done.stderr
    assert "Traceback" not in done.stderr


def test_a_fact_is_accepted_from_a_report(newsroom: Path) -> None:
    drop(newsroom)
    assert run("check", "articles", "drop", "--format", "json=report.json", "-q").returncode == CONTRADICTED
    (fact,) = contradictions(json.loads((newsroom / "report.json").read_text("utf-8")))
    done = run("accept", fact["id"][:8], "--report", "report.json", "--reason", "asked again", "--until", "2099-01-31")
    assert done.returncode == OK, done.stderr
    assert run("check", "articles", "drop").returncode == OK
    text = (newsroom / "claimcheck-accepted.toml").read_text("utf-8")
    (newsroom / "claimcheck-accepted.toml").write_text(text.replace("2099", "2001"), "utf-8")
    expired = run("check", "articles", "drop")
    assert expired.returncode == CONTRADICTED
    assert "accepted until 2001-01-31, so no longer: " in " ".join(expired.stdout.split())


def test_an_export_can_be_added_to_another_archive(newsroom: Path) -> None:
    run("archive", "add", "articles", "--archive", "news.db")
    assert run("archive", "export", "--archive", "news.db", "-o", "all.jsonl").returncode == OK
    lines = (newsroom / "all.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == 20
    assert run("archive", "add", "all.jsonl", "--archive", "other.db").stderr.startswith("other.db: 20 articles added")


def test_removed_articles_are_gone(newsroom: Path) -> None:
    run("archive", "add", "articles", "--archive", "news.db")
    done = run("archive", "remove", "0_en.md", "0_de.md", "--archive", "news.db")
    assert (done.returncode, len(done.stderr.splitlines())) == (OK, 2)
    assert run("archive", "remove", "1_en.md", "0_en.md", "--archive", "news.db").returncode == FAILED
    assert run("archive", "list", "--archive", "news.db").stdout.endswith("18 articles, 0 earlier versions\n")
    shown = run("archive", "show", "1_en.md", "--archive", "news.db").stdout
    assert re.search(r"^name: +1_en.md$", shown, re.M)
