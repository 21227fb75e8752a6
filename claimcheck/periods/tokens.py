"""Text as a line of tokens that may be part of a time: known words, digits, and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from claimcheck.periods import digits
from claimcheck.periods.vocabulary import Roles, Vocabulary, vocabulary
from claimcheck.text import MARKS, runs_on

# What may stand between two tokens of one time, without its spaces; anything else parts them.
_GAPS = {
    "": "",
    "'": "",
    "\n": "",
    ",": ",",
    "、": ",",
    "・": ",",
    "-": "-",
    "~": "-",
    "〜": "-",
    "/": "/",
    "(": "(",
    ")": ")",
}
_DOT_GAPS = {".": ".", ".-": ".-", "./": "./"}
_BREAK = "|"
_GOES_ON = re.compile(rf"[^\W_]|[{MARKS}]")
_NAMES = frozenset(("month", "short_month", "weak_month", "day_name"))
# Parts that name no time by themselves, however many stand together.
_SMALL = frozenset(
    {
        *("shift", "number", "ordinal", "glue", "of", "cue", "since", "from", "to", "and", "first", "one", "plural"),
        *("ago_before", "ago_after", "ahead_before", "ahead_after", "perhaps_before", "perhaps_after", "not_ahead"),
        *("year_before", "year_after", "day_before", "month_before", "ordinal_before"),
        *("decade_before", "decade_after", "clock_before", "clock_after", "hour_before", "hour_unit", "not_clock"),
        *("hour_said", "clock_part"),
        *("weak_month", "short_month"),
    }
)
# Parts of which no number is a part: what a number word that plays nothing else belongs to is no time of the calendar.
_NUMBERLESS = frozenset(("one", "glue", "of", "to", "and", "from", "since", "cue", "not_ahead", "not_clock"))
# Digits of no time: too many of them, decimals and groups.
_AMOUNT = re.compile(r"\d{5}|\d+,\d|\d{3,}\.\d|\d+\.\d{3}")
_FIRST_SIGN = 0xE000  # private use: no sign is also a gap


class Token(NamedTuple):
    """A stretch of the text with the parts that it can play in a time."""

    start: int
    end: int
    roles: Roles
    sign: str


@dataclass(frozen=True, slots=True)
class Scanner:
    """The compiled patterns of one language, and the sign that stands for each set of roles.

    `anchors` are the signs of which a time needs at least one. `simple` are the words, with their
    sign, that begin no phrase and do not hang on a capital.
    """

    words: Vocabulary
    token: re.Pattern[str]
    ending: re.Pattern[str]
    signs: Mapping[frozenset[str], str]
    anchors: frozenset[str]
    simple: Mapping[str, tuple[Roles, str]]

    def having(self, role: str) -> str:
        """The signs of all tokens that can play a role."""
        return "".join(sign for roles, sign in self.signs.items() if role in roles)


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of a text; `signs` has a character for each token and telling gap, `tokens` None for a gap."""

    signs: str
    tokens: tuple[Token | None, ...]

    def inside(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens between two places of `signs`."""
        return tuple(token for token in self.tokens[start:end] if token)


@cache
def scanner(language: str | None) -> Scanner:
    """The patterns of a language, compiled when first asked for."""
    words = vocabulary(language)
    # A label such as "q3" begins with a letter, so it is tried before words.
    pattern = rf"""(?:
        (?<![a-z0-9]) (?P<label>[qth][1-4](?:/(?:20)?\d\d)?(?![^\W_]))
      | (?P<word>{words.word_pattern()})
      | {digits.PATTERN}
    )"""
    if words.spaced:
        pattern = r"\b" + pattern
    signs = _signs(words)
    return Scanner(
        words=words,
        token=re.compile(pattern, re.VERBOSE),
        ending=re.compile(words.ending_pattern()),
        signs=signs,
        anchors=frozenset(sign for roles, sign in signs.items() if not roles <= _SMALL),
        simple={
            word: (roles, signs[frozenset(roles)])
            for word, roles in words.words.items()
            if word not in words.phrases and not (words.capitals and not _NAMES.isdisjoint(roles))
        },
    )


def may_be_timed(folded: str, at: int, scan: Scanner) -> bool:
    """Whether a time of the calendar or the clock could take in the number, in digits or in words, that begins at an offset.

    >>> text = "a second, a million and 1,200 of 12"
    >>> [may_be_timed(text, at, scanner("en")) for at in (0, 2, 12, 24, 33)]
    [False, True, False, False, True]
    """
    if not scan.words.spaced or folded[at - 1 : at].isalnum():
        return True
    match = scan.token.match(folded, at)
    if match is None:
        return False
    if match.lastgroup == "word":
        phrase = _phrase(folded, at, scan.words.phrases.get(match[0], ()))
        roles = phrase[1] if phrase else scan.words.words.get(match[0], {})
        return not roles.keys() <= _NUMBERLESS
    return _AMOUNT.match(folded, at) is None


def _signs(words: Vocabulary) -> dict[frozenset[str], str]:
    sets = {frozenset(roles) for roles in words.words.values()}
    sets |= {frozenset(roles) for group in words.phrases.values() for _, roles in group}
    sets |= {roles - _NAMES for roles in sets} | {frozenset(parts) for parts in digits.PARTS}
    return {roles: chr(_FIRST_SIGN + at) for at, roles in enumerate(sorted(sets, key=sorted)) if roles}


def read_line(text: str, folded: str, scan: Scanner) -> Line:
    """The line of tokens of a text; `folded` is the text folded.

    Runs of small words that no month, digit or unit stands among are left out, since they can name no time.
    """
    signs: list[str] = []
    tokens: list[Token | None] = []
    run = 0
    anchored = False
    end = 0
    for token in _tokens(text, folded, scan):
        gap = _gap(folded, end, token.start, scan.words) if len(tokens) > run else ""
        if gap:
            parted = gap.endswith(_BREAK)
            if parted and not anchored:
                del signs[run:], tokens[run:]
            signs.extend(gap)
            tokens.extend([None] * len(gap))
            if parted:
                run = len(tokens)
                anchored = False
        signs.append(token.sign)
        tokens.append(token)
        anchored = anchored or token.sign in scan.anchors
        end = token.end
    return Line("".join(signs) + (")" if folded.startswith(")", end) else ""), (*tokens, None))


def _gap(folded: str, start: int, end: int, words: Vocabulary) -> str:
    if end - start == 1 and folded[start] == " ":
        return ""
    if end - start > 4:
        return ")" + _BREAK if folded[start] == ")" else _BREAK
    gap = folded[start:end].replace(" ", "")
    dots = words.dot_ordinals and gap[:1] == "." and folded[start - 1].isdigit()
    return (_DOT_GAPS if dots else _GAPS).get(gap, ")" + _BREAK if gap[:1] == ")" else _BREAK)


def _tokens(text: str, folded: str, scan: Scanner) -> Iterator[Token]:
    simple = scan.simple
    done = 0
    for match in scan.token.finditer(folded):
        start, end = match.span()
        if start < done:
            continue
        kind = match.lastgroup
        if kind == "word":
            known = simple.get(match[0])
            token = Token(start, end, *known) if known else _word(text, folded, match, scan)
        else:
            read = _label(match) if kind == "label" else digits.read_digits(folded, match, scan.words, scan.ending)
            token = Token(start, *read, scan.signs[frozenset(read[1])]) if read else None
        if token:
            done = token.end
            yield token


def _label(match: re.Match[str]) -> tuple[int, Roles] | None:
    roles = digits.read_label(match[0])
    return (match.end(), roles) if roles else None


def _word(text: str, folded: str, match: re.Match[str], scan: Scanner) -> Token | None:
    start = match.start()
    phrase = _phrase(folded, start, scan.words.phrases.get(match[0], ()))
    end, roles = phrase or (match.end(), scan.words.words.get(match[0], {}))
    if scan.words.capitals and text[start].islower():
        roles = {role: value for role, value in roles.items() if role not in _NAMES}
    return Token(start, end, roles, scan.signs[frozenset(roles)]) if roles else None


def _phrase(folded: str, start: int, phrases: tuple[tuple[str, Roles], ...]) -> tuple[int, Roles] | None:
    for phrase, roles in phrases:
        end = start + len(phrase)
        if folded.startswith(phrase, start):
            after = folded[end : end + 2].removeprefix("-")[:1]  # "na quarta" is no end of "na quarta-feira"
            if not (_GOES_ON.match(after) and _GOES_ON.match(phrase[-1]) and not runs_on(phrase[-1])):
                return end, roles
    return None
