"""`claimcheck accept`: a difference that an editor has looked at is kept as accepted."""

from __future__ import annotations

import datetime as dt
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import options
from claimcheck.cli.chosen import chosen, paths_or
from claimcheck.cli.status import OK
from claimcheck.cli.talk import progress_bar, tell
from claimcheck.errors import UsageError
from claimcheck.report import accepted_wording


def accept(
    fact: Annotated[
        str, typer.Argument(metavar="FACT", help="The id or fingerprint of a contradiction, or the beginning of one.")
    ],
    paths: options.Paths = None,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why the difference may stay.")] = "",
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="The last day on which it may, such as 2026-01-31.")
    ] = None,
    report: Annotated[
        Path | None, typer.Option("--report", metavar="FILE", help="A JSON report that has the fact, instead of paths.")
    ] = None,
    archive: options.ArchiveFile = None,
    locale: options.Locale = None,
    quiet: options.Quiet = False,
) -> int:
    """Accept a contradiction, so that it no longer fails a check.

    It is still found, and marked.

    The fact is looked up in a JSON report, or by comparing the articles again. What is accepted stands in
    claimcheck-accepted.toml. It is known again by who gives which figure, not by lines; a new figure is a new difference.

    \b
    Examples:
      claimcheck accept f-6c1e0b9a articles/ --reason "two official counts"
      claimcheck accept f-6c1e --report report.json --reason "later toll" --until 2026-01-31

    Exit status: 0 done; 2 could not run.
    """
    if not reason.strip():
        raise UsageError(
            "no reason is given", where="--reason", hint='say why it may stay: --reason "two official counts"'
        )
    last = _day(until)
    settings = chosen(locale=locale, archive=archive and str(archive))
    from claimcheck.accepted import differences_in, differences_of, find_difference, read_accepted, write_accepted

    if report is not None:
        differences = differences_in(report)
    else:
        from claimcheck.archive import open_archive
        from claimcheck.check import check

        given = paths_or(settings, paths, "accept")
        held = settings.archive
        with (
            open_archive(Path(held), make=False) if held else nullcontext() as opened,
            progress_bar(quiet=quiet) as progress,
        ):
            differences = differences_of(check(given, opened, settings, progress).report)
    entry = replace(find_difference(differences, fact), reason=reason.strip(), until=last)
    file = Path(settings.accepted)
    write_accepted(file, [entry, *(one for one in read_accepted(file) if one.fingerprint != entry.fingerprint)])
    if not quiet:
        tell(accepted_wording.written(entry.label, entry.figures, str(file)))
    return OK


def _day(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError as error:
        raise UsageError(f"{text!r} is no day", where="--until", hint="write it as 2026-01-31") from error
