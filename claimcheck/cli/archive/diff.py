"""`claimcheck archive diff`: what became of the figures of an article from one version to another."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from claimcheck.cli import options
from claimcheck.cli.archive.file import archive_file, article_in
from claimcheck.cli.chosen import chosen
from claimcheck.cli.status import OK
from claimcheck.cli.talk import progress_bar
from claimcheck.errors import InputError
from claimcheck.report import archive_wording
from claimcheck.report.output import write_stdout


def diff(
    article: options.InArchive,
    archive: options.ArchiveFile = None,
    since: Annotated[
        int | None, typer.Option("--from", metavar="VERSION", help="The earlier version; the one before the newest.")
    ] = None,
    quiet: options.Quiet = False,
) -> int:
    """Show which figures the newest version of an article changed.

    Those that it added or left out are shown, too.

    \b
    Examples:
      claimcheck archive diff articles/flood.md --archive newsroom.db
      claimcheck archive diff flood.md --archive newsroom.db --from 1

    Exit status: 0 ran; 2 could not run.
    """
    settings = chosen(archive=archive and str(archive))
    file = archive_file(settings)
    from claimcheck.archive import open_archive
    from claimcheck.check import reader, refresh
    from claimcheck.revisions import compare_versions

    with open_archive(file, make=False) as opened, progress_bar(quiet=quiet) as progress:
        newest = article_in(opened, article)
        earlier = opened.history(newest.identity)[:-1]
        if since is not None:
            earlier = [version for version in earlier if version.number == since]
            if not earlier:
                raise InputError(
                    f"has no earlier version {since}", where=newest.name, hint="see claimcheck archive show"
                )
        if not earlier:
            write_stdout(f"{archive_wording.only_version(newest.name)}\n", sys.stdout.encoding)
            return OK
        by = reader(settings)
        refresh(opened, by, progress)
        dossiers = opened.dossiers([earlier[-1].id, newest.id])
    before, after = dossiers[earlier[-1].id], dossiers[newest.id]
    revisions = compare_versions(before, after, by.encoder, settings.display_locale)
    lines = [archive_wording.revised(one) for one in revisions] or [archive_wording.same_figures(newest.name)]
    write_stdout("".join(f"{line}\n" for line in lines), sys.stdout.encoding)
    return OK
