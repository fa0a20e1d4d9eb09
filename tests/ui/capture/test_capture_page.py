"""The capture screen under the fingers."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from nhplogger.domain.entry import Entry, Kind, Sign, Turn
from nhplogger.domain.meeting import AgendaItem, State
from nhplogger.domain.moves import open_turn
from nhplogger.domain.people import Attendance, Person, Presence
from nhplogger.domain.theme import Theme
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.drafts import Drafts
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings
from nhplogger.ui.capture.capture_keys import Command, capture_keys
from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.capture.pieces import Words
from nhplogger.ui.look import Look
from nhplogger.ui.widgets.save_state import Saving
from tests.ui.capture.keyboard import strike
from tests.ui.recorder import Recorder
from tests.worn import worn

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def _write(page: CapturePage, text: str) -> None:
    QTest.keyClicks(page.desk.line, text)


def _save(page: CapturePage, text: str) -> None:
    _write(page, text)
    strike(page.desk.line, Qt.Key.Key_Return)


def _last(book: Logbook) -> Entry:
    return max(book.meeting.all(Entry), key=lambda entry: entry.seq)


def _hints(page: CapturePage) -> str:
    return page.desk.hints.accessibleName()


def _said(page: CapturePage) -> str:
    return page.last_words.words


def _refuse(book: Logbook) -> None:
    book.store._db.execute("PRAGMA query_only = ON")


def _allow(book: Logbook) -> None:
    book.store._db.execute("PRAGMA query_only = OFF")


# Writing


def test_enter_saves_the_line_and_empties_it(page: CapturePage, book: Logbook) -> None:
    _save(page, "Lights are out")
    assert _last(book).text == "Lights are out"
    assert page.desk.line.text == ""
    assert page.centre.feed.view.is_at_end


def test_a_line_is_of_the_moment_and_speaker_of_its_first_key(page: CapturePage, book: Logbook) -> None:
    begun = book.clock.now()
    _write(page, "Lights ")
    assert isinstance(book.clock, StillClock)
    book.clock.advance(40)
    strike(page.desk.line, "b", ALT)
    _save(page, "are out")
    assert (_last(book).at, _last(book).speaker_id) == (begun, "person-Safety officer")


def test_enter_in_an_empty_line_saves_nothing(page: CapturePage, book: Logbook) -> None:
    before = book.meeting.count(Entry)
    _save(page, "   ")
    assert book.meeting.count(Entry) == before


def test_the_line_belongs_to_the_item_that_is_on(page: CapturePage, book: Logbook) -> None:
    strike(page.desk.line, Qt.Key.Key_N, CTRL)
    _save(page, "Youth room")
    assert _last(book).item_id == "item-5"


def test_the_preview_follows_the_keys(page: CapturePage, qtbot: QtBot) -> None:
    _write(page, "= lights first")
    qtbot.waitUntil(lambda: "Decision" in page.desk.preview_words)


def test_the_last_line_is_named_below_with_the_key_that_takes_it_back(page: CapturePage) -> None:
    _save(page, '"Cold" @b')
    assert _said(page) == "Last line: Quote, Resident 2, take back with"


# Suggestions


def test_tab_takes_the_name_and_the_caret_stays_in_the_line(page: CapturePage) -> None:
    _write(page, "! @hou")
    assert page.desk.popup.isVisible()
    strike(page.desk.line, Qt.Key.Key_Tab)
    assert page.desk.line.text == "! @Housing officer "
    assert page.desk.line.hasFocus()
    assert not page.desk.popup.isVisible()


def test_arrows_move_and_enter_then_takes_the_one_that_is_marked(page: CapturePage, book: Logbook) -> None:
    before = book.meeting.count(Entry)
    _write(page, "@hou")
    strike(page.desk.line, Qt.Key.Key_Down)
    strike(page.desk.line, Qt.Key.Key_Return)
    assert page.desk.line.text == "@Estate caretaker "
    assert book.meeting.count(Entry) == before


def test_enter_without_arrows_saves_although_the_list_is_open(page: CapturePage, book: Logbook) -> None:
    _save(page, "told @hou")
    assert _last(book).text == "told @hou"
    assert not page.desk.popup.isVisible()


def test_esc_closes_the_list_and_keeps_every_word(page: CapturePage) -> None:
    _write(page, "! @hou")
    strike(page.desk.line, Qt.Key.Key_Escape)
    assert not page.desk.popup.isVisible()
    _write(page, "s")
    assert not page.desk.popup.isVisible()
    assert page.desk.line.text == "! @hous"


@pytest.mark.parametrize(("key", "sign"), [("+", Sign.HELPS), ("-", Sign.HINDERS)])
def test_a_sign_behind_a_half_typed_theme_takes_it_with_the_sign(
    page: CapturePage, key: str, sign: Sign
) -> None:
    _write(page, f"lights #inf{key}")
    assert page.desk.line.text == f"lights #info{key} "
    assert page.desk.line.reading.marks == (("theme-i", sign),)


def test_a_hyphen_that_a_theme_has_there_is_no_sign(page: CapturePage) -> None:
    _write(page, "#co-lo")
    strike(page.desk.line, Qt.Key.Key_Tab)
    assert page.desk.line.text == "#co-location"


def test_a_theme_nobody_has_yet_is_made_and_stands_in_the_line(page: CapturePage, book: Logbook) -> None:
    _write(page, "#heating")
    strike(page.desk.line, Qt.Key.Key_Tab)
    assert "heating" in [theme.short for theme in book.register.all(Theme)]
    _write(page, "- cold again")
    strike(page.desk.line, Qt.Key.Key_Return)
    assert _last(book).text == "cold again"


def test_somebody_nobody_knows_is_added_and_stands_in_the_line(page: CapturePage, book: Logbook) -> None:
    _write(page, "! @Mrs Price")
    strike(page.desk.line, Qt.Key.Key_Tab)
    assert page.person.isVisible()
    page.person.fields["agency"].setText("Residents")
    strike(page.person.fields["role"], Qt.Key.Key_Return)
    assert page.desk.line.text == "! @Mrs Price "
    assert page.desk.line.hasFocus()
    _save(page, "ring the surgery")
    price = next(person for person in book.register.all(Person) if person.name == "Mrs Price")
    owners = [row.owners for row in page.action_panel.actions_shown if row.text == "ring the surgery"]
    assert [who.id for who in owners[0]] == [price.id]


# Keys of the meeting


def test_alt_and_a_seat_key_give_the_floor_and_take_it_again(page: CapturePage, book: Logbook) -> None:
    strike(page.desk.line, "b", ALT)
    turn = open_turn(book.meeting)
    assert turn
    assert turn.person_id == "person-Resident 2"
    strike(page.desk.line, "b", ALT)
    assert open_turn(book.meeting) is None


def test_alt_and_nought_is_nobody_in_particular(page: CapturePage, book: Logbook) -> None:
    strike(page.desk.line, "0", ALT)
    turn = open_turn(book.meeting)
    assert turn
    assert turn.person_id is None


def test_a_seat_nobody_sits_on_does_nothing(page: CapturePage, book: Logbook) -> None:
    turns = book.meeting.all(Turn)
    strike(page.desk.line, "z", ALT)
    assert book.meeting.all(Turn) == turns


def test_f4_and_a_seat_key_change_how_somebody_is_here(page: CapturePage, book: Logbook) -> None:
    strike(page.desk.line, Qt.Key.Key_F4)
    assert "seat key" in _hints(page)
    strike(page.desk.line, "2")
    seat = next(each for each in book.meeting.all(Attendance) if each.person_id == "person-PCSO")
    assert seat.status is Presence.LATE
    assert seat.arrived_at == book.clock.now()
    assert "seat key" not in _hints(page)
    assert page.desk.line.text == ""


def test_f4_and_esc_change_nothing(page: CapturePage, book: Logbook) -> None:
    before = book.meeting.all(Attendance)
    strike(page.desk.line, Qt.Key.Key_F4)
    strike(page.desk.line, Qt.Key.Key_Escape)
    assert book.meeting.all(Attendance) == before
    assert "seat key" not in _hints(page)


def test_on_the_board_seat_keys_work_alone(page: CapturePage, book: Logbook) -> None:
    page.seats.tree.setFocus()
    strike(page.seats.tree, "b")
    turn = open_turn(book.meeting)
    assert turn
    assert turn.person_id == "person-Resident 2"
    strike(page.seats.tree, "b", SHIFT)
    seat = next(each for each in book.meeting.all(Attendance) if each.person_id == "person-Resident 2")
    assert seat.status is Presence.LATE


def test_ctrl_n_goes_on_and_with_shift_back(page: CapturePage, book: Logbook) -> None:
    strike(page.desk.line, Qt.Key.Key_N, CTRL)
    item = book.meeting.get(AgendaItem, "item-5")
    assert item
    assert item.started_at == book.clock.now()
    strike(page.desk.line, Qt.Key.Key_N, CTRL | SHIFT)
    assert page.agenda_model.current
    assert page.agenda_model.current.id == "item-4"


def test_ctrl_d_stars_the_last_line_and_takes_the_star_off_again(page: CapturePage, book: Logbook) -> None:
    _save(page, "Everybody laughs")
    strike(page.desk.line, Qt.Key.Key_D, CTRL)
    assert _last(book).starred
    strike(page.desk.line, Qt.Key.Key_D, CTRL)
    assert not _last(book).starred


def test_a_click_marks_a_theme(page: CapturePage, book: Logbook) -> None:
    button = page.dynamics.button("theme-f", Sign.HELPS)
    assert button.accessibleName() == "funding helps, 0 so far"
    button.click()
    assert button.accessibleName() == "funding helps, 1 so far"
    assert book.undo()
    assert button.accessibleName() == "funding helps, 0 so far"


def test_somebody_comes_in_and_is_given_a_seat(page: CapturePage, book: Logbook) -> None:
    strike(page.desk.line, Qt.Key.Key_F3)
    assert page.person.fields["name"].hasFocus()
    QTest.keyClicks(page.person.fields["name"], "Unnamed, red scarf")
    strike(page.person.fields["name"], Qt.Key.Key_Return)
    assert page.desk.line.hasFocus()
    assert page.seats_model.in_room == (14, 16)
    added = next(person for person in book.register.all(Person) if person.name == "Unnamed, red scarf")
    assert added.unnamed


def test_enter_adds_somebody_also_where_it_takes_the_agency_offered(page: CapturePage, book: Logbook) -> None:
    strike(page.desk.line, Qt.Key.Key_F3)
    QTest.keyClicks(page.person.fields["name"], "Huw Bevan")
    page.person.fields["agency"].setFocus()
    QTest.keyClicks(page.person.fields["agency"], "Hous")
    assert page.person.fields["agency"].selectedText() == "ing"
    strike(page.person.fields["agency"], Qt.Key.Key_Return)
    assert page.desk.line.hasFocus()
    assert [each.name for each in book.register.all(Person)].count("Huw Bevan") == 1


def test_enter_on_leave_adds_nobody(page: CapturePage, book: Logbook) -> None:
    people = book.register.count(Person)
    strike(page.desk.line, Qt.Key.Key_F3)
    QTest.keyClicks(page.person.fields["name"], "Huw Bevan")
    strike(page.person.leave_button, Qt.Key.Key_Return)
    assert page.desk.line.hasFocus()
    assert book.register.count(Person) == people


def test_nobody_is_added_without_a_name(page: CapturePage) -> None:
    strike(page.desk.line, Qt.Key.Key_F3)
    strike(page.person.fields["name"], Qt.Key.Key_Return)
    assert page.person.isVisible()
    assert page.person.fields["name"].accessibleDescription()
    strike(page.person.fields["name"], Qt.Key.Key_Escape)
    assert not page.person.isVisible()
    assert page.desk.line.hasFocus()


# Going back


def test_spaces_alone_are_no_line_and_do_not_stay_before_the_next(page: CapturePage, book: Logbook) -> None:
    before = book.meeting.count(Entry)
    QTest.keyClicks(page.desk.line, "   ")
    strike(page.desk.line, Qt.Key.Key_Return)
    assert page.desk.line.text == ""
    assert book.meeting.count(Entry) == before
    _save(page, "= lighting goes first")
    assert _last(book).kind is Kind.DECISION


def test_ctrl_z_takes_the_last_line_back_and_ctrl_y_puts_it_back(page: CapturePage, book: Logbook) -> None:
    before = book.meeting.count(Entry)
    _save(page, "Lights are out")
    after = book.meeting.copy()
    strike(page.desk.line, Qt.Key.Key_Z, CTRL)
    assert page.desk.line.text == "Lights are out"
    assert book.meeting.count(Entry) == before
    assert _said(page) == "Taken back: Note, Safety officer, put back with"
    strike(page.desk.line, Qt.Key.Key_Y, CTRL)
    assert page.desk.line.text == ""
    assert book.meeting == after


def test_a_line_taken_back_and_mended_keeps_its_moment(page: CapturePage, book: Logbook) -> None:
    _save(page, "Lights are out")
    at = _last(book).at
    assert isinstance(book.clock, StillClock)
    book.clock.advance(60)
    strike(page.desk.line, Qt.Key.Key_Z, CTRL)
    _save(page, " again")
    assert (_last(book).text, _last(book).at) == ("Lights are out again", at)


def test_ctrl_z_while_writing_takes_back_typing_and_no_line(page: CapturePage, book: Logbook) -> None:
    before = book.meeting.count(Entry)
    _write(page, "Lights")
    strike(page.desk.line, Qt.Key.Key_Z, CTRL)
    assert book.meeting.count(Entry) == before


def test_up_changes_the_last_line_and_again_the_one_before(page: CapturePage, book: Logbook) -> None:
    _save(page, "first line")
    _save(page, "second line")
    strike(page.desk.line, Qt.Key.Key_Up)
    assert page.desk.line.text == "second line"
    strike(page.desk.line, Qt.Key.Key_Up)
    assert page.desk.line.text == "first line"
    assert "Changing the line" in _hints(page)
    _save(page, " mended")
    texts = [entry.text for entry in sorted(book.meeting.all(Entry), key=lambda entry: entry.seq)]
    assert texts[-2:] == ["first line mended", "second line"]
    assert page.desk.line.text == ""
    assert "Changing the line" not in _hints(page)


def test_down_comes_back_and_esc_leaves_a_line_as_it_was(page: CapturePage, book: Logbook) -> None:
    _save(page, "first line")
    before = book.meeting.copy()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down):
        strike(page.desk.line, key)
    assert page.desk.line.text == "first line"
    _write(page, " other")
    strike(page.desk.line, Qt.Key.Key_Escape)
    assert page.desk.line.text == ""
    assert book.meeting == before


def test_up_in_a_half_written_line_leaves_it_alone(page: CapturePage) -> None:
    _write(page, "half a line")
    strike(page.desk.line, Qt.Key.Key_Up)
    assert page.desk.line.text == "half a line"


def test_after_up_a_changed_line_is_not_left_by_up(page: CapturePage) -> None:
    strike(page.desk.line, Qt.Key.Key_Up)
    text = page.desk.line.text
    _write(page, "!")
    strike(page.desk.line, Qt.Key.Key_Up)
    assert page.desk.line.text == text + "!"


# Never losing a word


def test_half_a_line_is_on_disk_soon_after_the_last_key(
    page: CapturePage, book: Logbook, qtbot: QtBot
) -> None:
    _write(page, "Half a li")
    qtbot.waitUntil(lambda: _kept(book) == "Half a li")
    assert page.status.save_state.text() == "Saved 14:32:09, unfinished line kept"


def test_half_a_line_is_on_disk_at_once_when_the_focus_leaves(page: CapturePage, book: Logbook) -> None:
    _write(page, "Half a li")
    page.seats.tree.setFocus()
    assert _kept(book) == "Half a li"


def test_after_a_crash_the_line_and_its_caret_are_back(
    page: CapturePage, book: Logbook, look: Look, tmp_path: Path, qtbot: QtBot, ask: Recorder
) -> None:
    begun = book.clock.now()
    _write(page, "Half a li")
    strike(page.desk.line, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: _kept(book) == "Half a li")
    again = worn(look, lambda: CapturePage(book, look, Drafts(book), Settings(tmp_path / "other.ini"), ask))
    qtbot.addWidget(again)
    assert again.desk.line.text == "Half a li"
    assert again.last_words.words == (
        "We put back what you were typing at 14:32. The clock went on: 47:09. "
        "Safety officer has had the floor since 14:31."
    )
    assert isinstance(book.clock, StillClock)
    book.clock.advance(300)
    _save(again, "ne")
    assert _last(book).at == begun


def test_a_saved_line_leaves_no_draft(page: CapturePage, book: Logbook, qtbot: QtBot) -> None:
    _write(page, "Whole line")
    qtbot.waitUntil(lambda: _kept(book) == "Whole line")
    strike(page.desk.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _kept(book) == "")


def test_where_the_disk_refuses_typing_goes_on_and_nothing_is_lost(page: CapturePage, book: Logbook) -> None:
    before = book.meeting.count(Entry)
    _save(page, "On the disk")
    _refuse(book)
    _save(page, "Held one")
    _save(page, "Held two")
    assert page.centre.alarm.isVisible()
    assert "Not saved since 14:32:09." in page.centre.alarm.text()
    assert "2 changes are held in memory" in page.centre.alarm.text()
    assert page.status.save_state.text() == "Not saved since 14:32:09, 2 changes held"
    assert book.meeting.count(Entry) == before + 3, "what is held is in the log"
    _allow(book)
    page.centre.alarm.offer("again").click()
    assert not page.centre.alarm.isVisible()
    assert page.status.save_state.state is Saving.SAVED
    texts = [entry.text for entry in sorted(book.meeting.all(Entry), key=lambda entry: entry.seq)]
    assert texts[-3:] == ["On the disk", "Held one", "Held two"]


def test_a_change_the_disk_refuses_is_held_too(page: CapturePage, book: Logbook) -> None:
    _save(page, "first line")
    strike(page.desk.line, Qt.Key.Key_Up)
    _refuse(book)
    _save(page, " mended")
    assert page.desk.line.text == ""
    assert _last(book).text == "first line mended"
    _allow(book)
    strike(page.desk.line, Qt.Key.Key_S, CTRL)
    assert not page.centre.alarm.isVisible()
    kept = book.store.read_meeting("meeting").get(Entry, _last(book).id)
    assert kept == _last(book)


# Cover and finish


def test_the_cover_hides_everything_while_typing_goes_on_beneath(page: CapturePage, book: Logbook) -> None:
    strike(page.desk.line, Qt.Key.Key_F9)
    assert page.cover.isVisible()
    assert page.cover.geometry() == page.rect()
    assert not page.desk.line.isVisible()
    QTest.keyClicks(page.cover.unseen, "Unseen")
    strike(page.cover.unseen, Qt.Key.Key_Return)
    assert _last(book).text == "Unseen"
    strike(page.cover.unseen, Qt.Key.Key_F9)
    assert not page.cover.isVisible()
    assert page.desk.line.hasFocus()


def test_finishing_is_asked_and_the_safe_answer_goes_on(
    page: CapturePage, book: Logbook, ask: Recorder
) -> None:
    ask.will_answer(1)
    strike(page.desk.line, Qt.Key.Key_F12)
    assert ask.asked == ["Finish this meeting? 38 lines are saved. You can reopen it."]
    assert book.current
    assert book.current.state is State.LIVE


def test_finishing_saves_the_last_words_and_stops_the_clock(
    page: CapturePage, book: Logbook, ask: Recorder, qtbot: QtBot
) -> None:
    ask.will_answer(0)
    _write(page, "One more thing")
    with qtbot.waitSignal(page.finished) as finished:
        strike(page.desk.line, Qt.Key.Key_F12)
    assert finished.args == ["meeting"]
    assert "The line you are writing is saved too." in ask.asked[0]
    assert _last(book).text == "One more thing"
    assert book.current
    assert (book.current.state, book.current.ended_at) == (State.DEBRIEF, book.clock.now())
    assert open_turn(book.meeting) is None


def test_a_meeting_is_not_finished_while_lines_are_held(
    page: CapturePage, book: Logbook, ask: Recorder, qtbot: QtBot
) -> None:
    _refuse(book)
    _save(page, "Held")
    with qtbot.assertNotEmitted(page.finished):
        strike(page.desk.line, Qt.Key.Key_F12)
    assert ask.asked == []
    assert page.centre.alarm.isVisible()
    _allow(book)
    assert book.current
    assert book.current.state is State.LIVE


# The screen as a whole


def test_every_command_of_the_table_has_a_function_and_a_key(page: CapturePage) -> None:
    keys = [key for key in capture_keys() if key.command]
    assert {key.command for key in keys} == set(Command) == set(page.conductor.commands())
    assert len({key.keys for key in keys}) == len(keys)


def test_what_is_typed_in_the_log_goes_into_the_line(page: CapturePage) -> None:
    page.centre.feed.view.setFocus()
    QTest.keyClicks(page.centre.feed.view, "L")
    assert page.desk.line.hasFocus()
    assert page.desk.line.text == "L"


def test_a_line_of_the_log_is_changed_by_enter_on_it(page: CapturePage) -> None:
    view = page.centre.feed.view
    view.setFocus()
    view.activated.emit(view.model().index(view.model().rowCount() - 1, 0))
    assert page.desk.line.text.startswith('"First time anyone')
    assert page.desk.line.hasFocus()


def test_words_are_found_in_the_log_as_it_stands_and_esc_goes_back_to_writing(page: CapturePage) -> None:
    view = page.centre.feed.view
    rows = view.model().rowCount()
    strike(page.desk.line, Qt.Key.Key_F, CTRL)
    field = page.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "car park")
    assert page.centre.feed.finding.count == "1 of 1"
    assert view.currentIndex().data().startswith("Four of six car park lights")
    assert view.model().rowCount() == rows
    strike(field, Qt.Key.Key_Escape)
    assert page.centre.feed.finding.words == ""
    assert page.desk.line.hasFocus()


@pytest.mark.parametrize(
    ("width", "scale", "tabs"), [(1366, 1.0, False), (1090, 1.0, True), (1366, 1.5, True)]
)
def test_where_there_is_little_room_the_side_panels_are_tabs(
    page: CapturePage, look: Look, width: int, scale: float, tabs: bool
) -> None:
    look.wear(look.theme.name, scale)
    page.resize(width, 768)
    assert page.side.tabbed is tabs
    assert page.agenda.isVisible()
    assert page.dynamics.isVisible() is not tabs


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_large_text_never_makes_the_screen_wider(page: CapturePage, look: Look, scale: float) -> None:
    look.wear(look.theme.name, scale)
    assert page.minimumSizeHint().width() <= 1280


def test_another_meeting_starts_with_an_empty_line(page: CapturePage, book: Logbook) -> None:
    _write(page, "half")
    book.close_meeting()
    assert page.desk.line.text == ""
    assert page.seats_model.in_room == (0, 0)


def test_every_part_says_what_it_is(page: CapturePage) -> None:
    assert all(panel.accessibleName() for panel in page.panels)


def test_hints_are_the_usual_ones(page: CapturePage) -> None:
    assert any(isinstance(piece, Words) and piece.text == "reflection" for piece in page.desk.hints.pieces)
    assert Kind.REFLECTION.value in _hints(page)


def _kept(book: Logbook) -> str:
    draft = book.store.draft("meeting")
    return draft.text if draft else ""
