"""How the weights of alignment stand on the labelled stories: each moved up and down, and fitted with one story left out.

Run it with `make fit`. A weight that is better elsewhere on nearly all stories wants another look; what a fit gains on
the stories that it saw and not on the one left out is no gain: left_out.toml keeps how that went. Weights are not
written by this script: they are set by hand in claimcheck/align/weights.py, with a reason each.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields, replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

from claimcheck.align import weights
from claimcheck.encoder import Encoder
from tests.labelled import Story, labelled_folders, measured, read_story, remembering_encoder
from tests.scoring import Tally, total

# What a setting is worth: contradictions are few, so that one fact more or less moves their F1 most.
WORTH = {"alignment": 1.0, "contradictions": 0.5, "agreements": 0.5}
# A weight is moved by a third of itself, or by this much where it is small.
SHARE, LEAST_STEP = 1 / 3, 0.2
LEAST_GAIN = 0.001
# The two ends of a scale, which are no weights.
STAY = frozenset({"parallel_from", "parallel_full"})
MODULES = (
    "claimcheck.align.circumstances",
    "claimcheck.align.competition",
    "claimcheck.align.evidence",
    "claimcheck.align.games",
    "claimcheck.align.grouping",
    "claimcheck.align.links",
    "claimcheck.align.measured",
    "claimcheck.align.names",
    "claimcheck.align.weights",
    "claimcheck.align.wording",
)

LEFT_OUT = Path(__file__).with_name("left_out.toml")
HEAD = (
    "# What the weights are worth on each labelled story as they are set, and fitted on the others; then F1 over all.\n"
    "# Written by `make fit LEFT=--left-out`.\n"
)

Setting = dict[str, float]


@contextmanager
def weighed(setting: Setting) -> Iterator[None]:
    """Alignment under other weights; names are those of the fields of Weights and, after a dot, of Links."""
    other = {
        "WEIGHTS": replace(weights.WEIGHTS, **{n: v for n, v in setting.items() if not n.startswith("links.")}),
        "LINKS": replace(weights.LINKS, **{n[6:]: v for n, v in setting.items() if n.startswith("links.")}),
    }
    patches = [patch(f"{module}.{name}", table, create=False) for module, name, table in _places(other)]
    for each in patches:
        each.start()
    try:
        yield
    finally:
        for each in patches:
            each.stop()


def _places(tables: dict[str, Any]) -> Iterator[tuple[str, str, Any]]:
    for module in MODULES:
        for name, table in tables.items():
            if hasattr(sys.modules[module], name):
                yield module, name, table


def current() -> Setting:
    """The weights as they are."""
    plain = {field.name: getattr(weights.WEIGHTS, field.name) for field in fields(weights.Weights)}
    plain = {name: value for name, value in plain.items() if name not in STAY}
    return plain | {f"links.{field.name}": getattr(weights.LINKS, field.name) for field in fields(weights.Links)}


def steps(name: str, value: float) -> tuple[float, float]:
    """The weight a step down and a step up; what is a belief stays between 0 and 1."""
    believed = name.startswith("links.") and not name.startswith("links.context")
    if believed or name in ("threshold", "unlinked"):
        odds = value / (1 - value)
        return tuple(o / (1 + o) for o in (odds / 1.5, odds * 1.5))  # type: ignore[return-value]
    step = max(abs(value) * SHARE, LEAST_STEP) if name != "doubt" else value / 2
    return value - step, value + step


def worth(tallies: Sequence[Tally]) -> float:
    """What a setting is worth on some stories."""
    tally = total(tallies)
    return sum(share * tally.f1(figure) for figure, share in WORTH.items()) / sum(WORTH.values())


class Bench:
    """The labelled stories under any setting; what was measured once is remembered."""

    def __init__(self, stories: Sequence[Story], encoder: Encoder | None) -> None:
        self.stories = stories
        self._encoder = encoder
        self._known: dict[tuple[tuple[str, float], ...], list[Tally]] = {}

    def measure(self, setting: Setting) -> list[Tally]:
        key = tuple(sorted(setting.items()))
        if key not in self._known:
            with weighed(setting):
                self._known[key] = [measured(story, self._encoder, one_story=True) for story in self.stories]
        return self._known[key]


def sensitivity(bench: Bench) -> None:
    """Prints what each weight does a step up and down, over all stories and on how many it gains or loses."""
    base = bench.measure({})
    print(f"{'as set':28} {worth(base):.4f}")
    for name, value in current().items():
        for other in steps(name, value):
            tallies = bench.measure({name: other})
            gains = sum(worth([a]) > worth([b]) + 0.002 for a, b in zip(tallies, base, strict=True))
            losses = sum(worth([a]) < worth([b]) - 0.002 for a, b in zip(tallies, base, strict=True))
            change = worth(tallies) - worth(base)
            print(
                f"{name:28} {value:7.3f} -> {other:7.3f} {change:+.4f}  better on {gains}, worse on {losses}",
                flush=True,
            )


def fit(bench: Bench, seen: Sequence[int]) -> Setting:
    """The best setting found on some of the stories: the moves of one weight that pay there, best first, while they pay."""

    def of(setting: Setting) -> float:
        return worth([bench.measure(setting)[at] for at in seen])

    setting: Setting = {}
    best = of(setting)
    moves = [(name, other) for name, value in current().items() for other in steps(name, value)]
    for name, other in sorted(moves, key=lambda move: -of(dict([move]))):
        if of({name: other}) <= of({}) + LEAST_GAIN:
            break
        tried = of({**setting, name: other})
        if tried > best + LEAST_GAIN:
            setting, best = {**setting, name: other}, tried
    return setting


def left_out(bench: Bench) -> None:
    """Prints what fitted weights are worth on stories that the fit did not see, beside the weights as they are."""
    everything = range(len(bench.stories))
    unseen = []
    written = [HEAD, "[stories]\n"]
    for out in everything:
        setting = fit(bench, [at for at in everything if at != out])
        unseen.append(bench.measure(setting)[out])
        before, after = worth([bench.measure({})[out]]), worth([unseen[-1]])
        print(f"{bench.stories[out].name:30} {before:.3f} -> {after:.3f}", flush=True)
        written.append(f"{bench.stories[out].name} = {{ set = {before:.3f}, fitted = {after:.3f} }}\n")
    for name, tallies in (("as set", bench.measure({})), ("fitted, left out", unseen)):
        figures = {figure: total(tallies).f1(figure) for figure in WORTH} | {"worth": worth(tallies)}
        print(f"{name:30} " + "  ".join(f"{figure} {value:.3f}" for figure, value in figures.items()))
        written.append(f'\n["{name}"]\n' + "".join(f"{figure} = {value:.3f}\n" for figure, value in figures.items()))
    LEFT_OUT.write_text("".join(written), "utf-8")


def main() -> int:
    folders = labelled_folders()
    if not folders:
        print("fit: no labelled clusters here; they belong in a folder `shared` beside the project")
        return 0
    bench = Bench([read_story(folder) for folder in folders], remembering_encoder())
    sensitivity(bench)
    if "--left-out" in sys.argv[1:]:
        left_out(bench)
    return 0


if __name__ == "__main__":
    sys.exit(main())
