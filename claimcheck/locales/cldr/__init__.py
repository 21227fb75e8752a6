"""What CLDR knows, read through Babel, in the form in which the readers of figures and periods need it. The only door to babel.

Everything is derived when first asked for and kept; nothing is generated into files.
"""

from __future__ import annotations

from claimcheck.locales.cldr.formats import (
    format_compact,
    format_compact_currency,
    format_currency,
    format_decimal,
    format_percent,
    format_unit,
)
from claimcheck.locales.cldr.ids import canonical, language_of, names_territory, territory_of
from claimcheck.locales.cldr.names import (
    city_names,
    continent_names,
    currency_codes,
    currency_names,
    currency_of,
    currency_symbols,
    current_currencies,
    date_order,
    day_names,
    known_units,
    language_name,
    month_names,
    territory_names,
    unit_duals,
    unit_names,
    units_of,
)
from claimcheck.locales.cldr.numbers import Separators, digits_of, scale_letters_apart, scale_words, separators

__all__ = [
    "Separators",
    "canonical",
    "city_names",
    "continent_names",
    "currency_codes",
    "currency_names",
    "currency_of",
    "currency_symbols",
    "current_currencies",
    "date_order",
    "day_names",
    "digits_of",
    "format_compact",
    "format_compact_currency",
    "format_currency",
    "format_decimal",
    "format_percent",
    "format_unit",
    "known_units",
    "language_name",
    "language_of",
    "month_names",
    "names_territory",
    "scale_letters_apart",
    "scale_words",
    "separators",
    "territory_names",
    "territory_of",
    "unit_duals",
    "unit_names",
    "units_of",
]
