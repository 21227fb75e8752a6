"""Number words with an article written onto them, and ordinals of several words: "الخمسة والعشرون", "העשרים וחמישה"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claimcheck.locales.figures import Wordless
from claimcheck.locales.phrases import Match
from claimcheck.quantities.denominators import denominator
from claimcheck.quantities.figure import Line
from claimcheck.quantities.grammar import continues, value_of

_ROLES = ("definite", "ordinal")
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Ranked:
    """What begins as a number does and most often tells a place in a row: its number, its end, and the `rule` that read it.

    `definite` may be a count all the same, before a unit ("الخمس سنوات"); `ordinal` is none.
    """

    value: Decimal
    end: int
    rule: str


def read_ranked(line: Line, at: int, found: Match[Wordless] | None) -> Ranked | None:
    """The definite number or the ordinal that begins at an offset, or None; `found` is the longest number word there.

    >>> from claimcheck.locales.figures import figure_words
    >>> words, text = figure_words("he"), "העשרים וחמישה"
    >>> read_ranked(Line(text, text, words), 0, words.wordless.longest(text, text, 0))
    Ranked(value=Decimal('25'), end=13, rule='definite')
    """
    values: list[Decimal] = []
    rule, end = "", at
    while found is not None and len(values) < _MOST_WORDS:
        if found.payload.role not in (_ROLES if not values else (*_ROLES, "cardinal")):
            break
        if values and not continues(line.words, values, found.payload.value, tens_joined=True):
            break
        rule = rule or found.payload.role
        values.append(found.payload.value)
        end = found.end
        start = line.skip_space(end)
        found = line.words.wordless.longest(line.folded, line.text, start)
    if values:
        return Ranked(value_of(values), end, rule)
    last = None if line.words.denominators_first else denominator(line, at)
    return Ranked(Decimal(last[1]), last[0], "ordinal") if last else None
