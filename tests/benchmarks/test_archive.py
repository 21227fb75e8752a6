"""What a check costs: by the drop, not by the archive. `CLAIMCHECK_ARCHIVE=20000 make bench` measures a newsroom's size."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from tests.benchmarks.newsroom import write

ARTICLES = int(os.environ.get("CLAIMCHECK_ARCHIVE", "1000"))
# On two cores, with nothing else running.
MOST_SECONDS = 5.0
MOST_MEGABYTES = 600
# A tenth of the archive must not be much quicker; below so many articles all is noise.
MOST_TIMES = 1.5
FEWEST = 100


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "claimcheck", *map(str, arguments)]


def filled(folder: Path, count: int) -> Path:
    write(folder, count)
    archive = folder / "news.db"
    began = time.monotonic()
    subprocess.run(
        command("archive", "add", folder / "articles", "--archive", archive), check=True, capture_output=True
    )
    took = time.monotonic() - began
    print(f"\n{count} articles read and recorded in {took:.0f} s, {archive.stat().st_size / 1e6:.0f} MB")
    return archive


def check(folder: Path, archive: Path) -> float:
    """The processor's time that one check takes, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command("check", folder / "drop", "--archive", archive, "-f", "json"), capture_output=True)
    assert done.returncode == 1, done.stderr
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_a_check_costs_by_the_drop(benchmark: Any, tmp_path: Path) -> None:
    small = filled(tmp_path / "small", max(FEWEST, ARTICLES // 10))
    large = filled(tmp_path / "large", ARTICLES)
    drop = tmp_path / "large"
    times = [(check(drop, small), check(drop, large)) for _ in range(3)]
    benchmark.pedantic(check, args=(drop, large), rounds=5, warmup_rounds=1)
    assert min(large for _, large in times) < MOST_TIMES * min(small for small, _ in times)
    assert benchmark.stats.stats.min < MOST_SECONDS
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024 < MOST_MEGABYTES
