"""Every sentence about accepted differences that a person reads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from claimcheck.report.wording import listing


def figure(text: str, articles: Iterable[str]) -> str:
    """One reading of an accepted difference, and who gives it.

    >>> figure("6 deaths", ["a.txt", "b.txt"])
    '6 deaths: a.txt and b.txt'
    """
    return f"{text}: {listing(articles)}"


def expired(label: str, until: dt.date | None, fingerprint: str) -> str:
    """That a difference was accepted for a time only, and that time is over.

    >>> expired("Deaths", dt.date(2025, 1, 31), "6c1e0b9a")
    'accepted until 2025-01-31, so no longer: Deaths (6c1e0b9a)'
    """
    return f"accepted until {until}, so no longer: {label} ({fingerprint})"


def unused(label: str, fingerprint: str) -> str:
    """That the articles of an accepted difference no longer differ in it.

    >>> unused("Deaths", "6c1e0b9a")
    'accepted, but no longer there; the entry can go: Deaths (6c1e0b9a)'
    """
    return f"accepted, but no longer there; the entry can go: {label} ({fingerprint})"


def written(label: str, figures: Iterable[str], file: str) -> str:
    """That a difference was accepted.

    >>> written("Deaths", ["4: a.txt", "6: b.txt"], "claimcheck-accepted.toml")
    'claimcheck-accepted.toml: accepted: Deaths (4: a.txt; 6: b.txt)'
    """
    return f"{file}: accepted: {label} ({'; '.join(figures)})"
