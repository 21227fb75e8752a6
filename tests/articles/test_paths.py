"""Which files the inputs lead to, what the articles are called, and what is said about inputs that lead to none."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck.articles import LARGEST, ReadResult, read_articles
from claimcheck.articles.paths import distinct_names
from claimcheck.errors import InputError
from claimcheck.model import Article


def names(result: ReadResult) -> list[str]:
    return [article.name for article in result.articles]


def skipped(result: ReadResult) -> dict[str, str]:
    return {problem.path: problem.reason for problem in result.skipped}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "a.txt",
        "b.md",
        "sub/c.html",
        "sub/deep/d.txt",
        ".hidden.txt",
        ".git/e.txt",
        "sub/photo.png",
        "code.py",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<html><body><article><p>Ten people died in {name}.</p></article></body></html>", "utf-8")
    return tmp_path


def test_a_folder_gives_its_articles_under_their_path_within_it(folder: Path) -> None:
    result = read_articles([folder])
    assert names(result) == ["a.txt", "b.md", "sub/c.html", "sub/deep/d.txt"]
    assert result.skipped == ()


def test_files_of_other_kinds_in_a_folder_are_counted_once_and_are_no_failure(folder: Path) -> None:
    def left_out(result: ReadResult) -> list[str]:
        return [path.relative_to(folder.resolve()).as_posix() for path in result.left_out]

    assert left_out(read_articles([folder, folder / "sub"])) == ["code.py", "sub/photo.png"]
    assert left_out(read_articles([folder], ignore=["sub"])) == ["code.py"]
    given = read_articles([folder, folder / "code.py"])
    assert (left_out(given), skipped(given)) == (
        ["sub/photo.png"],
        {"code.py": "not a known format: it has the suffix .py"},
    )
    assert left_out(read_articles([folder], only={(folder / name).resolve() for name in ("a.txt", "code.py")})) == [
        "code.py"
    ]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("*.txt", ["a.txt"]),
        ("sub/*", ["c.html", "d.txt"]),
        ("**/*.txt", ["a.txt", "d.txt"]),
        ("**", ["a.txt", "b.md", "sub/c.html", "sub/deep/d.txt"]),
        ("sub/**/[cd].*", ["c.html", "d.txt"]),
        (".hid*", [".hidden.txt"]),
    ],
)
def test_a_glob_is_expanded_as_a_shell_does(folder: Path, pattern: str, found: list[str]) -> None:
    assert names(read_articles([str(folder / pattern)])) == found


def test_what_a_glob_names_but_cannot_be_read_is_skipped(folder: Path) -> None:
    assert skipped(read_articles([str(folder / "sub" / "*")])) == {
        "photo.png": "not a known format: it has the suffix .png"
    }


def test_a_name_with_wildcards_in_it_is_a_name_first(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text("Ten.")
    (tmp_path / "a1.txt").write_text("Twelve.")
    assert names(read_articles([tmp_path / "a[1].txt"])) == ["a[1].txt"]


def test_a_file_that_is_reached_twice_is_read_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    (folder / "link.txt").symlink_to(folder / "a.txt")
    result = read_articles(["a.txt", ".", "sub", "sub/../a.txt", str(folder / "a.txt")])
    assert names(result) == ["a.txt", "b.md", "sub/c.html", "sub/deep/d.txt"]


def test_links_that_lead_back_are_followed_once(folder: Path) -> None:
    for name in ("loop", "sub/loop", "sub/deep/loop"):
        (folder / name).symlink_to(folder, target_is_directory=True)
    assert len(read_articles([folder]).articles) == 4
    assert len(read_articles([str(folder / "**" / "*.txt")]).articles) == 2


def test_the_order_of_inputs_does_not_matter(folder: Path) -> None:
    inputs: list[str | Path | Article] = [
        folder / "a.txt",
        folder / "sub",
        folder,
        Article.from_text("Nine.", name="z"),
        str(folder / "*.md"),
    ]
    expected = read_articles(inputs)
    for seed in range(5):
        shuffled = random.Random(seed).sample(inputs, len(inputs))
        assert read_articles(shuffled) == expected


def test_equal_names_get_the_folders_that_tell_them_apart(tmp_path: Path) -> None:
    for name in ("x/2024/a.txt", "y/2024/a.txt", "y/b.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    inputs = [tmp_path / "x/2024", tmp_path / "y/2024/a.txt", tmp_path / "y/b.txt"]
    assert names(read_articles(inputs)) == ["b.txt", "x/2024/a.txt", "y/2024/a.txt"]


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        ([("a", "x"), ("b", "x")], ("a/x", "b/x")),
        ([("r", "a", "x"), ("s", "a", "x"), ("s", "y")], ("r/a/x", "s/a/x", "y")),
        ([("x",), ("a", "x")], ("x", "a/x")),
    ],
)
def test_names_grow_no_longer_than_needed(paths: list[tuple[str, ...]], expected: tuple[str, ...]) -> None:
    assert distinct_names(paths, [1] * len(paths)) == expected


def test_articles_of_the_caller_pass_through_and_are_numbered_where_they_share_a_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ten.")
    one, other = Article.from_text("One.", name="a.txt"), Article.from_text("Other.", name="a.txt")
    result = read_articles([other, one, tmp_path / "a.txt", one])
    assert names(result) == ["a.txt", "a.txt (2)", "a.txt (3)"]
    assert {article.text for article in result.articles} == {"Ten.", "One.", "Other."}
    assert result == read_articles([tmp_path / "a.txt", one, other])


def test_every_missing_path_is_named_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ten.")
    with pytest.raises(InputError) as raised:
        read_articles([tmp_path / "a.txt", "nowhere.txt", "no/such/*.md", "bad\0name", "x" * 5000])
    assert "no such file or folder: bad" in str(raised.value)
    assert "no/such/*.md, nowhere.txt" in str(raised.value)
    assert "\0" not in str(raised.value)
    assert raised.value.hint


def test_an_empty_folder_is_skipped_beside_others_and_an_error_alone(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.txt").write_text("Ten.")
    result = read_articles([tmp_path / "empty", tmp_path / "a.txt"])
    assert skipped(result) == {"empty": "no articles in this folder"}
    with pytest.raises(InputError, match="empty: no articles in this folder"):
        read_articles([tmp_path / "empty"])
    for name in ("x.PDF", "y.pdf", "z.jpg"):
        (tmp_path / "empty" / name).write_bytes(b"\0")
    with pytest.raises(InputError, match=r"no articles in this folder, only files of other kinds: \.pdf, \.jpg"):
        read_articles([tmp_path / "empty"])


def test_nothing_readable_is_an_error_that_says_why_for_each(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\0\1\2")
    (tmp_path / "b.txt").write_bytes(b" \n")
    with pytest.raises(InputError) as raised:
        read_articles([tmp_path])
    assert "a.txt: not text: NUL bytes" in str(raised.value)
    assert "b.txt: empty: there is no text in it" in str(raised.value)
    with pytest.raises(InputError, match="nothing to read"):
        read_articles([])


def test_what_cannot_be_opened_is_skipped_with_the_reason_of_the_system(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Ten.")
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    for inputs in ([tmp_path], sorted(tmp_path.iterdir())):
        result = read_articles(inputs)
        assert names(result) == ["good.txt"]
        assert skipped(result) == {
            "dangling.txt": "cannot be opened: no such file or directory",
            "pipe.txt": "not a regular file",
            "self.txt": "cannot be opened: too many levels of symbolic links",
        }
        assert all(problem.hint for problem in result.skipped)


def test_a_folder_that_may_not_be_read_is_told_wherever_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = tmp_path / "drop" / "closed"
    closed.mkdir(parents=True)
    (tmp_path / "drop" / "good.txt").write_text("Ten.")
    listed = Path.iterdir

    def refused(folder: Path) -> Iterator[Path]:  # whoever runs the tests may be allowed everything
        if folder.name == "closed":
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", refused)
    result = read_articles([tmp_path / "drop"])
    assert names(result) == ["good.txt"]
    assert skipped(result) == {"closed": "cannot be opened: permission denied"}
    assert read_articles([tmp_path / "drop"], ignore=["closed"]).skipped == ()
    with pytest.raises(InputError, match="cannot be opened: permission denied"):
        read_articles([closed])


def test_a_folder_with_the_name_of_a_file_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "x.txt").mkdir()
    (tmp_path / "x.txt" / "y.txt").write_text("Ten.")
    assert names(read_articles([tmp_path])) == ["x.txt/y.txt"]


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ten.")
    for name, size in (("big.txt", LARGEST + 1), ("page.html", 6_000_000)):
        with (tmp_path / name).open("wb") as file:
            file.truncate(size)
    assert skipped(read_articles([tmp_path])) == {
        "big.txt": "too large: 20 MB, of at most 20 MB",
        "page.html": "too large: 6 MB, of at most 5 MB",
    }


@pytest.mark.parametrize("name", ["a\nb.txt", "\x1b[31m.txt", "‮gpj.txt", "[red]:smile:.txt", "ä ö'\".txt", "-rf.txt"])
def test_hostile_file_names_are_kept_as_they_are(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Ten.")
    assert names(read_articles([tmp_path])) == [name]


def test_a_name_that_is_no_text_is_read_all_the_same(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/\xff.txt"
    try:
        Path(os.fsdecode(raw)).write_text("Ten.")
    except OSError:
        pytest.skip("this file system takes names in Unicode only")
    assert names(read_articles([tmp_path])) == ["\udcff.txt"]


def test_progress_is_told_after_each_file(folder: Path) -> None:
    calls: list[tuple[str, int, int]] = []
    read_articles([folder], progress=lambda stage, done, total: calls.append((stage, done, total)))
    assert calls == [("reading", done, 4) for done in (1, 2, 3, 4)]
