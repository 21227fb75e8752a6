"""How fast figures are read: over real articles, over hostile runs, and that the cost grows with the length and no faster."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from claimcheck.quantities import find_quantities

ROOT = Path(__file__).parent.parent.parent
SAMPLES = ROOT / "samples"
# The articles of the first story are not part of the project; without them the shorter, denser samples are read.
SEED = ROOT.parent / "shared" / "seed_cluster" / "articles"
# Characters a second of Microsoft Recognizers-Text, as published for twelve languages: the peer to be compared with.
PEER = 38_000
LENGTH = 20_000
MEGABYTE = 1_000_000
PROSE = (
    "Die Bank senkt die Zinsen um 0,25 Prozent auf 3,5 Prozent; rund 1.200 Stellen und 12 Mrd. Euro sind betroffen. "
)


def articles() -> list[tuple[str, str]]:
    """The text of every article with its language, which its file name tells."""
    folder = SEED if SEED.is_dir() else SAMPLES
    paths = sorted(path for path in folder.rglob("*") if path.suffix in (".txt", ".md") and "_" in path.stem)
    return [(path.read_text("utf-8"), path.stem.split("_")[1][:2]) for path in paths]


def test_articles(benchmark: BenchmarkFixture) -> None:
    texts = articles()

    def read() -> int:
        return sum(len(find_quantities(text, language)) for text, language in texts)

    assert benchmark(read) > 0
    characters = sum(len(text) for text, _ in texts)
    benchmark.extra_info["characters"] = characters
    if benchmark.stats is not None:
        rate = characters / benchmark.stats.stats.min
        benchmark.extra_info["characters_per_second"] = round(rate)
        benchmark.extra_info["times_the_peer"] = round(rate / PEER, 1)
        print(f"{rate / 1e6:.2f} million characters a second, {rate / PEER:.0f} times Recognizers-Text")


@pytest.mark.parametrize(
    "unit", ["9", "1,", "mil ", "million ", "1 000 ", "zwei", "5 million, ", "5 dollars, ", "1/2 ", "a "]
)
def test_hostile_runs(benchmark: BenchmarkFixture, unit: str) -> None:
    text = unit * (LENGTH // len(unit))
    benchmark(find_quantities, text, "es")


@pytest.mark.benchmark(min_rounds=1, max_time=0.1, warmup=False)
def test_the_cost_grows_with_the_length(benchmark: BenchmarkFixture) -> None:
    one = (PROSE * (MEGABYTE // len(PROSE) + 1))[:MEGABYTE]
    find_quantities(one[:LENGTH], "de")

    def growth() -> float:
        return seconds(one * 10) / seconds(one)

    assert benchmark(growth) <= 12


def seconds(text: str) -> float:
    started = time.process_time()
    find_quantities(text, "de")
    return time.process_time() - started
