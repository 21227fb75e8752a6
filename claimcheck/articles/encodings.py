"""Bytes of a file turned into text, and why where they are none. The only door to charset-normalizer.

The steps, and why they come in this order: a byte order mark is certain; bytes that are valid UTF-8 are nothing else in
practice; a declared charset is right more often than a guess; the guess comes last.
"""

from __future__ import annotations

import codecs
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from claimcheck.articles.content import Unreadable

# UTF-32 before UTF-16, whose mark is the beginning of the other's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What files of other programs begin with, however they are called; some of them are all ASCII.
_SIGNATURES = {
    b"%PDF-": "a PDF document",
    b"{\\rtf": "an RTF document",
    b"PK\x03\x04": "a ZIP archive, as documents of word processors are",
    b"\xd0\xcf\x11\xe0": "a document of an older word processor",
    b"%!PS": "a PostScript document",
    b"\x1f\x8b": "compressed",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
}
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^<>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
_DECLARED_WITHIN = 4096
_SINGLE_BYTE = (
    *("cp1252", "cp1250", "iso8859_2", "cp1254", "cp1257", "iso8859_15", "cp1251", "koi8_u", "koi8_r"),
    *("iso8859_5", "cp1253", "iso8859_7", "cp1255", "cp1256", "cp874"),
)
_MULTI_BYTE = ("cp932", "euc_jp", "gb18030", "big5", "cp949")
_CONTROLS = tuple(map(chr, (*range(1, 9), *range(14, 27), *range(28, 32), *range(127, 160))))
_SAMPLE = 65536
_LEAST_FIT = 0.7
_COMMON = 0.5
_LEAST_SHARE = 0.3
_MOST_DAMAGE = 0.02

_NO_TEXT_HINT = "give text, Markdown, HTML or JSON; convert other formats to text first"
_UNKNOWN_HINT = "save the file as UTF-8"


def decode(data: bytes) -> str:
    """The text of a file's bytes, without byte order mark, its line ends as they are.

    >>> decode(b"\\xef\\xbb\\xbf12\\r\\n"), decode("größer".encode("cp1252"))
    ('12\\r\\n', 'größer')

    Raises Unreadable for bytes that are no text, or text in no encoding that can be told.
    """
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            raise Unreadable(f"not text: {kind}", _NO_TEXT_HINT)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data, encoding)
    if b"\0" in data:
        return _unmarked_utf_16(data)
    for text in _candidates(data):
        if text is not None:
            return text
    raise Unreadable("its character encoding cannot be told", _UNKNOWN_HINT)


def _marked(data: bytes, encoding: str) -> str:
    text = _strictly(data, encoding)
    if text is None:
        name = encoding.removesuffix("-sig").upper()
        raise Unreadable(f"damaged: its byte order mark says {name}, but it is not valid {name}", _UNKNOWN_HINT)
    if "\0" in text:
        raise Unreadable("not text: NUL characters", _NO_TEXT_HINT)
    return text


def _unmarked_utf_16(data: bytes) -> str:
    """UTF-16 without its mark: in Latin text every other byte is NUL, and only those are."""
    for encoding, empty, full in (("utf-16-le", data[1::2], data[::2]), ("utf-16-be", data[::2], data[1::2])):
        if len(data) % 2 == 0 and empty.count(0) * 2 > len(empty) and b"\0" not in full:
            text = _strictly(data, encoding)
            if text is not None:
                return text
    raise Unreadable("not text: NUL bytes", _NO_TEXT_HINT)


def _candidates(data: bytes) -> Iterator[str | None]:
    if b"\x1b$" in data:
        # The one encoding in use whose bytes are all ASCII: as UTF-8 it would be valid and gibberish.
        yield _strictly(data, "iso2022_jp")
    yield _strictly(data, "utf-8")
    declared = _DECLARED.search(data, 0, _DECLARED_WITHIN)
    yield _strictly(data, declared[1].decode("ascii")) if declared else None
    yield _damaged_utf_8(data)
    yield _guessed(data)


def _damaged_utf_8(data: bytes) -> str | None:
    """UTF-8 with a few bad bytes, as a file that was cut or joined has: those become U+FFFD."""
    text = data.decode("utf-8", "replace")
    beyond_ascii = sum(character > "\x7f" for character in text)
    return text if text.count("\ufffd") <= max(1, beyond_ascii * _MOST_DAMAGE) and beyond_ascii > 3 else None


def _guessed(data: bytes) -> str | None:
    import charset_normalizer

    sample = data[:_SAMPLE]
    if len(data) > _SAMPLE:
        # A multi-byte character that is cut in two would speak against its encoding.
        sample = sample[: sample.rfind(b"\n") + 1] or sample
    best = charset_normalizer.from_bytes(sample, cp_isolation=[*_SINGLE_BYTE, *_MULTI_BYTE]).best()
    if best is None:
        return None
    if best.encoding in _MULTI_BYTE:
        return _strictly(data, best.encoding)
    return _best_fit(data, sample)


def _best_fit(data: bytes, sample: bytes) -> str | None:
    """The text under the code page whose letters beyond ASCII best fit one language's; the earlier page on a tie."""
    texts = ((encoding, _strictly(sample, encoding)) for encoding in _SINGLE_BYTE)
    fits = [(_fit(text), -place, encoding) for place, (encoding, text) in enumerate(texts) if text is not None]
    for fit, _, encoding in sorted(fits, reverse=True):
        if fit >= _LEAST_FIT and (text := _strictly(data, encoding)) is not None:
            return text
    return None


def _fit(text: str) -> float:
    """How well the letters beyond ASCII fit one language, from 0 to 1; 1 where there are none."""
    alphabets = _alphabets()
    signs = alphabets["shared"]["signs"]
    counts = Counter(character for character in text if character > "\x7f" and character not in signs)
    if not counts:
        return 1.0
    fits = [_share(counts, alphabet) for alphabet in alphabets["latin"].values()]
    # A text in another script is in that script: a few Cyrillic letters among Latin ones are a wrong guess.
    if counts.total() >= _LEAST_SHARE * sum(map(str.isalpha, text)):
        fits += [
            _share(counts, alphabet) * min(1.0, _share(counts, alphabets["frequent"][language]) / _COMMON)
            for language, alphabet in alphabets["other"].items()
        ]
    return max(fits)


def _share(counts: Counter[str], alphabet: str) -> float:
    """The share of the letters that are in an alphabet; capitals count half: one code page has small ones there."""
    small = sum(count for letter, count in counts.items() if letter in alphabet)
    capital = sum(count for letter, count in counts.items() if letter not in alphabet and letter.lower() in alphabet)
    return (small + capital * 0.5) / counts.total()


@cache
def _alphabets() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files("claimcheck.articles").joinpath("alphabets.toml").read_text("utf-8"))


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except (UnicodeError, LookupError, ValueError):
        return None
    # Codecs such as "hex" or "rot13" are no charsets; bytes.decode refuses most, and these controls give away the rest.
    return None if _controls(text) else text


def _controls(text: str) -> bool:
    """Whether there are more control characters in the text than a text has: a picture or an archive, not prose."""
    return sum(map(text.count, _CONTROLS)) > max(5, len(text) / 100)
