"""Offsets into articles turned into lines and columns, for reports with thousands of mentions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping

from claimcheck.model import Article, Claim


class Places:
    """Where the mentions of a report stand in their articles; each text is walked through once only."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._starts: Mapping[str, tuple[int, ...]] = {article.name: _line_starts(article.text) for article in articles}

    def line_and_column(self, mention: Claim) -> tuple[int, int]:
        """The line and column of a mention, both counted from 1; the same as `text.line_and_column` gives."""
        starts = self._starts[mention.article]
        line = bisect_right(starts, mention.span.start)
        return line, mention.span.start - starts[line - 1] + 1


def _line_starts(text: str) -> tuple[int, ...]:
    starts = [0]
    newline = text.find("\n")
    while newline >= 0:
        starts.append(newline + 1)
        newline = text.find("\n", newline + 1)
    return tuple(starts)
