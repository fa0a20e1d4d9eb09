"""A debrief in a window, of a meeting beside one that runs."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.debrief.debrief_page import DebriefPage
from nhplogger.ui.debrief.record_column import no_checks
from nhplogger.ui.look import Look
from tests.past_sessions import OVER
from tests.ui.debrief.debriefed import debrief_study


@pytest.fixture
def book() -> Iterator[Logbook]:
    made = debrief_study()
    yield made
    made.close()


@pytest.fixture
def page(book: Logbook, look: Look, qtbot: QtBot) -> DebriefPage:
    made = DebriefPage(book, look, no_checks)
    made.resize(1286, 740)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    assert made.show_meeting(OVER.id)
    made.entrance.setFocus()
    return made
