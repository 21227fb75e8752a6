"""Inputs -> articles whose figures can be read, each with its locale, and their claims."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TypeVar

from claimcheck.articles import kinds, read_articles
from claimcheck.articles.content import host_of
from claimcheck.claims import find_claims
from claimcheck.language import locate, unsupported
from claimcheck.locales.cldr import canonical
from claimcheck.model import Article, Claim, Skipped
from claimcheck.report import wording
from claimcheck.settings import Settings

Progress = Callable[[str, int, int], None]
"""What a long stage calls: its name, how many are done, how many there are."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Readable:
    """The articles whose figures can be read, the inputs that cannot, and what a reader should know of how it went."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...] = ()
    notes: tuple[str, ...] = ()


def readable(
    inputs: Iterable[str | Path | Article],
    settings: Settings,
    progress: Progress | None = None,
    only: Container[Path] | None = None,
) -> Readable:
    """The articles whose figures can be read, each with its locale, and the inputs that cannot; `only` of some files.

    Raises InputError where there is nothing to read, UsageError for a locale that does not exist.
    """
    for _, locale in settings.locales:
        canonical(locale)  # one that does not exist is told even where its pattern matches nothing
    found = read_articles(inputs, ignore=settings.ignore, only=only, progress=progress)
    located = [locate(with_source(article, settings.sources), settings.locales) for article in found.articles]
    articles = tuple(article for article in located if unsupported(article) is None)
    return Readable(
        articles,
        found.skipped + tuple(reason for article in located if (reason := unsupported(article))),
        (*_left_out(found.left_out), *(wording.ignored(it.name, *field) for it in articles for field in it.ignored)),
    )


def _left_out(paths: Sequence[Path]) -> tuple[str, ...]:
    return (wording.of_other_kinds(len(paths), kinds(paths)),) if paths else ()


def read(
    inputs: Iterable[str | Path | Article], settings: Settings, progress: Progress | None = None
) -> tuple[Readable, dict[str, tuple[Claim, ...]]]:
    """The articles that can be read, with what cannot, and the claims of each article by its name."""
    found = readable(inputs, settings, progress)
    return found, {a.name: find_claims(a) for a in counted("figures", found.articles, progress)}


def with_source(article: Article, sources: Iterable[tuple[str, str]]) -> Article:
    """The article under the source's name that the settings give; the last pattern that matches wins.

    A pattern is one of addresses' hosts (then hosts below it count, too), of sources, or of names and paths of files.

    >>> article = Article("a", "dpa/1.txt", "", (), url="https://news.example.org/1", source="news.example.org")
    >>> [with_source(article, [(pattern, "Wire")]).source for pattern in ("example.org", "dpa/*", "other.org")]
    ['Wire', 'Wire', 'news.example.org']
    """
    host = host_of(article.url)
    known = [one for one in (host, article.source, article.name, article.path) if one]
    for pattern, name in reversed(tuple(sources)):
        if any(fnmatchcase(one, pattern) for one in known) or (host and fnmatchcase(host, f"*.{pattern}")):
            return replace(article, source=name)
    return article


def counted(stage: str, items: Sequence[T], progress: Progress | None) -> Iterator[T]:
    """The items, each told to `progress` when it is done."""
    for done, item in enumerate(items, start=1):
        yield item
        if progress:
            progress(stage, done, len(items))
