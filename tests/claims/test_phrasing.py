"""The words around figures: numbers out of sight, scripts without spaces, likeness from a least on."""

from __future__ import annotations

import time

from claimcheck.claims.phrasing import likeness, phrasing


def test_the_figure_is_told_apart_from_other_numbers() -> None:
    sentence = "Die Flut forderte 43 Tote und 118 Verletzte."
    dead, injured = phrasing(sentence, 18, 20), phrasing(sentence, 30, 33)
    assert dead == "die flut forderte # tote und 0 verletzte."
    assert dead != injured


def test_a_script_without_spaces_is_cut_by_characters() -> None:
    sentence = (
        "大橋は昨日開通し建設には八年かかり費用は四十億元だったと市は発表した12人が出席し式典は無事に終わったという"
    )
    at = sentence.index("12")
    assert len(phrasing(sentence, at, at + 2)) < len(sentence)


def test_likeness_is_nothing_below_its_least() -> None:
    assert likeness("volta built # vans", "volta built # vans", 0.9) == 1
    assert likeness("volta built # vans", "the cup was won by #", 0.7) == 0


def test_an_endless_sentence_costs_no_more_than_its_length() -> None:
    sentence = "1 " * 50_000 + "2"
    started = time.process_time()
    phrasing(sentence, len(sentence) - 1, len(sentence))
    assert time.process_time() - started < 1
