"""How right a report is, against articles whose figures were labelled by hand.

A labelled cluster is `gold.jsonl` (every figure: article, start, end, value, high, unit, fact), `verdicts.jsonl` (every
fact that two or more articles give, with the groups of articles that give one figure) and, where needed,
`optional.jsonl` (figures that count neither way). Four figures come out, each an F1: `quantities` (a figure found where
one is labelled, with the right value and kind of unit), `alignment` (pairs of figures of two articles under one fact),
and of those pairs `contradictions` and `agreements`.
"""

from __future__ import annotations

import itertools
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from claimcheck import Report

FIGURES = ("quantities", "alignment", "contradictions", "agreements")
# Two figures of one fact whose article stands in several groups agree when they are this close.
_SAME = 0.05

Row = Mapping[str, Any]
Pair = tuple[str, str]


@dataclass
class Tally:
    """Right, found and labelled, a figure each; tallies of several clusters add up."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    labelled: Counter[str] = field(default_factory=Counter)

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.found + other.found, self.labelled + other.labelled)

    def f1(self, figure: str) -> float:
        """The harmonic mean of precision and recall; 1 where nothing is labelled and nothing found."""
        both = self.found[figure] + self.labelled[figure]
        return 2 * self.right[figure] / both if both else 1.0


def score(report: Report, labels: Path) -> Tally:
    """How right a report on a labelled cluster is."""
    gold = list(_rows(labels / "gold.jsonl"))
    optional = list(_rows(labels / "optional.jsonl"))
    groups = {row["fact"]: row["values"] for row in _rows(labels / "verdicts.jsonl")}
    found = list(_mentions(report))
    places = _match(gold, found)
    free = _match(optional, found).keys() - places.keys()
    kept = [mention for number, mention in enumerate(found) if number not in free]
    places = _match(gold, kept)

    tally = Tally()
    tally.right["quantities"] = sum(_right(gold[label], kept[number]) for number, label in places.items())
    tally.found["quantities"], tally.labelled["quantities"] = len(kept), len(gold)
    expected = _labelled_pairs(gold, groups)
    names = {number: f"gold {places[number]}" if number in places else f"found {number}" for number in range(len(kept))}
    given = _found_pairs(kept, names)
    for figure in FIGURES[1:]:
        tally.right[figure] = len(expected[figure] & given[figure])
        tally.found[figure], tally.labelled[figure] = len(given[figure]), len(expected[figure])
    return tally


def _rows(path: Path) -> Iterator[Row]:
    if path.exists():
        yield from (json.loads(line) for line in path.read_text("utf-8").splitlines() if line)


def _mentions(report: Report) -> Iterator[Row]:
    for fact_number, fact in enumerate(report.facts):
        for reading_number, reading in enumerate(fact.readings):
            for mention in reading.mentions:
                yield {
                    "article": mention.article,
                    "start": mention.span.start,
                    "end": mention.span.end,
                    "value": float(mention.value),
                    "high": None if mention.high is None else float(mention.high),
                    "unit": mention.unit,
                    "fact": fact_number,
                    "reading": reading_number,
                }


def _match(labels: list[Row], found: list[Row]) -> dict[int, int]:
    """Found figure -> label, one to one: those with the right value first, then the larger overlap."""
    candidates = []
    for number, mention in enumerate(found):
        for label_number, label in enumerate(labels):
            overlap = min(mention["end"], label["end"]) - max(mention["start"], label["start"])
            if mention["article"] == label["article"] and overlap > 0:
                wrong = "value" in label and not _same_value(label, mention)
                candidates.append((wrong, -overlap, number, label_number))
    chosen: dict[int, int] = {}
    for _, _, number, label_number in sorted(candidates):
        if number not in chosen and label_number not in chosen.values():
            chosen[number] = label_number
    return chosen


def _right(label: Row, mention: Row) -> bool:
    return _same_value(label, mention) and _kind(label["unit"]) == _kind(mention["unit"])


def _same_value(label: Row, mention: Row) -> bool:
    ends = [(label["value"], mention["value"])]
    if label.get("high") is not None:
        ends.append((label["high"], mention["high"]))
    return all(b is not None and _close(_share(a, label["unit"]), _share(b, mention["unit"])) for a, b in ends)


def _share(value: float, unit: str | None) -> float:
    return value / 100 if unit == "percent" else value


def _close(a: float, b: float) -> bool:
    return abs(a - b) <= 1e-6 * max(abs(a), abs(b), 1e-12)


def _kind(unit: str | None) -> str:
    """Currencies are told apart, shares and multiples are one, all else is a count or a measure."""
    if unit and len(unit) == 3 and unit.isupper():
        return unit
    return "share" if unit in ("percent", "times") else "other"


def _labelled_pairs(gold: list[Row], groups: Mapping[str, list[list[str]]]) -> dict[str, set[Pair]]:
    values = defaultdict(set)
    for label in gold:
        values[label["article"], label["fact"], label["unit"]].add(label["value"])
    several = {(article, fact) for (article, fact, _), seen in values.items() if len(seen) > 1}
    pairs: dict[str, set[Pair]] = {figure: set() for figure in FIGURES[1:]}
    for (i, a), (j, b) in itertools.combinations(enumerate(gold), 2):
        if a["fact"] == b["fact"] and a["article"] != b["article"]:
            figure = "agreements" if _agree(a, b, groups.get(a["fact"], []), several) else "contradictions"
            _add(pairs, figure, f"gold {i}", f"gold {j}")
    return pairs


def _agree(a: Row, b: Row, groups: list[list[str]], several: set[tuple[str, str]]) -> bool:
    of_a = [number for number, articles in enumerate(groups) if a["article"] in articles]
    of_b = [number for number, articles in enumerate(groups) if b["article"] in articles]
    unclear = {(a["article"], a["fact"]), (b["article"], b["fact"])} & several and a["unit"] == b["unit"]
    if len(of_a) == len(of_b) == 1 and not unclear:
        return of_a == of_b
    return bool(abs(a["value"] - b["value"]) <= _SAME * max(abs(a["value"]), abs(b["value"])))


def _found_pairs(found: list[Row], names: Mapping[int, str]) -> dict[str, set[Pair]]:
    pairs: dict[str, set[Pair]] = {figure: set() for figure in FIGURES[1:]}
    for (i, a), (j, b) in itertools.combinations(enumerate(found), 2):
        if a["fact"] == b["fact"] and a["article"] != b["article"]:
            _add(pairs, "agreements" if a["reading"] == b["reading"] else "contradictions", names[i], names[j])
    return pairs


def _add(pairs: dict[str, set[Pair]], figure: str, left: str, right: str) -> None:
    pair = (min(left, right), max(left, right))
    pairs["alignment"].add(pair)
    pairs[figure].add(pair)


def total(tallies: Iterable[Tally]) -> Tally:
    """The tallies of several clusters as one."""
    return sum(tallies, Tally())
