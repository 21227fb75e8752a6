"""`python -m claimcheck`, and what the command `claimcheck` calls."""

from __future__ import annotations

import gc
import sys

# A run makes very many small values and hardly a cycle of them: Python's usual pace of looking for cycles (every 700 values)
# costs the command a twelfth of its time.
_BETWEEN_LOOKS_FOR_CYCLES = (100_000, 50, 50)


def main() -> None:
    """Runs the command line and ends with its exit status."""
    gc.set_threshold(*_BETWEEN_LOOKS_FOR_CYCLES)
    try:
        from claimcheck.cli import run

        status = run(sys.argv[1:])
    except KeyboardInterrupt:
        status = 130
    sys.exit(status)


if __name__ == "__main__":
    main()
