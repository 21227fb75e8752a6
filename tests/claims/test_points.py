"""Points in time: minutes of a game and decades, which are no figures and meet none but their like."""

from __future__ import annotations

import pytest

from claimcheck import compare
from claimcheck.claims import find_claims
from claimcheck.locales import lexicon
from claimcheck.model import Article
from tests.promised import LANGUAGES


def told(language: str, text: str) -> list[tuple[str, str | None]]:
    claims = find_claims(Article.from_text(text, language=language, name="a"))
    return [(str(claim.value), claim.quantity.unit) for claim in claims]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("af", "Botha het in die 37ste minuut gaan druk."),
        ("ar", "سجل الهدف في الدقيقة 37 من المباراة."),
        ("bg", "Той вкара гол в 37-ата минута."),
        ("ca", "Va marcar al minut 37."),
        ("cs", "Brankář dostal gól v 37. minutě."),
        ("da", "Målet faldt i det 37. minut."),
        ("de", "Das Tor fiel in der 37. Minute."),
        ("el", "Σκόραρε στο 37ο λεπτό."),
        ("en", "The keeper was sent off in the 37th minute."),
        ("es", "Marcó en el minuto 37."),
        ("et", "Värav löödi 37. minutil."),
        ("fi", "Maali syntyi 37. minuutilla."),
        ("fr", "Il a marqué à la 37e minute."),
        ("he", "השער הובקע בדקה ה-37."),
        ("hi", "गोल 37वें मिनट में हुआ।"),
        ("hr", "Pogodio je u 37. minuti."),
        ("hu", "A gól a 37. percben esett."),
        ("id", "Gol tercipta pada menit ke-37."),
        ("it", "Ha segnato al 37° minuto."),
        ("it", "Ha segnato al 37'."),
        ("ja", "前半37分に先制した。"),
        ("ko", "전반 37분 선제골을 넣었다."),
        ("nb", "Målet kom i det 37. minutt."),
        ("nl", "Hij scoorde in de 37e minuut."),
        ("pl", "Bramka padła w 37. minucie."),
        ("pt", "Marcou aos 37 minutos."),
        ("ro", "A marcat în minutul 37."),
        ("ru", "Гол был забит на 37-й минуте."),
        ("sk", "Gól padol v 37. minúte."),
        ("sl", "Zadel je v 37. minuti."),
        ("sv", "Målet kom i den 37:e minuten."),
        ("th", "เขาทำประตูได้ในนาทีที่ 37"),
        ("tr", "Gol 37. dakikada geldi."),
        ("uk", "Гол забили на 37-й хвилині."),
        ("vi", "Anh ghi bàn ở phút thứ 37."),
        ("zh", "他在第37分钟进球。"),
    ],
)
def test_a_minute_of_a_game(language: str, text: str) -> None:
    assert told(language, text) == [("37", "nth-minute")]


def test_every_promised_language_tells_minutes() -> None:
    assert sorted(lexicon.shared("minutes")) == sorted(LANGUAGES)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The power was off for 37 minutes."),
        ("de", "Der Strom fiel 37 Minuten aus."),
        ("ja", "停電は37分続いた。"),
        ("es", "El corte duró 37 minutos."),
        ("zh", "停电持续了37分钟。"),
    ],
)
def test_a_length_of_time_is_none(language: str, text: str) -> None:
    assert told(language, text) == [("37", "minute")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mill was built in the 1930s."),
        ("en", "The mill closed in the late 30s."),
        ("de", "Die Mühle schloss in den 30er Jahren."),
        ("fr", "Le moulin a fermé dans les années 30."),
        ("ru", "Мельница закрылась в 30-х годах."),
        ("zh", "磨坊在30年代关闭。"),
    ],
)
def test_a_decade(language: str, text: str) -> None:
    assert told(language, text) == [("1930", "decade-of-years")]


def test_an_age_told_by_its_ten_years_and_a_stretch_of_years_are_no_decades() -> None:
    assert told("en", "Our dentist, in her 30s, retired.") == [("30", "year")]
    assert told("en", "The mill ran from 1930 to 1939.") == []


def facts(*articles: tuple[str, str]) -> list[tuple[str, str]]:
    report = compare(
        [Article.from_text(text, language=language, name=str(at)) for at, (language, text) in enumerate(articles)]
    )
    return [(str(fact.verdict), fact.why) for fact in report.facts]


def test_points_are_compared_where_sentences_differ_in_nothing_else() -> None:
    english = ("en", "The old mill by the river was closed in the 1930s.")
    german = ("de", "Die alte Mühle am Fluss wurde in den 40er Jahren geschlossen.")
    assert facts(english, german) == [("contradiction", "1930–1939 against 1940–1949")]


def test_what_one_article_alone_tells_is_nothing_to_report() -> None:
    one = ("en", "The old mill by the river was closed in the 1930s.")
    other = ("en", "Striker Ada Moss scored in the 37th minute for Ostheim.")
    assert facts(one, other) == []
    assert facts(("en", "Ines Roth headed Weststadt level in the 12th minute."), other) == []


def test_a_point_meets_no_other_where_its_article_tells_both() -> None:
    one = ("en", "Ada Moss struck for Ostheim in the 12th minute. Ada Moss struck for Ostheim in the 37th minute.")
    assert facts(one, ("en", "Ada Moss struck for Ostheim in the 37th minute.")) == [
        ("agreement", "2 articles give it")
    ]
