"""An article's claims, laid out for sums: figures of one measure, sentence by sentence, with the words that tie them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.align.figures import Figure, figure_of
from claimcheck.locales.measures import measures, related
from claimcheck.locales.sums import ties
from claimcheck.model import Article, Bound, Claim, Span

# How far a word may stand from the figure that it ties: an article, a noun or a hedge between them.
_REACH = 24
_CLAUSE_ENDS = ".;:!?\n()"


@dataclass(frozen=True, slots=True)
class Page:
    """The figures of one article in the order of its text."""

    article: Article
    figures: tuple[Figure, ...]

    def between(self, left: Figure, right: Figure) -> str:
        """The text from the end of one figure to the start of the next."""
        return self.article.text[left.claim.quantity.end : right.claim.quantity.start]

    def sentences(self) -> Iterator[tuple[Figure, ...]]:
        """The figures of each sentence that has some."""
        rows: dict[Span, list[Figure]] = {}
        for figure in self.figures:
            rows.setdefault(figure.claim.sentence_span, []).append(figure)
        yield from (tuple(row) for row in rows.values())

    def tied(self, role: str, figure: Figure, *, behind: bool = False) -> bool:
        """Whether a word of that role stands right before a figure, or right behind it, within the clause."""
        text, quantity = self.article.text, figure.claim.quantity
        stretches = [Span(max(0, quantity.start - _REACH), quantity.end)]
        if behind:
            stretches.append(Span(figure.claim.span.end, min(len(text), figure.claim.span.end + _REACH)))
        for stretch in stretches:
            for tie in ties(text, stretch, figure.claim.language, role):
                ahead = tie.start < quantity.end
                gap = text[tie.end : quantity.start] if ahead else text[figure.claim.span.end : tie.start]
                if not any(mark in gap for mark in _CLAUSE_ENDS) and not _has_digit(gap):
                    return True
        return False

    def adjoins(self, role: str, figure: Figure) -> bool:
        """Whether a word of that role stands immediately before a figure and its bound words."""
        text, quantity = self.article.text, figure.claim.quantity
        stretch = Span(max(0, quantity.start - _REACH), quantity.end)
        return any(
            not text[tie.end : quantity.start].strip(" ,:\u00a0")
            for tie in ties(text, stretch, figure.claim.language, role)
            if tie.start <= quantity.start
        )

    def has_between(self, role: str, left: Figure, right: Figure) -> bool:
        """Whether a word of that role stands between two figures, or in the bound words of the second."""
        stretch = Span(left.claim.quantity.end, right.claim.quantity.end)
        return any(True for _ in ties(self.article.text, stretch, right.claim.language, role))


def page_of(article: Article, claims: Sequence[Claim]) -> Page:
    """The page of an article; figures in ranges and shares in words are left out, they make no sums."""
    figures = (
        figure_of(claim)
        for claim in sorted(claims, key=lambda claim: claim.span)
        if claim.high is None and not claim.is_point
    )
    return Page(article, tuple(figures))


def summable(one: Figure, other: Figure) -> bool:
    """Whether two figures can stand in one sum: one kind and unit, and not two things counted that have nothing in common."""
    if one.kind != other.kind or one.unit != other.unit or one.kind == "share":
        return False
    return one.kind != "count" or alike(one, other)


def alike(one: Figure, other: Figure) -> bool:
    """Whether two counts may count one thing: the same noun, nouns that go together, or one that is not said."""
    left, right = one.claim.noun, other.claim.noun
    if left is None or right is None or left == right:
        return True
    return left in measures() and right in measures() and related(left, right)


def ends(figure: Figure) -> tuple[Decimal, Decimal]:
    """The lowest and highest value that a figure's print allows, in its own unit; bounds count as their number.

    What is counted to the unit is no measurement: 75 and 2 are 77.
    """
    quantity = figure.claim.quantity
    if figure.kind == "count" and quantity.bound is Bound.EXACT and quantity.up - quantity.low <= 1:
        return quantity.value, quantity.value
    low = quantity.low if quantity.low.is_finite() else quantity.value
    up = quantity.up if quantity.up.is_finite() else quantity.value
    if quantity.bound in (Bound.EXACT, Bound.APPROX):
        return low, up
    return min(low, quantity.value), max(up, quantity.value)


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)
