"""What the archive keeps of an article: the article itself, and all that was worked out about it, as values and bytes."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from claimcheck.model import Article, Claim

_COLLECTIONS = (".json", ".jsonl")
_ITEM = re.compile(r"#\d+$")

Figure = tuple[str, str, str]
"""A telling figure: its kind, for money its currency, and its value."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """An article with its claims, what tells its story, and its vectors as bytes; these are None without an encoder.

    `names` are those in it with their counts, `figures` the telling ones, `sentences` how many its first sentences are.
    `gist` are the vectors of its lead and of its body, `bits` their signature, `windows` the vectors of the words around
    each claim.
    """

    article: Article
    claims: tuple[Claim, ...]
    names: Mapping[str, int] = field(default_factory=dict)
    figures: frozenset[Figure] = frozenset()
    sentences: int = 0
    gist: bytes | None = None
    bits: bytes | None = None
    windows: bytes | None = None

    def keys(self) -> Iterator[str]:
        """What articles of one story share: each name and each telling figure, as the archive's index knows them."""
        yield from (name_key(name) for name in self.names)
        yield from map(figure_key, self.figures)


def name_key(name: str) -> str:
    """A name as the archive's index knows it."""
    return f"name:{name}"


def figure_key(figure: Figure) -> str:
    """A telling figure as the archive's index knows it."""
    return f"figure:{'|'.join(figure)}"


def content_of(article: Article) -> str:
    """What makes two articles the same, wherever their files are: the text and what is known of it, as SHA-256 in hex.

    Who published it is left out, since the settings may give sources other names.
    """
    date = article.date.isoformat() if article.date else None
    known = [article.text, article.title, date, article.url, article.language]
    return hashlib.sha256(json.dumps(known).encode("ascii")).hexdigest()


def identity_of(article: Article, folder: Path) -> str:
    """What two versions of one article share: the address, else the file, else nothing but the content.

    `folder` is where paths start from. In a file of several articles it is the file and the title: places in it shift.
    """
    if article.url:
        return f"url:{article.url}"
    path = path_from(article, folder)
    if path is None:
        return f"content:{content_of(article)}"
    if not (path.endswith(_COLLECTIONS) and _ITEM.search(article.name)):
        return f"path:{path}"
    return f"path:{path}#{article.title}" if article.title else f"content:{content_of(article)}"


def path_from(article: Article, folder: Path) -> str | None:
    """The article's file, from a folder, with `/`: the same in every checkout. None for an article that has no file."""
    if article.path is None:
        return None
    try:
        return Path(os.path.relpath(article.path, folder)).as_posix()
    except ValueError:  # another drive
        return Path(article.path).absolute().as_posix()
