"""A value and its unit, turned into the figure as a reader's locale prints it: `> 60M users`, `5,5 Mrd. $`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from fractions import Fraction
from functools import cache

from claimcheck.locales import cldr
from claimcheck.locales.measures import measures
from claimcheck.model import DECADE, NTH_MINUTE, SCORE, Bound

_SIGNS: Mapping[Bound, str] = {
    Bound.EXACT: "",
    Bound.APPROX: "≈ ",
    Bound.AT_LEAST: "≥ ",
    Bound.AT_MOST: "≤ ",
    Bound.MORE_THAN: "> ",
    Bound.LESS_THAN: "< ",
}
_LONGEST_FRACTION = 3
_LONGEST_NUMBER = 12
_LARGEST_SCALED = 15
# Beyond this many digits nothing is a figure of the news, and printed in full it would only fill the screen.
_LARGEST_EXPONENT = 20


def figure_text(
    value: Decimal,
    high: Decimal | None,
    unit: str | None,
    bound: Bound,
    locale: str,
    noun: str | None = None,
) -> str:
    """A figure in the reader's way of writing: bound, number, unit; short where that loses no digit.

    A unit is an ISO 4217 code, `percent`, `percentage-point`, `times`, `score` or a CLDR unit id; any other unit is taken
    for what is counted. A score is told from the winner's side. `noun` is what is counted: an id of the
    lexicon, shown by its label, or an article's own word.

    >>> from decimal import Decimal as D
    >>> figure_text(D(60000000), None, None, Bound.MORE_THAN, "en", "user")
    '> 60M users'
    >>> figure_text(D(36803), None, None, Bound.EXACT, "en"), figure_text(D("5E6"), D("7E6"), "USD", Bound.EXACT, "en")
    ('36,803', '$5–7M')
    >>> figure_text(D(5), None, "month", Bound.EXACT, "en"), figure_text(D("8.42"), None, "meter", Bound.APPROX, "en")
    ('5 months', '≈ 8.42 m')
    >>> figure_text(D("0.5"), None, "times", Bound.EXACT, "en"), figure_text(D(2), None, "times", Bound.EXACT, "en")
    ('1/2', '×2')
    >>> figure_text(D(1), D(2), "score", Bound.EXACT, "en")
    '2–1'
    >>> figure_text(D(1970), None, "decade-of-years", Bound.EXACT, "en"), figure_text(D(8), None, "nth-minute", Bound.EXACT, "en")
    ('1970–1979', 'minute 8')
    """
    return _SIGNS[bound] + _with_unit(value, high, unit, locale, noun)


def _with_unit(value: Decimal, high: Decimal | None, unit: str | None, locale: str, noun: str | None) -> str:
    if unit == SCORE and high is not None:
        return f"{_full(high, locale)}–{_full(value, locale)}"
    if unit == DECADE:
        return f"{value:f}–{value + 9:f}"
    if unit == NTH_MINUTE:
        named = cldr.format_unit("", "minute", Decimal(1), locale, length="long") or "minute"
        return f"{named.strip()} {value:f}"
    if unit == "times":
        return _multiple(value, high, locale)
    number = _number_or_range(value, high, locale)
    if unit == "percent":
        return _fill(_percent_slot(locale), number)
    if unit == "percentage-point":
        return f"{number} pp"
    if unit and unit in cldr.currency_codes():
        return _fill(_currency_slot(unit, locale), _cents(number, value, high, locale))
    if unit and set(unit.split("-per-")) <= _known_units():
        return _measure(number, value if high is None else high, unit, locale)
    counted = noun or unit
    return f"{number} {_counted(counted, value, high)}" if counted else number


def _fill(slot: str, number: str) -> str:
    # A pattern may hold the number once only; `str.format` would trip over braces in a currency's own name.
    return slot.replace("{0}", number)


@cache
def _percent_slot(locale: str) -> str:
    return cldr.format_percent(Decimal(1), locale).replace("1", "{0}")


@cache
def _currency_slot(currency: str, locale: str) -> str:
    """Where the number stands beside a currency; a symbol that is a word keeps its distance (CLDR currency spacing)."""
    slot = re.sub(r"1(?:[.,٫]0+)?", "{0}", cldr.format_currency(Decimal(1), currency, locale), count=1)
    before, _, after = slot.partition("{0}")
    before += "\u00a0" if before[-1:].isalpha() else ""
    return before + "{0}" + ("\u00a0" if after[:1].isalpha() else "") + after


@cache
def _known_units() -> frozenset[str]:
    return frozenset(cldr.known_units())


def _measure(number: str, plural_of: Decimal, unit: str, locale: str) -> str:
    if unit not in _known_units():
        # CLDR names few of the units that are one thing in another; the rest are built as it does: 210 L/m².
        over, _, under = unit.partition("-per-")
        each = cldr.format_unit("", under, Decimal(1), locale) or under
        return f"{_measure(number, plural_of, over, locale)}/{each.strip()}"
    length = "long" if unit in cldr.units_of("duration") else "short"
    return cldr.format_unit(number, unit, plural_of, locale, length=length) or f"{number} {unit}"


def _multiple(value: Decimal, high: Decimal | None, locale: str) -> str:
    share = _share(value) if high is None else None
    return share or f"×{_number_or_range(value, high, locale)}"


def _share(value: Decimal) -> str | None:
    """A half, a third and the like, down to a tenth; None for what is no such part.

    >>> _share(Decimal("0.3333333333")), _share(Decimal("0.15"))
    ('1/3', None)
    """
    if not 0 < value < 1:
        return None
    nearest = Fraction(value).limit_denominator(10)
    return str(nearest) if abs(Fraction(value) - nearest) < Fraction(1, 10**6) else None


def _number_or_range(value: Decimal, high: Decimal | None, locale: str) -> str:
    if high is None or high == value:
        return _compact(value, locale) or _full(value, locale)
    low_text, high_text = _compact(value, locale), _compact(high, locale)
    # "5,000–7M" would be read as 5,000 to 7 million million: both ends short, or both in full.
    if low_text is None or high_text is None:
        return f"{_full(value, locale)}–{_full(high, locale)}"
    low_parts, high_parts = _parts(low_text), _parts(high_text)
    if low_parts and high_parts and low_parts[1] == high_parts[1]:
        return f"{low_parts[0]}–{high_text}"
    return f"{low_text}–{high_text}"


def _parts(text: str) -> tuple[str, str] | None:
    """A compact number as digits and scale word.

    >>> _parts("5.5M")
    ('5.5', 'M')
    """
    match = re.fullmatch(r"(-?[0-9.,]*[0-9])([^0-9]*)", text)
    return (match[1], match[2]) if match else None


def _compact(value: Decimal, locale: str) -> str | None:
    """The number with a scale word, or None where that would be no shorter, or would lose a digit."""
    if not _least_scale(locale) <= value.adjusted() <= _LARGEST_SCALED or _digits(value) > _LONGEST_NUMBER:
        return None
    text = cldr.format_compact(value, locale, fraction_digits=_LONGEST_NUMBER)
    fraction = re.search(re.escape(cldr.separators(locale).decimal) + r"([0-9]+)", text)
    return None if fraction and len(fraction[1]) > _LONGEST_FRACTION else text


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


@cache
def _least_scale(locale: str) -> int:
    """The power of ten from which a locale prints scale words in news; thousands are printed in full.

    >>> _least_scale("en"), _least_scale("ja"), _least_scale("hi")
    (6, 4, 5)
    """
    return min((power for power in cldr.scale_words(locale).values() if power > 3), default=6)


def _full(value: Decimal, locale: str) -> str:
    if abs(value.adjusted()) > _LARGEST_EXPONENT:
        return f"{value:.6E}"
    return cldr.format_decimal(_shorn(value), locale)


def _shorn(value: Decimal) -> Decimal:
    """The value without the endless digits that a division leaves.

    >>> _shorn(Decimal(1) / 3), _shorn(Decimal("12.5"))
    (Decimal('0.333333'), Decimal('12.5'))
    """
    if value == value.to_integral_value() or _digits(value) <= _LARGEST_EXPONENT:
        return value
    with localcontext() as context:
        context.prec = max(6, value.adjusted() + 3)
        context.rounding = ROUND_HALF_EVEN
        return +value


def _cents(number: str, value: Decimal, high: Decimal | None, locale: str) -> str:
    """Money below the scale words is printed with both digits of its cents: $12.50, not $12.5."""
    tenths = high is None and value * 10 == (value * 10).to_integral_value() and value != value.to_integral_value()
    return f"{number}0" if tenths and cldr.separators(locale).decimal in number else number


def _counted(noun: str, value: Decimal, high: Decimal | None) -> str:
    """What is counted: an id of the lexicon by its label, one of a kind by the id; an article's own word as it is.

    >>> _counted("country", Decimal(3), None), _counted("country", Decimal(1), None)
    ('countries', 'country')
    >>> _counted("Zelte", Decimal(3), None)
    'Zelte'
    """
    known = measures().get(noun)
    if known is None:
        return noun
    return noun.replace("-", " ") if high is None and value == 1 else known.label
