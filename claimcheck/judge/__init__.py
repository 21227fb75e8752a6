"""A group of claims -> Fact: its readings, verdict, caveat, gap, label, and why in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claimcheck.align.figures import Figure, figure_of
from claimcheck.judge.caveats import caveat_of
from claimcheck.judge.datelines import Dateline, Datelines, dateline_of
from claimcheck.judge.explaining import relations_of
from claimcheck.judge.labels import label_of
from claimcheck.judge.readings import lead_of, parts_of, reading_of
from claimcheck.judge.slips import slip_in
from claimcheck.judge.why import why
from claimcheck.judge.within import self_contradictions
from claimcheck.locales import cldr
from claimcheck.model import POINTS_IN_TIME, SCORE, Caveat, Claim, Fact, Group, Reading, Span, Verdict, content_id

__all__ = ["Dateline", "Datelines", "dateline_of", "judge", "relations_of", "self_contradictions"]


def judge(
    group: Group,
    display_locale: str = "en",
    datelines: Datelines | None = None,
    tolerance: Decimal = Decimal(0),
) -> Fact:
    """What the articles of a group make of its fact together.

    Mentions of one figure make a reading, by the rules of `relations`. One reading given by two or more articles is an
    agreement, two or more are a contradiction, whoever gives them; what one article alone gives is single. Bounds,
    rounding and periods soften a contradiction, they do not decide it, and neither does a slip that would explain it.
    `display_locale` is how figures are written in the result; `datelines` say when the articles are from, by their
    names: a death toll of Tuesday and one of Friday are about different times. Figures that are no further apart than
    `tolerance`, a share such as 0.01, are one.
    """
    summed = {part for found in group.sums for part in found.parts}
    parts = parts_of([figure_of(claim) for claim in group.claims if claim.id not in summed], tolerance)
    readings = tuple(_with_sums(reading_of(part, display_locale), group) for part in parts)
    articles = {claim.article for claim in group.claims}
    verdict = _verdict(len(readings), len(articles))
    contradicts = verdict is Verdict.CONTRADICTION
    caveat = caveat_of(parts, datelines or {}) if contradicts else None
    gap = _gap(parts) if contradicts else None
    slip = slip_in(parts) if contradicts and caveat is not Caveat.PERIOD else None
    return Fact(
        id=content_id("f", *sorted(claim.id for claim in group.claims)),
        label=label_of([claim for claim in group.claims if claim.id not in summed], cldr.language_of(display_locale)),
        verdict=verdict,
        caveat=caveat,
        why=why(verdict, caveat, gap, parts, slip, display_locale, datelines or {}, _summed(readings)),
        gap=gap,
        readings=readings,
        evidence=group.evidence,
        slip=slip.slip if slip else None,
    )


def _with_sums(reading: Reading, group: Group) -> Reading:
    """A reading with the mentions that give its figure in parts."""
    ids = {claim.id for claim in reading.mentions}
    parts = {part for found in group.sums if found.whole in ids for part in found.parts}
    summed = tuple(sorted((claim for claim in group.claims if claim.id in parts), key=_place))
    return replace(reading, mentions=tuple(sorted((*reading.mentions, *summed), key=_place)), summed=summed)


def _summed(readings: Sequence[Reading]) -> tuple[Claim, ...]:
    return tuple(claim for reading in readings for claim in reading.summed)


def _place(claim: Claim) -> tuple[str, Span]:
    return claim.article, claim.span


def _verdict(readings: int, articles: int) -> Verdict:
    if articles < 2:
        return Verdict.SINGLE
    return Verdict.AGREEMENT if readings == 1 else Verdict.CONTRADICTION


def _gap(parts: Sequence[Sequence[Figure]]) -> float | None:
    """How far the outermost readings are apart, relative to the lower one; None where there is no saying."""
    leads = [lead_of(part) for part in parts]
    if leads[0].kind == SCORE or leads[0].kind in POINTS_IN_TIME:
        return None
    if len({figure.unit for figure in leads}) > 1 and leads[0].kind == "money":
        return None
    low = min(figure.low for figure in leads)
    high = max(figure.low for figure in leads)
    if not low:
        return None
    gap = float((high - low) / abs(low))
    return round(gap, 3) or round(gap, 6)
