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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from claimcheck import Report
from claimcheck.model import Claim

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


@dataclass(frozen=True)
class Labels:
    """The labels of a cluster, matched with the claims found in it: the work that every grouping of them shares.

    `names` gives each claim, by its id, the name that pairs go by; None for a claim that counts neither way.
    """

    names: Mapping[str, str | None]
    expected: Mapping[str, frozenset[Pair]]
    quantities: Tally


def read_labels(folder: Path, claims: Iterable[Claim]) -> Labels:
    """The labels of a cluster for the claims that were found in it."""
    gold = list(rows(folder / "gold.jsonl"))
    optional = list(rows(folder / "optional.jsonl"))
    groups = {row["fact"]: row["values"] for row in rows(folder / "verdicts.jsonl")}
    found = [_mention(claim) for claim in claims]
    free = _match(optional, found).keys() - _match(gold, found).keys()
    kept = [mention for number, mention in enumerate(found) if number not in free]
    places = _match(gold, kept)
    tally = Tally()
    tally.right["quantities"] = sum(_right(gold[label], kept[number]) for number, label in places.items())
    tally.found["quantities"], tally.labelled["quantities"] = len(kept), len(gold)
    names: dict[str, str | None] = {mention["id"]: None for mention in found}
    for number, mention in enumerate(kept):
        names[mention["id"]] = f"gold {places[number]}" if number in places else f"found {mention['id']}"
    return Labels(names, _labelled_pairs(gold, groups), tally)


def score(report: Report, folder: Path) -> Tally:
    """How right a report on a labelled cluster is."""
    mentions = [mention for fact in report.facts for mention in fact.mentions]
    facts = [[reading.mentions for reading in fact.readings] for fact in report.facts]
    return score_facts(facts, read_labels(folder, mentions))


def score_facts(facts: Iterable[Sequence[Sequence[Claim]]], labels: Labels) -> Tally:
    """How right facts are, each given as its readings, and each of those as its claims."""
    given = _found_pairs(facts, labels.names)
    tally = Tally()
    for figure in FIGURES[1:]:
        tally.right[figure] = len(labels.expected[figure] & given[figure])
        tally.found[figure], tally.labelled[figure] = len(given[figure]), len(labels.expected[figure])
    return tally + labels.quantities


def rows(path: Path) -> Iterator[Row]:
    """The labels of a file, one a line; none where the file is missing."""
    if path.exists():
        yield from (json.loads(line) for line in path.read_text("utf-8").splitlines() if line)


def _mention(claim: Claim) -> Row:
    return {
        "id": claim.id,
        "article": claim.article,
        "start": claim.span.start,
        "end": claim.span.end,
        "value": float(claim.value),
        "high": None if claim.high is None else float(claim.high),
        "unit": claim.unit,
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


def _labelled_pairs(gold: list[Row], groups: Mapping[str, list[list[str]]]) -> dict[str, frozenset[Pair]]:
    values = defaultdict(set)
    for label in gold:
        values[label["article"], label["fact"], label["unit"]].add(label["value"])
    several = {(article, fact) for (article, fact, _), seen in values.items() if len(seen) > 1}
    pairs: dict[str, set[Pair]] = {figure: set() for figure in FIGURES[1:]}
    for (i, a), (j, b) in itertools.combinations(enumerate(gold), 2):
        if a["fact"] == b["fact"] and a["article"] != b["article"]:
            figure = "agreements" if _agree(a, b, groups.get(a["fact"], []), several) else "contradictions"
            _add(pairs, figure, f"gold {i}", f"gold {j}")
    return {figure: frozenset(found) for figure, found in pairs.items()}


def _agree(a: Row, b: Row, groups: list[list[str]], several: set[tuple[str, str]]) -> bool:
    of_a = [number for number, articles in enumerate(groups) if a["article"] in articles]
    of_b = [number for number, articles in enumerate(groups) if b["article"] in articles]
    unclear = {(a["article"], a["fact"]), (b["article"], b["fact"])} & several and a["unit"] == b["unit"]
    if len(of_a) == len(of_b) == 1 and not unclear:
        return of_a == of_b
    return bool(abs(a["value"] - b["value"]) <= _SAME * max(abs(a["value"]), abs(b["value"])))


def _found_pairs(facts: Iterable[Sequence[Sequence[Claim]]], names: Mapping[str, str | None]) -> dict[str, set[Pair]]:
    pairs: dict[str, set[Pair]] = {figure: set() for figure in FIGURES[1:]}
    for readings in facts:
        members = [
            (number, claim.article, name)
            for number, reading in enumerate(readings)
            for claim in reading
            if (name := names[claim.id]) is not None
        ]
        for (one, here, left), (other, there, right) in itertools.combinations(members, 2):
            if here != there:
                _add(pairs, "agreements" if one == other else "contradictions", left, right)
    return pairs


def _add(pairs: dict[str, set[Pair]], figure: str, left: str, right: str) -> None:
    pair = (min(left, right), max(left, right))
    pairs["alignment"].add(pair)
    pairs[figure].add(pair)


def total(tallies: Iterable[Tally]) -> Tally:
    """The tallies of several clusters as one."""
    return sum(tallies, Tally())
