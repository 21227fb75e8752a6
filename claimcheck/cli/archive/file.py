"""Which archive a command works on, and which article in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.errors import InputError, UsageError
from claimcheck.settings import Settings

if TYPE_CHECKING:
    from claimcheck.archive import Archive, Version


def archive_file(settings: Settings) -> Path:
    """The archive's file, from the option or the settings.

    Raises UsageError where neither names one.
    """
    if settings.archive is None:
        raise UsageError("no archive is given", where="--archive", hint="give its file: --archive newsroom.db")
    return Path(settings.archive)


def article_in(archive: Archive, reference: str) -> Version:
    """The one article that a name, an address, a path or the beginning of an id leads to.

    Raises InputError where there is none, or more than one.
    """
    found = archive.find(reference)
    if not found:
        raise InputError(
            "no such article in the archive", where=reference, hint="claimcheck archive list shows names and ids"
        )
    if len(found) > 1:
        ids = ", ".join(version.content[:12] for version in found)
        raise InputError(f"leads to {len(found)} articles", where=reference, hint=f"give one of their ids: {ids}")
    return found[0]
