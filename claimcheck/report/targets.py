"""Formats as a user asks for them, `NAME` or `NAME=FILE`, turned into what goes where; checked before any work is done."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimcheck.errors import UsageError


@dataclass(frozen=True, slots=True)
class Target:
    """One format and the file that it goes to; None for standard output."""

    format: str
    file: Path | None = None


def targets(given: Sequence[str], output: Path | None, formats: Collection[str]) -> tuple[Target, ...]:
    """What goes where, files first, so that a reader who leaves the terminal early keeps them.

    `given` are the formats as asked for, the first of `formats` if there are none; `output` is the file for the one that
    names none. `-` is standard output.

    >>> targets(["github", "sarif=out.sarif"], None, ["table", "github", "sarif"])
    (Target(format='sarif', file=PosixPath('out.sarif')), Target(format='github', file=None))
    >>> targets(["table", "github"], None, ["table", "github", "sarif"])
    Traceback (most recent call last):
    claimcheck.errors.UsageError: --format: table and github would both be printed on standard output
    hint: give each but one a file: --format github=FILE

    Raises UsageError for a format that does not exist, two for one place, and a file whose folder does not exist.
    """
    asked = [_target(text, formats) for text in given] or [Target(next(iter(formats)))]
    printed = [target.format for target in asked if target.file is None]
    if len(printed) > 1:
        raise UsageError(
            f"{printed[0]} and {printed[1]} would both be printed on standard output",
            where="--format",
            hint=f"give each but one a file: --format {printed[1]}=FILE",
        )
    if output is not None:
        if not printed:
            raise UsageError(
                "every format has a file of its own", where="--output", hint="leave --output out, or add a --format"
            )
        asked = [Target(target.format, target.file or _file(str(output))) for target in asked]
    _check_files(target.file for target in asked if target.file is not None)
    return tuple(sorted(asked, key=lambda target: target.file is None))


def _target(text: str, formats: Collection[str]) -> Target:
    name, separator, file = text.partition("=")
    if name not in formats:
        raise UsageError(f"unknown format {name!r}", where="--format", hint=f"choose one of {', '.join(formats)}")
    if separator and not file:
        raise UsageError(f"{text!r} names no file", where="--format", hint=f"write {name}=FILE, or {name} alone")
    return Target(name, _file(file) if separator else None)


def _file(name: str) -> Path | None:
    return None if name == "-" else Path(name)


def _check_files(files: Iterable[Path]) -> None:
    paths = list(files)
    # Not resolved, so that what is a link stays one.
    times = Counter(os.path.abspath(path) for path in paths)  # noqa: PTH100
    for path in paths:
        if times[os.path.abspath(path)] > 1:  # noqa: PTH100
            raise UsageError(
                "two formats would be written into it", where=str(path), hint="give each a file of its own"
            )
        if not path.parent.is_dir():
            raise UsageError(
                "cannot be written: its folder does not exist", where=str(path), hint="make the folder first"
            )
        if path.is_dir():
            raise UsageError("cannot be written: it is a folder", where=str(path), hint="name a file in it")
