"""Text as it comes from outside: folded for matching, made inert for showing, and offsets turned into lines and columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_APOSTROPHES = "\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032\u00b4\u0060\uff07"
_HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d"


class _Folding(dict[int, str]):
    """A translation table that works out each character when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    if character in _SPACES:
        return " "
    if character in _APOSTROPHES:
        return "'"
    if character in _HYPHENS:
        return "-"
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    for form in (unicodedata.normalize("NFKC", character).lower(), character.lower()):
        if len(form) == 1:
            return form
    return character


_FOLDING = _Folding()


def fold(text: str) -> str:
    """The text in one plain form for matching: lower case, ASCII digits, plain spaces, hyphens and apostrophes.

    The result is as long as the text, so that an offset into one is an offset into the other.

    >>> fold("Über １２ ٣٤ Mrd.\\u202fEuro – l’été")
    "über 12 34 mrd. euro - l'été"
    >>> len(fold("½ ﬁ İ ß")) == len("½ ﬁ İ ß")
    True
    """
    return text.translate(_FOLDING)


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """The line and the column of an offset, both counted from 1, a column being one code point.

    >>> line_and_column("ab\\ncd", 4)
    (2, 2)
    """
    start = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, offset) + 1, offset - start + 1


# What a terminal, a browser or a CI log may act on instead of showing: C0 and C1 controls, bidirectional controls
# (Unicode TR 36, "Trojan Source"), line and paragraph separators, zero-width and tag characters, lone surrogates.
_UNSAFE: Mapping[int, str] = {
    **{code: "\ufffd" for code in (*range(0x20), *range(0x7F, 0xA0))},
    **{code: " " for code in (0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029)},
    **{code: "" for code in (0x061C, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x00AD, 0x180E)},
    **{code: "\ufffd" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0x206A, 0x2070))},
    **{code: "\ufffd" for code in (*range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080))},
    **{code: "\ufffd" for code in range(0xD800, 0xE000)},
}


def inert(text: str) -> str:
    """The text with nothing left in it that a screen acts on: one line, no control, escape or bidi characters.

    What would be acted on becomes U+FFFD, so that a reader sees that something was there; line breaks and tabs become
    spaces; marks that carry no meaning of their own (zero-width space, soft hyphen, byte order mark) are dropped.

    >>> inert("a\\x1b[31mred\\u202e\\nb")
    'a�[31mred� b'
    """
    return text.translate(_UNSAFE)


def is_inert(text: str) -> bool:
    """Whether `inert` would leave the text as it is.

    >>> is_inert("plain"), is_inert("\\x07")
    (True, False)
    """
    return inert(text) == text
