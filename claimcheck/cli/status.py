"""The exit statuses, the same for every command and in every format."""

from __future__ import annotations

from claimcheck.cli.talk import complain
from claimcheck.errors import ClaimcheckError, InputError, UsageError
from claimcheck.model import Report
from claimcheck.report import wording
from claimcheck.settings import FailOn

OK, CONTRADICTED, FAILED, INTERRUPTED = 0, 1, 2, 130


def status_of(report: Report, fail_on: FailOn) -> int:
    """The exit status of a finished run; nothing that could be compared counts as a run that failed, and is told."""
    if not report.articles:
        complain(InputError("none of the articles can be compared", hint="the report says why each was skipped"))
        return FAILED
    failing = fail_on is not FailOn.NEVER and report.failing(softened=fail_on is FailOn.ANY)
    return CONTRADICTED if failing else OK


def refuse(report: Report) -> int:
    """Tells what could not be read, where the user asked that this end the run."""
    for skipped in report.skipped:
        complain(ClaimcheckError(skipped.reason, where=skipped.path, hint=skipped.hint))
    complain(UsageError(f"{wording.count(len(report.skipped), 'input')} could not be read", where="--strict"))
    return FAILED
