"""The command line as a whole: its commands, and what becomes of a mistake."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck import __version__
from claimcheck.cli.accept import accept
from claimcheck.cli.archive import archive
from claimcheck.cli.check import check
from claimcheck.cli.claims import claims
from claimcheck.cli.compare import compare
from claimcheck.cli.explain import explain
from claimcheck.cli.languages import languages
from claimcheck.cli.settings import settings
from claimcheck.cli.status import FAILED, INTERRUPTED, OK
from claimcheck.cli.talk import complain
from claimcheck.errors import ClaimcheckError, UsageError

# typer hands out a few of click's exceptions only; the base of all usage errors is the ancestor of one of them.
_ClickError: type[Exception] = typer.BadParameter.__mro__[2]

app = typer.Typer(
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def run(arguments: list[str]) -> int:
    """Runs one command and gives its exit status; a user's mistake is told in two lines, a bug keeps its traceback."""
    try:
        status = app(arguments, prog_name="claimcheck", standalone_mode=False)
    except ClaimcheckError as error:
        complain(error)
        return FAILED
    except _ClickError as error:
        complain(_as_usage_error(error))
        return FAILED
    except typer.Abort:
        return INTERRUPTED
    return int(status or OK)


@app.callback(invoke_without_command=True)
def claimcheck(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version and end.", is_eager=True)] = False,
) -> None:
    """Find where news articles, in any mix of languages, agree and contradict each other on figures.

    \b
    Examples:
      claimcheck compare story/
      claimcheck check articles/ --since origin/main
      claimcheck claims article.txt

    Each command tells more: claimcheck compare --help
    """
    if version:
        typer.echo(f"claimcheck {__version__}")
        raise typer.Exit(OK)
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(FAILED)


# In the order in which the help lists them.
app.command()(compare)
app.command()(check)
app.command()(accept)
app.command()(explain)
app.command()(claims)
app.add_typer(archive)
app.command()(settings)
app.command()(languages)


def _as_usage_error(error: Exception) -> UsageError:
    """What click says about a wrong option, in the form of all other errors."""
    message = str(getattr(error, "format_message", error.__str__)()).rstrip(".")
    command = getattr(getattr(error, "ctx", None), "command_path", "claimcheck")
    return UsageError(message[:1].lower() + message[1:], where=command, hint=f"see {command} --help")
