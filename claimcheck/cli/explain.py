"""`claimcheck explain`: one fact of a report in, the whole ground of it out."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from claimcheck.cli import options
from claimcheck.cli.chosen import chosen, paths_or
from claimcheck.cli.status import OK
from claimcheck.cli.talk import progress_bar
from claimcheck.errors import UsageError
from claimcheck.model import Fact, Report, Verdict
from claimcheck.report import View, explaining
from claimcheck.report.output import write_stdout

# Of the facts that an id may mean, so many are named.
_MOST_NAMED = 5


def explain(
    fact: Annotated[
        str,
        typer.Argument(
            metavar="FACT", help="A fact of the report: its id or the beginning of it, or words of its label."
        ),
    ],
    paths: options.Paths = None,
    locale: options.Locale = None,
    display_locale: options.DisplayLocale = None,
    one_story: options.OneStory = False,
    quiet: options.Quiet = False,
) -> int:
    """Show the whole ground of one fact.

    Each mention in its sentence with the interval that was compared, the rule by which figures are one or several, and
    each piece of evidence with its weight. Give the same articles as to the run that reported the fact.

    \b
    Examples:
      claimcheck explain f-6c1e0b9a story/
      claimcheck explain "active users" story/ --display-locale de

    Exit status: 0 ran; 2 could not run, or no such fact.
    """
    settings = chosen(locale=locale, display_locale=display_locale, one_story=one_story)
    given = paths_or(settings, paths, "explain")
    from claimcheck import pipeline
    from claimcheck.judge import relations_of
    from claimcheck.report.explain import render_explanation
    from claimcheck.report.terminal import view_of

    with progress_bar(quiet=quiet) as progress:
        report = pipeline.run(given, settings, progress)
    found = _find(fact, report)
    write_stdout(
        render_explanation(report, found, relations_of(found), view_of(sys.stdout, View())), sys.stdout.encoding
    )
    return OK


def _find(fact: str, report: Report) -> Fact:
    """The fact whose id is given, or begins so, or whose label has those words; facts that articles share come first.

    Raises UsageError where there is none, or more than one.
    """
    shared = [one for one in report.facts if one.verdict is not Verdict.SINGLE]
    words = fact.casefold().strip()
    for found in (
        [one for one in report.facts if one.id == fact],
        [one for one in report.facts if one.id.startswith(fact)],
        [one for one in shared if words in one.label.casefold()],
        [one for one in report.facts if words in one.label.casefold()],
    ):
        if len(found) == 1:
            return found[0]
        if found:
            named = [f"{one.id} ({one.label})" for one in found[:_MOST_NAMED]]
            raise UsageError(explaining.ambiguous(fact, named), where="FACT", hint="give one of these ids")
    raise UsageError(
        explaining.no_such_fact(fact),
        where="FACT",
        hint="give the same articles as to compare; its report shows the ids, of all facts with --all",
    )
