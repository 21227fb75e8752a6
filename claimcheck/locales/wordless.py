"""The words of a language that are figures without a digit, from its tables, with what is written onto them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeVar

from claimcheck.locales import cldr
from claimcheck.locales.money import Unit
from claimcheck.locales.phrases import Phrases

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Wordless:
    """A phrase that is a figure, or part of one, without a digit: its role and value.

    Roles: `cardinal` (two, hundred), `one` (what is a number before a scale only: the article of "a million", the "medio"
    of "medio millón"), `scale` (a scale word that is one without a number before it), `single` (a single), `fraction` (half),
    `decimal` (a nought with its decimal word), `multiple` (doubled), `addend` (what adds to the number behind it), `prefix`
    (a bound written onto a number), `reading` (a numeral by its sound), `definite` (a cardinal with its article), `ordinal`,
    `measured` (a measure complete in itself, with its unit: "שעתיים"). `high` is the other end of a word that tells two
    ("two or three").
    """

    role: str
    value: Decimal
    high: Decimal | None = None
    unit: Unit | None = None


def wordless_words(own: Mapping[str, Any], scales: Phrases[Decimal]) -> Iterator[tuple[str, Wordless]]:
    """The words of a language's tables that are a number, a fraction or a multiple; `scales` are its scale words."""
    for word, value in own.get("multiples", {}).items():
        yield word, Wordless("multiple", Decimal(str(value)))
    for word, value in _with_written_on(own, own.get("fractions", {}).items()):
        yield word, Wordless("fraction", _fraction(value))
    for word, value in _with_written_on(own, own.get("cardinals", {}).items()):
        yield word, Wordless("cardinal", Decimal(str(value)))
    for word in own.get("ones", {}).get("words", ()):
        yield word, Wordless("one", Decimal(1))
    for word in own.get("ones", {}).get("scales", ()):
        if (scale := scales.longest(word, word, 0)) is not None:
            yield word, Wordless("scale", scale.payload)
    for word in own.get("halves", {}).get("before", ()):
        yield word, Wordless("one", Decimal("0.5"))
    for word in own.get("singles", {}).get("words", ()):
        yield word, Wordless("single", Decimal(1))


def wordless_with_more(locale: str, root: Mapping[str, Any], own: Mapping[str, Any]) -> Iterator[tuple[str, Wordless]]:
    """The words that tell two ends, or a measure with its unit: the curated ones, and the duals of CLDR's units."""
    for word, (low, high) in own.get("pairs", {}).items():
        yield word, Wordless("cardinal", Decimal(low), Decimal(high))
    for words in own.get("bounds", {}).get("prefixes", {}).values():
        yield from ((word, Wordless("prefix", Decimal(0))) for word in words)
    for word in own.get("decimals", {}).get("alone", ()):
        yield word, Wordless("decimal", Decimal(0))
    for word, value in values(own.get("addends", {})):
        yield word, Wordless("addend", value)
    for word in own.get("readings", {}):
        yield word, Wordless("reading", Decimal(0))
    for word, (value, unit) in _with_written_on(own, own.get("measured", {}).items()):
        yield word, Wordless("measured", Decimal(str(value)), unit=_unit_of(unit))
    if own.get("cldr_names", bool(own)):
        for word, unit in cldr.unit_duals(locale, tuple(root["cldr"]["units"])).items():
            yield word, Wordless("measured", Decimal(2), unit=_unit_of(unit))


def ranked_words(own: Mapping[str, Any]) -> Iterator[tuple[str, Wordless]]:
    """The cardinals with their articles, and the ordinals that begin or end as number words do."""
    written_on = own.get("written_on", {})
    for role, prefixes in (("definite", "article"), ("ordinal", "ordinal")):
        for word, value in values(own.get("cardinals", {})):
            yield from ((prefix + word, Wordless(role, value)) for prefix in written_on.get(prefixes, ()))
    for word, value in _with_written_on(own, own.get("ordinals", {}).items()):
        yield word, Wordless("ordinal", Decimal(value))


def parts_definite(own: Mapping[str, Any]) -> Iterator[tuple[str, Decimal | None]]:
    """The words that are fractions before a thing with its article, with the article behind them: "خمس ال".

    Nothing for those before what is counted, not parted: "خمس السنوات" are five years.
    """
    parts = own.get("parts_definite", {})
    for word, value in _with_written_on(own, parts.get("words", {}).items()):
        yield f"{word} {parts['article']}", _fraction(value)
        yield from ((f"{word} {parts['article']}{counted}", None) for counted in parts.get("counted", ()))


def denominators(own: Mapping[str, Any]) -> Iterator[tuple[str, Decimal]]:
    """The words that a numeral ends in as a denominator: those of the table, and the cardinals with their ordinal endings."""
    table = own.get("denominators", {})
    yield from values(table.get("words", {}))
    for word, value in values(own.get("cardinals", {})):
        yield from ((word + ending, value) for ending in table.get("endings", ()))


def values(table: Mapping[str, Any]) -> Iterator[tuple[str, Decimal]]:
    """The words of a table with what each is worth, exactly as the table has it."""
    return ((word, Decimal(str(value))) for word, value in table.items())


def _with_written_on(own: Mapping[str, Any], words: Iterable[tuple[str, Value]]) -> Iterator[tuple[str, Value]]:
    """The number words of a language's table, and each with every conjunction and preposition that may be written onto it.

    `own` is the language's file; what is written on stands in its table `written_on`. A word that means something else is
    left out.

    >>> own = {"written_on": {"joining": ["w"], "other": ["b"], "except": ["bix", "wbix"]}}
    >>> list(_with_written_on(own, [("un", 1), ("ix", 9)]))
    [('un', 1), ('wun', 1), ('ix', 9), ('wix', 9)]

    Nought and one take a conjunction only: "by one" is a pronoun as often.
    """
    table = own.get("written_on", {})
    joining, other = table.get("joining", ()), table.get("other", ())
    left_out = frozenset(table.get("except", ()))
    both = [*other, *(first + second for first in joining for second in other)]
    for word, value in words:
        yield word, value
        for prefix in (*joining, *(() if value in (0, 1) else both)):
            if prefix + word not in left_out:
                yield prefix + word, value


def _unit_of(unit: str) -> Unit:
    if unit == "percent":
        return Unit("share", unit)
    return Unit("money" if unit.isupper() else "measure", unit)


def _fraction(text: str) -> Decimal:
    fraction = Fraction(text)
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)
