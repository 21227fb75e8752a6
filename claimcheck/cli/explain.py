"""`claimcheck explain`: one finding of a report in, the whole ground of it out."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from claimcheck.cli import options
from claimcheck.cli.chosen import chosen, paths_or
from claimcheck.cli.status import OK
from claimcheck.cli.talk import progress_bar
from claimcheck.errors import UsageError
from claimcheck.model import Check, Fact, Report, SelfContradiction, Verdict
from claimcheck.report import View, explaining
from claimcheck.report.output import write_stdout

# Of the facts that an id may mean, so many are named.
_MOST_NAMED = 5

_Finding = Fact | Check | SelfContradiction


def explain(
    fact: Annotated[
        str,
        typer.Argument(
            metavar="FACT",
            help="The id of a fact, a sum or a self-contradiction of the report, or its beginning; or words of a fact's label.",
        ),
    ],
    paths: options.Paths = None,
    locale: options.Locale = None,
    display_locale: options.DisplayLocale = None,
    one_story: options.OneStory = False,
    quiet: options.Quiet = False,
) -> int:
    """Show the whole ground of one fact, sum or self-contradiction.

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
    from claimcheck.report.explain import render_aside, render_explanation
    from claimcheck.report.terminal import view_of

    with progress_bar(quiet=quiet) as progress:
        report = pipeline.run(given, settings, progress)
    found = _find(fact, report)
    view = view_of(sys.stdout, View())
    if isinstance(found, Fact):
        shown = render_explanation(report, found, relations_of(found), view)
    else:
        shown = render_aside(report, found, view)
    write_stdout(shown, sys.stdout.encoding)
    return OK


def _find(fact: str, report: Report) -> _Finding:
    """What has the given id, or one that begins so, or the fact whose label has those words; shared facts come first.

    Raises UsageError where there is none, or more than one.
    """
    every: list[_Finding] = [*report.facts, *report.checks, *report.self_contradictions]
    shared = [one for one in report.facts if one.verdict is not Verdict.SINGLE]
    words = fact.casefold().strip()
    choices: tuple[list[_Finding], ...] = (
        [one for one in every if one.id == fact],
        [one for one in every if one.id.startswith(fact)],
        [one for one in shared if words in one.label.casefold()],
        [one for one in report.facts if words in one.label.casefold()],
    )
    for found in choices:
        if len(found) == 1:
            return found[0]
        if found:
            named = [f"{one.id} ({_name(one)})" for one in found[:_MOST_NAMED]]
            raise UsageError(explaining.ambiguous(fact, named), where="FACT", hint="give one of these ids")
    raise UsageError(
        explaining.no_such_fact(fact),
        where="FACT",
        hint="give the same articles as to compare; its report shows the ids, of all facts with --all",
    )


def _name(found: _Finding) -> str:
    return found.label if isinstance(found, Fact) else found.why
