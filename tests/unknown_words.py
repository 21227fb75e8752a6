"""Which words of a folder of articles the measure lexicon does not know: those nearest to figures, by language and frequency.

Run it with `make unknown-words ARTICLES=folder`. What stands high in the list and is counted or measured in news of any
kind belongs into `claimcheck/locales/data/measures`, under an id of `root.toml`.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimcheck.articles import read_articles
from claimcheck.claims import find_claims
from claimcheck.claims.names import find_names
from claimcheck.claims.nouns import capitalises
from claimcheck.language import locate
from claimcheck.locales import cldr, lexicon
from claimcheck.locales.measures import find_measures
from claimcheck.model import Article, Claim, Span
from claimcheck.periods import find_times
from claimcheck.places import find_places
from claimcheck.sentences import find_sentences
from claimcheck.text import fold, inert, runs_on

# How many words on each side of a figure are looked at; of a script that runs on, how many characters.
REACH = 3
REACH_RUNNING = 6
MOST_WORDS = 40
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Unknown:
    """A word near a figure that no id knows, and one place where it stands."""

    language: str
    word: str
    example: str


def unknown_words(articles: Sequence[Article]) -> Iterator[Unknown]:
    """Every word near a figure that leads to no id, in the order of the text.

    Names are left out, but for languages that write all nouns with a capital; so are countries and times.
    """
    for article in map(locate, articles):
        if not article.locale:
            continue
        language = cldr.language_of(article.locale)
        claims = find_claims(article)
        taken = [claim.quantity.span for claim in claims] + list(find_measures(article.text, language))
        taken += [place.span for place in find_places(article.text, language)]
        taken += [time.span for time in find_times(article.text, language, article.date)]
        if not capitalises(language):
            sentences = [
                found for prose in article.prose for found in find_sentences(article.text, prose.start, prose.end)
            ]
            taken += [name.span for name in find_names(article.text, sentences)]
        known = {at for span in taken for at in range(span.start, span.end)}
        for claim in claims:
            for span in _near(article.text, claim):
                for part in _unknown_parts(article.text, span, known):
                    known.update(range(part.start, part.end))
                    word = fold(article.text[part.start : part.end])
                    if word not in _empty_words(language):
                        yield Unknown(language, word, claim.sentence)


def _near(text: str, claim: Claim) -> Iterator[Span]:
    """The words on both sides of a figure, nearest ones only; of a script that runs on, the characters."""
    before = list(_WORD.finditer(text, claim.sentence_span.start, claim.quantity.start))[-REACH:]
    after = list(_WORD.finditer(text, claim.quantity.end, claim.sentence_span.end))[:REACH]
    for match in (*before, *after):
        start, end = match.span()
        if runs_on(match.group()[0]):
            start = max(start, claim.quantity.start - REACH_RUNNING)
            end = min(end, claim.quantity.end + REACH_RUNNING)
        if start < end:
            yield Span(start, end)


def _unknown_parts(text: str, span: Span, known: set[int]) -> Iterator[Span]:
    """A word as it is, unless it is known; of a script that runs on, what is left between known words."""
    if not runs_on(text[span.start]):
        if span.start not in known:
            yield span
        return
    start = span.start
    for at in range(span.start, span.end + 1):
        if at == span.end or at in known:
            if at > start:
                yield Span(start, at)
            start = at + 1


def _empty_words(language: str) -> frozenset[str]:
    """Words that join and link, of which no measure is made."""
    rules = lexicon.read("measures", language).get("nouns", {})
    return frozenset(fold(word) for name in ("of", "stop") for word in rules.get(name, ()))


def main(arguments: Sequence[str]) -> int:
    if not arguments or not all(Path(path).exists() for path in arguments):
        print("unknown-words: name folders of articles that exist: make unknown-words ARTICLES=folder", file=sys.stderr)
        return 2
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    examples: dict[tuple[str, str], str] = {}
    for found in unknown_words(read_articles(arguments).articles):
        counts[found.language][found.word] += 1
        examples.setdefault((found.language, found.word), found.example)
    for language in sorted(counts):
        print(f"{language}: {sum(counts[language].values())} unknown words near figures")
        ordered = sorted(counts[language].items(), key=lambda item: (-item[1], item[0]))
        for word, count in ordered[:MOST_WORDS]:
            print(f"  {count:4}  {inert(word):24}  {inert(examples[language, word])[:90]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
