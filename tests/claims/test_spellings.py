"""Names spelled nearly alike are one name; names that only look alike are not."""

from __future__ import annotations

import random
import time

import pytest

from claimcheck.claims.names import name_key
from claimcheck.claims.spellings import alike, one_spelling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sorvik", "Sorviku"),
        ("Narva", "Narvy"),
        ("Narva", "Нарвы"),
        ("Silesia", "Silésie"),
        ("Volkswagen", "Volkswagenem"),
        ("Netanyahu", "Netanjahu"),
        ("Trump", "トランプ"),
        ("Tesla", "テスラ"),
        ("Kering", "キーリング"),
        ("Barcelona", "バルセロナ"),
        ("Brandt", "Brandta"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert alike(name_key(one), name_key(other))
    assert alike(name_key(other), name_key(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Iran", "Iraq"),
        ("Austria", "Australia"),
        ("Slovakia", "Slovenia"),
        ("Paris", "Perle"),
        ("Renault", "Perrault"),
        ("Mali", "Malta"),
        ("Boeing", "バス"),
    ],
)
def test_names_that_are_not_one(one: str, other: str) -> None:
    assert not alike(name_key(one), name_key(other))


def test_the_usual_spelling_stands_for_the_others_in_any_order() -> None:
    names = ["narva", "narvy", "narva", "morawia", "morawie", "morawien", "~naruba", "lindau"]
    expected = one_spelling(names)
    assert expected["narvy"] == expected["~naruba"] == "narva"
    assert len({expected[name] for name in ("morawia", "morawie", "morawien")}) == 1
    for seed in range(5):
        random.Random(seed).shuffle(names)
        assert one_spelling(names) == expected


def test_small_differences_do_not_add_up() -> None:
    found = one_spelling(["maria", "maria", "mariana", "marianas", "marianasis"])
    assert found["marianasis"] != found["maria"]


def test_many_names_that_begin_alike_take_no_more_than_their_number() -> None:
    letters = "bcdfghjklmnpqrstvwxz"
    names = [f"ba{a}{b}{c}" for a in letters for b in letters for c in letters]
    start = time.process_time()
    one_spelling(names)
    assert time.process_time() - start < 10
