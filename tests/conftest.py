from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

_SNAPSHOTS = Path(__file__).parent / "snapshots"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--snapshot-update", action="store_true", help="write the snapshots anew; review the diff")


@pytest.fixture
def matches_snapshot(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with the file of that name in tests/snapshots, or writes the file when asked to."""

    def check(text: str, name: str) -> None:
        path = _SNAPSHOTS / name
        if request.config.getoption("--snapshot-update"):
            path.write_bytes(text.encode("utf-8"))
        assert path.is_file(), f"{name} is missing: run pytest with --snapshot-update and review the new file"
        assert text == path.read_bytes().decode("utf-8")

    return check
