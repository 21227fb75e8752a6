"""A text and the places of its numbers -> the stretches in which no digit is part of a figure: addresses, marks, notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.model import Span
from claimcheck.quantities.ages import is_age_in_brackets
from claimcheck.quantities.figure import Line

# Web and mail addresses, mentions, file names, numbered references, phone numbers with a country code. Each begins where
# a word or a number does, so that a long run is looked at once; and none is looked for in a text without its marks.
_NOT_PROSE = re.compile(
    r"(?<!\w)(?:https?://\S+|www\.\S+|(?<![.+-])[\w.+-]+@[\w-]+\.\w[\w.-]*|[@#]\w+|\[\d+\]|\+\d[\d /()-]{6,20}\d)"
)
_MARKS = ("://", "www.", "@", "#", "[", "+")
# A number that begins with a nought and goes on behind a space is dialled: "030 123 45 67".
_DIALLED = re.compile(r"0(?<![a-z\d_.,:/'-]0)(?<!\d 0)(?:\d{1,4}[ /-]\d{2,}(?:[ /-]\d{2,})*|\d{7,}(?!\d|[.,]\d))")
# What begins at a number: phone and account numbers (three groups of digits or more, or a second one that begins with a
# nought; four or more of which the last two are pairs), a note's mark in brackets, a mark of a list.
_AT_A_NUMBER = re.compile(
    r"(?<![\w.,-])\d+-(?:0\d+|\d+(?:-\d+)+)(?![\w-])"
    r"|(?<![\w.,])(?<!\d )\d{1,4}(?: \d{2,3}){3,}(?<= \d\d \d\d)(?! ?\d)"
    r"|(?P<noted>(?<=\()\d{1,3}\))"
    r"|(?<![^\s;,:])(?:(?P<inline>\d{1,2} ?\)(?=\s))|(?P<list>\d{1,3}[.)][ \t]))"
)
_REACH_BRACKET = 120


def not_prose(line: Line, places: Sequence[int]) -> Iterator[Span]:
    """The stretches in which no digit is part of a figure; `places` are where the numbers of the text start."""
    folded = line.folded
    if any(mark in folded for mark in _MARKS):
        yield from (Span(*match.span()) for match in _NOT_PROSE.finditer(folded))
    yield from (Span(*match.span()) for match in _DIALLED.finditer(folded))
    for place in places:
        match = _AT_A_NUMBER.match(folded, place)
        if match is None:
            continue
        in_prose = (
            (match["list"] and not _opens_a_line(folded, place))
            or (match["inline"] and _in_brackets(folded, place))
            or (match["noted"] and is_age_in_brackets(line, place))
        )
        if not in_prose:
            yield Span(*match.span())


def _opens_a_line(folded: str, at: int) -> bool:
    while at > 0 and folded[at - 1] in " \t":
        at -= 1
    return at == 0 or folded[at - 1] == "\n"


def _in_brackets(folded: str, at: int) -> bool:
    """Whether a bracket is open before an offset, so that the one behind it closes that: "(about 12) people"."""
    start = max(0, at - _REACH_BRACKET)
    return folded.rfind("(", start, at) > folded.rfind(")", start, at)
