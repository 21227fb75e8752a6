"""What every reader of a format hands back: text, the stretches of it that are prose, and what it says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from claimcheck.model import Span


class Unreadable(Exception):  # noqa: N818 - not an error of the program: it becomes a Skipped, which is data
    """A file, or one article in it, that cannot be read: the reason, and what the user can do about it."""

    def __init__(self, reason: str, hint: str, *, item: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint
        self.item = item


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says about its article, each in the file's own words; None where it says nothing."""

    title: str | None = None
    date: str | None = None
    language: str | None = None
    source: str | None = None
    url: str | None = None

    @classmethod
    def of(cls, fields: Mapping[str, object]) -> Metadata:
        """The metadata among some fields; whatever is not a text with something in it counts as absent.

        >>> Metadata.of({"title": " Flood ", "date": 20250122, "url": ""}).title
        'Flood'
        """
        return cls(**{name: _text(fields.get(name)) for name in ("title", "date", "language", "source", "url")})

    @property
    def publisher(self) -> str | None:
        """The source, or where the file names none the host of the address.

        >>> Metadata(url="https://www.example.org/a").publisher
        'example.org'
        """
        return self.source or host_of(self.url)


@dataclass(frozen=True, slots=True)
class Content:
    """One article as a file holds it.

    `origin` names what the metadata comes from. `item` is the article's place among several in one file, from 1 on.
    `extracted` says that the text was taken out of something else, so that offsets do not lead into the file; `line` is the
    one of the file that all of it is on, if it is on one.
    """

    text: str
    prose: tuple[Span, ...]
    metadata: Metadata
    origin: str
    item: int | None = None
    line: int | None = None
    extracted: bool = False


def titled(title: str | None, body: str) -> str:
    """The title and the body as one text, the title once only.

    >>> titled("Flood", "Rain."), titled("Flood", "Flood\\nRain.")
    ('Flood\\n\\nRain.', 'Flood\\nRain.')
    """
    first = body.lstrip().partition("\n")[0]
    if not title or _plain(first) == _plain(title):
        return body
    return f"{title}\n\n{body}"


def host_of(url: str | None) -> str | None:
    """The host of an address, without `www.`; None where there is none.

    >>> host_of("https://www.example.com.br/x"), host_of("http://[broken")
    ('example.com.br', None)
    """
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _plain(line: str) -> str:
    return " ".join(line.split()).casefold()


def _text(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    return value.strip() or None
