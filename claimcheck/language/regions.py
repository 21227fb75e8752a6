"""An article's own figures turned into a vote on its region: marks in numbers, scale words, money, and its domain."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from claimcheck.locales import cldr, lexicon
from claimcheck.model import Article

_READ = 40_000
_SPACES = "\u00a0\u202f\u2009"
_APOSTROPHES = "'’"
# Nothing is given back and every repetition is bounded, so that no run of digits and marks is read over and over.
_NUMBER = re.compile(
    rf"(?<![\w.,{_APOSTROPHES}])\d{{1,15}}+(?:[.,{_APOSTROPHES}{_SPACES}]\d{{1,15}}+){{1,8}}+(?![\w{_APOSTROPHES}]|[.,]\d)"
)
_LATIN = "A-Za-z\u00c0-\u024f"
_AROUND = 24

_Votes = Iterator[tuple[tuple[str, ...], float]]
"""The locales that a thing in the text speaks for, and how much it weighs."""


@dataclass(frozen=True, slots=True)
class _Marks:
    """What one number shows: its decimal and grouping marks where they are plain, and how much that weighs."""

    decimal: str | None
    group: str | None
    weight: str
    by_two: bool = False


def settled(locale: str, prose: str, article: Article) -> str:
    """The locale with the region that most speaks for; as it is where it has one, or where nothing tells regions apart.

    A tie goes to the likelier region. An article may mix the habits of two regions: the more frequent ones decide.
    """
    locale = _written_form(locale, prose)
    candidates = tuple(f"{locale}_{region}" for region in _data()["regions"].get(locale, ()))
    if not candidates:
        return locale
    text = prose[:_READ]
    votes: dict[str, float] = dict.fromkeys(candidates, 0.0)
    for voted, weight in (
        *_number_votes(text, candidates),
        *_word_votes(text, candidates),
        *_sign_votes(text, candidates),
        *_domain_votes(article, candidates),
    ):
        # What every region does tells none apart.
        if len(voted) < len(candidates):
            for candidate in voted:
                votes[candidate] += weight
    return max(candidates, key=votes.__getitem__) if any(votes.values()) else locale


def _written_form(locale: str, prose: str) -> str:
    """The locale with its script, where a language has several and the characters tell: zh is zh_Hans or zh_Hant."""
    forms = {form: set(letters) for form, letters in _data()["letters"].items() if form.rpartition("_")[0] == locale}
    if not forms:
        return locale
    counts = Counter(prose[:_READ].lower())
    found = {form: sum(counts[letter] for letter in sorted(letters)) for form, letters in forms.items()}
    best = max(sorted(found), key=found.__getitem__)
    return best if found[best] else locale


def _number_votes(text: str, candidates: tuple[str, ...]) -> _Votes:
    by_two = {*_data()["grouping"]["by_two"]}
    amount = _beside_amount(candidates)
    scale = _scale_below_another(candidates[0])
    for match in _NUMBER.finditer(text):
        marks = _marks(match[0])
        if marks is None:
            continue
        if marks.weight == "decimal" and not amount(text, match):
            continue
        if marks.weight == "likely_thousands" and scale.match(text, match.end()):
            continue
        voted = tuple(
            candidate
            for candidate in candidates
            if _permits(candidate, marks) and (not marks.by_two or cldr.territory_of(candidate) in by_two)
        )
        yield voted, _data()["weights"][marks.weight]


def _marks(number: str) -> _Marks | None:
    """What the marks of a number mean; None where they mean nothing: a date, a version, an address.

    >>> _marks("1.234,5"), _marks("22.01.2025")
    (_Marks(decimal=',', group='.', weight='certain_number', by_two=False), None)
    """
    runs = re.split(r"\D", number)
    marks = ["'" if mark in _APOSTROPHES else " " if mark in _SPACES else mark for mark in re.findall(r"\D", number)]
    *groups, last = marks
    if groups and len({*groups}) == 1 and groups[0] != last and last in ".,":
        return _grouped(runs[:-1], groups[0], decimal=last)
    if groups:
        return _grouped(runs, last, decimal=None) if len({*marks}) == 1 else None
    if last not in ".,":
        return _grouped(runs, last, decimal=None)
    if len(runs[1]) == 3 and len(runs[0]) <= 3 and not runs[0].startswith("0"):
        return _Marks(None, last, "likely_thousands")
    return _Marks(last, None, "decimal")


def _grouped(runs: list[str], group: str, *, decimal: str | None) -> _Marks | None:
    first, *middle, end = runs
    if len(end) != 3 or len(first) > 3 or first.startswith("0"):
        return None
    widths = {len(run) for run in middle}
    if widths == {2} and len(first) <= 2:
        return _Marks(decimal, group, "certain_number", by_two=True)
    return _Marks(decimal, group, "certain_number") if widths <= {3} else None


def _permits(candidate: str, marks: _Marks) -> bool:
    separators = cldr.separators(candidate)
    if marks.decimal and marks.decimal != separators.decimal:
        return False
    if marks.group is None or marks.group == " ":
        # A space between thousands is read everywhere, as the standards for units have it.
        return True
    own = "'" if separators.group in _APOSTROPHES else separators.group
    # Where CLDR groups by spaces and has a decimal comma, papers group by full stops too.
    return marks.group == own or (own.isspace() and marks.group == "." and separators.decimal == ",")


def _beside_amount(candidates: tuple[str, ...]) -> Callable[[str, re.Match[str]], bool]:
    """A test whether a number stands beside a percent sign, a scale word or money, and so is no clock time."""
    words = {word for candidate in candidates for word in cldr.scale_words(candidate)}
    symbols = {*"%‰$€£¥₹", *(symbol for candidate in candidates for symbol in cldr.currency_symbols(candidate))}
    after = re.compile(rf"\s?-?(?:{_alternatives(words | symbols)})(?!\w)", re.IGNORECASE)
    before = re.compile(rf"(?:{_alternatives(symbols)})\s?$")

    def beside(text: str, match: re.Match[str]) -> bool:
        return bool(
            after.match(text, match.end()) or before.search(text[max(0, match.start() - _AROUND) : match.start()])
        )

    return beside


def _scale_below_another(likeliest: str) -> re.Pattern[str]:
    """A scale word right behind a number, if a single word names a thousand times as much, or none names more.

    Where there are billions, nobody counts thousands of millions, and "2.345 million" is as likely to have three decimals;
    and there are no thousands of trillions to count.
    """
    scales = {word: power for word, power in cldr.scale_words(likeliest).items() if " " not in word}
    words = [word for word, power in scales.items() if power + 3 in scales.values() or power == max(scales.values())]
    return re.compile(rf"[\s-]?(?:{_alternatives(words)})(?!\w)" if words else r"(?!)", re.IGNORECASE)


def _word_votes(text: str, candidates: tuple[str, ...]) -> _Votes:
    words = {
        candidate: {
            word.casefold()
            for word in (*cldr.scale_words(candidate), *_data()["words"].get(candidate, ()))
            if len(word) > 1
        }
        for candidate in candidates
    }
    everything = set().union(*words.values())
    if not everything:
        return
    for match in re.finditer(rf"\d[\s]?({_alternatives(everything)})(?!\w)", text, re.IGNORECASE):
        word = match[1].casefold()
        yield tuple(candidate for candidate in candidates if word in words[candidate]), _data()["weights"]["word"]


def _sign_votes(text: str, candidates: tuple[str, ...]) -> _Votes:
    signs = {candidate: _own_signs(candidate) for candidate in candidates}
    weights = _data()["weights"]
    for candidate in candidates:
        own = signs[candidate].difference(*(signs[other] for other in candidates if other != candidate))
        if own:
            sign = rf"(?<![{_LATIN}])(?:{_alternatives(own)})"
            count = sum(1 for _ in re.finditer(rf"{sign}\s?\d|\d[^\d\n]{{0,20}}?{sign}(?![{_LATIN}])", text))
            yield (candidate,), min(count * weights["sign"], weights["most_signs"])


@cache
def _own_signs(candidate: str) -> frozenset[str]:
    """The signs of the money that is in use in the region of a locale, but for those that news everywhere counts in."""
    currency = cldr.currency_of(cldr.territory_of(candidate) or "")
    codes = [currency] if currency else []
    symbols = [symbol for symbol, code in cldr.currency_symbols(candidate).items() if code == currency]
    return frozenset((*symbols, *codes, *_data()["signs"].get(candidate, ()))).difference(
        _data()["money"]["of_the_world"]
    )


def _domain_votes(article: Article, candidates: tuple[str, ...]) -> _Votes:
    domains = _data()["domains"]
    hosts = [re.sub(r"^\w+://|[/?#:].*", "", place or "") for place in (article.url, article.source)]
    endings = {host.rpartition(".")[2].lower() for host in hosts if "." in host and " " not in host}
    for candidate in candidates:
        region = candidate.rpartition("_")[2]
        if domains.get(region, region.lower()) in endings:
            yield (candidate,), _data()["weights"]["domain"]


def _alternatives(words: Iterable[str]) -> str:
    """The words as alternatives of a pattern, longer ones first, so that "mil milhões" is not read as "mil"."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in ordered)


@cache
def _data() -> Mapping[str, Any]:
    return lexicon.shared("regions")
