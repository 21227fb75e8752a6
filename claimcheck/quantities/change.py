"""A figure and the smaller part told behind it: "20 dollars 43 cents", "15 euros 50", "五元三角", "3割5分"."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.figure import Figure, Line, ends_there
from claimcheck.quantities.units import dimension_of

_TEN = Decimal(10)
_TENTH = Decimal("0.1")
_HUNDREDTH = Decimal("0.01")
_LONGEST_GAP = 8


def with_change(line: Line, first: Figure, second: Figure) -> Figure | None:
    """The two as one amount in the unit of the first, or None where the second is no change."""
    if first.kind == "share":
        return _hundredths(line, first, second)
    if first.kind == "measure":
        return _with_decimals(line, first, second)
    if first.kind == "subunit":
        return _in_hundredths(line, first, second)
    if first.kind != "money" or first.high is not None or first.scale != 1 or second.high is not None:
        return None
    if not _stands_behind(line, first.end, second.start):
        return None
    if second.kind == "subunit":
        return _sum(first, second, second.worth) if second.value * second.worth < 1 else None
    # "43 λεπτά" are minutes, and behind euros they are cents.
    named = second.bare or second.kind == "measure"
    at = line.skip_space(second.end_of_number)
    part = line.words.change.longest(line.folded, line.text, at) if named else None
    if part is not None and second.value * part.payload < 1:
        return _sum(first, second._replace(end=part.end), part.payload)
    worth = _bare_worth(line, first, second)
    return _sum(first, second, worth) if worth is not None else None


def part_of_currency(figure: Figure) -> Figure:
    """An amount told in a part of a currency under the part's own name: 43 of `USD/100`."""
    return figure._replace(unit=f"{figure.unit}/{round(1 / figure.worth)}") if figure.kind == "subunit" else figure


def _sum(first: Figure, second: Figure, worth: Decimal) -> Figure:
    rule = "words" if first.rule == "one" else first.rule  # "one dollar" is no figure, "one dollar two cents" is one
    value = first.value + second.value * worth
    return first._replace(end=second.end, value=value, step=worth * second.step, rule=rule, alternatives=())


def _with_decimals(line: Line, first: Figure, second: Figure) -> Figure | None:
    """A length or a weight with its decimals behind the unit, where a language says it so: 一米八五 is 1.85 m."""
    if not _is_short_tail(line, first, second) or dimension_of(first.unit) not in ("length", "mass"):
        return None
    worth = Decimal(10) ** -(second.end - second.start)
    if second.value * worth >= 1 or not _is_all(line, second):
        return None
    more = first._replace(end=second.end, step=worth, alternatives=())
    if first.high is not None:
        return more._replace(high=first.high + second.value * worth)  # 三米九到四米二
    return more._replace(value=first.value + second.value * worth)


def _in_hundredths(line: Line, first: Figure, second: Figure) -> Figure | None:
    """A tenth of a currency with the hundredths behind it: 两毛五 and 两毛五分钱 are 25 hundredths."""
    named = second.kind == "subunit" and second.worth == _HUNDREDTH and first.end == second.start
    if (
        first.worth != _TENTH
        or first.high is not None
        or second.value >= _TEN
        or not (named or _is_short_tail(line, first, second))
    ):
        return None
    return first._replace(end=second.end, value=first.value * _TEN + second.value, worth=_HUNDREDTH, alternatives=())


def _is_short_tail(line: Line, first: Figure, second: Figure) -> bool:
    """Whether a whole number right behind the unit of another goes on with it, and counts nothing itself."""
    behind = line.words.short_tail and first.end == second.start and second.bare and second.end == second.end_of_number
    last = first.value if first.high is None else first.high
    return behind and second.high is None and last % 1 == 0 and second.value % 1 == 0


def _is_all(line: Line, figure: Figure) -> bool:
    """Whether nothing follows that a number could count; in words, nothing that is counted."""
    if figure.rule == "words":
        return line.words.counters.longest(line.folded, line.text, figure.end) is None
    tables = (line.words.bounds_after, line.words.range_to, line.words.links)
    return ends_there(line, figure.end) or any(table.longest(line.folded, line.text, figure.end) for table in tables)


def _hundredths(line: Line, first: Figure, second: Figure) -> Figure | None:
    """Tenths with the hundredths behind them, as percent: "3割5分" is 35 percent, 七成六 76."""
    tables = (line.words.tenths, line.words.below_tenths)
    if all(table.ending_at(line.folded, line.text, first.end, 1) is None for table in tables):
        return None
    if first.high is not None or line.skip_space(first.end) != second.number:
        return None
    if second.high is not None or second.value % 1 or not 0 < second.value < 10:
        return None
    part = line.words.below_tenths.longest(line.folded, line.text, second.end_of_number)
    if part is None and not (line.words.short_tail and second.bare and second.rule == "words"):
        return None
    end, worth = (part.end, part.payload) if part else (second.end_of_number, Decimal(1))
    return first._replace(end=end, value=first.value + second.value * worth, step=worth)


def _stands_behind(line: Line, start: int, end: int) -> bool:
    """Whether nothing but spaces or a joining word stands between two offsets."""
    if not 0 <= end - start <= _LONGEST_GAP:
        return False
    gap = line.folded[start:end].strip(" ")
    if not gap:
        return True
    at = line.skip_space(start)
    for joining in (line.words.lists_and, line.words.added):
        found = joining.longest(line.folded, line.text, at)
        if found is not None and line.skip_space(found.end) == end and gap != ",":
            return True
    return False


def _bare_worth(line: Line, first: Figure, second: Figure) -> Decimal | None:
    """What one of a number without a unit is worth behind an amount: a hundredth in "15 euros 50", a tenth in "五块六"."""
    if not second.bare or second.kind is not None or first.start != first.number:
        return None
    length = second.end - second.start
    if line.words.short_tail and first.end == second.start and second.rule == "words" and second.value < 10:
        if first.value % 1:
            return _HUNDREDTH if first.step == _TENTH else None  # 五块七毛八
        return _TENTH if length == 1 else _HUNDREDTH  # 三块四, 三块零四
    if first.value % 1:
        return None
    two_digits = length == 2 if second.rule == "digits" else second.rule == "words" and 10 <= second.value < 100
    return _HUNDREDTH if two_digits and ends_there(line, second.end) else None
