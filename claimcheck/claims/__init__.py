"""Quantity + sentence + names + noun + period + attribution -> Claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from claimcheck.claims.attribution import nearest_source
from claimcheck.claims.changes import FALL, as_fall, is_fall
from claimcheck.claims.comparisons import EARLIER, beside
from claimcheck.claims.names import Named, in_full
from claimcheck.claims.nouns import Counted, counted_noun, is_partitive
from claimcheck.claims.points import with_points
from claimcheck.claims.scene import Scene, around, find_scenes, times_of
from claimcheck.claims.sides import without_game_words
from claimcheck.locales.measures import family_of, is_counted, measures
from claimcheck.model import SCORE, Article, Claim, Cue, Name, Period, Quantity, Span, content_id
from claimcheck.periods import TimeMention
from claimcheck.quantities import find_quantities
from claimcheck.quantities.scores import find_scores, with_scores
from claimcheck.quantities.units import in_whole_currency

# Beyond this distance (see nearby.py) a name, a measure word, a country or a time says nothing about a figure.
_REACH = 200
_REACH_OF_TIME = 60
_REACH_OF_SOURCE = 40
_NEVER = 1_000_000
_MOST_NAMES = 16
_MOST_CUES = 12
# A figure set beside another is about what that one is about, a little less surely.
_BESIDE = 5
# A sentence without a word for what it measures goes on about what the sentence before measured last.
_REACH_OF_MEASURE = 60
_BEFORE = 50
# What reads an age that stands alone behind a person, and the id of what is measured then.
_AGE = "age"
# The id of points counted, and the unit that "2.7 percentage points, 1.8 points" has in both.
_POINT, _PERCENTAGE_POINT = "point", "percentage-point"


def find_claims(article: Article) -> tuple[Claim, ...]:
    """Every figure and every score of a game in an article's prose, with what is needed to say what it measures.

    The article's `locale` says how its figures are written; without one, only what all languages share is read.

    >>> article = Article.from_text("Volta baute 88.000 Wagen. Laut Volta waren 300 Leute dabei.", language="de", name="a")
    >>> [(claim.quote, claim.noun, claim.attributed_to) for claim in find_claims(article)]
    [('88.000 Wagen', 'vehicle', None), ('300 Leute', 'person', 'Volta')]
    """
    locale = article.locale or article.language
    quantities = [
        quantity
        for span in article.prose
        for quantity in find_quantities(article.text, locale, start=span.start, end=span.end)
    ]
    return claims_of(article, with_scores(quantities, find_scores(article.text, locale, article.prose)))


def claims_of(article: Article, quantities: Iterable[Quantity]) -> tuple[Claim, ...]:
    """The claims made of figures that are already found; in the order of the text."""
    times = times_of(article)
    locale = article.locale or article.language
    told = with_points(article.text, tuple(map(in_whole_currency, quantities)), times, locale, article.prose)
    return tuple(_identified(_claims(article, told, times))) if told else ()


def _claims(article: Article, quantities: Sequence[Quantity], times: Sequence[TimeMention]) -> Iterator[Claim]:
    last_noun: str | None = None
    for scene in find_scenes(article, quantities, times):
        heads = beside(article.text, scene.quantities, scene.language)
        elided: str | None = None
        for number, quantity in enumerate(scene.quantities):
            near = around(scene, quantity, _REACH)
            counted = _counted(near, number, last_noun, elided)
            span = _whole(quantity, counted)
            if counted is not None and counted.noun == _POINT and _in_points(scene.quantities[:number]):
                quantity, counted = replace(quantity, unit=_PERCENTAGE_POINT), None
            if counted is not None:
                last_noun = elided = counted.noun
            head = scene.quantities[heads[number]] if number in heads else None
            yield _claim(near, _Anchor(quantity, span, head), counted)


def _in_points(before: Sequence[Quantity]) -> bool:
    """Whether a sentence speaks of percentage points: then what it calls points farther on are such, too."""
    return any(quantity.unit == _PERCENTAGE_POINT for quantity in before)


def _identified(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims with ids made from what they say; the ordinal tells apart a sentence that an article has twice."""
    seen: Counter[tuple[str, str]] = Counter()
    for claim in claims:
        seen[claim.sentence, claim.quote] += 1
        ordinal = str(seen[claim.sentence, claim.quote])
        yield replace(claim, id=content_id("m", claim.article, claim.sentence, claim.quote, ordinal))


def _counted(scene: Scene, number: int, last_noun: str | None, elided: str | None) -> Counted | None:
    """What the figure of that number in a sentence counts; an `elided` noun is the one counted before in the sentence.

    `last_noun` is the one counted before in the article, of which a figure may count a part: "12 of them".
    """
    quantity = scene.quantities[number]
    if quantity.unit is not None:
        return None
    listed = [word.id for word in scene.found if scene.ordered.get(Span(word.start, word.end)) == quantity.span]
    if listed and is_counted(listed[0]):
        return Counted(listed[0], None)
    if last_noun is not None and is_partitive(scene.article.text, quantity, scene.language):
        return Counted(last_noun, None)
    rivals = [other.span for other in scene.quantities[max(0, number - 1) : number + 2] if other is not quantity]
    sources = [source.span for source in scene.sources if not source.span.overlaps(quantity.span)]
    counted = counted_noun(
        scene.article.text, quantity, scene.sentence, scene.found, (*rivals, *sources), scene.language
    )
    if counted is None and elided is not None:
        return Counted(elided, None)
    return counted


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A figure and where it stands, the words for what it counts included, in its `span`.

    One that is only set beside another stands with that one, its `head`, too.
    """

    quantity: Quantity
    span: Span
    head: Quantity | None = None

    def distance(self, scene: Scene, span: Span) -> int:
        own = _distance(scene, span, self.quantity.span, self.span)
        return own if self.head is None else min(own, _distance(scene, span, self.head.span) + _BESIDE)


def _distance(scene: Scene, span: Span, figure: Span, whole: Span | None = None) -> int:
    """How far a thing is from a figure; beyond any reach where a list gives it to another figure, near where to this one."""
    if any(rows.part(span, figure) for rows in scene.rows):
        return _NEVER
    owner = scene.ordered.get(span)
    if owner is None or figure not in scene.ordered.values():
        return scene.ground.distance(span, whole or figure)
    return _BESIDE if owner == figure else _NEVER


def _whole(quantity: Quantity, counted: Counted | None) -> Span:
    """A figure with the words behind it for what it counts."""
    end = counted.end if counted is not None else None
    return Span(quantity.start, quantity.end if end is None else max(end, quantity.end))


def _claim(scene: Scene, anchor: _Anchor, counted: Counted | None) -> Claim:
    quantity = anchor.quantity
    cues = _cues(scene, anchor, counted)
    period = _period(scene, quantity)
    fall = is_fall(quantity, cues)
    return Claim(
        id="",
        article=scene.article.name,
        language=scene.language,
        quantity=as_fall(quantity) if fall else quantity,
        span=anchor.span,
        quote=scene.article.text[anchor.span.start : anchor.span.end],
        sentence_span=scene.sentence,
        sentence=scene.text,
        noun=counted.noun if counted else None,
        names=_names(scene, anchor),
        cues=(FALL, *(cue for cue in cues if cue.id != FALL.id)) if fall else cues,
        place=_place(scene, anchor),
        period=period,
        relative_time=None if period else _relative_time(scene, quantity),
        attributed_to=nearest_source(scene.sources, scene.article.text, quantity.span),
    )


def _names(scene: Scene, anchor: _Anchor) -> tuple[Name, ...]:
    """The names around a figure, each at its least distance; the sentence before counts where this one has none."""
    return _named(scene, anchor, scene.names) or _named(scene, anchor, scene.names_before)


def _named(scene: Scene, anchor: _Anchor, names: Sequence[Named]) -> tuple[Name, ...]:
    if anchor.quantity.unit == SCORE:
        names = without_game_words(scene.article.text, names, scene.language)
    near = _nearest(scene, anchor, ((name.span, name.key) for name in names))
    printed = {name.key: shown for name, shown in reversed(in_full(scene.article.text, names))}
    return tuple(Name(key, distance, printed[key]) for distance, key in near[:_MOST_NAMES])


def _cues(scene: Scene, anchor: _Anchor, counted: Counted | None) -> tuple[Cue, ...]:
    quantity = anchor.quantity
    # Words of the figure itself ("at least", "plus de") bound it; they do not say what it measures.
    figure = Span(quantity.start, _number_end(quantity))
    words = ((Span(word.start, word.end), word.id) for word in scene.found)
    # What belongs to another figure says nothing of this one: "the 23-year-old signed a four-year contract".
    others = [other.span for other in scene.quantities if other is not quantity and other.unit is not None]
    outside = [(span, name) for span, name in words if not span.within(figure) and not any(map(span.overlaps, others))]
    distances = {name: distance for distance, name in _nearest(scene, anchor, outside)}
    distances.update(_counters(scene, quantity, outside))
    if anchor.head is not None:
        # The two are of two times: the month of the one is not that of the other.
        own = {name: distance for distance, name in _nearest(scene, _Anchor(quantity, anchor.span), outside)}
        months = [name for name in distances if family_of(name) == "month"]
        distances.update({name: own.get(name, _REACH) for name in months})
        distances[EARLIER] = 0
    if counted is not None and counted.noun in measures():
        distances[counted.noun] = 0
    if quantity.rule == _AGE:
        distances[_AGE] = 0
    if counted is None and not any(distances[name] <= _REACH_OF_MEASURE and _measures(name) for name in distances):
        before = [word.id for word in scene.found_before if _measures(word.id)]
        distances.update(dict.fromkeys(before[-1:], _BEFORE))
    ordered = sorted(distances.items(), key=lambda item: (item[1], item[0]))
    return tuple(Cue(name, measures()[name].kind, distance) for name, distance in ordered[:_MOST_CUES])


def _counters(scene: Scene, quantity: Quantity, words: Iterable[tuple[Span, str]]) -> Mapping[str, int]:
    """Who counted, where a source right behind a figure tells: "85 % selon les syndicats, 47 % selon le ministère"."""
    behind = (source.span for source in scene.sources if 0 <= source.span.start - quantity.end <= _REACH_OF_SOURCE)
    nearest = min(behind, default=None)
    if nearest is None or any(quantity.end <= other.start < nearest.start for other in scene.quantities):
        return {}
    counters = [(span, name) for span, name in words if family_of(name) == "counter"]
    named = {name for span, name in counters if span.within(nearest)}
    return {name: 0 if name in named else _REACH for _, name in counters} if named else {}


def _measures(name: str) -> bool:
    """Whether a word of the lexicon says what is measured or counted, and not only which part of it."""
    return measures()[name].kind != "scope" and not measures()[name].general


def _number_end(quantity: Quantity) -> int:
    """Where the last digit of a figure ends; the end of a figure in words."""
    digits = [at for at, character in enumerate(quantity.text) if character.isdigit()]
    return quantity.start + digits[-1] + 1 if digits else quantity.end


def _nearest(scene: Scene, anchor: _Anchor, things: Iterable[tuple[Span, str]]) -> list[tuple[int, str]]:
    best: dict[str, int] = {}
    for span, key in things:
        distance = anchor.distance(scene, span)
        if distance <= _REACH and distance < best.get(key, _REACH + 1):
            best[key] = distance
    return sorted((distance, key) for key, distance in best.items())


def _place(scene: Scene, anchor: _Anchor) -> str | None:
    """The place nearest to a figure in its sentence, however far; of one that names none, the last of the sentence before."""
    near = [(anchor.distance(scene, place.span), place.span, place.code) for place in scene.places]
    distance, _, code = min(near, default=(_NEVER, None, None))
    if distance < _NEVER:
        return code
    return scene.places_before[-1].code if scene.places_before else None


def _period(scene: Scene, quantity: Quantity) -> Period | None:
    """The time nearest to a figure in its sentence; none is made up where the sentence names none."""
    time = _nearest_time(scene, quantity, [time for time in scene.times if not time.unplaced])
    return time.period if time else None


def _relative_time(scene: Scene, quantity: Quantity) -> str | None:
    """The words of the time nearest to a figure, where without the article's date it stays relative: "last year"."""
    time = _nearest_time(scene, quantity, scene.times)
    return scene.article.text[time.span.start : time.span.end] if time and time.unplaced else None


def _nearest_time(scene: Scene, quantity: Quantity, times: Sequence[TimeMention]) -> TimeMention | None:
    near = [
        (_distance(scene, time.span, quantity.span), time.span.start, time)
        for time in times
        if not time.span.overlaps(quantity.span)
    ]
    distance, _, nearest = min(near, key=lambda item: item[:2], default=(_REACH_OF_TIME + 1, 0, None))
    return nearest if distance <= _REACH_OF_TIME else None
