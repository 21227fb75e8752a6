"""What each kind of evidence is worth: the labelled stories compared with one kind taken away at a time.

Run it with `make ablation`: it prints the table and writes it to ablation.toml, beside the accuracy floors. The level of
the values always stays: without it nothing is aligned.

`gain` is what the kind is worth over all stories, by the measure of `make fit`, and `least` what is left of that without
the story that it helps most: evidence that pays on one story alone has nothing left there.
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
from tests.fit import worth
from tests.labelled import Story, labelled_folders, measured, read_story, remembering_encoder
from tests.scoring import FIGURES, Tally, total

PIECES = ("meaning", "measure", "scope", "names", "place", "period", "unit", "series", "phrasing", "parallel")
HEAD = (
    "# F1 on labelled stories with one kind of evidence taken away, what the kind is worth, and what is left of that\n"
    "# without the story that it helps most; written by `make ablation`.\n"
)
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


def without_vetoes() -> AbstractContextManager[Any]:
    return patch("claimcheck.align._apart", lambda *_: lambda *_: False)


def without_spellings() -> AbstractContextManager[Any]:
    return patch("claimcheck.align.names.one_spelling", lambda names: {name: name for name in names})


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
    ("parallel sentences", lambda: without("parallel")),
    ("percent or points", lambda: without("unit")),
    ("series", lambda: without("series")),
    ("competition", without_competition),
    ("links within articles", without_links),
    ("what keeps figures apart", without_vetoes),
    ("all but values", lambda: without(*PIECES)),
)


def rows(stories: Sequence[Story], encoder: Encoder | None) -> Iterator[tuple[str, list[Tally]]]:
    """For each kind taken away, the tally of each story."""
    for name, ablation in ABLATIONS:
        with ablation():
            yield name, [measured(story, encoder, one_story=True) for story in stories]
    yield "stories (found, not given)", [measured(story, encoder) for story in stories]


def gains(whole: Sequence[Tally], less: Sequence[Tally]) -> tuple[float, float]:
    """What a kind of evidence is worth over all stories, and the least that it is worth with one of them left out."""
    everything = range(len(whole))

    def gain(kept: Sequence[int]) -> float:
        return worth([whole[at] for at in kept]) - worth([less[at] for at in kept])

    return gain(everything), min(gain([at for at in everything if at != out]) for out in everything)


def row(tallies: Sequence[Tally], whole: Sequence[Tally]) -> dict[str, float]:
    """A line of the table: F1 over all stories, then what the kind taken away is worth."""
    gain, least = gains(whole, tallies)
    return {**{figure: total(tallies).f1(figure) for figure in FIGURES[1:]}, "gain": gain, "least": least}


def main() -> int:
    folders = labelled_folders()
    if not folders:
        print("ablation: no labelled clusters here; they belong in a folder `shared` beside the project")
        return 0
    encoder = remembering_encoder()
    if encoder is None:
        print("ablation: without the sentence encoder; install it to measure what it adds")
    whole: list[Tally] = []
    written = [HEAD]
    for name, tallies in rows([read_story(folder) for folder in folders], encoder):
        whole = whole or tallies
        figures = row(tallies, whole)
        if name == ABLATIONS[0][0]:
            print(f"{'taken away':26}" + "".join(f"{figure:>16}" for figure in figures))
        print(f"{name:26}" + "".join(f"{value:16.3f}" for value in figures.values()), flush=True)
        table = ", ".join(f"{figure} = {value:.3f}" for figure, value in figures.items())
        written.append(f'"{name}" = {{ {table} }}\n')
    TABLE.write_text("".join(written), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
