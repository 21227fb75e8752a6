"""What a user waits for: the whole command, cold, and its help; `make bench` prints the times."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SAMPLES = Path(__file__).parent.parent.parent / "samples"
# The budget of a cold run on four or five articles, on a laptop of two cores.
MOST_SECONDS = 3.0
MOST_MEGABYTES = 400


def run(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "claimcheck", *arguments], check=True, capture_output=True)


@pytest.mark.parametrize("story", ["bytedance", "sorvik-bridge"])
def test_cold_comparison(benchmark: Any, story: str) -> None:
    benchmark.pedantic(run, args=("compare", str(SAMPLES / story)), rounds=5, warmup_rounds=1)
    assert benchmark.stats.stats.median < MOST_SECONDS
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024 < MOST_MEGABYTES


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_start(benchmark: Any, option: str) -> None:
    benchmark.pedantic(run, args=(option,), rounds=10, warmup_rounds=1)


def test_bare_python(benchmark: Any) -> None:
    """What `--help` and `--version` are measured against."""
    benchmark.pedantic(subprocess.run, args=([sys.executable, "-c", "pass"],), rounds=10, warmup_rounds=1)
