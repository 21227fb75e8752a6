"""The archive: articles and what was read in them, in one SQLite file that outlives the runs.

`schema` says what the file holds, `dossier` what is kept of an article, `search` how the articles near a new one are found.
"""

from __future__ import annotations

from claimcheck.archive.dossier import Dossier, content_of, identity_of
from claimcheck.archive.rows import Version
from claimcheck.archive.schema import ArchiveError
from claimcheck.archive.search import Search
from claimcheck.archive.store import Archive, Outcome, open_archive

__all__ = [
    "Archive",
    "ArchiveError",
    "Dossier",
    "Outcome",
    "Search",
    "Version",
    "content_of",
    "identity_of",
    "open_archive",
]
