"""Names that a script without capitals spells in its own letters are those of the story's other articles."""

from __future__ import annotations

import pytest

from claimcheck.align.echoes import names_near
from claimcheck.align.figures import Figure, figure_of
from claimcheck.claims import find_claims
from claimcheck.model import Article

ENGLISH = "At the Gunsan works of Huawei, Trump and Macron counted 300 guests."


def figures(text: str, language: str, name: str) -> list[Figure]:
    return [figure_of(claim) for claim in find_claims(Article.from_text(text, language=language, name=name))]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("ko", "군산에서 300명이 모였다.", ["gunsan"]),
        ("ko", "트럼프는 300명을 만났다.", ["trump"]),
        ("zh", "华为有300名员工。", ["huawei"]),
        ("ar", "استقبل ماكرون 300 ضيف.", ["macron"]),
        ("hi", "ट्रंप ने 300 लोगों से बात की।", ["trump"]),
        ("ko", "지난해 사고로 300명이 다쳤다.", []),
        ("en", "A trump card for 300 guests.", []),
    ],
)
def test_a_word_that_spells_a_name_of_the_story_is_one(language: str, text: str, names: list[str]) -> None:
    (_, *others) = [*figures(ENGLISH, "en", "a"), *figures(text, language, "b")]
    near = names_near([*figures(ENGLISH, "en", "a"), *others])
    assert [name.text for name in near[others[0].claim.id]] == names


def test_without_another_article_nothing_is_heard() -> None:
    (figure,) = figures("군산에서 300명이 모였다.", "ko", "a")
    assert names_near([figure])[figure.claim.id] == ()


def test_of_two_figures_each_has_the_name_near_to_it() -> None:
    (gunsan, busan) = figures("군산에서는 300명이 모였고, 부산에서는 500명이 모였다.", "ko", "b")
    story = [*figures("In Gunsan 300 and in Busan 500 people met.", "en", "a"), gunsan, busan]
    near = names_near(story)
    assert (near[gunsan.claim.id][0].text, near[busan.claim.id][0].text) == ("gunsan", "busan")
    assert names_near(story[::-1]) == near
