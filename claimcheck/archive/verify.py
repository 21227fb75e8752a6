"""An archive looked through from end to end: what is wrong with it, in words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from claimcheck.archive import codec
from claimcheck.archive.dossier import Dossier, content_of
from claimcheck.archive.rows import COLUMNS, article_of
from claimcheck.model import Article

_HERE = Path()


def problems(connection: sqlite3.Connection, fingerprint: str) -> Iterator[str]:
    """Each thing that is wrong, a line each: in the file itself, in an article, in what was worked out about it.

    What was read by other code, data or encoder than that of the fingerprint is read again when it is needed: no problem.
    """
    damage = [text for (text,) in connection.execute("PRAGMA integrity_check")]
    if damage != ["ok"]:
        yield from (f"file: {text}" for text in damage)
        return
    yield from (
        f"file: a row of {table} has lost its article" for table, *_ in connection.execute("PRAGMA foreign_key_check")
    )
    yield from _history(connection)
    for number, superseded, *row in connection.execute(
        f"SELECT id, superseded_by IS NOT NULL, {', '.join(COLUMNS)} FROM articles ORDER BY id"
    ):
        article = article_of(tuple(row), _HERE)
        where = f"article {number} ({article.name})"
        if content_of(article) != row[COLUMNS.index("content")]:
            yield f"{where}: is not what was recorded"
            continue
        yield from (
            f"{where}: {problem}" for problem in _worked_out(connection, number, article, fingerprint, bool(superseded))
        )
    yield from _counts(connection)


def _history(connection: sqlite3.Connection) -> Iterator[str]:
    for (identity,) in connection.execute(
        "SELECT identity FROM articles WHERE superseded_by IS NULL GROUP BY identity HAVING count(*) > 1"
    ):
        yield f"{identity}: has more than one newest version"
    for (number,) in connection.execute(
        "SELECT old.id FROM articles old JOIN articles new ON new.id = old.superseded_by"
        " WHERE new.identity <> old.identity OR new.version <= old.version"
    ):
        yield f"article {number}: is superseded by what is no later version of it"


def _worked_out(
    connection: sqlite3.Connection, number: int, article: Article, fingerprint: str, superseded: bool
) -> Iterator[str]:
    reading = connection.execute("SELECT fingerprint, claims FROM readings WHERE article = ?", (number,)).fetchone()
    if reading is None or reading[0] != fingerprint:
        return
    try:
        claims = codec.unpack_claims(reading[1])
    except ValueError as error:
        yield f"its claims are {error}"
        return
    if any(article.text[claim.span.start : claim.span.end] != claim.quote for claim in claims):
        yield "its claims do not lead to their text"
    portrait = connection.execute("SELECT portrait, gist FROM portraits WHERE article = ?", (number,)).fetchone()
    if (portrait is None) != superseded:
        yield "can be found though it is superseded" if superseded else "cannot be found"
        return
    if portrait is not None:
        yield from _findable(connection, number, portrait)


def _findable(connection: sqlite3.Connection, number: int, row: tuple[bytes, bytes | None]) -> Iterator[str]:
    try:
        told = codec.unpack(row[0])
    except ValueError as error:
        yield f"its portrait is {error}"
        return
    figures = frozenset((kind, unit, value) for kind, unit, value in told["figures"])
    expected = set(Dossier(Article("", "", "", ()), (), told["names"], figures).keys())
    keys = {key for (key,) in connection.execute(
        "SELECT keys.key FROM blocks JOIN keys ON keys.id = blocks.key WHERE article = ?", (number,)
    )}  # fmt: skip
    if keys != expected:
        yield "the index does not know its names and figures"
    for table in ("signatures", "vectors"):
        found = connection.execute(f"SELECT 1 FROM {table} WHERE article = ?", (number,)).fetchone()
        if (found is None) != (row[1] is None):
            yield f"its {table} are missing"


def _counts(connection: sqlite3.Connection) -> Iterator[str]:
    for key, said, found in connection.execute(
        "SELECT keys.key, articles, count(article) FROM keys LEFT JOIN blocks ON blocks.key = keys.id"
        " GROUP BY keys.id HAVING articles <> count(article)"
    ):
        yield f"index: {key!r} is said to stand in {said} articles, but stands in {found}"
