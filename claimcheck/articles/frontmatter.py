"""Text and Markdown with what stands above them: the `---` block of `key: value` lines, and what is prose."""

from __future__ import annotations

import re

from claimcheck.articles.content import Content, Metadata, Unreadable
from claimcheck.model import Span

_FENCE = re.compile(r"-{3}[ \t]*\r?\n")
_END = re.compile(r"(?:-{3}|\.{3})[ \t]*(?:\r?\n|\Z)")
_FIELD = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+|(?=\r?$))([^\r\n]*)")
# Lines of a front matter that say nothing to us but do not spoil it: blank, comment, list item, nested value.
_IGNORED = re.compile(r"[ \t#\r\n-]|\Z")
_MOST_LINES = 200

_CODE_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r"\s*#[ \t]+([^\r\n]+)")


def read_text(text: str) -> Content:
    """Plain text: the title of the front matter and all that follows it are prose.

    >>> page = read_text("---\\ntitle: Flood\\n---\\nTen dead.")
    >>> [page.text[span.start : span.end] for span in page.prose]
    ['Flood', 'Ten dead.']
    """
    fields, body = _front_matter(text)
    return _content(text, fields, (Span(body, len(text)),))


def read_markdown(text: str) -> Content:
    """Markdown: as plain text, but fenced code is not prose, and the first heading is the title where nothing else is.

    >>> page = read_markdown("# Flood\\n~~~\\ncode\\n~~~\\nTen dead.")
    >>> page.metadata.title, [page.text[span.start : span.end] for span in page.prose]
    ('Flood', ['# Flood\\n', 'Ten dead.'])
    """
    fields, body = _front_matter(text)
    return _content(text, fields, _outside_fences(text, body), heading=_HEADING.match(text, body))


def _content(
    text: str, fields: dict[str, Span], body: tuple[Span, ...], heading: re.Match[str] | None = None
) -> Content:
    body = tuple(span for span in body if text[span.start : span.end].strip())
    if not body:
        raise Unreadable("empty: there is no text in it", "remove the file, or save the article's text in it")
    values: dict[str, object] = {key: _unescaped(text, span) for key, span in fields.items()}
    if heading and not values.get("title"):
        values["title"] = heading[1].rstrip("# \t")
    title = fields.get("title")
    above = (title,) if title and text[title.start : title.end].strip() else ()
    return Content(text, (*above, *body), Metadata.of(values), origin="front matter")


def _front_matter(text: str) -> tuple[dict[str, Span], int]:
    """The spans of the values by key in lower case, and where the body starts; no keys where the block is malformed."""
    opening = _FENCE.match(text)
    if not opening:
        return {}, 0
    fields: dict[str, Span] = {}
    position = opening.end()
    for _ in range(_MOST_LINES):
        if closing := _END.match(text, position):
            return fields, closing.end()
        end = text.find("\n", position) + 1
        if not end:
            break
        if field := _FIELD.match(text, position, end):
            fields.setdefault(field[1].lower(), _unquoted(text, *field.span(2)))
        elif not _IGNORED.match(text, position):
            break
        position = end
    return {}, 0


def _unquoted(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1].isspace():
        end -= 1
    if end - start >= 2 and text[start] == text[end - 1] and text[start] in "\"'":
        return Span(start + 1, end - 1)
    return Span(start, end)


def _unescaped(text: str, span: Span) -> str:
    value = text[span.start : span.end]
    quote = text[span.start - 1]
    if quote == "'":
        return value.replace("''", "'")
    return value.replace('\\"', '"') if quote == '"' else value


def _outside_fences(text: str, start: int) -> tuple[Span, ...]:
    """The stretches from `start` on that lie outside fenced code; a fence that is never closed runs to the end."""
    spans: list[Span] = []
    position = opened = start
    fence = ""
    for line in text[start:].splitlines(keepends=True):
        marker = _CODE_FENCE.match(line)
        if marker and not fence:
            spans.append(Span(opened, position))
            fence = marker[1]
        elif marker and marker[1].startswith(fence) and not line[marker.end() :].strip():
            fence = ""
            opened = position + len(line)
        position += len(line)
    return tuple(spans) if fence else (*spans, Span(opened, len(text)))
