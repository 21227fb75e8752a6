"""Sums that articles' own figures allow: what holds, what does not, and what is left alone."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from claimcheck.arithmetic import find_checks
from claimcheck.claims import find_claims
from claimcheck.model import Article, Check, Outcome


def checks_in(*texts: str, language: str = "en") -> Sequence[Check]:
    articles = [Article.from_text(text, language=language, name=f"{at}.txt") for at, text in enumerate(texts, start=1)]
    return find_checks(articles, {article.name: find_claims(article) for article in articles})


HOLDS, ROUNDED, FAILS = Outcome.HOLDS, Outcome.WITHIN_ROUNDING, Outcome.DOES_NOT_HOLD


@pytest.mark.parametrize(
    ("language", "text", "kind", "outcome", "why"),
    [
        (
            "en", "Volta will put $3 billion of its $9 billion into cables. The remaining $6 billion goes to dams.",
            "remainder", HOLDS, "$9B − $3B = $6B, given as $6B: holds",
        ),
        (
            "en", "Volta will put $3.5 billion of its $9 billion into cables. The remaining $5.8 billion goes to dams.",
            "remainder", ROUNDED, "$9B − $3.5B = $5.5B, given as $5.8B: not exact, but within rounding",
        ),
        (
            "en", "Volta will put $3.5 billion of its $9 billion into cables. The remaining $7.1 billion goes to dams.",
            "remainder", FAILS, "$9B − $3.5B = $5.5B, given as $7.1B: does not hold",
        ),
        (
            "de", "Von den 80 Mio. Euro fließen 30 Mio. Euro in Brücken, die übrigen 50 Mio. Euro in Tunnel.",
            "remainder", HOLDS, "€80M − €30M = €50M, given as €50M: holds",
        ),
        (
            "en", "On board were 181 people (175 passengers and six crew).",
            "sum", HOLDS, "175 + 6 = 181, given as 181: holds",
        ),
        (
            "fr", "Il y avait 181 personnes à bord (177 passagers et six membres d'équipage).",
            "sum", FAILS, "177 + 6 = 183, given as 181: does not hold",
        ),
        (
            "es", "La empresa invertirá 40 millones en cables y 25 millones en presas, en total 65 millones de euros.",
            "sum", HOLDS, "€40M + €25M = €65M, given as €65M: holds",
        ),
        (
            "en",
            "Volta plans to spend more than $15 billion. It has $7.2 billion for cables. It also has $8.1 billion for dams.",
            "sum", HOLDS, "$7.2B + $8.1B = $15.3B, given as > $15B: holds",
        ),
        (
            "en", "Volta sold cables for 4.2 billion euros, or 12 percent of its revenue.",
            "share", HOLDS, "€4.2B at 12% gives a whole of €35B",
        ),
        (
            "de", "Volta zahlt 4 Milliarden Euro (4,4 Milliarden Dollar) dafür.",
            "conversion", HOLDS, "$4.4B against €4B gives a rate of 1.1: holds",
        ),
        (
            "en", "Sales rose 20 percent, from 50 million euros to 60 million euros.",
            "change", HOLDS, "from €50M to €60M is 20%, given as 20%: holds",
        ),
        (
            "en", "Sales rose 20 percent to 60 million euros from 50 million euros.",
            "change", HOLDS, "from €50M to €60M is 20%, given as 20%: holds",
        ),
        (
            "en", "Sales fell 40 percent, from 60 million euros to 45 million euros.",
            "change", FAILS, "from €60M to €45M is 25%, given as 40%: does not hold",
        ),
        (
            "en", "Sales rose 20 percent, from 50 million to 60 million euros.",
            "change", HOLDS, "from €50M to €60M is 20%, given as 20%: holds",
        ),
        (
            "en", "Sales rose 20 percent to 60 million euros, compared with 50 million euros.",
            "change", HOLDS, "from €50M to €60M is 20%, given as 20%: holds",
        ),
        (
            "de", "Der Gewinn stieg um 40 Prozent auf 60 Millionen Euro gegenüber 50 Millionen Euro im Vorjahr.",
            "change", FAILS, "from €50M to €60M is 20%, given as 40%: does not hold",
        ),
        (
            "fr", "La recette a progressé de 40 % à 60 millions d'euros, contre 50 millions un an plus tôt.",
            "change", FAILS, "from €50M to €60M is 20%, given as 40%: does not hold",
        ),
        (
            "en", "The 12 winners shared 6,000 euros, an average of 500 euros.",
            "average", HOLDS, "€6,000 over 12 is €500 on average, given as €500: holds",
        ),
    ],
)  # fmt: skip
def test_check(language: str, text: str, kind: str, outcome: Outcome, why: str) -> None:
    (check,) = checks_in(text, language=language)
    assert (check.kind, check.outcome, check.why) == (kind, outcome, why)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Three people died, five were injured, and eight were taken to hospital."),
        ("en", "It cost 5 million euros, 7 million euros and 12 million euros."),
        ("en", "On board were 181 people (175 passengers)."),
        ("en", "There were 179 dead: 85 women and 84 men."),  # ten are unknown: a list may leave some out
        ("en", "Profit rose by 3 million euros, or 13 percent."),
        ("en", "The firm made 40 million euros and lost 20 million euros, 90 million in total."),
        ("en", "The other 12 ships left. There had been 40 ships and 30 boats."),
        ("en", "The average of 500 euros is above 300 euros."),
        # What was hoped for is no earlier sales figure.
        ("en", "Sales rose 40 percent to 60 million euros, against 50 million euros that analysts had hoped for."),
        ("de", "Volta zahlt 4 Milliarden Euro (90 Milliarden Dollar in zehn Jahren)."),
    ],
)
def test_figures_that_nothing_ties_make_no_alarm(language: str, text: str) -> None:
    assert not [check for check in checks_in(text, language=language) if check.outcome is not HOLDS]


def test_a_rate_that_three_other_conversions_contradict_does_not_hold() -> None:
    texts = [f"It costs {euros} million euros ({dollars} million dollars)." for euros, dollars in (
        (100, 110), (200, 220), (300, 331), (400, 500),
    )]  # fmt: skip
    found = {check.mentions[0].article: check.outcome for check in checks_in(*texts)}
    assert found == {"1.txt": HOLDS, "2.txt": HOLDS, "3.txt": HOLDS, "4.txt": FAILS}


def test_what_does_not_hold_comes_first_and_ids_come_from_what_is_said() -> None:
    good = "On board were 181 people (175 passengers and six crew)."
    bad = "On board were 90 people (88 passengers and six crew)."
    checks = checks_in(good, bad)
    assert [check.outcome for check in checks] == [FAILS, HOLDS]
    assert {check.id for check in checks} == {check.id for check in checks_in(good, bad)}
    assert checks[0].computed == 94
    assert checks[0].given == 90
