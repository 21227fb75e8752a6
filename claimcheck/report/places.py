"""Offsets into articles turned into files, lines and columns, for reports with thousands of mentions."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from claimcheck.model import Article, Claim
from claimcheck.report import View, wording


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a file: lines and columns counted from 1, columns in code points, the end column excluded.

    Without columns it is whole lines.
    """

    line: int
    end_line: int
    column: int | None = None
    end_column: int | None = None


class Places:
    """Where the mentions of a report stand in their articles; each text is walked through once only.

    Files are named from the view's root, as a pipeline's service names them; what lies outside it, or came from no file,
    by the article's name.
    """

    def __init__(self, articles: Iterable[Article], view: View | None = None) -> None:
        self._articles: Mapping[str, Article] = {article.name: article for article in articles}
        self._starts: Mapping[str, tuple[int, ...]] = {
            name: _line_starts(article.text) for name, article in self._articles.items()
        }
        self._view = view or View()

    def line_and_column(self, mention: Claim) -> tuple[int, int]:
        """The line and column of a mention, both counted from 1; the same as `text.line_and_column` gives."""
        return self._position(mention.article, mention.span.start)

    def region(self, mention: Claim) -> Region | None:
        """The stretch of the article's file: of a record of JSON Lines its line, of text out of other files None."""
        article = self._articles[mention.article]
        if article.extracted:
            return Region(article.line, article.line) if article.line else None
        # A mention never ends at the start of a line: its last character says where it ends.
        last = max(mention.span.end - 1, mention.span.start)
        end_line, end_column = self._position(mention.article, last)
        line, column = self.line_and_column(mention)
        return Region(line, end_line, column, end_column + (last < mention.span.end))

    def file(self, article: str) -> str:
        """The file of the article of that name, with `/`; the article's name where it has none below the root."""
        return named_from_root(self._articles[article].path, self._view) or article

    def shown(self, mention: Claim) -> str:
        """Article and line as a reader sees them."""
        article = self._articles[mention.article]
        return wording.place(article.name, [self.line_and_column(mention)[0]], extracted=article.extracted)

    def _position(self, article: str, offset: int) -> tuple[int, int]:
        starts = self._starts[article]
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1


def named_from_root(path: str | None, view: View) -> str | None:
    """A file's path from the view's root, with `/`; None where it is not below it.

    >>> named_from_root("./drop/a.txt", View()), named_from_root("/etc/a.txt", View()), named_from_root("../a.txt", View())
    ('drop/a.txt', None, None)
    >>> named_from_root("../a.txt", View(folder="/repo/drop", root="/repo"))
    'a.txt'
    """
    if path is None:
        return None
    full = os.path.normpath(os.path.join(view.folder, path))  # noqa: PTH118 - paths of the report, not of this machine
    root = os.path.normpath(view.root) if view.root else ""
    if bool(root) != os.path.isabs(full):  # noqa: PTH117
        return None
    below = PurePath(os.path.relpath(full, root) if root else full)
    return None if below.parts[:1] == (os.pardir,) else below.as_posix()


def _line_starts(text: str) -> tuple[int, ...]:
    starts = [0]
    newline = text.find("\n")
    while newline >= 0:
        starts.append(newline + 1)
        newline = text.find("\n", newline + 1)
    return tuple(starts)
