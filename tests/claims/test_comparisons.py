"""Figures that are only set beside another: found by their words in each language, read with what that one is about."""

from __future__ import annotations

import pytest

from claimcheck.claims import find_claims
from claimcheck.claims.comparisons import EARLIER
from claimcheck.locales import lexicon
from claimcheck.model import Article, Claim

ROWS = (
    ("en", "Inflation in Spain was 7.1% after 6.2% in May, in Malta 8.3%.", "6.2%"),
    ("en", "The toll in Ostheim was lowered from 217 dead to 215 dead.", "217"),
    ("de", "In Spanien stieg die Teuerung von 6,2 auf 7,1 Prozent.", "6,2"),
    ("de", "Energie kostete in Malta 41,5 Prozent mehr nach 40,7 Prozent im Mai.", "40,7"),
    ("fr", "L'Espagne accélère à +7,1 % après +6,2 %.", "6,2"),
    ("es", "El paro subió del 6,2 % al 7,1 %.", "6,2"),
    ("it", "L'utile è di 310 milioni di euro contro 280 milioni di euro.", "280"),
    ("pt", "A inflação passou de 6,2% para 7,1%.", "6,2"),
    ("nl", "De omzet bedroeg 310 miljoen euro, tegen 280 miljoen euro.", "280"),
    ("pl", "Inflacja spadła z 7,1 proc. do 6,2 proc.", "7,1"),
    ("ru", "Инфляция составила 7,1% против 6,2%.", "6,2"),
    ("ja", "物価上昇率は6.2%から7.1%に高まった。", "6.2"),
    ("zh", "失业率由6.2%升至7.1%。", "6.2"),
)


def found(language: str, text: str) -> tuple[Claim, ...]:
    return find_claims(Article.from_text(text, language=language, name="a"))


def is_beside(claim: Claim) -> bool:
    return any(cue.id == EARLIER and cue.distance == 0 for cue in claim.cues)


@pytest.mark.parametrize(("language", "text", "earlier"), ROWS)
def test_the_earlier_figure_is_told_from_the_present_one(language: str, text: str, earlier: str) -> None:
    claims = found(language, text)
    assert any(earlier in claim.quote for claim in claims)
    for claim in claims:
        if earlier in claim.quote:
            assert is_beside(claim)
        elif claim.quote[:3] in ("7.1", "7,1", "+7,"):
            assert not is_beside(claim)


def test_it_is_about_the_place_of_the_figure_that_it_stands_beside() -> None:
    claims = {
        claim.quote: claim.place
        for claim in found("fr", "L'Espagne (+7,1 % après +6,2 %) et Malte (+8,3 % après +7,9 %).")
    }
    assert claims == {"+7,1 %": "ES", "+6,2 %": "ES", "+8,3 %": "MT", "+7,9 %": "MT"}


def test_but_not_of_its_month() -> None:
    (now, before) = found("de", "Im Juni kostete Energie 41,5 Prozent mehr nach 40,7 Prozent im Mai.")
    assert next(cue.id for cue in now.cues if cue.id in ("june", "may")) == "june"
    assert next(cue.id for cue in before.cues if cue.id in ("june", "may")) == "may"


def test_a_sentence_without_place_or_measure_goes_on_about_the_one_before() -> None:
    (_, claim) = found("en", "Unemployment in the euro area is 6.2%. A year ago it was 7.1%.")
    assert claim.place == "EZ"
    assert "unemployment" in {cue.id for cue in claim.cues}


@pytest.mark.parametrize("language", lexicon.languages("measures"))
def test_the_words_are_sorted_and_whole(language: str) -> None:
    for name, words in lexicon.read("measures", language).get("comparison", {}).items():
        assert name in ("against", "from", "to", "between")
        assert list(words) == sorted(set(words))
        assert all(word == word.strip().lower() for word in words)
