"""Rough worths of currencies: enough to tell that two sums in different money may be one, never to print a conversion."""

from __future__ import annotations

import math

from claimcheck.locales import lexicon


def log_gap(left: float, left_currency: str, right: float, right_currency: str) -> float | None:
    """How far two sums are apart, as the natural logarithm of their ratio; None where a rate is not known.

    >>> abs(log_gap(2.6, "USD", 2.4, "EUR")) < 0.12, log_gap(1.0, "USD", 1.0, "XAU") is None
    (True, True)
    """
    one = 0.0 if left_currency == right_currency else log_worth(left_currency)
    other = 0.0 if left_currency == right_currency else log_worth(right_currency)
    if one is None or other is None or left <= 0 or right <= 0:
        return None
    return math.log(left) + one - math.log(right) - other


def log_worth(currency: str) -> float | None:
    """The natural logarithm of a currency's rough worth in US dollars; None, never a guess, where it is not known.

    >>> log_worth("USD"), log_worth("XAU")
    (0.0, None)
    """
    rate = lexicon.shared("rates").get("usd", {}).get(currency)
    return math.log(rate) if rate else None
