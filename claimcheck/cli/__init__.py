"""The commands: options in, exit status out. The only door to typer.

One file a command; what several of them share stands in `options`, `status`, `talk` and `delivery`. What is heavy is
imported by the command that needs it, so that `--help`, `--version` and a usage error are immediate.
"""

from __future__ import annotations

from claimcheck.cli.app import run
from claimcheck.cli.status import CONTRADICTED, FAILED, INTERRUPTED, OK

__all__ = ["CONTRADICTED", "FAILED", "INTERRUPTED", "OK", "run"]
