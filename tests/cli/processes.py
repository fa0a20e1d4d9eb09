"""The command line as a process of its own, as scripts and people run it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.cli.conftest import PASSPHRASE

ROOT = Path(__file__).resolve().parents[2]
COMMAND = (sys.executable, "-m", "nhplogger")


def environment(**changes: str | None) -> dict[str, str]:
    """The environment of a process: the passphrase set, no screen; a change to none takes a variable away."""
    wanted: dict[str, str | None] = {
        **os.environ,
        "NHPLOGGER_PASSPHRASE": PASSPHRASE,
        "PYTHONPATH": str(ROOT),
        "DISPLAY": None,
        "WAYLAND_DISPLAY": None,
        "QT_QPA_PLATFORM": None,
        **changes,
    }
    return {name: value for name, value in wanted.items() if value is not None}


def process(
    *arguments: object,
    env: dict[str, str] | None = None,
    stdout: Any = subprocess.PIPE,
    before: Callable[[], object] | None = None,
) -> "subprocess.CompletedProcess[bytes]":
    """Run to its end, with nothing to read; `before` is done in the process before the program starts."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        env=env or environment(),
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        preexec_fn=before,
        timeout=120,
        check=False,
    )
