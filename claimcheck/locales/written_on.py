"""Number words with what a language writes onto them: "and twenty" and "by three" are one word each in Arabic and Hebrew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

Value = TypeVar("Value")


def with_written_on(own: Mapping[str, Any], words: Iterable[tuple[str, Value]]) -> Iterator[tuple[str, Value]]:
    """The number words of a language's table, and each with every conjunction and preposition that may be written onto it.

    `own` is the language's file; what is written on stands in its table `written_on`. A word that means something else is
    left out.

    >>> own = {"written_on": {"joining": ["w"], "other": ["b"], "except": ["bix"]}}
    >>> list(with_written_on(own, [("un", 1), ("ix", 9)]))
    [('un', 1), ('wun', 1), ('ix', 9), ('wix', 9)]

    Nought and one take a conjunction only: "by one" is a pronoun as often.
    """
    table = own.get("written_on", {})
    joining, other = table.get("joining", ()), table.get("other", ())
    left_out = frozenset(table.get("except", ()))
    for word, value in words:
        yield word, value
        for prefix in (*joining, *(() if value in (0, 1) else other)):
            if prefix + word not in left_out:
                yield prefix + word, value
