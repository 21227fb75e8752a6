"""The curated data files: what CLDR lacks, one TOML file a language and aspect, read and checked. No other module opens them.

    data/figures/de.toml     words that make, scale, bound or forbid a figure
    data/periods/de.toml     words that name a time
    data/measures/de.toml    what news counts and measures, scope words, attributions

`root.toml` beside them holds what all languages share; `data/*.toml` are tables about all languages together.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from claimcheck.errors import LocaleDataError


@cache
def read(aspect: str, language: str) -> Mapping[str, Any]:
    """The data of one aspect (`figures`, `periods`, `measures`) for a language, or for `root`; empty where there is none.

    Raises LocaleDataError where the file is not TOML.
    """
    return _toml(aspect, f"{language}.toml")


@cache
def shared(name: str) -> Mapping[str, Any]:
    """The data of one file that is about all languages together: `regions`, `abbreviations`.

    Raises LocaleDataError where the file is not TOML.
    """
    return _toml(f"{name}.toml")


@cache
def languages(aspect: str) -> tuple[str, ...]:
    """The languages that have a file for an aspect, sorted."""
    folder = files("claimcheck.locales").joinpath("data", aspect)
    names = (entry.name for entry in folder.iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml") and name != "root.toml"))


def _toml(*path: str) -> Mapping[str, Any]:
    resource = files("claimcheck.locales").joinpath("data", *path)
    if not resource.is_file():
        return {}
    try:
        return tomllib.loads(resource.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LocaleDataError(str(error), where="/".join(("claimcheck/locales/data", *path))) from error
