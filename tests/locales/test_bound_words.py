"""The tables of close bounds, extents and look-alike scale words hold words that their languages know."""

from __future__ import annotations

import pytest

from claimcheck.locales import cldr, lexicon
from claimcheck.locales.games import ROLES as GAME_ROLES
from claimcheck.locales.sums import ROLES
from claimcheck.model import Bound
from claimcheck.quantities import find_quantities
from claimcheck.text import fold

_BOUNDED = (Bound.MORE_THAN, Bound.LESS_THAN)


@pytest.mark.parametrize("language", sorted(lexicon.shared("closeness")["close"]))
def test_close_bounds_are_bounds_of_their_language(language: str) -> None:
    bounds = lexicon.read("figures", language)["bounds"]
    known = {word for side in bounds.values() for bound in _BOUNDED for word in side.get(bound.value, ())}
    close = lexicon.shared("closeness")["close"][language]
    assert close == sorted(set(close))
    assert not [word for word in close if word not in known]


@pytest.mark.parametrize("language", sorted(lexicon.shared("extents")))
def test_extents_have_two_lists_of_other_words(language: str) -> None:
    assert language in lexicon.languages("figures")
    table = lexicon.shared("extents")[language]
    assert set(table) <= {f"{extent}{place}" for extent in ("by", "to") for place in ("", "_behind", "_endings")}
    for place in ("", "_behind", "_endings"):
        assert not set(table.get(f"by{place}", ())) & set(table.get(f"to{place}", ()))


# Hindi has no word for "almost" that is not one for "about", which leaves the side open.
_WITHOUT_CLOSENESS = frozenset({"hi"})


@pytest.mark.parametrize("language", lexicon.languages("measures"))
def test_a_language_with_a_lexicon_is_in_the_tables_of_all_languages(language: str) -> None:
    assert language in lexicon.shared("extents")
    assert (language in lexicon.shared("closeness")["close"]) == (language not in _WITHOUT_CLOSENESS)
    sums = lexicon.shared("sums")[language]
    assert [role for role in ("average", "or", "rest", "total") if not sums.get(role)] == []


@pytest.mark.parametrize("language", lexicon.languages("measures"))
def test_a_language_with_a_lexicon_has_the_words_of_games(language: str) -> None:
    games = lexicon.shared("games")[language]
    assert [role for role in GAME_ROLES if not games.get(role)] == []
    assert set(games) <= {*GAME_ROLES, "between"}
    words = [word for role in GAME_ROLES for word in games[role]]
    assert len(words) == len(set(words))
    for role, phrases in games.items():
        assert phrases == sorted({fold(word) for word in phrases}), role


@pytest.mark.parametrize("family", sorted(lexicon.shared("false_friends")))
def test_look_alikes_are_scale_words(family: str) -> None:
    for language, stems in lexicon.shared("false_friends")[family].items():
        known = {*cldr.scale_words(language), *cldr.scale_words(f"{language}_PT" if language == "pt" else language)}
        known |= set(lexicon.read("figures", language).get("scales", {}))
        missing = [stem for stem in stems if not any(word.lower().startswith(stem) for word in known)]
        assert not missing, f"{language}: {missing}"


def test_a_close_bound_is_read_as_a_bound() -> None:
    assert [found.bound for found in find_quantities("Es sind knapp über 40.", "de")] == [Bound.MORE_THAN]


@pytest.mark.parametrize("language", sorted(lexicon.shared("sums")))
def test_words_that_tie_sums_are_lists_of_known_roles(language: str) -> None:
    table = lexicon.shared("sums")[language]
    assert language in lexicon.languages("figures")
    assert set(table) <= set(ROLES)
    assert all(len(words) == len(set(words)) and all(word == fold(word) for word in words) for words in table.values())
