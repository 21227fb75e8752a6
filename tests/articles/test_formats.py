"""What each format gives: text, prose, title, date, language, source and address; and what is said of broken ones."""

from __future__ import annotations

import datetime as dt
import json
import logging
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.articles import ReadResult, read_articles
from claimcheck.articles.content import Content, Unreadable
from claimcheck.articles.frontmatter import read_markdown, read_text
from claimcheck.articles.pages import read_page
from claimcheck.articles.records import read_json, read_json_lines
from claimcheck.model import Article

FRONT = '---\ntitle: "Ten dead"\ndate: 2025-01-22\nLanguage: en-GB\nsource: The Herald\nurl: https://herald.example/a\n---\n'


def read(tmp_path: Path, name: str, content: str | bytes) -> ReadResult:
    (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    # A second article, so that a file which cannot be read is skipped and not an error.
    (tmp_path / "zz.txt").write_text("Filler.")
    return read_articles([tmp_path])


def article(tmp_path: Path, name: str, content: str | bytes) -> Article:
    result = read(tmp_path, name, content)
    assert result.skipped == ()
    return result.articles[0]


def prose(given: Article | Content) -> list[str]:
    return [given.text[span.start : span.end] for span in given.prose]


# Text and Markdown


def test_front_matter_is_metadata_and_its_title_is_prose(tmp_path: Path) -> None:
    text = FRONT + "Ten people died.\r\nTwo live.\n"
    found = article(tmp_path, "a.txt", b"\xef\xbb\xbf" + text.encode())
    assert found.text == text
    assert prose(found) == ["Ten dead", "Ten people died.\r\nTwo live.\n"]
    assert (found.title, found.source, found.url) == ("Ten dead", "The Herald", "https://herald.example/a")
    assert (found.date, found.date_from, found.language) == (dt.date(2025, 1, 22), "front matter", "en-GB")
    assert not found.extracted
    assert found.path == (tmp_path / "a.txt").as_posix()


def test_without_front_matter_all_is_prose_and_nothing_is_known(tmp_path: Path) -> None:
    found = article(tmp_path, "a.txt", "Ten dead.\n")
    assert prose(found) == ["Ten dead.\n"]
    assert (found.title, found.date, found.date_from, found.language, found.source) == (None,) * 5


def test_the_id_is_made_from_the_text(tmp_path: Path) -> None:
    one = article(tmp_path, "a.txt", "Ten dead.")
    assert one.id == Article.from_text("Ten dead.").id
    assert one.id != Article.from_text("Nine dead.").id


@pytest.mark.parametrize(
    ("block", "title"),
    [
        ("title: Ten: dead", "Ten: dead"),
        ("title:   'It''s ten'  ", "It's ten"),
        ('title: "Say \\"ten\\""', 'Say "ten"'),
        ("# comment\n\ntags:\n  - flood\n- rain\ntitle: Ten", "Ten"),
        ("TITLE: Ten\r", "Ten"),
        ("title: Ten\ntitle: Nine", "Ten"),
        ("title:\ndate: 2025-01-22", None),
        ('title: ""', None),
    ],
)
def test_front_matter_as_people_write_it(block: str, title: str | None) -> None:
    page = read_text(f"---\n{block}\n---\nBody 1.")
    assert page.metadata.title == title
    assert prose(page)[-1] == "Body 1."


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: never closed\nBody 1.",
        "---\nTen people died, the mayor said.\n---\nBody 1.",
        "----\ntitle: x\n----\nBody 1.",
        "Intro\n---\ntitle: x\n---\nBody 1.",
        "---\n" + "key: value\n" * 500 + "---\nBody 1.",
        "---",
    ],
)
def test_malformed_front_matter_is_text(text: str) -> None:
    page = read_text(text)
    assert page.metadata.title is None
    assert prose(page) == [text]


def test_a_date_that_cannot_be_read_is_none(tmp_path: Path) -> None:
    found = article(tmp_path, "a.txt", "---\ndate: yesterday\n---\nTen.")
    assert (found.date, found.date_from) == (None, None)
    assert found.ignored == (("date", "yesterday"),)


def test_the_host_of_the_address_stands_in_for_the_source(tmp_path: Path) -> None:
    assert article(tmp_path, "a.md", "---\nurl: https://www.herald.example/a\n---\nTen.").source == "herald.example"


def test_fenced_code_is_no_prose_in_markdown(tmp_path: Path) -> None:
    text = (
        FRONT
        + "# Heading\n\nTen.\n```python\nx = 300\n~~~\n```\nMid.\n~~~~\n400\n~~~\n~~~~\nEnd [12](http://x.example/13).\n"
    )
    found = article(tmp_path, "a.md", text)
    assert prose(found) == ["Ten dead", "# Heading\n\nTen.\n", "Mid.\n", "End [12](http://x.example/13).\n"]
    assert found.text == text


def test_a_fence_that_is_never_closed_runs_to_the_end() -> None:
    assert prose(read_markdown("Ten.\n```\n300\n")) == ["Ten.\n"]


@pytest.mark.parametrize("suffix", ["md", "markdown", "MD"])
def test_the_first_heading_is_the_title_of_markdown(tmp_path: Path, suffix: str) -> None:
    assert article(tmp_path, f"a.{suffix}", "\n# Ten dead #\n\n## Two\n").title == "Ten dead"


@pytest.mark.parametrize("content", ["", " \n\t", FRONT, FRONT + "\n\n", "```\ncode\n```\n"])
def test_a_file_without_text_is_skipped(tmp_path: Path, content: str) -> None:
    (problem,) = read(tmp_path, "a.md", content).skipped
    assert (problem.path, problem.reason, bool(problem.hint)) == ("a.md", "empty: there is no text in it", True)


@given(st.text(alphabet=st.sampled_from("-`~# \n\r:abc'\"."), max_size=80))
def test_no_text_breaks_front_matter_or_fences(text: str) -> None:
    for reader in (read_text, read_markdown):
        try:
            page = reader(text)
        except Unreadable:
            continue
        spans = page.prose
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(before.end <= after.start for before, after in pairwise(spans))


# JSON and JSON Lines


def test_an_object_is_an_article(tmp_path: Path) -> None:
    fields = {
        "text": "Zehn Menschen starben.",
        "title": "Zehn Tote",
        "date": "Wed, 22 Jan 2025 10:00:00 GMT",
        "language": "de",
        "source": "Bote",
        "url": "https://bote.example/1",
        "other": [1],
    }
    found = article(tmp_path, "a.json", json.dumps(fields))
    assert found.text == "Zehn Tote\n\nZehn Menschen starben."
    assert prose(found) == [found.text]
    assert (found.name, found.title, found.date, found.date_from) == (
        "a.json",
        "Zehn Tote",
        dt.date(2025, 1, 22),
        "json",
    )
    assert (found.language, found.source, found.url, found.extracted) == ("de", "Bote", "https://bote.example/1", True)


def test_the_title_is_not_said_twice() -> None:
    (page,) = read_json('{"title": "Ten  Dead", "text": "\\nTen dead\\nBody."}')
    assert isinstance(page, Content)
    assert page.text == "\nTen dead\nBody."


def test_a_list_gives_numbered_articles_and_reasons(tmp_path: Path) -> None:
    result = read(tmp_path, "a.json", '[{"text": "One."}, {"title": "no text"}, {"text": "Three."}, 4, {"text": 5}]')
    assert [found.name for found in result.articles] == ["a.json#1", "a.json#3", "zz.txt"]
    assert [(problem.path, problem.reason) for problem in result.skipped] == [
        ("a.json#2", 'not an article: it has no field "text", but "title"'),
        ("a.json#4", "not an article: expected a JSON object"),
        ("a.json#5", 'not an article: its field "text" holds no text'),
    ]


def test_lines_are_numbered_and_a_broken_one_spoils_no_other(tmp_path: Path) -> None:
    lines = ['{"text": "One\u2028still one."}', "", '{"text": "cut', '{"text": "Four.", "date": "2025-01-22"}\r', ""]
    result = read(tmp_path, "a.jsonl", "\n".join(lines))
    assert [found.name for found in result.articles] == ["a.jsonl#1", "a.jsonl#4", "zz.txt"]
    assert result.articles[0].text == "One\u2028still one."
    (problem,) = result.skipped
    assert problem.path == "a.jsonl#3"
    assert problem.reason == "not JSON: unterminated string starting at (line 3, column 10)"
    assert problem.hint


@pytest.mark.parametrize(
    ("name", "content"), [("a.jsonl", '{"id": 1}\n{"id": 2}\n'), ("a.json", '[{"id": 1}, {"id": 2}]')]
)
def test_a_file_of_other_data_is_skipped_once(tmp_path: Path, name: str, content: str) -> None:
    (problem,) = read(tmp_path, name, content).skipped
    assert problem.path == name
    assert problem.reason == 'not an article: it has no field "text", but "id"'


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('{"text": "cut', "not JSON: unterminated string starting at (line 1, column 10)"),
        ('{"text": "a",\n "b"', "not JSON: expecting ':' delimiter (line 2, column 5)"),
        ('{"text": " "}', 'not an article: its field "text" is empty'),
        ("{}", "not an article: it has no fields"),
        (
            '{"a\u202e": 1, "b": 1, "c": 1, "d": 1, "e": 1, "f": 1}',
            'not an article: it has no field "text", but "a\ufffd", "b", "c", "d", "e", …',
        ),
        ("[" * 100_000, "not JSON that can be read: nested too deeply"),
        ('{"text": "a", "n": ' + "9" * 5000 + "}", "not JSON: a number in it is too long"),
        ('"text"', "not an article: expected a JSON object"),
        ("[]", "empty: there is no article in it"),
    ],
)
def test_broken_json_is_skipped_with_its_reason(tmp_path: Path, content: str, reason: str) -> None:
    assert [problem.reason for problem in read(tmp_path, "a.json", content).skipped] == [reason]


def test_lone_surrogates_do_not_reach_the_text() -> None:
    (page,) = read_json('{"text": "a\\ud800b", "title": "\\udfff"}')
    assert isinstance(page, Content)
    assert page.text == "\ufffd\n\na\ufffdb"


@given(
    st.text(max_size=60)
    | st.recursive(
        st.none() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["text", "title", "date", "url"]), inner, max_size=4)
        ),
        max_leaves=8,
    ).map(json.dumps)
)
def test_no_json_crashes(text: str) -> None:
    read_json_lines(text)
    try:
        read_json(text)
    except Unreadable:
        return


# HTML

PAGES = {
    "pt-BR": (
        "Enchente deixa 40 mortos",
        "A enchente no vale deixou ao menos 40 mortos e 1.200 desabrigados, informou a Defesa Civil nesta quinta-feira.",
        "O prejuízo chega a R$ 3,5 bilhões, segundo o prefeito; mais de 300 casas foram destruídas em toda a região.",
    ),
    "de": (
        "Flut tötet 40 Menschen",
        "Die Flut im Tal hat mindestens 40 Menschen getötet und 1.200 obdachlos gemacht, hieß es am Donnerstag.",
        "Der Schaden beläuft sich laut Bürgermeister auf 3,5 Mrd. Euro; über 300 Häuser der Gegend wurden zerstört.",
    ),
    "ja": (
        "洪水で40人死亡",
        "谷を襲った洪水で少なくとも40人が死亡し、1200人が家を失ったと、防災当局が木曜日の夜に発表した。捜索は今も続いている。",
        "市長によると、被害額は35億円に上り、地域全体で300棟以上の家屋が全壊した。電気と水道は日曜日から止まったままである。",
    ),
    "ar": (
        "الفيضان يقتل 40 شخصا",
        "أدى الفيضان في الوادي إلى مقتل 40 شخصا على الأقل وتشريد 1200 آخرين، حسبما أعلن الدفاع المدني يوم الخميس.",
        "وتبلغ الخسائر 3.5 مليار دولار بحسب رئيس البلدية، كما دُمر أكثر من 300 منزل في جميع أنحاء المنطقة.",
    ),
}


def html(language: str, charset: str = "utf-8") -> str:
    title, first, second = PAGES[language]
    return f"""<!DOCTYPE html>
<html lang="{language}"><head><meta charset="{charset}"><title>{title} | The Herald</title>
<meta property="og:site_name" content="The Herald">
<meta property="article:published_time" content="2024-05-03T08:00:00-03:00">
<link rel="canonical" href="https://www.herald.example/flood"><script>var price = 99;</script></head>
<body><nav><ul><li><a href="/">Home 24/7</a></li><li><a href="/s">Sport 11</a></li></ul></nav>
<article><h1>{title}</h1><p>{first}</p><p>{second}</p></article>
<aside>Subscribe for 9.90 a month!</aside><footer>(c) 2019 The Herald</footer></body></html>"""


@pytest.mark.parametrize("language", sorted(PAGES))
def test_the_article_of_a_page_is_read_without_its_furniture(tmp_path: Path, language: str) -> None:
    title, first, second = PAGES[language]
    found = article(tmp_path, "a.html", html(language))
    assert found.text.startswith(title)
    assert found.text.count(title) == 1
    assert first in found.text
    assert second in found.text
    for furniture in ("9.90", "2019", "price", "24/7"):
        assert furniture not in found.text
    assert prose(found) == [found.text]
    assert (found.title, found.date, found.date_from) == (title, dt.date(2024, 5, 3), "html")
    assert (found.language, found.source, found.extracted) == (language, "The Herald", True)
    assert found.url == "https://www.herald.example/flood"


@pytest.mark.parametrize(
    ("language", "charset"), [("de", "windows-1252"), ("ja", "shift_jis"), ("ja", "euc-jp"), ("ar", "windows-1256")]
)
def test_a_page_in_its_declared_charset_is_the_same(tmp_path: Path, language: str, charset: str) -> None:
    assert PAGES[language][1] in article(tmp_path, "a.htm", html(language, charset).encode(charset)).text


@pytest.mark.parametrize(
    ("head", "language"),
    [
        ('<html xml:lang="de-CH">', "de-CH"),
        ('<html><meta property="og:locale" content="pt_BR">', "pt_BR"),
        ('<html><meta http-equiv="content-language" content="fr">', "fr"),
        ('<html lang=""><body lang="nl">', "nl"),
        ('<html lang="{{ lang }}">', None),
        ("<html>", None),
    ],
)
def test_the_language_is_what_the_page_declares(head: str, language: str | None) -> None:
    page = read_page(f"{head}<body><article><p>{PAGES['de'][1]}</p><p>{PAGES['de'][2]}</p></article></body></html>")
    assert page.metadata.language == language


def test_a_year_in_the_text_is_not_the_date() -> None:
    page = read_page(
        f"<html><body><article><p>{PAGES['de'][1]} Seit 2019 nicht mehr.</p></article><p>© 2019</p></body></html>"
    )
    assert page.metadata.date is None


@pytest.mark.parametrize(
    "content",
    [
        "just words, no tags at all",
        "<html></html>",
        "<html><body><script>var a = 1;</script></body></html>",
        "<div>" * 50_000,
        "<p " + " ".join(f'a{number}="1"' for number in range(50_000)) + ">Ten",
    ],
)
def test_a_page_without_an_article_is_skipped(tmp_path: Path, content: str) -> None:
    (problem,) = read(tmp_path, "a.html", content).skipped
    assert problem.path == "a.html"
    assert problem.reason.startswith(("no article text found", "not a page that can be read"))
    assert problem.hint


def test_broken_markup_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    broken = "<html><p>Ten <b>people<i> died in the flood</p>&#xD800;&#0;&bogus; \x0b <script>alert(1)"
    assert "people died in the flood" in article(tmp_path, "a.html", broken).text.replace("\n", " ")


def test_the_libraries_behind_pages_are_silent(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.DEBUG):
        read(tmp_path, "a.html", "<html></html>")
        read(tmp_path, "b.html", html("de"))
    assert caplog.records == []
    assert capfd.readouterr() == ("", "")
