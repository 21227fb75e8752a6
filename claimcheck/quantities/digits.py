"""Runs of digits under a locale, and every value that they may mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

# Groups of three after a space only; after a mark, any digits: which of them are groups is settled below. Folded text, of
# which all digits are ASCII. It begins with a set of characters, not with a repeat, so that the engine skips to the next digit.
LITERAL = re.compile(r"[0-9][0-9]*(?:[.,'٫٬،·]\d+)*(?:(?<!\d{4}) \d{3}(?!\d))*(?:[.,٫،]\d+)?")
_MARK = re.compile(r"[.,'٫٬،· ]")
_ARABIC = str.maketrans("٫٬،·", ".,,.")
MAX_DIGITS = 40


@dataclass(frozen=True, slots=True)
class Reading:
    """One value of a run of digits: the value, the decimals printed, and the mark that was read as decimal or as group."""

    value: Decimal
    decimals: int
    decimal_mark: str = ""
    group_mark: str = ""


@dataclass(frozen=True, slots=True)
class Habit:
    """How an article writes its numbers: the marks that its unambiguous numbers use for decimals and for groups.

    `round_marks` counts the marks of ambiguous numbers that end in a zero ("3,670"): nobody prints a third decimal that
    says nothing.
    """

    decimal_marks: Counter[str]
    group_marks: Counter[str]
    round_marks: Counter[str]

    def prefers_decimal(self, mark: str, locale_decimal: str) -> bool:
        """Whether a mark that could be either is decimal: by the article's own numbers, then by the locale."""
        vote = self.vote(mark)
        return vote > 0 if vote else mark == locale_decimal and not self.round_marks[mark]

    def vote(self, mark: str) -> int:
        """How much more often the article's numbers speak for a mark as decimal than against; 0 where they say nothing.

        A mark that groups, or another one that is decimal, speaks against.
        """
        others = [other for other in ".," if other != mark]
        for_it = self.decimal_marks[mark] + sum(self.group_marks[other] for other in others)
        return for_it - self.group_marks[mark] - sum(self.decimal_marks[other] for other in others)


def habit_of(literals: Iterable[tuple[Reading, ...]]) -> Habit:
    """What the numbers that can be read in one way only tell about the others.

    >>> habit_of([read_digits("1.234,5"), read_digits("2,75")]).decimal_marks[","]
    2
    """
    decimal_marks: Counter[str] = Counter()
    group_marks: Counter[str] = Counter()
    round_marks: Counter[str] = Counter()
    for readings in literals:
        if len(readings) == 1:
            decimal_marks[readings[0].decimal_mark] += 1
            group_marks[readings[0].group_mark] += 1
        elif readings and readings[1].value.as_tuple().digits[-1] == 0:
            round_marks[readings[1].decimal_mark] += 1
    return Habit(decimal_marks, group_marks, round_marks)


def read_digits(literal: str) -> tuple[Reading, ...]:
    """Every value that a run of folded digits and marks may mean; none where it is no number ("1.2.3").

    Three digits after a lone mark are either a group or decimals: the group comes first.

    >>> [str(r.value) for r in read_digits("1.234")]
    ['1234', '1.234']
    >>> [str(r.value) for r in read_digits("12,34,567.8")]
    ['1234567.8']
    >>> [str(r.value) for r in read_digits("41،350,5")]
    ['41350.5']
    >>> [str(r.value) for r in read_digits("0,800")], read_digits("1.2.3")
    (['0.800'], ())
    """
    if literal.isdecimal():
        return (Reading(Decimal(literal), 0),) if len(literal) <= MAX_DIGITS else ()
    if "،" in literal and "," in literal:
        literal = literal.replace("،", "'")  # "12،220,5": the Arabic comma groups where the other one is decimal
    literal = literal.translate(_ARABIC)
    marks = _MARK.findall(literal)
    pieces = _MARK.split(literal)
    if sum(map(len, pieces)) > MAX_DIGITS:
        return ()
    kinds = list(dict.fromkeys(marks))
    if len(kinds) == 1:
        return _one_mark(pieces, kinds[0])
    if len(kinds) == 2 and marks.count(kinds[1]) == 1 and kinds[1] in ".," and _are_groups(pieces[:-1]):
        whole = "".join(pieces[:-1])
        return (Reading(Decimal(f"{whole}.{pieces[-1]}"), len(pieces[-1]), kinds[1], kinds[0]),)
    return ()


def _one_mark(pieces: list[str], mark: str) -> tuple[Reading, ...]:
    grouped = _are_groups(pieces)
    group = Reading(Decimal("".join(pieces)), 0, "", mark)
    if len(pieces) > 2 or mark in " '":
        return (group,) if grouped else ()
    decimal = Reading(Decimal(f"{pieces[0]}.{pieces[1]}"), len(pieces[1]), mark)
    return (group, decimal) if grouped else (decimal,)


def _are_groups(pieces: list[str]) -> bool:
    """Whether digits are grouped as somebody writes them: in threes, or in twos before a last three (India)."""
    first, *rest = pieces
    if not 1 <= len(first) <= 3 or first.startswith("0"):
        return False
    if all(len(piece) == 3 for piece in rest):
        return True
    return bool(rest) and len(rest[-1]) == 3 and len(first) <= 2 and all(len(piece) == 2 for piece in rest[:-1])
