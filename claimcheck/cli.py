"""The commands: options in, exit status out. The only door to typer.

What is heavy is imported by the command that needs it, so that `--help`, `--version` and a usage error are immediate.
"""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck import __version__
from claimcheck.errors import ClaimcheckError, InputError, UsageError
from claimcheck.model import Report
from claimcheck.report import FORMATS, View, render, wording
from claimcheck.report.output import write_file, write_stdout
from claimcheck.settings import FailOn, Settings
from claimcheck.text import inert

if TYPE_CHECKING:
    from claimcheck.pipeline import Progress

OK, CONTRADICTED, FAILED, INTERRUPTED = 0, 1, 2, 130

# typer hands out a few of click's exceptions only; the base of all usage errors is the ancestor of one of them.
_ClickError: type[Exception] = typer.BadParameter.__mro__[2]

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def run(arguments: list[str]) -> int:
    """Runs one command and gives its exit status; a user's mistake is told in two lines, a bug keeps its traceback."""
    try:
        status = app(arguments, prog_name="claimcheck", standalone_mode=False)
    except ClaimcheckError as error:
        return _complain(error)
    except _ClickError as error:
        return _complain(_as_usage_error(error, arguments))
    except typer.Abort:
        return INTERRUPTED
    return int(status or OK)


@app.callback(invoke_without_command=True)
def claimcheck(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version and end.", is_eager=True)] = False,
) -> None:
    """Find where news articles, in any mix of languages, agree and contradict each other on figures."""
    if version:
        typer.echo(f"claimcheck {__version__}")
        raise typer.Exit(OK)
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(FAILED)


@app.command(no_args_is_help=False)
def compare(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", help="Articles: files, folders, globs (.txt .md .html .json .jsonl)."),
    ],
    format: Annotated[  # noqa: A002 - the option's name
        str, typer.Option("--format", "-f", metavar="FORMAT", help=f"How to report: {', '.join(FORMATS)}.")
    ] = "table",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write the report to a file.")
    ] = None,
    locale: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PATTERN=LOCALE",
            help="The locale of the files that a pattern matches, such as '*_pt.txt=pt_PT'; may be repeated.",
        ),
    ] = None,
    display_locale: Annotated[
        str, typer.Option(metavar="LOCALE", help="The locale in which the report writes figures.")
    ] = "en",
    quotes: Annotated[bool, typer.Option("--quotes", help="Show the sentences that the figures stand in.")] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="Show the figures that one article alone gives, too.")
    ] = False,
    one_story: Annotated[
        bool, typer.Option("--one-story", help="Take all articles for one story, without finding stories first.")
    ] = False,
    fail_on: Annotated[
        FailOn, typer.Option(help="End with status 1 on a contradiction; 'any' counts those with a caveat, too.")
    ] = FailOn.NEVER,
    strict: Annotated[bool, typer.Option("--strict", help="End with status 2 if an input cannot be read.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress bar and no notices.")] = False,
) -> int:
    """Compare the figures of articles.

    Shows on which facts they contradict each other, and on which they agree.

    Exit status: 0 ran, nothing at or above --fail-on; 1 contradictions at or above --fail-on; 2 could not run.
    """
    if format not in FORMATS:
        raise UsageError(f"unknown format {format!r}", where="--format", hint=f"choose one of {', '.join(FORMATS)}")
    settings = Settings(display_locale=display_locale, one_story=one_story, fail_on=fail_on)
    settings = settings.with_overrides(tuple(locale or ()))
    from claimcheck import pipeline

    with _progress(quiet=quiet) as progress:
        report = pipeline.run(paths, settings, progress)
    if strict and report.skipped:
        return _refuse(report)
    text = render(report, format, _view(format, output, quotes=quotes, everything=everything))
    if output:
        write_file(text, output)
        if not quiet:
            _tell(f"{output}: {wording.summary(report)}")
    else:
        write_stdout(text, "utf-8" if format != "table" else sys.stdout.encoding)
    return _status(report, settings.fail_on)


@app.command()
def languages() -> int:
    """List the languages whose figures are read, and how many words of each sort are known of them.

    A language without measure words is still compared: by values, names and meaning.
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


def _progress(*, quiet: bool) -> AbstractContextManager[Progress | None]:
    if quiet or not sys.stderr.isatty():
        return nullcontext()
    from claimcheck.report.terminal import progress_on

    return progress_on(sys.stderr)


def _view(format: str, output: Path | None, *, quotes: bool, everything: bool) -> View:  # noqa: A002
    if output or format != "table":
        return View(quotes=quotes, everything=everything)
    from claimcheck.report.terminal import view_of

    return view_of(sys.stdout, quotes=quotes, everything=everything)


def _status(report: Report, fail_on: FailOn) -> int:
    """The exit status of a finished run, the same in every format."""
    if not report.articles:
        return _complain(
            InputError("none of the articles can be compared", hint="the report says why each was skipped")
        )
    counted = {
        FailOn.NEVER: (),
        FailOn.CONTRADICTION: tuple(fact for fact in report.contradictions if fact.caveat is None),
        FailOn.ANY: report.contradictions,
    }
    return CONTRADICTED if counted[fail_on] else OK


def _refuse(report: Report) -> int:
    for skipped in report.skipped:
        _complain(ClaimcheckError(skipped.reason, where=skipped.path, hint=skipped.hint))
    _complain(UsageError(f"{wording.count(len(report.skipped), 'input')} could not be read", where="--strict"))
    return FAILED


def _complain(error: ClaimcheckError) -> int:
    for line in str(error).split("\n"):
        _tell(line)
    return FAILED


def _tell(line: str) -> None:
    encoding = sys.stderr.encoding or "ascii"
    typer.echo(inert(line).encode(encoding, "replace").decode(encoding), err=True)


def _as_usage_error(error: Exception, arguments: list[str]) -> UsageError:
    """What click says about a wrong option, in the form of all other errors."""
    message = str(getattr(error, "format_message", error.__str__)()).rstrip(".")
    command = "claimcheck compare" if "compare" in arguments[:1] else "claimcheck"
    return UsageError(message[:1].lower() + message[1:], where=command, hint=f"see {command} --help")
