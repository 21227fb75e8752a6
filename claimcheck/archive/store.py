"""Articles put into an archive, taken out, superseded and found again; each change is one transaction."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimcheck.archive import codec
from claimcheck.archive.dossier import Dossier, content_of, identity_of, path_from
from claimcheck.archive.rows import COLUMNS, VERSION_COLUMNS, Version, article_of, row_of, version_of
from claimcheck.archive.schema import connect, create, unusable
from claimcheck.archive.search import Search, chunks
from claimcheck.archive.verify import problems
from claimcheck.model import Article

Work = Callable[[Sequence[Article]], Sequence[Dossier]]
"""What reads some articles anew: the claims and all else that the archive keeps of each, in their order."""

_BATCH = 64
_SHORTEST_ID = 6


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of articles that were recorded: names of those added, of those that were there, of new versions."""

    added: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    superseding: tuple[str, ...] = ()

    def __add__(self, other: Outcome) -> Outcome:
        return Outcome(self.added + other.added, self.known + other.known, self.superseding + other.superseding)


@contextmanager
def open_archive(path: Path, *, make: bool) -> Iterator[Archive]:
    """An archive for as long as the block runs; `make` says whether to make it where there is none.

    Raises ArchiveError for what is no archive, is damaged or newer, or is held by another program too long.
    """
    if make and not path.exists():
        create(path)
    connection = connect(path)
    try:
        yield Archive(path, connection)
    except sqlite3.Error as error:
        raise unusable(path, error) from error
    finally:
        connection.close()


class Archive:
    """One open archive."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self.folder = path.absolute().parent
        self._connection = connection

    def record(self, dossiers: Iterable[Dossier], fingerprint: str) -> Outcome:
        """Adds articles, all or none. One that is there already stays; a new version of one supersedes the old."""
        added, known, superseding = [], [], []
        with self._transaction():
            for dossier in dossiers:
                article = dossier.article
                if self.holds(article) is not None or self._is_old_copy(article):
                    known.append(article.name)
                    continue
                old = self.newest(identity_of(article, self.folder))
                number = self._insert(article, old.number + 1 if old else 1)
                self._keep(number, dossier, fingerprint)
                if old is not None:
                    self._unindex(old.id)
                    self._connection.execute("UPDATE articles SET superseded_by = ? WHERE id = ?", (number, old.id))
                    superseding.append(article.name)
                else:
                    added.append(article.name)
        return Outcome(tuple(added), tuple(known), tuple(superseding))

    def remove(self, versions: Iterable[Version]) -> None:
        """Takes versions of articles out; where the newest goes, the one before it counts again when next read."""
        with self._transaction():
            for version in versions:
                self._unindex(version.id)
                self._connection.execute("DELETE FROM articles WHERE id = ?", (version.id,))
                # The version before it, now the newest, has to be read again to be found.
                self._connection.execute(
                    "DELETE FROM readings WHERE article IN (SELECT id FROM articles WHERE identity = ?"
                    " AND superseded_by IS NULL AND id NOT IN (SELECT article FROM portraits))",
                    (version.identity,),
                )

    def versions(self, *, superseded: bool = False) -> list[Version]:
        """The articles of the archive in the order of their names, with `superseded` their earlier versions, too."""
        which = "" if superseded else "WHERE superseded_by IS NULL"
        return [
            version_of(row)
            for row in self._rows(f"SELECT {VERSION_COLUMNS} FROM articles {which} ORDER BY name, identity, version")
        ]

    def newest(self, identity: str) -> Version | None:
        """The newest version of the article of that identity."""
        sql = f"SELECT {VERSION_COLUMNS} FROM articles WHERE identity = ? ORDER BY version DESC LIMIT 1"
        return next((version_of(row) for row in self._rows(sql, identity)), None)

    def history(self, identity: str) -> list[Version]:
        """All versions of an article, oldest first."""
        sql = f"SELECT {VERSION_COLUMNS} FROM articles WHERE identity = ? ORDER BY version"
        return [version_of(row) for row in self._rows(sql, identity)]

    def find(self, reference: str) -> list[Version]:
        """The newest versions that a name, an address, a path or the beginning of an id leads to."""
        sql = (
            f"SELECT {VERSION_COLUMNS} FROM articles WHERE superseded_by IS NULL AND"
            " (name = :it OR url = :it OR path = :it OR (length(:it) >= :shortest AND substr(content, 1, length(:it)) = :it))"
            " ORDER BY name, identity"
        )
        named = {"it": reference, "shortest": _SHORTEST_ID}
        return [version_of(row) for row in self._connection.execute(sql, named)]

    def holds(self, article: Article) -> int | None:
        """The id of the newest version of an article, if it is the same as this one, wherever its file is."""
        rows = self._rows("SELECT id FROM articles WHERE content = ? AND superseded_by IS NULL", content_of(article))
        return next((int(number) for (number,) in rows), None)

    def articles(self, ids: Iterable[int]) -> dict[int, Article]:
        """The articles of these ids."""
        found = {}
        for some in chunks(ids, _BATCH):
            for number, *row in self._rows(
                f"SELECT id, {', '.join(COLUMNS)} FROM articles WHERE id IN ({_marks(some)})", *some
            ):
                found[number] = article_of(tuple(row), self.folder)
        return found

    def portraits(self, ids: Iterable[int]) -> dict[int, Dossier]:
        """What tells the stories of these articles, without their texts and claims."""
        found = {}
        for some in chunks(ids, _BATCH):
            for number, name, portrait, gist in self._rows(
                "SELECT article, name, portrait, gist FROM portraits JOIN articles ON id = article"
                f" WHERE article IN ({_marks(some)})",
                *some,
            ):
                told = codec.unpack(portrait)
                found[number] = Dossier(
                    Article(id="", name=name, text="", prose=()),
                    (),
                    told["names"],
                    frozenset((kind, unit, value) for kind, unit, value in told["figures"]),
                    told["sentences"],
                    gist,
                )
        return found

    def dossiers(self, ids: Iterable[int]) -> dict[int, Dossier]:
        """The articles of these ids with their claims and the vectors of these; the rest of a dossier is left out."""
        found = {}
        for number, article in self.articles(ids).items():
            ((claims, windows),) = self._rows(
                "SELECT claims, windows FROM readings LEFT JOIN vectors USING (article) WHERE article = ?", number
            )
            found[number] = Dossier(article, codec.unpack_claims(claims), windows=windows)
        return found

    def search(self) -> Search:
        """Look-ups for the articles near a new one."""
        return Search(self._connection)

    def stale(self, fingerprint: str) -> list[int]:
        """The articles that were read by other code, data or encoder than that of this fingerprint, or never."""
        rows = self._rows(
            "SELECT id FROM articles LEFT JOIN readings ON article = id"
            " WHERE fingerprint IS NULL OR fingerprint <> ? ORDER BY id",
            fingerprint,
        )
        return [number for (number,) in rows]

    def reread(self, fingerprint: str, work: Work, progress: Callable[[str, int, int], None] | None = None) -> int:
        """Reads the stale articles again from their stored texts, some at a time; what is done is kept if it is stopped."""
        stale = self.stale(fingerprint)
        done = 0
        for some in chunks(stale, _BATCH):
            articles = self.articles(some)
            dossiers = work([articles[number] for number in some if number in articles])
            with self._transaction():
                for number, dossier in zip((number for number in some if number in articles), dossiers, strict=True):
                    # It may have been removed or superseded meanwhile.
                    for (superseded,) in self._rows("SELECT superseded_by FROM articles WHERE id = ?", number):
                        self._relocate(number, dossier.article)
                        self._unindex(number)
                        self._keep(number, dossier, fingerprint, newest=superseded is None)
            done += len(some)
            if progress:
                progress("reading the archive again", done, len(stale))
        return done

    def problems(self, fingerprint: str) -> list[str]:
        """What is wrong with the archive, in words; nothing where all is well."""
        return list(problems(self._connection, fingerprint))

    def _is_old_copy(self, article: Article) -> bool:
        """Whether it is a superseded version, in the file it was in then, and the newest version came from another file.

        A file that goes back to what it held before is a new version; an old copy beside the new one is none.
        """
        sql = (
            "SELECT 1 FROM articles old JOIN articles new ON new.identity = old.identity AND new.superseded_by IS NULL"
            " WHERE old.identity = ? AND old.content = ? AND old.path = ? AND new.path IS NOT old.path"
        )
        known = (identity_of(article, self.folder), content_of(article), path_from(article, self.folder))
        return next(self._rows(sql, *known), None) is not None

    def _insert(self, article: Article, version: int) -> int:
        now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        cursor = self._connection.execute(
            f"INSERT INTO articles ({', '.join(COLUMNS)}) VALUES ({_marks(COLUMNS)})",
            row_of(article, self.folder, version, now),
        )
        assert cursor.lastrowid is not None
        return cursor.lastrowid

    def _relocate(self, number: int, article: Article) -> None:
        self._connection.execute(
            "UPDATE articles SET locale = ?, locale_from = ? WHERE id = ?",
            (article.locale, article.locale_from, number),
        )

    def _keep(self, number: int, dossier: Dossier, fingerprint: str, *, newest: bool = True) -> None:
        """Puts down what was worked out about an article; only the newest version can be found by it."""
        execute = self._connection.execute
        execute("REPLACE INTO readings VALUES (?, ?, ?)", (number, fingerprint, codec.pack_claims(dossier.claims)))
        if not newest:
            return
        portrait = {
            "names": dict(dossier.names),
            "figures": sorted(dossier.figures),
            "sentences": dossier.sentences,
        }
        execute("INSERT INTO portraits VALUES (?, ?, ?)", (number, codec.pack(portrait), dossier.gist))
        if dossier.bits is not None:
            execute("INSERT INTO signatures VALUES (?, ?)", (number, dossier.bits))
        if dossier.windows is not None:
            execute("INSERT INTO vectors VALUES (?, ?)", (number, dossier.windows))
        keys = sorted(set(dossier.keys()))
        self._connection.executemany(
            "INSERT INTO keys (key, articles) VALUES (?, 1) ON CONFLICT (key) DO UPDATE SET articles = articles + 1",
            ((key,) for key in keys),
        )
        self._connection.executemany(
            "INSERT INTO blocks SELECT id, ? FROM keys WHERE key = ?", ((number, key) for key in keys)
        )

    def _unindex(self, number: int) -> None:
        """Takes an article out of all that finds it; its claims stay, for the history."""
        execute = self._connection.execute
        keys = [(key,) for (key,) in self._rows("SELECT key FROM blocks WHERE article = ?", number)]
        execute("DELETE FROM blocks WHERE article = ?", (number,))
        self._connection.executemany("UPDATE keys SET articles = articles - 1 WHERE id = ?", keys)
        self._connection.executemany("DELETE FROM keys WHERE id = ? AND articles = 0", keys)
        for table in ("portraits", "signatures", "vectors"):
            execute(f"DELETE FROM {table} WHERE article = ?", (number,))

    def _rows(self, sql: str, *values: Any) -> Iterator[tuple[Any, ...]]:
        yield from self._connection.execute(sql, values)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All of a block's changes or none; another program that changes the archive is waited for."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")


def _marks(values: Sequence[Any]) -> str:
    return ", ".join("?" * len(values))
