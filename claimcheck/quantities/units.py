"""The unit of a figure: currency, percent, multiple or CLDR measure, before or behind the number; and exact conversion."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.locales.figures import Unit
from claimcheck.locales.phrases import Match
from claimcheck.model import Quantity
from claimcheck.quantities.figure import Figure, Line, ends_there
from claimcheck.quantities.magnitudes import rescaled
from claimcheck.quantities.parts import half_after
from claimcheck.quantities.rates import per_another
from claimcheck.text import runs_on

# How far before a number its currency's name or symbol may begin, and how far behind a unit the one that it is per.
_REACH_BEFORE = 24
_REACH_WEIGHT, _REACH_WEIGHT_BEHIND = 20, 12
_LONGEST_CODE = 4
_ALL_TENTHS = 10
_HALF = Decimal("0.5")
_MILLION = 1_000_000
_MOST_POINTS = 100
_STEPS = ("percentage-point", "basis-point")
_POINT = Unit("share", "percentage-point")
_NO_CENTS = (",-", ".-")

# CLDR unit id -> (dimension, how many of the dimension's base unit it is). CLDR 45, supplemental/units.xml.
# Months are no exact number of days: calendar time is a dimension apart from clock time.
_FACTORS: dict[str, tuple[str, Decimal]] = {
    unit: (dimension, Decimal(factor))
    for dimension, units in {
        "length": {
            "millimeter": "0.001", "centimeter": "0.01", "inch": "0.0254", "foot": "0.3048", "yard": "0.9144",
            "meter": "1", "kilometer": "1000", "mile": "1609.344", "nautical-mile": "1852",
            "decimeter": "0.1", "mile-scandinavian": "10000", "light-year": "9460730472580800", "liter-per-square-meter": "0.001",
        },
        "area": {
            "square-meter": "1", "square-foot": "0.09290304", "dunam": "1000", "acre": "4046.8564224", "hectare": "10000",
            "square-kilometer": "1000000", "square-mile": "2589988.110336",
        },
        "volume": {
            "milliliter": "0.000001", "centiliter": "0.00001", "deciliter": "0.0001", "liter": "0.001",
            "gallon": "0.003785411784", "cubic-foot": "0.028316846592",
            "barrel": "0.158987294928", "cubic-meter": "1", "cubic-kilometer": "1000000000",
        },
        "mass": {
            "milligram": "0.000001", "gram": "0.001", "ounce": "0.028349523125", "pound": "0.45359237", "kilogram": "1",
            "stone": "6.35029318", "ton": "907.18474", "tonne": "1000", "carat": "0.0002",
            # The catty and its tael: 500 g on the mainland, 600 g in Taiwan, 604.78982 g by Hong Kong's ordinance (Cap. 68).
            "catty": "0.5", "liang": "0.05", "catty-taiwan": "0.6", "liang-taiwan": "0.0375",
            "catty-hongkong": "0.60478982", "liang-hongkong": "0.03779936375",
        },
        "clock-time": {"second": "1", "minute": "60", "hour": "3600", "day": "86400", "week": "604800", "night": "86400"},
        "calendar-time": {"month": "1", "quarter": "3", "year": "12", "decade": "120", "century": "1200"},
        "power": {"watt": "1", "kilowatt": "1000", "megawatt": "1000000", "gigawatt": "1000000000"},
        "energy": {
            "joule": "1", "kilowatt-hour": "3600000", "megawatt-hour": "3600000000",
            "gigawatt-hour": "3600000000000", "terawatt-hour": "3600000000000000",
        },
        "speed": {
            "meter-per-second": "1", "kilometer-per-hour": "0.2777777777777777777777777778", "mile-per-hour": "0.44704",
            "knot": "0.5144444444444444444444444444",
        },
        "data": {
            "bit": "0.125", "byte": "1", "kilobit": "125", "megabit": "125000", "gigabit": "125000000",
            "kilobyte": "1000", "megabyte": "1000000", "gigabyte": "1000000000",
            "terabyte": "1000000000000", "petabyte": "1000000000000000",
        },
        "data-rate": {"kilobit-per-second": "1000", "megabit-per-second": "1000000", "gigabit-per-second": "1000000000"},
        "frequency": {"kilohertz": "1000", "megahertz": "1000000", "gigahertz": "1000000000"},
        "rate-step": {"basis-point": "0.01", "percentage-point": "1"},
    }.items()
    for unit, factor in units.items()
}  # fmt: skip


def dimension_of(unit: str | None) -> str | None:
    """What a unit measures: `money`, `share` (percent and multiples), `length`, …; None for a count or a bare number.

    >>> dimension_of("EUR"), dimension_of("USD/100"), dimension_of("times"), dimension_of("mile"), dimension_of("user")
    ('money', 'money', 'share', 'length', None)
    """
    if unit is None:
        return None
    if unit[:3].isupper() and unit[3:4] in ("", "/"):
        return "money"
    if unit in ("percent", "permille", "times"):
        return "share"
    if unit in ("celsius", "fahrenheit"):
        return "temperature"
    return _FACTORS[unit][0] if unit in _FACTORS else None


def to_base(value: Decimal, unit: str) -> Decimal:
    """A value in the base unit of its dimension, exactly: metres, kilograms, seconds, months, …; a share as a multiple.

    >>> to_base(Decimal(210), "liter-per-square-meter"), to_base(Decimal(30), "percent"), to_base(Decimal(32), "fahrenheit")
    (Decimal('0.210'), Decimal('0.3'), Decimal('0'))
    """
    if unit in ("percent", "permille"):
        return value / (100 if unit == "percent" else 1000)
    if unit == "fahrenheit":
        return (value - 32) * 5 / 9
    return value * _FACTORS[unit][1] if unit in _FACTORS else value


def in_whole_currency(quantity: Quantity) -> Quantity:
    """An amount told in a part of a currency, such as 43 cents, in the currency itself; any other quantity as it is.

    >>> from claimcheck.quantities import find_quantities
    >>> (printed,) = find_quantities("It costs 43 cents.", "en")
    >>> whole = in_whole_currency(printed)
    >>> str(printed.value), printed.unit, str(whole.value), whole.unit
    ('43', 'USD/100', '0.43', 'USD')
    """
    currency, _, divisor = (quantity.unit or "").partition("/")
    if not divisor:
        return quantity
    worth = 1 / Decimal(divisor)
    return replace(
        quantity,
        value=quantity.value * worth,
        high=quantity.high * worth if quantity.high is not None else None,
        unit=currency,
        low=quantity.low * worth,
        up=quantity.up * worth,
        alternatives=tuple(value * worth for value in quantity.alternatives),
    )


def with_unit(line: Line, figure: Figure, floor: int) -> Figure:
    """The figure with the currency or other unit that stands right before or behind it, if any, but none before `floor`."""
    if figure.unit is not None:
        return per_another(line, _plus_half(line, figure), floor)  # "שעתיים"
    if figure.rule in ("fraction", "multiple"):
        return _part_of_a_unit(line, figure) or figure._replace(unit="times", kind="share")
    if figure.value == _HALF and figure.rule == "one" and (point := _part_of_a_unit(line, figure)) is not None:
        return point  # "medio punto"
    behind = _behind(line, figure)
    if behind is None and (bounded := _with_bound_inside(line, figure)) is not None:
        behind = _behind(line, bounded)
        figure = bounded if behind is not None else figure
    before = _before(line, figure, floor)
    if before is not None and (behind is None or behind[1].kind == "times" or before[1].kind == "money"):
        start, unit = before
        if behind is not None and behind[1].kind == "money" and line.folded[behind[0] - 1].isalpha():
            # "US$ 12 dollars" names one currency twice; "R$ 5 USD" does not occur: the specific name wins.
            unit = behind[1] if len(unit.codes) > len(behind[1].codes) else unit
            # In "strefie euro 529 euro" the first is the name of something else.
            start = figure.start if unit == behind[1] and line.text[start : figure.number].strip().islower() else start
            return _given(figure, unit, start=start, end=behind[0])
        return _given(figure, unit, start=start, end=figure.end)
    if behind is not None:
        return _with_behind(line, figure, *behind, floor)
    return _part_of_a_point(line, figure) or _after_a_name(line, figure, floor)


def _with_behind(line: Line, figure: Figure, end: int, unit: Unit, floor: int) -> Figure:
    """The figure with the unit that stands behind it and ends at an offset."""
    if unit.id == "percentage-point" and figure.value > _MOST_POINTS:
        return figure  # "190ポイント" are an index's
    if unit.kind == "money" and figure.scale == 1:
        # "75 USD million" names the currency between the number and its scale.
        scaled = rescaled(line, figure, end)
        return _given(scaled, unit, start=figure.start, end=max(end, scaled.end))
    if unit.kind == "measure" and unit.codes and figure.scale >= _MILLION:
        unit = Unit("money", unit.codes[0], unit.codes)  # "20 Millionen Pfund" are not weighed
    return per_another(line, _plus_half(line, _given(figure, unit, start=figure.start, end=end)), floor)


def _with_bound_inside(line: Line, figure: Figure) -> Figure | None:
    """The figure with a bound that stands between it and its unit: 四十余年, "30여 분"."""
    found = line.words.bounds_inside.longest(line.folded, line.text, line.skip_space(figure.end))
    return figure._replace(end=found.end, bound=found.payload) if found else None


def _after_a_name(line: Line, figure: Figure, floor: int) -> Figure:
    """The figure in the currency whose name stands before it, where it counts nothing else: "ringgit 42", "dólar 9 millones"."""
    if figure.rule != "digits" or figure.start != figure.number or not ends_there(line, figure.end):
        return figure
    end = line.back_over_space(figure.number)
    if end == figure.number or end <= floor:
        return figure
    found = line.words.units.ending_at(line.folded, line.text, end, min(_REACH_BEFORE, end - floor))
    return _given(figure, found[1], start=found[0], end=figure.end) if found and found[1].kind == "money" else figure


def _part_of_a_point(line: Line, figure: Figure) -> Figure | None:
    """Less than one percentage point, in digits: "0,3 point", "0.3 of a percentage point"."""
    if figure.rule != "digits" or not 0 < figure.value < 1:
        return None
    part = _part_of_a_unit(line, figure._replace(rule="fraction"))
    return part._replace(rule=figure.rule) if part is not None and part.unit in _STEPS else None


def _part_of_a_unit(line: Line, figure: Figure) -> Figure | None:
    """A fraction of one unit: "eine halbe Stunde", "half a mile", "une demi-heure", "a quarter-point"."""
    at = line.skip_space(figure.end)
    if line.folded[at : at + 1] == "-" and at == figure.end:
        at += 1
    article = line.words.ones.longest(line.folded, line.text, at)
    at = line.skip_space(article.end) if article else at
    link = line.words.links.longest(line.folded, line.text, at) if figure.rule == "fraction" else None
    if link is not None:
        at = line.skip_space(link.end)  # "1/4 de milla"
        article = line.words.ones.longest(line.folded, line.text, at)
        at = line.skip_space(article.end) if article else at
    if (point := line.words.part_points.longest(line.folded, line.text, at)) is not None:
        return _given(figure, _POINT, start=figure.start, end=point.end)
    found = line.words.units.longest(line.folded, line.text, at)
    if found is not None and found.payload.kind == "share" and at - figure.end <= 1:
        return _given(figure, found.payload, start=figure.start, end=found.end)
    if figure.rule != "fraction" or found is None or found.payload.id == "year":
        return None
    if found.payload.kind != "measure" and found.payload.id not in _STEPS:
        return None
    return _given(figure, found.payload, start=figure.start, end=found.end)


def _plus_half(line: Line, figure: Figure) -> Figure:
    """The figure with a half of its unit added: "dos años y medio", "2年半", "5割半"."""
    tenths = figure.kind == "share" and line.words.tenths.ending_at(line.folded, line.text, figure.end, 1) is not None
    half = half_after(line, figure.end) if tenths or figure.kind == "measure" else None
    more = _HALF * _ALL_TENTHS if tenths else _HALF
    return figure if half is None else figure._replace(end=half, value=figure.value + more)


def _given(figure: Figure, unit: Unit, *, start: int, end: int) -> Figure:
    if unit.kind == "tenths":
        ten = Decimal(10) if figure.value <= _ALL_TENTHS else Decimal(1)  # 五五折 are 55 percent, 10割 are all
        high = figure.high * ten if figure.high is not None else None
        figure = figure._replace(value=figure.value * ten, high=high, step=figure.step * ten, alternatives=())
    if unit.kind == "subunit":
        figure = figure._replace(worth=unit.worth)
    elif unit.worth != 1:
        # "48 MEUR", "cuatro décimas"
        scale = figure.scale * unit.worth if unit.kind == "money" else figure.scale
        high = figure.high * unit.worth if figure.high is not None else None
        figure = figure._replace(value=figure.value * unit.worth, high=high, step=figure.step * unit.worth, scale=scale)
    if unit.kind == "times":
        return figure._replace(unit="times", kind="share", start=start, end=end)
    kind = "share" if unit.kind == "tenths" else unit.kind
    return figure._replace(unit=unit.id, kind=kind, codes=unit.codes, start=start, end=end)


def _behind(line: Line, figure: Figure) -> tuple[int, Unit] | None:
    """The unit behind a number, past a space, a hyphen ("40-kilometre"), or a linking word ("milliards d'euros")."""
    folded = line.folded
    end = figure.end + 2 if folded[figure.end : figure.end + 2] in _NO_CENTS else figure.end
    at = line.skip_space(end)
    if folded[at : at + 1] == "-" and at == figure.end and not line.words.units.longest(folded, line.text, at):
        at += 1
    ratio = line.words.ratios_inverted.longest(folded, line.text, at)
    if ratio is not None and _number_at(line, line.skip_space(ratio.end)):
        return ratio.end, Unit("ratio", "ratio")
    found = line.words.units.longest(folded, line.text, at)
    if found is not None and folded[found.end : found.end + 1] == "'" and _ends_in_a_letter(folded, at, found.end):
        all_of = line.words.units.every(folded, line.text, at)
        found = max((one for one in all_of if not _ends_in_a_letter(folded, at, one.end)), default=None)
    if at == figure.end:
        found = line.words.units_glued.longest(folded, line.text, at) or found
    if found is None and figure.scale != 1:
        link = line.words.links.longest(folded, line.text, at)
        if link is not None:
            at = line.skip_space(link.end)
            found = line.words.units.longest(folded, line.text, at)
    if found is None or not _is_behind(line, figure, at, found):
        return None
    weighed = line.words.weighed.longest(folded, line.text, at) if found.payload.kind == "money" else None
    if weighed is not None and weighed.end == found.end and figure.scale == 1 and _is_weight(line, figure, found.end):
        return found.end, Unit("measure", weighed.payload)
    return found.end, found.payload


def _ends_in_a_letter(folded: str, start: int, end: int) -> bool:
    """Whether a symbol ends in a letter set apart, which before an apostrophe begins the next word: "5 $ c'est", "3 l'anno"."""
    return folded[end - 1].isalpha() and (end - start == 1 or (end - start > 2 and folded[end - 2] == " "))


def _is_weight(line: Line, figure: Figure, end: int) -> bool:
    """Whether pounds are weighed, not paid: "weighs 220 pounds", "12 pounds of rice"."""
    if line.words.links.longest(line.folded, line.text, line.skip_space(end)) is not None:
        return True
    window = range(max(0, figure.start - _REACH_WEIGHT), min(len(line.folded), end + _REACH_WEIGHT_BEHIND))
    starts = (at for at in window if at == 0 or line.folded[at - 1] == " ")
    return any(line.words.weighs.longest(line.folded, line.text, at) for at in starts)


def _is_behind(line: Line, figure: Figure, at: int, found: Match[Unit]) -> bool:
    """Whether a unit that stands behind a number is the number's, and not a name's or the next number's."""
    unit = found.payload
    other = line.words.no_units.longest(line.folded, line.text, at)
    if other is not None and other.end > found.end:
        return False  # "740.000 segons el sindicat"
    if unit.id == "meter" and found.end - at == 1 and figure.scale != 1:
        return False
    if unit.kind == "money" and at > figure.end and line.folded[found.end : found.end + 1].isdigit():
        return False  # "3 USD50 vouchers"
    # "24703 L-202" is a number and a name.
    return found.end - at > 1 or line.folded[found.end : found.end + 1] != "-" or at == figure.end


def _number_at(line: Line, at: int) -> bool:
    """Whether a number begins at an offset, in digits or in words, or its sign."""
    if (sign := line.words.negative.longest(line.folded, line.text, at)) is not None:
        at = line.skip_space(sign.end)
    if at >= len(line.folded):
        return False
    word = line.words.wordless.every(line.folded, line.text, at)
    return line.folded[at].isdigit() or any(match.payload.role == "cardinal" for match in word)


def _before(line: Line, figure: Figure, floor: int) -> tuple[int, Unit] | None:
    end = line.back_over_space(figure.number)
    if end == 0:
        return None
    reach = min(_REACH_BEFORE, max(0, end - floor))
    found = line.words.before.ending_at(line.folded, line.text, end, reach)
    if found is None and figure.scale >= _MILLION:
        found = line.words.before_scaled.ending_at(line.folded, line.text, end, reach)
    if found is not None and found[1].kind == "money" and runs_on(line.folded[end - 1]) and end != figure.number:
        return None
    if found is None or len(found[1].codes) < 2:
        return found
    # "NZD $100": a code before the symbol says whose dollars they are.
    outer = line.back_over_space(found[0])
    code = line.words.before.ending_at(line.folded, line.text, outer, min(_LONGEST_CODE, max(0, outer - floor)))
    return code if code is not None and code[1].id in found[1].codes and not code[1].codes else found
