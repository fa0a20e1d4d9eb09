"""A look for every test of a window, in the light theme unless a test asks for another."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.opening import furnish
from nhplogger.logbook.settings import Settings
from nhplogger.storage.store import Store
from nhplogger.ui.look import Look
from tests.builders import START
from tests.screen import worn_look
from tests.ui.recorder import Recorder


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """The look, taken off the application again afterwards."""
    with worn_look(qapp) as worn:
        yield worn


@pytest.fixture
def ask() -> Iterator[Recorder]:
    """A person who answers as told; an unexpected question fails the test."""
    recorder = Recorder()
    yield recorder
    recorder.check()


@pytest.fixture
def clock() -> StillClock:
    """A quarter to two on the day of the usual meeting; it moves when it is told to."""
    return StillClock(START)


@pytest.fixture
def logbook(clock: StillClock) -> Iterator[Logbook]:
    """A new study in memory, with its codebook and nothing else."""
    study = Logbook(Store.in_memory(), clock, "Fieldworker 2")
    furnish(study, "Six areas")
    yield study
    study.close()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Preferences nobody has set yet."""
    return Settings(tmp_path / "settings.ini")
