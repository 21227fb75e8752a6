"""The way of a drop: new articles in, what they contradict in each other and in an archive out."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from claimcheck.archive import Archive, Dossier, Outcome
from claimcheck.dossiers import fingerprint, make_dossiers, recall, reread
from claimcheck.encoder import load_encoder
from claimcheck.encoder.stored import Remembered
from claimcheck.locales.cldr import canonical
from claimcheck.model import Article, Report, Revision
from claimcheck.pipeline import judged
from claimcheck.pipeline import run as compare
from claimcheck.reading import Progress, Readable, readable, with_source
from claimcheck.retrieval import find_told_stories
from claimcheck.revisions import revisions_of
from claimcheck.settings import Settings

# So many articles are read and put into an archive at a time.
_SOME = 200


@dataclass(frozen=True, slots=True)
class Reader:
    """How articles are read in a run: the encoder, if there is one, and the fingerprint of the whole reading."""

    encoder: Remembered | None
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found; the dossiers of its new articles and who read them, ready for an archive, if there is one."""

    report: Report
    dossiers: tuple[Dossier, ...] = ()
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Filled:
    """The articles that were read for an archive, with what cannot be read, and what became of them in it."""

    found: Readable
    outcome: Outcome
    revisions: tuple[Revision, ...] = ()


def reader(settings: Settings) -> Reader:
    """How articles are read under these settings."""
    encoder = load_encoder(settings.encoder)
    return Reader(
        Remembered(encoder) if encoder is not None else None,
        fingerprint(settings.encoder, encodes=encoder is not None),
    )


def check(
    inputs: Iterable[str | Path | Article],
    archive: Archive | None,
    settings: Settings,
    progress: Progress | None = None,
    only: Container[Path] | None = None,
) -> Checked:
    """Compares new articles with each other, and with those of an archive that tell the same stories.

    `inputs` lead to the new articles; with `only`, those among their files are new that are in it, and without an archive
    the others are what these are held against.

    The report holds every fact that a new article gives a figure for. An older version of a new article is not held
    against it: what it changed is in `revisions`. The archive stays as it is, but for articles that have to be read again
    since the reading itself is another.
    """
    if archive is None:
        report = compare(inputs, settings, progress)
        return Checked(_seen_from(report, only) if only is not None else report)
    display_locale = canonical(settings.display_locale)
    by = reader(settings)
    refresh(archive, by, progress)
    found = readable(inputs, settings, progress, only)
    new = make_dossiers(found.articles, by.encoder, progress)
    stories = _named_apart(find_told_stories(new, archive), new, settings)
    told = [dossier for story in stories for dossier in story]
    recall(told, by.encoder)
    report = judged(
        [[dossier.article for dossier in story] for story in stories],
        {dossier.article.name: dossier.claims for dossier in told},
        by.encoder,
        found,
        settings,
        progress,
    )
    revisions = revisions_of(new, archive, by.encoder, display_locale)
    names = frozenset(article.name for article in found.articles)
    return Checked(_concerning(replace(report, new=names, revisions=revisions)), tuple(new), by.fingerprint)


def _seen_from(report: Report, new: Container[Path]) -> Report:
    """A comparison of all articles of some folders, seen from those whose files are new."""
    paths = {article.name: article.path for article in report.articles if article.path}
    names = frozenset(name for name, path in paths.items() if Path(os.path.realpath(path)) in new)
    return _concerning(replace(report, new=names))


def _concerning(report: Report) -> Report:
    return replace(report, facts=tuple(filter(report.concerns, report.facts)))


def fill(
    inputs: Iterable[str | Path | Article],
    archive: Archive,
    settings: Settings,
    by: Reader,
    progress: Progress | None = None,
    *,
    strict: bool = False,
) -> Filled:
    """Puts articles into an archive, some at a time; what is done is kept if it is stopped.

    With `strict` nothing is put in where an input cannot be read.
    """
    display_locale = canonical(settings.display_locale)
    found = readable(inputs, settings, progress)
    articles = found.articles
    filled = Filled(found, Outcome())
    if strict and found.skipped:
        return filled
    refresh(archive, by, progress)
    for done in range(0, len(articles), _SOME):
        some = articles[done : done + _SOME]
        known = [article.name for article in some if archive.holds(article) is not None]
        dossiers = make_dossiers([article for article in some if article.name not in set(known)], by.encoder)
        revisions = revisions_of(dossiers, archive, by.encoder, display_locale)
        outcome = archive.record(dossiers, by.fingerprint)
        filled = replace(
            filled,
            outcome=filled.outcome + outcome + Outcome(known=tuple(known)),
            revisions=filled.revisions + revisions,
        )
        if by.encoder is not None:
            by.encoder.forget()
        if progress:
            progress("archive", min(done + _SOME, len(articles)), len(articles))
    return filled


def refresh(archive: Archive, by: Reader, progress: Progress | None = None) -> int:
    """Reads again, from the texts in the archive, what other code, data or encoder had read; gives how many that were."""
    return archive.reread(by.fingerprint, lambda articles: reread(articles, by.encoder), progress)


def _named_apart(
    stories: Iterable[Sequence[Dossier]], new: Sequence[Dossier], settings: Settings
) -> list[list[Dossier]]:
    """The stories, each archived article with another name where a new one or another archived one is called so."""
    own = set(map(id, new))
    taken = {dossier.article.name for dossier in new}

    def shown(dossier: Dossier) -> Dossier:
        if id(dossier) in own:
            return dossier
        return _renamed(replace(dossier, article=with_source(dossier.article, settings.sources)), taken)

    return [[shown(dossier) for dossier in story] for story in stories]


def _renamed(dossier: Dossier, taken: set[str]) -> Dossier:
    name, number = dossier.article.name, 1
    while name in taken:
        number += 1
        name = f"{dossier.article.name} (archive)" if number == 2 else f"{dossier.article.name} (archive {number - 1})"
    taken.add(name)
    if name == dossier.article.name:
        return dossier
    claims = tuple(replace(claim, article=name) for claim in dossier.claims)
    return replace(dossier, article=replace(dossier.article, name=name), claims=claims)
