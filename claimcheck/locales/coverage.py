"""What is known of each supported language, counted: what `claimcheck languages` prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.locales import cldr, lexicon


@dataclass(frozen=True, slots=True)
class Coverage:
    """One language: its CLDR id and English name, its digits, and how many words of each sort are known.

    `digits` are the first and last of each numbering system that the language writes (CLDR). `measures` is 0 where
    nothing says what a figure of that language measures, so that it is aligned by its value, names and meaning alone.
    """

    language: str
    name: str
    digits: str
    scales: int
    spelled: int
    bounds: int
    periods: int
    measures: int


def coverage() -> tuple[Coverage, ...]:
    """The languages whose figures are read, sorted by id.

    >>> {"de", "ja"} <= {language.language for language in coverage()}
    True
    """
    return tuple(_coverage(language) for language in lexicon.languages("figures"))


def _coverage(language: str) -> Coverage:
    figures = lexicon.read("figures", language)
    bounds = figures.get("bounds", {})
    wordless = ("cardinals", "fractions", "multiples")
    return Coverage(
        language=language,
        name=cldr.language_name(language, "en"),
        digits=", ".join(cldr.digits_of(language)),
        scales=len({*map(str.lower, cldr.scale_words(language)), *map(str.lower, figures.get("scales", {}))}),
        spelled=sum(len(figures.get(table, {})) for table in wordless),
        bounds=sum(_words(bounds.get(place, {})) for place in ("before", "after", "inside")),
        periods=len(cldr.month_names(language)) + _words(lexicon.read("periods", language)),
        measures=_words(lexicon.read("measures", language)),
    )


def _words(table: Any) -> int:
    """How many words stand in a nest of tables and lists."""
    if isinstance(table, Mapping):
        return sum(_words(part) for part in table.values())
    if isinstance(table, list):
        return len(table)
    return int(isinstance(table, str))
