"""The options that several commands share, each told once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.report import CLAIM_FORMATS, FORMATS
from claimcheck.settings import FailOn

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH...",
        help="Articles: files, folders, globs (.txt .md .html .json .jsonl); else those of the settings.",
    ),
]


def _formats(names: Iterable[str]) -> typer.models.OptionInfo:
    """The option that says in which formats to report, and where."""
    listed = list(names)

    def complete(incomplete: str) -> list[str]:
        return [name for name in listed if name.startswith(incomplete)]

    option: typer.models.OptionInfo = typer.Option(
        "--format",
        "-f",
        metavar="FORMAT[=FILE]",
        help=f"How to report: {', '.join(listed)}; may be repeated, then all but one with a file.  [default: {listed[0]}]",
        autocompletion=complete,
    )
    return option


Formats = Annotated[list[str] | None, _formats(FORMATS)]
ClaimFormats = Annotated[list[str] | None, _formats(CLAIM_FORMATS)]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to a file what would be printed."),
]
Locale = Annotated[
    list[str] | None,
    typer.Option(
        "--locale",
        metavar="PATTERN=LOCALE",
        help="The locale of the files that a pattern matches, such as '*_pt.txt=pt_PT'; may be repeated.",
    ),
]
DisplayLocale = Annotated[
    str | None,
    typer.Option(
        "--display-locale", metavar="LOCALE", help="The locale in which the report writes figures.  [default: en]"
    ),
]
Quotes = Annotated[bool, typer.Option("--quotes", help="Show the sentences that the figures stand in.")]
Everything = Annotated[bool, typer.Option("--all", help="Show the figures that one article alone gives, too.")]
OneStory = Annotated[
    bool, typer.Option("--one-story", help="Take all articles for one story, without finding stories first.")
]


def _fail(default: FailOn) -> typer.models.OptionInfo:
    """The option that says what a command fails on."""
    text = f"End with status 1 on a contradiction; 'any' counts those with a caveat, too.  [default: {default}]"
    option: typer.models.OptionInfo = typer.Option("--fail-on", help=text)
    return option


Fail = Annotated[FailOn | None, _fail(FailOn.NEVER)]
FailOfCheck = Annotated[FailOn | None, _fail(FailOn.CONTRADICTION)]
ShowAccepted = Annotated[
    bool, typer.Option("--show-accepted", help="Show the contradictions that an editor has accepted, too.")
]
Strict = Annotated[bool, typer.Option("--strict", help="End with status 2 if an input cannot be read.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress bar and no notices.")]
Verbose = Annotated[
    bool,
    typer.Option("--verbose", "-v", help="Tell on standard error how each article was read, and how long it took."),
]
ArchiveFile = Annotated[
    Path | None, typer.Option("--archive", "-a", metavar="FILE", help="The archive: one file, made on first use.")
]
IN_ARCHIVE = "An article of the archive: its name, address, path, or the beginning of its id."
InArchive = Annotated[str, typer.Argument(metavar="ARTICLE", help=IN_ARCHIVE)]
