"""The sign of a figure: a minus glued to it, a word before it ("minus 5"), or words behind it ("10 below zero")."""

from __future__ import annotations

from claimcheck.quantities.figure import Figure, Line
from claimcheck.text import runs_on

_REACH = 24
_REACH_BOUND = 28


def with_sign(line: Line, figure: Figure, floor: int) -> Figure:
    """The figure made negative by a minus glued to it ("-8,3 %") or a word beside it ("minus 5"); an em dash is no minus."""
    at = figure.start
    word = _negative_word(line, at)
    if word is not None and word >= floor:
        return _negated(figure, word)
    if figure.kind == "measure" and _is_negative(line, figure):
        return _negated(figure, at)
    behind = line.words.negative_after.longest(line.folded, line.text, line.skip_space(figure.end))
    if behind is not None and (figure.unit is None or figure.kind == "temperature" or figure.kind == "measure"):
        return _negated(figure._replace(end=behind.end), at)
    if (apart := _minus_apart(line, figure)) is not None:
        return _negated(figure, apart)
    if at == 0 or figure.rule not in ("digits", "fraction") or line.text[at - 1] not in "-−–－﹣+＋":
        return figure
    before = line.folded[at - 2] if at > 1 else " "
    if before == " " and at > 2 and line.folded[at - 3].isdigit():
        return figure  # "75 -300 mm" is a range
    if not (before in " \n([{\"'/:«»“”<>=≤≥" or runs_on(before)):
        return figure
    return _negated(figure, at - 1) if line.folded[at - 1] == "-" else figure._replace(start=at - 1)


def _is_negative(line: Line, figure: Figure) -> bool:
    """Whether the unit itself says that the figure is negative: "30 minusgrader"."""
    unit = line.words.negative_after.longest(line.folded, line.text, line.skip_space(figure.end_of_number))
    return unit is not None and unit.end <= figure.end


def _minus_apart(line: Line, figure: Figure) -> int | None:
    """Where a minus stands with a space behind it, in a line that holds nothing but the figure: a cell of a table."""
    at = line.back_over_space(figure.start)
    if at == 0 or at == figure.start or line.folded[at - 1] != "-" or line.text[at - 1] == "—":
        return None
    return at - 1 if line.is_alone(at - 1, figure.end) else None


def _negative_word(line: Line, at: int) -> int | None:
    """Where the word before a figure starts that makes it negative, unless it is the end of a bound ("al menos 5")."""
    end = line.back_over_space(at)
    word = line.words.negative.ending_at(line.folded, line.text, end, _REACH) if end else None
    if word is None:
        return None
    bound = line.words.bounds_before.ending_at(line.folded, line.text, end, _REACH_BOUND)
    return word[0] if bound is None or bound[0] >= word[0] else None


def _negated(figure: Figure, start: int) -> Figure:
    return figure._replace(
        start=start, value=-figure.value, alternatives=tuple(-value for value in figure.alternatives)
    )
