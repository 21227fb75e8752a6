"""Which labels of other projects' test cases a newspaper reader would not agree with, and how right the reader is without.

Run it with `make labels`. Each kind is one rule over the text of a case, its labels and its tags; none looks at what
claimcheck reads, and a case goes whether it passes or not. Where a suite labels some figures of a text only, the labelled
ones still count: they must be found, and what else is found is no mistake.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from claimcheck.locales import cldr, lexicon
from tests.quantity_scoring import (
    ABSENT,
    CASES,
    KINDS,
    UNKNOWN,
    Case,
    Counts,
    added,
    kinds_of,
    rates,
    read_cases,
    tally,
)  # fmt: skip

TABLES: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))

_NUMBER = r"\d+(?:[.,]\d+)*"
_MEASURES = (
    "millimeter", "centimeter", "meter", "kilometer", "inch", "foot", "mile", "gram", "kilogram", "pound",
    "minute", "hour", "day", "week", "month", "year", "degree", "celsius", "fahrenheit",
)  # fmt: skip
_SINGLE_MODELS = {"model:DimensionModel", "model:AgeModel", "model:TemperatureModel"}
_DATE = re.compile(
    r"\b\d{1,2}/\d{1,2}/\d{4}(?!\d)|\b\d{4}[-/]\d{1,2}[-/]\d{1,2}(?!\d)|[\d一二三四五六七八九十〇]年[\d一二三四五六七八九十]+月"
)
_CLOCK = re.compile(r"\b\d{1,2} ?[ap]m(?![a-z])", re.IGNORECASE)
_ADDRESS = re.compile(r"\+\d-\d{3}-\d{4}|(?<![\d.])\d+(?:\.\d+){3}(?![\d.])")
_ORDINAL_SIGN = re.compile(r"\d ?[°º]")
_ORDINAL_DOT = re.compile(r"\d\. (?=[^\W\d_A-Z])")
_LANGUAGES_WITH_ORDINAL_DOT = ("tr", "de", "da", "nb", "fi", "cs", "sk", "hr", "pl", "hu", "et")
_FRACTION = re.compile(r"\d+/\d+")
_IMPROPER = re.compile(r"(\d+)/(\d+)")
_PARTS = re.compile(r"(?<![と\d万億兆])([\d万億兆]+)分の([\d万億兆]+)")
_MYRIADS = {"万": 10**4, "億": 10**8, "兆": 10**12}
_LATIN_WORD = re.compile(r"(?<![^\W_])[A-Za-z]{3,}(?![^\W_])")
_DICTATED = 4
_FIRST_OF_CJK = 0x2E80
_RUNNING_ON = ("ja", "zh", "th")
_OTHER_SCRIPTS = frozenset(["ar", "bg", "el", "he", "hi", "ja", "ko", "ru", "th", "uk", "zh"])


def kind_of_label(case: Case) -> str | None:
    """The kind of disagreement between a case's labels and a newspaper reader; None where there is none.

    >>> kind_of_label(case_of("en", "0.5 kg of pears", [(500, "gram")], "unit", ["digits"]))
    'other-unit'
    >>> kind_of_label(case_of("en", "12 grams of salt", [(12, "gram")], "unit", ["digits"]))
    """
    return next((kind for kind, applies in RULES.items() if applies(case)), None)


def case_of(
    language: str, text: str, labels: Sequence[tuple[float, str | None]], kind: str = "number", tags: Sequence[str] = ()
) -> Case:
    """A case as the suites hold them, each label with its place unknown."""
    expected = [{"start": None, "end": None, "text": None, "value": value, "unit": unit} for value, unit in labels]
    return {"lang": language, "locale": language, "text": text, "kind": kind, "expected": expected, "tags": list(tags)}


def as_read(case: Case) -> Case | None:
    """The case as a newspaper reader would label it, as far as a rule can tell; None where nothing is left of it.

    >>> [label["value"] for label in as_read(case_of("en", "It is 60 - 70 years old.", [(70, "year")], "unit"))["expected"]]
    [70]
    """
    kind = kind_of_label(case)
    if kind in INCOMPLETE:
        return {**case, "tags": [*case["tags"], "partial"]} if case["expected"] else None
    if kind == "article":
        labels = [label for label in case["expected"] if label["value"] != 1]
        return {**case, "expected": labels} if labels else None
    return case if kind is None else None


def _other_unit(case: Case) -> bool:
    if case["kind"] not in ("unit", "currency") or not case["expected"]:
        return False
    unit = "cents" if "subunit" in case["tags"] else str(case["expected"][0]["unit"])
    words = _words("other-unit", case, TABLES["other-unit"].get(unit, {}))
    printed = _printed(_FRACTION.sub("", case["text"]))
    return not printed & _values(case) and any(_has_word(case["text"], word) for word in words)


def _sum_in_one_unit(case: Case) -> bool:
    if case["kind"] != "unit" or len(case["expected"]) != 1 or {"fraction", "spelled"} & set(case["tags"]):
        return False
    (label,) = case["expected"]
    numbers = re.findall(rf"{_NUMBER} ?[^\W\d_'\"]+", label["text"] or case["text"])
    return len(numbers) > 1 and label["value"] not in _printed(case["text"])


def _one_of_several(case: Case) -> bool:
    if case["kind"] != "unit" or not _SINGLE_MODELS & set(case["tags"]) or not case["expected"]:
        return False
    return _has_other_measure(case)


def _one_end(case: Case) -> bool:
    if case["kind"] not in ("unit", "currency") or "model:NumberRangeModel" in case["tags"]:
        return False
    words = "|".join(map(re.escape, _words("ranges", case, TABLES["ranges"])))
    numerals = "|".join(map(re.escape, TABLES["numerals"].get(case["lang"], ())))
    number = rf"(?:{_NUMBER}|(?:{numerals})\b)" if numerals else _NUMBER
    for label in case["expected"]:
        at = _start(case, label)
        before = re.search(rf"(?<![\w.,])({number}) ?(?:{words}) ?$", case["text"][:at]) if at else None
        if before and (not before[1][0].isdigit() or not _printed(before[1]) & _values(case)):
            return True
    return False


def _other_scope(case: Case) -> bool:
    return case["kind"] == "unit" and not case["expected"] and _has_other_measure(case)


def _date(case: Case) -> bool:
    if not case["expected"]:
        return False
    if (date := _DATE.search(case["text"])) is not None and case["kind"] == "number":
        parts = re.findall(r"\d+", date[0])
        return not parts or any(float(part) in _values(case) for part in parts)
    clock = _CLOCK.search(case["text"])
    return clock is not None and bool(_printed(clock[0]) & _values(case))


def _address(case: Case) -> bool:
    found = _ADDRESS.search(case["text"])
    return found is not None and case["kind"] == "number" and len(case["expected"]) > 1


def _ordinal(case: Case) -> bool:
    labels = case["expected"]
    if case["kind"] != "number" or not labels or any(label["value"] % 1 or label["value"] < 1 for label in labels):
        return False
    endings = tuple(TABLES["ordinals"].get(case["lang"], ()))
    if "spelled" in case["tags"]:
        words = [label["text"] for label in labels if label["text"]] or [case["text"]]
        return bool(endings) and any(word.rstrip(" .").casefold().endswith(endings) for word in words)
    dotted = case["lang"] in _LANGUAGES_WITH_ORDINAL_DOT and _ORDINAL_DOT.search(case["text"])
    return bool(dotted) or len(_ORDINAL_SIGN.findall(case["text"])) == len(labels)


def _lone_word(case: Case) -> bool:
    word = case["text"].strip(" .'").casefold()
    if len(case["expected"]) != 1 or not word.isalpha() or (len(word) > 1 and ord(word[0]) >= _FIRST_OF_CJK):
        return False
    return bool(case["expected"][0]["value"] in (0, 1)) or word in TABLES["bare"].get(case["lang"], ())


def _article(case: Case) -> bool:
    text, articles = case["text"], TABLES["articles"].get(case["lang"], ())
    if not articles or len(text.split()) < 4 or "spelled" not in case["tags"]:
        return False
    ones = [label for label in case["expected"] if label["value"] == 1 and not _has_digit_one(text)]
    return bool(ones) and len(case["expected"]) <= 2 and any(_has_word(text, article) for article in articles)


def _dictated(case: Case) -> bool:
    labels = case["expected"]
    return (
        "spelled" in case["tags"]
        and len(labels) >= _DICTATED
        and all(label["unit"] is None and 0 <= label["value"] < 10 for label in labels)
    )


def _local_currency(case: Case) -> bool:
    home = TABLES["local-currency"].get(case["lang"])
    if home is None or "generic-unit" not in case["tags"] or not case["expected"]:
        return False
    foreign = all(label["unit"] not in home["codes"] for label in case["expected"])
    return foreign and any(_has_word(case["text"], name) for name in home["names"])


def _letter_scale(case: Case) -> bool:
    text = case["text"].strip()
    letters = "".join(_words("letter-scale", case, TABLES["letter-scale"]))
    scaled = "scaled" in case["tags"] and re.fullmatch(rf"-?(?:{_NUMBER}|\.\d+) ?[{letters}]", text)
    return bool(scaled) or (case["kind"] == "unit" and re.fullmatch(rf"{_NUMBER} ?k", text) is not None)


def _not_a_fraction(case: Case) -> bool:
    found = _IMPROPER.fullmatch(case["text"].strip())
    return found is not None and int(found[1]) > int(found[2])


def _wrong_sum(case: Case) -> bool:
    found = _PARTS.search(case["text"])
    if found is None or len(case["expected"]) != 1:
        return False
    whole, part = (_with_myriads(number) for number in found.groups())
    label = float(case["expected"][0]["value"])
    return abs(abs(label) - part / whole) > 1e-6 * part / whole


def _other_language(case: Case) -> bool:
    if case["lang"] not in _OTHER_SCRIPTS or "spelled" not in case["tags"]:
        return False
    texts = [label["text"] or "" for label in case["expected"]]
    return any(_LATIN_WORD.search(text) and not any(map(str.isdigit, text)) for text in texts)


# Kinds of which what is labelled is right, but not all there is.
INCOMPLETE = ("one-end", "one-of-several", "other-scope")
# In the order in which they are asked: the more telling ones first.
RULES: dict[str, Callable[[Case], bool]] = {
    "other-unit": _other_unit,
    "sum-in-one-unit": _sum_in_one_unit,
    "date": _date,
    "address": _address,
    "wrong-sum": _wrong_sum,
    "not-a-fraction": _not_a_fraction,
    "letter-scale": _letter_scale,
    "other-language": _other_language,
    "local-currency": _local_currency,
    "ordinal": _ordinal,
    "lone-word": _lone_word,
    "dictated": _dictated,
    "article": _article,
    "one-end": _one_end,
    "one-of-several": _one_of_several,
    "other-scope": _other_scope,
}


def _words(kind: str, case: Case, table: dict[str, list[str]]) -> list[str]:
    """The words of a table in a case's language and in any."""
    return [*table.get("", ()), *table.get(case["lang"], ())]


def _has_word(text: str, word: str) -> bool:
    """Whether a word stands in a text by itself or right behind digits; anywhere, where words are not set apart."""
    if not word.isascii() and not word[0].isupper() and ord(word[0]) >= _FIRST_OF_CJK:
        return word in text
    return re.search(rf"(?<![^\W\d_]){re.escape(word)}(?![^\W_])", text, re.IGNORECASE) is not None


def _has_digit_one(text: str) -> bool:
    return re.search(r"(?<!\d)1(?![.,\s]?\d)", text) is not None


def _values(case: Case) -> set[float]:
    return {float(label["value"]) for label in case["expected"]}


def _printed(text: str) -> set[float]:
    """What the numbers in digits of a text may be: a mark groups, or it is decimal."""
    found: set[float] = set()
    for number in re.findall(_NUMBER, text):
        found.add(float(re.sub(r"[.,]", "", number)))
        if len(re.findall(r"[.,]", number)) == 1:
            found.add(float(number.replace(",", ".")))
    return found


def _start(case: Case, label: dict[str, Any]) -> int:
    """Where a label begins in its text; 0 where nobody knows."""
    if label["start"] is not None:
        return int(label["start"])
    return max(0, case["text"].find(label["text"])) if label["text"] else 0


def _has_other_measure(case: Case) -> bool:
    """Whether a unit of CLDR follows a number, in digits or one of a few words, outside what is labelled."""
    for found in _measures(case["locale"]).finditer(case["text"].casefold()):
        inside = any(
            label["start"] is not None and label["start"] < found.end() and found.start() < label["end"]
            for label in case["expected"]
        )
        if not inside and not _printed(found[1]) & _values(case):
            return True
    return False


@cache
def _measures(locale: str) -> re.Pattern[str]:
    language = locale.partition("-")[0]
    names = {name.casefold() for name in cldr.unit_names(locale, _MEASURES) if len(name) > 2 or not name.isascii()}
    units = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    number = "|".join([_NUMBER, *map(re.escape, TABLES["numerals"].get(language, ()))])
    if language in _RUNNING_ON:
        return re.compile(rf"({number})(?:{units})")
    return re.compile(rf"(?<![^\W_])({number})[ -]?(?:{units})(?![^\W\d_])")


def _with_myriads(number: str) -> float:
    digits, scale = re.sub("[万億兆]", "", number), 1
    for sign in number:
        scale *= _MYRIADS.get(sign, 1)
    return float(digits or 1) * scale


def main() -> int:
    if not CASES.is_file():
        print(f"labels: {ABSENT}")
        return 0
    cases = [case for case in read_cases() if case["lang"] in {*lexicon.languages("figures"), UNKNOWN}]
    measured = [(case, kind_of_label(case), tally(case)) for case in cases]
    print(f"{'':20}{'as they are':>32}{'as a reader labels':>32}")
    for group in KINDS:
        for name, languages in (("", {*lexicon.languages("figures")}), (f" ({UNKNOWN})", {UNKNOWN})):
            rows = [row for row in measured if group in kinds_of(row[0]) and row[0]["lang"] in languages]
            read = [kept for case, *_ in rows if (kept := as_read(case)) is not None]
            if rows:
                print(
                    f"{group + name:20}{_shown([c for *_, c in rows]):>32}{_shown([tally(case) for case in read]):>32}"
                )
    print(f"\n{'kind of label':18}{'cases':>6}{'passed':>8}  why a reader disagrees")
    for kind in RULES:
        counts = [tallied for _, found, tallied in measured if found == kind]
        passed = sum(a == b and c == d for a, b, c, d in counts)
        print(f"{kind:18}{len(counts):6}{passed:8}  {TABLES['why'][kind]}")
    if "-v" in sys.argv:
        for case, found, _ in measured:
            if found is not None:
                print(f"{found}: {case['lang']} {case['text']!r} {[label['value'] for label in case['expected']]}")
    return 0


def _shown(counts: Sequence[Counts]) -> str:
    total: Counts = (0, 0, 0, 0)
    for one in counts:
        total = added(total, one)
    recall, precision = rates(total)
    return f"{len(counts)} cases {recall:.3f} / {precision:.3f}"


if __name__ == "__main__":
    sys.exit(main())
