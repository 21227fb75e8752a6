"""The real command, in a process of its own that has nothing to load: forked from one that has loaded it all already.

A run of the command spends two seconds on the encoder's weights and the like before it reads a word. Here one process loads
them and forks for each run; what is printed, the exit status, the environment and the working folder are the child's own.
Tests of what a run loads, of its first moments or of its death start it anew, with `subprocess`. So does all where there is
no fork.
"""

from __future__ import annotations

import atexit
import gc
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
_MOST_SECONDS = 120


def run_command(arguments: Sequence[str], environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """What `claimcheck` with these arguments prints and ends with, in this folder and that environment."""
    if not hasattr(os, "fork"):
        command = [sys.executable, "-m", "claimcheck", *arguments]
        return subprocess.run(
            command, capture_output=True, encoding="utf-8", env=dict(environment), timeout=_MOST_SECONDS
        )
    with tempfile.TemporaryDirectory() as folder:
        printed = [Path(folder, name) for name in ("stdout", "stderr")]
        request = {
            "arguments": list(arguments),
            "environment": dict(environment),
            "folder": str(Path.cwd()),
            "printed": [str(path) for path in printed],
        }
        server = _server()
        assert server.stdin
        assert server.stdout
        server.stdin.write(json.dumps(request) + "\n")
        server.stdin.flush()
        status = int(server.stdout.readline())
        stdout, stderr = (path.read_text("utf-8") for path in printed)
    return subprocess.CompletedProcess(list(arguments), status, stdout, stderr)


@cache
def _server() -> subprocess.Popen[str]:
    server = subprocess.Popen(
        [sys.executable, "-m", "tests.command"],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    atexit.register(server.communicate)  # it ends with its input
    return server


def _serve() -> None:
    """Runs the command for each line of the input, which is a request, and prints the exit status of each."""
    import claimcheck
    from claimcheck import cli  # noqa: F401 - loaded for the children

    claimcheck.compare([ROOT / "samples"])
    gc.freeze()  # so that no child copies what it only reads
    for line in sys.stdin:
        child = os.fork()
        if not child:
            _run(**json.loads(line))
            break
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


def _run(arguments: list[str], environment: dict[str, str], folder: str, printed: list[str]) -> None:
    from claimcheck.__main__ import main

    signal.alarm(_MOST_SECONDS)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for number, path in enumerate(printed, start=1):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT), number)
    sys.argv = ["claimcheck", *arguments]
    try:
        main()
    except SystemExit as ended:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(int(ended.code or 0))  # without taking apart what was loaded


if __name__ == "__main__":
    _serve()
