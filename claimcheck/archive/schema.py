"""The archive's file: what each table and column holds, and how a file is made, known for one, and opened.

An archive is one SQLite database in WAL mode. Its articles are the truth. All else is a cache that the reading code makes
from them and can make again: claims, what tells an article's story, vectors. What is only a cache says so.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from pathlib import Path

from claimcheck.errors import ClaimcheckError

APPLICATION_ID = 0x636C616D
"""What marks the file as ours in its header, at offset 68: "clam"."""

VERSION = 1
"""The schema's number, kept as `user_version`. It rises with every change that older code could not read.

1: articles with their versions, and the caches `readings`, `portraits`, `signatures`, `vectors`, `keys`, `blocks`.
"""

SCHEMA = """
-- One version of one article. Rows are never changed, but for superseded_by.
CREATE TABLE articles (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- never given twice, so that a higher one was recorded later
  content TEXT NOT NULL,                 -- SHA-256 of the text and of what is known about it, in hex: the same article is one
  identity TEXT NOT NULL,                -- what versions of one article share: 'url:…', else 'path:…', else 'content:…'
  version INTEGER NOT NULL,              -- 1 for the first of that identity
  superseded_by INTEGER REFERENCES articles (id) ON DELETE SET NULL,  -- the next version; null for the newest
  recorded TEXT NOT NULL,                -- when it was added, UTC, ISO 8601
  name TEXT NOT NULL,                    -- what reports call it
  path TEXT,                             -- its file, from the archive's folder, with '/'
  text TEXT NOT NULL,                    -- as decoded: all offsets point into it; a blob of UTF-8 where it is not valid text
  prose TEXT NOT NULL,                   -- JSON: [[start, end], …], the stretches in which figures are read
  extracted INTEGER NOT NULL,            -- 1 where the text was taken out of a page or a record
  title TEXT,                            -- the headline
  date TEXT,                             -- the day of publication, ISO 8601
  date_from TEXT,                        -- where the date comes from, such as 'front matter'
  source TEXT,                           -- who published it
  url TEXT,                              -- its address
  language TEXT,                         -- as it says of itself, a BCP 47 or CLDR id
  locale TEXT,                           -- in which its figures are read, a CLDR id
  locale_from TEXT,                      -- how the locale is known: 'override', 'metadata', 'detected' or 'guess'
  UNIQUE (identity, version)
);
CREATE INDEX articles_by_content ON articles (content);

-- Cache: the figures read in an article.
CREATE TABLE readings (
  article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,  -- whose figures they are
  fingerprint TEXT NOT NULL,             -- of the code, data and encoder that read it; another one means: read it again
  claims BLOB NOT NULL                   -- zlib of JSON: each claim as a list of its fields, in the order of the text
);

-- Cache: what tells an article's story. The newest version of each article only, as in the tables below.
CREATE TABLE portraits (
  article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,  -- whom it portrays
  portrait BLOB NOT NULL,                -- zlib of JSON: its telling figures, its names with their counts, its sentences
  gist BLOB                              -- half-precision floats: the vectors of lead and body; null without encoder
);

-- Cache: the signs of the sum of an article's two vectors, to find those of like meaning among very many.
CREATE TABLE signatures (
  article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,  -- whose they are
  bits BLOB NOT NULL                     -- eight signs to a byte
);

-- Cache: the vectors of the words around each figure, in the order of the claims.
CREATE TABLE vectors (
  article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,  -- whose they are
  windows BLOB NOT NULL                  -- half-precision floats, little-endian
);

-- Cache: what articles of one story share, a name or a telling figure.
CREATE TABLE keys (
  id INTEGER PRIMARY KEY,                -- what blocks call it
  key TEXT NOT NULL UNIQUE,              -- 'name:solmar', 'figure:money|EUR|4.81E+8'
  articles INTEGER NOT NULL              -- in how many articles it stands
);

-- Cache: which article has which key.
CREATE TABLE blocks (
  key INTEGER NOT NULL REFERENCES keys (id),  -- the name or figure
  article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,  -- in which it stands
  PRIMARY KEY (key, article)
) WITHOUT ROWID;
CREATE INDEX blocks_by_article ON blocks (article);
"""

_MAGIC = b"SQLite format 3\x00"
_PATIENCE_SECONDS = 60.0


class ArchiveError(ClaimcheckError):
    """An archive that cannot be used: no archive, damaged, of a newer version, held by another program."""


def create(path: Path) -> None:
    """Makes an empty archive, whole or not at all; one that another process makes at the same time is left as it is."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise _unmakable(path, error) from error
    os.close(handle)
    draft = Path(name)
    try:
        connection = sqlite3.connect(draft, isolation_level=None)
        try:
            connection.executescript(
                f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION}; {SCHEMA}"
                "PRAGMA journal_mode = WAL;"
            )
        finally:
            connection.close()
        draft.chmod(0o666 & ~_umask())
        try:
            # A link, not a rename: it fails where the file has come to be in the meantime.
            path.hardlink_to(draft)
        except FileExistsError:
            pass
        except OSError:  # a file system without links
            if not path.exists():
                draft.replace(path)
    except (OSError, sqlite3.Error) as error:
        raise _unmakable(path, error) from error
    finally:
        draft.unlink(missing_ok=True)


def connect(path: Path) -> sqlite3.Connection:
    """A connection to an archive that exists; what is none, or a newer one, is refused before anything is written.

    Raises ArchiveError.
    """
    _refuse_strangers(path)
    try:
        # Never create: between the look at the header and here the file may have gone.
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=_PATIENCE_SECONDS
        )
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        raise unusable(path, error) from error
    if version > VERSION:
        connection.close()
        raise _newer(path, version)
    return connection


def unusable(path: Path, error: sqlite3.Error) -> ArchiveError:
    """What went wrong in SQLite, in words that say the next step."""
    said = str(error).lower()
    if "locked" in said or "busy" in said:
        return ArchiveError(
            f"held by another program for over {_PATIENCE_SECONDS:.0f} seconds",
            where=str(path),
            hint="wait until it has ended, then try again",
        )
    if "readonly" in said or "unable to open" in said:
        return ArchiveError(
            f"cannot be opened for writing: {said}",
            where=str(path),
            hint="the file and its folder must be writable: SQLite keeps its log beside the file",
        )
    if "full" in said:
        return ArchiveError("the disk is full", where=str(path), hint="make room; nothing was changed")
    return ArchiveError(
        f"damaged: {said}",
        where=str(path),
        hint="put back a copy, or make a new archive from the articles with claimcheck archive add",
    )


def _refuse_strangers(path: Path) -> None:
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError as error:
        raise ArchiveError(
            "no such archive", where=str(path), hint=f"make it: claimcheck archive add ARTICLES --archive {path}"
        ) from error
    except OSError as error:
        raise ArchiveError(
            f"cannot be opened: {(error.strerror or str(error)).lower()}", where=str(path), hint="give a file"
        ) from error
    if not header.startswith(_MAGIC):
        raise ArchiveError("not an archive", where=str(path), hint="give a file that claimcheck archive add made")
    if len(header) < 100:
        raise unusable(path, sqlite3.DatabaseError("its header is cut off"))
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise ArchiveError(
            "a database of another program", where=str(path), hint="give a file that claimcheck archive add made"
        )
    version = int.from_bytes(header[60:64], "big")
    if version > VERSION:
        raise _newer(path, version)


def _newer(path: Path, version: int) -> ArchiveError:
    return ArchiveError(
        f"made by a newer claimcheck: its schema is {version}, this one knows {VERSION}",
        where=str(path),
        hint="update claimcheck: pip install --upgrade claimcheck-news",
    )


def _unmakable(path: Path, error: Exception) -> ArchiveError:
    said = getattr(error, "strerror", None) or str(error)
    return ArchiveError(
        f"cannot be made: {said.lower()}",
        where=str(path),
        hint="give a file in a folder that exists and may be written",
    )


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
