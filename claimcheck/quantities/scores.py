"""Text under a locale -> the scores of games in it: "a 2-1 win", "mit 3:0", "por 2 a 1", 21比15, "6-3, 6-4".

Two numbers with a dash or a colon between them are most often something else: a range, a clock time, a ratio, a date, a
season. So a score wants a word of a game beside it, or the two sides around it in an article that is full of such words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise, zip_longest

from claimcheck.locales.figures import figure_words
from claimcheck.locales.games import Word, game_words, pairs
from claimcheck.locales.measures import find_measures
from claimcheck.model import SCORE, Bound, Quantity, Span
from claimcheck.quantities.figure import Line, ends_there
from claimcheck.quantities.masks import Masks, masks_of
from claimcheck.text import Seen, fold, is_hangul, runs_on

_SENTENCE_END = re.compile(r"[.!?][\"'”’)]* |[\n。！？]")
_BEFORE, _BEHIND = frozenset(".,:/-$€£¥₹₩'+#@*\\_"), re.compile(r"[.,:/-][0-9]|[%‰°/_*+]| ?[%‰]")
# What stands between two scores of one row: "6-3, 6-4", "7-6 (7-4) 6-2".
_NEXT_IN_ROW = re.compile(r" |, ?| ?[/;|] ?|、|،")
_REACH = 120
_CLOSE = 40
_ADJACENT = 2
_REACH_VOTE = 40
_VOTES = frozenset({"vote", "voter", "seat"})
# No game of goals has more of them; beyond, a word must tell of a score, not just of a game.
_MOST_GOALS = 30
_MOST_POINTS = 199
# Draws have few goals: "50-50" and "24-24" are something else more often.
_MOST_IN_A_DRAW = 9
_CLAUSE_MARKS = frozenset(",;:(—，、；：（،")
_LONGEST_ARTICLE = 8
_LAST_HOUR, _LAST_MINUTE = 24, 59
# An article with so many different words of games in its beginning is about sport.
_FEWEST_WORDS = 4
_HEAD = 4000
_TELLING = frozenset({"final", "lead", "half", "set"})
_RULES = {"final": "score-final", "lead": "score-lead", "half": "score-half", "set": "score-set"}


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Two numbers that may be a score: where they stand, what is between them, and whether brackets are around them."""

    start: int
    end: int
    first: int
    second: int
    mark: str
    bracketed: bool

    @property
    def pair(self) -> tuple[int, int]:
        """The smaller and the larger number."""
        return min(self.first, self.second), max(self.first, self.second)

    @property
    def may_be_a_range(self) -> bool:
        """Whether the numbers ascend as the ends of a range do."""
        return self.mark != ":" and self.first < self.second

    @property
    def may_be_a_time(self) -> bool:
        """Whether the numbers are an hour and a minute."""
        return self.mark == ":" and self.first <= _LAST_HOUR and 9 < self.second <= _LAST_MINUTE


def find_scores(text: str, locale: str | None, spans: Iterable[Span]) -> tuple[Quantity, ...]:
    """Every score of a game in the `spans` of a text, as quantities with the unit `score`, in the order of the text.

    `value` is the smaller of the two numbers and `high` the larger, whichever side is told first: "lost 1-2" and "won
    2-1" are one score. Of a draw both are equal. `rule` says which moment of the game it is of, as far as the nearest word
    tells: `score-final`, `score-lead`, `score-half` (at half-time), `score-set` (a set, a leg, a tie-break), else `score`.

    >>> text = "Rotfeld won 3-1 on Sunday, having led 1-0. Expect 3-5 showers at 12:25."
    >>> [(score.text, str(score.value), str(score.high), score.rule) for score in find_scores(text, "en", [Span(0, 71)])]
    [('3-1', '1', '3', 'score-final'), ('1-0', '0', '1', 'score-lead')]

    Raises UsageError for a locale that CLDR does not know.
    """
    seen = Seen(text)
    field = _Field(Line(seen.text, fold(seen.text), figure_words(locale)))
    return tuple(
        _quantity(text, seen, candidate, rule)
        for span in spans
        for candidate, rule in field.scores(seen.place(span.start), seen.place(span.end))
    )


def with_scores(quantities: Sequence[Quantity], scores: Sequence[Quantity]) -> list[Quantity]:
    """Quantities and the scores of the same text: each stretch is read as one or the other.

    A figure with a unit or a scale is no score ("beat it by 3-1 percent"); two bare numbers or a bare range that are
    a score are no count ("lost 1-2").
    """
    if not scores:
        return list(quantities)
    measured = Masks(quantity.span for quantity in quantities if _is_measured(quantity))
    kept = [score for score in scores if not measured.cover(score.start, score.end)]
    taken = Masks(score.span for score in kept)
    return [quantity for quantity in quantities if not taken.cover(quantity.start, quantity.end)] + kept


def _is_measured(quantity: Quantity) -> bool:
    return quantity.unit is not None or (quantity.high or quantity.value) > _MOST_POINTS


class _Field:
    """A text in which scores are looked for: what stands around a pair of numbers, and whether it makes a score of it."""

    __slots__ = ("_about_sport", "_found", "line")

    def __init__(self, line: Line) -> None:
        self.line = line
        self._about_sport: bool | None = None
        self._found: list[Word] = []

    def scores(self, start: int, end: int) -> Iterator[tuple[_Candidate, str]]:
        """The scores between two offsets, each with the rule that names its moment of the game."""
        found = list(_candidates(self.line, start, end))
        if not found:
            return
        self._found = list(self._words_around(found))
        masks = masks_of(self.line, [candidate.start for candidate in found])
        rules: dict[_Candidate, str] = {}
        for candidate, behind in zip_longest(found, found[1:]):
            masked = candidate.may_be_a_time or masks.cover(candidate.start, candidate.end)
            rule = self._rule(candidate, masked=masked)
            if rule is None and behind is not None and not masked and self._has_half_time_behind(candidate, behind):
                rule = SCORE
            if rule is not None:
                rules[candidate] = rule
        for ordered in (found, found[::-1]):
            for one, other in pairwise(ordered):
                if one in rules and self._in_one_row(one, other):
                    rules[other] = rules[one] = _RULES["set"]
        yield from self._with_brackets(found, rules)

    def _with_brackets(
        self, found: Sequence[_Candidate], rules: dict[_Candidate, str]
    ) -> Iterator[tuple[_Candidate, str]]:
        """The scores, with those in brackets right behind one; other brackets hold a team's wins and losses as often."""
        last = -1
        free = any(not candidate.bracketed for candidate in rules)
        for candidate in found:
            behind = candidate.bracketed and 0 <= candidate.start - last <= _ADJACENT
            if behind:
                yield candidate, _RULES["half"]
            elif candidate in rules and not (candidate.bracketed and free):
                last = candidate.end
                yield candidate, rules[candidate]

    def _rule(self, candidate: _Candidate, *, masked: bool) -> str | None:
        """The rule of a candidate that is a score; None for one that is none."""
        words = sorted(self._words(candidate), key=lambda word: (_gap(word, candidate), word.start))
        if words and words[0].role == "other":
            return None
        telling = next((word for word in words if word.role in _TELLING), None)
        gap = _gap(telling, candidate) if telling is not None else _REACH
        rule = _RULES[telling.role] if telling is not None else SCORE
        if masked or candidate.first == candidate.second > _MOST_IN_A_DRAW:
            return rule if gap <= _ADJACENT else None
        if candidate.may_be_a_range:
            is_score = self._is_no_range(candidate, words)
        elif max(candidate.first, candidate.second) > _MOST_GOALS:
            is_score = telling is not None
        else:
            is_score = bool(words) or self._is_a_result(candidate)
        return rule if is_score and not self._is_a_vote(candidate, gap) else None

    def _is_no_range(self, candidate: _Candidate, words: Sequence[Word]) -> bool:
        """Whether two numbers that could be the ends of a range are a score: between two sides, or by a word right beside."""
        if self._stands_between_sides(candidate):
            return bool(words) or self._is_about_sport()
        behind = self.line.folded[candidate.end : candidate.end + 1]
        glued = behind in ("-", "'") or (behind != "" and (runs_on(behind) or is_hangul(behind)))
        before = self.line.back_over_space(candidate.start)
        article = self.line.words.ones.ending_at(self.line.folded, self.line.text, before, _LONGEST_ARTICLE)
        alone = article is not None or max(candidate.first, candidate.second) <= _MOST_IN_A_DRAW
        telling = [word for word in words if word.role in _TELLING and _gap(word, candidate) <= _CLOSE]
        if telling and (glued or (alone and any(0 <= word.start - candidate.end <= _ADJACENT for word in telling))):
            return True
        return any(self._leads_to(word, candidate) for word in telling) and ends_there(self.line, candidate.end)

    def _leads_to(self, word: Word, candidate: _Candidate) -> bool:
        """Whether a word stands before two numbers without a break: "lost at home 1-2", not "won, in rooms 5-12"."""
        between = self.line.folded[word.end : candidate.start]
        return len(between) <= _CLOSE // 2 and word.end <= candidate.start and not _CLAUSE_MARKS & set(between)

    def _is_a_result(self, candidate: _Candidate) -> bool:
        """Whether two numbers stand as the lists of a sports page print results, in an article about sport."""
        return self._stands_between_sides(candidate) and self._is_about_sport()

    def _has_half_time_behind(self, candidate: _Candidate, behind: _Candidate) -> bool:
        """Whether sides, a score and the score at half-time stand in one row: "Rotfeld - Ostheim 3:1 (1:0)"."""
        became = all(before <= after for before, after in zip(behind.pair, candidate.pair, strict=True))
        follows = behind.bracketed and behind.start - candidate.end == _ADJACENT
        return follows and became and self._stands_between_sides(candidate)

    def _words(self, candidate: _Candidate) -> Sequence[Word]:
        """The words of games in the sentence of a candidate, as far as they are near."""
        folded = self.line.folded
        start, end = max(0, candidate.start - _REACH), candidate.end + _REACH
        for stop in _SENTENCE_END.finditer(folded, start, candidate.start):
            start = stop.end()
        last = _SENTENCE_END.search(folded, candidate.end, end)
        first = bisect_left(self._found, start, key=_start_of)
        return self._found[first : bisect_left(self._found, last.start() if last else end, key=_start_of)]

    def _words_around(self, candidates: Sequence[_Candidate]) -> Iterator[Word]:
        """The words of games that are near to any candidate, each looked for once."""
        done = 0
        for candidate, following in zip_longest(candidates, candidates[1:]):
            end = min(len(self.line.folded), candidate.end + _REACH)
            if following is not None and following.start - _REACH < end:
                end = following.start
            start = max(done, candidate.start - _REACH)
            yield from self._words_in(start, end)
            done = end

    def _words_in(self, start: int, end: int) -> Iterator[Word]:
        words = game_words(self.line.folded[start:end], self.line.text[start:end], self.line.words.language or "")
        return (Word(word.start + start, word.end + start, word.role) for word in words)

    def _is_a_vote(self, candidate: _Candidate, nearer: int) -> bool:
        """Whether a word for votes or seats stands nearer to two numbers than a word that tells of a game's end."""
        start = max(0, candidate.start - _REACH_VOTE)
        around = self.line.folded[start : candidate.end + _REACH_VOTE]
        return any(
            found.id in _VOTES
            and max(found.start + start - candidate.end, candidate.start - start - found.end) < nearer
            for found in find_measures(around, self.line.words.language)
        )

    def _stands_between_sides(self, candidate: _Candidate) -> bool:
        """Whether a name stands before two numbers, and another or nothing at all behind them: "Rotfeld 2-1 Ostheim"."""
        text = self.line.text
        head = text[max(0, candidate.start - _CLOSE) : candidate.start].rpartition("\n")[2].rstrip(" (").split(" ")[-1]
        tail = text[candidate.end : candidate.end + _CLOSE].partition("\n")[0].lstrip(" )")
        return _is_a_side(head) and (not tail or tail[0] in ".;,(" or _is_a_side(tail))

    def _is_about_sport(self) -> bool:
        if self._about_sport is None:
            seen = {
                (word.role, self.line.folded[word.start : word.end])
                for word in self._words_in(0, min(len(self.line.folded), _HEAD))
                if word.role != "other"
            }
            self._about_sport = len(seen) >= _FEWEST_WORDS and any(role == "game" for role, _ in seen)
        return self._about_sport

    def _in_one_row(self, one: _Candidate, other: _Candidate) -> bool:
        first, second = sorted((one, other), key=lambda candidate: candidate.start)
        gap = self.line.folded[first.end : second.start]
        return not second.bracketed and not first.bracketed and _NEXT_IN_ROW.fullmatch(gap) is not None


def _is_a_side(word: str) -> bool:
    return word[:1].isalpha() and not word[:1].islower()


def _start_of(word: Word) -> int:
    return word.start


def _gap(word: Word, candidate: _Candidate) -> int:
    return max(word.start - candidate.end, candidate.start - word.end, 0)


def _candidates(line: Line, start: int, end: int) -> list[_Candidate]:
    """The pairs of numbers of a text that stand as a score does, from left to right."""
    found = (
        _candidate(line, match)
        for pattern in pairs(line.words.language)
        for match in pattern.finditer(line.folded, start, end)
    )
    return sorted((candidate for candidate in found if candidate is not None), key=lambda one: one.start)


def _candidate(line: Line, match: re.Match[str]) -> _Candidate | None:
    first, mark, second = match.groups()
    start, end = match.span()
    if any((number[0] == "0" and number.strip("0")) or int(number) > _MOST_POINTS for number in (first, second)):
        return None
    if not _is_free_before(line, start) or _BEHIND.match(line.folded, end) is not None:
        return None
    behind = line.folded[end : end + 1]
    if behind.isalpha() and not runs_on(behind) and not is_hangul(behind):
        return None
    bracketed = line.folded[start - 1 : start] == "(" and behind == ")"
    return _Candidate(start, end, int(first), int(second), mark.strip(" "), bracketed)


def _is_free_before(line: Line, start: int) -> bool:
    """Whether nothing runs into a number from the left, but a preposition that a language writes onto digits ("ב-2")."""
    before = line.folded[start - 1 : start]
    if not before or before in " \n(":
        return True
    if line.words.prefixes.ending_at(line.folded, line.text, start, 4) is not None:
        return True
    if before in _BEFORE:
        return False
    return not before.isalnum() or runs_on(before)


def _quantity(text: str, seen: Seen, candidate: _Candidate, rule: str) -> Quantity:
    span = Span(seen.offset(candidate.start), seen.end(candidate.end))
    low, high = sorted((Decimal(candidate.first), Decimal(candidate.second)))
    return Quantity(
        span=span, text=text[span.start : span.end], value=low, high=high, unit=SCORE, bound=Bound.EXACT, low=low, up=high,
        rule=rule,
    )  # fmt: skip
