"""`claimcheck compare`: articles in, a report of their agreements and contradictions out."""

from __future__ import annotations

from claimcheck.cli import options
from claimcheck.cli.delivery import check_format, deliver
from claimcheck.cli.status import refuse, status_of
from claimcheck.cli.talk import progress_bar
from claimcheck.settings import FailOn, Settings


def compare(
    paths: options.Paths,
    format: options.Format = "table",  # noqa: A002 - the option's name
    output: options.Output = None,
    locale: options.Locale = None,
    display_locale: options.DisplayLocale = "en",
    quotes: options.Quotes = False,
    everything: options.Everything = False,
    one_story: options.OneStory = False,
    fail_on: options.Fail = FailOn.NEVER,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
) -> int:
    """Compare the figures of articles.

    Shows on which facts they contradict each other, and on which they agree.

    Exit status: 0 ran, nothing at or above --fail-on; 1 contradictions at or above --fail-on; 2 could not run.
    """
    check_format(format)
    settings = Settings(display_locale=display_locale, one_story=one_story, fail_on=fail_on)
    settings = settings.with_overrides(tuple(locale or ()))
    from claimcheck import pipeline

    with progress_bar(quiet=quiet) as progress:
        report = pipeline.run(paths, settings, progress)
    if strict and report.skipped:
        return refuse(report)
    deliver(report, format, output, quotes=quotes, everything=everything, quiet=quiet)
    return status_of(report, settings.fail_on)
