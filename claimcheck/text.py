"""Text as it comes from outside: folded for matching, made inert for showing, and offsets turned into lines and columns."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Mapping

# For a character class: marks that belong to the letter before them, which are no letters to `re`: accents set apart,
# vowel points, vowel signs (Unicode category M).
MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u0900-\u0903\u093a-\u0963\u0980-\u0983\u09bc-\u09cd\u0a01-\u0a4d\u0a70\u0a71\u0a81-\u0acd"
    "\u0b01-\u0b57\u0b82-\u0bcd\u0c00-\u0c56\u0c81-\u0cd6\u0d00-\u0d4d\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ece"
    "\u102b-\u103e\u17b4-\u17d3"
)
_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_APOSTROPHES = "\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032\u00b4\u0060\uff07"
_HYPHENS = "\u05be\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d"


class _Folding(dict[str, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, character: str) -> str:
        self[character] = folded = _fold_character(character)
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
        if len(form) == 2 and unicodedata.combining(form[1]):
            return form[0]  # the capital İ, whose small letter carries its dot apart
    return character


_FOLDING = _Folding()
# Whatever may fold to something else than its small letter. Left out are the letters of most scripts, which `str.lower`
# folds in one go (Σ to ς where its word ends): not İ, which would grow.
_ODD = re.compile(
    "[^\n -_a-~\u00c0-\u012f\u0131-\u017e\u0388-\u03cf\u03fa-\u05bd\u05bf-\u065f\u066a-\u06ef\u0900-\u0957"
    "\u0e00-\u0e4f\u1e00-\u1e9a\u1e9c-\u1eff\u3001-\u3035\u303b-\u309a\u309d-\u3130\u3400-\u9fff\uac00-\ud7a3]"
)


def fold(text: str) -> str:
    """The text in one plain form for matching: lower case, ASCII digits, plain spaces, hyphens and apostrophes.

    The result is as long as the text, so that an offset into one is an offset into the other.

    >>> fold("Über １２ ٣٤ Mrd.\\u202fEuro – l’été")
    "über 12 34 mrd. euro - l'été"
    >>> len(fold("½ ﬁ İ ß")) == len("½ ﬁ İ ß")
    True
    """
    return _ODD.sub(lambda odd: _FOLDING[odd[0]], text).lower()


# What no reader sees: bidirectional controls, word joiners, byte order marks and soft hyphens; and the Arabic vowel signs,
# which say nothing where a word ends with them (inside a word they may: خُمس is a fifth).
_UNSEEN = re.compile("[\u00ad\u061c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u064b-\u0650\u0652]")
_VOWEL_SIGNS = frozenset("\u064b\u064c\u064d\u064e\u064f\u0650\u0652")


class Seen:
    """A text without what no reader sees, and the way back from an offset into it to one into the text itself.

    >>> seen = Seen("over \u202a25\u202c,000")
    >>> seen.text, seen.offset(5), seen.end(11)
    ('over 25,000', 6, 13)
    """

    __slots__ = ("_gone", "_shifts", "_whole", "text")

    def __init__(self, text: str) -> None:
        self._whole = text
        unseen = (match.start() for match in _UNSEEN.finditer(text))
        self._gone = [at for at in unseen if text[at] not in _VOWEL_SIGNS or not text[at + 1 : at + 2].isalpha()]
        self._shifts = [at - before for before, at in enumerate(self._gone)]
        starts, ends = [0, *(at + 1 for at in self._gone)], [*self._gone, len(text)]
        self.text = "".join(map(text.__getitem__, map(slice, starts, ends))) if self._gone else text

    def offset(self, at: int) -> int:
        """Where the character at an offset stands in the text itself."""
        return at + bisect_right(self._shifts, at)

    def end(self, at: int) -> int:
        """Where a stretch that ends at an offset ends in the text itself: behind its last character and its vowel signs."""
        end = self.offset(at - 1) + 1
        while self._gone and end < len(self._whole) and self._whole[end] in _VOWEL_SIGNS:
            end += 1
        return end

    def place(self, offset: int) -> int:
        """The offset here of an offset into the text itself."""
        return offset - bisect_left(self._gone, offset)


def without_accents(word: str) -> str:
    """A word of the Latin or Greek script without its accents; other scripts, where marks tell letters apart, as they are.

    >>> without_accents("dólares"), without_accents("ευρώ"), without_accents("двой")
    ('dolares', 'ευρω', 'двой')
    """
    bare = "".join(mark for mark in unicodedata.normalize("NFD", word) if not unicodedata.combining(mark))
    return bare if bare.isascii() or is_greek(bare) else word


def is_greek(word: str) -> bool:
    """Whether all letters of a word are Greek, of which capitals are set without accents.

    >>> is_greek("χιλιάδες"), is_greek("mil")
    (True, False)
    """
    return all("\u0370" <= letter <= "\u03ff" for letter in word if letter.isalpha())


def runs_on(character: str) -> bool:
    """Whether a character is of a script that sets no spaces between words, or glues endings to them.

    Kana, Han and Hangul; Thai, Lao, Khmer and Burmese.

    >>> runs_on("人"), runs_on("명"), runs_on("m")
    (True, True, False)
    """
    code = ord(character)
    return code >= 0x0E00 and (
        0x3005 <= code <= 0x3007
        or 0x3040 <= code <= 0x9FFF
        or 0xAC00 <= code <= 0xD7AF
        or 0x0E00 <= code <= 0x0EFF
        or 0x1000 <= code <= 0x109F
        or 0x1780 <= code <= 0x17FF
        or 0xF900 <= code <= 0xFAFF
        or 0xFF66 <= code <= 0xFF9F
        or 0x20000 <= code <= 0x3FFFF
    )


def is_hangul(character: str) -> bool:
    """Whether a character is a syllable of Hangul, whose words are set apart but end in any particle.

    >>> is_hangul("명"), is_hangul("人")
    (True, False)
    """
    return "\uac00" <= character <= "\ud7a3"


def is_hiragana(character: str) -> bool:
    """Whether a character is of the script that Japanese writes particles and endings in.

    >>> is_hiragana("に"), is_hiragana("二")
    (True, False)
    """
    return "\u3041" <= character <= "\u309f"


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
    **dict.fromkeys((*range(32), *range(127, 160)), "�"),
    **dict.fromkeys((9, 10, 11, 12, 13, 133, 8232, 8233), " "),
    **dict.fromkeys((1564, 8203, 8206, 8207, 8288, 65279, 173, 6158), ""),
    **dict.fromkeys((*range(8234, 8239), *range(8294, 8298), *range(8298, 8304)), "�"),
    **dict.fromkeys((*range(65529, 65532), *range(917504, 917632)), "�"),
    **dict.fromkeys(range(55296, 57344), "�"),
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


_LOG_COMMAND = re.compile(r"##(?=\w*\[)")


def without_log_commands(line: str) -> str:
    """A line of a report or a message in which no CI service reads a command, such as one that hides what follows.

    `::name::` at the start of a line is one to GitHub and Gitea, `##[name]`, `##vso[` and `##teamcity[` anywhere are to
    others.

    >>> without_log_commands("  ::stop-commands::x"), without_log_commands("a ##vso[task.complete] b")
    ('  : :stop-commands::x', 'a # #vso[task.complete] b')
    """
    spaced = _LOG_COMMAND.sub("# #", line)
    start = len(spaced) - len(spaced.lstrip())
    return f"{spaced[:start]}: {spaced[start + 1 :]}" if spaced.startswith("::", start) else spaced
