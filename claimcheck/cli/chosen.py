"""What a run is to do: the settings' file, overridden by the options that were given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from claimcheck.errors import UsageError
from claimcheck.settings import FailOn, Settings
from claimcheck.settings.files import find_settings


def chosen(*, fails: FailOn = FailOn.NEVER, locale: Sequence[str] | None = None, **options: Any) -> Settings:
    """The settings in force; an option that is None or empty was not given, and leaves what the file says.

    `fails` is what the command fails on where neither says. Further `locale` options come after the file's, and so win.
    """
    found = find_settings(Path())
    settings = found.settings if found.sets("fail-on") else replace(found.settings, fail_on=fails)
    given = {name: value for name, value in options.items() if value not in (None, (), [], False)}
    return replace(settings, **given).with_overrides(tuple(locale or ()))


def paths_or(settings: Settings, given: Sequence[str] | None, command: str) -> tuple[str, ...]:
    """The paths that were given, else those of the settings.

    Raises UsageError where there are none.
    """
    paths = tuple(given or settings.paths)
    if not paths:
        raise UsageError(
            "missing argument 'PATH...'", where=f"claimcheck {command}", hint=f"see claimcheck {command} --help"
        )
    return paths
