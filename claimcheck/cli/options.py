"""The options that several commands share, each told once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.report import FORMATS
from claimcheck.settings import FailOn

Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Articles: files, folders, globs (.txt .md .html .json .jsonl).")
]
Format = Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help=f"How to report: {', '.join(FORMATS)}.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write the report to a file.")]
Locale = Annotated[
    list[str] | None,
    typer.Option(
        "--locale",
        metavar="PATTERN=LOCALE",
        help="The locale of the files that a pattern matches, such as '*_pt.txt=pt_PT'; may be repeated.",
    ),
]
DisplayLocale = Annotated[
    str, typer.Option("--display-locale", metavar="LOCALE", help="The locale in which the report writes figures.")
]
Quotes = Annotated[bool, typer.Option("--quotes", help="Show the sentences that the figures stand in.")]
Everything = Annotated[bool, typer.Option("--all", help="Show the figures that one article alone gives, too.")]
OneStory = Annotated[
    bool, typer.Option("--one-story", help="Take all articles for one story, without finding stories first.")
]
Fail = Annotated[
    FailOn,
    typer.Option("--fail-on", help="End with status 1 on a contradiction; 'any' counts those with a caveat, too."),
]
Strict = Annotated[bool, typer.Option("--strict", help="End with status 2 if an input cannot be read.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress bar and no notices.")]
