"""Numbers told in words that run on without spaces: every one that the tables below write is read back."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
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
