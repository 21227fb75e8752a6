"""The whole ground of one finding, as a page for a person at a terminal: its mentions, the rules, the evidence."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from claimcheck.model import Check, Claim, Evidence, Fact, Reading, Relation, Report, SelfContradiction
from claimcheck.report import View, claim_wording, explaining, wording
from claimcheck.report.places import Places
from claimcheck.report.terminal import Group, Padding, RenderableType, Rule, Text, page
from claimcheck.text import inert

_PLAIN = str.maketrans(
    {"≈": "~", "≥": ">=", "≤": "<=", "×": "x", "–": "-", "−": "-", "·": "|", "“": '"', "”": '"', "…": "..."}
)


def render_explanation(report: Report, fact: Fact, relations: Sequence[Relation], view: View) -> str:
    """Every mention of a fact in its sentence, how they stand to each other, and why they are taken for one fact."""
    return page(Group(*_Page(report, view).sections(fact, relations)), view)


def render_aside(report: Report, found: Check | SelfContradiction, view: View) -> str:
    """A sum of one article, or its contradiction of itself: what it is, and each figure of it in its sentence."""
    return page(Group(*_Page(report, view).aside(found)), view)


class _Page:
    """One finding on one screen. All text passes through `say`: inert, markup and emoji codes as they are."""

    def __init__(self, report: Report, view: View) -> None:
        self.view = view
        self.places = Places(report.articles)
        self.articles = {article.name: article for article in report.articles}

    def say(self, text: str, style: str = "") -> Text:
        shown = re.sub(" {2,}", " ", inert(text))
        return Text(shown if self.view.unicode else shown.translate(_PLAIN), style=style, overflow="fold")

    def sections(self, fact: Fact, relations: Sequence[Relation]) -> Iterator[RenderableType]:
        yield Text.assemble(self.say(fact.label, "bold"), "  ", self.say(fact.id, "dim"), overflow="fold")
        yield self.say(explaining.verdict(fact.verdict, fact.caveat))
        yield self.say(fact.why)
        yield from self.heading(explaining.READINGS)
        for reading in fact.readings:
            yield from self.reading(reading)
        if relations:
            yield from self.heading(explaining.RULES)
            for relation in relations:
                left, right = (self.printed(claim) for claim in (relation.left, relation.right))
                yield self.indented(explaining.relation(left, right, relation), 2)
        yield from self.heading(explaining.EVIDENCE)
        yield from self.evidence(fact.evidence)

    def aside(self, found: Check | SelfContradiction) -> Iterator[RenderableType]:
        if isinstance(found, Check):
            title, figures = explaining.check(found.kind), explaining.FIGURES
        else:
            title, figures = explaining.against_itself(found.place), explaining.BOTH
        yield Text.assemble(self.say(title, "bold"), "  ", self.say(found.id, "dim"), overflow="fold")
        yield self.say(found.why)
        yield from self.heading(figures)
        for mention in found.mentions:
            yield from self.mention(mention)

    def heading(self, text: str) -> Iterator[RenderableType]:
        yield Text()
        yield self.say(text, "bold")
        yield Rule(style="dim", characters="─" if self.view.unicode else "-")

    def indented(self, text: str, by: int, style: str = "") -> RenderableType:
        return Padding(self.say(text, style), (0, 0, 0, by))

    def printed(self, claim: Claim) -> str:
        return f"“{claim.quantity.text.strip()}”"

    def reading(self, reading: Reading) -> Iterator[RenderableType]:
        yield self.indented(reading.text, 2, "bold")
        for mention in reading.mentions:
            yield from self.mention(mention)

    def mention(self, mention: Claim) -> Iterator[RenderableType]:
        yield self.indented(self.place(mention), 4, "dim")
        yield Padding(self.sentence(mention), (0, 0, 0, 6))
        time = explaining.undated(mention.relative_time) if mention.relative_time else ""
        for line in (claim_wording.interval(mention), claim_wording.context(mention), time):
            if line:
                yield self.indented(line, 6)

    def place(self, mention: Claim) -> str:
        line, column = self.places.line_and_column(mention)
        article = self.articles[mention.article]
        where = wording.place(article.name, [line], extracted=article.extracted)
        source = f"{article.source}, " if article.source else ""
        return f"{source}{where}, column {column} ({mention.language})"

    def sentence(self, mention: Claim) -> Text:
        """The sentence, its figure marked: by its style, or in square brackets where there are no styles."""
        start = max(mention.span.start - mention.sentence_span.start, 0)
        before, after = mention.sentence[:start], mention.sentence[start + len(mention.quote) :]
        quote = mention.quote if self.view.styled else f"[{mention.quote}]"
        parts = (self.say(f"“{before.lstrip()}"), self.say(quote, "bold underline"), self.say(f"{after.rstrip()}”"))
        return Text.assemble(*parts, overflow="fold")

    def evidence(self, pieces: Sequence[Evidence]) -> Iterator[RenderableType]:
        """The waterfall: each piece with its weight, the strongest first, down to their sum."""
        if not pieces:
            yield self.indented(explaining.NO_EVIDENCE, 2)
            return
        for piece in sorted(pieces, key=lambda piece: (-abs(piece.weight), piece.name, piece.label)):
            yield self.indented(explaining.evidence(piece), 2)
        yield self.indented(explaining.total(math.fsum(piece.weight for piece in pieces)), 2, "bold")
