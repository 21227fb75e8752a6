"""The README is executed: its commands run and print what it shows, its Python examples hold."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.report.rows import CLAIM_COLUMNS, FACT_COLUMNS

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
_BLOCK = re.compile(r"```console\n(?P<body>.*?)```", re.DOTALL)
_MAKE = re.compile(r"^make (?P<target>[a-z-]+)", re.MULTILINE)


def run(command: str, folder: Path) -> str:
    """What a command of the README prints in a folder, at 100 columns, without trailing spaces."""
    program, *arguments = shlex.split(command)
    assert program == "claimcheck"
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8", "TERM": "xterm"}
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments], cwd=folder, env=environment, capture_output=True, check=False
    )
    assert done.returncode in (0, 1), done.stderr.decode()
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.decode("utf-8").splitlines())


def test_commands_print_what_the_readme_shows(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    # A folder like the repository, for what the commands leave there; one after the other, as a reader types them.
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    text = README.read_text("utf-8")
    shown = _BLOCK.findall(text)
    assert shown
    commands = [body.splitlines()[0].removeprefix("$ ") for body in shown]
    printed = [f"$ {command}\n{run(command, tmp_path)}" for command in commands]
    if request.config.getoption("--snapshot-update"):
        bodies = iter(printed)
        README.write_text(_BLOCK.sub(lambda _: f"```console\n{next(bodies)}```", text), "utf-8")
        return
    for body, output in zip(shown, printed, strict=True):
        assert body == output, "run `make snapshots` and review the difference"


def test_python_examples_hold() -> None:
    result = doctest.testfile(str(README), module_relative=False)
    assert result.attempted
    assert not result.failed


def test_make_targets_exist() -> None:
    targets = set(_MAKE.findall(README.read_text("utf-8")))
    assert targets
    defined = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert targets <= defined


def test_the_bare_name_is_never_installed() -> None:
    for path in (README, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"):
        assert not re.search(r"(pip|pipx|uv|uvx)[^\n`]* claimcheck(?!-news)\b(?! compare)", path.read_text("utf-8"))


def test_the_columns_are_told_in_their_order() -> None:
    told = re.search(
        r"\* The columns of `csv` are the keys of `jsonl`: (.*?)\n\*", README.read_text("utf-8"), re.DOTALL
    )
    assert told
    assert tuple(re.findall(r"`(\w+)`", told[1])) == CLAIM_COLUMNS + FACT_COLUMNS


def test_links_lead_to_files() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README.read_text("utf-8")):
        assert (ROOT / target).exists(), target
