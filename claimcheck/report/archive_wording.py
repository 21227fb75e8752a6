"""Every sentence about an archive that a person reads: what was added, superseded, revised, removed, found wrong."""

from __future__ import annotations

from claimcheck.model import Revision
from claimcheck.report import wording
from claimcheck.report.wording import count

LIST_HEADINGS = ("id", "article", "version", "date", "locale", "source", "title")
"""The headings of the list of an archive's articles."""

FIGURE_HEADINGS = ("line", "figure", "unit", "as printed", "sentence")
"""The headings of the list of an article's figures."""

_SHOWN_ID = 12


def shown_id(content: str) -> str:
    """The id of an article as lists show it: enough of its hash to name it."""
    return content[:_SHOWN_ID]


def recorded(added: int, superseding: int, known: int) -> str:
    """What became of articles that were put into an archive.

    >>> recorded(3, 1, 0)
    '3 articles added, 1 new version, 0 known already'
    """
    versions = count(superseding, "new version")
    return f"{count(added, 'article')} added, {versions}, {known:,} known already"


def held(articles: int, versions: int) -> str:
    """How much an archive holds.

    >>> held(20, 1)
    '20 articles, 1 earlier version'
    """
    return f"{count(articles, 'article')}, {count(versions, 'earlier version')}"


def removed(name: str, version: int) -> str:
    """That a version of an article is no longer in the archive."""
    return f"{name}: version {version} removed"


def sound(articles: int) -> str:
    """That nothing is wrong with an archive."""
    return f"{count(articles, 'article')} looked through: all is well"


def reread(number: int) -> str:
    """That articles were read again, and why."""
    return f"{count(number, 'article')} read again, since claimcheck reads figures in another way than when they were recorded"


def revised(revision: Revision) -> str:
    """What a new version of an article did to one of its figures."""
    before, after = (claim.quote if claim else None for claim in (revision.before, revision.after))
    label = f"{revision.label}: " if revision.label else ""
    return f"{revision.article}: {label}{wording.revised(before, after)}"


def same_figures(name: str) -> str:
    """That two versions of an article give the same figures."""
    return f"{name}: no figure was changed, added or left out"


def only_version(name: str) -> str:
    """That there is nothing to compare an article with."""
    return f"{name}: the archive holds one version only"
