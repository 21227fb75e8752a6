"""The readings of a fact and their verdict -> why, in words: how far apart, what softens it, what would explain it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from unicodedata import category

from claimcheck.align.figures import Figure
from claimcheck.judge.caveats import bounding, days_of, other_times, weekdays_of
from claimcheck.judge.datelines import Datelines
from claimcheck.judge.readings import lead_of
from claimcheck.judge.relations import Rule, relate
from claimcheck.judge.slips import Found
from claimcheck.locales.display import figure_text
from claimcheck.model import Bound, Caveat, Claim, Verdict
from claimcheck.report import grounds

Parts = Sequence[Sequence[Figure]]


def why(
    verdict: Verdict, caveat: Caveat | None, gap: float | None, parts: Parts, slip: Found | None, locale: str,
    datelines: Datelines, summed: Sequence[Claim] = (),
) -> str:  # fmt: skip
    """Why a fact has its verdict: one line, its parts set apart by semicolons.

    `summed` are the mentions that give a figure only together with others of their article.
    """
    claims = [*(figure.claim for part in parts for figure in part), *summed]
    if verdict is Verdict.SINGLE:
        return _alone(parts, locale)
    if verdict is Verdict.AGREEMENT:
        agreed = grounds.why_agreement(
            len({claim.article for claim in claims}), len({claim.language for claim in claims})
        )
        return "; ".join((agreed, *_in_parts(summed, locale)))
    sentences = [_difference(caveat, gap, parts, locale, datelines), *_in_parts(summed, locale)]
    if slip is not None:
        sentences.append(_slip(slip))
    return "; ".join(sentences)


def _in_parts(summed: Sequence[Claim], locale: str) -> list[str]:
    """What each article that gives a figure in parts gives."""
    parts: dict[str, list[str]] = {}
    for claim in summed:
        parts.setdefault(claim.article, []).append(plain(claim, locale))
    return [grounds.in_parts(article, figures) for article, figures in parts.items()]


def sentence_on(place: str, above: Claim, below: Claim, slip: Found | None, locale: str) -> str:
    """That one article gives two figures for one thing, and where."""
    sentence = grounds.against_itself(place, plain(above, locale), plain(below, locale))
    return f"{sentence}; {_slip(slip)}" if slip is not None else sentence


def _slip(found: Found) -> str:
    left, right = (claim.quantity.text.strip() for claim in (found.left, found.right))
    return grounds.slip(found.slip, left, right, float(found.times) if found.times else None)


def _alone(parts: Parts, locale: str) -> str:
    claims = [figure.claim for part in parts for figure in part]
    said = [(plain(lead_of(part).claim, locale), _source(part)) for part in parts]
    sources = [(figure, source) for figure, source in said if source is not None]
    counted = any(claim.unit is not None for claim in claims)
    return grounds.why_single(claims[0].article, sources if len(sources) > 1 else (), counted=counted)


def _source(part: Sequence[Figure]) -> str | None:
    return next((figure.claim.attributed_to for figure in part if figure.claim.attributed_to), None)


def _difference(caveat: Caveat | None, gap: float | None, parts: Parts, locale: str, datelines: Datelines) -> str:
    low, high = _outermost(parts)
    lower, higher = plain(low.claim, locale), plain(high.claim, locale)
    points = _points(low.claim, high.claim)
    if points is not None:
        sentence = grounds.points_apart(lower, higher, figure_text(points, None, None, Bound.EXACT, locale))
    else:
        sentence = grounds.apart(lower, higher, gap)
    if caveat is Caveat.PERIOD:
        return f"{sentence}; {grounds.times_differ(*_times(parts[0], parts[-1], datelines))}"
    if caveat is Caveat.ROUNDING and relate(low, high).rule is not Rule.EXCLUDED:
        return f"{sentence}; {grounds.only_rounded()}"
    if caveat is Caveat.BOUND:
        found = bounding(parts[0], parts[-1])
        if found is not None:
            claim = found[0]
            return grounds.bounded(sentence, claim.article, plain(claim, locale), str(claim.bound), bound_words(claim))
        return sentence
    return _ruled_out(sentence, low, high, locale)


def _points(low: Claim, high: Claim) -> Decimal | None:
    """By how many points two percentages differ; None where they do not, or are no plain percentages."""
    if low.unit != "percent" or high.unit != "percent" or low.high is not None or high.high is not None:
        return None
    return high.value - low.value or None


def _ruled_out(sentence: str, low: Figure, high: Figure, locale: str) -> str:
    """What makes a contradiction plain, where a rule says more than the distance."""
    rule = relate(low, high).rule
    if rule is Rule.EXCLUSIVE:
        return f"{sentence}; {grounds.bounds_exclude()}"
    if rule is Rule.EXTENT:
        return f"{sentence}; {grounds.level_against_change()}"
    if rule is Rule.POINTS:
        return f"{sentence}; {grounds.percent_against_points()}"
    if rule is Rule.EXCLUDED:
        bounded, other = (low, high) if low.claim.bound not in (Bound.EXACT, Bound.APPROX) else (high, low)
        claim = bounded.claim
        figure, left_out = plain(claim, locale), plain(other.claim, locale)
        return grounds.left_out(sentence, claim.article, figure, bound_words(claim), left_out)
    return sentence


def _outermost(parts: Parts) -> tuple[Figure, Figure]:
    leads = sorted((lead_of(part) for part in parts), key=lambda figure: (figure.low, figure.claim.id))
    return leads[0], leads[-1]


def plain(claim: Claim, locale: str) -> str:
    """A claim's figure without its bound and its noun: "60M"."""
    return figure_text(claim.value, claim.high, claim.quantity.unit, Bound.EXACT, locale)


def _times(low: Sequence[Figure], high: Sequence[Figure], datelines: Datelines) -> tuple[Sequence[str], Sequence[str]]:
    """The times that two readings are about: their own, else the days that they are of, else days of the week."""
    if other_times(low, high):
        ours, theirs = (
            sorted({figure.claim.period.text for figure in part if figure.claim.period is not None})
            for part in (low, high)
        )
        return ours, theirs
    days = days_of(low, datelines), days_of(high, datelines)
    if all(days):
        return days
    ours, theirs = (grounds.weekdays(weekdays_of(part, datelines)) for part in (low, high))
    return ours, theirs


def bound_words(claim: Claim) -> str:
    """The words that bound a figure: what the quote has before its first digit and currency, else the figure as printed."""
    text = claim.quantity.text
    first = next((at for at, character in enumerate(text) if character.isdigit()), 0)
    words = text[:first].split()
    while words and (words[-1] == claim.quantity.unit or any(category(sign) == "Sc" for sign in words[-1])):
        words.pop()
    return " ".join(words) or text
