"""Programs that are killed while they record, and programs that record at once: nothing is half in, nothing is lost."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from claimcheck.archive import open_archive
from claimcheck.dossiers import fingerprint
from claimcheck.encoder import load_encoder
from tests.archive.conftest import BY, Make
from tests.benchmarks.newsroom import articles

# So many moments take a while: `CLAIMCHECK_KILLS=50` for the whole measurement.
KILLS = int(os.environ.get("CLAIMCHECK_KILLS", "3"))

RECORDER = """
import sys
from dataclasses import replace
from pathlib import Path
from claimcheck.archive import open_archive
from claimcheck.dossiers import make_dossiers
from claimcheck.language import locate
from claimcheck.model import Article
text = "The flood on the Orbas killed {} people in Ostheim, and 5,400 residents were taken to safety. "
made = [
    make_dossiers([locate(Article.from_text(text.format(n) * 20, name=f"{n}.txt", language="en"))], None)[0]
    for n in range(40)
]
print("ready", flush=True)
def turned(dossier, turn):
    name = f"{turn}/{dossier.article.name}"
    return replace(dossier, article=replace(dossier.article, name=name, url=name))

with open_archive(Path(sys.argv[1]), make=True) as archive:
    for turn in range(1000):
        archive.record([turned(dossier, turn) for dossier in made], "a reading")
"""


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "claimcheck", *map(str, arguments)]


def write(folder: Path, count: int, seed: int) -> Path:
    for name, text in articles(count, seed):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


def kill(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGKILL)
    process.wait(timeout=60)


def held(file: Path, by: str) -> int:
    """How many articles an archive holds that must be sound."""
    with open_archive(file, make=False) as opened:
        assert opened.problems(by) == []
        return len(opened.versions())


@pytest.mark.skipif(os.name == "nt", reason="this system has no SIGKILL")
def test_a_check_killed_at_any_moment_leaves_each_drop_wholly_in_or_out(tmp_path: Path) -> None:
    by = fingerprint(None, encodes=load_encoder() is not None)
    base, drop = write(tmp_path / "base", 12, 1), write(tmp_path / "drop", 15, 2)
    template = tmp_path / "template.db"
    subprocess.run(command("archive", "add", base, "--archive", template), check=True, capture_output=True)
    whole = tmp_path / "whole.db"
    shutil.copyfile(template, whole)
    began = time.monotonic()
    subprocess.run(command("check", drop, "--archive", whole, "--record"), check=False, capture_output=True)
    lasted = time.monotonic() - began
    assert held(whole, by) == 27

    random = Random(50)
    outcomes = []
    for number in range(KILLS):
        file = tmp_path / f"{number}.db"
        shutil.copyfile(template, file)
        process = subprocess.Popen(
            command("check", drop, "--archive", file, "--record"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        # Recording is the end of a run: half of the moments fall into its last fifth.
        time.sleep(lasted * (random.uniform(0.8, 1.05) if number % 2 else random.random()))
        kill(process)
        outcomes.append(held(file, by))
    assert set(outcomes) <= {12, 27}, outcomes


@pytest.mark.skipif(os.name == "nt", reason="this system has no SIGKILL")
def test_a_recorder_killed_in_the_midst_leaves_each_record_wholly_in_or_out(tmp_path: Path) -> None:
    random = Random(51)
    file = tmp_path / "news.db"
    counts = [0]
    for number in range(max(4, KILLS // 2)):
        with subprocess.Popen([sys.executable, "-c", RECORDER, str(file)], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            # On a busy machine nothing may have been recorded so soon; then the next one gets more time.
            time.sleep(random.uniform(0.05, 0.4) * (1 if counts[-1] else 4**number))
            kill(process)
        if file.exists():
            counts.append(held(file, BY))
            assert counts[-1] % 40 == 0
    assert counts[-1] >= 40, "it never came to record anything"


def test_two_recorders_at_once_lose_nothing(tmp_path: Path) -> None:
    by = fingerprint(None, encodes=load_encoder() is not None)
    drops = [write(tmp_path / f"drop{number}", 12, number) for number in (1, 2)]
    for drop in drops:
        (drop / "both.md").write_text("---\nlanguage: en\n---\nBoth desks say that 43 people died.\n", "utf-8")
    file = tmp_path / "news.db"
    running = [
        subprocess.Popen(
            command("check", drop, "--archive", file, "--record"), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for drop in drops
    ]
    for process in running:
        _, errors = process.communicate(timeout=120)
        assert process.returncode in (0, 1), errors
        assert b" articles added" in errors
    # The same text in two files is one article.
    assert held(file, by) == 12 + 12 + 1
    assert sorted(path.name for path in tmp_path.glob("news*")) == ["news.db"]


def test_a_recorder_waits_for_another(tmp_path: Path, dossier: Make) -> None:
    file = tmp_path / "news.db"
    with open_archive(file, make=True) as first:
        first._connection.execute("BEGIN IMMEDIATE")
        with subprocess.Popen([sys.executable, "-c", RECORDER, str(file)], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(0.3)
            assert len(first.versions()) == 0
            first._connection.execute("COMMIT")
            deadline = time.monotonic() + 30
            while not first.versions() and time.monotonic() < deadline:
                time.sleep(0.02)
            kill(process)
    assert held(file, BY) >= 40
