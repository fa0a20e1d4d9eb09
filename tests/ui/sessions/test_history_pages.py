"""The history of a long meeting is read as one goes down its list."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from nhplogger.domain.edits import Added
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.told_history import PAGE
from nhplogger.ui.look import Look
from nhplogger.ui.sessions.session_page import SessionPage
from nhplogger.ui.widgets.label import Label
from tests.builders import a_moment, an_entry
from tests.past_sessions import OVER, past_study
from tests.worn import worn

LINES = PAGE + PAGE // 2


@pytest.fixture
def past() -> Logbook:
    book = past_study(StillClock(a_moment("14:30")))
    for number in range(LINES):
        line = an_entry(f"Line {number}", meeting_id=OVER.id, seq=number + 9)
        book.take("Write", (Added(line),), OVER.id)
    return book


@pytest.fixture
def page(past: Logbook, look: Look, qtbot: QtBot) -> SessionPage:
    made = worn(look, lambda: SessionPage(past, look))
    made.resize(1280, 672)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_meeting(OVER.id)
    return made


def counted(page: SessionPage) -> list[str]:
    return [label.text() for label in page.history.findChildren(Label)]


def test_older_changes_follow_when_one_goes_to_the_end(page: SessionPage, qtbot: QtBot) -> None:
    page.show_whole_history()
    model, view = page.history.model, page.history.list
    assert len(model.rows) == PAGE
    assert "The newest 100 changes. Older ones follow at the end of the list." in counted(page)
    QTest.keyClick(view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: model.is_whole)
    assert len(model.rows) == LINES + 1  # and the act that filled the meeting
    assert f"{LINES + 1} changes" in counted(page)
    assert view.currentIndex().row() == PAGE - 1
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == PAGE


def test_the_list_is_a_sound_model_before_and_after_it_has_grown(
    page: SessionPage, qtmodeltester: ModelTester
) -> None:
    page.show_whole_history()
    model = page.history.model
    qtmodeltester.check(model)
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    qtmodeltester.check(model)
    assert [row.text for row in model.rows[:2]] == [
        f"Written as a note: “Line {LINES - 1}”",
        f"Written as a note: “Line {LINES - 2}”",
    ]


def test_a_file_that_cannot_be_read_is_told_and_breaks_nothing(
    page: SessionPage, past: Logbook, qtbot: QtBot
) -> None:
    page.show_whole_history()
    past.store.opened.db.execute("ALTER TABLE act RENAME TO mislaid")
    with qtbot.waitSignal(past.failed):
        page.history.model.fetchMore(QModelIndex())
    assert len(page.history.model.rows) == PAGE
