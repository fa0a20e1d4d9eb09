"""Actions changed from the keyboard while the meeting goes on."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate, Status
from nhplogger.domain.action_moves import owners_of
from nhplogger.domain.edits import Changed
from nhplogger.domain.entry import Entry, Kind
from nhplogger.domain.people import Attendance, Presence
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.action_age import age_words
from nhplogger.ui.capture.actions_list import ActionDeed
from nhplogger.ui.capture.actions_model import ActionsModel
from nhplogger.ui.capture.actions_rows import ActionRow
from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.capture.in_room import is_here
from tests.ui.capture.brackwell import EARLIER, MEETING
from tests.ui.capture.keyboard import strike

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


def action(book: Logbook, key: str) -> Action:
    found = book.meeting.get(Action, key)
    assert found
    return found


def owners(book: Logbook, key: str) -> list[str]:
    return [owner.person_id.removeprefix("person-") for owner in owners_of(action(book, key), book.meeting)]


def row(page: CapturePage, key: str) -> ActionRow:
    return next(row for row in page.action_panel.actions_shown if row.id == key)


def in_hand(page: CapturePage, key: str) -> None:
    """The focus in the actions, on that one."""
    strike(page.desk.line, Qt.Key.Key_J, CTRL)
    page.action_panel.list.show_action(key)


def edit(page: CapturePage, key: str, words: str) -> None:
    in_hand(page, key)
    strike(page.action_panel.list, "e")
    page.action_panel.foot.line.clear()
    QTest.keyClicks(page.action_panel.foot.line, words)


def last(book: Logbook) -> Entry:
    return max(book.meeting.all(Entry), key=lambda entry: entry.seq)


def test_a_key_says_that_an_action_was_dropped(page: CapturePage, book: Logbook) -> None:
    in_hand(page, "door")
    strike(page.action_panel.list, "x")
    assert action(book, "door").status is Status.DROPPED
    assert row(page, "door").fate.words == "dropped"
    assert page.action_panel.list.currentIndex().data() == "Repair the entry door, Mill Court block 2"
    assert book.undo()
    assert action(book, "door").status is Status.NOT_STARTED


def test_done_once_more_is_no_news(page: CapturePage, book: Logbook) -> None:
    in_hand(page, "door")
    strike(page.action_panel.list, "d")
    told = book.meeting.count(ActionUpdate)
    strike(page.action_panel.list, "d")
    assert book.meeting.count(ActionUpdate) == told


def test_several_owners_and_a_date_are_typed_and_shown(page: CapturePage, book: Logbook) -> None:
    edit(page, "door", "@7, @Youth worker by next fri")
    assert page.action_panel.foot.said == (
        "Owner Housing officer, Youth worker. Due Friday 5 December, in 8 days"
    )
    strike(page.action_panel.foot.line, Qt.Key.Key_Return)
    assert owners(book, "door") == ["Housing officer", "Youth worker"]
    assert action(book, "door").due == date(2025, 12, 5)
    assert [who.name for who in row(page, "door").owners] == ["Housing officer", "Youth worker"]
    assert page.action_panel.list.hasFocus()
    assert book.undo()
    assert owners(book, "door") == ["Housing officer"]


def test_what_an_action_has_stands_in_the_line_to_be_changed(page: CapturePage) -> None:
    in_hand(page, "door")
    strike(page.action_panel.list, "e")
    line = page.action_panel.foot.line
    assert line.text() == "@Housing officer by 14 November 2025"
    assert not line.hasSelectedText()
    strike(line, Qt.Key.Key_Return)
    in_hand(page, "call-log")
    strike(page.action_panel.list, "e")
    assert line.text() == "@PCSO every monday"


def test_what_is_read_as_it_stands_changes_nothing(page: CapturePage, book: Logbook) -> None:
    before = [*book.meeting.all(Action), *book.meeting.all(ActionOwner)]
    for key in ("door", "call-log", "surgery", "room"):
        in_hand(page, key)
        strike(page.action_panel.list, "e")
        strike(page.action_panel.foot.line, Qt.Key.Key_Return)
    assert [*book.meeting.all(Action), *book.meeting.all(ActionOwner)] == before


@pytest.mark.parametrize("words", ["@7 by flurs", "@Nobody by fri", "soon"])
def test_what_is_not_understood_stays_in_the_line_and_changes_nothing(
    page: CapturePage, book: Logbook, words: str
) -> None:
    before = action(book, "door")
    edit(page, "door", words)
    strike(page.action_panel.foot.line, Qt.Key.Key_Return)
    assert "is neither somebody known here nor a date" in page.action_panel.foot.said
    assert page.action_panel.foot.line.text() == words
    strike(page.action_panel.foot.line, Qt.Key.Key_Escape)
    assert (action(book, "door"), owners(book, "door")) == (before, ["Housing officer"])


def test_an_empty_answer_leaves_nobody_and_no_date(page: CapturePage, book: Logbook) -> None:
    edit(page, "door", "")
    strike(page.action_panel.foot.line, Qt.Key.Key_Return)
    assert (owners(book, "door"), action(book, "door").due) == ([], None)


def test_an_owner_who_is_not_in_the_room_is_said_so(page: CapturePage, book: Logbook) -> None:
    assert "Outreach nurse, not in the room" in row(page, "surgery").spoken
    assert not row(page, "door").away
    edit(page, "door", "@f")
    assert page.action_panel.foot.said.startswith("Owner Outreach nurse (not in the room)")
    seat = next(each for each in book.meeting.all(Attendance) if each.person_id == "person-Outreach nurse")
    assert book.do("came", Changed(seat, replace(seat, status=Presence.LATE)))
    assert not row(page, "surgery").away
    assert book.do("went", Changed(replace(seat, status=Presence.LATE), replace(seat, status=Presence.LEFT)))
    assert row(page, "surgery").away


def test_the_preview_says_so_while_the_action_is_typed(page: CapturePage) -> None:
    QTest.keyClicks(page.desk.line, "! @f @7 ring the surgery")
    page.desk._show_preview()
    assert "Owner Outreach nurse not in the room, Housing officer" in page.desk.preview_words


def test_somebody_who_has_no_seat_is_not_in_the_room(page: CapturePage) -> None:
    assert not is_here(page.action_panel.model.room, "person-Tenancy manager")


def test_an_action_carried_over_says_its_age_in_days_and_meetings(page: CapturePage) -> None:
    assert row(page, "door").age == "28 days, 1 meeting ago"
    assert row(page, "door").spoken.endswith("13 days overdue, agreed 28 days, 1 meeting ago")
    assert row(page, "call-log").age == ""


def test_meetings_of_the_area_since_then_count_up_to_this_one() -> None:
    door = Action(id="a", meeting_id=EARLIER.id, text="Door")
    between = replace(EARLIER, id="between", day=date(2025, 11, 13))
    other = replace(between, id="other", area_id="elsewhere")
    later = replace(MEETING, id="later", day=date(2025, 12, 11))
    assert age_words(door, [later, MEETING, between, other, EARLIER], MEETING) == "28 days, 2 meetings ago"
    assert age_words(replace(door, meeting_id="gone"), [MEETING], MEETING) == ""


def test_a_menu_offers_the_same_by_mouse(page: CapturePage, book: Logbook) -> None:
    in_hand(page, "door")
    view = page.action_panel.list
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(9, 9), view.mapToGlobal(QPoint(9, 9)))
    QApplication.sendEvent(view.viewport(), event)
    offered = {each.data(): each for each in view.menu.actions()}
    assert set(offered) == set(ActionDeed)
    view.menu.close()
    offered[ActionDeed.DONE].trigger()
    assert action(book, "door").status is Status.DONE


def test_what_is_typed_in_the_actions_goes_into_the_line(page: CapturePage) -> None:
    in_hand(page, "door")
    QTest.keyClicks(page.action_panel.list, "W")
    assert page.desk.line.text == "W"


def test_the_last_line_becomes_an_action_with_one_key(page: CapturePage, book: Logbook) -> None:
    QTest.keyClicks(page.desk.line, "@7 sign off repairs by next fri ")
    strike(page.desk.line, Qt.Key.Key_Return)
    QTest.keyClicks(page.desk.line, "half a li")
    strike(page.desk.line, Qt.Key.Key_A, CTRL_SHIFT)
    agreed = book.meeting.all(Action)[-1]
    assert (last(book).kind, agreed.entry_id, agreed.due) == (Kind.ACTION, last(book).id, date(2025, 12, 5))
    assert owners(book, agreed.id) == ["Housing officer"]
    assert page.desk.line.text == "half a li"
    assert book.undo()
    assert (last(book).kind, book.meeting.get(Action, agreed.id)) == (Kind.NOTE, None)


def test_the_row_in_hand_becomes_an_action(page: CapturePage, book: Logbook) -> None:
    view = page.centre.feed.view
    view.setFocus()
    place = view.model().rowCount() - 2
    view.setCurrentIndex(view.model().index(place, 0))
    strike(view, Qt.Key.Key_A, CTRL_SHIFT)
    agreed = book.meeting.all(Action)[-1]
    assert agreed.text.startswith("Neighbourhood Sgt has sat with the housing team")
    entry = book.meeting.get(Entry, agreed.entry_id)
    assert entry
    assert (entry.kind, entry.speaker_id) == (Kind.ACTION, "person-Housing officer")


def test_an_action_is_none_anew(page: CapturePage, book: Logbook) -> None:
    QTest.keyClicks(page.desk.line, "! ring")
    strike(page.desk.line, Qt.Key.Key_Return)
    count = book.meeting.count(Action)
    strike(page.desk.line, Qt.Key.Key_A, CTRL_SHIFT)
    assert book.meeting.count(Action) == count


def test_a_line_that_is_being_changed_becomes_one_when_it_is_saved(page: CapturePage, book: Logbook) -> None:
    QTest.keyClicks(page.desk.line, "ring the surgery")
    strike(page.desk.line, Qt.Key.Key_Return)
    strike(page.desk.line, Qt.Key.Key_Up)
    strike(page.desk.line, Qt.Key.Key_A, CTRL_SHIFT)
    assert page.desk.line.text == "! ring the surgery"
    strike(page.desk.line, Qt.Key.Key_Return)
    assert last(book).kind is Kind.ACTION
    assert book.meeting.all(Action)[-1].entry_id == last(book).id


def test_the_actions_stay_a_proper_model_through_all_of_it(
    page: CapturePage, book: Logbook, qtmodeltester: ModelTester
) -> None:
    model = ActionsModel(book)
    qtmodeltester.check(model)
    edit(page, "surgery", "@7, @f by tomorrow")
    strike(page.action_panel.foot.line, Qt.Key.Key_Return)
    strike(page.action_panel.list, "x")
    page.write()
    strike(page.desk.line, Qt.Key.Key_A, CTRL_SHIFT)
    assert model.rows[0].text == "Agreed today: 3"
    for _act in range(3):
        assert book.undo()
    book.close_meeting()
    assert not model.rows
