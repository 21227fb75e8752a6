"""What a run found brought to its readers: rendered in each format, then printed or put into a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimcheck.cli.talk import tell
from claimcheck.model import Report, Skipped
from claimcheck.report import FORMATS_OF_ROWS, FORMATS_WITHOUT_NOTES, View, render, wording
from claimcheck.report.output import write_file, write_stdout
from claimcheck.report.targets import Target

# What CI services call the folder that they name files from.
_ROOTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")


@dataclass(frozen=True, slots=True)
class Shown:
    """How much the reader wants to see, on the screen and beside it."""

    quotes: bool = False
    everything: bool = False
    accepted: bool = False
    quiet: bool = False


def deliver_report(targets: Sequence[Target], report: Report, shown: Shown) -> None:
    """Brings a report to its readers, as `deliver` does."""
    deliver(
        targets,
        lambda name, view: render(report, name, view),
        wording.summary(report),
        report.skipped,
        shown,
        report.notes,
    )


def deliver(
    targets: Sequence[Target],
    rendered: Callable[[str, View], str],
    summary: str,
    skipped: Sequence[Skipped],
    shown: Shown,
    notes: Sequence[str] = (),
) -> None:
    """Renders each format into its place, and tells which files were written, and what no format has a place for.

    `rendered` makes the text of a format for a view. Raises UsageError for a file that cannot be written.
    """
    for target in targets:
        text = rendered(target.format, _view(target, shown))
        if target.file is None:
            write_stdout(text, "utf-8" if target.format != "table" else sys.stdout.encoding)
        else:
            write_file(text, target.file)
            if not shown.quiet:
                tell(f"{target.file}: {summary}")
    if shown.quiet:
        return
    formats = {target.format for target in targets}
    if formats <= FORMATS_OF_ROWS:
        for one in skipped:
            tell(wording.skipped_line(one))
    if formats <= FORMATS_WITHOUT_NOTES:
        for note in notes:
            tell(note)


def _view(target: Target, shown: Shown) -> View:
    folder = Path.cwd()
    view = View(
        quotes=shown.quotes,
        everything=shown.everything,
        accepted=shown.accepted,
        folder=folder.as_posix(),
        root=_root(folder).as_posix(),
    )
    if target.file is not None or target.format != "table":
        return view
    from claimcheck.report.terminal import view_of

    return view_of(sys.stdout, view)


def _root(folder: Path) -> Path:
    """The folder that a pipeline's service names files from; outside of a pipeline, the working folder."""
    for name in _ROOTS:
        value = os.environ.get(name)
        if value and folder.is_relative_to(root := Path(value).resolve()):
            return root
    return folder
