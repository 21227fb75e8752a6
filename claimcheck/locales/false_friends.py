"""Scale words of different languages that look alike and mean different numbers: "billion", "billones", "Billionen"."""

from __future__ import annotations

import re

from claimcheck.locales import lexicon
from claimcheck.text import fold

_WORD = re.compile(r"[^\W\d_]+")


def scale_family(quote: str, language: str) -> str | None:
    """The family of look-alikes that a printed figure's scale word belongs to; None where it has none.

    >>> scale_family("1.2 billion cubic metres", "en"), scale_family("1,2 billones de metros cúbicos", "es")
    ('billion', 'billion')
    >>> scale_family("1,2 Milliarden Kubikmeter", "de") is None
    True
    """
    words = _WORD.findall(fold(quote))
    for family, languages in sorted(lexicon.shared("false_friends").items()):
        stems = tuple(map(fold, languages.get(language, ())))
        if stems and any(word.startswith(stems) for word in words):
            return family
    return None
