"""The command line, run in the test's own process, and a study to run it on."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from nhplogger.cli.main import run

PASSPHRASE = "five words drawn by lot"

MEETING = """Meeting: Partnership meeting
Date: 27 November 2025
Time: 13:45 to 15:12
Area: Brackwell
Venue: Community hub, room 2
Kind: partnership meeting

Present:
Dana Okafor; chair; Council
Sgt Hughes; neighbourhood sergeant; Police; late 13:58
Resident 2; resident; Residents

Apologies:
Dr Lin; GP; Health

Agenda:
Lighting; 20 min

Log:
-- Lighting
13:50 Four of six car park lights are out #info-
"It isn't down, and it's been weeks" @Resident 2
! @Dana Okafor and @Sgt Hughes sign off repairs by next fri #info+
14:05 = lighting goes first
+l
* the sergeant looked at the door
"""
PLANNED = """Meeting: Panel Ffynnon-lâs
Date: 4 December 2025
Area: Ffynnon-lâs

Present:
Siân Gŵyl; chair; Residents
"""


@dataclass
class Ran:
    """What a command ended with and printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture
def nhplogger(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command line with the passphrase set."""
    monkeypatch.setenv("NHPLOGGER_PASSPHRASE", PASSPHRASE)

    def ran(*arguments: object) -> Ran:
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return ran


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two notes files and a study that has read them."""
    folder = tmp_path_factory.mktemp("shelf")
    (folder / "meeting.txt").write_text(MEETING, "utf-8")
    (folder / "planned.txt").write_text(PLANNED, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NHPLOGGER_PASSPHRASE", PASSPHRASE)
        assert run(["log", *map(str, folder.glob("*.txt")), "--study", str(folder / "study.nhp")]) == 0
    return folder


@pytest.fixture
def study(shelf: Path, tmp_path: Path) -> Path:
    """A study of one's own, in a folder whose name is no plain one."""
    folder = tmp_path / "a folder – Siân"
    folder.mkdir()
    return Path(shutil.copy(shelf / "study.nhp", folder / "my study.nhp"))


@pytest.fixture
def meeting(shelf: Path) -> Path:
    """The field notes of the meeting that was held."""
    return shelf / "meeting.txt"
