"""What a run says beside its report, on standard error: mistakes, notices, a progress bar."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

import typer

from claimcheck.errors import ClaimcheckError
from claimcheck.model import Article, Claim
from claimcheck.report import claim_wording
from claimcheck.text import inert, without_log_commands

if TYPE_CHECKING:
    from claimcheck.reading import Progress


def complain(error: ClaimcheckError) -> None:
    """Tells a mistake, its place and the next step."""
    for line in str(error).split("\n"):
        tell(line)


def tell(line: str) -> None:
    """Prints one line on standard error, whatever it holds and whatever that can show."""
    encoding = sys.stderr.encoding or "ascii"
    shown = without_log_commands(inert(line))
    typer.echo(shown.encode(encoding, "replace").decode(encoding), err=True)


def tell_articles(articles: Iterable[Article], claims: Iterable[Claim], began: float) -> None:
    """Tells how each article was read, and how long all took since `began`, a time of `time.monotonic()`."""
    figures = Counter(claim.article for claim in claims)
    for article in articles:
        tell(claim_wording.article_read(article, figures[article.name]))
    tell(claim_wording.took(time.monotonic() - began))


def progress_bar(*, quiet: bool) -> AbstractContextManager[Progress | None]:
    """A progress bar where there is a terminal to show it, unless the user wants none."""
    if quiet or not sys.stderr.isatty():
        return nullcontext()
    from claimcheck.report.terminal import progress_on

    return progress_on(sys.stderr)
