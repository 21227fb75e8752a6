"""What one figure cannot say alone: which currency a generic name means, and the currency that a writer left out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimcheck.locales import cldr
from claimcheck.places import find_places
from claimcheck.quantities.change import part_of_currency
from claimcheck.quantities.embedded import ends_in_a_particle
from claimcheck.quantities.figure import Figure, Line
from claimcheck.text import is_hangul

# How far away, in characters, an amount may stand that lends its currency to one without.
_REACH = 1500
# How near a count must be for a number without a noun behind it to count the same.
_REACH_OF_COUNT = 160
_LEAST_SCALE = 1_000_000
# Units of which a list may name the first alone, how far its next number may stand, and the words between at least.
_LISTED = ("percent", "celsius", "fahrenheit")
_REACH_OF_LIST = 60
_FEWEST_WORDS = 2
_HUNDRED = 100
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.!?;:()\n]")
# What every country is told in.
_EVERYWHERE = "USD"
# How near a figure in millions must be for "69m" beside it to be in millions, too.
_REACH_LIKE = 60


def settled(line: Line, figures: Sequence[Figure]) -> list[Figure]:
    """The figures with generic currencies settled, and with elided ones taken from the nearest amount."""
    figures = [_in_millions(line, figures, at) for at in range(len(figures))]
    named = [figure for figure in figures if figure.kind == "money" and not figure.codes]
    among: dict[tuple[str, ...], _Nearest] = {
        codes: _Nearest([figure for figure in named if figure.unit in codes])
        for codes in dict.fromkeys(figure.codes for figure in figures if len(figure.codes) > 1)
    }
    countries = _currencies_of_countries(line) if any(codes[0] != _EVERYWHERE for codes in among) else []
    specific = [part_of_currency(_specific(line, figure, among, countries)) for figure in figures]
    amounts = [figure for figure in specific if figure.kind == "money" and figure.scale > 1]
    lenders = _Nearest([figure for figure in amounts if not _in_brackets(line, figure)])
    counts = _Nearest([figure for figure in specific if _is_count(line, figure)])
    return list(_with_elided_units(line, [_with_elided_currency(line, one, lenders, counts) for one in specific]))


def _with_elided_units(line: Line, figures: Iterable[Figure]) -> Iterator[Figure]:
    """ "44,8 gradi a Lecce, a Bari 45,1": of a list of shares or temperatures with decimals the first may say the unit alone."""
    last: Figure | None = None
    for figure in figures:
        if last is not None and _is_listed_behind(line, last, figure):
            figure = figure._replace(unit=last.unit, kind=last.kind)
        last = figure
        yield figure


def _is_listed_behind(line: Line, first: Figure, second: Figure) -> bool:
    """Whether a number that counts nothing goes on with a list, and tells no level that a change led to ("rose 0.6% to 48.1")."""
    if first.unit not in _LISTED or not second.bare or second.rule != "digits" or second.high is not None:
        return False
    if (
        not first.step == second.step < 1
        or not 0 < second.value < _HUNDRED
        or second.start - first.end > _REACH_OF_LIST
    ):
        return False
    gap = line.folded[first.end : second.start]
    if _SENTENCE_END.search(gap) or len(_WORD.findall(gap)) < _FEWEST_WORDS or not _nothing_counted(line, second):
        return False
    starts = (at for at in range(len(gap)) if gap[at] == " ")
    return "," in gap or any(line.words.lists_and.longest(line.folded, line.text, first.end + at + 1) for at in starts)


def _in_millions(line: Line, figures: Sequence[Figure], at: int) -> Figure:
    """A figure in metres that is in millions, as its neighbour is: "72 million phones, up from 69m"."""
    figure = figures[at]
    if figure.unit != "meter" or figure.end != figure.end_of_number + 1 or figure.high is not None:
        return figure
    near = [other for other in figures[max(0, at - 1) : at + 2] if abs(other.start - figure.start) <= _REACH_LIKE]
    million = line.words.scales.longest(line.folded, line.text, figure.end_of_number)
    if million is None or not any(other.scale >= _LEAST_SCALE and other.unit is None for other in near):
        return figure
    by = million.payload
    return figure._replace(
        value=figure.value * by,
        step=figure.step * by,
        scale=by,
        unit=None,
        kind=None,
        end_of_number=figure.end,
        alternatives=tuple(value * by for value in figure.alternatives),
    )


class _Nearest:
    """Figures in the order of the text, asked which of them is nearest to a place."""

    __slots__ = ("_figures", "_starts")

    def __init__(self, figures: Sequence[Figure]) -> None:
        self._figures = figures
        self._starts = [figure.start for figure in figures]

    def to(self, at: int) -> Figure | None:
        """The nearest figure, the earlier one of two; None where there are none."""
        after = bisect_left(self._starts, at)
        around = self._figures[max(0, after - 1) : after + 1]
        return min(around, key=lambda figure: abs(figure.start - at), default=None)

    def before(self, at: int) -> Figure | None:
        """The last figure that begins before a place; None where there is none."""
        after = bisect_left(self._starts, at)
        return self._figures[after - 1] if after else None


def _currencies_of_countries(line: Line) -> list[tuple[int, str | None]]:
    """Where a text names countries, and the currency of each."""
    return [(place.span.start, cldr.currency_of(place.code)) for place in find_places(line.text, line.words.language)]


def _specific(
    line: Line,
    figure: Figure,
    among: Mapping[tuple[str, ...], _Nearest],
    countries: Sequence[tuple[int, str | None]],
) -> Figure:
    """A generic currency name made specific: by the article's own territory, the nearest specific amount, or a country."""
    if len(figure.codes) < 2:
        return figure
    home = cldr.currency_of(line.words.territory) if line.words.territory else None
    nearest = among[figure.codes].to(figure.start)
    if home in figure.codes:
        # Where small change is from nobody says, if only the language is known: its codes are left open.
        open_ = figure.kind == "subunit" and nearest is None and not cldr.names_territory(line.words.locale)
        return figure._replace(unit=home, codes=figure.codes if open_ else ())
    if nearest is not None:
        return figure._replace(unit=nearest.unit, codes=())
    abroad = _of_a_country(figure, countries)
    return figure._replace(unit=abroad, codes=()) if abroad else figure._replace(unit=figure.codes[0])


def _of_a_country(figure: Figure, countries: Sequence[tuple[int, str | None]]) -> str | None:
    """The currency of the country that has one of a generic name and is named most; of several the nearest one's.

    Rupees in an article about Indonesia that does not name India are Indonesia's; dollars are told of every country.
    """
    if figure.codes[0] == _EVERYWHERE:
        return None
    named = Counter(currency for _, currency in countries if currency in figure.codes)
    most = {currency for currency, times in named.items() if times == max(named.values())}
    if not most or figure.codes[0] in most:
        return None
    return min((abs(at - figure.start), currency) for at, currency in countries if currency in most)[1]


def _in_brackets(line: Line, figure: Figure) -> bool:
    """Whether a bracket opens right before an amount, as before a conversion."""
    return line.folded[max(0, line.back_over_space(figure.start) - 1) : figure.start].strip() == "("


def _is_count(line: Line, figure: Figure) -> bool:
    return figure.unit is None and figure.scale >= _LEAST_SCALE and not _nothing_counted(line, figure)


def _with_elided_currency(line: Line, figure: Figure, amounts: _Nearest, counts: _Nearest) -> Figure:
    """ "400 millones en ayudas", after amounts in euros, is euros; "2,4 millions de foyers" is not.

    Nor is what follows a count in the same scale: "sold 2.4 million, beating the 1.9 million of last year".
    """
    if figure.unit is not None or figure.scale < _LEAST_SCALE or not _nothing_counted(line, figure):
        return figure
    nearest, last = amounts.to(figure.start), counts.before(figure.start)
    if nearest is None or abs(nearest.start - figure.start) > _REACH:
        return figure
    near = last is not None and last.scale == figure.scale and figure.start - last.end <= _REACH_OF_COUNT
    if last is not None and near and not last.start < nearest.start < figure.start:
        return figure
    return figure._replace(unit=nearest.unit, kind="money")


def _nothing_counted(line: Line, figure: Figure) -> bool:
    """Whether what follows a scaled number is no noun that it counts: a stop, the end, or a word such as "in"."""
    at = line.skip_space(figure.end)
    if at < len(line.folded) and line.folded[figure.end - 1] == "." and _begins_a_sentence(line, at):
        return True
    if at >= len(line.folded) or not line.folded[at].isalpha():
        return at >= len(line.folded) or line.folded[at] in '.,;:!?)]-\n"»”'
    if is_hangul(line.folded[at]):
        return at == figure.end and ends_in_a_particle(line, at)
    if line.words.link_obligatory:
        return line.words.links.longest(line.folded, line.text, at) is None
    return line.words.elision.longest(line.folded, line.text, at) is not None


def _begins_a_sentence(line: Line, at: int) -> bool:
    """Whether a capital behind an abbreviation begins a sentence, and no noun of a language that capitalises them."""
    return line.text[at].isupper() and not line.words.nouns_capitalised
