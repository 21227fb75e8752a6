"""JSON and JSON Lines: objects with the fields text, title, date, language, source and url, one object an article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from claimcheck.articles.content import Content, Metadata, Unreadable, titled
from claimcheck.model import Span
from claimcheck.text import inert

_SURROGATE = re.compile("[\ud800-\udfff]")
_MOST_NAMED, _LONGEST_NAME = 5, 40
_FIELDS_HINT = 'give each article as {"text": "…"}, with title, date, language, source and url where known'


def read_json(text: str) -> tuple[Content | Unreadable, ...]:
    """One article from an object, or one for each object of a list.

    >>> [page.text for page in read_json('{"title": "Flood", "text": "Ten dead."}')]
    ['Flood\\n\\nTen dead.']

    Raises Unreadable where the file as a whole is not JSON.
    """
    document = _parsed(text)
    if document == []:
        raise Unreadable("empty: there is no article in it", _FIELDS_HINT)
    if isinstance(document, list) and len(document) != 1:
        return tuple(_article(entry, item) for item, entry in enumerate(document, start=1))
    return (_article(document[0] if isinstance(document, list) else document, None),)


def read_json_lines(text: str) -> tuple[Content | Unreadable, ...]:
    """One article for each line that is not blank; a line that cannot be read leaves the others be.

    >>> [page.item for page in read_json_lines('{"text": "a"}\\n\\n{"text": "b"}')]
    [1, 3]
    """
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Content | Unreadable]:
    # Only "\n" ends a line of JSONL: a string may hold U+2028 and other characters that splitlines() breaks at.
    for item, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                yield _article(_parsed(line, item), item, line=item)
            except Unreadable as problem:
                yield Unreadable(problem.reason, problem.hint, item=item)


def _parsed(text: str, line: int = 1) -> object:
    """The document that a text is; `line` is the one that it begins at in its file."""
    try:
        return json.loads(text)
    except RecursionError:
        raise Unreadable("not JSON that can be read: nested too deeply", _FIELDS_HINT) from None
    except json.JSONDecodeError as error:
        place = f"line {line + error.lineno - 1}, column {error.colno}"
        reason = f"not JSON: {error.msg[:1].lower()}{error.msg[1:]} ({place})"
        raise Unreadable(reason, "check that the file is complete and valid JSON") from None
    except ValueError:
        raise Unreadable("not JSON: a number in it is too long", "write it as text, in quotes") from None


def _article(entry: object, item: int | None, line: int | None = None) -> Content | Unreadable:
    if not isinstance(entry, dict):
        return Unreadable("not an article: expected a JSON object", _FIELDS_HINT, item=item)
    body = entry.get("text")
    if not isinstance(body, str) or not body.strip():
        return Unreadable(f"not an article: {_no_text(entry)}", _FIELDS_HINT, item=item)
    clean = {key: _SURROGATE.sub("\ufffd", value) for key, value in entry.items() if isinstance(value, str)}
    metadata = Metadata.of(clean)
    text = titled(metadata.title, clean["text"])
    return Content(text, (Span(0, len(text)),), metadata, origin="json", item=item, line=line, extracted=True)


def _no_text(entry: dict[str, object]) -> str:
    if "text" in entry:
        empty = entry["text"] is None or isinstance(entry["text"], str)
        return f'its field "text" {"is empty" if empty else "holds no text"}'
    if not entry:
        return "it has no fields"
    listed = ", ".join(f'"{inert(name)[:_LONGEST_NAME]}"' for name in list(entry)[:_MOST_NAMED])
    return f'it has no field "text", but {listed}{", …" if len(entry) > _MOST_NAMED else ""}'
