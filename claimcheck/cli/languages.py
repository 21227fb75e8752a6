"""`claimcheck languages`: the languages whose figures are read, and what is known of each."""

from __future__ import annotations

import sys

from claimcheck.cli.status import OK
from claimcheck.report import wording
from claimcheck.report.output import write_stdout


def languages() -> int:
    """List the languages whose figures are read.

    Shows how many words of each sort are known of them.

    A language without measure words is still compared: by values, names and meaning.

    \b
    Examples:
      claimcheck languages

    Exit status: 0 ran.
    """
    from claimcheck.locales.coverage import coverage
    from claimcheck.report.terminal import plain_table, view_of

    rows = [
        (
            one.language,
            one.name,
            one.digits,
            *map(str, (one.scales, one.spelled, one.bounds, one.periods, one.measures)),
        )
        for one in coverage()
    ]
    write_stdout(plain_table(wording.LANGUAGE_HEADINGS, rows, view_of(sys.stdout)), sys.stdout.encoding)
    return OK
