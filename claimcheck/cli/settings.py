"""`claimcheck settings`: what is in force here, and where each setting comes from."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from claimcheck.cli.status import OK
from claimcheck.report.output import write_stdout
from claimcheck.settings.files import KEYS, find_settings


def settings() -> int:
    """Show the settings in force, and where each comes from.

    They are those of this folder, each with its file and line.

    They stand in claimcheck.toml, or in pyproject.toml under [tool.claimcheck], here or in a folder above. Options win.

    \b
    Examples:
      claimcheck settings

    Exit status: 0 ran; 2 the file has mistakes.
    """
    from claimcheck.report.terminal import plain_table, view_of

    found = find_settings(Path())
    rows = [(key, _shown(getattr(found.settings, name)), found.origins.get(key, "")) for key, name in KEYS.items()]
    write_stdout(plain_table(("setting", "value", "from"), rows, view_of(sys.stdout)), sys.stdout.encoding)
    return OK


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return "\n".join(" = ".join(item) if isinstance(item, tuple) else str(item) for item in value)
    return "" if value is None else str(value)
