from __future__ import annotations

import subprocess
import sys

import pytest

import claimcheck


@pytest.mark.parametrize("name", claimcheck.__all__)
def test_every_promised_name_is_there(name: str) -> None:
    assert getattr(claimcheck, name) is not None
    assert name in dir(claimcheck)


def test_other_names_are_not() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        claimcheck.nonsense  # noqa: B018


def test_the_import_alone_loads_nothing_else() -> None:
    code = (
        "import sys; before = set(sys.modules); import claimcheck\n"
        "own = {name for name in set(sys.modules) - before if name.startswith('claimcheck.')}\n"
        "heavy = {'numpy', 'rich', 'typer', 'babel'} & set(sys.modules)\n"
        "sys.exit(', '.join(sorted(own | heavy)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=60)
    assert done.returncode == 0, done.stderr
