"""`claimcheck compare`: articles in, a report of their agreements and contradictions out."""

from __future__ import annotations

import time

from claimcheck.cli import options
from claimcheck.cli.delivery import Shown, deliver
from claimcheck.cli.status import refuse, status_of
from claimcheck.cli.talk import progress_bar, tell_articles
from claimcheck.report import FORMATS, render, wording
from claimcheck.report.targets import targets
from claimcheck.settings import FailOn, Settings


def compare(
    paths: options.Paths,
    format: options.Formats = None,  # noqa: A002 - the option's name
    output: options.Output = None,
    locale: options.Locale = None,
    display_locale: options.DisplayLocale = "en",
    quotes: options.Quotes = False,
    everything: options.Everything = False,
    one_story: options.OneStory = False,
    fail_on: options.Fail = FailOn.NEVER,
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
    places = targets(format or (), output, FORMATS)
    settings = Settings(display_locale=display_locale, one_story=one_story, fail_on=fail_on)
    settings = settings.with_overrides(tuple(locale or ()))
    from claimcheck import pipeline

    began = time.monotonic()
    with progress_bar(quiet=quiet) as progress:
        report = pipeline.run(paths, settings, progress)
    if verbose:
        tell_articles(report.articles, [mention for fact in report.facts for mention in fact.mentions], began)
    if strict and report.skipped:
        return refuse(report.skipped)
    shown = Shown(quotes=quotes, everything=everything, quiet=quiet)
    deliver(places, lambda name, view: render(report, name, view), wording.summary(report), shown)
    return status_of(report, settings.fail_on)
