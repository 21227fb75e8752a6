"""Two numbers that tell a share ("two in five", "1 sur 3", "5分の2") or, in sport, a score that is none."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.locales.measures import find_measures
from claimcheck.quantities.figure import Figure, Line, ends_there, gap_is

_HUNDRED = Decimal(100)
# Units whose sign is as often the beginning of what the share is of: 三分之二年轻人 are two thirds of the young.
_NO_PARTS = ("year", "day")
_MOST_OF = 1000
_LONGEST_NOUN = 16
_GOALS = 200
_REACH_VOTE = 40
_VOTES = frozenset({"vote", "voter", "seat"})


def ratio(line: Line, first: Figure, second: Figure) -> Figure | None:
    """A share told as so many of so many: "two in five", "1 sur 3", "eksi bir bölü yirmi"; or of a percentage."""
    if not (first.bare and (second.bare or (second.unit == "percent" and second.high is None))):
        return None
    size = abs(first.value)
    if not (0 < size < second.value <= _MOST_OF and size < 10):
        return None
    if second.unit == "percent":  # "1 sobre 4 por ciento"
        whole = _share(first, second, first.value / second.value)
        return whole._replace(unit="percent") if gap_is(line, first, second, line.words.ratios) else None
    round_whole = size == 1 or second.value <= 10 or second.value % 10 == 0
    if not round_whole or not (
        gap_is(line, first, second, line.words.ratios) or _has_noun_between(line, first, second)
    ):
        return None
    return _share(first, second, first.value / second.value)


def _has_noun_between(line: Line, first: Figure, second: Figure) -> bool:
    """Whether a ratio names what it counts between its numbers: "un Français sur trois", "due giovani su dieci"."""
    if not line.words.noun_in_ratio or (first.rule == "one" and not ends_there(line, second.end)):
        return False
    end = line.back_over_space(second.start)
    word = line.words.ratios.ending_at(line.folded, line.text, end, _LONGEST_NOUN)
    noun = line.folded[first.end : word[0]].strip(" ") if word else ""
    return 0 < len(noun) <= _LONGEST_NOUN and noun.isalpha()


def counted_ratio(line: Line, first: Figure, second: Figure) -> Figure | None:
    """A share told as so many of so many where both are counted in the same word: "10人に1人"."""
    if not (first.bare and second.bare and 0 < second.value < first.value <= _MOST_OF and second.high is None):
        return None
    if not gap_is(line, first, second, line.words.ratios_counted):
        return None
    counted = line.words.counters.longest(line.folded, line.text, second.end)
    if counted is None or not line.folded.startswith(line.folded[second.end : counted.end], first.end):
        return None
    return _share(first, second._replace(end=counted.end), second.value / first.value)


def inverted_ratio(line: Line, first: Figure, second: Figure) -> Figure | None:
    """The same where a language names the whole first: "5分の2"."""
    apart = line.skip_space(first.end) != second.start
    if first.kind != "ratio" or first.value == 0 or apart:
        return None
    second = _only(line, first, second)
    if second.unit is not None and second.unit not in _NO_PARTS:
        return _part_of_a_unit(line, first, second)
    if second.unit is not None:
        second = second._replace(end=second.end_of_number, unit=None, kind=None)
    return _share(first, second, second.value / first.value)


def _only(line: Line, first: Figure, second: Figure) -> Figure:
    """A numerator without the ending on it that is also a scale: "3분의 1만" is only a third."""
    end = second.end_of_number
    scale = line.words.scales.ending_at(line.folded, line.text, end, 1)
    if second.end != end or scale is None or second.scale != scale[1] or second.value < first.value:
        return second
    if line.words.elision.longest(line.folded, line.text, scale[0]) is None:
        return second
    value, step = second.value / scale[1], second.step / scale[1]
    return second._replace(end=scale[0], end_of_number=scale[0], value=value, step=step, scale=Decimal(1))


def _part_of_a_unit(line: Line, first: Figure, second: Figure) -> Figure | None:
    """A fraction of one unit: "四分之三吨", "2分の1トン"; not "10 kişiden 3 milyon lira", whose whole is a thing apart."""
    if line.folded[first.end_of_number] == " " or second.value >= first.value * second.scale or second.high is not None:
        return None
    value = second.value / first.value
    return second._replace(
        start=first.start,
        number=first.number,
        value=value,
        step=abs(value) / 10,
        rule="fraction",
        alternatives=(),
    )


def without_ratio(figure: Figure) -> Figure:
    """A number that turned out not to be the whole of a share, without what made it look so; any other as it is."""
    if figure.kind != "ratio":
        return figure
    return figure._replace(end=figure.end_of_number, unit=None, kind=None)


def _share(first: Figure, second: Figure, value: Decimal) -> Figure:
    # A mark with decimals tells its last digit; "two in five" is no measurement.
    step = abs(first.step / second.value) if first.step < 1 else abs(value) / 10
    return first._replace(
        end=second.end,
        end_of_number=second.end_of_number,
        value=value,
        step=step,
        unit="times",
        kind="share",
        rule="fraction",
        alternatives=(),
    )


def is_score(line: Line, first: Figure, second: Figure) -> bool:
    """Whether two numbers are the goals or points of a game ("3-1", "0-2"): a range ascends, and votes are said to be votes."""
    if not (first.bare and second.bare):
        return False
    if first.rule == second.rule == "digits" and gap_is(line, first, second, line.words.scores):
        return True  # 21比15, "2대 1"
    if line.folded[first.end : second.start] != "-":
        return False
    if not (first.rule == second.rule == "digits" and first.value < _GOALS and second.value < _GOALS):
        return False
    if first.step != 1 or (0 < first.value < second.value) or first.start != first.number:
        return False
    around = line.folded[max(0, first.start - _REACH_VOTE) : second.end + _REACH_VOTE]
    return not any(found.id in _VOTES for found in find_measures(around, line.words.language))
