"""A report turned into a page for a person at a terminal: contradictions, then agreements, then what was left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.model import Article, Check, Claim, Fact, Outcome, Reading, Report, SelfContradiction, Verdict
from claimcheck.report import View, archive_wording, grounds, sums, wording
from claimcheck.report.places import Places
from claimcheck.report.terminal import Group, Padding, RenderableType, Rule, Table, Text, cell_len, page
from claimcheck.text import inert

# From this width on a fact stands beside its readings, below it above them; below the other, all stands in one column.
_BESIDE_FROM = 100
_ABOVE_FROM = 60
_GAP = 2


@dataclass(frozen=True, slots=True)
class _Mark:
    """The sign before a fact: it says the verdict where colours do not."""

    sign: str
    plain: str
    style: str


_SOFTENED = _Mark("≈", "~", "bold yellow")
_MARKS: Mapping[Verdict, _Mark] = {
    Verdict.CONTRADICTION: _Mark("✗", "x", "bold red"),
    Verdict.AGREEMENT: _Mark("✓", "=", "bold green"),
    Verdict.SINGLE: _Mark("·", "-", "dim"),
}
_OUTCOMES: Mapping[Outcome, _Mark] = {
    Outcome.DOES_NOT_HOLD: _MARKS[Verdict.CONTRADICTION],
    Outcome.WITHIN_ROUNDING: _SOFTENED,
    Outcome.HOLDS: _MARKS[Verdict.AGREEMENT],
}
_PLAIN: Mapping[int, str] = str.maketrans(
    {
        "≈": "~",
        "≥": ">=",
        "≤": "<=",
        "×": "x",
        "–": "-",
        "·": "|",
        "“": '"',
        "”": '"',
        "…": "...",
        "−": "-",
        "\u00a0": " ",
    }
)


def render(report: Report, view: View) -> str:
    """The facts that two or more articles give, a block each, then what was skipped, and a line that counts it all."""
    return page(Group(*_Page(report, view).sections()), view)


class _Page:
    """One report on one screen. All text passes through `say`: inert, markup and emoji codes as they are."""

    def __init__(self, report: Report, view: View) -> None:
        self.report = report
        self.view = view
        self.articles: Mapping[str, Article] = {article.name: article for article in report.articles}
        self.places = Places(report.articles)
        self.facts = tuple(fact for fact in report.facts if self.is_shown(fact))
        self.figure_width, self.source_width = self.column_widths()

    def is_shown(self, fact: Fact) -> bool:
        """Whether a fact stands in the table: what one article alone gives, and what is accepted, only if asked for."""
        if fact.accepted is not None:
            return self.view.accepted
        return fact.verdict is not Verdict.SINGLE or self.view.everything

    def say(self, text: str, style: str = "", *, room: int | None = None) -> Text:
        shown = re.sub(" {2,}", " ", inert(text))
        shown = shown if self.view.unicode else shown.translate(_PLAIN)
        return Text(_broken(shown, room) if room else shown, style=style, overflow="fold")

    def sections(self) -> Iterator[RenderableType]:
        for verdict in (Verdict.CONTRADICTION, Verdict.AGREEMENT, Verdict.SINGLE):
            facts = [fact for fact in self.facts if fact.verdict is verdict]
            if facts:
                yield self.heading(wording.heading(verdict, len(facts)))
                for fact in facts:
                    yield self.fact(fact)
                    yield Text()
        if not self.facts:
            yield from (self.say(wording.nothing_shared(self.report)), Text())
        yield from self.asides(
            wording.SELF_HEADING, [self.against_itself(it) for it in self.report.self_contradictions]
        )
        yield from self.asides(sums.heading(everything=self.view.everything), [self.check(it) for it in self.checks()])
        yield from self.listed(
            wording.REVISIONS_HEADING, [archive_wording.revised(revision) for revision in self.report.revisions]
        )
        yield from self.listed("Notes", self.report.notes)
        yield from self.listed("Skipped", [wording.skipped_line(skipped) for skipped in self.report.skipped])
        yield self.say(wording.summary(self.report), "bold")

    def heading(self, text: str) -> RenderableType:
        return Group(self.say(text, "bold"), Rule(style="dim", characters="─" if self.view.unicode else "-"))

    def listed(self, title: str, lines: Sequence[str]) -> Iterator[RenderableType]:
        if lines:
            yield self.heading(title)
            yield from (_indented(self.say(line), 2) for line in lines)
            yield Text()

    def asides(self, title: str, blocks: Sequence[RenderableType]) -> Iterator[RenderableType]:
        """What concerns one article alone, apart from what the articles make of each other."""
        if blocks:
            yield self.heading(f"{title} ({len(blocks):,})")
            for block in blocks:
                yield from (block, Text())

    def against_itself(self, found: SelfContradiction) -> RenderableType:
        mark = _SOFTENED if found.caveat else _MARKS[Verdict.CONTRADICTION]
        return self.aside(mark, found)

    def checks(self) -> list[Check]:
        """The sums to show: those that do not hold, and all when everything is asked for."""
        every = self.view.everything
        return [check for check in self.report.checks if every or check.outcome is Outcome.DOES_NOT_HOLD]

    def check(self, check: Check) -> RenderableType:
        return self.aside(_OUTCOMES[check.outcome], check)

    def aside(self, mark: _Mark, found: Check | SelfContradiction) -> RenderableType:
        """A finding in one article: what it is, then where its figures stand, their words, and its id."""
        sign = self.say(mark.sign if self.view.unicode else mark.plain, mark.style)
        quotes = dict.fromkeys(mention.quote.strip() for mention in found.mentions)
        where = _joined(
            self.given_by(tuple(sorted(found.mentions, key=lambda it: it.span))),
            Text("  "),
            self.say(", ".join(f"“{quote}”" for quote in quotes)),
        )
        return _grid((1, None), (sign, Group(self.say(found.why), _indented(where, 2), self.say(found.id, "dim"))))

    def fact(self, fact: Fact) -> RenderableType:
        mark = _SOFTENED if fact.caveat else _MARKS[fact.verdict]
        sign = self.say(mark.sign if self.view.unicode else mark.plain, mark.style)
        if self.view.width < _BESIDE_FROM:
            return _grid((1, None), (sign, Group(self.about(fact, mark), self.readings(fact))))
        width = self.view.width * 32 // 100
        return _grid((1, width, None), (sign, self.about(fact, mark), self.readings(fact)))

    def about(self, fact: Fact, mark: _Mark) -> RenderableType:
        lines = [self.say(fact.label, "bold")]
        if fact.caveat:
            lines.append(self.say(wording.caveat_words(fact.caveat), mark.style.removeprefix("bold ")))
        alone = fact.verdict is Verdict.SINGLE and fact.why == grounds.why_single(fact.mentions[0].article)
        if not alone:  # that one article alone gives a figure is seen from its row
            lines.append(self.say(fact.why))
        if fact.accepted:
            lines.append(self.say(wording.accepted(fact.accepted)))
        lines.append(self.say(fact.id, "dim"))
        return Group(*lines)

    def readings(self, fact: Fact) -> RenderableType:
        rows = [row for reading in fact.readings for row in self.reading(reading)]
        if self.view.width < _ABOVE_FROM:
            return Group(*(_indented(cell, 2 * depth) for row in rows for depth, cell in enumerate(row) if cell))
        if self.view.quotes:
            return _grid((self.figure_width, None), *((figure, Group(source, words)) for figure, source, words in rows))
        return _grid((self.figure_width, self.source_width, None), *rows)

    def reading(self, reading: Reading) -> Iterator[tuple[Text, Text, Text]]:
        """A row a source: the figure (in the first row only), who gives it and where, and the words as printed."""
        figure = self.say(reading.text, "bold")
        room = None if self.view.quotes or self.view.width < _ABOVE_FROM else self.source_width
        for mentions in self.sources(reading):
            yield figure, self.given_by(mentions, room), self.printed(mentions)
            figure = Text()

    def sources(self, reading: Reading) -> list[tuple[Claim, ...]]:
        """The mentions an article; with whole sentences each mention stands alone, so that its place is beside it."""
        if self.view.quotes:
            return [(mention,) for mention in reading.mentions]
        by_article: dict[str, list[Claim]] = {}
        for mention in reading.mentions:
            by_article.setdefault(mention.article, []).append(mention)
        # In one article, a figure's conversion into another currency comes after the figure itself.
        return [
            tuple(sorted(mentions, key=lambda mention: mention.quantity.unit not in (None, reading.unit)))
            for mentions in by_article.values()
        ]

    def given_by(self, mentions: tuple[Claim, ...], room: int | None = None) -> Text:
        """Who gives a figure, in what language, in which file and lines; a long file name is broken to fit the room."""
        first = mentions[0]
        article, language = self.articles[first.article], f" ({first.language})"
        lines = dict.fromkeys(self.places.line_and_column(mention)[0] for mention in mentions)
        place, source = wording.place(article.name, lines, extracted=article.extracted), article.source
        if not source:
            return self.say(place + language, room=room)
        between = Text("  " if self.view.quotes else "\n")
        return _joined(self.say(source + language), between, self.say(place, "dim", room=room))

    def printed(self, mentions: tuple[Claim, ...]) -> Text:
        if self.view.quotes:
            return self.sentence(mentions[0])
        quotes = dict.fromkeys(mention.quote for mention in mentions)
        sources = dict.fromkeys(mention.attributed_to for mention in mentions if mention.attributed_to)
        lines = [self.say(f"“{quote.strip()}”") for quote in quotes]
        lines += [self.say(grounds.attributed(source), "dim") for source in sources]
        return Text("\n", overflow="fold").join(lines)

    def sentence(self, mention: Claim) -> Text:
        """The sentence, its figure standing out: by its style, or in square brackets where there are no styles."""
        start = max(mention.span.start - mention.sentence_span.start, 0)
        before, after = mention.sentence[:start], mention.sentence[start + len(mention.quote) :]
        quote = mention.quote if self.view.styled else f"[{mention.quote}]"
        return _joined(self.say(before.lstrip()), self.say(quote, "bold underline"), self.say(after.rstrip()))

    def column_widths(self) -> tuple[int, int]:
        """How wide the figures and the sources stand: as the widest of them, as long as the quotes keep their room."""
        readings = [reading for fact in self.facts for reading in fact.readings]
        figures = (cell_len(self.say(reading.text).plain) for reading in readings)
        sources = (
            cell_len(line)
            for reading in readings
            for mentions in self.sources(reading)
            for line in self.given_by(mentions).plain.split("\n")
        )
        beside = self.view.width >= _BESIDE_FROM
        room = self.view.width * 68 // 100 if beside else self.view.width - 1 - _GAP
        return min(max(figures, default=1), room // 4), min(max(sources, default=1), room * 2 // 5)


def _broken(place: str, width: int) -> str:
    """A file's name and lines, on several lines if need be, broken where a name has its joints."""
    lines = [""]
    for piece in re.findall(r"[^-_/, ]*[-_/, ]*", place):
        if lines[-1] and cell_len(lines[-1] + piece.rstrip()) > width:
            lines.append("")
        lines[-1] += piece
    return "\n".join(line.rstrip() for line in lines)


def _joined(*parts: Text) -> Text:
    return Text.assemble(*parts, overflow="fold")


def _indented(content: RenderableType, by: int) -> RenderableType:
    return Padding(content, (0, 0, 0, by))


def _grid(widths: tuple[int | None, ...], *rows: Sequence[RenderableType]) -> Table:
    """Columns of given widths, the one without a width taking what is left."""
    grid = Table.grid(padding=(0, _GAP, 0, 0), expand=True)
    for width in widths:
        grid.add_column(width=width, ratio=None if width else 1, overflow="fold")
    for row in rows:
        grid.add_row(*row)
    return grid
