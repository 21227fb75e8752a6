"""The words that make a denominator of what they stand for: "thirds", "fünftel", "vingtième", the "stel" of "Zwanzigstel"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any


@dataclass(frozen=True, slots=True)
class Part:
    """What one such word is of a whole, and of which numerals it is the denominator.

    `of_one` says that it is one behind "one" only, and an ordinal behind any other number ("one twentieth", "two hundredth");
    `ordinal` that it may be an ordinal behind an article. `written_on` says that it has no worth of its own, and makes a
    denominator of the number word that it runs on from: the "stel" of "Fünfundzwanzigstel"; `apart` that it may stand apart
    from that, too ("cinco avos").
    """

    value: Fraction
    of_one: bool = False
    ordinal: bool = False
    written_on: bool = False
    apart: bool = False


def parts_of(own: Mapping[str, Any]) -> Iterator[tuple[str, Part]]:
    """The words of a language's tables `parts`, `parts_of_one` and `part_endings`, with what each makes of a numeral."""
    for word, value in own.get("parts", {}).items():
        yield word, Part(Fraction(value))
    for word, value in own.get("parts_of_one", {}).items():
        yield word, Part(Fraction(value), of_one=True, ordinal=True)
    endings = own.get("part_endings", {})
    yield from ((word, Part(Fraction(1), written_on=True)) for word in endings.get("words", ()))
    yield from ((word, Part(Fraction(1), written_on=True, apart=True)) for word in endings.get("apart", ()))
    yield from ((word, Part(Fraction(1), ordinal=True, written_on=True)) for word in endings.get("ordinal", ()))
