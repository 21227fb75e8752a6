"""Labels: in the reader's language where the lexicon knows it, with a subject, and never a bare number."""

from __future__ import annotations

import pytest

from claimcheck.claims import find_claims
from claimcheck.judge.labels import label_of
from claimcheck.locales import lexicon
from claimcheck.locales.measures import measures
from claimcheck.model import Article

KINDS = {"amount in", "change in percentage points", "count", "duration", "multiple", "multiple of", "score", "share"}


@pytest.mark.parametrize(
    ("reader", "text", "label"),
    [
        ("en", "Der Umsatz von Volta liegt bei 3 Mrd. Euro.", "Volta: revenue"),
        ("de", "Der Umsatz von Volta liegt bei 3 Mrd. Euro.", "Volta: Umsatz"),
        ("fr", "Bei der Flut starben am Orbas 43 Menschen.", "Orbas: morts"),
        ("es", "Die Arbeitslosigkeit in Spanien liegt bei 12 Prozent.", "España: desempleo"),
        ("it", "Es waren 31 Millionen Euro.", "Importo in EUR"),
        ("pl", "Der Umsatz von Volta liegt bei 3 Mrd. Euro.", "Volta: przychody"),
        ("ja", "Der Umsatz von Volta liegt bei 3 Mrd. Euro.", "Volta: 売上高"),
        ("uk", "Bei der Flut starben am Orbas 43 Menschen.", "Orbas: загиблі"),
        ("ko", "Die Arbeitslosigkeit in Spanien liegt bei 12 Prozent.", "스페인: 실업률"),
        ("zh", "Es waren 31 Millionen Euro.", "金额 EUR"),
        ("is", "Der Umsatz von Volta liegt bei 3 Mrd. Euro.", "Volta: revenue"),
    ],
)
def test_a_label_in_the_language_of_its_reader(reader: str, text: str, label: str) -> None:
    assert label_of(find_claims(Article.from_text(text, language="de", name="a")), reader) == label


def test_a_country_is_the_subject_where_no_name_is() -> None:
    claims = [
        *find_claims(Article.from_text("Inflation in Spain was 7.1%.", language="en", name="a")),
        *find_claims(Article.from_text("スペインのインフレ率は7.1%だった。", language="ja", name="b")),
    ]
    assert label_of(claims) == "Spain: inflation"


@pytest.mark.parametrize("language", lexicon.languages("measures"))
def test_labels_belong_to_ids_and_are_sorted(language: str) -> None:
    labels = lexicon.read("measures", language).get("labels", {})
    assert list(labels) == sorted(labels)
    assert labels.keys() <= measures().keys() | KINDS
    assert all(word == word.strip() and word for word in labels.values())


@pytest.mark.parametrize("language", sorted(set(lexicon.languages("measures")) - {"en"}))
def test_every_language_calls_the_same_ids_by_its_own_words(language: str) -> None:
    assert lexicon.read("measures", language)["labels"].keys() == lexicon.read("measures", "de")["labels"].keys()


def label_of_texts(*texts: tuple[str, str]) -> str:
    """The label of the first figure of each text together, as if they were one fact."""
    articles = [Article.from_text(text, language=language, name=f"{at}") for at, (language, text) in enumerate(texts)]
    return label_of([find_claims(article)[0] for article in articles])


def test_a_name_is_told_in_full_where_two_articles_have_each_of_its_words() -> None:
    assert label_of_texts(
        ("en", "Bridge maker Nils Lindqvist pledged $3 million."),
        ("de", "3 Millionen Dollar gibt Bauherr Nils Lindqvist."),
    ).startswith("Nils Lindqvist: ")


def test_a_trade_before_a_name_is_no_part_of_it() -> None:
    assert label_of_texts(
        ("en", "Some $3 million come from Lindqvist."), ("de", "3 Millionen Dollar gibt Bauherr Lindqvist.")
    ).startswith("Lindqvist: ")


def test_people_are_told_by_what_happened_to_them() -> None:
    assert (
        label_of_texts(
            ("en", "Some 4,000 people had by noon been evacuated."),
            ("de", "Rund 4000 Menschen sind seit gestern evakuiert."),
        )
        == "People (evacuated)"
    )
    assert label_of_texts(("en", "The town has 4,000 people.")) == "People"
