"""The room under the fingers: states of the group, deputies, who somebody is, long boards."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from nhplogger.domain.edits import Changed
from nhplogger.domain.entry import Closed, Entry, Turn
from nhplogger.domain.moves import open_turn
from nhplogger.domain.people import Attendance, Person, Presence
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.domain.spells import open_spell
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.drafts import Drafts
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings
from nhplogger.ui.capture.capture_keys import capture_keys
from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.capture.group_states import COMMANDS
from nhplogger.ui.capture.pieces import Key, Words
from nhplogger.ui.capture.seats_model import SeatsModel
from nhplogger.ui.capture.seats_rows import AgencyRow, SeatRow
from nhplogger.ui.look import Look
from tests.ui.capture.full_room import fill_room
from tests.ui.capture.keyboard import strike
from tests.ui.recorder import Recorder
from tests.worn import worn

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NONE = Qt.KeyboardModifier.NoModifier
KEYS = {
    SpellKind.SILENCE: (Qt.Key.Key_F5, NONE),
    SpellKind.BREAK: (Qt.Key.Key_F5, SHIFT),
    SpellKind.TOGETHER: (Qt.Key.Key_F7, NONE),
    SpellKind.UNHEARD: (Qt.Key.Key_F8, NONE),
    SpellKind.OBSERVED: (Qt.Key.Key_F8, SHIFT),
}


def _strike(page: CapturePage, kind: SpellKind) -> None:
    strike(page.desk.line, *KEYS[kind])


def _pass(book: Logbook, seconds: float) -> None:
    assert isinstance(book.clock, StillClock)
    book.clock.advance(seconds)


def _shown(page: CapturePage) -> str:
    return " ".join(
        piece.text if isinstance(piece, Words) else piece.label
        for piece in page.seats.state.pieces
        if isinstance(piece, Words | Key)
    )


def _hints(page: CapturePage) -> str:
    return page.desk.hints.accessibleName()


def _attendance(book: Logbook, name: str) -> Attendance:
    return next(each for each in book.meeting.all(Attendance) if each.person_id == f"person-{name}")


def _status(book: Logbook, name: str) -> Presence:
    return _attendance(book, name).status


# States of the group


@pytest.mark.parametrize("kind", [kind for kind in KEYS if not kind.is_moment])
def test_a_key_begins_a_state_shows_it_running_and_ends_it(
    page: CapturePage, book: Logbook, kind: SpellKind
) -> None:
    rest = _shown(page)
    _strike(page, kind)
    spell = open_spell(book.meeting)
    assert spell
    assert spell.kind is kind
    _pass(book, 42)
    page.room.tick()
    assert "0:42" in _shown(page)
    _strike(page, kind)
    assert open_spell(book.meeting) is None
    assert _shown(page) == rest


def test_a_moment_is_noted_and_said_for_a_while(page: CapturePage, book: Logbook) -> None:
    rest = _shown(page)
    _strike(page, SpellKind.OBSERVED)
    assert "Observer effect noted, 14:32" in _shown(page)
    _pass(book, 11)
    page.room.tick()
    assert _shown(page) == rest
    assert [spell.kind for spell in book.meeting.all(Spell)] == [SpellKind.OBSERVED]


def test_states_are_announced(page: CapturePage, book: Logbook, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    _strike(page, SpellKind.SILENCE)
    _pass(book, 9)
    strike(page.desk.line, "b", ALT)
    assert said == ["Silence begins", "Silence ended after 0:09", "Resident 2 is speaking"]


def test_a_state_is_chosen_from_the_menu_by_name(page: CapturePage, book: Logbook) -> None:
    menu = page.seats.state.open_menu()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words[0] == "Silence\tF5"
    assert len(words) == len(COMMANDS) + 1
    assert words[-1] == "Restricted\tShift+F9"
    menu.actions()[3].trigger()
    spell = open_spell(book.meeting)
    assert spell
    assert spell.kind is SpellKind.UNHEARD
    menu.close()


def test_enter_on_the_row_opens_the_menu_and_a_choice_leads_back_to_the_line(
    page: CapturePage, book: Logbook, qtbot: QtBot
) -> None:
    page.seats.state.setFocus()
    strike(page.seats.state, Qt.Key.Key_Return)
    menu = page.seats.state.findChild(QMenu)
    assert isinstance(menu, QMenu)
    strike(menu, Qt.Key.Key_Down)
    strike(menu, Qt.Key.Key_Return)
    spell = open_spell(book.meeting)
    assert spell
    assert spell.kind is SpellKind.SILENCE
    assert page.desk.line.hasFocus()


def test_the_row_says_what_it_is_to_those_who_hear_it(page: CapturePage) -> None:
    assert "talk goes on" in page.seats.state.accessibleName()
    _strike(page, SpellKind.UNHEARD)
    assert page.seats.state.accessibleName() == "The room: Could not hear since 14:32. F8 ends it."


def test_silence_ends_the_turn_and_undo_gives_the_floor_back(page: CapturePage, book: Logbook) -> None:
    turn = open_turn(book.meeting)
    assert turn
    _strike(page, SpellKind.SILENCE)
    closed = book.meeting.get(Turn, turn.id)
    assert closed
    assert closed.closed_by is Closed.SILENCE
    assert page.seats_model.speaking is None
    assert book.undo()
    assert open_turn(book.meeting) == turn
    assert open_spell(book.meeting) is None


# Pauses


def test_a_turn_is_closed_after_three_minutes_without_a_key(page: CapturePage, book: Logbook) -> None:
    strike(page.desk.line, "b", ALT)
    _pass(book, 60)
    QTest.keyClicks(page.desk.line, "Lights")
    stirred = book.clock.now()
    _pass(book, 179)
    page.room.tick()
    assert open_turn(book.meeting)
    _pass(book, 1)
    page.room.tick()
    turn = max(book.meeting.all(Turn), key=lambda each: each.started_at)
    assert (turn.ended_at, turn.closed_by) == (stirred, Closed.PAUSE)


def test_how_long_a_pause_may_be_is_a_preference(
    book: Logbook, look: Look, tmp_path: Path, ask: Recorder, qtbot: QtBot
) -> None:
    settings = Settings(tmp_path / "other.ini")
    settings.turn_pause = 60
    page = worn(look, lambda: CapturePage(book, look, Drafts(book), settings, ask))
    qtbot.addWidget(page)
    page.room.pauses.stir()
    _pass(book, 60)
    page.room.tick()
    assert open_turn(book.meeting) is None


def test_a_turn_left_open_by_a_crash_ends_where_something_was_last_kept(
    page: CapturePage, book: Logbook
) -> None:
    meeting = book.current
    assert meeting
    _pass(book, 3600)
    book.open_meeting(meeting.id)
    page.room.tick()
    turn = book.meeting.get(Turn, "turn-now")
    assert turn
    assert (turn.ended_at, turn.closed_by) == (turn.started_at, Closed.PAUSE)


def test_a_disk_that_refuses_is_asked_again_once_a_minute_only(page: CapturePage, book: Logbook) -> None:
    failures: list[str] = []
    book.failed.connect(failures.append)
    book.store._db.execute("PRAGMA query_only = ON")
    _pass(book, 200)
    for _second in range(59):
        page.room.tick()
        _pass(book, 1)
    assert len(failures) == 1
    book.store._db.execute("PRAGMA query_only = OFF")
    _pass(book, 1)
    page.room.tick()
    assert open_turn(book.meeting) is None


# Deputies


def test_a_deputy_is_asked_for_whom_among_those_away(page: CapturePage, book: Logbook) -> None:
    for _press in range(4):
        strike(page.desk.line, Qt.Key.Key_F4)
        strike(page.desk.line, "2")
    assert _status(book, "PCSO") is Presence.DEPUTY
    assert "Deputy for whom? 3 Inspector f Outreach nurse" in _hints(page)
    strike(page.desk.line, "3")
    assert _attendance(book, "PCSO").deputy_for_id == "person-Inspector"
    assert "Deputy" not in _hints(page)
    assert page.desk.line.text == ""


def test_a_deputy_for_nobody_in_particular_is_a_deputy_all_the_same(page: CapturePage, book: Logbook) -> None:
    for _press in range(4):
        strike(page.desk.line, Qt.Key.Key_F4)
        strike(page.desk.line, "2")
    strike(page.desk.line, Qt.Key.Key_Escape)
    assert _attendance(book, "PCSO").deputy_for_id is None
    assert _status(book, "PCSO") is Presence.DEPUTY


def test_on_the_board_shift_asks_too_and_the_focus_comes_back(page: CapturePage, book: Logbook) -> None:
    page.seats.tree.setFocus()
    for _press in range(4):
        strike(page.seats.tree, "2", SHIFT)
    strike(page.desk.line, "f")
    assert _attendance(book, "PCSO").deputy_for_id == "person-Outreach nurse"
    assert page.seats.tree.hasFocus()


def test_a_question_for_a_seat_is_over_when_the_focus_leaves(page: CapturePage, book: Logbook) -> None:
    strike(page.desk.line, Qt.Key.Key_F4)
    page.seats.tree.setFocus()
    page.write()
    QTest.keyClicks(page.desk.line, "2")
    assert page.desk.line.text == "2"
    assert _status(book, "PCSO") is Presence.PRESENT


# Who somebody is


def test_somebody_unnamed_is_added_in_three_keys(page: CapturePage, book: Logbook) -> None:
    strike(page.desk.line, Qt.Key.Key_F3, SHIFT)
    QTest.keyClicks(page.person.fields["name"], "red scarf")
    strike(page.person.fields["name"], Qt.Key.Key_Return)
    added = next(person for person in book.register.all(Person) if person.name == "Unnamed, red scarf")
    assert added.unnamed
    assert page.desk.line.hasFocus()


def _unnamed(book: Logbook) -> Person:
    person = next(person for person in book.register.all(Person) if person.name == "Unnamed, blue coat")
    unnamed = replace(person, unnamed=True)
    assert book.do("Nobody knows who", Changed(person, unnamed))
    return unnamed


def test_an_unnamed_person_is_given_a_new_name_from_the_line(page: CapturePage, book: Logbook) -> None:
    coat = _unnamed(book)
    strike(page.desk.line, "d", ALT)
    QTest.keyClicks(page.desk.line, "Asks about lights")
    strike(page.desk.line, Qt.Key.Key_Return)
    strike(page.desk.line, Qt.Key.Key_F4, SHIFT)
    strike(page.desk.line, "d")
    assert page.naming.isVisible()
    assert "blue coat" in page.naming.accessibleName()
    QTest.keyClicks(page.naming.field, "Mrs Price")
    assert "A new name" in page.naming.outcome.text()
    strike(page.naming.field, Qt.Key.Key_Return)
    named = book.register.get(Person, coat.id)
    assert named
    assert (named.name, named.unnamed, named.pseudonym) == ("Mrs Price", False, coat.pseudonym)
    assert page.seats_model.room.key(coat.id) == "d"
    rows = page.centre.feed.view.model()
    said = [rows.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(rows.rowCount())]
    assert "Mrs Price" in said[-1]
    assert page.desk.line.hasFocus()


def test_an_unnamed_person_becomes_somebody_known_as_one_act(page: CapturePage, book: Logbook) -> None:
    coat = _unnamed(book)
    strike(page.desk.line, "d", ALT)
    QTest.keyClicks(page.desk.line, "Asks about lights")
    strike(page.desk.line, Qt.Key.Key_Return)
    before = book.meeting.copy()
    page.seats.tree.setFocus()
    page.seats.tree.setCurrentIndex(_index(page.seats_model, coat.id))
    strike(page.seats.tree, Qt.Key.Key_F2)
    QTest.keyClicks(page.naming.field, "inspec")
    strike(page.naming.field, Qt.Key.Key_Down)
    assert page.naming.field.text() == "Inspector"
    assert "is known here" in page.naming.outcome.text()
    strike(page.naming.field, Qt.Key.Key_Return)
    assert page.seats.tree.hasFocus()
    assert book.register.get(Person, coat.id) is None
    assert max(book.meeting.all(Entry), key=lambda each: each.seq).speaker_id == "person-Inspector"
    assert not [turn for turn in book.meeting.all(Turn) if turn.person_id == coat.id]
    assert _status(book, "Inspector") is Presence.PRESENT
    assert book.undo()
    assert book.meeting == before
    assert book.register.get(Person, coat.id) == coat


def test_half_a_line_of_theirs_goes_over_to_them_too(page: CapturePage, book: Logbook) -> None:
    strike(page.desk.line, "d", ALT)
    QTest.keyClicks(page.desk.line, "Asks about ")
    strike(page.desk.line, Qt.Key.Key_F4, SHIFT)
    strike(page.desk.line, "d")
    QTest.keyClicks(page.naming.field, "Inspector")
    strike(page.naming.field, Qt.Key.Key_Return)
    QTest.keyClicks(page.desk.line, "lights")
    strike(page.desk.line, Qt.Key.Key_Return)
    last = max(book.meeting.all(Entry), key=lambda each: each.seq)
    assert (last.text, last.speaker_id) == ("Asks about lights", "person-Inspector")


def test_esc_and_the_same_name_change_nothing(page: CapturePage, book: Logbook) -> None:
    people = book.register.all(Person)
    strike(page.desk.line, Qt.Key.Key_F4, SHIFT)
    strike(page.desk.line, "2")
    assert page.naming.field.text() == "PCSO"
    strike(page.naming.field, Qt.Key.Key_Return)
    assert page.naming.isVisible()
    assert page.naming.field.accessibleDescription()
    strike(page.naming.field, Qt.Key.Key_Escape)
    assert not page.naming.isVisible()
    assert page.desk.line.hasFocus()
    assert book.register.all(Person) == people


# Many people


def _agencies(model: SeatsModel) -> list[AgencyRow]:
    rows = [model.at(model.index(row, 0)) for row in range(model.rowCount())]
    return [row for row in rows if isinstance(row, AgencyRow)]


def _index(model: SeatsModel, person_id: str) -> QModelIndex:
    for agency in range(model.rowCount()):
        parent = model.index(agency, 0)
        for row in range(model.rowCount(parent)):
            seat = model.at(model.index(row, 0, parent))
            if isinstance(seat, SeatRow) and seat.who.id == person_id:
                return model.index(row, 0, parent)
    raise KeyError(person_id)


def _folded(page: CapturePage) -> list[str]:
    tree, model = page.seats.tree, page.seats_model
    shut = [model.at(model.index(row, 0)) for row in range(model.rowCount())
            if not tree.isExpanded(model.index(row, 0))]  # fmt: skip
    assert [row for row in _agencies(model) if row.folded] == shut
    return [row.name for row in shut if isinstance(row, AgencyRow)]


def test_up_to_fifteen_people_are_all_shown(page: CapturePage) -> None:
    assert _folded(page) == []


def test_with_more_people_agencies_fold_that_were_long_quiet(page: CapturePage, book: Logbook) -> None:
    fill_room(book, 16)
    _pass(book, 700)
    page.seats_model.tick()
    assert "Police" in _folded(page)
    assert "Council" not in _folded(page)  # its safety officer is speaking
    police = _agencies(page.seats_model)[0]
    assert police.keys == ("1–3",)
    assert "Enter opens" in police.spoken


def test_a_folded_agency_opens_by_seat_key_by_enter_and_by_click(
    page: CapturePage, book: Logbook, qtbot: QtBot
) -> None:
    fill_room(book, 16)
    _pass(book, 700)
    page.seats_model.tick()
    strike(page.desk.line, "2", ALT)
    assert "Police" not in _folded(page)
    tree = page.seats.tree
    housing = page.seats_model.index(2, 0)
    tree.setFocus()
    tree.setCurrentIndex(housing)
    strike(tree, Qt.Key.Key_Return)
    assert "Housing" not in _folded(page)
    strike(tree, Qt.Key.Key_Return)
    assert "Housing" in _folded(page)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(housing).center())
    assert "Housing" not in _folded(page)
    _pass(book, 700)
    page.seats_model.tick()
    assert "Housing" in _folded(page)


def test_a_change_of_presence_opens_the_agency(page: CapturePage, book: Logbook) -> None:
    fill_room(book, 16)
    _pass(book, 700)
    page.seats_model.tick()
    strike(page.desk.line, Qt.Key.Key_F4)
    strike(page.desk.line, "7")
    assert "Housing" not in _folded(page)


def test_above_thirty_five_seats_two_letters_name_one(page: CapturePage, book: Logbook) -> None:
    fill_room(book, 40)
    seat = page.seats_model.room.at_key("bc")
    assert seat
    strike(page.desk.line, "b", ALT)
    assert "second letter" in _hints(page)
    strike(page.desk.line, "c", ALT)
    turn = open_turn(book.meeting)
    assert turn
    assert turn.person_id == seat.person_id
    strike(page.desk.line, "b", ALT)
    strike(page.desk.line, "b")
    assert page.desk.line.text == ""
    other = page.seats_model.room.at_key("bb")
    turn = open_turn(book.meeting)
    assert turn
    assert other
    assert turn.person_id == other.person_id
    strike(page.desk.line, "0", ALT)
    turn = open_turn(book.meeting)
    assert turn
    assert turn.person_id is None


def test_two_letters_change_presence_and_work_on_the_board(page: CapturePage, book: Logbook) -> None:
    fill_room(book, 60)
    strike(page.desk.line, Qt.Key.Key_F4)
    strike(page.desk.line, "b")
    strike(page.desk.line, "c")
    seat = page.seats_model.room.at_key("bc")
    assert seat
    assert seat.status is Presence.LATE
    page.seats.tree.setFocus()
    strike(page.seats.tree, "c")
    strike(page.seats.tree, "a")
    turn, seat = open_turn(book.meeting), page.seats_model.room.at_key("ca")
    assert turn
    assert seat
    assert turn.person_id == seat.person_id
    strike(page.seats.tree, "c", SHIFT)
    strike(page.seats.tree, "b", SHIFT)
    seat = page.seats_model.room.at_key("cb")
    assert seat
    assert seat.status is Presence.LATE


def test_two_letters_with_alt_work_from_the_log_too(page: CapturePage, book: Logbook) -> None:
    fill_room(book, 40)
    page.centre.feed.view.setFocus()
    strike(page.centre.feed.view, "b", ALT)
    strike(page.desk.line, "d", ALT)
    turn, seat = open_turn(book.meeting), page.seats_model.room.at_key("bd")
    assert turn
    assert seat
    assert turn.person_id == seat.person_id


def test_two_letters_of_no_seat_do_nothing(page: CapturePage, book: Logbook) -> None:
    fill_room(book, 40)
    turns = book.meeting.all(Turn)
    strike(page.desk.line, "b", ALT)
    strike(page.desk.line, "z")
    assert book.meeting.all(Turn) == turns
    assert "second letter" not in _hints(page)
    assert page.desk.line.text == ""


@pytest.mark.parametrize("modifier", [CTRL | ALT, ALT | SHIFT, CTRL])
def test_only_alt_alone_gives_the_floor(
    page: CapturePage, book: Logbook, modifier: Qt.KeyboardModifier
) -> None:
    turns = book.meeting.all(Turn)
    strike(page.desk.line, "b", modifier)
    page.seats.tree.setFocus()
    strike(page.seats.tree, "b", modifier)
    assert book.meeting.all(Turn) == turns


@pytest.mark.parametrize("people", [16, 36, 60])
def test_a_full_board_is_a_proper_model(book: Logbook, qtmodeltester: ModelTester, people: int) -> None:
    model = SeatsModel(book)
    qtmodeltester.check(model)
    fill_room(book, people)
    _pass(book, 700)
    model.tick()
    assert any(row.folded for row in _agencies(model))
    for row in range(model.rowCount()):
        model.toggle(model.index(row, 0))


def test_every_key_of_the_room_is_in_the_table_once_and_none_has_ctrl_and_alt() -> None:
    keys = [key.keys for key in capture_keys() if key.command]
    assert len(set(keys)) == len(keys)
    assert not [key for key in keys if "Ctrl+Alt" in key]
    assert {"F5", "Shift+F5", "F7", "F8", "Shift+F8", "Shift+F3", "Shift+F4"} <= set(keys)


def test_with_no_pause_chosen_a_turn_goes_on(
    book: Logbook, look: Look, tmp_path: Path, ask: Recorder, qtbot: QtBot
) -> None:
    settings = Settings(tmp_path / "other.ini")
    settings.turn_pause = 0
    page = worn(look, lambda: CapturePage(book, look, Drafts(book), settings, ask))
    qtbot.addWidget(page)
    _pass(book, 7200)
    page.room.tick()
    assert open_turn(book.meeting)
