"""The ids of locales: which exist, and their language and territory."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from claimcheck.errors import UsageError


@cache
def locale_of(locale_id: str) -> Locale:
    """The locale in Babel's own type. Raises UsageError for an id that CLDR does not know."""
    try:
        return Locale.parse(locale_id.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError) as error:
        raise UsageError(
            f"unknown locale {locale_id!r}",
            hint="give a BCP 47 or CLDR id such as pt-BR, de or zh_Hant_TW",
        ) from error


def canonical(locale_id: str) -> str:
    """The CLDR id of a locale that is given as a BCP 47 or CLDR id.

    >>> canonical("pt-br"), canonical("zh-Hant-TW")
    ('pt_BR', 'zh_Hant_TW')

    Raises UsageError for an id that CLDR does not know.
    """
    return str(locale_of(locale_id))


def language_of(locale_id: str) -> str:
    """The language subtag of a locale.

    >>> language_of("pt-BR")
    'pt'
    """
    return locale_of(locale_id).language


def names_territory(locale_id: str) -> bool:
    """Whether the id of a locale names its territory, which else is but the likely one.

    >>> names_territory("de"), names_territory("de_AT")
    (False, True)
    """
    return locale_of(locale_id).territory is not None


def territory_of(locale_id: str) -> str | None:
    """The territory of a locale, the likely one where the id names none (CLDR likely subtags).

    >>> territory_of("de"), territory_of("de_AT")
    ('DE', 'AT')
    """
    locale = locale_of(locale_id)
    if locale.territory:
        return locale.territory
    likely = get_global("likely_subtags").get(str(locale)) or get_global("likely_subtags").get(locale.language)
    return Locale.parse(likely).territory if likely else None
