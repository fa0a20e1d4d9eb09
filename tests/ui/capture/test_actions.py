"""Actions agreed today, and those carried over."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from nhplogger.domain.action import Action, ActionUpdate, Status
from nhplogger.domain.edits import Added, Changed
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.actions_model import ActionsModel
from nhplogger.ui.capture.actions_panel import ActionsPanel
from nhplogger.ui.capture.actions_rows import ActionRow
from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.capture.due_words import days_away, due_words, fate_carried, fate_today
from nhplogger.ui.look import Look
from nhplogger.ui.widgets.painting import StatusMark
from tests.ui.capture.brackwell import DAY, MEETING
from tests.ui.capture.keyboard import strike


def _row(model: ActionsModel, key: str) -> ActionRow:
    return next(row for row in model.rows if isinstance(row, ActionRow) and row.id == key)


def _action(book: Logbook, key: str) -> Action:
    found = book.meeting.get(Action, key)
    assert found
    return found


def test_todays_actions_stand_above_those_carried_over(book: Logbook) -> None:
    texts = [row.text for row in ActionsModel(book).rows]
    assert texts[0] == "Agreed today: 2"
    assert texts[3] == "Carried over from 30 October: 3"
    assert texts[4] == "Repair the entry door, Mill Court block 2"


def test_what_has_become_of_them_is_said_in_words_and_shapes(book: Logbook) -> None:
    model = ActionsModel(book)
    shown = {
        key: (_row(model, key).mark, _row(model, key).fate.words) for key in ("call-log", "door", "room")
    }
    assert shown == {
        "call-log": (StatusMark.NOT_STARTED, "from Mon 1 Dec"),
        "door": (StatusMark.OVERDUE, "13 days overdue"),
        "room": (StatusMark.IN_PROGRESS, "in progress, due 12 Dec"),
    }
    assert _row(model, "surgery").fate.words == "no update"


def test_the_panel_stays_a_proper_model_while_acts_are_applied(
    book: Logbook, qtmodeltester: ModelTester
) -> None:
    model = ActionsModel(book)
    qtmodeltester.check(model)
    new = Action(id="new", meeting_id=MEETING.id, text="Ring the contractor")
    assert book.do("new", Added(new))
    assert [row.text for row in model.rows][3] == "Ring the contractor"
    assert book.do("done", Changed(new, replace(new, status=Status.DONE)))
    assert book.undo()
    assert book.undo()
    book.close_meeting()
    assert not model.rows


@pytest.mark.parametrize(("key", "status"), [("d", Status.DONE), ("p", Status.IN_PROGRESS)])
def test_a_key_says_how_far_an_action_is(page: CapturePage, book: Logbook, key: str, status: Status) -> None:
    strike(page.desk.line, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert page.action_panel.list.hasFocus()
    strike(page.action_panel.list, key)
    assert _action(book, "call-log").status is status
    update = book.meeting.all(ActionUpdate)[-1]
    assert (update.action_id, update.status, update.meeting_id) == ("call-log", status, MEETING.id)


def test_an_update_is_written_and_the_caret_goes_back_to_the_line(page: CapturePage, book: Logbook) -> None:
    strike(page.desk.line, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    strike(page.action_panel.list, "u")
    QTest.keyClicks(page.action_panel.foot.line, "Contractor came")
    strike(page.action_panel.foot.line, Qt.Key.Key_Return)
    assert book.meeting.all(ActionUpdate)[-1].text == "Contractor came"
    assert page.desk.line.hasFocus()


@pytest.mark.parametrize("key", ["call-log", "door"])
def test_what_was_last_said_of_an_action_stands_under_it(page: CapturePage, book: Logbook, key: str) -> None:
    actions = page.action_panel
    high = actions.list.maximumHeight()
    for words in ("Contractor came", "Lamp ordered"):
        strike(page.desk.line, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
        actions.list.show_action(key)
        strike(actions.list, "u")
        QTest.keyClicks(actions.foot.line, words)
        strike(actions.foot.line, Qt.Key.Key_Return)
    row = _row(actions.model, key)
    assert row.update == "Lamp ordered"
    assert "last update: Lamp ordered" in row.spoken
    assert actions.list.maximumHeight() > high
    strike(actions.list, "p")
    assert _row(actions.model, key).update == "Lamp ordered"
    for _step in range(3):
        assert book.undo()
    assert _row(actions.model, key).update == ""
    assert actions.list.maximumHeight() == high


def test_carried_over_from_several_meetings_names_no_day(book: Logbook, look: Look, qtbot: QtBot) -> None:
    model = ActionsModel(book)
    panel = ActionsPanel(model, look)
    qtbot.addWidget(panel)
    other = replace(MEETING, id="other", day=date(2025, 9, 25))
    action = Action(id="old", meeting_id="other", text="Older still")
    assert book.do("old", Added(other))
    book.meeting.apply(replace(book.history.done[-1], edits=(Added(action),)))
    door = _action(book, "door")
    assert book.do("door", Changed(door, replace(door, status=Status.DONE)))
    assert "Carried over: 4, of which 1 done" in [row.text for row in model.rows]


@pytest.mark.parametrize(
    ("day", "words", "said"),
    [
        (date(2025, 12, 5), "", "Friday 5 December"),
        (date(2025, 12, 1), "every monday", "from Monday 1 December"),
        (None, "next meeting", "next meeting"),
        (None, "", ""),
    ],
)
def test_a_due_date_in_a_sentence(day: date | None, words: str, said: str) -> None:
    assert due_words(day, words) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [(28, "in 1 day"), (27, "today"), (26, "1 day ago"), (20, "7 days ago")],
)
def test_how_far_off_a_day_is(day: int, said: str) -> None:
    assert days_away(date(2025, 11, day), DAY) == said


def test_what_is_done_over_and_over_is_never_overdue() -> None:
    action = Action(id="a", meeting_id="m", text="Share", due=date(2025, 11, 3), due_words="every monday")
    assert fate_carried(action, DAY, None, updated=False).words == "no update, due 3 Nov"


def test_what_is_done_says_on_which_day() -> None:
    action = Action(id="a", meeting_id="m", text="Walk", status=Status.DONE)
    assert fate_carried(action, DAY, date(2025, 11, 19), updated=True).words == "done 19 Nov"
    assert fate_carried(replace(action, status=Status.DROPPED), DAY, None, updated=True).words == "dropped"


def test_an_action_of_today_without_a_date_says_so() -> None:
    assert fate_today(Action(id="a", meeting_id="m", text="Share")).words == "no date"
