"""The slips that would explain a contradiction: each wants an exact likeness, and none softens anything."""

from __future__ import annotations

import pytest

from claimcheck.claims import find_claims
from claimcheck.judge import judge
from claimcheck.model import Article, Fact, Group, Slip, Verdict


def fact_on(*articles: tuple[str, str]) -> Fact:
    claims = [
        claim
        for number, (language, text) in enumerate(articles, start=1)
        for claim in find_claims(Article.from_text(text, language=language, name=f"{number}.txt"))
    ]
    return judge(Group(tuple(claims)))


@pytest.mark.parametrize(
    ("left", "right", "slip"),
    [
        (("en", "It cost 1.2 billion euros."), ("es", "Costó 1,2 billones de euros."), Slip.SCALE_WORD),
        (("de", "Es kostet 1,2 Billionen Euro."), ("pt", "Custa 1,2 bilhão de euros."), Slip.SCALE_WORD),
        (("en", "It cost 1.2 billion euros."), ("en", "It cost 1.2 million euros."), Slip.SCALE),
        (("en", "Some 1,200 people died."), ("en", "There were 12,000 dead."), Slip.SCALE),
        (("de", "Es waren 1.234 Kilometer."), ("de", "Es waren 1,234 Kilometer."), Slip.SEPARATOR),
        (("en", "It rose to 8.42 metres."), ("de", "Es stieg auf 8,24 Meter."), Slip.DIGIT_SWAP),
        (("en", "It cost 100 million pounds."), ("en", "It cost 100 million dollars."), Slip.CURRENCY),
        (("en", "It ran 40 miles."), ("en", "It ran 40 kilometres."), Slip.UNIT),
        (("en", "It cost €500 million ($540 million)."), ("en", "It cost €500 million ($450 million)."), Slip.CONVERSION),
        (("en", "There were 61 dead."), ("en", "There were 64 dead."), None),
        (("en", "There were 2 dead."), ("en", "There were 20 dead."), None),
        (("en", "About 60 people died."), ("en", "There were 9 dead."), None),
    ],
)  # fmt: skip
def test_slip(left: tuple[str, str], right: tuple[str, str], slip: Slip | None) -> None:
    fact, mirrored = fact_on(left, right), fact_on(right, left)
    assert fact.verdict is Verdict.CONTRADICTION
    assert (fact.slip, mirrored.slip) == (slip, slip)
    assert ("possible s" in fact.why) == (slip is not None)


def test_a_slip_has_its_own_line_in_why() -> None:
    fact = fact_on(("en", "Some 1,200 people died."), ("en", "There were 12,000 dead."))
    assert fact.why == (
        "12,000 is 10 times 1,200; possible slip of scale: “Some 1,200” and “12,000” have the same digits, 10 times apart"
    )


def test_figures_of_other_times_are_no_slip() -> None:
    fact = fact_on(("en", "In 2023 it cost 12 million euros."), ("en", "In 2025 it cost 120 million euros."))
    assert fact.slip is None


def test_conversions_at_the_rate_of_their_article_are_no_contradiction() -> None:
    text = "It cost 470 billion euros ($700 billion)."
    fact = fact_on(("en", text), ("en", text))
    assert fact.verdict is Verdict.AGREEMENT
