"""Files, folders and globs turned into the files to read, each under the name that the report calls it by."""

from __future__ import annotations

import fnmatch
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from claimcheck.errors import InputError
from claimcheck.model import Skipped
from claimcheck.text import inert

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".json", ".jsonl")
_MAGIC = frozenset("*?[")
_MOST_KINDS = 5


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read: where it is, and its name in the report, which never is an absolute path."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Files:
    """What some inputs lead to: the files to read, the folders with none, and the files of kinds that are not read."""

    found: tuple[Found, ...]
    skipped: tuple[Skipped, ...]
    left_out: tuple[Path, ...]


def find_files(inputs: Iterable[str | Path], ignore: Sequence[str] = ()) -> Files:
    """The files that the inputs lead to, each once and sorted by name, and the folders that lead to none.

    A folder gives the files below it that have a known suffix, under their path within it, and leaves out those of other
    kinds; hidden ones are passed over, and those that match a glob of `ignore`: by their name, their path within the
    folder, or a folder of that path.
    A file that is given itself is found whatever it is called. A folder that may not be read is told, wherever it is.

    Raises InputError that names every path that does not exist and every glob that nothing matches.
    """
    found: list[Found] = []
    skipped: list[Skipped] = []
    left_out: list[Path] = []
    missing: list[str] = []
    for given in sorted({str(given) for given in inputs}):
        paths = tuple(_expand(given))
        if not paths:
            missing.append(given)
        for path in paths:
            if not _is_folder(path):
                found.append(Found(path, path.name))
                continue
            below = tuple(_below(path, ignore))
            others = [other for other in below if isinstance(other, Path)]
            found += [file for file in below if isinstance(file, Found)]
            skipped += [closed for closed in below if isinstance(closed, Skipped)]
            if len(others) == len(below):
                skipped.append(_empty(path, others))
            else:
                left_out += others
    if missing:
        raise InputError(
            "no such file or folder: " + ", ".join(map(inert, missing)),
            hint="check the spelling and the working folder",
        )
    apart = {os.path.realpath(it) for it in left_out} - {os.path.realpath(it.path) for it in found}
    return Files(_distinct(_once(found)), tuple(skipped), tuple(map(Path, sorted(apart))))


def kinds(paths: Iterable[Path]) -> str:
    """The suffixes of some files, the most frequent first, a few of them by name.

    >>> kinds([Path("a.PDF"), Path("b.jpg"), Path("c.jpg"), Path("Makefile")])
    '.jpg, .pdf, no suffix'
    """
    counts = Counter(path.suffix.lower() or "no suffix" for path in paths)
    named = [inert(suffix) for suffix, _ in sorted(counts.items(), key=lambda it: (-it[1], it[0]))]
    return ", ".join(named[:_MOST_KINDS] + ["…"] * (len(named) > _MOST_KINDS))


def distinct_names(paths: Sequence[tuple[str, ...]], least: Sequence[int]) -> tuple[str, ...]:
    """The shortest name for each path, given as its parts: as many of the last as asked for at least, more where names are equal.

    >>> distinct_names([("a", "x.txt"), ("b", "x.txt"), ("b", "y.txt")], [1, 1, 1])
    ('a/x.txt', 'b/x.txt', 'y.txt')
    """
    counts = list(least)
    while True:
        names = ["/".join(path[-count:]) for path, count in zip(paths, counts, strict=True)]
        places: dict[str, list[int]] = defaultdict(list)
        for place, name in enumerate(names):
            places[name].append(place)
        equal = [place for group in places.values() if len(group) > 1 for place in group]
        longer = [place for place in equal if counts[place] < len(paths[place])]
        if not longer:
            return tuple(names)
        for place in longer:
            counts[place] += 1


def _expand(given: str) -> Iterator[Path]:
    """The path itself where it exists, else what it matches as a glob."""
    # lexists, so that a broken link counts as there, and is reported with its reason when it is read.
    if "\0" not in given and os.path.lexists(given):
        yield Path(given)
    elif _MAGIC.intersection(given) and "\0" not in given:
        pattern = Path(given)
        parts = pattern.parts
        fixed = next(place for place, part in enumerate(parts) if _MAGIC.intersection(part))
        yield from _matches(Path(*parts[:fixed]), parts[fixed:])


def _matches(folder: Path, patterns: tuple[str, ...]) -> Iterator[Path]:
    """What is below a folder and matches, a pattern for each level; `**` is any number of levels."""
    first, rest = patterns[0], patterns[1:]
    if first == "**":
        while rest[:1] == ("**",):
            rest = rest[1:]
        for below in _folders(folder):
            yield from _matches(below, rest) if rest else (below,)
        return
    for name in _listing(folder):
        if fnmatch.fnmatchcase(name, first) and (first.startswith(".") or not name.startswith(".")):
            path = folder / name
            if not rest:
                yield path
            elif _is_folder(path):
                yield from _matches(path, rest)


def _below(folder: Path, ignore: Sequence[str]) -> Iterator[Found | Skipped | Path]:
    """The files to read below a folder, the folders that may not be read, and, as bare paths, the files of other kinds."""
    for parent in _folders(folder):
        if closed := _closed(parent, folder, ignore):
            yield closed
        for name in _listing(parent):
            path = parent / name
            found = Found(path, path.relative_to(folder).as_posix())
            if name.startswith(".") or _is_folder(path) or ignored(found.name, ignore):
                continue
            if path.suffix.lower() in SUFFIXES:
                yield found
            elif path.is_file():
                yield path


def ignored(name: str, globs: Sequence[str]) -> bool:
    """Whether a path, or a folder on its way, matches one of some globs; one without `/` matches in any folder.

    >>> [ignored("a/drafts/x.txt", [glob]) for glob in ("drafts", "*.txt", "a/*.md", "a/drafts/", "x")]
    [True, True, False, True, False]
    """
    parts = name.split("/")
    ways = ["/".join(parts[: count + 1]) for count in range(len(parts))]
    return any(
        fnmatch.fnmatchcase(way, glob.rstrip("/"))
        or ("/" not in glob.rstrip("/") and fnmatch.fnmatchcase(part, glob.rstrip("/")))
        for glob in globs
        for way, part in zip(ways, parts, strict=True)
    )


def _folders(root: Path) -> Iterator[Path]:
    """A folder and all folders below it, links followed, each once: a link that leads back is not entered again."""
    seen: set[str] = set()
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        real = os.path.realpath(folder)
        if real in seen:
            continue
        seen.add(real)
        yield folder
        below = [folder / name for name in reversed(_listing(folder)) if not name.startswith(".")]
        waiting += filter(_is_folder, below)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a link into a folder that may not be entered
        return False


def _listing(folder: Path) -> list[str]:
    """The names in a folder, sorted; none where it may not be read."""
    try:
        return sorted(entry.name for entry in folder.iterdir())
    except OSError:
        return []


def _once(found: Iterable[Found]) -> list[Found]:
    """Each file once, under the name that tells most about where it is."""
    best: dict[str, tuple[tuple[int, str, str], Found]] = {}
    for file in found:
        key = (-file.name.count("/"), file.name, str(file.path))
        real = os.path.realpath(file.path)
        if real not in best or key < best[real][0]:
            best[real] = (key, file)
    return [best[real][1] for real in sorted(best)]


def _distinct(found: Sequence[Found]) -> tuple[Found, ...]:
    """The files with parent folders put before names that would be equal."""
    paths = [Path(os.path.abspath(file.path)).parts[1:] for file in found]  # noqa: PTH100 - resolve() would follow links
    names = distinct_names(paths, [file.name.count("/") + 1 for file in found])
    renamed = (replace(file, name=name) for file, name in zip(found, names, strict=True))
    return tuple(sorted(renamed, key=lambda file: file.name))


def _closed(folder: Path, top: Path, ignore: Sequence[str]) -> Skipped | None:
    """Why a folder may not be read; None where it may, or where it is passed over anyway."""
    try:
        next(folder.iterdir(), None)
    except OSError as error:
        name = folder.relative_to(top).as_posix() if folder != top else folder.name or "."
        if folder == top or not ignored(name, ignore):
            return Skipped(name, not_opened(error), "check its permissions", folder.as_posix())
    return None


def not_opened(error: OSError) -> str:
    """What the system says about a file or folder that cannot be opened.

    >>> not_opened(PermissionError(13, "Permission denied"))
    'cannot be opened: permission denied'
    """
    return f"cannot be opened: {(error.strerror or str(error)).lower()}"


def _empty(folder: Path, others: Sequence[Path]) -> Skipped:
    reason = f"no articles in this folder{f', only files of other kinds: {kinds(others)}' if others else ''}"
    return Skipped(folder.name or ".", reason, f"put files into it that end in {', '.join(SUFFIXES)}")
