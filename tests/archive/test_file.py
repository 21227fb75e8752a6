"""The archive's file: documented, known for one, and refused in clear words where it is none."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.archive import ArchiveError, open_archive, schema
from tests.archive.conftest import BY, Make

TEXT = "The flood on the Orbas killed 43 people in Ostheim."


def test_every_column_is_explained() -> None:
    tables = re.findall(r"-- ([^\n]+)\nCREATE TABLE (\w+) \(\n(.*?)\n\)", schema.SCHEMA, re.DOTALL)
    assert len(tables) == 7
    for _, table, body in tables:
        columns = [line for line in body.splitlines() if not line.strip().startswith(("UNIQUE", "PRIMARY"))]
        for column in columns:
            assert " -- " in column, f"{table}: {column.strip()}"


def test_the_history_of_the_schema_reaches_its_version() -> None:
    source = Path(str(schema.__file__)).read_text("utf-8")
    versions = re.findall(r"^(\d+): ", source, re.MULTILINE)
    assert versions == [str(number) for number in range(1, schema.VERSION + 1)]


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    schema.create(tmp_path / "news.db")
    header = (tmp_path / "news.db").read_bytes()[:100]
    assert header[68:72] == b"clam"
    assert int.from_bytes(header[60:64], "big") == schema.VERSION
    connection = schema.connect(tmp_path / "news.db")
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_an_archive_is_not_made_over_another(tmp_path: Path, dossier: Make) -> None:
    with open_archive(tmp_path / "news.db", make=True) as opened:
        opened.record([dossier(TEXT)], BY)
    schema.create(tmp_path / "news.db")
    with open_archive(tmp_path / "news.db", make=True) as opened:
        assert len(opened.versions()) == 1


def _text(path: Path) -> None:
    path.write_text("This is no database, but a text of more than a hundred characters. " * 4)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.executescript("CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('ours');")
    connection.close()


def _newer(path: Path) -> None:
    schema.create(path)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    connection.close()


def _cut_header(path: Path) -> None:
    schema.create(path)
    path.write_bytes(path.read_bytes()[:60])


def _cut(path: Path) -> None:
    schema.create(path)
    path.write_bytes(path.read_bytes()[:6000])


def _scribbled(path: Path) -> None:
    schema.create(path)
    content = bytearray(path.read_bytes())
    content[100:8000] = b"\xa5" * 7900
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (_text, "not an archive"),
        (_empty, "not an archive"),
        (_foreign, "a database of another program"),
        (_newer, f"its schema is {schema.VERSION + 1}, this one knows {schema.VERSION}"),
        (_cut_header, "damaged"),
        (_cut, "damaged"),
        (_scribbled, "damaged"),
    ],
)
@pytest.mark.parametrize("make", [True, False])
def test_what_is_no_good_archive_is_refused_and_left_alone(
    tmp_path: Path, dossier: Make, spoil: Callable[[Path], None], words: str, make: bool
) -> None:
    file = tmp_path / "news.db"
    spoil(file)
    before = file.read_bytes()
    with pytest.raises(ArchiveError, match=words) as caught, open_archive(file, make=make) as opened:
        opened.record([dossier(TEXT)], BY)
    assert caught.value.hint
    assert caught.value.where == str(file)
    assert file.read_bytes() == before


def test_no_archive_is_told_with_how_to_make_one(tmp_path: Path) -> None:
    with (
        pytest.raises(ArchiveError, match="no such archive") as caught,
        open_archive(tmp_path / "news.db", make=False),
    ):
        pass
    assert "claimcheck archive add" in str(caught.value.hint)
    assert list(tmp_path.iterdir()) == []


def test_an_archive_in_no_folder_is_told(tmp_path: Path) -> None:
    with (
        pytest.raises(ArchiveError, match="cannot be made: no such file"),
        open_archive(tmp_path / "no" / "x.db", make=True),
    ):
        pass


@pytest.mark.parametrize(
    ("sql", "problem"),
    [
        ("UPDATE articles SET text = text || ' 44 dead.'", "is not what was recorded"),
        ("DELETE FROM blocks", "the index does not know its names and figures"),
        ("UPDATE keys SET articles = 9", "is said to stand in 9 articles"),
        ("DELETE FROM portraits", "cannot be found"),
        ("UPDATE readings SET claims = x'00'", "its claims are damaged"),
        ("UPDATE portraits SET portrait = x'00'", "its portrait is damaged"),
        ("UPDATE articles SET identity = 'path:x'; UPDATE articles SET superseded_by = NULL", "more than one newest"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM articles WHERE version = 1", "has lost its article"),
    ],
)
def test_verify_finds_what_somebody_did_to_the_file(tmp_path: Path, dossier: Make, sql: str, problem: str) -> None:
    file = tmp_path / "news.db"
    with open_archive(file, make=True) as opened:
        opened.record([dossier(TEXT)], BY)
        opened.record([dossier(TEXT.replace("43", "47"))], BY)
        assert opened.problems(BY) == []
    connection = sqlite3.connect(file)
    connection.executescript(sql)
    connection.close()
    with open_archive(file, make=False) as opened:
        found = opened.problems(BY)
    assert any(problem in line for line in found), found
