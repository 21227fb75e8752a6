"""`python -m claimcheck`, and what the command `claimcheck` calls."""

from __future__ import annotations

import sys


def main() -> None:
    """Runs the command line and ends with its exit status."""
    try:
        from claimcheck.cli import run

        status = run(sys.argv[1:])
    except KeyboardInterrupt:
        status = 130
    sys.exit(status)


if __name__ == "__main__":
    main()
