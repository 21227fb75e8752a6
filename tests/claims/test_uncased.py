"""Names in Han and Hangul: told by what stands beside them, and one name in both scripts."""

from __future__ import annotations

import pytest

from claimcheck import Article
from claimcheck.align.figures import figure_of
from claimcheck.align.names import NameWeights
from claimcheck.claims import find_claims
from claimcheck.claims.spellings import alike
from claimcheck.claims.syllables import syllable_key
from claimcheck.claims.uncased import find_uncased, with_sure_names
from claimcheck.model import Claim


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("ko", "청운그룹은 오늘 김나래 회장이 말했다고", ["청운", "김나래"]),
        ("ja", "清雲グループの金奈来会長", ["清雲", "奈来", "金奈来"]),
        ("zh", "清云集团会长金奈来表示", ["清云", "金奈", "金奈来"]),
        ("zh", "台风“海莲”登陆", ["海莲"]),
        ("en", "The Cheongun Group said", []),
    ],
)
def test_names_stand_beside_words_for_what_they_name(language: str, text: str, names: list[str]) -> None:
    assert [text[span.start : span.end] for span, _ in find_uncased(text, language)] == names


@pytest.mark.parametrize(
    ("one", "other"),
    [("동명", "東明"), ("세진", "世进"), ("박선우", "朴善宇"), ("대한", "大韓"), ("서해", "西海"), ("기아", "起亚")],
)
def test_readings_of_one_name(one: str, other: str) -> None:
    assert alike(_key(one), _key(other))
    assert alike(_key(other), _key(one))


@pytest.mark.parametrize(
    ("one", "other"), [("동명", "世進"), ("대한", "西海"), ("세진", "서준"), ("세진", "世進重"), ("박선우", "尹泰浩")]
)
def test_readings_of_two_names(one: str, other: str) -> None:
    assert not alike(_key(one), _key(other))


def test_a_name_in_latin_letters_is_the_one_that_is_spelled_so() -> None:
    assert alike(_key("동명"), "dongmyeong")
    assert not alike(_key("동명"), "donghae")


def test_capitals_tell_names_better() -> None:
    korean = _claims("청운그룹은 30억 원을, 해림그룹은 30억 원을 냈다.", "ko")
    assert [claim.names for claim in with_sure_names(korean)] == [claim.names for claim in korean]
    assert all(claim.names for claim in korean)
    mixed = (*korean, *_claims("The Cheongun Group gave 3bn won.", "en"))
    assert not any(claim.names for claim in with_sure_names(mixed) if claim.language == "ko")


def test_names_tell_apart_two_gifts_of_one_size() -> None:
    korean = _claims("청운그룹은 30억 원을 냈다. 해림그룹은 30억 원을 냈다.", "ko")
    chinese = _claims("清云集团捐款30亿韩元。海林集团捐款30亿韩元。", "zh")
    figures = [figure_of(claim) for claim in (*korean, *chinese)]
    weights = NameWeights(figures)

    def weight(one: int, other: int) -> float:
        found = weights.evidence(figures[one], figures[other])
        assert found is not None
        return found.weight

    assert weight(0, 2) > 0 > weight(0, 3)
    assert weight(1, 3) > 0 > weight(1, 2)


def _key(word: str) -> str:
    key = syllable_key(word)
    assert key is not None
    return key


def _claims(text: str, language: str) -> tuple[Claim, ...]:
    return find_claims(Article.from_text(text, language=language, name=f"{language}.txt"))
