"""`claimcheck archive list`, `show` and `export`: what an archive holds."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from claimcheck.cli import options
from claimcheck.cli.archive.file import archive_file, article_in
from claimcheck.cli.chosen import chosen
from claimcheck.cli.status import OK
from claimcheck.report import archive_wording
from claimcheck.report.output import write_file, write_stdout


def list_articles(
    archive: options.ArchiveFile = None,
    versions: Annotated[bool, typer.Option("--versions", help="List earlier versions, too.")] = False,
) -> int:
    """List the articles of an archive.

    \b
    Examples:
      claimcheck archive list --archive newsroom.db
      claimcheck archive list --archive newsroom.db --versions

    Exit status: 0 ran; 2 could not run.
    """
    file = archive_file(chosen(archive=archive and str(archive)))
    from claimcheck.archive import open_archive

    with open_archive(file, make=False) as opened:
        listed = opened.versions(superseded=versions)
        earlier = sum(version.superseded for version in (listed if versions else opened.versions(superseded=True)))
    rows = [
        (
            archive_wording.shown_id(version.content),
            version.name,
            str(version.number),
            *(text or "" for text in (version.date, version.locale, version.source, version.title)),
        )
        for version in listed
    ]
    _print_table(archive_wording.LIST_HEADINGS, rows)
    newest = sum(not version.superseded for version in listed)
    write_stdout(f"\n{archive_wording.held(newest, earlier)}\n", sys.stdout.encoding)
    return OK


def show(article: options.InArchive, archive: options.ArchiveFile = None) -> int:
    """Show an article of an archive: its versions and figures.

    Shows what is known about it, its versions, and every figure that was read in it.

    \b
    Examples:
      claimcheck archive show flood.md --archive newsroom.db

    Exit status: 0 ran; 2 could not run.
    """
    file = archive_file(chosen(archive=archive and str(archive)))
    from claimcheck.archive import open_archive
    from claimcheck.text import inert, line_and_column

    with open_archive(file, make=False) as opened:
        version = article_in(opened, article)
        dossier = opened.dossiers([version.id])[version.id]
        history = opened.history(version.identity)
    shown = dossier.article
    known = {
        "name": shown.name,
        "id": version.content,
        "title": shown.title,
        "source": shown.source,
        "date": version.date,
        "url": shown.url,
        "file": shown.path,
        "locale": f"{shown.locale} ({shown.locale_from})" if shown.locale else None,
        "versions": "; ".join(f"{one.number} recorded {one.recorded}" for one in history),
    }
    lines = [f"{name + ':':10}{inert(text)}" for name, text in known.items() if text]
    write_stdout("\n".join(lines) + "\n\n", sys.stdout.encoding)
    rows = [
        (
            str(line_and_column(shown.text, claim.span.start)[0]),
            f"{claim.value:,f}" + (f"–{claim.high:,f}" if claim.high is not None else ""),
            claim.unit or "",
            claim.quote,
            " ".join(claim.sentence.split()),
        )
        for claim in dossier.claims
    ]
    _print_table(archive_wording.FIGURE_HEADINGS, rows)
    return OK


def export(archive: options.ArchiveFile = None, output: options.Output = None) -> int:
    """Print the articles of an archive as JSON Lines.

    They hold the texts and what is known about them, and claimcheck reads them.

    \b
    Examples:
      claimcheck archive export --archive newsroom.db > newsroom.jsonl

    Exit status: 0 ran; 2 could not run.
    """
    file = archive_file(chosen(archive=archive and str(archive)))
    from claimcheck.archive import open_archive

    lines = []
    with open_archive(file, make=False) as opened:
        listed = opened.versions()
        articles = opened.articles(version.id for version in listed)
    for version in listed:
        article = articles[version.id]
        exported = {
            "name": article.name,
            "text": article.text,
            "title": article.title,
            "date": version.date,
            "language": article.language or article.locale,
            "source": article.source,
            "url": article.url,
            "recorded": version.recorded,
        }
        lines.append(json.dumps(exported, ensure_ascii=True) + "\n")
    text = "".join(lines)
    if output:
        write_file(text, output)
    else:
        write_stdout(text, "utf-8")
    return OK


def _print_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    from claimcheck.report.terminal import plain_table, view_of

    write_stdout(plain_table(headings, rows, view_of(sys.stdout)), sys.stdout.encoding)
