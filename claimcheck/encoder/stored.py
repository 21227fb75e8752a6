"""Vectors -> bytes that an archive keeps, and back: half precision, and signatures to search many of them at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from claimcheck.encoder import Encoder, Rows, plain, unit

_BATCH = 32
_STORED = "<f2"


class Remembered:
    """An encoder that knows some vectors already, and encodes only what is new.

    All its vectors are rounded to half precision, so that one that was stored and one made anew are the same.
    """

    __slots__ = ("_encoder", "_rows")

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._rows: dict[str, Any] = {}

    def know(self, texts: Sequence[str], stored: bytes) -> None:
        """Takes over the vectors of some texts from what `stored` gave for them.

        Raises ValueError where the bytes are not those of as many vectors.
        """
        for text, row in zip(texts, unpacked(stored, len(texts)), strict=True):
            self._rows[plain(text)] = row

    def learn(self, texts: Iterable[str]) -> None:
        """Encodes the texts not known yet; sorted by length, so that a batch wastes little on padding."""
        new = sorted({plain(text) for text in texts} - self._rows.keys(), key=lambda text: (len(text), text))
        for start in range(0, len(new), _BATCH):
            batch = new[start : start + _BATCH]
            for text, row in zip(batch, self._encoder.encode(batch), strict=True):
                self._rows[text] = row.astype(_STORED)

    def forget(self) -> None:
        """Forgets all vectors, so that very many articles can be worked through."""
        self._rows.clear()

    def encode(self, texts: Sequence[str]) -> Any:
        """The vectors of the texts, as rows of an array."""
        import numpy

        self.learn(texts)
        return numpy.stack([self._rows[plain(text)] for text in texts]).astype(numpy.float32)

    def stored(self, texts: Sequence[str]) -> bytes:
        """The vectors of the texts as bytes, one after the other."""
        self.learn(texts)
        return b"".join(self._rows[plain(text)].tobytes() for text in texts)


def packed(rows: Rows) -> list[bytes]:
    """Each row as bytes, at half precision."""
    return [row.astype(_STORED).tobytes() for row in rows.array]


def unpacked(stored: bytes, count: int) -> Any:
    """So many vectors from their bytes, as rows of an array.

    Raises ValueError where the bytes are not those of as many vectors.
    """
    import numpy

    numbers = numpy.frombuffer(stored, dtype=_STORED)
    if count == 0 and numbers.size == 0:
        return numpy.zeros((0, 1), dtype=_STORED)
    return numbers.reshape(count, -1)


def rows_of(stored: Sequence[bytes]) -> Rows:
    """The rows that `packed` gave, as unit vectors."""
    import numpy

    joined = unpacked(b"".join(stored), len(stored)) if stored else numpy.zeros((0, 1))
    return Rows(unit(joined.astype(numpy.float32)))


def signatures(left: Rows, right: Rows) -> list[bytes]:
    """For each pair of rows the signs of their sum, eight to a byte: where two differ in few bits, the rows are alike."""
    import numpy

    return [row.tobytes() for row in numpy.packbits(left.array + right.array > 0, axis=1)]


def nearest(signature: bytes, others: bytes, most: int) -> list[int]:
    """The places of the signatures that differ in the fewest bits from this one, nearest first, the earlier one first.

    `others` are signatures one after the other.

    >>> nearest(bytes([0b1111]), bytes([0b1110, 0b11110000, 0b1111]), 2)
    [2, 0]
    """
    import numpy

    one = numpy.frombuffer(signature, dtype=numpy.uint8)
    rest = numpy.frombuffer(others, dtype=numpy.uint8).reshape(-1, len(one))
    ones = numpy.array([bin(byte).count("1") for byte in range(256)], dtype=numpy.uint8)
    apart = ones[rest ^ one].sum(axis=1, dtype=numpy.int64)
    # Sorting by distance and place at once leaves no tie to chance.
    order: list[int] = numpy.sort(apart * len(rest) + numpy.arange(len(rest)))[:most].tolist()
    return [mixed % len(rest) for mixed in order]
