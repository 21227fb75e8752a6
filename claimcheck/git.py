"""Folders under git -> the files that were added or changed in them. Calls the git command, which must be installed."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from claimcheck.errors import InputError, UsageError

_SECONDS = 60
# Added, copied, changed, renamed: what is there now.
_KINDS = "--diff-filter=ACMR"


def changed_files(paths: Iterable[str], since: str | None = None) -> frozenset[Path]:
    """The files that git says were added or changed in the repositories of some paths, as real paths.

    `since` is a revision: what the working folder has beyond the point where its history left that revision. Without one,
    what is not committed yet. Files that git does not know yet count, ignored ones do not.

    Raises InputError for a path outside a repository and for one that git refuses or fails in, UsageError for a revision
    that does not exist, and where git is not installed or does not answer.
    """
    return frozenset(file for top in sorted({_top(_folder(path)) for path in paths}) for file in _changed(top, since))


def _changed(top: Path, since: str | None) -> list[Path]:
    listed = _git(top, "ls-files", "-z", "--others", "--exclude-standard")
    base = _base(top, since) if since is not None else "HEAD"
    if since is not None or _exists(top, "HEAD"):
        listed += _git(top, "diff", "-z", "--name-only", "--no-renames", _KINDS, "--no-ext-diff", base, "--")
    else:  # nothing is committed yet: all that git knows is new
        listed += _git(top, "ls-files", "-z")
    return [Path(os.path.realpath(top / os.fsdecode(name))) for name in listed.split(b"\0") if name]


def _base(top: Path, since: str) -> str:
    """The commit to compare with: where the present history left the revision, or the revision itself."""
    if not since or not _exists(top, since):
        raise UsageError(
            f"git knows no revision {since!r}",
            where="--since",
            hint="give a commit, branch or tag that was fetched; in CI, fetch the whole history",
        )
    commit = _git(top, "rev-parse", "--verify", "--end-of-options", f"{since}^{{commit}}").strip()
    done = _run(top, "merge-base", commit.decode("ascii"), "HEAD")
    if done.returncode not in (0, 1):
        raise _failed(done, "merge-base", top)
    return (done.stdout.strip() or commit).decode("ascii")


def _exists(top: Path, revision: str) -> bool:
    done = _run(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return done.returncode == 0


def _folder(path: str) -> Path:
    """The folder that exists and leads to a path or a glob."""
    folder = Path(path)
    while not folder.is_dir():
        if folder == folder.parent:
            return Path()
        folder = folder.parent
    return folder


def _top(folder: Path) -> Path:
    done = _run(folder, "rev-parse", "--show-toplevel")
    if done.returncode != 0:
        raise _no_work_tree(done, folder)
    return Path(os.fsdecode(done.stdout.removesuffix(b"\n")))


def _no_work_tree(done: subprocess.CompletedProcess[bytes], folder: Path) -> InputError:
    """Why git gives no folder of files there, told by what it says: its messages are in English under LC_ALL=C."""
    where = str(folder)
    if b"not a git repository" in done.stderr:
        hint = "leave --since and --changed out, or give paths in a repository"
        return InputError("not in a git repository", where=where, hint=hint)
    if b"dubious ownership" in done.stderr:
        # The last line is git's own command, with the folder's name quoted for a shell.
        remedy = os.fsdecode(done.stderr).strip().rpartition("\n")[2].strip()
        hint = f"if you trust it: {remedy}"
        return InputError("git does not read this repository, as it belongs to another user", where=where, hint=hint)
    if b"must be run in a work tree" in done.stderr:
        hint = "give paths in a clone that has its files checked out"
        return InputError("in a git repository without files (a bare one, or its .git folder)", where=where, hint=hint)
    return _failed(done, "rev-parse", folder)


def _git(top: Path, *arguments: str) -> bytes:
    done = _run(top, *arguments)
    if done.returncode != 0:
        raise _failed(done, arguments[0], top)
    return done.stdout


def _failed(done: subprocess.CompletedProcess[bytes], command: str, folder: Path) -> InputError:
    said = " ".join(os.fsdecode(done.stderr).split()).removeprefix("fatal: ") or f"status {done.returncode}"
    return InputError(f"git {command}: {said}", where=str(folder), hint="see whether git status works there")


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    # A repository is as hostile as its articles: none of its hooks and monitors may run.
    guard = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false")
    try:
        return subprocess.run(  # noqa: S603 - a fixed command without a shell
            ["git", "-C", str(folder), *guard, *arguments],  # noqa: S607 - the user's git
            capture_output=True,
            check=False,
            timeout=_SECONDS,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"},
        )
    except FileNotFoundError as error:
        raise UsageError(
            "git is not installed", where="--since, --changed", hint="install git, or name the files"
        ) from error
    except subprocess.TimeoutExpired as error:
        raise UsageError(
            f"git does not answer within {_SECONDS} seconds",
            where=str(folder),
            hint="see whether git status works there",
        ) from error
    except OSError as error:
        raise UsageError(f"git cannot be run: {error}", where="--since, --changed", hint="name the files") from error
