"""Which articles of an archive may tell the story of a new one: those with its rare names and figures, and of like meaning."""

from __future__ import annotations

import math
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import TypeVar

from claimcheck.archive.dossier import Dossier, Figure, figure_key, name_key
from claimcheck.encoder.stored import nearest

T = TypeVar("T")

# A key that more articles have tells no story, and looking through them all would cost by the archive.
_MOST_ARTICLES_OF_A_KEY = 200
_MOST_BY_KEYS = 100
_MOST_BY_MEANING = 100
_PARAMETERS = 500


class Search:
    """Look-ups in the index of one archive, in one state of it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @cached_property
    def articles(self) -> int:
        """How many articles the index holds."""
        return int(self._connection.execute("SELECT count(*) FROM portraits").fetchone()[0])

    def near(self, dossier: Dossier) -> list[int]:
        """The articles that are worth a closer look, best first; at most a few hundred, however large the archive is."""
        return list(dict.fromkeys((*self._by_keys(dossier), *self._by_meaning(dossier))))

    def homes(self, names: Iterable[str]) -> dict[str, int]:
        """In how many articles of the archive each name stands; names that it does not know are left out."""
        keys = {name_key(name): name for name in names}
        return {keys[key]: articles for _, key, articles in self._known(keys)}

    def homes_of_figures(self, figures: Iterable[Figure]) -> dict[Figure, int]:
        """The same for telling figures."""
        keys = {figure_key(figure): figure for figure in figures}
        return {keys[key]: articles for _, key, articles in self._known(keys)}

    def _by_keys(self, dossier: Dossier) -> list[int]:
        worth: defaultdict[int, float] = defaultdict(float)
        for number, _, articles in self._known(dossier.keys()):
            if articles <= _MOST_ARTICLES_OF_A_KEY:
                weight = math.log((self.articles + 1) / articles)
                for (article,) in self._connection.execute("SELECT article FROM blocks WHERE key = ?", (number,)):
                    worth[article] += weight
        return sorted(worth, key=lambda article: (-round(worth[article], 6), article))[:_MOST_BY_KEYS]

    def _by_meaning(self, dossier: Dossier) -> list[int]:
        articles, bits = self._signatures
        if dossier.bits is None or not articles or len(bits) != len(articles) * len(dossier.bits):
            return []
        return [articles[place] for place in nearest(dossier.bits, bits, _MOST_BY_MEANING)]

    @cached_property
    def _signatures(self) -> tuple[list[int], bytes]:
        rows = self._connection.execute("SELECT article, bits FROM signatures ORDER BY article").fetchall()
        return [article for article, _ in rows], b"".join(bits for _, bits in rows)

    def _known(self, keys: Iterable[str]) -> Iterator[tuple[int, str, int]]:
        for some in chunks(sorted(set(keys)), _PARAMETERS):
            marks = ", ".join("?" * len(some))
            yield from self._connection.execute(
                f"SELECT id, key, articles FROM keys WHERE key IN ({marks}) ORDER BY key",
                some,
            )


def chunks(items: Iterable[T], size: int) -> Iterator[Sequence[T]]:
    """The items, so many at a time.

    >>> list(chunks("abcde", 2))
    [['a', 'b'], ['c', 'd'], ['e']]
    """
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some
