"""An article and its figures -> sentence by sentence, all that surrounds the figures: words, names, countries, times, source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeVar

from claimcheck.claims.attribution import Source, sources_in
from claimcheck.claims.cities import find_cities
from claimcheck.claims.names import Named, find_names, runs_of
from claimcheck.claims.nearby import Terrain, terrain
from claimcheck.claims.nouns import capitalises
from claimcheck.claims.respective import in_order
from claimcheck.claims.rows import Rows, rows_of
from claimcheck.claims.sides import opening_sides
from claimcheck.locales import cldr
from claimcheck.locales.measures import Found, family_of, find_measures, measures
from claimcheck.model import Article, Quantity, Span
from claimcheck.periods import TimeMention, find_times
from claimcheck.places import Place, find_places
from claimcheck.sentences import find_sentences

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence that has figures, and what stands in it; what ends in `_before` stands in the sentence before.

    `ordered` says of what a list gives in the order of its figures which figure it belongs to; `rows` are the things that the
    sentence goes through with their figures.
    """

    article: Article
    language: str
    sentence: Span
    text: str
    quantities: tuple[Quantity, ...]
    found: tuple[Found, ...]
    found_before: tuple[Found, ...]
    names: tuple[Named, ...]
    names_before: tuple[Named, ...]
    places: tuple[Place, ...]
    places_before: tuple[Place, ...]
    times: tuple[TimeMention, ...]
    sources: tuple[Source, ...]
    ground: Terrain
    ordered: Mapping[Span, Span]
    rows: tuple[Rows, ...]


def times_of(article: Article) -> tuple[TimeMention, ...]:
    """The times that an article's prose names, in order."""
    language = _language_of(article)
    return tuple(
        time
        for span in article.prose
        for time in find_times(article.text, language, article.date, start=span.start, end=span.end)
    )


def _language_of(article: Article) -> str:
    locale = article.locale or article.language
    return cldr.language_of(locale) if locale else "und"


def find_scenes(article: Article, quantities: Sequence[Quantity], every_time: Sequence[TimeMention]) -> Iterator[Scene]:
    """The sentences of an article that have figures, in order; `quantities` and the times in the order of the text.

    Everything is found once for the whole article and looked up by sentence, so that a long article costs no more than
    its parts.
    """
    text = article.text
    language = _language_of(article)
    sentences = [sentence for span in article.prose for sentence in find_sentences(text, span.start, span.end)]
    found = find_measures(text, language)
    times = [time for time in every_time if time.period is not None or time.unplaced]
    taken = sorted((*(quantity.span for quantity in quantities), *(time.span for time in every_time)))
    sides = opening_sides(text, sentences, quantities, language)
    named = _with_cities(find_names(text, sentences, language, sides), find_cities(text, language))
    names = _proper(named, taken, found if capitalises(language) else ())
    places = _all_places(find_places(text, language), found)
    ground = terrain(text, [quantity.span for quantity in quantities])
    starts = [sentence.start for sentence in sentences]
    for number, group in groupby(quantities, key=lambda quantity: bisect_right(starts, quantity.start) - 1):
        sentence = sentences[number] if number >= 0 else Span(0, starts[0] if starts else len(text))
        before = sentences[number - 1] if number > 0 else Span(0, 0)
        within = _inside(places, sentence, _span_of)
        scene = Scene(
            article=article,
            language=language,
            sentence=sentence,
            text=text[sentence.start : sentence.end],
            quantities=tuple(group),
            found=_inside(found, sentence, _span_of_word),
            found_before=_inside(found, before, _span_of_word),
            names=_inside(names, sentence, _span_of),
            names_before=_inside(names, before, _span_of),
            places=within,
            places_before=() if within else _inside(places, before, _span_of),
            times=_inside(times, sentence, _span_of),
            sources=sources_in(text, sentence, language),
            ground=ground,
            ordered={},
            rows=(),
        )
        yield replace(scene, ordered=_ordered(scene), rows=_rows(scene))


def around(scene: Scene, quantity: Quantity, reach: int) -> Scene:
    """The scene cut down to what lies within so many characters of a figure; of places, one farther off is kept if none does."""
    near = Span(quantity.start - reach, quantity.end + reach)
    return replace(
        scene,
        found=_inside(scene.found, near, _span_of_word),
        names=_inside(scene.names, near, _span_of),
        places=_inside(scene.places, near, _span_of) or _last_before(scene.places, quantity.start),
        times=_inside(scene.times, near, _span_of),
    )


def _ordered(scene: Scene) -> Mapping[Span, Span]:
    """What the sentence lists in the order of its figures; each word of a name goes with the whole name."""
    runs = runs_of(scene.article.text, scene.names)
    whole = {Span(run[0].span.start, run[-1].span.end): run for run in runs}
    lists = (
        list(whole),
        [_span_of_word(word) for word in scene.found],
        [place.span for place in scene.places],
        [time.span for time in scene.times],
    )
    figures = [quantity.span for quantity in scene.quantities]
    pairs = in_order(scene.article.text, scene.sentence, figures, lists, scene.language)
    words = {word.span: pairs[name] for name, run in whole.items() if name in pairs for word in run}
    return {**words, **pairs}


def _rows(scene: Scene) -> tuple[Rows, ...]:
    """The countries, the times, the months and the measures that the sentence goes through."""
    figures = [quantity.span for quantity in scene.quantities]
    sorts = (
        [place.span for place in scene.places],
        [time.span for time in scene.times],
        [_span_of_word(word) for word in scene.found if family_of(word.id) == "month"],
        [_span_of_word(word) for word in scene.found if measures()[word.id].kind == "measure"],
    )
    found = (rows_of(scene.ground, figures, things) for things in sorts)
    return tuple(rows for rows in found if rows is not None)


def _all_places(named: Sequence[Place], words: Sequence[Found]) -> tuple[Place, ...]:
    """The places named in a text, and those that words of the lexicon stand for ("the euro area"), in order."""
    found = {place.span: place for place in named}
    for word in words:
        territory = measures()[word.id].territory
        if territory is not None:
            span = Span(word.start, word.end)
            found.setdefault(span, Place(span, territory))
    return tuple(found[span] for span in sorted(found))


def _with_cities(names: Sequence[Named], cities: Sequence[Named]) -> tuple[Named, ...]:
    """The names of a text, those of large cities under the keys that they have in all languages."""
    covered = sorted({city.span for city in cities})
    starts = [span.start for span in covered]

    def own(name: Named) -> bool:
        at = bisect_right(starts, name.span.start) - 1
        return at < 0 or name.span.start >= covered[at].end

    return tuple(sorted((*filter(own, names), *cities), key=lambda name: (name.span, name.key)))


def _proper(names: Sequence[Named], taken: Sequence[Span], common: Sequence[Found]) -> tuple[Named, ...]:
    """The names that are no part of a figure or a time ("Milliarden", "US-Dollar", "Tuesday") and none of the `common` nouns.

    `taken` are the figures and times, in the order of the text.
    """
    starts = [span.start for span in taken]
    nouns = {word.start for word in common}

    def proper(name: Named) -> bool:
        at = bisect_right(starts, name.span.start) - 1
        return name.span.start not in nouns and not (at >= 0 and name.span.start < taken[at].end)

    return tuple(filter(proper, names))


def _inside(things: Sequence[T], stretch: Span, span_of: Callable[[T], Span]) -> tuple[T, ...]:
    """The things that lie in a stretch of the text; `things` are in the order of the text."""
    first = bisect_left(things, stretch.start, key=lambda thing: span_of(thing).start)
    last = bisect_left(things, stretch.end, key=lambda thing: span_of(thing).start)
    return tuple(thing for thing in things[first:last] if span_of(thing).end <= stretch.end)


def _last_before(places: Sequence[Place], at: int) -> tuple[Place, ...]:
    """The last place before a stretch of the text; the first behind it where none is before."""
    number = bisect_left(places, at, key=lambda place: place.span.start)
    return tuple(places[max(0, number - 1) :][:1])


def _span_of(thing: Named | Place | TimeMention) -> Span:
    return thing.span


def _span_of_word(word: Found) -> Span:
    return Span(word.start, word.end)
