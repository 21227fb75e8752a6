"""`claimcheck archive add`: articles into an archive."""

from __future__ import annotations

from claimcheck.cli import options
from claimcheck.cli.archive.file import archive_file
from claimcheck.cli.chosen import chosen, paths_or
from claimcheck.cli.status import refuse, status_of_reading
from claimcheck.cli.talk import progress_bar, tell
from claimcheck.report import archive_wording, wording


def add(
    paths: options.Paths = None,
    archive: options.ArchiveFile = None,
    locale: options.Locale = None,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
) -> int:
    """Put articles into an archive.

    The same article twice is one. Another text at the same address or in the same file is a new version: it supersedes
    the old one, and what it changed in the figures is told. If the run is stopped, what is done is kept; run it again.

    \b
    Examples:
      claimcheck archive add articles/ --archive newsroom.db
      claimcheck archive add 'articles/2025-*/*.html' --archive newsroom.db --strict

    Exit status: 0 all done; 2 could not run.
    """
    settings = chosen(locale=locale, archive=archive and str(archive))
    file = archive_file(settings)
    given = paths_or(settings, paths, "archive add")
    from claimcheck.archive import open_archive
    from claimcheck.check import fill, reader

    with progress_bar(quiet=quiet) as progress:
        by = reader(settings)
        with open_archive(file, make=True) as opened:
            filled = fill(given, opened, settings, by, progress, strict=strict)
    if strict and filled.found.skipped:
        return refuse(filled.found.skipped)
    for line in (*map(wording.skipped_line, filled.found.skipped), *filled.found.notes):
        tell(line)
    for revision in filled.revisions:
        tell(archive_wording.revised(revision))
    if not quiet:
        done = filled.outcome
        tell(f"{file}: {archive_wording.recorded(len(done.added), len(done.superseding), len(done.known))}")
    return status_of_reading(filled.found.articles)
