"""What a locale's figures are written with: CLDR's words and the curated ones, as tables ready to be looked up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import chain
from typing import Any, TypeVar

from claimcheck.locales import cldr, lexicon
from claimcheck.locales.money import Unit, money_before, money_behind
from claimcheck.locales.parts import Part, parts_of
from claimcheck.locales.phrases import Phrases
from claimcheck.locales.wordless import (
    Wordless,
    denominators,
    parts_definite,
    ranked_words,
    values,
    wordless_with_more,
    wordless_words,
)
from claimcheck.model import Bound
from claimcheck.text import is_greek, without_accents

__all__ = ["UNKNOWN", "FigureWords", "Unit", "Wordless", "figure_words"]

UNKNOWN = "root"
Payload = TypeVar("Payload")
# Shorter words without their accents are too often other words ("ano", "mas").
_SHORTEST_PLAIN = 5
_SHORTEST_GREEK = 3


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The tables of one locale. See claimcheck/locales/data/figures/root.toml for what each holds."""

    locale: str
    language: str | None
    territory: str | None
    decimal: str
    group: str
    ordinal_dot: bool
    price_colon: bool
    nouns_capitalised: bool
    hyphen_counts: bool
    glued: bool
    scales: Phrases[Decimal]
    scales_of_money: Phrases[Decimal]
    letters_apart: frozenset[str]
    units: Phrases[Unit]
    units_glued: Phrases[Unit]
    part_points: Phrases[None]
    weighed: Phrases[str]
    weighs: Phrases[None]
    before: Phrases[Unit]
    before_scaled: Phrases[Unit]
    no_units: Phrases[None]
    wordless: Phrases[Wordless]
    wordless_starts: re.Pattern[str]
    addends: Phrases[Decimal]
    ones: Phrases[None]
    parts_definite: Phrases[Decimal | None]
    denominators: Phrases[Decimal]
    denominators_first: bool
    denominators_else: frozenset[str]
    denominators_of: Phrases[None]
    denominators_named: Phrases[None]
    denominators_named_alone: Phrases[None]
    numerators: Phrases[Decimal]
    readings: Phrases[str]
    decimal_words: Phrases[None]
    measured_decimal_words: Phrases[None]
    formal: frozenset[str]
    formal_beside: Phrases[None]
    leading: frozenset[str]
    digit_pairs: bool
    scales_alone: Phrases[None]
    change: Phrases[Decimal]
    short_tail: bool
    joiners: Phrases[None]
    joining_prefixes: tuple[str, ...]
    joins_tens: bool
    ones_first: str
    added: Phrases[None]
    halves: Phrases[None]
    links: Phrases[None]
    parts: Phrases[Part]
    per: Phrases[None]
    per_before: Phrases[str]
    per_in_a_word: frozenset[str]
    smaller: Mapping[str, str]
    most_hundreds: int
    tenths: Phrases[None]
    below_tenths: Phrases[Decimal]
    collectives: Phrases[None]
    bounds_before: Phrases[Bound]
    no_bounds: Phrases[None]
    directional: Phrases[None]
    verbs_of_change: Phrases[None]
    articles: Phrases[None]
    bounds_after: Phrases[Bound]
    bound_prefixes: Phrases[Bound]
    bounds_inside: Phrases[Bound]
    range_from: Phrases[None]
    range_to: Phrases[None]
    change_to: Phrases[None]
    range_spanning: Phrases[None]
    range_plain: Phrases[None]
    neighbours: Phrases[None]
    range_between: Phrases[None]
    range_between_behind: Phrases[None]
    range_and: Phrases[None]
    lists_and: Phrases[None]
    mixed: Phrases[None]
    ratios: Phrases[None]
    scores: Phrases[None]
    ratios_inverted: Phrases[None]
    ratios_counted: Phrases[None]
    noun_in_ratio: bool
    names_before: Phrases[None]
    names_after: Phrases[None]
    label_last: bool
    vague: Phrases[None]
    other_words: Phrases[None]
    vague_alone: frozenset[str]
    never_last: frozenset[str]
    before_plurals: frozenset[str]
    plural_endings: tuple[str, ...]
    ordinal_parts: Phrases[None]
    behind_ordinals: Phrases[None]
    behind_parts: Phrases[None]
    ordinals: Phrases[None]
    ordinals_behind: Phrases[None]
    ordinals_before: Phrases[None]
    elision: Phrases[None]
    link_obligatory: bool
    negative: Phrases[None]
    negative_after: Phrases[None]
    counters: Phrases[None]
    prefixes: Phrases[None]
    scale_letters: Phrases[None]
    ages_before: Phrases[None]
    ages_always: Phrases[None]
    decades_of_age_before: Phrases[None]
    decades_of_age_behind: Phrases[None]


@cache
def figure_words(locale_id: str | None) -> FigureWords:
    """The tables for a locale (BCP 47 or CLDR id), or for text whose language nobody knows.

    >>> words = figure_words("pt_BR")
    >>> words.decimal, words.scales.longest("bilhões", "bilhões", 0).payload
    (',', Decimal('1000000000'))

    Raises UsageError for an id that CLDR does not know.
    """
    if locale_id is None:
        return _tables(UNKNOWN, "en", lexicon.read("figures", UNKNOWN).get("unknown", {}))
    canonical = cldr.canonical(locale_id)
    return _tables(canonical, canonical, lexicon.read("figures", cldr.language_of(canonical)))


def _tables(name: str, locale: str, own: Mapping[str, Any]) -> FigureWords:
    root = lexicon.read("figures", UNKNOWN)
    sources = (own, root)
    marks = cldr.separators(locale)
    scales = Phrases(_with_plain(_scales(locale, root, own)), cased=True)
    wordless = Phrases(
        _with_plain((*wordless_words(own, scales), *wordless_with_more(locale, root, own), *ranked_words(own)))
    )
    return FigureWords(
        locale=name,
        language=cldr.language_of(locale) if name != UNKNOWN else None,
        territory=cldr.territory_of(locale) if name != UNKNOWN else None,
        decimal=_plain_mark(marks.decimal),
        group=_plain_mark(marks.group),
        ordinal_dot=bool(own.get("ordinal_dot", False)),
        price_colon=bool(own.get("price_colon", False)),
        nouns_capitalised=bool(own.get("nouns_capitalised", False)),
        hyphen_counts=bool(own.get("hyphen_counts", False)),
        glued=bool(own.get("joiners", {}).get("glued", False)),
        scales=scales,
        scales_of_money=Phrases((word, Decimal(str(value))) for word, value in own.get("scales_of_money", {}).items()),
        letters_apart=cldr.scale_letters_apart(locale) if name != UNKNOWN else frozenset(),
        part_points=_set(sources, "percent", "point-behind-a-part"),
        units_glued=Phrases(
            chain.from_iterable(_measures(source.get("units_glued", {})) for source in sources), cased=True
        ),
        weighed=Phrases((word, unit) for unit, words in own.get("weighed", {}).items() for word in words),
        weighs=_set(sources, "cues", "weight"),
        units=Phrases(_with_plain(_units(locale, root, own)), cased=True),
        before=Phrases(_before(locale, root, own), cased=True),
        before_scaled=Phrases(_before_scaled(own), cased=True),
        no_units=_set(sources, "not_figures", "units"),
        wordless=wordless,
        wordless_starts=wordless.starts(own.get("ratios", {}).get("inverted", ()), kana_apart=True),
        parts=Phrases(_with_plain(parts_of(own))),
        addends=Phrases(values(own.get("addends", {}))),
        ones=_set(sources, "ones", "words"),
        parts_definite=Phrases(parts_definite(own)),
        denominators=Phrases(denominators(own)),
        denominators_first=bool(own.get("denominators", {}).get("first", False)),
        denominators_else=frozenset(own.get("denominators", {}).get("else", ())),
        denominators_of=_set(sources, "denominators", "of"),
        denominators_named=_set(sources, "denominators", "named"),
        denominators_named_alone=_set(sources, "denominators", "named_alone"),
        numerators=Phrases(values(own.get("numerators", {}))),
        readings=Phrases(own.get("readings", {}).items()),
        decimal_words=_set(sources, "decimals", "words"),
        measured_decimal_words=_set(sources, "decimals", "measured"),
        formal=frozenset(own.get("formal", {}).get("words", ())),
        formal_beside=_set(sources, "formal", "beside"),
        leading=frozenset(own.get("formal", {}).get("leading", ())),
        digit_pairs=bool(own.get("digit_pairs", False)),
        scales_alone=_set(sources, "ones", "scales"),
        change=Phrases((word, 1 / Decimal(one)) for one, words in own.get("change", {}).items() for word in words),
        short_tail=bool(own.get("short_tail", False)),
        joiners=_set(sources, "joiners", "words"),
        joins_tens=bool(own.get("joiners", {}).get("tens", True)),
        ones_first=own.get("joiners", {}).get("ones_first", ""),
        joining_prefixes=tuple(own.get("written_on", {}).get("joining", ())),
        added=_set(sources, "joiners", "added"),
        halves=_set(sources, "halves", "words"),
        links=_set(sources, "links", "words"),
        per=_set(sources, "per", "words"),
        per_before=Phrases((word, unit) for unit, words in own.get("per_before", {}).items() for word in words),
        per_in_a_word=frozenset(own.get("per", {}).get("in_a_word", ())),
        smaller=root.get("smaller", {}),
        most_hundreds=own.get("most_hundreds", 0),
        tenths=_set(sources, "tenths", "words"),
        below_tenths=Phrases(_below_tenths(own.get("tenths", {}))),
        collectives=_set(sources, "collectives", "words"),
        no_bounds=_set(sources, "not_bounds", "words"),
        directional=_set(sources, "directional", "words"),
        verbs_of_change=_set(sources, "directional", "verbs"),
        articles=_set(sources, "articles", "words"),
        bounds_before=Phrases(_with_plain(_bounds(sources, "before"))),
        bounds_after=Phrases(_with_plain(_bounds(sources, "after"))),
        bound_prefixes=Phrases(_bounds(sources, "prefixes")),
        bounds_inside=Phrases(_bounds(sources, "inside")),
        range_from=_set(sources, "ranges", "from"),
        range_to=_set(sources, "ranges", "to"),
        change_to=_set(sources, "ranges", "change"),
        range_spanning=_set(sources, "ranges", "spanning"),
        range_plain=_set(sources, "ranges", "plain"),
        neighbours=_set(sources, "ranges", "neighbours"),
        range_between=_set(sources, "ranges", "between"),
        range_between_behind=_set(sources, "ranges", "between-behind"),
        range_and=_set(sources, "ranges", "and"),
        lists_and=_set(sources, "lists", "and"),
        mixed=_set(sources, "ratios", "mixed"),
        scores=_set(sources, "scores", "words"),
        ratios=_set(sources, "ratios", "words"),
        noun_in_ratio=bool(own.get("ratios", {}).get("noun_between", False)),
        ratios_inverted=_set(sources, "ratios", "inverted"),
        ratios_counted=_set(sources, "ratios", "counted"),
        names_before=_set(sources, "not_figures", "before"),
        names_after=_set(sources, "not_figures", "after"),
        label_last=bool(own.get("not_figures", {}).get("label_last", False)),
        ordinal_parts=_set(sources, "not_figures", "ordinal_parts"),
        behind_ordinals=_set(sources, "not_figures", "behind_ordinals"),
        behind_parts=_set(sources, "not_figures", "behind_parts"),
        vague=_set(sources, "not_figures", "vague"),
        other_words=_set(sources, "not_figures", "words"),
        vague_alone=frozenset(own.get("not_figures", {}).get("vague-alone", ())),
        never_last=frozenset(own.get("homographs", {}).get("last", ())),
        before_plurals=frozenset(own.get("homographs", {}).get("before-plurals", ())),
        plural_endings=tuple(own.get("homographs", {}).get("plural-endings", ())),
        ordinals=_set(sources, "not_figures", "ordinals"),
        ordinals_before=_set(sources, "not_figures", "ordinals-before"),
        ordinals_behind=_set(sources, "not_figures", "ordinals-behind"),
        elision=_set(sources, "elision", "after"),
        link_obligatory=bool(own.get("links", {}).get("obligatory", False)),
        negative=_set(sources, "signs", "negative"),
        negative_after=_set(sources, "signs", "after"),
        counters=_set(sources, "counters", "words"),
        prefixes=_set(sources, "prefixes", "words"),
        scale_letters=_set(sources, "prefixes", "scale_letters"),
        ages_before=_set(sources, "ages", "before"),
        ages_always=_set(sources, "ages", "always"),
        decades_of_age_before=_set(sources, "ages", "decade-before"),
        decades_of_age_behind=_set(sources, "ages", "decade-behind"),
    )


def _plain_mark(mark: str) -> str:
    """A separator as folded text has it: every space plain, every apostrophe straight."""
    return " " if mark.isspace() else "'" if mark == "’" else mark


def _set(sources: Iterable[Mapping[str, Any]], table: str, key: str) -> Phrases[None]:
    return Phrases((word, None) for source in sources for word in source.get(table, {}).get(key, ()))


def _with_plain(entries: Iterable[tuple[str, Payload]]) -> Iterator[tuple[str, Payload]]:
    """The words, and behind them the long ones without their accents, as capitals and careless writers leave them out."""
    words = list(entries)
    yield from words
    for word, payload in words:
        shortest = _SHORTEST_PLAIN if word.isascii() or not is_greek(word) else _SHORTEST_GREEK
        if len(word) >= shortest and (plain := without_accents(word)) != word:
            yield plain, payload


def _scales(locale: str, root: Mapping[str, Any], own: Mapping[str, Any]) -> Iterator[tuple[str, Decimal]]:
    """The locale's own scale words first, then the curated ones, then those of the language's other regions."""
    language = cldr.language_of(locale)
    yield from _powers(cldr.scale_words(locale))
    for source in (own, root):
        for word, value in source.get("scales", {}).items():
            yield word, _whole(Decimal(str(value)))
    for region in (language, *own.get("regions", ())):
        yield from _powers(cldr.scale_words(region))


def _powers(words: Mapping[str, int]) -> Iterator[tuple[str, Decimal]]:
    for word, power in words.items():
        yield word, Decimal(10**power)
        yield word.removesuffix("."), Decimal(10**power)


def _units(locale: str, root: Mapping[str, Any], own: Mapping[str, Any]) -> Iterator[tuple[str, Unit]]:
    """All that may stand behind a number, the curated words first."""
    territory = own.get("units_in", {}).get(cldr.territory_of(locale), {})
    yield from ((word, Unit("measure", unit)) for unit, words in territory.items() for word in words)
    money = list(money_behind(locale, root, own))
    codes = {word: unit.codes or (unit.id,) for word, unit in reversed(money)}
    for source in (own, root):
        for word in source.get("percent", {}).get("tenth-of-a-point", ()):
            yield word, Unit("share", "percentage-point", worth=Decimal("0.1"))
        for kind, words in source.get("percent", {}).items():
            if kind not in ("before", "tenth-of-a-point", "point-behind-a-part"):
                yield from ((word, Unit("share", kind)) for word in words)
        yield from ((word, Unit("tenths", "percent")) for word in source.get("tenths", {}).get("words", ()))
        yield from ((word, Unit("times", "times")) for word in source.get("times", {}).get("words", ()))
        for unit, words in source.get("units", {}).items():
            wanted = words if source is own else [word for word in words if word not in own.get("not_units", ())]
            yield from ((word, Unit("measure", unit, codes.get(word, ()))) for word in wanted)
        yield from _scaled_units(source)
    yield from money
    if own.get("cldr_names", bool(own)):
        curated = (word.lower() for words in own.get("units", {}).values() for word in words)
        not_units = frozenset((*root["cldr"]["not_units"], *own.get("not_units", ()), *curated))
        for word, unit in cldr.unit_names(locale, tuple(root["cldr"]["units"])).items():
            if word not in not_units and word.lower() not in not_units:
                yield word, Unit("measure", unit)


def _scaled_units(source: Mapping[str, Any]) -> Iterator[tuple[str, Unit]]:
    for scale, units in source.get("scaled_units", {}).items():
        for unit, words in units.items():
            yield from ((word, Unit("measure", unit, worth=Decimal(scale))) for word in words)


def _measures(table: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, Unit]]:
    return ((word, Unit("measure", unit)) for unit, words in table.items() for word in words)


def _before(locale: str, root: Mapping[str, Any], own: Mapping[str, Any]) -> Iterator[tuple[str, Unit]]:
    """What may stand before a number and give its unit: codes and symbols of currencies, "百分之"; names stand behind it."""
    yield from money_before(locale, root, own)
    for word in own.get("percent", {}).get("before", ()):
        yield word, Unit("share", "percent")
    for whole, words in own.get("parts_per", {}).items():
        yield from ((word, Unit("share", "percent", worth=Decimal(100) / Decimal(whole))) for word in words)


def _before_scaled(own: Mapping[str, Any]) -> Iterator[tuple[str, Unit]]:
    """The symbols of currencies that stand before a number with a scale only: "R50 million"; "R50" is a road."""
    for code, symbols in own.get("currencies_scaled", {}).items():
        yield from ((symbol, Unit("money", code)) for symbol in symbols)


def _below_tenths(tenths: Mapping[str, Any]) -> Iterator[tuple[str, Decimal]]:
    """The words that count hundredths and thousandths behind tenths, with what one of them is in percent."""
    yield from ((word, Decimal(1)) for word in tenths.get("hundredths", ()))
    yield from ((word, Decimal("0.1")) for word in tenths.get("thousandths", ()))


def _whole(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def _bounds(sources: Iterable[Mapping[str, Any]], place: str) -> Iterator[tuple[str, Bound]]:
    for source in sources:
        for bound, words in source.get("bounds", {}).get(place, {}).items():
            yield from ((word, Bound(bound)) for word in words)
