"""Bytes become the text that was written, whatever its encoding, and what is no text is told."""

from __future__ import annotations

import gzip
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.articles.content import Unreadable
from claimcheck.articles.encodings import decode

GERMAN = (
    "Die Flut tötete mindestens 40 Menschen – größer war der Schaden nie: 1,5 Mio. €, „außerordentlich“ viel für Köln."
)
FRENCH = "L’incendie a détruit 300 maisons ; le coût s’élève à 12 millions d’euros, a déclaré le préfet à Nîmes."
SPANISH = "Según la policía, el número de víctimas mortales ascendió a 240; ¿quién pagará los daños? Mañana se sabrá."
PORTUGUESE = (
    "As restantes doações, de 6,8 milhões de dólares, serão destinadas à reconstrução, disse a Comissão em São Paulo."
)
SWEDISH = (
    "Åtta personer skadades när bron föll, säger polisen i Malmö. Företaget väntas förlora över 300 miljoner kronor."
)
POLISH = (
    "Według rządu powódź zabiła dwudziestu ludzi, a straty sięgają pięciu miliardów złotych. Zamknięto łódzkie szkoły."
)
CZECH = "Při povodních zemřelo nejméně pět lidí a škody dosáhly téměř třiceti miliard korun, řekl mluvčí vlády."
HUNGARIAN = "A kormány szerint az árvíz legalább harmincöt embert ölt meg, és több mint ötezer ház dőlt össze északon."
TURKISH = "Hükümete göre selde ölenlerin sayısı kırka ulaştı; zararın beş milyar lirayı aştığı bildirildi."
RUSSIAN = "По данным правительства, наводнение унесло жизни сорока человек. Ущерб оценивается в 5 млрд рублей."
UKRAINIAN = (
    "За даними уряду, повінь забрала життя сорока людей. Збитки оцінюють у п'ять мільярдів гривень, їх іще рахують."
)
GREEK = "Σύμφωνα με την κυβέρνηση, οι νεκροί από τις πλημμύρες έφτασαν τους σαράντα. Οι ζημιές είναι 5 δισ. ευρώ."
HEBREW = "לפי הממשלה, מספר ההרוגים בשיטפון הגיע לארבעים. הנזק מוערך בחמישה מיליארד שקלים."
ARABIC = "وفقا للحكومة، بلغ عدد قتلى الفيضان أربعين شخصا. وتقدر الأضرار بخمسة مليارات دولار."
THAI = "รัฐบาลระบุว่าน้ำท่วมทำให้มีผู้เสียชีวิตสี่สิบคน ความเสียหายประเมินไว้ที่ห้าพันล้านบาท"
JAPANESE = (
    "政府によると、洪水による死者は40人に達した。被害額は1兆2000億円に上る見通しで、警察は行方不明者を捜している。"
)
CHINESE = "据政府称，洪水造成四十人死亡，损失约为一百二十亿元，警方仍在搜寻失踪者。"
TAIWANESE = "據政府稱，洪水造成四十人死亡，損失約為一百二十億元，警方仍在搜尋失蹤者。"
KOREAN = "정부에 따르면 홍수로 마흔 명이 숨졌다. 피해액은 1조 2천억 원에 이를 것으로 보이며 경찰은 실종자를 찾고 있다."

WRITTEN = [
    *(
        (encoding, GERMAN)
        for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252")
    ),
    *(("cp1252", text) for text in (FRENCH, SPANISH, PORTUGUESE, SWEDISH)),
    *(("cp1250", text) for text in (POLISH, CZECH, HUNGARIAN)),
    *(("iso8859_2", text) for text in (POLISH, CZECH)),
    ("cp1254", TURKISH),
    *((encoding, RUSSIAN) for encoding in ("cp1251", "koi8_r", "utf-8", "utf-16")),
    *((encoding, UKRAINIAN) for encoding in ("cp1251", "koi8_u")),
    ("cp1253", GREEK),
    ("cp1255", HEBREW),
    ("cp1256", ARABIC),
    ("cp874", THAI),
    *((encoding, JAPANESE) for encoding in ("shift_jis", "euc_jp", "iso2022_jp", "utf-16")),
    *((encoding, CHINESE) for encoding in ("gb18030", "gb2312")),
    ("big5", TAIWANESE),
    ("euc_kr", KOREAN),
]


@pytest.mark.parametrize(("encoding", "text"), WRITTEN, ids=lambda value: value[:12])
def test_text_comes_back_from_its_bytes(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == text
    long = "\n\n".join([text] * 1000)
    assert decode(long.encode(encoding)) == long


def test_line_ends_are_left_as_they_are() -> None:
    assert decode(b"\xef\xbb\xbfa\r\nb\rc\n") == "a\r\nb\rc\n"


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="{}">',
        "<META http-equiv=Content-Type content='text/html; charset={}'>",
        '<?xml version="1.0" encoding="{}"?>',
    ],
)
def test_a_declared_charset_is_believed_where_the_bytes_are_no_utf_8(head: str) -> None:
    # Too short to guess: under cp1252 these bytes are "Òîêèî".
    page = (head.format("windows-1251") + "<p>Токио</p>").encode("cp1251")
    assert "Токио" in decode(page)


@pytest.mark.parametrize("charset", ["utf-8", "no-such-charset", "hex", "base64", "zlib", "rot13", "idna", "\xff"])
def test_a_charset_that_is_declared_wrongly_does_no_harm(charset: str) -> None:
    page = f'<meta charset="{charset}">{GERMAN}'.encode("cp1252")
    assert decode(page).endswith(GERMAN)


def test_utf_8_that_was_cut_or_damaged_stays_utf_8() -> None:
    data = (GERMAN * 20).encode()
    assert decode(data[: data.rindex("ß".encode()) + 1]).endswith("au\ufffd")
    assert decode(data.replace("„".encode(), b"\x84", 1)).replace("\ufffd", "„") == GERMAN * 20


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04\0\0\0\0zip", "not text: a ZIP archive, as documents of word processors are"),
        (gzip.compress(GERMAN.encode() * 100), "not text: compressed"),
        (b"%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\n", "not text: a PDF document"),
        (b"{\\rtf1\\ansi Ten dead.}", "not text: an RTF document"),
        (b"\0\1\2\3data", "not text: NUL bytes"),
        (b"\xff\xfea\0b\0\0\xd8\0", "damaged: its byte order mark says UTF-16, but it is not valid UTF-16"),
        (b"\xef\xbb\xbf\xff\xff", "damaged: its byte order mark says UTF-8, but it is not valid UTF-8"),
        (b"\xff\xfe\0\0\1", "damaged: its byte order mark says UTF-32, but it is not valid UTF-32"),
        ("a\0b".encode("utf-16"), "not text: NUL characters"),
        (bytes(random.Random(1).choices(range(1, 256), k=2000)), "its character encoding cannot be told"),
        (b"Text \xff\xfe\x80\x81 broken \xc3\x28 \xa0\xa1 here and there.", "its character encoding cannot be told"),
        (b"\x01\x02\x03\x04\x05\x06\x07\x08" * 100, "its character encoding cannot be told"),
    ],
)
def test_what_is_no_text_is_told_with_a_next_step(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable) as raised:
        decode(data)
    assert (raised.value.reason, bool(raised.value.hint)) == (reason, True)


@given(st.text(st.characters(exclude_characters="\0\x1b", exclude_categories=["Cs", "Cc"]), max_size=200))
def test_all_utf_8_comes_back(text: str) -> None:
    assert decode(text.encode()) == text.removeprefix("\ufeff")


@given(st.binary(max_size=300))
def test_no_bytes_crash(data: bytes) -> None:
    try:
        text = decode(data)
    except Unreadable:
        return
    assert "\0" not in text
