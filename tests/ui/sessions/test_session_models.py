"""The models of reading a session are sound, empty and full, and what they say can be heard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from nhplogger.analysis.compared_fact import Session
from nhplogger.analysis.comparing import compare
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Changed
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.look import Look
from nhplogger.ui.sessions import facts
from nhplogger.ui.sessions.compare_model import CompareModel
from nhplogger.ui.sessions.history_panel import HistoryOf
from nhplogger.ui.sessions.session_page import SessionPage
from tests.builders import a_meeting, a_moment, an_item
from tests.past_sessions import ACTION, LATER, OVER, past_study
from tests.worn import worn


@pytest.fixture
def past() -> Logbook:
    return past_study(StillClock(a_moment("14:30")))


@pytest.fixture
def page(past: Logbook, look: Look, qtbot: QtBot) -> SessionPage:
    made = worn(look, lambda: SessionPage(past, look))
    made.resize(1280, 672)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_every_list_is_a_sound_model_empty_and_full(page: SessionPage, qtmodeltester: ModelTester) -> None:
    models = [
        page.feed.view.feed,
        page.history.model,
        page.people.list.rows,
        *(section.list.rows for section in page.side.sections),
    ]
    for model in models:
        qtmodeltester.check(model)
    page.show_meeting(OVER.id)
    page.open_history(HistoryOf(title="All"))
    assert all(model.rowCount() for model in models)
    for model in models:
        qtmodeltester.check(model)


def test_the_comparison_is_a_sound_model_empty_and_full(past: Logbook, qtmodeltester: ModelTester) -> None:
    model = CompareModel()
    qtmodeltester.check(model)
    one, two = (
        Session(meeting=each, contents=past.contents_of(each.id), register=past.register)
        for each in (OVER, LATER)
    )
    model.show_facts(compare(one, two), "30 Oct", "26 Nov")
    qtmodeltester.check(model)
    heard = model.data(model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "In the room. 30 Oct: 2. 26 Nov: 1. 1 at both"


def test_the_facts_say_who_was_there_and_what_was_agreed(past: Logbook) -> None:
    meeting = past.contents_of(OVER.id)
    rows = facts.attendance_rows(meeting, past.register, OVER)
    assert [(row.title, row.aside, row.detail) for row in rows] == [
        ("Sgt Hughes", "present", "Police"),
        ("Housing officer", "late", "since 14:03 · Housing"),
    ]
    (action,) = facts.action_facts(meeting, past.register, OVER, past.clock.today())
    assert (action.id, action.title, action.detail) == (ACTION.id, "Sign off repairs", "Housing officer")
    (rating,) = facts.rating_facts(meeting, past.register)
    assert rating.aside == "4 of 5"


def test_a_meeting_another_screen_changes_is_shown_as_it_is_now(past: Logbook, page: SessionPage) -> None:
    page.show_meeting(OVER.id)
    past.take("Rename", (Changed(OVER, replace(OVER, title="Autumn meeting")),), OVER.id)
    assert page.header.title.whole == "Autumn meeting, Brackwell"


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_everything_can_be_reached_at_every_size_of_text(page: SessionPage, look: Look, scale: float) -> None:
    look.wear(None, scale)
    page.show_meeting(OVER.id)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert page.minimumSizeHint().width() <= 1280 - look.scaled(55)
    for name, part in (("log", page.feed), ("people", page.people), ("facts", page.side)):
        page.tabs.choose(name)
        page.tabs.chosen.emit(name)
        assert part.isVisible()


def test_an_item_without_a_recorded_end_says_what_it_was_given() -> None:
    begun = an_item("Lighting", minutes=10, started_at=a_moment("13:50"))
    done = an_item("Steps", position=1, minutes=5, started_at=a_moment("13:50"), ended_at=a_moment("13:57"))
    bare = an_item("Close", position=2, started_at=a_moment("13:58"))
    told = [row.detail for row in facts.agenda_facts(Contents([begun, done, bare]), a_meeting())]
    assert told == ["10 min planned", "07:00 of 5 min", ""]
