"""What a count counts: a word of the lexicon near the number, the noun of an earlier count, or the article's own word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

from claimcheck.locales import lexicon
from claimcheck.locales.measures import Found, is_counted, measures
from claimcheck.locales.phrases import Phrases
from claimcheck.model import Quantity, Span
from claimcheck.text import fold, runs_on

# How far behind its number a counted noun may begin, and how far before it where it is announced ("number of dead: 17").
_REACH_AFTER = 32
_REACH_DENSE = 8
_REACH_BEFORE = 44
# A noun announced farther off than this gives way to the article's own word behind the number.
_REACH_OVER_OWN = 12
_LONGEST_WORD = 40
_SHORTEST_WORD = 3
_BREAK = re.compile(r"[,.;:()!?\n\"“”«»。，；：、（）「」]")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted, and where the words for it end; `end` is None where they stand before the number."""

    noun: str
    end: int | None


def counted_noun(
    text: str, quantity: Quantity, sentence: Span, found: Sequence[Found], rivals: Sequence[Span], language: str | None
) -> Counted | None:
    """What a bare number counts. `found` are the lexicon words of its sentence.

    `rivals` are the other figures there and the sources that it names: past them nothing is counted ("740 say police").
    """
    stop = min((rival.start for rival in rivals if rival.start >= quantity.end), default=sentence.end)
    back = max((rival.end for rival in rivals if rival.end <= quantity.start), default=sentence.start)
    after = _after(text, quantity, found, stop, language)
    before = _before(text, quantity, found, back)
    own = _own_word(text, quantity, stop, language)
    if after is not None and own is not None and _belongs_to(own, after, text, language):
        after = None
    if after is not None and not (measures()[after.id].general and _touches(text, quantity, before)):
        return Counted(after.id, max(after.end, quantity.end))
    if before is not None and _announces(quantity, before, own):
        return Counted(before.id, None if after is None else after.end)
    return own


def is_partitive(text: str, quantity: Quantity, language: str | None) -> bool:
    """Whether the words behind a number say that it is a part of what was counted before ("26 of them").

    >>> from claimcheck.model import Bound
    >>> from decimal import Decimal
    >>> number = Quantity(Span(0, 2), "26", Decimal(26), None, None, Bound.EXACT, Decimal(26), Decimal(26), "digits")
    >>> is_partitive("26 von ihnen", number, "de"), is_partitive("26 Personen", number, "de")
    (True, False)
    """
    if language is None:
        return False
    at = quantity.end
    while at < len(text) and text[at] == " ":
        at += 1
    return (
        _phrases(language, "partitive").longest(fold(text[at : at + _REACH_AFTER]), text[at : at + _REACH_AFTER], 0)
        is not None
    )


def _after(text: str, quantity: Quantity, found: Sequence[Found], stop: int, language: str | None) -> Found | None:
    for word, following in zip_longest(found, found[1:]):
        between = text[quantity.end : word.start]
        if word.start < quantity.start or word.start >= stop or not _can_be_counted(word.id, touches=len(between) <= 1):
            continue
        if measures()[word.id].kind == "measure" and following is not None and _is_right_behind(following, word, text):
            continue
        if measures()[word.id].locative and _is_linked(between, language):
            continue
        reach = _REACH_DENSE if between and runs_on(between[0]) else _REACH_AFTER
        return (
            word if len(between) <= reach and not _BREAK.search(_past_full_stop(between + text[word.start])) else None
        )
    return None


def _is_right_behind(noun: Found, measure: Found, text: str) -> bool:
    """Whether a measure word only says what kind of thing is counted: "12 production sites"."""
    return is_counted(noun.id) and text[measure.end : noun.start] == " "


def _past_full_stop(behind: str) -> str:
    """What stands behind a number, without the full stop of its scale word ("18 tys. pojazdów"): the sentence goes on."""
    rest = behind.removeprefix(".").lstrip()
    return rest if behind.startswith(".") and rest[:1].islower() else behind


def _before(text: str, quantity: Quantity, found: Sequence[Found], back: int) -> Found | None:
    for word in reversed(found):
        if word.end > quantity.start or word.start < back:
            continue
        if measures()[word.id].kind != "noun" or measures()[word.id].general:
            continue
        between = text[word.end : quantity.start]
        return word if len(between) <= _REACH_BEFORE and not _BREAK.search(between.rstrip(" :：")) else None
    return None


def _can_be_counted(name: str, *, touches: bool) -> bool:
    """A noun always; what is rather done than counted ("deliveries", "orders") only right behind the number."""
    kind = measures()[name].kind
    return is_counted(name) or (kind == "measure" and touches)


def _touches(text: str, quantity: Quantity, word: Found | None) -> bool:
    """Whether a word stands right before the number, as in "死者19人" and "feriti: 120"."""
    return word is not None and not text[word.end : quantity.start].strip(" :：はがの")


def _belongs_to(own: Counted, after: Found, text: str, language: str | None) -> bool:
    """Whether a lexicon word only goes with the article's own word: "1,200 engineers in the design of chips"."""
    if own.end is None or own.end >= after.start:
        return False
    between = {fold(word) for word in _WORD.findall(text[own.end : after.start])}
    return not between.isdisjoint(_word_list(language, "of"))


def _is_linked(between: str, language: str | None) -> bool:
    """Whether a preposition or the like stands between a number and a noun."""
    words = {fold(word) for word in _WORD.findall(between)}
    return not words.isdisjoint(_word_list(language, "of") | _word_list(language, "stop"))


def _announces(quantity: Quantity, before: Found, own: Counted | None) -> bool:
    """Whether a noun before the number is what the number counts, though the article may have its own word behind it.

    "The injured numbered 340 yesterday" counts the injured; "its own chips with a team of about 1,000 specialists"
    counts specialists.
    """
    return own is None or quantity.start - before.end <= _REACH_OVER_OWN


def _own_word(text: str, quantity: Quantity, stop: int, language: str | None) -> Counted | None:
    """The article's own word behind the number, past linking words and, in German, words without a capital."""
    end = min(stop, quantity.end + 2 * _LONGEST_WORD)
    stretch = _past_full_stop(text[quantity.end : end])
    offset = end - len(stretch)
    broken = _BREAK.search(stretch)
    stretch = stretch[: broken.start()] if broken else stretch
    first = next(iter(stretch.strip()), "")
    if not first or runs_on(first):
        return None
    links, stops = _word_list(language, "of"), _word_list(language, "stop")
    capitals = capitalises(language)
    for match in _WORD.finditer(stretch):
        word = fold(match.group())
        if word in links:
            continue
        if word in stops or len(word) < _SHORTEST_WORD:
            return None
        if match.group()[0].isupper() != capitals:
            if capitals:
                continue
            return None
        return Counted(word[:_LONGEST_WORD], offset + match.end())
    return None


def is_function_word(word: str, language: str | None) -> bool:
    """Whether a word is an article, a preposition or the like, which names and counts nothing.

    >>> is_function_word("The", "en"), is_function_word("Bridge", "en")
    (True, False)
    """
    return not {fold(word)}.isdisjoint(_word_list(language, "of") | _word_list(language, "stop"))


@cache
def capitalises(language: str | None) -> bool:
    """Whether the language writes common nouns with a capital."""
    return bool(language and lexicon.read("measures", language).get("nouns", {}).get("capitalised", False))


@cache
def _word_list(language: str | None, name: str) -> frozenset[str]:
    rules = lexicon.read("measures", language).get("nouns", {}) if language else {}
    return frozenset(map(fold, rules.get(name, ())))


@cache
def _phrases(language: str, name: str) -> Phrases[None]:
    rules = lexicon.read("measures", language).get("nouns", {})
    return Phrases((phrase, None) for phrase in rules.get(name, ()))
