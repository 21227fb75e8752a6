"""Text turned into the spans of its sentences, in any language: a break is told by the characters and words beside it.

What matters most here is that a figure is not parted from what it counts: no sentence ends in "2,3 Mio. Menschen",
"US$ 5,5 bi. em 2025" or "am 3. Juni".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from claimcheck.locales import lexicon
from claimcheck.model import Span

LONGEST = 2000
"""No sentence is longer than this many characters: what is has lost its full stops."""

_CLOSING = "\"'“”‘’«»‹›)\\]}」』）】〉》"
_OPENING = "\"'“‘„‚«‹([{「『（【〈《¿¡*_-–—"
# Each alternative starts where a run of marks starts and gives nothing back, so that a long run is read once.
_STOP = re.compile(
    # Marks of ideographic scripts need no space behind them.
    rf"(?P<wide>[。！？｡]++|．(?!\d)|[!?](?=[\u3000-\u9fff]))[{_CLOSING}]*+"
    rf"|(?<![.!?…])(?P<mark>[.!?…؟۔।॥։።]++)(?:\[\d{{1,3}}\])*+[{_CLOSING}]*+(?:[ \u00a0\u202f]»(?=\s|$))?+(?=\s|$)"
)
_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
_WORD_BEFORE = 30
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_FOLLOWING = re.compile(rf"(?:\d+|{_WORD.pattern})\.?")
_DAY_AND_MONTH = re.compile(r"(?:^|[\s(])\d{1,2}\.\s?\d{1,2}$")
_WRAPPED_FROM, _WRAPPED_TO = 40, 120
_ITEM = re.compile(r"\s*(?:[-*•·–—>#|]|\d{1,3}[.)]\s)")


def find_sentences(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """The sentences between two offsets, without the white space around them, in order.

    Every character that is not white space lies in exactly one. A line end ends one (a headline, an item of
    a list), unless the lines are those of a paragraph that was wrapped to a fixed width.

    >>> text = "Rund 2,3 Mio. Menschen flohen. Am 3. Juni kehrten 1.000 zurück."
    >>> [text[span.start : span.end] for span in find_sentences(text)]
    ['Rund 2,3 Mio. Menschen flohen.', 'Am 3. Juni kehrten 1.000 zurück.']
    """
    end = len(text) if end is None else min(end, len(text))
    return tuple(
        short
        for block in _blocks(text, max(start, 0), end)
        for sentence in _sentences(text, block)
        for short in _shortened(text, sentence)
    )


def _blocks(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretches that no sentence reaches beyond: lines, and paragraphs that were wrapped."""
    paragraph: list[Span] = []
    for match in _LINE.finditer(text, start, end):
        line = Span(*match.span())
        if not match[0].strip():
            continue
        if paragraph and not _adjacent(text, paragraph[-1], line):
            yield from _unwrapped(text, paragraph)
            paragraph = []
        paragraph.append(line)
    yield from _unwrapped(text, paragraph)


def _adjacent(text: str, before: Span, after: Span) -> bool:
    return text[before.end : after.start] in {"\n", "\r\n", "\r"}


def _unwrapped(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    if len(lines) > 1 and _wrapped(text, lines):
        yield Span(lines[0].start, lines[-1].end)
    else:
        yield from lines


def _wrapped(text: str, lines: Sequence[Span]) -> bool:
    """Whether lines were broken at a fixed width: no line had room for the first word of the next."""
    contents = [text[line.start : line.end] for line in lines]
    widest = max(map(len, contents))
    if not _WRAPPED_FROM <= widest <= _WRAPPED_TO or any(map(_ITEM.match, contents)):
        return False
    pairs = tuple(pairwise(contents))
    if any(len(line.rstrip()) + 1 + len(following.split(None, 1)[0]) <= widest for line, following in pairs):
        return False
    # Of two lines this says little: the second must plainly go on with the sentence of the first.
    going_on = sum(line.rstrip()[-1] not in ".!?…:" and following.lstrip()[0].islower() for line, following in pairs)
    return going_on > 0


def _sentences(text: str, block: Span) -> Iterator[Span]:
    start = block.start
    for stop in _STOP.finditer(text, block.start, block.end):
        if _ends(text, start, stop, block.end):
            yield from _trimmed(text, start, stop.end())
            start = stop.end()
    yield from _trimmed(text, start, block.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def _ends(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    """Whether a sentence ends at this mark."""
    if stop["wide"]:
        # 「…。」と述べた: the sentence goes on behind what it quotes.
        return stop.end() == stop.end("wide") or text[stop.end() : stop.end() + 1] not in {"と", "っ"}
    following = _following(text, stop.end(), end)
    if not following or stop["mark"] != ".":
        return not following[:1].islower()
    if following[0].islower():
        return False
    return _full_stop(text[max(start, stop.start() - _WORD_BEFORE) : stop.start()], following)


def _following(text: str, start: int, end: int) -> str:
    """What comes next, without what opens a quotation: a word or number and its dot, or another character."""
    window = text[start : min(end, start + _WORD_BEFORE)].lstrip().lstrip(_OPENING + " ")
    match = _FOLLOWING.match(window)
    return match[0] if match else window[:1]


def _full_stop(before: str, following: str) -> bool:
    """Whether a dot before white space ends a sentence, by the words before and after it."""
    next_word = following.lower().removesuffix(".")
    if next_word in _words("after_ordinal") and re.search(r"(?:^|\W)(?:\d{1,2}|[IVXL]{1,5})$", before):
        return False
    if before[-1:].isdigit():
        return _after_number(before, following)
    match = re.search(rf"{_WORD.pattern}$", before)
    if not match:
        return True
    word = match[0].replace("’", "'").lower()
    if word in _words("never") or (following[0].isdigit() and word in _words("before_number")):
        return False
    if word in _words("before_code"):
        return not (len(next_word) == 3 and following.isupper())
    if len(word) == 1 and word not in _words("before_starter"):
        return _after_letter(before[: match.start()], match[0], following)
    if "." in word or word in _words("before_starter"):
        return following.lower() in _words("starters")
    return True


def _after_number(before: str, following: str) -> bool:
    """Whether "3." ends a sentence: not in "am 3. Versuch" or "3. 6. 2024", nor as the number of an item."""
    if following[0].isdigit():
        return not (_DAY_AND_MONTH.search(before) or re.fullmatch(r"\d{1,2}\.", following))
    match = re.search(r"(?:^|[\s(])\d{1,2}$", before)
    if not match:
        return True
    words = _WORD.findall(before[: match.start()])
    if not words:
        return False
    return words[-1].lower() not in _words("before_ordinal") or following.lower() in _words("starters")


def _after_letter(before: str, letter: str, following: str) -> bool:
    """Whether a single letter and a dot end a sentence: not as an initial ("J. Smith"), nor in "z. B."."""
    if not letter.isupper():
        return False
    if before[-1:] and not (before[-1].isspace() or before[-1] in ".-("):
        return True  # the D of "R&D."
    named = before.rstrip().rpartition(" ")[2]
    return following.lower() in _words("starters") and not (named[:1].isupper() or named.endswith("."))


def _shortened(text: str, sentence: Span) -> Iterator[Span]:
    """A sentence that is too long, cut at white space or where a cut hurts least; never inside a number."""
    start = sentence.start
    while sentence.end - start > LONGEST:
        window = text[start : start + LONGEST]
        cuts = [window.rfind(mark, LONGEST // 2) + 1 for mark in ("; ", ", ", "，", "、", " ", "\t")]
        cut = start + (next((cut for cut in cuts if cut), 0) or len(window.rstrip("0123456789.,")) or LONGEST)
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, sentence.end)


@cache
def _words(kind: str) -> frozenset[str]:
    table: Mapping[str, Mapping[str, list[str]]] = lexicon.shared("abbreviations")
    return frozenset(table[kind]["words"])
