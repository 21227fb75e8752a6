"""Verdicts: one reading is an agreement, two a contradiction; bounds, rounding and times only soften it."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest

from claimcheck.align import align
from claimcheck.claims import find_claims
from claimcheck.judge import Dateline, judge, relations_of
from claimcheck.model import Article, Caveat, Claim, Fact, Group, Verdict


def claim(text: str, name: str, language: str = "en", date: str | None = None) -> Claim:
    (found,) = find_claims(Article.from_text(text, language=language, name=name, date=date))
    return found


def verdict_on(*texts: str, language: str = "en") -> Fact:
    claims = [claim(text, f"{number}.txt", language) for number, text in enumerate(texts, start=1)]
    return judge(Group(tuple(claims)))


@pytest.mark.parametrize(
    ("left", "right", "verdict", "caveat"),
    [
        ("There were 61 dead.", "There were 61 dead.", Verdict.AGREEMENT, None),
        ("There were 61 dead.", "There were 240 dead.", Verdict.CONTRADICTION, None),
        ("It cost 4.5 billion euros.", "It cost 4.52 billion euros.", Verdict.AGREEMENT, None),
        ("It cost 4.5 billion euros.", "It cost 4.8 billion euros.", Verdict.CONTRADICTION, None),
        ("There were more than 60 dead.", "There were 71 dead.", Verdict.CONTRADICTION, Caveat.BOUND),
        ("There were at most 60 dead.", "There were 41 dead.", Verdict.CONTRADICTION, Caveat.BOUND),
        ("There were more than 60 dead.", "There were 51 dead.", Verdict.CONTRADICTION, None),
        ("It is 5.6 percent.", "It is 5.7 percent.", Verdict.CONTRADICTION, None),
        ("It cost 61.4 billion euros.", "It cost 61.48 billion euros.", Verdict.CONTRADICTION, Caveat.ROUNDING),
        ("It cost 61 billion euros.", "It cost 61.48 billion euros.", Verdict.AGREEMENT, None),
        ("About 1,000 came.", "There came 1,200.", Verdict.CONTRADICTION, None),
        ("About 17 died.", "There were 19 dead.", Verdict.CONTRADICTION, None),
        ("It took about two months.", "It took 78 days.", Verdict.AGREEMENT, None),
        ("It took two months.", "It took 78 days.", Verdict.CONTRADICTION, None),
        ("It took about two months.", "It took 100 days.", Verdict.CONTRADICTION, None),
        ("Sales fell by 6.4 percent.", "Sales -6.4 percent.", Verdict.AGREEMENT, None),
        (
            "In 2023 it cost 12 million euros.",
            "In 2025 it cost 14 million euros.",
            Verdict.CONTRADICTION,
            Caveat.PERIOD,
        ),
        ("In 2025 it cost 12 million euros.", "In 2025 it cost 14 million euros.", Verdict.CONTRADICTION, None),
        ("Between 40 and 44 people died.", "There were 42 dead.", Verdict.AGREEMENT, None),
    ],
)
def test_verdict_and_caveat(left: str, right: str, verdict: Verdict, caveat: Caveat | None) -> None:
    fact, mirrored = verdict_on(left, right), verdict_on(right, left)
    assert (fact.verdict, fact.caveat) == (verdict, caveat)
    assert (mirrored.verdict, mirrored.caveat, mirrored.gap) == (fact.verdict, fact.caveat, fact.gap)


def test_a_hard_contradiction_among_softened_ones_has_no_caveat() -> None:
    assert verdict_on("More than 60 died.", "There were 71 dead.", "There were 99 dead.").caveat is None


@pytest.mark.parametrize(
    ("text", "other", "days", "caveat"),
    [
        ("There were 61 dead.", "There were 64 dead.", (3, 5), Caveat.PERIOD),
        ("There were 61 dead.", "There were 64 dead.", (3, 3), None),
        ("There were 61 dead.", "There were 64 dead.", (3, None), None),
        ("The bridge has 61 piers.", "The bridge has 64 piers.", (3, 5), None),
    ],
)
def test_a_running_toll_of_two_days_is_about_two_times(
    text: str, other: str, days: tuple[int | None, int | None], caveat: Caveat | None
) -> None:
    datelines = {
        name: Dateline(dt.date(2031, 6, day)) if day else Dateline() for name, day in zip("ab", days, strict=True)
    }
    fact = judge(Group((claim(text, "a"), claim(other, "b"))), "en", datelines)
    assert fact.caveat is caveat
    assert fact.why.endswith("the lower is for 2031-06-03, the higher for 2031-06-05") == (caveat is Caveat.PERIOD)


def test_one_article_alone_is_single_whatever_it_says() -> None:
    article = Article.from_text("There were 61 dead. There were 240 dead.", language="en", name="a.txt")
    fact = judge(Group(find_claims(article)))
    assert fact.verdict is Verdict.SINGLE
    assert fact.why == "only a.txt gives it"


def test_readings_hold_every_mention_once_lowest_first() -> None:
    fact = verdict_on("There were 61 dead.", "There were 240 dead.", "There were 61 dead.")
    assert [(int(reading.value), len(reading.mentions)) for reading in fact.readings] == [(61, 2), (240, 1)]
    assert fact.gap == 2.934


def test_a_reading_in_two_currencies_is_shown_in_the_usual_one() -> None:
    fact = verdict_on("It cost 100 million euros.", "It cost 100 million euros.", "It cost 109 million dollars.")
    assert fact.verdict is Verdict.AGREEMENT
    assert fact.readings[0].unit == "EUR"


def test_why_names_the_bound_and_who_gives_it() -> None:
    fact = verdict_on("There were more than 60 dead.", "There were 71 dead.")
    assert fact.why == '71 is 18% above 60, which 1.txt gives as a lower bound ("more than")'
    assert fact.gap == 0.183


def test_why_names_the_times() -> None:
    fact = verdict_on("In 2023 it cost 12 million euros.", "In 2025 it cost 14 million euros.")
    assert fact.why.endswith("the lower is for 2023, the higher for 2025")


def test_the_id_comes_from_what_is_said_not_from_order() -> None:
    claims = [claim("There were 61 dead.", "a"), claim("There were 240 dead.", "b"), claim("There were 62 dead.", "c")]
    assert len({judge(Group(tuple(order))).id for order in itertools.permutations(claims)}) == 1


@pytest.mark.parametrize(
    ("language", "text", "label"),
    [
        ("en", "The company Volta has 45 million monthly active users.", "Volta: monthly active users"),
        ("de", "Der Umsatz von Volta liegt bei 3 Mrd. Euro.", "Volta: revenue"),
        ("es", "Hay 61 muertos.", "Deaths"),
        ("fr", "Il faut 45 jours.", "Duration"),
        ("en", "They found 31 amphoras.", "Amphoras"),
        ("en", "It was 31 million euros.", "Amount in EUR"),
    ],
)
def test_labels_say_whose_and_what(language: str, text: str, label: str) -> None:
    one, other = (claim(text, name, language) for name in ("a", "b"))
    assert judge(Group((one, other))).label == label


def test_zero_has_no_relative_gap() -> None:
    fact = verdict_on("It rose by 0 percent.", "It rose by 5 percent.")
    assert fact.gap is None
    assert fact.why == "5% is 5 percentage points above 0%"


def test_a_bound_leaves_no_room_for_the_figure_of_another_time() -> None:
    told = [
        claim("In 2025 it spent more than 12 million euros.", "1.txt"),
        claim("It will spend up to 14 million euros in 2026.", "2.txt"),
        claim("Its spending comes to 14 million euros.", "3.txt"),
    ]
    fact = judge(Group(tuple(told)))
    assert (fact.verdict, fact.caveat) == (Verdict.CONTRADICTION, Caveat.PERIOD)
    assert [len(reading.mentions) for reading in fact.readings] == [1, 2]
    told_apart = [relation for relation in relations_of(fact) if not relation.same]
    assert [relation.rule for relation in told_apart] == ["a bound or a hedge said of another time"]


def test_a_bound_of_one_day_leaves_room_for_the_count_of_the_next() -> None:
    fact = verdict_on("By 3 June 2021 the valley had more than 610 cases.", "On 4 June 2021 the valley had 613 cases.")
    assert fact.verdict is Verdict.AGREEMENT
    fact = verdict_on("By 3 June 2021 the valley had more than 610 cases.", "On 14 June 2021 the valley had 613 cases.")
    assert (fact.verdict, fact.caveat) == (Verdict.CONTRADICTION, Caveat.PERIOD)


def test_two_sources_in_one_article_are_two_readings_of_one_fact() -> None:
    text = "In Norl there were 400 dead according to aid groups, 750 dead according to police."
    article = Article.from_text(text, language="en", name="a.txt")
    (group,) = align([article], {"a.txt": find_claims(article)}, None)
    fact = judge(group)
    assert fact.verdict is Verdict.SINGLE
    assert fact.why == "only a.txt gives it: 400 according to aid groups and 750 according to police"


def test_what_an_article_does_not_say_is_said() -> None:
    article = Article.from_text("Es waren 17.", language="de", name="a.txt")
    assert judge(Group(find_claims(article))).why == "only a.txt gives it, and what it counts is not said"


def test_percentages_lie_points_apart_whatever_the_bound() -> None:
    assert verdict_on("Prices rose 4 percent.", "Prices rose 5 percent.").why == "5% is 1 percentage point above 4%"
    fact = verdict_on("Turnout was 41.5 percent.", "Turnout was 41.9 percent.")
    assert (fact.why, fact.gap) == ("41.9% is 0.4 percentage points above 41.5%", 0.01)


def test_a_bound_next_to_the_one_reading_does_not_round_away_the_other() -> None:
    claims = [
        claim("Profit fell by 58.6 percent.", "a"),
        claim("Profit fell by 64.2 percent.", "b"),
        claim("Profit fell by more than 60 percent.", "c"),
    ]
    assert judge(Group(tuple(claims))).caveat is None
