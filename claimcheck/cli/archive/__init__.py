"""`claimcheck archive`: put articles into an archive, look at them, take them out, see what their versions changed."""

from __future__ import annotations

import typer

from claimcheck.cli.archive.add import add
from claimcheck.cli.archive.diff import diff
from claimcheck.cli.archive.listing import export, list_articles, show
from claimcheck.cli.archive.upkeep import remove, verify

archive = typer.Typer(
    name="archive",
    help="Keep articles, to hold new ones against them.\n\n"
    "An archive is one file. claimcheck check --archive FILE holds a drop against it.\n\n"
    "\b\nExamples:\n"
    "  claimcheck archive add articles/ --archive newsroom.db\n"
    "  claimcheck archive diff flood.md --archive newsroom.db",
    rich_markup_mode=None,
)
archive.command()(add)
archive.command(name="list")(list_articles)
archive.command()(show)
archive.command()(diff)
archive.command()(remove)
archive.command()(verify)
archive.command()(export)
