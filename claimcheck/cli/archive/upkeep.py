"""`claimcheck archive remove` and `verify`: articles taken out, and a look whether all is well."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from claimcheck.cli import options
from claimcheck.cli.archive.file import archive_file, article_in
from claimcheck.cli.chosen import chosen
from claimcheck.cli.status import FAILED, OK
from claimcheck.cli.talk import complain, tell
from claimcheck.errors import ClaimcheckError
from claimcheck.report import archive_wording
from claimcheck.report.output import write_stdout


def remove(
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE...", help=options.IN_ARCHIVE)],
    archive: options.ArchiveFile = None,
    history: Annotated[bool, typer.Option("--history", help="Remove all its versions, not the newest alone.")] = False,
    quiet: options.Quiet = False,
) -> int:
    """Take articles out of an archive.

    The version before the newest then counts again.

    All are removed or, if one cannot be found, none.

    \b
    Examples:
      claimcheck archive remove flood.md --archive newsroom.db

    Exit status: 0 done; 2 could not run.
    """
    file = archive_file(chosen(archive=archive and str(archive)))
    from claimcheck.archive import open_archive

    with open_archive(file, make=False) as opened:
        found = [article_in(opened, article) for article in articles]
        gone = [version for one in found for version in (opened.history(one.identity)[::-1] if history else [one])]
        opened.remove(dict.fromkeys(gone))
    if not quiet:
        for version in dict.fromkeys(gone):
            tell(archive_wording.removed(version.name, version.number))
    return OK


def verify(archive: options.ArchiveFile = None) -> int:
    """Look through an archive for damage.

    Is the file sound, is every article what was recorded, can each be found?

    \b
    Examples:
      claimcheck archive verify --archive newsroom.db

    Exit status: 0 all is well; 2 something is wrong, or could not run.
    """
    settings = chosen(archive=archive and str(archive))
    file = archive_file(settings)
    from claimcheck.archive import open_archive
    from claimcheck.check import reader

    with open_archive(file, make=False) as opened:
        problems = opened.problems(reader(settings).fingerprint)
        held = len(opened.versions())
    for problem in problems:
        write_stdout(f"{problem}\n", sys.stdout.encoding)
    if problems:
        complain(
            ClaimcheckError(
                "something is wrong with it",
                where=str(file),
                hint="put back a copy, or export what can be read and add it to a new archive",
            )
        )
        return FAILED
    write_stdout(f"{archive_wording.sound(held)}\n", sys.stdout.encoding)
    return OK
