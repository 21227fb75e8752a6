"""An article's own figures settle the region of its language, and where nothing tells, nothing is settled."""

from __future__ import annotations

import time

import pytest

from claimcheck.language import locate
from claimcheck.model import Article


def locale_of(text: str, language: str, source: str | None = None) -> str | None:
    return locate(Article.from_text(text, language=language, source=source)).locale


@pytest.mark.parametrize(
    ("language", "text", "locale"),
    [
        # Scale words.
        ("pt", "Custou 12 bilhões e depois 5,5 bilhões.", "pt_BR"),
        ("pt", "Custou 12 mil milhões e depois 5 biliões.", "pt_PT"),
        ("pt", "Custou 12 bilhões, 3 trilhões e 6,8 mil milhões.", "pt_BR"),
        ("pt", "Custou 12 bilhões e 6,8 mil milhões.", "pt_BR"),
        ("en", "It cost 12 crore and 5 lakh.", "en_IN"),
        # Marks in numbers.
        ("es", "Murieron 1,234,567 aves; costó 1,234.5 pesos.", "es_MX"),
        ("es", "Murieron 1.234.567 aves; costó 1.234,5 pesos.", "es_ES"),
        ("es", "Subió 12.5 % y luego 3.2 %.", "es_MX"),
        ("es", "Costó 1.450 millones.", "es_ES"),
        ("de", "Es kostete 1'234'567 und 87’000.", "de_CH"),
        ("de", "Es kostete 1.234,5 und 87.000.", "de_DE"),
        ("it", "È costato 1’234.50 franchi.", "it_CH"),
        ("en", "It cost 12,34,567 rupees.", "en_IN"),
        ("en", "It cost R12,5 billion, or 8,4 %.", "en_ZA"),
        ("pt", "Morreram 1.234 pessoas.", "pt"),
        # The more frequent habit decides.
        ("es", "Son 1,234.5, 2,345.6 y 3.456,7.", "es_MX"),
        ("de", "Es sind 1'000, aber 12,5 %, 13,5 %, 1,5 Millionen und 3,4 Mrd. mehr.", "de_DE"),
        # Money of one region.
        ("pt", "Custou R$ 40.", "pt_BR"),
        ("en", "It cost £40 and £50.", "en_GB"),
        ("en", "It cost ₹40.", "en_IN"),
        ("zh", "損失達40億港元，數千間房屋被毀。", "zh_Hant_HK"),
        ("zh", "損失達40億新臺幣，數千間房屋被毀。", "zh_Hant_TW"),
    ],
)
def test_figures_settle_the_region(language: str, text: str, locale: str) -> None:
    assert locale_of(text, language) == locale


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Am 22.01.2025 um 14.30 Uhr, Version 3.5, Tel. 030.1234, IP 10.0.0.1."),
        ("pt", "São 12,5 % e 40 milhões de dólares em 2024."),
        ("es", "Fueron 40 personas y US$ 12 millones, o EUR 11 millones, USD 12."),
        ("en", "It cost $40 in 2024."),
        ("fr", "Ils sont 1 234 567 et 3 500,5."),
        ("nl", "Het zijn 1.234 mensen."),
        ("en", "The plant made 3.125 million bulbs."),  # nobody counts thousands of millions where there are billions
        ("en", "The debt is $2.375 trillion."),
        ("pt", ""),
    ],
)
def test_what_tells_no_region_apart_settles_none(language: str, text: str) -> None:
    assert locale_of(text, language) == language


def test_a_region_that_is_known_stays() -> None:
    assert locale_of("Custou 12 bilhões, R$ 40 bilhões.", "pt-PT") == "pt_PT"


def test_the_domain_of_the_source_speaks_for_its_region() -> None:
    assert locale_of("Foram 40.", "pt", "jornal.pt") == "pt_PT"
    assert locale_of("It was 40.", "en", "https://news.example.co.uk/x?y=1.in") == "en_GB"
    assert locale_of("Foram 40.", "pt", "Jornal de S. Paulo.BR e mais") == "pt"


def test_languages_without_regions_to_tell_stay_bare() -> None:
    assert locale_of("Zginęło 1 234 osób, straty to 5,5 mld zł.", "pl") == "pl"


@pytest.mark.parametrize("piece", ["1", "1.", "1.234", "1'", "1 ", "12 mil ", "R$", "$ 1", "1.234,5 "])
def test_hostile_repetition_takes_linear_time(piece: str) -> None:
    text = piece * (400_000 // len(piece))
    started = time.process_time()
    locale_of(text, "pt")
    locale_of(text, "de")
    assert time.process_time() - started < 5
