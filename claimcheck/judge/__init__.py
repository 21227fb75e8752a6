"""A group of claims -> Fact: its readings, verdict, caveat, gap, label, and why in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.align.figures import Figure, figure_of
from claimcheck.judge.caveats import Published, bounding, caveat_of, days_of
from claimcheck.judge.labels import label_of
from claimcheck.judge.readings import lead_of, parts_of, reading_of
from claimcheck.locales import cldr
from claimcheck.locales.display import figure_text
from claimcheck.model import Bound, Caveat, Claim, Fact, Group, Verdict, content_id
from claimcheck.report import wording


def judge(group: Group, display_locale: str = "en", published: Published | None = None) -> Fact:
    """What the articles of a group make of its fact together.

    Mentions of one figure make a reading: equal ones, ones equal at the coarser one's printed precision, a range that
    holds the value, the same money at a plausible rate. One reading given by two or more articles is an agreement, two or
    more are a contradiction, whoever gives them; what one article alone gives is single. Bounds, rounding and periods
    soften a contradiction, they do not decide it. `display_locale` is how figures are written in the result; `published`
    are the dates of the articles, by their names: a death toll of Tuesday and one of Friday are about different times.
    """
    parts = parts_of([figure_of(claim) for claim in group.claims])
    readings = tuple(reading_of(part, display_locale) for part in parts)
    articles = {claim.article for claim in group.claims}
    verdict = _verdict(len(readings), len(articles))
    contradicts = verdict is Verdict.CONTRADICTION
    caveat = caveat_of(parts, published or {}) if contradicts else None
    gap = _gap(parts) if contradicts else None
    return Fact(
        id=content_id("f", *sorted(claim.id for claim in group.claims)),
        label=label_of(group.claims, cldr.language_of(display_locale)),
        verdict=verdict,
        caveat=caveat,
        why=_why(verdict, caveat, gap, parts, display_locale, published or {}),
        gap=gap,
        readings=readings,
        evidence=group.evidence,
    )


def _verdict(readings: int, articles: int) -> Verdict:
    if articles < 2:
        return Verdict.SINGLE
    return Verdict.AGREEMENT if readings == 1 else Verdict.CONTRADICTION


def _gap(parts: Sequence[Sequence[Figure]]) -> float | None:
    """How far the outermost readings are apart, relative to the lower one; None where there is no saying."""
    leads = [lead_of(part) for part in parts]
    if len({figure.unit for figure in leads}) > 1 and leads[0].kind == "money":
        return None
    low = min(figure.low for figure in leads)
    high = max(figure.low for figure in leads)
    if not low:
        return None
    gap = float((high - low) / abs(low))
    return round(gap, 3) or round(gap, 6)


def _why(
    verdict: Verdict,
    caveat: Caveat | None,
    gap: float | None,
    parts: Sequence[Sequence[Figure]],
    locale: str,
    published: Published,
) -> str:
    claims = [figure.claim for part in parts for figure in part]
    if verdict is Verdict.SINGLE:
        return wording.why_single(claims[0].article)
    if verdict is Verdict.AGREEMENT:
        return wording.why_agreement(
            len({claim.article for claim in claims}), len({claim.language for claim in claims})
        )
    low, high = _outermost(parts)
    texts = [_plain(figure.claim, locale) for figure in (low, high)]
    sentence = wording.apart(texts[0], texts[1], gap)
    if caveat is Caveat.PERIOD:
        return f"{sentence}; {wording.times_differ(_times(parts[0], published), _times(parts[-1], published))}"
    if caveat is Caveat.ROUNDING:
        return f"{sentence}; {wording.only_rounded()}"
    found = bounding(parts[0], parts[-1]) if caveat is Caveat.BOUND else None
    if found is None:
        return sentence
    claim = found[0]
    return wording.bounded(sentence, claim.article, _plain(claim, locale), str(claim.bound), _bound_words(claim))


def _outermost(parts: Sequence[Sequence[Figure]]) -> tuple[Figure, Figure]:
    leads = sorted((lead_of(part) for part in parts), key=lambda figure: (figure.low, figure.claim.id))
    return leads[0], leads[-1]


def _plain(claim: Claim, locale: str) -> str:
    """A claim's figure without its bound and its noun: "60M"."""
    return figure_text(claim.value, claim.high, claim.quantity.unit, Bound.EXACT, locale)


def _times(part: Sequence[Figure], published: Published) -> tuple[str, ...]:
    """The times that a reading is about; without any, the days of its articles."""
    times = {figure.claim.period.text for figure in part if figure.claim.period is not None}
    return tuple(sorted(times)) or tuple(day.isoformat() for day in days_of(part, published))


def _bound_words(claim: Claim) -> str:
    """The words that bound a figure: what the quote has before its first digit, else the figure as printed."""
    text = claim.quantity.text
    first = next((at for at, character in enumerate(text) if character.isdigit()), 0)
    return text[:first].strip(" $€£¥") or text
