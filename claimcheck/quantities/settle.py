"""What one figure cannot say alone: which currency a generic name means, and the currency that a writer left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.locales import cldr
from claimcheck.quantities.figure import Figure, Line

# How far away, in characters, an amount may stand that lends its currency to one without.
_REACH = 1500
_LEAST_SCALE = 1_000_000


def settled(line: Line, figures: Sequence[Figure]) -> list[Figure]:
    """The figures with generic currencies settled, and with elided ones taken from the nearest amount."""
    specific = [_specific(line, figure, figures) for figure in figures]
    return [_with_elided_currency(line, figure, specific) for figure in specific]


def _specific(line: Line, figure: Figure, figures: Sequence[Figure]) -> Figure:
    """A generic currency name made specific: by the article's own territory, then by the nearest specific amount."""
    if len(figure.codes) < 2:
        return figure
    home = cldr.currency_of(line.words.territory) if line.words.territory else None
    if home in figure.codes:
        return replace(figure, unit=home)
    named = [other for other in figures if other.kind == "money" and not other.codes and other.unit in figure.codes]
    if named:
        nearest = min(named, key=lambda other: (abs(other.start - figure.start), other.start))
        return replace(figure, unit=nearest.unit)
    return replace(figure, unit=figure.codes[0])


def _with_elided_currency(line: Line, figure: Figure, figures: Sequence[Figure]) -> Figure:
    """ "400 millones en ayudas", after amounts in euros, is euros; "3,5 millions de manifestants" is not."""
    if figure.unit is not None or figure.scale < _LEAST_SCALE or not _nothing_counted(line, figure):
        return figure
    amounts = [
        other
        for other in figures
        if other.kind == "money" and abs(other.start - figure.start) <= _REACH and other.scale > 1
    ]
    if not amounts:
        return figure
    nearest = min(amounts, key=lambda other: (abs(other.start - figure.start), other.start))
    return replace(figure, unit=nearest.unit, kind="money")


def _nothing_counted(line: Line, figure: Figure) -> bool:
    """Whether what follows a scaled number is no noun that it counts: a stop, the end, or a word such as "in"."""
    at = line.skip_space(figure.end)
    if at >= len(line.folded) or not line.folded[at].isalpha():
        return at >= len(line.folded) or line.folded[at] in '.,;:!?)]-\n"»”'
    if line.words.link_obligatory:
        return line.words.links.longest(line.folded, line.text, at) is None
    return line.words.elision.longest(line.folded, line.text, at) is not None
