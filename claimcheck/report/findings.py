"""A report turned into findings: what a pipeline should hear of, the most important first, each with a place to show it at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from claimcheck.model import Caveat, Claim, Fact, Reading, Report
from claimcheck.report import wording
from claimcheck.report.places import Places
from claimcheck.report.rules import CONTRADICTION, Rule
from claimcheck.text import inert

_MOST_GIVERS = 10


class Level(StrEnum):
    """How serious a finding is, in SARIF's words; `--fail-on contradiction` counts the errors, `any` all of them."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


_SOFTENED: Mapping[Caveat, Level] = {Caveat.ROUNDING: Level.NOTE}
"""The level of a contradiction with a caveat, where it is not a warning."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One result: what is wrong in which rule's sense, and who says what.

    `id` is the fact's, made from content, so that it stays while the lines above a figure change. `mentions` are all places,
    the one to show it at first: in the reading with the fewest articles behind it, as the likeliest to be wrong.
    """

    rule: Rule
    level: Level
    id: str
    label: str
    why: str
    readings: tuple[Reading, ...]
    mentions: tuple[Claim, ...]

    @property
    def title(self) -> str:
        """The finding's heading, on one line."""
        return wording.titled(self.rule.title, self.label)


def findings(report: Report) -> tuple[Finding, ...]:
    """The findings of a report, the most serious first, otherwise in the order of the report."""
    found = [_contradiction(fact) for fact in report.contradictions]
    return tuple(sorted(found, key=lambda finding: list(Level).index(finding.level)))


def told(
    finding: Finding, places: Places, *, say: Callable[[str], str] = inert, link: Mapping[str, str] | None = None
) -> Iterable[str]:
    """The finding in lines: why, then each reading with those who give it.

    `say` makes text from articles safe in the format at hand; `link` has the words for the places, by the mention's id,
    where the format can lead there.
    """
    yield say(finding.why)
    for reading in finding.readings:
        yield given(reading, places, say=say, link=link)


def given(
    reading: Reading, places: Places, *, say: Callable[[str], str] = inert, link: Mapping[str, str] | None = None
) -> str:
    """One reading in a line: its figure, and who gives it where, in which words; of a great many, the first ones."""
    named = islice(reading.mentions, _MOST_GIVERS)
    givers = (
        wording.giver((link or {}).get(mention.id) or say(places.shown(mention)), say(mention.quote))
        for mention in named
    )
    return wording.given(say(reading.text), givers, max(len(reading.mentions) - _MOST_GIVERS, 0))


def _contradiction(fact: Fact) -> Finding:
    level = _SOFTENED.get(fact.caveat, Level.WARNING) if fact.caveat else Level.ERROR
    why = wording.explained(fact.why, fact.caveat)
    return Finding(CONTRADICTION, level, fact.id, fact.label, why, fact.readings, _oddest_first(fact.readings))


def _oddest_first(readings: Iterable[Reading]) -> tuple[Claim, ...]:
    """The mentions, those of the reading that the fewest articles give first; of equally told ones, the later reading's."""
    numbered = enumerate(readings)
    ordered = sorted(numbered, key=lambda item: (len({mention.article for mention in item[1].mentions}), -item[0]))
    return tuple(mention for _, reading in ordered for mention in reading.mentions)
