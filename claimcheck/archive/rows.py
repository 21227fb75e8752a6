"""Articles <-> the rows of the archive's table of articles."""

from __future__ import annotations

import datetime as dt
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimcheck.archive.dossier import content_of, identity_of, path_from
from claimcheck.model import Article, Span, content_id

COLUMNS = (
    *("content", "identity", "version", "recorded", "name", "path", "text", "prose", "extracted", "title", "date"),
    *("date_from", "source", "url", "language", "locale", "locale_from"),
)
"""The columns that `row_of` fills, in order."""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an article in the archive, without its text."""

    id: int
    content: str
    identity: str
    number: int
    superseded: bool
    recorded: str
    name: str
    date: str | None
    locale: str | None
    source: str | None
    title: str | None
    url: str | None


VERSION_COLUMNS = (
    "id, content, identity, version, superseded_by IS NOT NULL, recorded, name, date, locale, source, title, url"
)
"""What `version_of` needs, in order."""


def version_of(row: tuple[Any, ...]) -> Version:
    """A row of `VERSION_COLUMNS` as a value."""
    number, content, identity, version, superseded, *rest = row
    return Version(number, content, identity, version, bool(superseded), *(_given(value) for value in rest))


def row_of(article: Article, folder: Path, version: int, recorded: str) -> tuple[Any, ...]:
    """The row of an article; `folder` is that of the archive."""
    return (
        content_of(article),
        identity_of(article, folder),
        version,
        recorded,
        *map(_stored, (article.name, path_from(article, folder), article.text)),
        json.dumps([[span.start, span.end] for span in article.prose], separators=(",", ":")),
        int(article.extracted),
        _stored(article.title),
        article.date.isoformat() if article.date else None,
        *map(_stored, (article.date_from, article.source, article.url)),
        *map(_stored, (article.language, article.locale, article.locale_from)),
    )


def article_of(row: tuple[Any, ...], folder: Path) -> Article:
    """The article of a row of `COLUMNS`; its path starts from the working folder, as if it had just been read."""
    _, _, _, _, name, path, text, prose, extracted, title, date, *rest = map(_given, row)
    date_from, source, url, language, locale, locale_from = rest
    return Article(
        id=content_id("a", text),
        name=name,
        text=text,
        prose=tuple(Span(start, end) for start, end in json.loads(prose)),
        path=_from_here(folder, path),
        source=source,
        url=url,
        title=title,
        date=dt.date.fromisoformat(date) if date else None,
        date_from=date_from,
        language=language,
        locale=locale,
        locale_from=locale_from,
        extracted=bool(extracted),
    )


def _from_here(folder: Path, path: str | None) -> str | None:
    if path is None:
        return None
    try:
        return Path(os.path.relpath(folder / path)).as_posix()
    except ValueError:  # another drive
        return (folder / path).as_posix()


def _stored(text: str | None) -> str | bytes | None:
    """What SQLite can hold: a text with lone surrogates, as broken JSON may give, becomes a blob."""
    if text is None or text.isascii():
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text


def _given(value: Any) -> Any:
    return value.decode("utf-8", "surrogatepass") if isinstance(value, bytes) else value
