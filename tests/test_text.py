"""Folding keeps every offset, and nothing that a screen acts on is left."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text import fold, inert, is_inert, line_and_column

ANY = st.text(st.characters(), max_size=80)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("MAIS DE 60 Milhões", "mais de 60 milhões"),
        ("１２．５％", "12.5%"),
        ("٣٤ ۵۶ ७८ ๑๒", "34 56 78 12"),
        ("1\u202f234\u00a0567\u2009890", "1 234 567 890"),
        ("1’234ʼ5", "1'234'5"),
        ("10–12 −3", "10-12 -3"),
        ("½ ﬁ ß İ", "½ ﬁ ß İ".replace("İ", fold("İ"))),
        ("ΑΘΗΝΑ МОСКВА", "αθηνα москва"),
    ],
)
def test_what_differs_only_in_form_is_folded_alike(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(ANY)
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(ANY)
def test_folding_leaves_no_digit_but_ascii(text: str) -> None:
    assert not any(
        unicodedata.category(character) == "Nd" and character not in "0123456789" for character in fold(text)
    )


@given(ANY, ANY)
def test_folding_is_the_same_in_any_surroundings(left: str, right: str) -> None:
    assert fold(left + right) == fold(left) + fold(right)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb\x07", "a\ufffd[31mb\ufffd"),
        ("a\r\nb\tc\u2028d\x85e", "a  b c d e"),
        ("\u202eevil\u2066\u200f", "\ufffdevil\ufffd"),
        ("soft\u00adhyphen\u200b\ufeff", "softhyphen"),
        ("lone \ud800 surrogate", "lone \ufffd surrogate"),
        ("\x9b31m tag \U000e0041", "\ufffd31m tag \ufffd"),
        ("[red]:smile: é 日本 👩", "[red]:smile: é 日本 👩"),
    ],
)
def test_what_a_screen_acts_on_is_made_plain(text: str, shown: str) -> None:
    assert inert(text) == shown


@given(ANY)
def test_inert_text_stays_as_it_is(text: str) -> None:
    assert inert(inert(text)) == inert(text)
    assert is_inert(inert(text))


@given(ANY)
def test_inert_text_is_one_line_that_can_be_encoded(text: str) -> None:
    shown = inert(text)
    assert len(shown.splitlines()) <= 1
    assert not any(unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} for character in shown)
    assert not any(unicodedata.bidirectional(character) in BIDI_CONTROLS for character in shown)
    shown.encode()


BIDI_CONTROLS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@pytest.mark.parametrize(
    ("offset", "place"),
    [(0, (1, 1)), (1, (1, 2)), (2, (1, 3)), (3, (2, 1)), (5, (2, 3)), (6, (3, 1)), (7, (4, 1)), (8, (4, 2))],
)
def test_lines_and_columns_are_counted_from_one(offset: int, place: tuple[int, int]) -> None:
    assert line_and_column("ab\nçd\n\n👩", offset) == place


@given(st.text(alphabet="ab\n", max_size=40), st.integers(0, 40))
def test_a_place_leads_back_to_its_offset(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    line, column = line_and_column(text, offset)
    assert sum(len(before) + 1 for before in text.split("\n")[: line - 1]) + column - 1 == offset
