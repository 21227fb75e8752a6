"""Paths turned into articles, and into reasons for what is none: text, Markdown, HTML, JSON and JSON Lines."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from claimcheck.articles import frontmatter, records
from claimcheck.articles.content import Content, Unreadable
from claimcheck.articles.dates import parse_date
from claimcheck.articles.encodings import decode
from claimcheck.articles.paths import SUFFIXES, Found, find_files, kinds, not_opened
from claimcheck.errors import InputError
from claimcheck.model import Article, Skipped, content_id
from claimcheck.text import inert

__all__ = ["LARGEST", "LARGEST_COLLECTION", "LARGEST_PAGE", "SUFFIXES", "ReadResult", "kinds", "read_articles"]

LARGEST = 20_000_000
"""The most bytes that a file with one article may have."""

LARGEST_PAGE = 5_000_000
"""The most bytes of an HTML page, from which an article is taken at half a megabyte a second."""

LARGEST_COLLECTION = 500_000_000
"""The most bytes that a JSON Lines file may have, which holds many articles."""

Progress = Callable[[str, int, int], None]
"""Called with the name of the stage, how many files are done, and of how many."""


@dataclass(frozen=True, slots=True)
class ReadResult:
    """The articles that were read and the inputs that were not, both sorted by name.

    `left_out` are the files in folders that are of kinds that are not read, such as pictures beside the articles.
    """

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...] = ()
    left_out: tuple[Path, ...] = ()


def read_articles(
    inputs: Iterable[str | Path | Article],
    *,
    ignore: Sequence[str] = (),
    only: Container[Path] | None = None,
    progress: Progress | None = None,
) -> ReadResult:
    """Read every article that the inputs lead to: files, folders, globs, and articles that the caller already has.

    The result is the same for any order of the inputs. What cannot be read is in `skipped`, with the reason and a hint.
    Files in folders that match a glob of `ignore` are passed over. With `only`, files are read whose real path is in it;
    then there may be none.

    >>> read_articles([Article.from_text("Ten dead.", name="a")]).articles[0].name
    'a'

    Raises InputError for a path that does not exist, and where there is nothing readable at all.
    """
    inputs = tuple(inputs)
    given = find_files((given for given in inputs if not isinstance(given, Article)), ignore)
    files, left_out = given.found, given.left_out
    if only is not None:
        files = tuple(file for file in files if Path(os.path.realpath(file.path)) in only)
        left_out = tuple(path for path in left_out if path in only)
    articles = [given for given in inputs if isinstance(given, Article)]
    problems = list(given.skipped) if only is None else []
    for done, file in enumerate(files, start=1):
        for outcome in _read(file):
            (articles if isinstance(outcome, Article) else problems).append(outcome)  # type: ignore[arg-type]
        if progress:
            progress("reading", done, len(files))
    problems.sort(key=lambda problem: (problem.path, problem.reason))
    result = ReadResult(_named_apart(articles), tuple(problems), left_out)
    if not result.articles and only is None:
        raise _nothing(result.skipped)
    return result


def _read(file: Found) -> Iterator[Article | Skipped]:
    try:
        contents = _contents(file.path)
    except Unreadable as problem:
        contents = (problem,)
    problems = [content for content in contents if isinstance(content, Unreadable)]
    if len(problems) == len(contents):
        # A file of other data, not of broken articles: one reason says it all.
        contents = (Unreadable(problems[0].reason, problems[0].hint),)
    for content in contents:
        name = file.name if content.item is None else f"{file.name}#{content.item}"
        if isinstance(content, Unreadable):
            yield Skipped(name, content.reason, content.hint, file.path.as_posix())
        else:
            yield _article(content, name, file.path)


def _contents(path: Path) -> tuple[Content | Unreadable, ...]:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        kind = f"the suffix {inert(suffix)}" if suffix else "no suffix"
        raise Unreadable(f"not a known format: it has {kind}", f"give files that end in {', '.join(SUFFIXES)}")
    text = decode(_bytes(path, _MOST_BYTES.get(suffix, LARGEST)))
    if not text.strip():
        raise Unreadable("empty: there is no text in it", "remove the file, or save the article's text in it")
    return _READERS[suffix](text)


def _bytes(path: Path, most: int) -> bytes:
    """The bytes of a regular file; of anything else, such as a pipe, reading might never end."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable("not a regular file", "give files, folders or globs")
        if status.st_size > most:
            raise Unreadable(
                f"too large: {status.st_size / 1e6:,.0f} MB, of at most {most / 1e6:,.0f} MB",
                "split it into one file an article, or into JSON Lines",
            )
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(not_opened(error), "check that it exists and may be read") from error


def _page(html: str) -> tuple[Content | Unreadable, ...]:
    # Loaded with its libraries only when a page is met.
    from claimcheck.articles.pages import read_page

    return (read_page(html),)


_READERS: dict[str, Callable[[str], tuple[Content | Unreadable, ...]]] = {
    ".txt": lambda text: (frontmatter.read_text(text),),
    ".md": lambda text: (frontmatter.read_markdown(text),),
    ".markdown": lambda text: (frontmatter.read_markdown(text),),
    ".html": _page,
    ".htm": _page,
    ".json": records.read_json,
    ".jsonl": records.read_json_lines,
}


_MOST_BYTES = {".jsonl": LARGEST_COLLECTION, ".html": LARGEST_PAGE, ".htm": LARGEST_PAGE}


def _article(content: Content, name: str, path: Path) -> Article:
    metadata = content.metadata
    date = parse_date(metadata.date)
    return Article(
        id=content_id("a", content.text),
        name=name,
        text=content.text,
        prose=content.prose,
        path=path.as_posix(),
        source=metadata.publisher,
        url=metadata.url,
        title=metadata.title,
        date=date,
        date_from=content.origin if date else None,
        language=metadata.language,
        extracted=content.extracted,
        line=content.line,
        ignored=(("date", metadata.date),) if metadata.date and date is None else (),
    )


def _named_apart(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles sorted by name; equal ones once, and a number behind names that two different articles have."""
    taken: set[str] = set()
    named: list[Article] = []
    for article in sorted(dict.fromkeys(articles), key=_order):
        name, number = article.name, 1
        while name in taken:
            number += 1
            name = f"{article.name} ({number})"
        taken.add(name)
        named.append(article if name == article.name else replace(article, name=name))
    return tuple(sorted(named, key=_order))


def _order(article: Article) -> tuple[str, ...]:
    return (article.name, article.id, str(article.path), str(article.date), str(article.source), str(article.language))


def _nothing(skipped: tuple[Skipped, ...]) -> InputError:
    if len(skipped) == 1:
        only = skipped[0]
        return InputError(only.reason, where=inert(only.path), hint=only.hint)
    reasons = "".join(f"\n  {inert(problem.path)}: {problem.reason}" for problem in skipped)
    return InputError(
        f"nothing to read{':' if reasons else ''}{reasons}",
        hint=f"give files that end in {', '.join(SUFFIXES)}, or folders of them",
    )
