"""What was read in each article turned into a page for a person at a terminal: every figure in its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.model import Article, Claim, ClaimReport
from claimcheck.report import View, claim_wording, wording
from claimcheck.report.places import Places
from claimcheck.report.terminal import Group, Padding, RenderableType, Rule, Text, page
from claimcheck.text import inert

_PLAIN = str.maketrans({"≈": "~", "≥": ">=", "≤": "<=", "×": "x", "–": "-", "·": "|", "“": '"', "”": '"', "…": "..."})


def render_claims(report: ClaimReport, view: View) -> str:
    """The articles one by one, each with its figures in the order of the text, then what was skipped, and a count."""
    return page(Group(*_Page(report, view).sections()), view)


class _Page:
    """One report on one screen. All text passes through `say`: inert, markup and emoji codes as they are."""

    def __init__(self, report: ClaimReport, view: View) -> None:
        self.report = report
        self.view = view
        self.places = Places(report.articles)

    def say(self, text: str, style: str = "") -> Text:
        shown = re.sub(" {2,}", " ", inert(text))
        return Text(shown if self.view.unicode else shown.translate(_PLAIN), style=style, overflow="fold")

    def sections(self) -> Iterator[RenderableType]:
        claims: dict[str, list[tuple[str, Claim]]] = {article.name: [] for article in self.report.articles}
        for reading in self.report.readings:
            for claim in reading.mentions:
                claims[claim.article].append((reading.text, claim))
        for article in self.report.articles:
            yield from self.article(article, claims[article.name])
        for skipped in self.report.skipped:
            yield self.say(f"{wording.SKIPPED_TITLE}: {wording.skipped_line(skipped)}")
        yield from map(self.say, self.report.notes)
        yield self.say(claim_wording.claims_summary(self.report), "bold")

    def article(self, article: Article, claims: list[tuple[str, Claim]]) -> Iterator[RenderableType]:
        yield self.say(claim_wording.article_read(article, len(claims)), "bold")
        yield Rule(style="dim", characters="─" if self.view.unicode else "-")
        for reading, claim in claims:
            yield from self.claim(reading, claim)
        yield Text()

    def claim(self, reading: str, claim: Claim) -> Iterator[RenderableType]:
        yield Text.assemble(
            self.say(":".join(map(str, self.places.line_and_column(claim))), "dim"),
            "  ",
            self.say(claim.quote, "bold underline" if self.view.styled else ""),
            "  →  " if self.view.unicode else "  ->  ",
            self.say(reading, "bold"),
            overflow="fold",
        )
        for line in (claim_wording.interval(claim), claim_wording.context(claim), f"“{claim.sentence.strip()}”"):
            if line:
                yield Padding(self.say(line), (0, 0, 0, 4))
