"""HTML pages turned into the article in them, without menus and advertisements. The only door to trafilatura."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any

from claimcheck.articles.content import Content, Metadata, Unreadable, titled
from claimcheck.model import Span

_HINT = "save the article's text as .txt, and its title and date as front matter"
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
# The parser takes a second for 20,000 attributes of one tag, four times that for twice as many.
_MOST_ATTRIBUTES = 2000
_TAG = re.compile(r"<[A-Za-z]")
_WITHIN_TAG = re.compile(r"""\s*+(?:(?P<end>>|\Z)|=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>]*+)|[^\s=>]++)""")
_SCRIPT = re.compile(r"<(/?)(?:script|style)\b", re.IGNORECASE)


def read_page(html: str) -> Content:
    """The article of a page: its title, a blank line, and its paragraphs.

    Raises Unreadable where no article is found in it.
    """
    if _overloaded(html):
        raise Unreadable(f"not a page that can be read: a tag has more than {_MOST_ATTRIBUTES} attributes", _HINT)
    # Lone surrogates and control characters cannot stand in the tree that the page is parsed into.
    document, language = _extracted(re.sub("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff]", "\ufffd", html))
    body = (getattr(document, "text", None) or "").strip()
    if not body:
        raise Unreadable("no article text found in the page", _HINT)
    metadata = Metadata.of(
        {
            "title": document.title,
            "date": document.date,
            "language": language,
            "source": document.sitename or document.hostname,
            "url": document.url,
        }
    )
    text = titled(metadata.title, body)
    return Content(text, (Span(0, len(text)),), metadata, origin="html", extracted=True)


def _overloaded(html: str) -> bool:
    """Whether a tag outside scripts has more attributes than the parser takes in reasonable time."""
    return any(_most_attributes(stretch) > _MOST_ATTRIBUTES for stretch in _outside_scripts(html))


def _outside_scripts(html: str) -> Iterator[str]:
    start, inside = 0, False
    for tag in _SCRIPT.finditer(html):
        if not inside:
            yield html[start : tag.start()]
        start, inside = tag.start(), not tag[1]
    # A script that is never closed is none to the parser.
    yield html[start:]


def _most_attributes(html: str) -> int:
    most = position = 0
    while tag := _TAG.search(html, position):
        position, parts = tag.end(), 0
        while (part := _WITHIN_TAG.match(html, position)) and part.lastgroup != "end":
            position, parts = part.end(), parts + 1
        most = max(most, parts // 2)
    return most


def _extracted(html: str) -> tuple[Any, str | None]:
    import trafilatura

    _silence()
    try:
        tree = trafilatura.load_html(html)
        if tree is None:
            return None, None
        language = _language(tree)
        document = trafilatura.bare_extraction(
            tree,
            with_metadata=True,
            include_comments=False,
            # The first date of the page, not that of its last change, and only where the page says so:
            # an extensive search takes any number in the text for a date.
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    # A page is hostile input, and what the parsers raise on it is documented nowhere.
    except Exception as error:
        raise Unreadable(f"not a page that can be read ({type(error).__name__})", _HINT) from error
    return document, language


def _silence() -> None:
    for name in ("trafilatura", "htmldate", "courlan", "justext", "readability"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _language(tree: Any) -> str | None:
    """The language that the page declares for itself."""
    said = (
        tree.get("lang"),
        tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
        tree.get("xml:lang"),
        *tree.xpath("//body/@lang"),
        *tree.xpath("//meta[@property='og:locale' or @http-equiv='content-language']/@content"),
    )
    return next((str(value).strip() for value in said if value and _LANGUAGE.fullmatch(str(value).strip())), None)
