"""`claimcheck claims`: articles in, every figure that was read in them out."""

from __future__ import annotations

import time

from claimcheck.cli import options
from claimcheck.cli.chosen import chosen, paths_or
from claimcheck.cli.delivery import Shown, deliver
from claimcheck.cli.status import refuse, status_of_reading
from claimcheck.cli.talk import progress_bar, tell_articles
from claimcheck.report import CLAIM_FORMATS, claim_wording, render_claims
from claimcheck.report.targets import targets


def claims(
    paths: options.Paths = None,
    format: options.ClaimFormats = None,  # noqa: A002 - the option's name
    output: options.Output = None,
    locale: options.Locale = None,
    display_locale: options.DisplayLocale = None,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> int:
    """Show every figure that is read in articles, in its sentence.

    Tells what each figure was taken for: its value in full, unit, bound and interval, what it counts, its period and who
    says it. So this is the way to see why something was or was not compared. Nothing is compared here.

    \b
    Examples:
      claimcheck claims article.txt
      claimcheck claims story/ --locale '*_pt.txt=pt_PT'
      claimcheck claims story/ -f csv=figures.csv

    Exit status: 0 ran; 2 could not run.
    """
    places = targets(format or (), output, CLAIM_FORMATS)
    settings = chosen(locale=locale, display_locale=display_locale)
    given = paths_or(settings, paths, "claims")
    from claimcheck import pipeline

    began = time.monotonic()
    with progress_bar(quiet=quiet) as progress:
        report = pipeline.read_claims(given, settings, progress)
    if verbose:
        tell_articles(report.articles, [mention for one in report.readings for mention in one.mentions], began)
    if strict and report.skipped:
        return refuse(report.skipped)
    shown = Shown(quiet=quiet)
    deliver(
        places,
        lambda name, view: render_claims(report, name, view),
        claim_wording.claims_summary(report),
        report.skipped,
        shown,
        report.notes,
    )
    return status_of_reading(report.articles)
