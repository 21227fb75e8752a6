"""`claimcheck compare`: articles in, a report of their agreements and contradictions out."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path

from claimcheck.cli import options
from claimcheck.cli.chosen import chosen, paths_or
from claimcheck.cli.delivery import Shown, deliver_report
from claimcheck.cli.status import refuse, status_of
from claimcheck.cli.talk import progress_bar, tell_articles
from claimcheck.report import FORMATS
from claimcheck.report.targets import targets


def compare(
    paths: options.Paths = None,
    format: options.Formats = None,  # noqa: A002 - the option's name
    output: options.Output = None,
    locale: options.Locale = None,
    display_locale: options.DisplayLocale = None,
    quotes: options.Quotes = False,
    everything: options.Everything = False,
    one_story: options.OneStory = False,
    show_accepted: options.ShowAccepted = False,
    fail_on: options.Fail = None,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> int:
    """Compare the figures of articles.

    Shows on which facts they contradict each other, and on which they agree.

    \b
    Examples:
      claimcheck compare story/
      claimcheck compare story/ --quotes --display-locale de
      claimcheck compare 'drop/**/*.md' --locale '*_pt.md=pt_PT' -f json -o report.json
      claimcheck compare drop/ -f github -f sarif=claimcheck.sarif --fail-on contradiction

    Exit status: 0 ran, nothing at or above --fail-on; 1 contradictions at or above --fail-on; 2 could not run.
    """
    settings = chosen(locale=locale, display_locale=display_locale, one_story=one_story, fail_on=fail_on)
    places = targets(format or settings.formats, output, FORMATS)
    given = paths_or(settings, paths, "compare")
    from claimcheck import pipeline
    from claimcheck.accepted import apply_accepted, read_accepted

    accepted = read_accepted(Path(settings.accepted))
    began = time.monotonic()
    with progress_bar(quiet=quiet) as progress:
        found = pipeline.run(given, settings, progress)
    report = apply_accepted(found, accepted, dt.date.today())
    if verbose:
        tell_articles(report.articles, [mention for fact in report.facts for mention in fact.mentions], began)
    if strict and report.skipped:
        return refuse(report.skipped)
    shown = Shown(quotes=quotes, everything=everything, accepted=show_accepted, quiet=quiet)
    deliver_report(places, report, shown)
    return status_of(report, settings.fail_on)
