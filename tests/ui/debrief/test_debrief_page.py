"""A meeting is debriefed by key and by mouse."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from nhplogger.domain.debrief_moves import rating_of, summary_of
from nhplogger.domain.edits import Removed
from nhplogger.domain.entry import Mark
from nhplogger.domain.meeting import State
from nhplogger.domain.review import Amendment
from nhplogger.domain.summary import Moment
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.debrief.debrief_page import DebriefPage
from nhplogger.ui.debrief.debrief_view import RATINGS, REFLECT
from nhplogger.ui.debrief.rating_geometry import lay_out
from nhplogger.ui.debrief.record_column import no_checks
from nhplogger.ui.look import Look
from nhplogger.ui.theme import ThemeName
from tests.past_sessions import LATER, OVER, RUNNING
from tests.ui.capture.keyboard import NONE, strike
from tests.ui.capture.states import refuse
from tests.ui.debrief.debriefed import AIMS, INFO, LEADERSHIP

CTRL = Qt.KeyboardModifier.ControlModifier


def press(key: Qt.Key | str, modifier: Qt.KeyboardModifier = NONE) -> None:
    focus = QApplication.focusWidget()
    assert focus
    strike(focus, key, modifier)


def value(page: DebriefPage, theme_id: str) -> int | str | None:
    rating = rating_of(page.debriefing.book.meeting, theme_id)
    return rating.value if rating else "unrated"


def summary(page: DebriefPage) -> str:
    found = summary_of(page.debriefing.book.meeting)
    return found.text if found else ""


def click(page: DebriefPage, row: int, place: int) -> None:
    """On one of the buttons of a row; the sixth says not seen."""
    list_view = page.ratings.list
    rect = list_view.visualRect(list_view.model_rows.index(row))
    _value, button = lay_out(rect, page.look).values[place]
    QTest.mouseClick(list_view.viewport(), Qt.MouseButton.LeftButton, NONE, button.center())


def test_numbers_rate_the_row_in_hand_and_arrows_move(page: DebriefPage) -> None:
    press("4")
    press(Qt.Key.Key_Down)
    press("0")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_2, Qt.KeyboardModifier.KeypadModifier)
    assert [value(page, each.id) for each in (LEADERSHIP, AIMS, INFO)] == [4, None, 2]
    assert page.header.left.whole == "0 checks left, 3 of 3 rated"
    press(Qt.Key.Key_Delete)
    assert value(page, INFO.id) == "unrated"
    press(Qt.Key.Key_Z, CTRL)
    press(Qt.Key.Key_Z, CTRL)
    assert value(page, INFO.id) == 4
    assert page.header.left.whole == "0 checks left, 3 of 3 rated"
    press(Qt.Key.Key_Y, CTRL)
    assert value(page, INFO.id) == 2


def test_a_click_rates_the_row_it_is_on(page: DebriefPage) -> None:
    click(page, 1, 2)
    click(page, 0, 5)
    assert (value(page, AIMS.id), value(page, LEADERSHIP.id)) == (3, None)
    row = page.ratings.list.in_hand
    assert row is not None
    assert row.theme_id == LEADERSHIP.id


def test_what_is_done_is_told_with_the_key_that_takes_it_back(qtbot: QtBot, page: DebriefPage) -> None:
    with qtbot.waitSignal(page.told) as told:
        press("5")
    assert told.args == [("Leadership, rated 5", "Ctrl+Z")]
    with qtbot.waitSignal(page.told) as told:
        press(Qt.Key.Key_Z, CTRL)
    assert told.args == [("Taken back: Rate a theme", "")]
    with qtbot.waitSignal(page.told) as told:
        press(Qt.Key.Key_Z, CTRL)
    assert told.args == [("Nothing to take back here.", "")]


def test_evidence_is_read_rated_left_and_opened_in_its_session(qtbot: QtBot, page: DebriefPage) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    view = page.ratings.evidence
    assert view.list.hasFocus()
    assert [row.line_id for row in view.list.lines.rows] == ["bare", "lights", "minutes"]
    press("3")
    assert value(page, AIMS.id) == 3
    assert view.rating.model_rows.rows[0].value == 3
    press(Qt.Key.Key_Down)
    with qtbot.waitSignal(page.moment_wanted) as wanted:
        press(Qt.Key.Key_Return)
    assert wanted.args == [Moment(meeting_id=OVER.id, entry_id="lights")]
    with qtbot.assertNotEmitted(page.left):
        press(Qt.Key.Key_Escape)
    assert page.ratings.list.hasFocus()
    row = page.ratings.list.in_hand
    assert row is not None
    assert row.theme_id == AIMS.id
    with qtbot.waitSignal(page.left):
        press(Qt.Key.Key_Escape)


def test_a_theme_without_evidence_says_so_and_is_rated_there(page: DebriefPage) -> None:
    press(Qt.Key.Key_Return)
    assert page.ratings.evidence.empty.isVisible()
    assert page.ratings.evidence.rating.hasFocus()
    press("1")
    assert value(page, LEADERSHIP.id) == 1


def test_evidence_follows_what_is_done_elsewhere(book: Logbook, page: DebriefPage) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    mark = page.debriefing.book.meeting.get(Mark, "against")
    assert mark is not None
    book.take("Unmark", (Removed(mark),), OVER.id)
    assert [row.line_id for row in page.ratings.evidence.list.lines.rows] == ["bare", "lights"]


def test_a_reflection_is_added_at_the_caret_and_taken_back(page: DebriefPage) -> None:
    page.reflect.field.setFocus()
    QTest.keyClicks(page.reflect.field, "First. Last.")
    for _letter in range(len(" Last.")):
        press(Qt.Key.Key_Left)
    page.reflect.list.setFocus()
    press(Qt.Key.Key_Return)
    assert summary(page) == "First. chair moved on too soon Last."
    press(Qt.Key.Key_Down)
    press("a")
    assert summary(page) == "First. chair moved on too soon relief at the date Last."
    press(Qt.Key.Key_Z, CTRL)
    press(Qt.Key.Key_Z, CTRL)
    assert (summary(page), page.reflect.field.toPlainText()) == ("First. Last.", "First. Last.")


def test_add_is_pressed_with_the_mouse_and_other_places_of_the_row_add_nothing(page: DebriefPage) -> None:
    view = page.reflect.list
    QApplication.processEvents()
    rect = view.visualRect(view.lines.index(1))
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, NONE, rect.topLeft() + QPoint(60, rect.height() // 2)
    )
    assert summary(page) == ""
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(rect.right() - 12, rect.top() + 16)
    )
    assert summary(page) == "relief at the date"


def test_completing_goes_on_to_the_report_with_gaps_too(qtbot: QtBot, page: DebriefPage) -> None:
    page.reflect.field.setFocus()
    QTest.keyClicks(page.reflect.field, "Half a thought")
    with qtbot.waitSignal(page.report_wanted) as wanted:
        press(Qt.Key.Key_Return, CTRL)
    assert wanted.args == [OVER.id]
    meeting = page.debriefing.meeting
    assert meeting is not None
    assert meeting.state is State.COMPLETE
    assert summary(page) == "Half a thought"


def test_a_complete_debrief_is_locked_until_a_reason_reopens_it(qtbot: QtBot, page: DebriefPage) -> None:
    press("4")
    press(Qt.Key.Key_Return, CTRL)
    assert page.header.left.whole == "This debrief is complete, and locked."
    with qtbot.waitSignal(page.debriefing.refused):
        press("1")
    with qtbot.waitSignal(page.debriefing.refused):
        press(Qt.Key.Key_Z, CTRL)
    assert value(page, LEADERSHIP.id) == 4
    assert page.reflect.field.isReadOnly()
    page.header.reopen_button.click()
    press(Qt.Key.Key_Return)
    assert page.strip.said.startswith("Say in a few words why")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "One theme was forgotten")
    press(Qt.Key.Key_Return)
    assert not page.debriefing.is_locked
    assert [each.reason for each in page.debriefing.book.meeting.all(Amendment)] == [
        "One theme was forgotten"
    ]
    assert page.ratings.list.hasFocus()
    assert page.header.left.whole == "0 checks left, 2 of 3 rated"
    press("1")
    assert value(page, LEADERSHIP.id) == 1


def test_esc_leaves_a_complete_debrief_as_it_was(page: DebriefPage) -> None:
    press(Qt.Key.Key_Return, CTRL)
    page.header.reopen_button.click()
    press(Qt.Key.Key_Escape)
    assert page.strip.isHidden()
    assert page.debriefing.is_locked


def test_a_disk_that_refuses_says_so_and_moves_nothing(
    qtbot: QtBot, book: Logbook, page: DebriefPage
) -> None:
    refuse(book)
    with qtbot.waitSignal(book.failed):
        press("4")
    with qtbot.waitSignal(book.failed), qtbot.assertNotEmitted(page.report_wanted):
        press(Qt.Key.Key_Return, CTRL)
    assert value(page, LEADERSHIP.id) == "unrated"
    assert not page.debriefing.is_locked
    refuse(book, on=False)
    press("4")
    assert value(page, LEADERSHIP.id) == 4


def test_the_running_meeting_is_not_debriefed_and_the_page_stays(page: DebriefPage) -> None:
    assert not page.show_meeting(RUNNING.id)


def test_another_meeting_takes_the_place_of_one_whose_words_are_kept(page: DebriefPage) -> None:
    QTest.keyClicks(page.reflect.field, "Words of October")
    assert page.show_meeting(LATER.id)
    assert page.reflect.field.toPlainText() == ""
    assert page.show_meeting(OVER.id)
    assert summary(page) == page.reflect.field.toPlainText() == "Words of October"


def test_a_page_of_no_meeting_says_where_one_is_chosen(qtbot: QtBot, book: Logbook, look: Look) -> None:
    empty = DebriefPage(book, look, no_checks)
    qtbot.addWidget(empty)
    with qtbot.waitExposed(empty):
        empty.show()
    empty.entrance.setFocus()
    QTest.keyClick(empty.ratings.list, Qt.Key.Key_4)
    with qtbot.assertNotEmitted(empty.report_wanted):
        QTest.keyClick(empty.ratings.list, Qt.Key.Key_Return, CTRL)
    assert empty.header.about.whole.startswith("No meeting is chosen.")
    assert not empty.header.complete_button.isEnabled()


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_large_text_puts_the_columns_under_tabs_and_f6_opens_them(
    page: DebriefPage, look: Look, scale: float
) -> None:
    from nhplogger.ui.panels import next_panel

    look.wear(ThemeName.LIGHT, scale)
    QApplication.processEvents()
    assert page.tabbed
    assert page.ratings.isVisible()
    assert not page.reflect.isVisible()
    press("3")
    assert value(page, LEADERSHIP.id) == 3
    for _step in range(len(page.panels)):
        next_panel(page.panels, 1)
        if page.reflect.isVisible():
            break
    assert page.reflect.field.hasFocus()
    assert page.tabs.current() == REFLECT
    page.show_column(RATINGS)
    look.wear(ThemeName.LIGHT, 1.0)
    QApplication.processEvents()
    assert page.reflect.isVisible()
    assert page.record.isVisible()


def test_all_ten_themes_are_in_sight_in_the_smallest_window(page: DebriefPage) -> None:
    view = page.ratings.list
    rows = [view.model_rows.rows[0]] * 10
    page.resize(1200, 644)
    view.show_rows(rows, locked=False)
    QApplication.processEvents()
    assert not page.tabbed
    assert view.viewport().rect().contains(view.visualRect(view.model_rows.index(9)))


def test_figures_above_shift_rate_too_and_commands_do_not(page: DebriefPage) -> None:
    struck = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Ampersand, Qt.KeyboardModifier.ShiftModifier, "1")
    QApplication.sendEvent(page.ratings.list, struck)
    assert value(page, LEADERSHIP.id) == 1
    press("3", CTRL)
    assert value(page, LEADERSHIP.id) == 1
