"""What each kind of evidence is worth: the labelled stories compared with one kind taken away at a time.

Run it with `make ablation`: it prints the table and writes it to ablation.toml, beside the accuracy floors. The level of
the values always stays: without it nothing is aligned.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from math import exp, fsum
from pathlib import Path
from typing import Any
from unittest.mock import patch

from claimcheck.align import evidence, links
from claimcheck.align.evidence import Comparison
from claimcheck.align.figures import Figure
from claimcheck.align.weights import LINKS
from claimcheck.encoder import Encoder
from tests.labelled import Story, labelled_folders, measured, read_story, remembering_encoder
from tests.scoring import FIGURES, Tally, total

PIECES = ("meaning", "measure", "scope", "names", "place", "period", "unit", "series", "alone", "phrasing", "parallel")
TABLE = Path(__file__).with_suffix(".toml")

Pair = tuple[int, int]


def without(*names: str) -> AbstractContextManager[Any]:
    """Comparisons that leave out the evidence of these names, between articles."""
    compare = evidence.compare

    def less(*given: Any, **named: Any) -> Comparison:
        found = compare(*given, **named)
        kept = tuple(piece for piece in found.evidence if piece.name not in names)
        return replace(found, evidence=kept, score=fsum(piece.weight for piece in kept))

    return patch("claimcheck.align.compare", less)


def without_competition() -> AbstractContextManager[Any]:
    def alone(figures: list[Figure], scores: Mapping[Pair, float], inside: Mapping[Pair, float]) -> dict[Pair, float]:
        return {pair: exp(value) / (1 + exp(value)) for pair, value in scores.items()}

    return patch("claimcheck.align.competition.beliefs", alone)


def without_links() -> AbstractContextManager[Any]:
    return patch.object(links, "link", lambda *_, **__: LINKS.other)


def without_spellings() -> AbstractContextManager[Any]:
    return patch("claimcheck.align.evidence.one_spelling", lambda names: {name: name for name in names})


ABLATIONS: tuple[tuple[str, Callable[[], AbstractContextManager[Any]]], ...] = (
    ("nothing", nullcontext),
    ("encoder (meaning)", lambda: without("meaning")),
    ("measure words", lambda: without("measure")),
    ("scope words", lambda: without("scope")),
    ("names", lambda: without("names")),
    ("near spellings", without_spellings),
    ("countries", lambda: without("place")),
    ("times", lambda: without("period")),
    ("words around figures", lambda: without("phrasing")),
    ("percent or points", lambda: without("unit")),
    ("series", lambda: without("series")),
    ("only value of a measure", lambda: without("alone")),
    ("competition", without_competition),
    ("links within articles", without_links),
    ("all but values", lambda: without(*PIECES)),
)


def rows(stories: Sequence[Story], encoder: Encoder | None) -> Iterator[tuple[str, Tally, list[float]]]:
    """For each kind taken away: the tally of all stories, and each story's F1 of alignment."""
    for name, ablation in ABLATIONS:
        with ablation():
            tallies = [measured(story, encoder) for story in stories]
        yield name, total(tallies), [tally.f1("alignment") for tally in tallies]
    yield "stories (all are one)", total(measured(story, encoder, one_story=True) for story in stories), []


def main() -> int:
    folders = labelled_folders()
    if not folders:
        print("ablation: no labelled clusters here; they belong in a folder `shared` beside the project")
        return 0
    encoder = remembering_encoder()
    if encoder is None:
        print("ablation: without the sentence encoder; install it to measure what it adds")
    stories = [read_story(folder) for folder in folders]
    print(f"{'taken away':24}" + "".join(f"{figure:>16}" for figure in FIGURES[1:]) + f"{'stories hurt':>14}")
    whole: list[float] = []
    written = ["# F1 on labelled stories with one kind of evidence taken away; written by `make ablation`.\n"]
    for name, tally, each in rows(stories, encoder):
        whole = whole or each
        hurt = f"{sum(a < b - 0.002 for a, b in zip(each, whole, strict=True))}/{len(each)}" if each else ""
        print(f"{name:24}" + "".join(f"{tally.f1(figure):16.3f}" for figure in FIGURES[1:]) + f"{hurt:>14}", flush=True)
        figures = ", ".join(f"{figure} = {tally.f1(figure):.3f}" for figure in FIGURES[1:])
        written.append(f'"{name}" = {{ {figures} }}\n')
    TABLE.write_text("".join(written), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
