"""A report turned into findings: what a pipeline should hear of, the most important first, each with a place to show it at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from claimcheck.model import (
    Acceptance,
    Caveat,
    Check,
    Claim,
    Fact,
    Outcome,
    Reading,
    Report,
    Revision,
    SelfContradiction,
    content_id,
)
from claimcheck.report import wording
from claimcheck.report.places import Places
from claimcheck.report.rules import ARITHMETIC, CONTRADICTION, REVISION, SELF_CONTRADICTION, Level, Rule
from claimcheck.text import inert

_MOST_GIVERS = 10


_BY_CAVEAT: Mapping[Caveat | None, Level] = {
    None: CONTRADICTION.level,
    Caveat.BOUND: Level.WARNING,
    Caveat.PERIOD: Level.WARNING,
    Caveat.ROUNDING: Level.NOTE,
}
"""How serious a contradiction between articles is, by what softens it."""

_Given = tuple[str | None, tuple[Claim, ...]]
"""A figure as reports write it, where they do, and the mentions that give it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One result: what is wrong in which rule's sense, and who says what.

    `id` is that of the fact, the sum or the like; `fingerprint` stays while lines move and other figures change, and no
    two findings of a report share one. `mentions` are all places, the first being the one to show it at: in an article
    that is new, and in the reading with the fewest articles behind it, as the likeliest to be wrong. There are none where
    a figure is gone from `article`. `accepted` is set where an editor has accepted it.
    """

    rule: Rule
    level: Level
    id: str
    fingerprint: str
    label: str
    why: str
    article: str
    given: tuple[_Given, ...]
    mentions: tuple[Claim, ...]
    accepted: Acceptance | None = None

    @property
    def title(self) -> str:
        """The finding's heading, on one line."""
        return wording.titled(self.rule.title, self.label)


def findings(report: Report) -> tuple[Finding, ...]:
    """The findings that concern a report, the most serious first, accepted ones last, otherwise in the report's order.

    Articles that are only there to be held against, as those of an archive are, have none of their own.
    """
    found = (
        *(_contradiction(fact, report.new) for fact in report.contradictions if report.concerns(fact)),
        *(_self_contradiction(one) for one in report.self_contradictions if _is_new(one.article, report.new)),
        *(_arithmetic(check) for check in checks_of(report) if check.outcome is Outcome.DOES_NOT_HOLD),
        *map(_revision, report.revisions),
    )
    levels = list(Level)
    ordered = sorted(found, key=lambda finding: (finding.accepted is not None, levels.index(finding.level)))
    return tuple(_told_apart(ordered))


def checks_of(report: Report) -> tuple[Check, ...]:
    """The sums of the articles that a report is about, whatever came of them."""
    return tuple(check for check in report.checks if _is_new(check.article, report.new))


def told(
    finding: Finding, places: Places, *, say: Callable[[str], str] = inert, link: Mapping[str, str] | None = None
) -> Iterator[str]:
    """The finding in lines: why, then each reading with those who give it.

    `say` makes text from articles safe in the format at hand; `link` has the words for the places, by the mention's id,
    where the format can lead there.
    """
    yield say(finding.why)
    for figure, mentions in finding.given:
        yield given(figure, mentions, places, say=say, link=link)
    if finding.accepted:
        yield say(wording.accepted(finding.accepted))


def given(
    figure: str | None,
    mentions: Sequence[Claim],
    places: Places,
    *,
    say: Callable[[str], str] = inert,
    link: Mapping[str, str] | None = None,
) -> str:
    """One reading in a line: its figure, and who gives it where, in which words; of a great many, the first ones."""
    givers = [
        wording.giver((link or {}).get(mention.id) or say(places.shown(mention)), say(mention.quote))
        for mention in mentions[:_MOST_GIVERS]
    ]
    return wording.given(None if figure is None else say(figure), givers, max(len(mentions) - _MOST_GIVERS, 0))


def _contradiction(fact: Fact, new: frozenset[str] | None) -> Finding:
    mentions = _to_show_first(fact.readings, new)
    return Finding(
        rule=CONTRADICTION,
        level=_BY_CAVEAT[fact.caveat],
        id=fact.id,
        fingerprint=fact.fingerprint,
        label=fact.label,
        why=wording.explained(fact.why, fact.caveat),
        article=mentions[0].article,
        given=tuple((reading.text, reading.mentions) for reading in fact.readings),
        mentions=mentions,
        accepted=fact.accepted,
    )


def _self_contradiction(found: SelfContradiction) -> Finding:
    return Finding(
        rule=SELF_CONTRADICTION,
        level=Level.NOTE if found.caveat else SELF_CONTRADICTION.level,
        id=found.id,
        fingerprint=found.id,
        label=found.article,
        why=wording.explained(found.why, found.caveat),
        article=found.article,
        given=((None, found.mentions),),
        mentions=found.mentions,
    )


def _arithmetic(check: Check) -> Finding:
    return Finding(
        rule=ARITHMETIC,
        level=ARITHMETIC.level,
        id=check.id,
        fingerprint=check.id,
        label=check.article,
        why=check.why,
        article=check.article,
        given=((None, check.mentions),),
        # The figure that was checked comes last.
        mentions=tuple(reversed(check.mentions)),
    )


def _revision(revision: Revision) -> Finding:
    before, after = (claim.quote if claim else None for claim in (revision.before, revision.after))
    # What the older version says is not in the text at hand: its place would be a false one.
    mentions = (revision.after,) if revision.after else ()
    named = content_id("v", revision.article, revision.change, before or "", after or "")
    return Finding(
        rule=REVISION,
        level=REVISION.level,
        id=named,
        fingerprint=named,
        label=revision.label,
        why=wording.revised(before, after),
        article=revision.article,
        given=((None, mentions),) if mentions else (),
        mentions=mentions,
    )


def _to_show_first(readings: Iterable[Reading], new: frozenset[str] | None) -> tuple[Claim, ...]:
    """The mentions: new articles first, then the reading that the fewest articles give, of equally told ones the later."""
    ranked = [
        ((not _is_new(mention.article, new), len({other.article for other in reading.mentions}), -number), mention)
        for number, reading in enumerate(readings)
        for mention in reading.mentions
    ]
    return tuple(mention for _, mention in sorted(ranked, key=lambda item: item[0]))


def _is_new(article: str, new: frozenset[str] | None) -> bool:
    return new is None or article in new


def _told_apart(found: Iterable[Finding]) -> Iterator[Finding]:
    """The findings with a number behind fingerprints that an earlier one has: services drop what looks the same."""
    seen: Counter[tuple[str, str]] = Counter()
    for finding in found:
        seen[finding.rule.id, finding.fingerprint] += 1
        number = seen[finding.rule.id, finding.fingerprint]
        yield finding if number == 1 else replace(finding, fingerprint=f"{finding.fingerprint}-{number}")
