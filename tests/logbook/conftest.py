"""A study open as a logbook, with a clock that stands still."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.opening import open_study
from tests.builders import a_meeting, a_moment
from tests.studies import a_study_file, recovery


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed study."""
    return a_study_file(tmp_path)


@pytest.fixture
def clock() -> StillClock:
    return StillClock(a_moment("15:30"))


@pytest.fixture
def logbook(path: Path, clock: StillClock, qapp: object) -> Iterator[Logbook]:
    """The same, open, and its meeting too."""
    logbook = open_study(path, recovery(), clock, "Observer 1")
    logbook.open_meeting(a_meeting().id)
    yield logbook
    logbook.close()
