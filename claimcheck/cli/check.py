"""`claimcheck check`: new articles in, what they contradict in each other, in an archive or in their folder out."""

from __future__ import annotations

import datetime as dt
import time
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import options
from claimcheck.cli.chosen import chosen, paths_or
from claimcheck.cli.delivery import Shown, deliver_report
from claimcheck.cli.status import OK, refuse, status_of
from claimcheck.cli.talk import progress_bar, tell, tell_articles
from claimcheck.errors import UsageError
from claimcheck.report import FORMATS, archive_wording, wording
from claimcheck.report.targets import targets
from claimcheck.settings import FailOn

if TYPE_CHECKING:
    from claimcheck.archive import Archive


def check(
    paths: options.Paths = None,
    archive: options.ArchiveFile = None,
    record: Annotated[
        bool,
        typer.Option("--record", help="Put the new articles into the archive afterwards, if the run could end well."),
    ] = False,
    since: Annotated[
        str | None, typer.Option("--since", metavar="REV", help="New is what git says was added or changed since REV.")
    ] = None,
    changed: Annotated[bool, typer.Option("--changed", help="New is what git says is not committed yet.")] = False,
    format: options.Formats = None,  # noqa: A002 - the option's name
    output: options.Output = None,
    locale: options.Locale = None,
    display_locale: options.DisplayLocale = None,
    quotes: options.Quotes = False,
    everything: options.Everything = False,
    show_accepted: options.ShowAccepted = False,
    fail_on: options.FailOfCheck = None,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> int:
    """Check new articles against each other, and against an archive.

    Shows the facts that a new article gives a figure for. Fails on contradictions that have a figure in a new article and
    that nobody has accepted. Without an archive, with --since or --changed, the new articles are held against the others
    of the same folders. Where a new article is a new version of one in the archive, it shows which figures it changed.

    \b
    Examples:
      claimcheck check drop/ --archive newsroom.db --record
      claimcheck check articles/ --since origin/main -f github -f sarif=claimcheck.sarif
      claimcheck check articles/ --changed --fail-on any

    Exit status: 0 ran, nothing at or above --fail-on (contradiction, unless given); 1 contradictions; 2 could not run.
    """
    settings = chosen(
        fails=FailOn.CONTRADICTION,
        locale=locale,
        display_locale=display_locale,
        fail_on=fail_on,
        archive=archive and str(archive),
    )
    places = targets(format or settings.formats, output, FORMATS)
    given = paths_or(settings, paths, "check")
    if record and settings.archive is None:
        raise UsageError(
            "there is no archive to record in", where="--record", hint="give its file: --archive newsroom.db"
        )
    if since is not None and changed:
        raise UsageError("--since and --changed exclude each other", where="claimcheck check", hint="leave one out")
    from claimcheck.accepted import apply_accepted, read_accepted
    from claimcheck.check import check as run
    from claimcheck.git import changed_files

    accepted = read_accepted(Path(settings.accepted))
    only = changed_files(given, since) if since is not None or changed else None
    began = time.monotonic()
    with _opened(settings.archive, make=record) as opened:
        with progress_bar(quiet=quiet) as progress:
            checked = run(given, opened, settings, progress, only)
        report = apply_accepted(checked.report, accepted, dt.date.today())
        if verbose:
            tell_articles(report.articles, [mention for fact in report.facts for mention in fact.mentions], began)
        if strict and report.skipped:
            return refuse(report.skipped)
        shown = Shown(quotes=quotes, everything=everything, accepted=show_accepted, quiet=quiet)
        deliver_report(places, report, shown)
        if record and opened is not None:
            done = opened.record(checked.dossiers, checked.fingerprint)
            if not quiet:
                counts = len(done.added), len(done.superseding), len(done.known)
                tell(f"{settings.archive}: {archive_wording.recorded(*counts)}")
    if report.new is not None and not report.new and not report.skipped:
        if not quiet:
            tell(wording.nothing_new())
        return OK
    return status_of(report, settings.fail_on)


def _opened(archive: str | None, *, make: bool) -> AbstractContextManager[Archive | None]:
    if archive is None:
        return nullcontext()
    from claimcheck.archive import open_archive

    return open_archive(Path(archive), make=make)
