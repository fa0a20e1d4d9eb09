"""An update that is half typed when the program is killed stands in its box at the next start."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from nhplogger.domain.edits import Added
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.opening import open_study
from nhplogger.ui.action_list.actions_page import ActionsPage
from nhplogger.ui.ask import Ask
from tests.builders import DAY, an_act, an_action
from tests.screen import worn_look
from tests.studies import a_study_file, recovery, reopened

ALLOWED = 0.2 + 0.3  # seconds: the pause before it is kept, and a write on a machine that does other things

Typed = list[tuple[float, int]]  # when how many keys had been typed


def typed_until_killed(path: Path, action_id: str, keys: int) -> tuple[Typed, float]:
    """What was typed until the program was killed, after at least so many keys, and when that was."""
    command = [sys.executable, "-m", "tests.crash.update_writer", str(path), recovery(), action_id]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": "."})
    assert child.stdout
    typed: Typed = []
    killed_at = 0.0
    with child.stdout:
        for line in child.stdout:
            parts = line.split()
            if line.endswith("\n") and len(parts) == 2:
                typed.append((float(parts[0]), int(parts[1])))
            if not killed_at and typed and typed[-1][1] >= keys:
                killed_at = time.monotonic()
                child.kill()
        child.wait()
    return typed, killed_at


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_half_typed_update_survives_a_kill(tmp_path: Path, seed: int, qapp: QApplication) -> None:
    path, action = a_study_file(tmp_path), an_action("Sign off repairs", due=DAY)
    store = reopened(path)
    store.apply(an_act(Added(action)))
    store.close()
    typed, killed_at = typed_until_killed(path, action.id, random.Random(seed).randint(20, 70))
    logbook = open_study(path, recovery(), Clock())
    assert logbook.store.findings() == []
    with worn_look(qapp) as look:
        page = ActionsPage(logbook, look, Ask(), tmp_path)
        page.show()
        page.show_action(action.id)
        words = page.panel.update_box.words
    assert words, "what was typed is gone"
    assert ("abcdefghij" * 20).startswith(words)
    missing = [at for at, count in typed if count > len(words)]
    assert not missing or killed_at - missing[0] <= ALLOWED
    logbook.close()
