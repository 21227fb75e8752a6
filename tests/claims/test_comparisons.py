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
    ("ar", "ارتفع معدل التضخم من 6.2% إلى 7.1%.", "6.2"),
    ("ar", "بلغ معدل التضخم 7.1% مقارنة مع 6.2% قبل عام.", "6.2"),
    ("bg", "Безработицата нарасна от 6,2% на 7,1%.", "6,2"),
    ("bg", "Безработицата е 7,1% спрямо 6,2%.", "6,2"),
    ("ca", "L'atur va pujar del 6,2% al 7,1%.", "6,2"),
    ("et", "Töötus kasvas 6,2 protsendilt 7,1 protsendile.", "6,2"),
    ("et", "Tulu kasvas 62 miljonilt eurolt 71 miljonile eurole.", "62"),
    ("fi", "Työttömyys nousi 6,2 prosentista 7,1 prosenttiin.", "6,2"),
    ("fi", "Liikevaihto oli 71 miljoonaa euroa (vuotta aiemmin 62 miljoonaa euroa).", "62"),
    ("he", "האבטלה עלתה מ-6.2% ל-7.1%.", "6.2"),
    ("hi", "बेरोजगारी दर 6.2 प्रतिशत से बढ़कर 7.1 प्रतिशत हो गई।", "6.2"),
    ("hr", "Nezaposlenost je porasla sa 6,2 posto na 7,1 posto.", "6,2"),
    ("hu", "A munkanélküliség 6,2 százalékról 7,1 százalékra nőtt.", "6,2"),
    ("hu", "A munkanélküliség 6,2%-ról 7,1%-ra nőtt.", "6,2"),
    ("sk", "Nezamestnanosť stúpla zo 6,2 percenta na 7,1 percenta.", "6,2"),
    ("th", "อัตราการว่างงานเพิ่มขึ้นจาก 6.2% เป็น 7.1%", "6.2"),
    ("tr", "İşsizlik yüzde 6,2'den yüzde 7,1'e çıktı.", "6,2"),
    ("tr", "Gelir 62 milyon liradan 71 milyon liraya çıktı.", "62"),
)
# Two figures side by side, of which neither is there to be compared with.
APART = (
    ("fi", "Työttömyys on Espanjassa 6,2 prosenttia ja Maltalla 7,1 prosenttia."),
    ("hu", "Az arány 6,2 százalék Pesten és 7,1 százalék Budán."),
    ("hu", "Szó esett 6,2 százalékról, aztán 7,1 százalékra emeltek."),
    ("th", "อัตราการว่างงาน 6.2% และ 7.1%"),
    ("tr", "İşsizlik yüzde 6,2, enflasyon yüzde 7,1 oldu."),
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


@pytest.mark.parametrize(("language", "text"), APART)
def test_figures_that_only_stand_in_a_row_are_not_compared(language: str, text: str) -> None:
    claims = found(language, text)
    assert len(claims) == 2
    assert not any(map(is_beside, claims))


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
        assert name in ("against", "between", "from", "from_endings", "to", "to_endings")
        assert list(words) == sorted(set(words))
        assert all(word == word.strip().lower() for word in words)


@pytest.mark.parametrize("language", lexicon.languages("measures"))
def test_every_language_says_from_what_to_what(language: str) -> None:
    words = lexicon.read("measures", language)["comparison"]
    # By words before each, by endings on each, or by what stands between the two.
    assert (words.get("from") and words.get("to")) or (
        (words.get("from_endings") and words.get("to_endings")) or words.get("between")
    )
    assert ("from" in words) == ("to" in words)
    assert ("from_endings" in words) == ("to_endings" in words)
