"""Numbers told in words that run on without spaces: every one that the tables below write is read back."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.quantities import find_quantities


@dataclass(frozen=True)
class Writing:
    """How a language writes a number: its digits, the powers inside a section, the scales between sections."""

    sentence: str
    digits: str
    powers: str
    scales: tuple[str, ...]
    nought: bool
    leading_one: bool

    def section(self, number: int) -> str:
        written, gap = "", False
        for place in range(3, -1, -1):
            digit = number // 10**place % 10
            if not digit:
                gap = bool(written)
                continue
            written += self.digits[0] if gap and self.nought else ""
            written += "" if digit == 1 and place and not self.leading_one else self.digits[digit]
            written += self.powers[place - 1] if place else ""
            gap = False
        return written

    def write(self, number: int) -> str:
        written = ""
        for at, scale in enumerate(self.scales):
            section = number // 10_000 ** (len(self.scales) - 1 - at) % 10_000
            if section:
                written += self.digits[0] if written and section < 1000 and self.nought else ""
                written += self.section(section) + scale
        return written


WRITINGS = {
    "zh": Writing("共有{}人。", "零一二三四五六七八九", "十百千", ("亿", "万", ""), nought=True, leading_one=True),
    "zh_Hant": Writing("共有{}人。", "零一二三四五六七八九", "十百千", ("億", "萬", ""), nought=True, leading_one=True),
    "ja": Writing("合計{}人。", "〇一二三四五六七八九", "十百千", ("億", "万", ""), nought=False, leading_one=False),
    "ko": Writing(
        "모두 {} 명이다.", "영일이삼사오육칠팔구", "십백천", ("억", "만", ""), nought=False, leading_one=False
    ),
}


@pytest.mark.parametrize("language", WRITINGS)
@given(number=st.integers(min_value=11, max_value=10**9))
def test_spelled_numbers_are_read_back(language: str, number: int) -> None:
    writing = WRITINGS[language]
    text = writing.sentence.format(writing.write(number))
    assert [q.value for q in find_quantities(text, language)] == [number], text


ARABIC_ONES = (
    ["صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"],
    ["أحد", "اثنا", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"],
)
ARABIC_TENS = ["عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
ARABIC_HUNDREDS = ["مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"]


def arabic_section(number: int) -> list[str]:
    """The parts of a number below a thousand, the ones before the tens, as " و" joins them."""
    hundreds, rest = divmod(number, 100)
    parts = [ARABIC_HUNDREDS[hundreds - 1]] if hundreds else []
    if 10 < rest < 20:
        return [*parts, f"{ARABIC_ONES[1][rest - 11]} عشر"]
    tens, ones = divmod(rest, 10) if rest > 10 else (0, rest)
    return [*parts, *([ARABIC_ONES[0][ones]] if ones else []), *([ARABIC_TENS[tens - 2]] if tens else [])]


def arabic(number: int) -> str:
    """A number below a million as Arabic writes it out."""
    thousands, rest = divmod(number, 1000)
    few = {0: [], 1: ["ألف"], 2: ["ألفان"]}
    counted = " و".join(arabic_section(thousands))
    noun = "آلاف" if 3 <= thousands % 100 <= 10 else "ألف"
    return " و".join([*few.get(thousands, [f"{counted} {noun}"]), *arabic_section(rest)])


@settings(deadline=None)  # the first number waits for the tables
@given(number=st.integers(min_value=2, max_value=999_999))
def test_arabic_numbers_are_read_back(number: int) -> None:
    text = f"بلغ العدد {arabic(number)} شخص"
    assert [q.value for q in find_quantities(text, "ar")] == [number], text


def test_the_arabic_writer_itself() -> None:
    assert arabic(2_363) == "ألفان وثلاثمئة وثلاثة وستون"
    assert arabic(15_004) == "خمسة عشر ألف وأربعة"
