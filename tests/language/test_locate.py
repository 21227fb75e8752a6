"""Which locale an article is read in, how that is known, and which languages cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.articles import read_articles
from claimcheck.errors import UsageError
from claimcheck.language import locate, supported_languages, unsupported
from claimcheck.model import Article

# One opening of a news article each, written for these tests; the region is not settled by anything in them.
OPENINGS = {
    "bg": "Най-малко четирийсет души загинаха при наводнението, съобщи полицията в четвъртък.",
    "cs": "Při povodních zemřelo nejméně čtyřicet lidí, oznámila ve čtvrtek policie.",
    "da": "Mindst fyrre mennesker er omkommet ved oversvømmelsen, oplyser politiet torsdag.",
    "de": "Bei der Flut sind nach Angaben der Polizei mindestens vierzig Menschen gestorben.",
    "el": "Τουλάχιστον σαράντα άνθρωποι σκοτώθηκαν στην πλημμύρα, ανακοίνωσε η αστυνομία.",
    "en": "At least forty people died in the flood, the police said on Thursday evening.",
    "es": "Al menos cuarenta personas murieron en la inundación, informó la policía el jueves.",
    "fa": "پلیس روز پنجشنبه اعلام کرد که دست‌کم چهل نفر در سیل جان خود را از دست داده‌اند.",
    "fi": "Ainakin neljäkymmentä ihmistä kuoli tulvassa, poliisi kertoi torstaina.",
    "fr": "Au moins quarante personnes sont mortes dans l'inondation, a annoncé la police jeudi.",
    "he": "לפחות ארבעים בני אדם נהרגו בשיטפון, כך מסרה המשטרה ביום חמישי בערב.",
    "hi": "पुलिस ने गुरुवार को बताया कि बाढ़ में कम से कम चालीस लोगों की मौत हो गई।",
    "hu": "Legalább negyven ember halt meg az árvízben, közölte csütörtökön a rendőrség.",
    "id": "Sedikitnya empat puluh orang tewas dalam banjir itu, kata polisi pada hari Kamis.",
    "it": "Almeno quaranta persone sono morte nell'alluvione, ha annunciato giovedì la polizia.",
    "ja": "警察は木曜日、洪水で少なくとも四十人が死亡したと発表した。",
    "ko": "경찰은 목요일 이번 홍수로 적어도 마흔 명이 숨졌다고 밝혔다.",
    "nb": "Minst førti mennesker omkom i flommen, opplyste politiet torsdag kveld.",
    "nl": "Zeker veertig mensen zijn omgekomen bij de overstroming, meldde de politie donderdag.",
    "pl": "Co najmniej czterdzieści osób zginęło w powodzi, poinformowała w czwartek policja.",
    "pt": "Pelo menos quarenta pessoas morreram na inundação, informou a polícia na quinta-feira.",
    "ro": "Cel puțin patruzeci de oameni au murit în inundații, a anunțat joi poliția.",
    "ru": "По меньшей мере сорок человек погибли при наводнении, сообщила в четверг полиция.",
    "sv": "Minst fyrtio människor har omkommit i översvämningen, meddelade polisen på torsdagen.",
    "th": "ตำรวจแถลงเมื่อวันพฤหัสบดีว่ามีผู้เสียชีวิตจากน้ำท่วมอย่างน้อยสี่สิบคน",
    "tr": "Polis perşembe günü selde en az kırk kişinin hayatını kaybettiğini açıkladı.",
    "uk": "Щонайменше сорок людей загинули під час повені, повідомила в четвер поліція.",
    "vi": "Cảnh sát cho biết hôm thứ Năm rằng ít nhất bốn mươi người đã thiệt mạng trong trận lũ.",
    "zh_Hans": "警方周四表示，洪水已造成至少四十人死亡，数千间房屋被毁。",
    "zh_Hant": "警方週四表示，洪水已造成至少四十人死亡，數千間房屋被毀。",
}


def located(text: str, language: str | None = None, **known: str) -> tuple[str | None, str | None]:
    article = locate(Article.from_text(text, language=language, **known))
    return article.locale, article.locale_from


@pytest.mark.parametrize("locale", sorted(OPENINGS))
def test_a_language_is_told_from_one_sentence(locale: str) -> None:
    assert located(OPENINGS[locale]) == (locale, "detected")


@pytest.mark.parametrize(
    ("declared", "locale"),
    [
        ("pt-BR", "pt_BR"),
        ("pt_pt", "pt_PT"),
        ("EN-gb", "en_GB"),
        ("de", "de"),
        ("de-LI", "de_LI"),
        ("no", "nb"),
        ("zh-TW", "zh_Hant_TW"),
    ],
)
def test_metadata_is_believed(declared: str, locale: str) -> None:
    assert located("12 %.", declared) == (locale, "metadata")


@pytest.mark.parametrize("declared", ["Portuguese", "xx", "??", "e n", "", "{{ lang }}", "x" * 1000])
def test_metadata_that_means_nothing_is_passed_over(declared: str) -> None:
    assert located(OPENINGS["pt"], declared) == ("pt", "detected")


def test_metadata_in_the_wrong_script_is_passed_over() -> None:
    assert located(OPENINGS["ru"], "en-US") == ("ru", "detected")
    assert located(OPENINGS["en"], "ru") == ("en", "detected")
    assert located("Apple, Google, Meta: 売上高は増加", "ja") == ("ja", "metadata")


def test_the_user_has_the_last_word_and_the_last_pattern_wins() -> None:
    article = Article.from_text(OPENINGS["de"], language="de", name="2024/wien_de.txt")
    for overrides, locale in (
        ([("*_de.txt", "de-AT")], "de_AT"),
        ([("*", "de-AT"), ("2024/*", "de_CH")], "de_CH"),
        ([("2024/*", "de_CH"), ("*", "de-AT")], "de_AT"),
    ):
        found = locate(article, overrides)
        assert (found.locale, found.locale_from) == (locale, "override")
    assert locate(article, [("other*", "de_CH")]).locale_from == "metadata"


def test_an_unknown_locale_is_a_mistake_of_the_user() -> None:
    with pytest.raises(UsageError, match="unknown locale 'klingon'"):
        locate(Article.from_text("x", name="a"), [("*", "klingon")])


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("12", "en"),
        ("", "en"),
        ("東京 12", "zh"),
        ("かな 12", "ja"),
        ("Москва 12", "ru"),
        ("서울 12", "ko"),
        ("अब १२", "hi"),
        ("...", "en"),
    ],
)
def test_a_text_too_short_to_tell_gives_a_guess_by_its_script(text: str, locale: str) -> None:
    found, known_from = located(text)
    assert known_from == "guess"
    assert found is not None
    if text and not text.isascii():
        assert found == locale


def test_only_the_prose_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"```\n{OPENINGS['en'] * 20}\n```\n{OPENINGS['de']}")
    (article,) = read_articles([tmp_path]).articles
    assert locate(article).locale == "de"


def test_an_article_in_a_language_without_data_is_told_with_what_to_do() -> None:
    problem = unsupported(
        locate(Article.from_text("Að minnsta kosti fjörutíu manns fórust í flóðinu, sagði lögreglan.", name="x"))
    )
    assert problem is not None
    assert (problem.path, problem.reason) == ("x", "language: Icelandic is not supported yet")
    assert problem.hint
    assert "--locale" in problem.hint
    assert ", ".join(supported_languages()) in problem.hint


def test_an_article_in_a_supported_language_is_not_reported() -> None:
    for language in supported_languages():
        assert unsupported(locate(Article.from_text("12", language=language), [("*", language)])) is None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.sampled_from([None, "pt", "de", "en", "zh", "xx"]))
def test_no_text_crashes_and_each_gets_a_locale(text: str, language: str | None) -> None:
    locale, known_from = located(text, language)
    assert locale
    assert known_from in {"metadata", "detected", "guess"}
