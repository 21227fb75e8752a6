"""Every sentence about what was read in one article, before anything is compared; `wording` has all others."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.model import SCORE, Article, Bound, Claim, ClaimReport, Quantity
from claimcheck.report import wording

_BOUND_NAMES = {
    Bound.APPROX: "about",
    Bound.AT_LEAST: "at least",
    Bound.AT_MOST: "at most",
    Bound.MORE_THAN: "more than",
    Bound.LESS_THAN: "less than",
}
_LARGEST_IN_FULL = 20
_MOST_NAMES = 4


def article_read(article: Article, figures: int) -> str:
    """How one article was read: its locale and date, each with how they are known, and how many figures it has.

    >>> article_read(Article.from_text("…", name="a.txt", date="2025-01-22"), 14)
    'a.txt: language unknown, 2025-01-22 (given), 14 figures'
    """
    locale = f"{article.locale} ({article.locale_from})" if article.locale else "language unknown"
    date = f"{article.date.isoformat()} ({article.date_from})" if article.date else "no date"
    return f"{article.name}: {locale}, {date}, {wording.count(figures, 'figure')}"


def took(seconds: float) -> str:
    """How long a run took.

    >>> took(2.04)
    'done in 2.0 s'
    """
    return f"done in {seconds:.1f} s"


def claims_summary(report: ClaimReport) -> str:
    """All that was read, counted.

    >>> claims_summary(ClaimReport(version="0", articles=(), readings=()))
    '0 articles · 0 figures · 0 skipped'
    """
    return " · ".join(
        (
            wording.count(len(report.articles), "article"),
            wording.count(len(report.readings), "figure"),
            f"{len(report.skipped):,} skipped",
        )
    )


def interval(claim: Claim) -> str:
    """The values that a figure stands for, in full: what is compared. What is counted to the unit is one value.

    >>> from dataclasses import replace
    >>> from claimcheck.model import Quantity, Span
    >>> def claim(value, low, up, bound=Bound.EXACT, high=None):
    ...     figure = Quantity(Span(0, 1), "x", Decimal(value), high, "EUR", bound, Decimal(low), Decimal(up), "digits")
    ...     return Claim("m", "a", "en", figure, Span(0, 1), "x", Span(0, 1), "x")
    >>> interval(claim("1.2E10", "1.15E10", "1.25E10")), interval(claim(60, 60, "Infinity", Bound.MORE_THAN))
    ('12,000,000,000 EUR (11,500,000,000 to 12,500,000,000)', 'more than 60 EUR (60 and up)')
    >>> interval(claim(17, 17, 17))
    '17 EUR'
    >>> counted = replace(claim(2, "1.5", "2.5").quantity, unit=None)
    >>> interval(replace(claim(2, 2, 2), quantity=counted, noun="person"))
    '2 person'
    """
    quantity = claim.quantity
    if quantity.unit == SCORE and quantity.high is not None:
        return f"{in_full(quantity.high)}–{in_full(quantity.value)}"
    value = (
        in_full(quantity.value) if quantity.high is None else f"{in_full(quantity.value)} to {in_full(quantity.high)}"
    )
    parts = [_BOUND_NAMES.get(quantity.bound, ""), value, claim.unit or ""]
    figure = " ".join(part for part in parts if part)
    if quantity.low == quantity.up or _is_counted_to_the_unit(quantity):
        return figure
    if not quantity.up.is_finite():
        return f"{figure} ({in_full(quantity.low)} and up)"
    if not quantity.low.is_finite():
        return f"{figure} (up to {in_full(quantity.up)})"
    return f"{figure} ({in_full(quantity.low)} to {in_full(quantity.up)})"


def _is_counted_to_the_unit(quantity: Quantity) -> bool:
    """Whether a count admits no other whole number than its own: two people are not 1.5 to 2.5 of them."""
    whole = quantity.value == quantity.value.to_integral_value()
    return quantity.unit is None and whole and quantity.up - quantity.low <= 1


def in_full(value: Decimal) -> str:
    """A value without scale words, in groups of three; a fraction that never ends, to six digits.

    >>> in_full(Decimal("6.8E9")), in_full(Decimal("8.420")), in_full(Decimal(1) / 3), in_full(Decimal("1E+30"))
    ('6,800,000,000', '8.42', '0.333333', '1E+30')
    """
    if value.adjusted() > _LARGEST_IN_FULL:
        return f"{value:.6G}"
    whole = value == value.to_integral_value()
    return f"{value:,.0f}" if whole else f"{value:,.6f}".rstrip("0").rstrip(".") if abs(value) >= 1 else f"{value:.6g}"


def context(claim: Claim) -> str:
    """What surrounds a figure and says what it measures.

    >>> from claimcheck.model import Quantity, Span
    >>> figure = Quantity(Span(0, 1), "x", Decimal(5), None, None, Bound.EXACT, Decimal(5), Decimal(5), "digits")
    >>> context(Claim("m", "a", "en", figure, Span(0, 1), "x", Span(0, 1), "x", attributed_to="Police"))
    'said by Police'
    >>> context(Claim("m", "a", "en", figure, Span(0, 1), "x", Span(0, 1), "x"))
    ''
    """
    names = wording.listing(name.shown or name.text for name in claim.names[:_MOST_NAMES]) if claim.names else ""
    known = (
        ("near", names),
        ("in", claim.period.text if claim.period else None),
        ("said by", claim.attributed_to),
        ("could also be", " or ".join(map(in_full, claim.quantity.alternatives))),
    )
    return " · ".join(f"{word} {value}" for word, value in known if value)
