"""The tokens that a rule of the grammar named, by role, as the moment that they mean; None where they mean no time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from claimcheck.periods.moments import Moment, Stretch
from claimcheck.periods.vocabulary import UNITS

Values = Mapping[str, int]


def _of_year(values: Values) -> dict[str, Any]:
    year = values.get("year", values.get("short_year"))
    shift = values.get("shift_year", values.get("year_relative"))
    return {"year": year, "year_shift": None if year is not None else shift}


def _unit(values: Values) -> str:
    return next(unit for unit in UNITS if f"{unit}_unit" in values)


_PARTS = {"month": 12, "quarter": 4, "half": 2}


def read_date(values: Values) -> Moment:
    """A date in digits."""
    day = dt.date.fromordinal(values["date"])
    return Moment("day", day.month, year=day.year, day=day.day)


def read_day(values: Values) -> Moment:
    """A day of a month."""
    return Moment("day", values["month"], day=values.get("day", values.get("day_only")), **_of_year(values))


def read_days(values: Values) -> Stretch:
    """From one day of a month to another."""
    last = replace(read_day(values), day=values["day_2"])
    return Stretch(replace(read_day(values), year=None, year_shift=None), last)


def read_day_month(values: Values) -> Moment:
    """A day and a month in digits."""
    return Moment("day", values["day_month"] // 100, day=values["day_month"] % 100, **_of_year(values))


def read_day_only(values: Values) -> Moment:
    """A day by its number alone, or a day of this or the last month."""
    return Moment("day", day=values.get("day_only", values.get("day")), of_month=values.get("month_relative"))


def read_days_only(values: Values) -> Stretch:
    """From one day to another, by their numbers alone."""
    return Stretch(Moment("day", day=values["day"]), Moment("day", day=values["day_only"]))


def read_month(values: Values) -> Moment:
    """A month."""
    return Moment("month", values["month"], shift=values.get("shift"), **_of_year(values))


def read_numbered_month(values: Values) -> Moment | None:
    """A month by its number, as in Vietnamese."""
    return read_month({**values, "month": values["month_day"]}) if 1 <= values["month_day"] <= 12 else None


def read_numbered_day(values: Values) -> Moment | None:
    """A day of a month that goes by its number."""
    if not (1 <= values["number"] <= 31 and 1 <= values["month_day"] <= 12):
        return None
    return read_day({**values, "month": values["month_day"], "day": values["number"]})


def read_months(values: Values) -> Stretch:
    """From one month to another, the first by its number alone."""
    last = read_month(values)
    return Stretch(Moment("month", values["day"]), last)


def read_year_month(values: Values) -> Moment:
    """A month in digits, with its year."""
    return Moment("month", values["year_month"] % 12 + 1, year=values["year_month"] // 12)


def read_part(values: Values) -> Moment | None:
    """A quarter or half of a year."""
    number = values.get("ordinal", values.get("day", values.get("number", 0)))
    unit = _unit(values)
    if unit == "month":
        return None
    return Moment(unit, number, **_of_year(values)) if 1 <= number <= _PARTS.get(unit, 0) else None


def read_label(values: Values) -> Moment:
    """A quarter or half by its short name, such as Q3."""
    value = values.get("label", values.get("weak_label", 1))
    year = _of_year({**values, "year": values["label_year"]} if "label_year" in values else values)
    return Moment("half" if value > 10 else "quarter", value % 10, **year)


def read_run(values: Values) -> Moment | None:
    """The first nine months of a year, or with a shift the last ones of it."""
    unit = _unit(values)
    if not 1 <= values["number"] <= _PARTS.get(unit, 0):
        return None
    from_end = values.get("shift", 0) == -1
    return Moment(unit, 1, count=values["number"], from_end=from_end, **_of_year(values))


def read_elapsed(values: Values) -> Moment | None:
    """The months of a report so far: "nine months of 2024", never just any number of months."""
    return read_run(values) if values["number"] in (3, 6, 9) else None


def read_until(values: Values) -> Stretch | None:
    """The twelve months to June."""
    last = read_month(values)
    if not 2 <= values["number"] <= 12 or last.number is None:
        return None
    first = (last.number - values["number"]) % 12 + 1
    return Stretch(Moment("month", first), last)


def read_relative(values: Values) -> Moment | None:
    """A unit of time by its distance from the article: last year, yesterday."""
    unit = next((unit for unit in UNITS if f"{unit}_relative" in values), None)
    if unit:
        return Moment(unit, shift=values[f"{unit}_relative"])
    # "The past weeks" is no one week, and "the previous day" is counted from some other day than the article's.
    if "plural" in values or _unit(values) == "day":
        return None
    return Moment(_unit(values), shift=values["shift"])


def read_last_few(values: Values) -> Moment | None:
    """The last five months: from so long ago until the article."""
    shift = values["shift"]
    return Moment(_unit(values), shift=shift, count=values["number"]) if shift and values["number"] > 1 else None


def read_ago(values: Values) -> Moment | None:
    """So many units before the article."""
    if "plural" in values and "number" not in values:
        return None
    return Moment(_unit(values), shift=-values.get("number", 1))


def read_ahead(values: Values) -> Moment | None:
    """So many units after the article."""
    if "plural" in values and "number" not in values:
        return None
    return Moment(_unit(values), shift=values.get("number", 1))


def read_weekday(values: Values) -> Moment:
    """A day of the week, or the day of the month that stands in brackets behind it."""
    if "day" in values:
        return Moment("day", day=values["day"])
    return Moment("weekday", values["day_name"], shift=values.get("shift"))


def read_year(values: Values) -> Moment:
    """A year."""
    return Moment("year", year=values["year"])


def read_span(values: Values) -> Moment:
    """From one year to another, as in 2023/24."""
    return Moment("year", year=values["span"], last=values["span_end"])


def read_decade(values: Values) -> Moment | None:
    """Ten years."""
    value = values.get("decade", values.get("number", 1))
    if value % 10:
        return None
    first = value if value > 99 else value + (2000 if value < 30 else 1900)
    return Moment("year", year=first, last=first + 9)


def read_clock(_: Values) -> Moment:
    """A clock time: calendar digits, but no period."""
    return Moment("clock")
