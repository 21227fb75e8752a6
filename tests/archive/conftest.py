from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from claimcheck.archive import Archive, Dossier, open_archive
from claimcheck.dossiers import make_dossiers
from claimcheck.language import locate
from claimcheck.model import Article

BY = "a reading"
"""The fingerprint that the tests record under."""

Make = Callable[..., Dossier]


@pytest.fixture
def dossier(tmp_path: Path) -> Make:
    """Makes the dossier of an article from its text, without vectors; `file` is below the archive's folder."""

    def make(text: str, file: str = "a.txt", url: str | None = None, language: str = "en") -> Dossier:
        made = Article.from_text(text, name=file, language=language)
        article = Article(
            made.id,
            file,
            text,
            made.prose,
            path=str(tmp_path / file),
            url=url,
            language=language,
            source="Harbour Post",
        )
        return make_dossiers([locate(article)], None)[0]

    return make


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with open_archive(tmp_path / "news.db", make=True) as opened:
        yield opened
