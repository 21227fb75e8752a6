"""The exit statuses, the same for every command and in every format."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.cli.talk import complain
from claimcheck.errors import ClaimcheckError, InputError, UsageError
from claimcheck.model import Article, Report, Skipped
from claimcheck.report import wording
from claimcheck.settings import FailOn

OK, CONTRADICTED, FAILED, INTERRUPTED = 0, 1, 2, 130


def status_of(report: Report, fail_on: FailOn) -> int:
    """The exit status of a finished run; nothing that could be compared counts as a run that failed, and is told."""
    if not report.articles:
        return status_of_reading(report.articles)
    failing = fail_on is not FailOn.NEVER and report.failing(softened=fail_on is FailOn.ANY)
    return CONTRADICTED if failing else OK


def status_of_reading(articles: Sequence[Article]) -> int:
    """The exit status where articles are read only; none that could be read counts as a run that failed, and is told."""
    if articles:
        return OK
    complain(InputError("none of the articles can be compared", hint="the report says why each was skipped"))
    return FAILED


def refuse(skipped: Sequence[Skipped]) -> int:
    """Tells what could not be read, where the user asked that this end the run."""
    for one in skipped:
        complain(ClaimcheckError(one.reason, where=one.path, hint=one.hint))
    complain(UsageError(wording.not_read(len(skipped)), where="--strict", hint="mend them, or leave --strict out"))
    return FAILED
