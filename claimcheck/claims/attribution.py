"""Who a sentence says its figures are from: "laut Orbis", "according to police", "по данным Росстата", "警察によると"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from claimcheck.locales import cldr, lexicon
from claimcheck.locales.phrases import Phrases, starts_word
from claimcheck.model import Span
from claimcheck.text import fold, runs_on

_LONGEST = 60
_FIRST_CAPITAL = 6
# A source without a capital is told by two words that mean something, however many small ones join them.
_TELLING_WORDS = 2
_SMALL_WORD = 3
_LONGEST_SUBJECT = 6
_LAST_WORDS = 3
_LONGEST_AMBIGUOUS = 5
# A full stop behind a single letter is that of a first name: "C.C. Weber".
_ENDS = re.compile(r"[,;:()\n\"“”«»，。；：、「」]|(?<!\b[^\W\d_])\.(?!\w)|\s[-–—]\s")


@dataclass(frozen=True, slots=True)
class Source:
    """A source where a text names it, the words that introduce it included."""

    span: Span
    name: str


def attributed_to(text: str, sentence: Span, language: str | None, figure: Span | None = None) -> str | None:
    """The source that a sentence names for a figure, in its own words; None where it names none.

    Of several sources the nearest to the figure is its own, one with no other figure between going first.

    >>> attributed_to("Laut Orbis kosteten Server 2 Mrd., viel mehr.", Span(0, 45), "de")
    'Orbis'
    >>> attributed_to("400 died according to aid groups, 750 according to police.", Span(0, 58), "en", Span(34, 37))
    'police'
    >>> attributed_to("Es gab 12 Tote.", Span(0, 15), "de") is None
    True
    """
    return nearest_source(sources_in(text, sentence, language), text, figure)


def nearest_source(sources: Sequence[Source], text: str, figure: Span | None = None) -> str | None:
    """The source of a figure among those of its sentence; the first where no figure is given."""
    if not sources or figure is None:
        return sources[0].name if sources else None

    def distance(source: Source) -> tuple[bool, int, int]:
        left, right = sorted((source.span, figure))
        between = text[left.end : right.start]
        clauses = len(_ENDS.findall(between))
        return any(character.isdigit() for character in between), clauses, max(0, right.start - left.end)

    return min(sources, key=distance).name


def sources_in(text: str, sentence: Span, language: str | None) -> tuple[Source, ...]:
    """The sources that a sentence names, in the order of the text.

    >>> [source.name for source in sources_in("Es gab 12 Tote, laut Polizei.", Span(0, 29), "de")]
    ['Polizei']
    """
    if not language:
        return ()
    found = (*_introduced(text, sentence, language), *_subjects(text, sentence, language))
    return tuple(sorted(found, key=lambda source: source.span))


def _introduced(text: str, sentence: Span, language: str) -> Iterator[Source]:
    """Sources behind their words: "according to police", "laut Orbis"."""
    for cue in _cues(text, sentence, language, "before"):
        rest = text[cue.end : sentence.end]
        name = _head_of(rest, language)
        if name:
            yield Source(Span(cue.start, cue.end + rest.index(name) + len(name)), name)


def _subjects(text: str, sentence: Span, language: str) -> Iterator[Source]:
    """Sources beside their verb: "the ministry said", "podał Eurostat", "警察によると"."""
    for cue in _cues(text, sentence, language, "after"):
        head = text[sentence.start : cue.start]
        cuts = [match.end() for match in _ENDS.finditer(head)]
        name = _subject(head[cuts[-1] if cuts else 0 :].strip(), language)
        behind = _behind(text[cue.end : sentence.end], language)
        if behind and not (name and any(word[0].isupper() for word in name.split())):
            yield Source(Span(cue.start, cue.end), behind)
        elif name:
            yield Source(Span(sentence.start + head.rindex(name), cue.end), name)


def _behind(rest: str, language: str) -> str | None:
    """The source right behind its verb: a name, and no day ("said Wednesday")."""
    name = _head_of(rest, language) if rest[:1] == " " and rest[1:2].isupper() else None
    return name or None


def _subject(clause: str, language: str) -> str | None:
    """The subject at the end of a clause: all of a short one, else its last words; None for a pronoun or a figure."""
    if not clause or any(character.isdigit() for character in clause):
        return None
    if runs_on(clause[-1]):
        return clause[-_LONGEST:]
    words = _without_small_end(clause.split())
    if len(words) < len(clause.split()) and words and not any(word[0].isupper() for word in words):
        return None  # "their jobs are reported": no one says it
    over = [at for at, word in enumerate(words) if fold(word) in _words(language, "ends")]
    if over:
        words = words[over[-1] + 1 :]
        if over[0] > 0 and not any(word[0].isupper() for word in words):
            return None  # "people who left town say": a clause of its own, with its own subject
    while words and fold(words[0]) in _joiners(language):
        words = words[1:]
    if len(words) > _LONGEST_SUBJECT:
        words = words[-_LAST_WORDS:]
    name = " ".join(words)[-_LONGEST:]
    return name if len(name) > _SMALL_WORD or name[:1].isupper() else None


def _head_of(rest: str, language: str) -> str:
    """The name that a stretch begins with: up to the end of its first run of capitalised words, else its first words."""
    end = _ENDS.search(rest)
    head = rest[: end.start() if end else len(rest)].strip()[:_LONGEST]
    words = head.split()
    if not words or runs_on(head[0]):
        return head
    while words and fold(words[0]) in _words(language, "verbs"):
        words = words[1:]
    over = (at for at, word in enumerate(words) if _is_over(word, language))
    words = list(_without_small_end(words[: next(over, len(words))]))
    capital = next((at for at, word in enumerate(words[:_FIRST_CAPITAL]) if word[0].isupper()), None)
    if capital is None:
        return " ".join(_first_telling(words))
    last = capital
    while last + 1 < len(words) and words[last + 1][0].isupper():
        last += 1
    return " ".join(words[: last + 1])


def _is_over(word: str, language: str) -> bool:
    """Whether a word is no longer of a source's name: a clause begins, or a figure or a time stands there."""
    return (
        fold(word) in _words(language, "ends")
        or fold(word) in _times(language)
        or any(character.isdigit() for character in word)
    )


def _first_telling(words: Sequence[str]) -> Sequence[str]:
    told = 0
    for at, word in enumerate(words):
        told += len(word) > _SMALL_WORD
        if told == _TELLING_WORDS:
            return words[: at + 1]
    return _without_small_end(words)


def _without_small_end(words: Sequence[str]) -> Sequence[str]:
    end = len(words)
    while end and len(words[end - 1]) <= _SMALL_WORD and words[end - 1].islower():
        end -= 1
    return words[:end]


def _cues(text: str, sentence: Span, language: str, side: str) -> Iterator[Span]:
    """Where the words of one side of the attribution table stand in a sentence, apart from each other."""
    table = _phrases(language, side)
    stretch = text[sentence.start : sentence.end]
    folded = fold(stretch)
    at = 0
    while at < len(folded):
        match = None
        if folded[at].isalpha() and (runs_on(folded[at]) or starts_word(folded, at)):
            match = table.longest(folded, stretch, at)
        if match is None:
            at += 1
            continue
        yield Span(sentence.start + at, sentence.start + match.end)
        at = match.end


@cache
def _phrases(language: str, side: str) -> Phrases[None]:
    cues = lexicon.read("measures", language).get("attribution", {}).get(side, ())
    return Phrases((cue, None) for cue in cues)


@cache
def _words(language: str, name: str) -> frozenset[str]:
    """The words behind which a source's name is over (`ends`), or that stand before it (`verbs`)."""
    table = lexicon.read("measures", language).get("attribution", {})
    return frozenset(map(fold, table.get(name, ())))


@cache
def _joiners(language: str) -> frozenset[str]:
    return frozenset(map(fold, lexicon.read("figures", language).get("lists", {}).get("and", ())))


@cache
def _times(language: str) -> frozenset[str]:
    """The names of days and months, but for those that another word is spelled as ("may", "mars")."""
    months = (name for name in cldr.month_names(language) if len(name) > _LONGEST_AMBIGUOUS)
    return frozenset(map(fold, (*cldr.day_names(language), *months)))
