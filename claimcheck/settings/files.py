"""`claimcheck.toml`, or `[tool.claimcheck]` in `pyproject.toml` -> settings, and where each of them was set."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from claimcheck.errors import UsageError
from claimcheck.settings import FailOn, Settings

OWN_FILE = "claimcheck.toml"
SHARED_FILE = "pyproject.toml"
_TABLE = ("tool", "claimcheck")


@dataclass(frozen=True, slots=True)
class Found:
    """The settings of a file, and for each that it sets, by its key there, the file and line."""

    settings: Settings = field(default_factory=Settings)
    origins: Mapping[str, str] = field(default_factory=dict)

    def sets(self, key: str) -> bool:
        """Whether the file sets what stands under this key."""
        return key in self.origins


class _Mistake(Exception):  # noqa: N818 - it never leaves this file: all of them together become a UsageError
    """What is wrong with one value."""


def find_settings(folder: Path) -> Found:
    """The settings of the nearest file in a folder or above it; the usual ones where there is none.

    In one folder `claimcheck.toml` comes before `pyproject.toml`, which counts only with a table `[tool.claimcheck]`.

    Raises UsageError that tells every mistake in the file, each with its line.
    """
    for one in (folder, *folder.absolute().parents):
        for name in (OWN_FILE, SHARED_FILE):
            file = one / name
            if file.is_file():
                text, given = _table(file)
                if given is not None:
                    return _checked(file, text, given)
    return Found()


def _table(file: Path) -> tuple[str, Mapping[str, Any] | None]:
    shown = _from_here(file)
    try:
        text = file.read_bytes().decode("utf-8")
        document: Any = tomllib.loads(text)
    except OSError as error:
        raise UsageError(f"cannot be read: {(error.strerror or str(error)).lower()}", where=shown) from error
    except ValueError as error:  # TOML or UTF-8
        if file.name == SHARED_FILE:
            # Other tools complain about it; it may not even be about this one.
            return "", None
        raise UsageError(
            f"is not TOML: {error}", where=shown, hint="see https://toml.io for how to write it"
        ) from error
    if file.name == OWN_FILE:
        return text, document
    for key in _TABLE:
        document = document.get(key) if isinstance(document, Mapping) else None
    return text, document if isinstance(document, Mapping) else None


def _checked(file: Path, text: str, given: Mapping[str, Any]) -> Found:
    shown, folder = _from_here(file), _from_here(file.parent)
    mistakes: list[str] = []
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for key, value in given.items():
        place = f"{shown}:{_line(text, key, shared=file.name == SHARED_FILE)}"
        if key not in _KEYS:
            near = get_close_matches(key, _KEYS, n=1)
            mistakes.append(f"{place}: unknown setting {key!r}" + (f": did you mean {near[0]!r}?" if near else ""))
            continue
        name, read = _KEYS[key]
        try:
            values[name] = read(value, folder)
            origins[key] = place
        except _Mistake as mistake:
            mistakes.append(f"{place}: {key} {mistake}")
    if mistakes:
        lines = "".join(f"\n  {mistake}" for mistake in mistakes)
        raise UsageError(
            f"{len(mistakes)} {'mistake' if len(mistakes) == 1 else 'mistakes'} in the settings:{lines}",
            hint=f"the settings are {', '.join(_KEYS)}",
        )
    if "accepted" not in values:
        values["accepted"] = _path(Settings().accepted, folder)
    return Found(replace(Settings(), **values), origins)


def _line(text: str, key: str, *, shared: bool) -> int:
    """The line on which a file sets a key, counted from 1; a parser of TOML does not tell.

    The line of a table's head counts for what is set as a table, and 1 where the key is written in some other way.
    """
    own = _TABLE if shared else ()
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if head := re.match(r"\s*\[\s*([^\[\]]+?)\s*\]", line):
            table = tuple(part.strip(" \"'") for part in head[1].split("."))
            if table == (*own, key):
                return number
        elif match := re.match(r"\s*([\w.\"'-]+)\s*=", line):
            path = (*table, *(part.strip("\"'") for part in match[1].split(".")))
            if path[: len(own) + 1] == (*own, key):
                return number
    return 1


def _text(value: Any, _: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _Mistake("must be a text that is not empty")
    return value.strip()


def _texts(value: Any, folder: str) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise _Mistake("must be a list of texts")
    return tuple(_text(item, folder) for item in value)


def _pairs(value: Any, folder: str) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, Mapping):
        raise _Mistake('must be a table: { "PATTERN" = "…" }')
    return tuple((_text(pattern, folder), _text(meant, folder)) for pattern, meant in value.items())


def _locale(value: Any, folder: str) -> str:
    from claimcheck.locales.cldr import canonical

    try:
        return canonical(_text(value, folder))
    except UsageError as error:
        raise _Mistake(f"must be a locale: {error.message}") from error


def _locales(value: Any, folder: str) -> tuple[tuple[str, str], ...]:
    return tuple((pattern, _locale(locale, folder)) for pattern, locale in _pairs(value, folder))


def _fail_on(value: Any, _: str) -> FailOn:
    if value not in list(FailOn):
        raise _Mistake(f"must be one of {', '.join(FailOn)}")
    return FailOn(value)


def _share(value: Any, _: str) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1:
        raise _Mistake("must be a number from 0 to 1, such as 0.01 for 1 percent")
    return Decimal(str(value))


def _formats(value: Any, folder: str) -> tuple[str, ...]:
    from claimcheck.report import FORMATS

    formats = _texts(value, folder)
    for one in formats:
        if one.partition("=")[0] not in FORMATS:
            raise _Mistake(f"has no format {one.partition('=')[0]!r}: choose from {', '.join(FORMATS)}")
    return formats


def _path(value: Any, folder: str) -> str:
    return Path(folder, _text(value, folder)).as_posix()


def _paths(value: Any, folder: str) -> tuple[str, ...]:
    return tuple(_path(item, folder) for item in _texts(value, folder))


def _encoder(value: Any, folder: str) -> str:
    """A folder, from that of the file, or `module:callable`."""
    named = _text(value, folder)
    return _path(named, folder) if Path(folder, named).is_dir() else named


_KEYS: Mapping[str, tuple[str, Callable[[Any, str], Any]]] = {
    "paths": ("paths", _paths),
    "ignore": ("ignore", _texts),
    "locales": ("locales", _locales),
    "sources": ("sources", _pairs),
    "display-locale": ("display_locale", _locale),
    "tolerance": ("tolerance", _share),
    "fail-on": ("fail_on", _fail_on),
    "formats": ("formats", _formats),
    "archive": ("archive", _path),
    "accepted": ("accepted", _path),
    "encoder": ("encoder", _encoder),
}
"""What a file may set: the key, the field of Settings, and what reads the value, given the file's folder."""

KEYS: Mapping[str, str] = {key: name for key, (name, _) in _KEYS.items()}
"""The keys of a settings file, each with the field of Settings that it sets."""


def _from_here(path: Path) -> str:
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()
