"""While the disk refuses, screens that look across meetings go on, and say that they show what was saved."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nhplogger.domain.action import Action, Status
from nhplogger.domain.edits import Added, Changed
from nhplogger.domain.entry import Entry
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.opening import open_study
from nhplogger.logbook.settings import Settings
from nhplogger.ui.action_list.actions_page import ActionsPage
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.meetings_page import MeetingsPage
from nhplogger.ui.people.people_page import PeoplePage
from tests.builders import DAY, a_meeting, an_action, an_entry
from tests.places import no_file_longer_than
from tests.studies import a_study_file, recovery
from tests.ui.recorder import Recorder
from tests.worn import worn

HELD = "as last saved: some changes are not on the disk yet"
ACTION = an_action("Sign off repairs", due=DAY)
NEW = an_action("Ring the school", due=DAY)


@pytest.fixture
def book(tmp_path: Path, clock: StillClock) -> Iterator[Logbook]:
    """A study in a file, with a meeting that is on."""
    made = open_study(a_study_file(tmp_path), recovery(), clock, "Fieldworker 2")
    made.open_meeting(a_meeting().id)
    assert made.do("Agree", Added(ACTION))
    yield made
    made.close()


@pytest.fixture
def actions(qtbot: QtBot, book: Logbook, look: Look, ask: Recorder, tmp_path: Path) -> ActionsPage:
    made = worn(look, lambda: ActionsPage(book, look, ask, tmp_path))
    qtbot.addWidget(made)
    made.resize(1286, 660)
    made.show()
    return made


@pytest.fixture
def meetings(qtbot: QtBot, book: Logbook, look: Look, settings: Settings) -> MeetingsPage:
    made = worn(look, lambda: MeetingsPage(book, look, settings))
    qtbot.addWidget(made)
    made.resize(1286, 660)
    made.show()
    qtbot.waitUntil(lambda: made.is_settled)
    return made


def listed(page: ActionsPage) -> list[str]:
    return [page.model.id_at(page.model.index(row)) for row in range(page.model.rowCount())]


def test_actions_say_they_are_as_last_saved_and_then_what_is_there(
    book: Logbook, actions: ActionsPage
) -> None:
    with no_file_longer_than(16):
        assert book.do("Agree", Added(NEW))
        assert book.held == 1
        assert actions.about.whole == f"1 open in one area, {HELD}"
        assert NEW.id not in listed(actions)
    assert book.try_again()
    assert actions.about.whole == "2 open in one area"
    assert NEW.id in listed(actions)


def test_an_action_changed_in_memory_is_not_changed_again_over_it(
    book: Logbook, actions: ActionsPage, qtbot: QtBot
) -> None:
    actions.show_action(ACTION.id)
    with no_file_longer_than(16):
        assert book.do("Reword", Changed(ACTION, replace(ACTION, text="Sign off all repairs")))
        with qtbot.waitSignal(book.failed):
            QTest.keyClick(actions.list, Qt.Key.Key_D)
    assert book.try_again()
    found = book.store.read_all().get(Action, ACTION.id)
    assert found
    assert (found.text, found.status) == ("Sign off all repairs", Status.NOT_STARTED)


def test_an_act_of_the_page_is_refused_and_can_be_done_later(
    book: Logbook, actions: ActionsPage, qtbot: QtBot
) -> None:
    actions.show_action(ACTION.id)
    box = actions.panel.update_box
    box.text.setPlainText("Booked for Monday")
    with no_file_longer_than(16), qtbot.waitSignal(book.failed):
        actions.conductor.add_update()
    assert box.words == "Booked for Monday"
    assert book.held == 0
    actions.conductor.add_update()
    assert box.words == ""


def test_an_action_known_only_in_memory_has_a_page_without_it(book: Logbook, actions: ActionsPage) -> None:
    with no_file_longer_than(16):
        assert book.do("Agree", Added(NEW))
        actions.show_action(NEW.id)
        assert actions.conductor.ids != (NEW.id,)
    assert book.try_again()


def test_words_begun_while_the_disk_refuses_are_kept_once_it_takes_them(
    book: Logbook, actions: ActionsPage, qtbot: QtBot
) -> None:
    actions.show_action(ACTION.id)
    refused: list[str] = []
    book.failed.connect(refused.append)
    with no_file_longer_than(16):
        actions.panel.update_box.text.setPlainText("Half a")
        actions.kept.flush()
        actions.kept.flush()
    assert len(refused) == 1
    qtbot.waitUntil(lambda: "Half a" in book.store.kept_words("action updates"), timeout=10_000)


def test_meetings_say_they_are_as_last_saved_and_then_what_is_there(
    book: Logbook, meetings: MeetingsPage, qtbot: QtBot
) -> None:
    assert meetings.header.count.whole == "1 meeting"
    with no_file_longer_than(16):
        assert book.do("Write", Added(an_entry("held")))
        qtbot.waitUntil(lambda: meetings.is_settled)
        assert meetings.header.count.whole == f"1 meeting, {HELD}"
        entries = row_entries(meetings)
    assert book.try_again()
    qtbot.waitUntil(lambda: meetings.is_settled)
    assert meetings.header.count.whole == "1 meeting"
    assert row_entries(meetings) == entries + 1 == len(book.meeting.all(Entry))


def row_entries(page: MeetingsPage) -> int:
    row = page.model.row(0)
    assert row
    return row.entries


def test_the_register_says_so_too(book: Logbook, look: Look, qtbot: QtBot) -> None:
    page = worn(look, lambda: PeoplePage(book, look))
    qtbot.addWidget(page)
    page.show()
    with no_file_longer_than(16):
        assert book.do("Write", Added(an_entry("held")))
        assert page.about.whole == "As last saved: some changes are not on the disk yet."
    assert book.try_again()
    assert page.about.whole == ""
