"""What git says is new: in real repositories, with names that a shell would trip over."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from claimcheck.errors import InputError, UsageError
from claimcheck.git import changed_files

HARD_NAMES = ("a b.txt", "ü\u202e.txt", "-n.txt", "quote\"'$(x).txt", "line\nbreak.txt")


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false")
    command = ["git", "-C", str(folder), *identity, *arguments]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    for name in ("old.txt", "edited.txt", "gone.txt", "moved.txt"):
        (folder / name).write_text(f"{name}: 43 dead.\n" * 9)
    (folder / ".gitignore").write_text("ignored.txt\n")
    git(folder, "add", "--all")
    git(folder, "commit", "-qm", "first")
    return folder


def change(folder: Path) -> set[str]:
    """Changes files in every way; gives the names of those that are new or changed."""
    (folder / "edited.txt").write_text("47 dead.\n")
    (folder / "gone.txt").unlink()
    (folder / "moved.txt").rename(folder / "other.txt")
    (folder / "ignored.txt").write_text("1 dead.\n")
    for name in HARD_NAMES:
        (folder / name).write_text("2 dead.\n")
    return {"edited.txt", "other.txt", *HARD_NAMES}


def names(files: frozenset[Path], folder: Path) -> set[str]:
    return {file.relative_to(os.path.realpath(folder)).as_posix() for file in files}


def test_what_is_not_committed_is_new(repository: Path) -> None:
    assert changed_files([str(repository)]) == frozenset()
    expected = change(repository)
    assert names(changed_files([str(repository)]), repository) == expected
    git(repository, "add", "--all")
    assert names(changed_files([str(repository)]), repository) == expected


def test_what_came_since_a_revision_is_new(repository: Path) -> None:
    git(repository, "tag", "before")
    expected = change(repository)
    git(repository, "add", "--all")
    git(repository, "commit", "-qm", "second")
    assert names(changed_files([str(repository)], "before"), repository) == expected
    assert changed_files([str(repository)], "HEAD") == frozenset()
    (repository / "draft.txt").write_text("3 dead.\n")
    assert names(changed_files([str(repository)], "before"), repository) == {*expected, "draft.txt"}


def test_what_the_other_branch_got_meanwhile_is_not_new(repository: Path) -> None:
    git(repository, "switch", "-qc", "drop")
    (repository / "mine.txt").write_text("4 dead.\n")
    git(repository, "add", "--all")
    git(repository, "commit", "-qm", "mine")
    git(repository, "switch", "-q", "main")
    (repository / "theirs.txt").write_text("5 dead.\n")
    git(repository, "add", "--all")
    git(repository, "commit", "-qm", "theirs")
    git(repository, "switch", "-q", "drop")
    assert names(changed_files([str(repository)], "main"), repository) == {"mine.txt"}


def test_paths_below_a_repository_and_globs_lead_to_it(repository: Path) -> None:
    (repository / "deep").mkdir()
    (repository / "deep" / "new.txt").write_text("6 dead.\n")
    for path in (repository / "deep", repository / "deep" / "*.txt", repository / "deep" / "new.txt"):
        assert names(changed_files([str(path)]), repository) == {"deep/new.txt"}


def test_before_the_first_commit_all_is_new(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    (tmp_path / "a.txt").write_text("7 dead.\n")
    (tmp_path / "b.txt").write_text("8 dead.\n")
    git(tmp_path, "add", "b.txt")
    assert names(changed_files([str(tmp_path)]), tmp_path) == {"a.txt", "b.txt"}


def test_outside_of_a_repository_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(InputError, match="not in a git repository"):
        changed_files([str(tmp_path)])


@pytest.mark.parametrize("revision", ["no-such-branch", "", "--upload-pack=x", "HEAD~9", "HEAD:old.txt"])
def test_a_revision_that_does_not_exist_is_told(repository: Path, revision: str) -> None:
    with pytest.raises(UsageError, match="git knows no revision") as caught:
        changed_files([str(repository)], revision)
    assert caught.value.where == "--since"


def test_without_git_it_is_told(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageError, match="git is not installed"):
        changed_files([str(repository)])


def test_a_repository_runs_no_program_of_its_own(repository: Path) -> None:
    for key in ("core.fsmonitor", "diff.external", "core.sshCommand"):
        git(repository, "config", key, f"touch {repository}/ran-{key}; false")
    git(repository, "config", "core.attributesFile", str(repository / "attributes"))
    git(repository, "config", "diff.spy.textconv", f"touch {repository}/ran-textconv; false")
    (repository / "attributes").write_text("*.txt diff=spy\n")
    change(repository)
    changed_files([str(repository)])
    assert [path.name for path in repository.iterdir() if path.name.startswith("ran-")] == []


def test_a_repository_of_somebody_else_is_told_with_what_git_advises(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")  # git's own switch for its tests
    with pytest.raises(InputError, match="it belongs to another user") as caught:
        changed_files([str(repository)])
    assert str(caught.value.hint).endswith(f"git config --global --add safe.directory {os.path.realpath(repository)}")


def test_a_bare_repository_and_the_folder_of_git_itself_are_told(repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--bare", str(repository), "bare")
    for folder in (tmp_path / "bare", repository / ".git"):
        with pytest.raises(InputError, match="a git repository without files"):
            changed_files([str(folder)])


def test_a_damaged_repository_is_told_in_git_s_words(repository: Path) -> None:
    (repository / ".git" / "config").write_text("[broken\n")
    with pytest.raises(InputError, match=": git rev-parse: bad config line 1"):
        changed_files([str(repository)])


def test_histories_that_share_nothing_are_held_against_each_other_as_they_are(repository: Path) -> None:
    git(repository, "switch", "-q", "--orphan", "other")
    (repository / "mine.txt").write_text("4 dead.\n")
    git(repository, "add", "--all")
    git(repository, "commit", "-qm", "mine")
    assert "mine.txt" in names(changed_files([str(repository)], "main"), repository)


def test_a_git_that_does_not_answer_is_told(repository: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "git"
    program.write_text("#!/bin/sh\nexec sleep 60\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr("claimcheck.git._SECONDS", 0.2)
    with pytest.raises(UsageError, match="git does not answer within"):
        changed_files([str(repository)])
