"""The agenda changed from the keyboard while the meeting goes on."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from nhplogger.domain.agenda_moves import add_item
from nhplogger.domain.edits import Removed
from nhplogger.domain.entry import Entry
from nhplogger.domain.meeting import AgendaItem
from nhplogger.domain.moves import agenda, current_item
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.agenda_list import AgendaDeed
from nhplogger.ui.capture.agenda_model import AgendaModel
from nhplogger.ui.capture.agenda_rows import Stage
from nhplogger.ui.capture.capture_page import CapturePage
from tests.ui.capture.brackwell import moment
from tests.ui.capture.keyboard import strike

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def titles(book: Logbook) -> list[str]:
    return [item.title for item in agenda(book.meeting)]


def item(book: Logbook, key: str) -> AgendaItem:
    found = book.meeting.get(AgendaItem, key)
    assert found
    return found


def in_hand(page: CapturePage, key: str) -> None:
    """The focus in the agenda, on that item."""
    strike(page.desk.line, Qt.Key.Key_G, CTRL)
    assert page.agenda.list.hasFocus()
    page.agenda.list.show_item(key)


def answer(page: CapturePage, words: str) -> None:
    page.agenda.foot.line.clear()
    QTest.keyClicks(page.agenda.foot.line, words)
    strike(page.agenda.foot.line, Qt.Key.Key_Return)


def test_an_item_is_moved_and_stays_in_hand(page: CapturePage, book: Logbook) -> None:
    in_hand(page, "item-6")
    strike(page.agenda.list, Qt.Key.Key_Up, ALT)
    assert titles(book)[4] == "Community priorities: choose three"
    strike(page.agenda.list, Qt.Key.Key_Down, ALT)
    strike(page.agenda.list, Qt.Key.Key_Down, ALT)
    assert titles(book)[6] == "Community priorities: choose three"
    assert page.agenda_model.rows[page.agenda.list.currentIndex().row()].id == "item-6"
    for _act in range(3):
        assert book.undo()
    assert titles(book)[5] == "Community priorities: choose three"


@pytest.mark.parametrize(
    ("typed", "title", "minutes"),
    [
        ("Lighting fund, 10 min", "Lighting fund", 10),
        ("Lighting fund 5 minutes", "Lighting fund", 5),
        ("Lighting fund; 5 min", "Lighting fund", 5),
        ("Lighting fund, 15", "Lighting fund", 15),
        ("Lighting fund 2026", "Lighting fund 2026", None),
        ("Lighting fund", "Lighting fund", None),
        ("The last 10 minutes of talk", "The last 10 minutes of talk", None),
    ],
)
def test_an_item_is_added_with_its_minutes(
    page: CapturePage, book: Logbook, typed: str, title: str, minutes: int | None
) -> None:
    in_hand(page, "item-4")
    strike(page.agenda.list, Qt.Key.Key_Insert)
    assert page.agenda.foot.line.hasFocus()
    answer(page, typed)
    added = agenda(book.meeting)[-1]
    assert (added.title, added.minutes) == (title, minutes)
    assert page.desk.line.hasFocus()
    assert not page.agenda.foot.isVisible()


def test_an_agenda_without_items_says_how_to_add_one_until_there_is_one(
    page: CapturePage, book: Logbook
) -> None:
    for each in agenda(book.meeting):
        assert book.do("Without it", Removed(each))
    assert page.agenda.empty.isVisible()
    assert "Insert" in page.agenda.empty.accessibleName()
    strike(page.desk.line, Qt.Key.Key_G, CTRL)
    strike(page.agenda.list, Qt.Key.Key_Insert)
    answer(page, "Lighting fund, 10 min")
    assert not page.agenda.empty.isVisible()


def test_the_agenda_is_as_tall_as_its_items_also_when_another_is_taken_up(
    page: CapturePage, book: Logbook
) -> None:
    while current_item(book.meeting) != agenda(book.meeting)[-1]:
        strike(page.desk.line, Qt.Key.Key_N, CTRL)
        listed = page.agenda.list
        rows = range(page.agenda_model.rowCount())
        high = sum(listed.sizeHintForIndex(page.agenda_model.index(row)).height() for row in rows)
        assert listed.maximumHeight() == high


def test_a_long_agenda_leaves_the_actions_their_room(page: CapturePage, book: Logbook) -> None:
    for number in range(40):
        added = add_item(f"Item {number}", None, "meeting", book.meeting)
        assert book.do("Add an item", added)
    QApplication.processEvents()
    page.resize(1280, 672)
    QApplication.processEvents()
    assert page.action_panel.list.height() >= 100
    assert page.agenda.list.verticalScrollBar().maximum() > 0


def test_minutes_alone_are_no_item(page: CapturePage, book: Logbook) -> None:
    in_hand(page, "item-4")
    strike(page.agenda.list, Qt.Key.Key_Insert)
    answer(page, "; 10 min")
    assert len(titles(book)) == 7
    assert page.agenda.foot.said.startswith("Type a title first")
    assert page.agenda.foot.line.text() == "; 10 min"
    strike(page.agenda.foot.line, Qt.Key.Key_Escape)
    assert page.agenda.list.hasFocus()


def test_an_item_is_renamed_in_one_act(page: CapturePage, book: Logbook) -> None:
    in_hand(page, "item-5")
    strike(page.agenda.list, Qt.Key.Key_F2)
    assert page.agenda.foot.line.text() == "Half-term youth programme; 15 min"
    answer(page, "Youth, 25 min")
    assert (item(book, "item-5").title, item(book, "item-5").minutes) == ("Youth", 25)
    assert book.undo()
    assert item(book, "item-5").title == "Half-term youth programme"


def test_a_deferred_item_says_so_and_is_passed_over(page: CapturePage, book: Logbook) -> None:
    in_hand(page, "item-5")
    strike(page.agenda.list, "d")
    row = page.agenda_model.rows[page.agenda_model.row("item-5")]
    assert (row.stage, row.times, row.spoken) == (
        Stage.DEFERRED, ("deferred", ""), "item 5, Half-term youth programme, deferred",
    )  # fmt: skip
    strike(page.agenda.list, Qt.Key.Key_N, CTRL)
    assert current_item(book.meeting) == item(book, "item-6")
    strike(page.agenda.list, "d")
    assert not item(book, "item-5").deferred


def test_enter_takes_up_an_item_and_opens_what_is_done(page: CapturePage, book: Logbook) -> None:
    in_hand(page, "item-6")
    strike(page.agenda.list, Qt.Key.Key_Return)
    assert current_item(book.meeting) == item(book, "item-6")
    page.agenda.list.setCurrentIndex(page.agenda_model.index(0))
    strike(page.agenda.list, Qt.Key.Key_Return)
    assert page.agenda_model.row("item-4") == 4
    strike(page.agenda.list, Qt.Key.Key_Return)
    assert page.agenda_model.row("item-4") == -1


def test_when_an_item_began_is_corrected_with_the_lines_of_that_time(
    page: CapturePage, book: Logbook
) -> None:
    in_hand(page, "item-4")
    strike(page.agenda.list, "t")
    assert page.agenda.foot.line.text() == "14:20"
    answer(page, "14:17")
    assert item(book, "item-4").started_at == item(book, "item-3").ended_at == moment(14, 17)
    assert {entry.item_id for entry in book.meeting.all(Entry) if entry.at == moment(14, 18)} == {"item-4"}
    assert book.undo()
    assert {entry.item_id for entry in book.meeting.all(Entry) if entry.at == moment(14, 18)} == {"item-3"}


@pytest.mark.parametrize(
    ("typed", "said"), [("flurs", "No time"), ("14:05", "It cannot"), ("15:30", "It cannot")]
)
def test_a_time_that_cannot_be_is_said_and_kept(
    page: CapturePage, book: Logbook, typed: str, said: str
) -> None:
    before = item(book, "item-4")
    in_hand(page, "item-4")
    strike(page.agenda.list, "t")
    answer(page, typed)
    assert page.agenda.foot.said.startswith(said)
    assert page.agenda.foot.line.text() == typed
    assert item(book, "item-4") == before


def test_a_line_begun_before_the_item_changed_belongs_to_the_item_before(
    page: CapturePage, book: Logbook
) -> None:
    assert isinstance(book.clock, StillClock)
    QTest.keyClicks(page.desk.line, "They were")
    book.clock.advance(20)
    strike(page.desk.line, Qt.Key.Key_N, CTRL)
    QTest.keyClicks(page.desk.line, " late")
    strike(page.desk.line, Qt.Key.Key_Return)
    last = max(book.meeting.all(Entry), key=lambda entry: entry.seq)
    assert (last.text, last.item_id) == ("They were late", "item-4")
    book.clock.advance(1)
    QTest.keyClicks(page.desk.line, "Next")
    strike(page.desk.line, Qt.Key.Key_Return)
    assert max(book.meeting.all(Entry), key=lambda entry: entry.seq).item_id == "item-5"


def test_what_is_typed_in_the_agenda_goes_into_the_line(page: CapturePage) -> None:
    in_hand(page, "item-4")
    QTest.keyClicks(page.agenda.list, "W")
    assert page.desk.line.text == "W"


def test_a_menu_offers_the_same_by_mouse(page: CapturePage, book: Logbook) -> None:
    in_hand(page, "item-5")
    point = page.agenda.list.mapToGlobal(QPoint(20, 20))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(20, 20), point)
    QApplication.sendEvent(page.agenda.list.viewport(), event)
    menu = page.agenda.list.menu
    offered = {action.data(): action for action in menu.actions()}
    assert set(offered) == set(AgendaDeed) - {AgendaDeed.CORRECT}
    menu.close()
    offered[AgendaDeed.DEFER].trigger()
    assert item(book, "item-5").deferred


def test_the_head_says_how_far_ahead_the_meeting_is(page: CapturePage, book: Logbook) -> None:
    in_hand(page, "item-5")
    strike(page.agenda.list, "d")
    assert "9 min ahead" in page.agenda.head.accessibleName()


def test_the_agenda_stays_a_proper_model_through_all_of_it(
    page: CapturePage, book: Logbook, qtmodeltester: ModelTester
) -> None:
    model = AgendaModel(book)
    qtmodeltester.check(model)
    in_hand(page, "item-6")
    for key, modifier in ((Qt.Key.Key_Up, ALT), (Qt.Key.Key_D, Qt.KeyboardModifier.NoModifier)):
        strike(page.agenda.list, key, modifier)
    model.fold()
    assert isinstance(book.clock, StillClock)
    book.clock.advance(timedelta(minutes=3).seconds)
    model.tick()
    assert book.undo()
    assert book.undo()
    book.close_meeting()
    assert not model.rows
