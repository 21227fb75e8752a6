"""Neighbouring figures that belong together: ranges, lists that share a unit, and one measure given in two units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimcheck.quantities.ages import with_another_age
from claimcheck.quantities.bounds import is_behind_a_change
from claimcheck.quantities.change import with_change
from claimcheck.quantities.figure import Figure, Line, ends_there, gap_is
from claimcheck.quantities.ratios import counted_ratio, inverted_ratio, is_score, ratio, without_ratio
from claimcheck.quantities.units import dimension_of, to_base
from claimcheck.text import runs_on

_LONGEST_GAP = 16
_REACH_FROM = 16
_TEN = Decimal(10)
_HUNDRED = Decimal(100)
_NEARLY = Decimal("0.95")
# The ends of a range of shares are no further apart than this; a change and the level that it leads to are, mostly.
_WIDEST = 3
_ENDS = re.compile(r"[.;:()\n]")


def joined(line: Line, figures: Sequence[Figure]) -> Iterator[Figure]:
    """The figures with ranges made one ("10 to 15 billion dollars"), and lists sharing their unit ("5,5 et 6,8 milliards")."""
    waiting: Figure | None = None
    for figure in map(without_ratio, _paired(line, figures)):
        whole = _whole_and_part(line, waiting, figure) if waiting is not None else None
        if waiting is not None and whole is None:
            yield waiting
        waiting = whole or figure
    if waiting is not None:
        yield waiting


def _whole_and_part(line: Line, first: Figure, second: Figure) -> Figure | None:
    """A whole number and a fraction that a language puts a word between: "2と3分の1", "三百五十又三分之一"."""
    if first.unit is not None or first.high is not None or second.rule != "fraction" or first.value % 1:
        return None
    if not gap_is(line, first, second, line.words.mixed):
        return None
    value = first.value + (-second.value if first.value < 0 else second.value)
    whole = first._replace(end=second.end, end_of_number=second.end, value=value, step=second.step, alternatives=())
    return whole if second.unit == "times" else whole._replace(unit=second.unit, kind=second.kind, codes=second.codes)


def _paired(line: Line, figures: Sequence[Figure]) -> Iterator[Figure]:
    waiting: list[Figure] = []
    for figure in figures:
        if not waiting:
            waiting = [figure]
            continue
        pair = _pair(line, waiting[-1], figure)
        waiting = [*waiting[:-1], *pair]
        if len(waiting) > 1:
            yield from waiting[:-1]
            waiting = waiting[-1:]
    yield from waiting


def _pair(line: Line, first: Figure, second: Figure) -> tuple[Figure, ...]:
    """Two neighbours as one figure, or as two of which the first may take its scale and unit from the second."""
    first = _in_points(line, first, second)
    if not 0 <= second.start - first.end <= _LONGEST_GAP or "\n" in line.folded[first.end : second.start]:
        return first, second
    whole = (
        inverted_ratio(line, first, second)
        or counted_ratio(line, first, second)
        or _one_measure(line, first, _in_smaller_unit(line, first, second))
        or ratio(line, first, second)
        or _with_decimals(line, first, second)
    )
    if whole is not None:
        return (whole,)
    if is_score(line, first, second):
        return ()
    if _between_and(line, first, second):
        shared = _sharing(first, second)
        return (_range(shared, second),) if _ascends(shared, second) else (shared, second)
    if gap_is(line, first, second, line.words.neighbours) and (low := _neighbour(line, first, second)) is not None:
        return (_range(low, second),)
    if gap_is(line, first, second, line.words.range_to):
        return _to(line, first, second)
    if first.bare and gap_is(line, first, second, line.words.change_to) and _started(line, first):
        return _sharing(first, second), second
    if gap_is(line, first, second, line.words.lists_and):
        if _leaves_its_unit(first, second):
            return _sharing(first, second), second
        second = with_another_age(line, first, second)
    whole = with_change(line, first, second)
    return (whole,) if whole is not None else (first, second)


def _in_points(line: Line, first: Figure, second: Figure) -> Figure:
    """A change of some points in percentage points, where the share that it led to follows: "2,1 points, à 18,7 %"."""
    if second.unit != "percent" or not first.bare or not 0 < first.value < second.value:
        return first
    point = line.words.part_points.longest(line.folded, line.text, line.skip_space(first.end))
    if point is None:
        return first
    gap = line.folded[point.end : second.start]
    if not 0 < len(gap) <= _LONGEST_GAP or _ENDS.search(gap):
        return first
    return first._replace(end=point.end, unit="percentage-point", kind="share")


def _with_decimals(line: Line, first: Figure, second: Figure) -> Figure | None:
    """A number and its decimals, one in words and one in digits: "uno coma 5", "1 koma pět"."""
    if not (first.bare and second.bare and "digits" in (first.rule, second.rule) and first.rule != second.rule):
        return None
    if first.value % 1 or not 0 <= second.value < _HUNDRED or second.value % 1 or second.start != second.number:
        return None
    if not gap_is(line, first, second, line.words.decimal_words):
        return None
    step = 1 / (_TEN if second.value < _TEN else _HUNDRED)
    value = first.value + second.value * step * (-1 if first.value < 0 else 1)
    return first._replace(end=second.end, value=value, step=step, rule="digits", alternatives=())


def _neighbour(line: Line, first: Figure, second: Figure) -> Figure | None:
    """The first of two digits that tell two ends where nothing but a comma parts them: "2、3万人", "2、3割"."""
    if not first.bare or not 0 < first.value < _TEN or second.high is not None:
        return None
    tenths = line.words.tenths.ending_at(line.folded, line.text, second.end, 1) if second.kind == "share" else None
    first = _scaled(first, _TEN) if tenths else _sharing(first, second)
    return first if second.value == first.value + (_TEN if tenths else second.scale) else None


def _leaves_its_unit(first: Figure, second: Figure) -> bool:
    """Whether the first of "5,5 et 6,8 milliards", "4 and 16 percent" and "10 and 11 years" has its unit from the second."""
    return (
        first.bare
        and first.rule == "digits"
        and (first.step < 1 or second.unit == "year" or (second.kind == "share" and second.rule != "fraction"))
    )


def _to(line: Line, first: Figure, second: Figure) -> tuple[Figure, ...]:
    """The two ends of "X to Y": a range where the second end alone says of what, else a change from one to the other."""
    dashed = not any(character.isalpha() for character in line.folded[first.end : second.start])
    dashed = dashed or (
        first.bare and not _started(line, first) and gap_is(line, first, second, line.words.range_plain)
    )
    if not first.bare and not dashed and not _leaves_its_currency(first, second):
        return (_range(first, second),) if _are_ends(line, first, second) else (first, second)
    shared = _sharing(first, second)
    started = _started(line, first)
    if not _ascends(shared, second) or (first.bare and second.bare and not dashed and not started):
        return shared, second
    told = second.kind == "share" or second.bare or (second.kind == "money" and is_behind_a_change(line, first.start))
    if started and not dashed and told and not _spans(line, first):
        # "rose from 10 to 15 percent", "from 62 to 64" and "rose from 5 to 6 million euros" tell a change, not a range.
        return shared, second
    return (_range(shared, second),)


def _started(line: Line, first: Figure) -> bool:
    """Whether a word such as "from" stands before the first of two ends, or a case ending on it ("8:sta 11 prosenttiin")."""
    if line.folded[first.end : first.end + 1] in ("-", ":") and line.folded[first.end + 1 : first.end + 2].isalpha():
        return True
    end = line.back_over_space(first.start)
    return line.words.range_from.ending_at(line.folded, line.text, end, _REACH_FROM) is not None


def _spans(line: Line, first: Figure) -> bool:
    """Whether the word before the first of two ends tells no change where it began: "ein Plus von 5 bis 7 Prozent"."""
    end = line.back_over_space(first.start)
    return line.words.range_spanning.ending_at(line.folded, line.text, end, _REACH_FROM) is not None


def _are_ends(line: Line, first: Figure, second: Figure) -> bool:
    """Whether two shares, each with its sign, are the ends of a range: "growth of 4% to 6%"; not "turnout fell 4% to 60%"."""
    alike = first.kind == second.kind == "share" and first.unit == second.unit and "digits" in (first.rule, second.rule)
    changed = _started(line, first) or runs_on(line.folded[second.start - 1])  # "6.2%から7.1%に" tells a change
    return alike and not changed and _ascends(first, second) and second.value <= _WIDEST * first.value


def _leaves_its_currency(first: Figure, second: Figure) -> bool:
    """Whether the first of two ends has no unit, or both have the same: "10 million to 15 million dollars"."""
    if first.unit is None:
        return second.unit is not None
    return first.unit == second.unit and first.kind == "measure"


def _range(first: Figure, second: Figure) -> Figure:
    named = first if second.unit is None else second  # "$10-20"
    return second._replace(
        unit=named.unit,
        kind=named.kind,
        codes=named.codes,
        worth=named.worth,
        start=first.start,
        number=first.number,
        value=first.value,
        high=second.value,
        step=max(first.step, second.step),
        alternatives=(),
    )


def _sharing(first: Figure, second: Figure) -> Figure:
    """The first figure with the scale and unit that it leaves to the second: "10 to 15 billion dollars"."""
    if first.kind == "money" and second.unit is None and second.start == second.number:
        return first if first.scale != 1 else _scaled(first, second.scale)
    if first.unit is None and first.scale != 1:
        return first._replace(unit=second.unit, kind=second.kind, codes=second.codes, worth=second.worth)
    if not first.bare and not (first.kind == "money" and first.scale == 1 and second.kind in ("money", None)):
        return first
    scaled = _scaled(first, _shared_scale(first, second)) if first.value < 1000 else first
    if first.unit is not None:
        return scaled
    return scaled._replace(unit=second.unit, kind=second.kind, codes=second.codes, worth=second.worth)


def _shared_scale(first: Figure, second: Figure) -> Decimal:
    """The scale that the first of two ends leaves to the second; in words it may be a hundred: "two to three hundred"."""
    power = Decimal(10) ** second.value.adjusted()
    round_words = first.rule == second.rule == "words" and second.scale == 1 and second.value % power == 0
    shared = round_words and power >= _HUNDRED and 1 < first.value < second.value / power
    return power if shared else second.scale


def _scaled(figure: Figure, scale: Decimal) -> Figure:
    return figure._replace(
        value=figure.value * scale,
        step=figure.step * scale,
        scale=scale,
        alternatives=tuple(value * scale for value in figure.alternatives),
    )


def _ascends(first: Figure, second: Figure) -> bool:
    same = first.unit == second.unit or first.unit is None or second.unit is None
    return same and first.high is None and second.high is None and 0 <= first.value < second.value


def _is_written_on(line: Line, first: Figure, second: Figure) -> bool:
    """Whether the word that joins two figures is the beginning of the second: "عشرة وعشرون", "10 ל-20"."""
    gap = line.folded[first.end : second.start].strip(" ")
    return not gap and any(True for _ in line.words.range_and.every(line.folded, line.text, second.start))


def _between_and(line: Line, first: Figure, second: Figure) -> bool:
    if not (gap_is(line, first, second, line.words.range_and) or _is_written_on(line, first, second)):
        return False
    start = line.back_over_space(first.start)
    before = line.words.range_between.ending_at(line.folded, line.text, start, _REACH_FROM)
    behind = line.words.range_between_behind.longest(line.folded, line.text, line.skip_space(second.end))
    return before is not None or behind is not None


def _one_measure(line: Line, first: Figure, second: Figure) -> Figure | None:
    """One measure printed in two units: "8メートル42センチ", "1年5カ月", "2 hours 30 minutes".

    The sum is in the larger unit, or, where that does not divide into the smaller one by tens (hours, feet), in the smaller.
    """
    dimension = dimension_of(first.unit)
    if first.unit is None or second.unit is None or dimension in (None, "money", "share", "rate-step", "temperature"):
        return None
    if dimension_of(second.unit) != dimension or first.high is not None or second.high is not None:
        return None
    gap = line.folded[first.end : second.start]
    if gap != "-" and gap.strip(" ") not in ("", ",") and not gap_is(line, first, second, line.words.lists_and):
        return None
    large, small = to_base(Decimal(1), first.unit), to_base(Decimal(1), second.unit)
    if small >= large or second.value * small >= large:
        return None
    if second.step < 1 and second.value * small > large * _NEARLY * first.value:
        return None  # "bir ton, 2.204,6 libre": the same again, not a part more
    total = first.value * large + second.value * small
    unit, worth = (first.unit, large) if _is_power_of_ten(large / small) else (second.unit, small)
    return first._replace(
        end=second.end, value=total / worth, step=second.step * small / worth, unit=unit, alternatives=()
    )


def _in_smaller_unit(line: Line, first: Figure, second: Figure) -> Figure:
    """A number behind a measure in the unit that it leaves out: "5-foot-10", "1 mètre 80", "2 heures 30"."""
    unit = line.words.smaller.get(first.unit or "")
    if unit is None or not second.bare or second.high is not None or not second.value < _HUNDRED:
        return second
    gap = line.folded[first.end : second.start]
    if gap != "-" and not (gap == " " and ends_there(line, second.end)):
        return second
    return second._replace(unit=unit, kind="measure")


def _is_power_of_ten(ratio: Decimal) -> bool:
    return ratio.normalize().as_tuple().digits == (1,)
