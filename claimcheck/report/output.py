"""A rendered report put where the user wants it: on standard output, or into a file that is whole or not there."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from claimcheck.errors import UsageError


def write_stdout(text: str, encoding: str) -> None:
    """Prints the text; what the encoding lacks becomes `?`. A reader who leaves early (`| head`) is no error.

    Raises UsageError where nothing more can be written, as on a full disk.
    """
    try:
        sys.stdout.buffer.write(text.encode(encoding, "replace"))
        sys.stdout.flush()
    except OSError as error:
        # Python flushes once more when it ends; with the reader gone that would print a warning.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise _unwritable("standard output", error, "make room, or choose another place with --output") from error


def write_file(text: str, path: Path) -> None:
    """Writes the text as UTF-8; until it is complete, an older file of that name stays as it was.

    Raises UsageError where the file cannot be written.
    """
    try:
        if path.exists() and not path.is_file():
            path.write_text(text, "utf-8", newline="\n")
        else:
            _replace(path.resolve(), text)
    except OSError as error:
        raise _unwritable(
            str(path), error, "choose a file in a folder that exists, may be written to and has room"
        ) from error


def _replace(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        draft.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _unwritable(where: str, error: OSError, hint: str) -> UsageError:
    return UsageError(f"cannot be written: {(error.strerror or str(error)).lower()}", where=where, hint=hint)
