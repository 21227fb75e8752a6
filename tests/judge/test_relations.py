"""When two printed figures are one, by which rule, and what softens that they are not; each pair is tried both ways round."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.align.figures import Figure, figure_of
from claimcheck.claims import find_claims
from claimcheck.judge.extent import extent_of
from claimcheck.judge.relations import Context, Rule, relate
from claimcheck.model import Article, Caveat


def figure(text: str, language: str = "en", name: str = "a") -> Figure:
    (claim,) = find_claims(Article.from_text(text, language=language, name=name))
    return figure_of(claim)


SAME = [
    ("There were 61 dead.", "There were 61 dead.", Rule.EQUAL),
    ("It cost 4.5 billion euros.", "It cost 4.52 billion euros.", Rule.ROUNDED),
    ("It fell by 3.6 percent.", "It fell by 4 percent.", Rule.ROUNDED),
    ("It cost 12,907 million euros.", "It cost 12.9 billion euros.", Rule.ROUNDED),
    ("Between 40 and 44 people died.", "There were 42 dead.", Rule.RANGE),
    ("About 50 people died.", "There were 48 dead.", Rule.HEDGE),
    ("About 48 people died.", "There were more than 49 dead.", Rule.HEDGE),
    ("It cost 100 million euros.", "It cost 109 million dollars.", Rule.CONVERTED),
    ("There were fewer than 30 reports.", "There were 12 reports.", Rule.THRESHOLD),
    ("There were more than 47 reports.", "There were 48 reports.", Rule.THRESHOLD),
    ("It covers more than 30 percent.", "It covers 63 percent.", Rule.THRESHOLD),
    ("There were at least 17 dead.", "There were 17 dead.", Rule.THRESHOLD),
    ("It cost more than 30 billion euros.", "It cost 31 billion euros.", Rule.NEAR_BOUND),
    ("There were more than 110 reports.", "There were at least 112 reports.", Rule.NEAR_BOUND),
    ("It cost more than 12 billion euros.", "It cost 12 billion euros.", Rule.TOUCHING),
    ("It fell by nearly 42 percent.", "It fell by 42 percent.", Rule.TOUCHING),
    ("More than half of them left.", "Half of them left.", Rule.TOUCHING),
    ("There were more than 14 reports.", "There were fewer than 16 reports.", Rule.WINDOW),
    ("It earned more than 614 million euros.", "It earned more than 615 million euros.", Rule.NEAR_BOUND),
    ("There were nearly 22 million speakers.", "There were fewer than 30 million speakers.", Rule.THRESHOLD),
]

APART = [
    ("There were 61 dead.", "There were 240 dead.", Rule.APART, None),
    ("It cost 61.4 billion euros.", "It cost 61.48 billion euros.", Rule.APART, Caveat.ROUNDING),
    ("There were 9,500 dead.", "There were 10,000 dead.", Rule.APART, Caveat.ROUNDING),
    ("There were 247 dead.", "There were 250 dead.", Rule.APART, Caveat.ROUNDING),
    ("There were more than 60 million users.", "There were 71 million users.", Rule.FAR_BOUND, Caveat.BOUND),
    ("There were at least 17 dead.", "There were 19 dead.", Rule.TALLY, Caveat.BOUND),
    ("It costs up to 14 billion euros.", "It costs 12 billion euros.", Rule.TALLY, Caveat.BOUND),
    ("More than 30 people died.", "More than 40 people died.", Rule.RIVAL_BOUNDS, Caveat.BOUND),
    ("More than 35 million voted.", "More than 38 million voted.", Rule.RIVAL_BOUNDS, Caveat.BOUND),
    ("At least 174 people died.", "At least 175 people died.", Rule.RIVAL_BOUNDS, Caveat.BOUND),
    ("Nearly 37 million people live there.", "Fewer than 30 million people live there.", Rule.EXCLUDED, None),
    ("More than 1,505 people died.", "There were 1,495 dead.", Rule.EXCLUDED, None),
    ("More than 72 people died.", "There were 72 dead.", Rule.EXCLUDED, Caveat.ROUNDING),
    ("There were just over 2 million users.", "There were 3 million users.", Rule.EXCLUDED, None),
    ("There were just over 2 million users.", "There were almost 2 million users.", Rule.EXCLUSIVE, None),
    ("Between 30 and 60 people died.", "Between 30 and 70 people died.", Rule.RANGES_APART, Caveat.BOUND),
    ("Between 30 and 40 people died.", "Between 50 and 70 people died.", Rule.RANGES_APART, None),
    ("Prices rose to 20 percent.", "Prices rose by 20 percent.", Rule.EXTENT, None),
    ("Rates rose by 3 percent.", "Rates rose by 3 percentage points.", Rule.POINTS, None),
    ("It cost 100 million euros.", "It cost 190 million dollars.", Rule.APART, None),
]


@pytest.mark.parametrize(("left", "right", "rule"), SAME)
def test_one_figure(left: str, right: str, rule: Rule) -> None:
    one, other = figure(left), figure(right, name="b")
    for relation in (relate(one, other), relate(other, one)):
        assert (relation.same, relation.rule, relation.caveat) == (True, rule, None)


@pytest.mark.parametrize(("left", "right", "rule", "caveat"), APART)
def test_two_figures(left: str, right: str, rule: Rule, caveat: Caveat | None) -> None:
    one, other = figure(left), figure(right, name="b")
    for relation in (relate(one, other), relate(other, one)):
        assert (relation.same, relation.rule, relation.caveat) == (False, rule, caveat)


@pytest.mark.parametrize(
    ("left", "right", "languages", "rule"),
    [
        ("Es gab fast 42 Prozent.", "C'est 42 %.", "de fr", Rule.TOUCHING),
        ("Fueron casi 2 millones de usuarios.", "Foram 3 milhões de usuários.", "es pt", Rule.EXCLUDED),
        ("Die Preise stiegen auf 20 Prozent.", "Ceny wzrosły o 20 proc.", "de pl", Rule.EXTENT),
        ("Цены выросли до 20%.", "Die Preise stiegen um 20 Prozent.", "ru de", Rule.EXTENT),
    ],
)
def test_bound_words_mean_the_same_in_every_language(left: str, right: str, languages: str, rule: Rule) -> None:
    one, other = (figure(text, language) for text, language in zip((left, right), languages.split(), strict=True))
    assert relate(one, other).rule is rule


@pytest.mark.parametrize(
    ("left", "right", "tolerance", "same"),
    [
        ("It cost 481 million euros.", "It cost 484 million euros.", "0", False),
        ("It cost 481 million euros.", "It cost 484 million euros.", "0.006", False),
        ("It cost 481 million euros.", "It cost 484 million euros.", "0.007", True),
        ("It fell by 61 percent.", "It fell by 61 percentage points.", "0.5", False),
        ("There were 61 dead.", "There were more than 62 dead.", "0.1", False),
        ("Between 40 and 44 people died.", "Between 41 and 45 people died.", "0.03", True),
    ],
)
def test_a_tolerance_joins_what_is_no_further_apart(left: str, right: str, tolerance: str, same: bool) -> None:
    for one, other in ((left, right), (right, left)):
        found = relate(figure(one), figure(other, name="b"), Context(tolerance=Decimal(tolerance)))
        assert found.same == same
        assert (found.rule is Rule.TOLERANCE) == same


@pytest.mark.parametrize(
    ("language", "to", "by"),
    [
        ("et", "Hinnad tõusid 20 protsendini.", "Hinnad tõusid 20 protsendi võrra."),
        ("fi", "Hinnat nousivat 20 prosenttiin.", "Hinnat nousivat 20 prosentilla."),
        ("hi", "महंगाई 20 प्रतिशत तक बढ़ी।", "महंगाई में 20 प्रतिशत की वृद्धि हुई।"),
        ("hu", "Az infláció 20 százalékra nőtt.", "Az infláció 20 százalékkal nőtt."),
        ("hu", "Az infláció 20%-ra nőtt.", "Az infláció 20%-kal nőtt."),
        ("ja", "物価は20%に上昇した。", "物価は20%上昇した。"),
        ("ko", "물가가 20%로 상승했다.", "물가가 20% 상승했다."),
        ("tr", "Enflasyon yüzde 20'ye yükseldi.", "Enflasyon yüzde 20 oranında arttı."),
    ],
)
def test_a_level_and_a_change_are_told_apart_by_what_stands_behind_the_figure(language: str, to: str, by: str) -> None:
    level, change = figure(to, language), figure(by, language, "b")
    assert (extent_of(level.claim), extent_of(change.claim)) == ("to", "by")
    assert relate(level, change).rule is Rule.EXTENT
