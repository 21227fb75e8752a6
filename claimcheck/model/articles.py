"""Articles, the stretches of their text, and inputs that could not be read."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text: Python string offsets, the end excluded."""

    start: int
    end: int

    def within(self, other: Span) -> bool:
        """Whether this span lies wholly inside the other."""
        return other.start <= self.start and self.end <= other.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its text as decoded, and what is known about it.

    `text` is what every offset points into: the whole decoded file for plain text and Markdown, the extracted text for
    HTML and JSON (then `extracted` is true, and `line` the line of the file that holds all of it, if one does). Figures are
    read in the stretches of `prose` only, so that front matter and page furniture stay out. `ignored` are the fields of
    its metadata whose values say nothing that can be used, each with its value.
    """

    id: str
    name: str
    text: str
    prose: tuple[Span, ...]
    path: str | None = None
    source: str | None = None
    url: str | None = None
    title: str | None = None
    date: dt.date | None = None
    date_from: str | None = None
    language: str | None = None
    locale: str | None = None
    locale_from: str | None = None
    extracted: bool = False
    line: int | None = None
    ignored: tuple[tuple[str, str], ...] = ()

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        language: str | None = None,
        name: str = "article",
        date: dt.date | str | None = None,
        title: str | None = None,
        source: str | None = None,
    ) -> Article:
        """An article from text that the caller already has; `language` is a BCP 47 or CLDR id, `date` ISO 8601.

        >>> Article.from_text("Rund 50 Tote.", language="de", name="a").prose
        (Span(start=0, end=13),)

        Raises ValueError for a date that is not ISO 8601.
        """
        published = _date(date)
        return cls(
            id=content_id("a", text),
            name=name,
            text=text,
            prose=(Span(0, len(text)),),
            source=source,
            title=title,
            date=published,
            date_from="given" if published else None,
            language=language,
        )


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that could not be read, and why; it is shown in every format and the rest is compared.

    `path` is its name in the report, as an article's would be; `file` is where it was found, as it was given.
    """

    path: str
    reason: str
    hint: str | None = None
    file: str | None = None


def content_id(prefix: str, *parts: str) -> str:
    """An id made from content: the same parts give the same id in any run, on any machine.

    >>> content_id("f", "Doubao", "user")
    'f-c84230a9'
    """
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{prefix}-{digest[:8]}"


def _date(given: dt.date | str | None) -> dt.date | None:
    return dt.date.fromisoformat(given) if isinstance(given, str) else given
