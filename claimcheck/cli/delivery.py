"""A finished report brought to its reader: rendered, then printed or put into a file."""

from __future__ import annotations

import sys
from pathlib import Path

from claimcheck.cli.talk import tell
from claimcheck.errors import UsageError
from claimcheck.model import Report
from claimcheck.report import FORMATS, View, render, wording
from claimcheck.report.output import write_file, write_stdout


def check_format(name: str) -> None:
    """Refuses a format that does not exist, before any work is done."""
    if name not in FORMATS:
        raise UsageError(f"unknown format {name!r}", where="--format", hint=f"choose one of {', '.join(FORMATS)}")


def deliver(report: Report, name: str, output: Path | None, *, quotes: bool, everything: bool, quiet: bool) -> None:
    """Renders the report in the format of that name, on standard output or into a file, which is then told."""
    text = render(report, name, _view(name, output, quotes=quotes, everything=everything))
    if not output:
        write_stdout(text, "utf-8" if name != "table" else sys.stdout.encoding)
        return
    write_file(text, output)
    if not quiet:
        tell(f"{output}: {wording.summary(report)}")


def _view(name: str, output: Path | None, *, quotes: bool, everything: bool) -> View:
    if output or name != "table":
        return View(quotes=quotes, everything=everything)
    from claimcheck.report.terminal import view_of

    return view_of(sys.stdout, quotes=quotes, everything=everything)
