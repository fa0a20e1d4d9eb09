"""log killed at any moment: the study is sound, and running it again completes it."""

import random
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from nhplogger import assets
from tests.cli.conftest import Run
from tests.cli.processes import COMMAND, environment, process

STUDIES, KILLS_EACH = 4, 2
NOTES = sorted((assets.ROOT / "demo").glob("*.txt"))[:12]


def listed(nhplogger: Run, study: Path) -> list[Any]:
    """Every meeting as `list` tells it, but for its id, which is the study's own."""
    found = nhplogger("list", study, "--json").json
    return [{key: value for key, value in meeting.items() if key != "id"} for meeting in found]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, float]:
    """A study that was logged without a kill, and how many seconds that took."""
    study = tmp_path_factory.mktemp("undisturbed") / "study.nhp"
    began = time.monotonic()
    assert process("log", *NOTES, "--study", study).returncode == 0
    return study, time.monotonic() - began


@pytest.mark.parametrize("seed", range(STUDIES))
def test_a_killed_log_leaves_a_sound_study_that_the_same_again_completes(
    nhplogger: Run, tmp_path: Path, undisturbed: tuple[Path, float], seed: int
) -> None:
    whole, took = listed(nhplogger, undisturbed[0]), undisturbed[1]
    study = tmp_path / "study.nhp"
    chance = random.Random(seed)
    for _kill in range(KILLS_EACH):
        _log_killed_after(took * chance.uniform(0.4, 1.0), study)
        if study.exists():
            assert nhplogger("check", study, "--json").json == {"ok": True, "findings": []}
            assert all(meeting in whole for meeting in listed(nhplogger, study))
    assert nhplogger("log", *NOTES, "--study", study).code == 0
    assert listed(nhplogger, study) == whole
    assert nhplogger("check", study).code == 0


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
