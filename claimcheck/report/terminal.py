"""The reader's screen: what it can show, how a page is built for it, and a progress bar. The only door to rich."""

from __future__ import annotations

import io
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from claimcheck.report import View
from claimcheck.text import inert, without_log_commands

__all__ = [
    "Group",
    "Padding",
    "RenderableType",
    "Rule",
    "Table",
    "Text",
    "cell_len",
    "page",
    "plain_table",
    "progress_on",
    "view_of",
]

Progress = Callable[[str, int, int], None]
"""What a long stage calls: its name, how many are done, how many there are."""

_PAGE_WIDTH = 120
_NARROWEST = 40
# Work that is done within this many seconds needs no bar.
_PATIENCE = 0.7


def view_of(stream: TextIO, wanted: View | None = None) -> View:
    """What the screen behind a stream can show, of what is wanted; NO_COLOR, TERM=dumb, COLUMNS and pipes are honoured."""
    console = Console(file=stream)
    terminal = console.is_terminal and not console.is_dumb_terminal
    return replace(
        wanted or View(),
        width=max(_width(console), _NARROWEST),
        styled=terminal,
        coloured=terminal and not console.no_color,
        unicode=_writes_unicode(stream) and not console.is_dumb_terminal,
    )


def _width(console: Console) -> int:
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return int(columns)
    return console.width if console.is_terminal and not console.is_dumb_terminal else _PAGE_WIDTH


def _writes_unicode(stream: TextIO) -> bool:
    return (getattr(stream, "encoding", None) or "ascii").lower().replace("-", "").startswith("utf")


def page(content: RenderableType, view: View) -> str:
    """The content laid out for a screen, as text with the escape sequences of its styles, or with none."""
    console = Console(
        file=io.StringIO(),
        width=view.width,
        force_terminal=view.styled,
        # The sixteen colours of the reader's own theme: they are legible on its background.
        color_system="standard" if view.styled else None,
        no_color=not view.coloured,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )
    with console.capture() as capture:
        console.print(content)
    return "".join(without_log_commands(line.rstrip(" ")) + "\n" for line in capture.get().split("\n")[:-1])


def plain_table(headings: Sequence[str], rows: Iterable[Sequence[str]], view: View) -> str:
    """Rows under headings, columns of numbers set to the right, for what is no report."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    body = [tuple(map(inert, row)) for row in rows]
    for place, heading in enumerate(headings):
        numeric = all(row[place].replace(",", "").isdecimal() for row in body)
        table.add_column(Text(heading), justify="right" if numeric else "left", overflow="fold")
    for row in body:
        table.add_row(*map(Text, row))
    return page(table, view)


@contextmanager
def progress_on(stream: TextIO) -> Iterator[Progress | None]:
    """A progress bar on a terminal, for work that is not done at once; None where the stream is no terminal."""
    console = Console(file=stream)
    if not console.is_terminal or console.is_dumb_terminal:
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    bar = Bar(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=console, transient=True)
    task = bar.add_task("", total=None)
    begun = time.monotonic()

    def show(stage: str, done: int, total: int) -> None:
        if not bar.live.is_started and time.monotonic() - begun > _PATIENCE:
            bar.start()
        bar.update(task, description=stage, completed=done, total=total)

    try:
        yield show
    finally:
        bar.stop()
