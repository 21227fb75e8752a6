"""The data files of times: well formed, sorted, and complete for the languages that are promised."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from claimcheck.locales import cldr, lexicon
from claimcheck.periods.vocabulary import UNITS, relative_key
from claimcheck.text import fold

PROMISED = ("de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "ru", "zh")
FLAGS = {"capitals", "dot_ordinals", "era_offset", "shift_behind", "spaced", "unit_first", "year_first"}
KEYS: Mapping[str, set[str]] = {
    "units": set(UNITS),
    "shifts": {"previous", "this", "next"},
    "numbers": {str(number) for number in range(2, 13)},
    "ordinals": {"1", "2", "3", "4"},
    "months": {str(number) for number in range(1, 13)},
    "weak_months": {str(number) for number in range(1, 13)},
    "decades": {str(year) for year in range(1900, 2030, 10)},
    "prefixes": {"digits"},
    "days": {str(number) for number in range(7)},
    "endings": {"day", "decade", "hour", "hour_short", "minute", "month", "none", "ordinal", "quarter", "year"},
    "counts": {"after", "before"},
    "future": {"before", "after"},
    "words": {
        *("ago_after", "ago_before", "and", "clock_after", "clock_before", "clock_part", "cue", "day_before"),
        *(
            "decade_after",
            "decade_before",
            "first",
            "from",
            "glue",
            "hour_before",
            "hour_said",
            "hour_unit",
            "of",
            "one",
        ),
        *("ahead_after", "ahead_before", "month_before", "not_ahead", "not_clock", "perhaps_after", "perhaps_before"),
        *("ordinal_before", "plural", "since", "to", "year_after", "year_before", "half_of"),
    },
}
# What only some languages need.
WHERE_NEEDED = {"not_clock"}
EVERY = ("root", *lexicon.languages("periods"))


def _lists(data: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    for name, table in data.items():
        if name != "flags":
            for key, words in table.items():
                yield f"[{name}] {key}", words


@pytest.mark.parametrize("language", EVERY)
def test_every_list_is_sorted_folded_and_without_repeats(language: str) -> None:
    for place, words in _lists(lexicon.read("periods", language)):
        assert words == sorted(set(words)), place
        assert all(word and word == fold(word).strip() for word in words), place


@pytest.mark.parametrize("language", EVERY)
def test_every_table_and_key_is_one_that_the_reader_knows(language: str) -> None:
    data = lexicon.read("periods", language)
    for name, table in data.items():
        if name == "flags":
            assert set(table) <= FLAGS
        elif name == "relative":
            assert all(relative_key(key) for key in table)
        else:
            assert set(table) <= KEYS[name], name


@pytest.mark.parametrize("language", PROMISED)
def test_the_promised_languages_have_every_key(language: str) -> None:
    data = lexicon.read("periods", language)
    for name in ("units", "shifts", "words"):
        assert set(data[name]) | WHERE_NEEDED == KEYS[name] | WHERE_NEEDED, name
    for unit in ("year", "quarter", "month", "week", "day", "half"):
        assert data["units"][unit], unit
    assert {"day-1", "day0"} <= set(data["relative"])


@pytest.mark.parametrize("language", lexicon.languages("periods"))
def test_curated_month_and_day_names_add_to_those_of_cldr(language: str) -> None:
    data = lexicon.read("periods", language)
    known = {fold(name) for name in cldr.month_names(language)}
    assert not [word for words in data.get("months", {}).values() for word in words if word in known and len(word) > 4]


def test_a_key_of_another_form_is_refused() -> None:
    with pytest.raises(ValueError, match="not a unit and a shift"):
        relative_key("fortnight-1")
