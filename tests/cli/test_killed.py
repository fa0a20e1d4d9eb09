"""log killed at any moment: the study is sound, and running it again completes it."""

import json
import random
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from nhplogger import assets
from tests.cli.processes import COMMAND, environment, process

TIMES = 8
NOTES = sorted((assets.ROOT / "demo").glob("*.txt"))[:14]


def listed(study: Path) -> list[Any]:
    """Every meeting as `list` tells it, but for its id, which is the study's own."""
    found = json.loads(process("list", study, "--json").stdout)
    return [{key: value for key, value in meeting.items() if key != "id"} for meeting in found]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Any], float]:
    """What an undisturbed run gives, and how many seconds it takes."""
    study = tmp_path_factory.mktemp("undisturbed") / "study.nhp"
    began = time.monotonic()
    assert process("log", *NOTES, "--study", study).returncode == 0
    took = time.monotonic() - began
    return listed(study), took


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill so suddenly")
@pytest.mark.parametrize("seed", range(TIMES))
def test_a_killed_log_leaves_a_sound_study_that_the_same_again_completes(
    tmp_path: Path, undisturbed: tuple[list[Any], float], seed: int
) -> None:
    whole, took = undisturbed
    study = tmp_path / "study.nhp"
    _log_killed_after(took * random.Random(seed).uniform(0.2, 1.0), study)
    if study.exists():
        checked = process("check", study, "--json")
        assert json.loads(checked.stdout) == {"ok": True, "findings": []}
        assert all(meeting in whole for meeting in listed(study))
    assert process("log", *NOTES, "--study", study).returncode == 0
    assert listed(study) == whole
    assert process("check", study).returncode == 0


def _log_killed_after(seconds: float, study: Path) -> None:
    running = subprocess.Popen(
        [*COMMAND, "log", *map(str, NOTES), "--study", str(study)],
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        running.wait(seconds)
    except subprocess.TimeoutExpired:
        running.kill()
        running.wait()
