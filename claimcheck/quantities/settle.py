"""What one figure cannot say alone: which currency a generic name means, and the currency that a writer left out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from claimcheck.locales import cldr
from claimcheck.places import find_places
from claimcheck.quantities.change import part_of_currency
from claimcheck.quantities.embedded import ends_in_a_particle
from claimcheck.quantities.figure import Figure, Line
from claimcheck.text import is_hangul

# How far away, in characters, an amount may stand that lends its currency to one without.
_REACH = 1500
_LEAST_SCALE = 1_000_000
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
    countries = _currencies_of_countries(line) if among else []
    specific = [part_of_currency(_specific(line, figure, among, countries)) for figure in figures]
    amounts = _Nearest([figure for figure in specific if figure.kind == "money" and figure.scale > 1])
    return [_with_elided_currency(line, figure, amounts) for figure in specific]


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
    """The currency of the nearest country that has one of a generic name, where the likeliest one's is not named.

    Rupees in an article about Indonesia that does not name India are Indonesia's; dollars are told of every country.
    """
    if figure.codes[0] == _EVERYWHERE or any(currency == figure.codes[0] for _, currency in countries):
        return None
    near = [(abs(at - figure.start), currency) for at, currency in countries if currency in figure.codes]
    return min(near)[1] if near else None


def _with_elided_currency(line: Line, figure: Figure, amounts: _Nearest) -> Figure:
    """ "400 millones en ayudas", after amounts in euros, is euros; "3,5 millions de manifestants" is not."""
    if figure.unit is not None or figure.scale < _LEAST_SCALE or not _nothing_counted(line, figure):
        return figure
    nearest = amounts.to(figure.start)
    if nearest is None or abs(nearest.start - figure.start) > _REACH:
        return figure
    return figure._replace(unit=nearest.unit, kind="money")


def _nothing_counted(line: Line, figure: Figure) -> bool:
    """Whether what follows a scaled number is no noun that it counts: a stop, the end, or a word such as "in"."""
    at = line.skip_space(figure.end)
    if at >= len(line.folded) or not line.folded[at].isalpha():
        return at >= len(line.folded) or line.folded[at] in '.,;:!?)]-\n"»”'
    if is_hangul(line.folded[at]):
        return at == figure.end and ends_in_a_particle(line, at)
    if line.words.link_obligatory:
        return line.words.links.longest(line.folded, line.text, at) is None
    return line.words.elision.longest(line.folded, line.text, at) is not None
