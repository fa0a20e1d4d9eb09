"""What is held in memory gets onto a disk: from the bar, by keys, and before the window closes."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added
from nhplogger.domain.entry import Entry, Mark, Sign, Turn
from nhplogger.domain.meeting import AgendaItem, Meeting, State
from nhplogger.domain.people import Attendance, Presence
from nhplogger.domain.spell import Spell
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.drafts import Drafts
from nhplogger.logbook.opening import open_study
from nhplogger.logbook.settings import Settings
from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.home.quick_start_card import QuickStart
from nhplogger.ui.house import House
from nhplogger.ui.look import Look
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.pages import Place
from nhplogger.ui.widgets.save_state import Saving
from tests.places import no_file_longer_than, read_only
from tests.studies import PASSPHRASE, a_study_file, a_theme_id, recovery
from tests.ui.capture.keyboard import strike
from tests.ui.recorder import Recorder

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def study(tmp_path: Path) -> Path:
    folder = tmp_path / "laptop"
    folder.mkdir()
    return a_study_file(folder)


@pytest.fixture
def window(
    look: Look, settings: Settings, ask: Recorder, clock: StillClock, study: Path, qtbot: QtBot
) -> Iterator[MainWindow]:
    """The window in a meeting begun just now, two people in the room."""
    made = MainWindow(look, settings, ask, clock, study.parent)
    made.show()
    made.enter(open_study(study, recovery(), clock, "Observer 1"))
    _house(made).start_now(QuickStart(area="Brackwell", title="Partnership meeting"))
    page = _page(made)
    for name in ("Sergeant", "Resident"):
        page.conductor._moves.add_person(name, "", "Police")
    with qtbot.waitActive(made):
        made.activateWindow()
    page.write()
    yield made
    _house_away(made)
    made.close()
    made.deleteLater()


def _house_away(window: MainWindow) -> None:
    """Whatever a test left unsaved is given up, so that nothing is asked any more."""
    if window.house:
        window.house.logbook.unwritten.let_go()
        window.house.drafts.discard()


def _house(window: MainWindow) -> House:
    assert window.house is not None
    return window.house


def _page(window: MainWindow) -> CapturePage:
    page = _house(window).pages.page(Place.CAPTURE)
    assert isinstance(page, CapturePage)
    return page


def _save(page: CapturePage, text: str) -> None:
    QTest.keyClicks(page.desk.line, text)
    strike(page.desk.line, Qt.Key.Key_Return)


def _everything(page: CapturePage) -> None:
    """Each kind of act there is by key or mouse, and half a line at the end."""
    _save(page, "First held line")
    strike(page.desk.line, "1", ALT)
    strike(page.desk.line, Qt.Key.Key_D, CTRL)
    page.dynamics.marked.emit((a_theme_id(), Sign.HELPS))
    page.seats.tree.presence_asked.emit(page.seats_model.room.at_key("2").person_id)  # type: ignore[union-attr]
    _save(page, "Second held line")
    _save(page, "taken back")
    strike(page.desk.line, Qt.Key.Key_Left, ALT)
    strike(page.desk.line, Qt.Key.Key_F9, SHIFT)
    strike(page.desk.note, Qt.Key.Key_F9, SHIFT)
    assert isinstance(page._book.clock, StillClock)
    page._book.clock.advance(1)
    QTest.keyClicks(page.desk.line, "half a li")
    page.desk._drafts.flush()


def _shows(meeting: Contents) -> None:
    """That all of it is there."""
    assert sorted(entry.text for entry in meeting.all(Entry)) == ["First held line", "Second held line"]
    assert [entry.text for entry in meeting.all(Entry) if entry.starred] == ["First held line"]
    assert (meeting.count(Turn), meeting.count(Mark), meeting.count(Spell)) == (1, 1, 1)
    assert Presence.LATE in [seat.status for seat in meeting.all(Attendance)]


def _read_back(path: Path, clock: StillClock) -> tuple[Contents, str]:
    again = open_study(path, PASSPHRASE, clock)
    live = next(each for each in again.register.all(Meeting) if each.state is State.LIVE)
    again.open_meeting(live.id)
    found = Drafts(again).found()
    assert again.store.findings() == []
    contents = again.meeting.copy()
    again.close()
    return contents, found.text if found else ""


def _replaced(path: Path) -> None:
    shutil.copyfile(path, path.with_name("other.nhp"))
    path.with_name("other.nhp").replace(path)


@pytest.mark.parametrize("lose", [Path.unlink, _replaced], ids=["drive gone", "file replaced"])
def test_everything_done_after_the_file_was_lost_is_saved_elsewhere_by_one_key(
    window: MainWindow, ask: Recorder, study: Path, tmp_path: Path, clock: StillClock,
    settings: Settings, lose: Callable[[Path], object],
) -> None:  # fmt: skip
    page, target = _page(window), tmp_path / "stick" / "study.nhp"
    lose(study)
    _everything(page)
    _shows(page._book.meeting)
    assert page.centre.alarm.isVisible()
    assert "changes are held in memory" in page.centre.alarm.text()
    assert "changes not saved" in window.windowTitle()
    ask.will_answer(target)
    strike(page.desk.line, Qt.Key.Key_S, CTRL | SHIFT)
    assert str(target) in page.centre.alarm.text()
    assert page.status.save_state.state is Saving.SAVED
    assert settings.recent[0] == str(target)
    assert "not saved" not in window.windowTitle()
    strike(page.desk.line, Qt.Key.Key_Return)
    window.close()
    contents, _half = _read_back(target, clock)
    assert "half a li" in [entry.text for entry in contents.all(Entry)]


def test_everything_a_read_only_folder_refused_is_written_when_it_takes_it(
    window: MainWindow, study: Path, clock: StillClock
) -> None:
    page = _page(window)
    with read_only(study.parent):
        _everything(page)
        page.centre.alarm.offer("again").click()
        assert page.centre.alarm.isVisible()
    page.centre.alarm.offer("again").click()
    assert not page.centre.alarm.isVisible()
    window.close()
    contents, half = _read_back(study, clock)
    _shows(contents)
    assert half == "half a li"


def test_everything_a_full_disk_refused_is_written_when_there_is_room(
    window: MainWindow, study: Path, clock: StillClock
) -> None:
    page = _page(window)
    with no_file_longer_than(16):
        _everything(page)
    held = page._book.held
    assert held > 8
    assert page.status.save_state.text().endswith(f"{held} changes held")
    strike(page.desk.line, Qt.Key.Key_S, CTRL)
    assert not page.centre.alarm.isVisible()
    window.close()
    contents, half = _read_back(study, clock)
    _shows(contents)
    assert half == "half a li"


def test_the_window_does_not_close_over_unsaved_words_until_they_are_saved_elsewhere(
    window: MainWindow, ask: Recorder, study: Path, tmp_path: Path, clock: StillClock
) -> None:
    page, target = _page(window), tmp_path / "stick.nhp"
    study.unlink()
    _everything(page)
    ask.will_answer(1)
    window.close()
    assert window.isVisible()
    assert "changes are not saved" in ask.asked[0]
    assert "closing would lose them" in ask.asked[0]
    ask.will_answer(0, target)
    window.close()
    assert not window.isVisible()
    contents, half = _read_back(target, clock)
    _shows(contents)
    assert half == "half a li"


def test_locking_asks_too_and_giving_up_is_said_in_so_many_words(
    window: MainWindow, ask: Recorder, study: Path
) -> None:
    page = _page(window)
    study.unlink()
    _save(page, "held")
    ask.will_answer(1)
    _house(window).lock()
    assert window.house is not None
    ask.will_answer(2)
    _house(window).lock()
    assert window.house is None


def test_a_place_that_refuses_too_is_told_in_the_bar_and_typing_goes_on(
    window: MainWindow, ask: Recorder, study: Path, tmp_path: Path
) -> None:
    page = _page(window)
    study.unlink()
    _save(page, "held")
    (tmp_path / "there.nhp").write_bytes(b"somebody's")
    ask.will_answer(tmp_path / "there.nhp")
    page.centre.alarm.offer("elsewhere").click()
    assert "there.nhp is there already" in page.centre.alarm.text()
    _save(page, "typed on")
    assert page._book.held == 2
    ask.will_answer(None)
    page.centre.alarm.offer("elsewhere").click()
    assert page._book.held == 2


def test_other_screens_say_what_is_held_and_offer_the_same(
    window: MainWindow, ask: Recorder, study: Path, tmp_path: Path
) -> None:
    page, house = _page(window), _house(window)
    study.unlink()
    _save(page, "held")
    house.go_help()
    assert house.frame.notice.isVisible()
    ask.will_answer(tmp_path / "stick.nhp")
    house.frame.notice.offer("elsewhere").click()
    assert str(tmp_path / "stick.nhp") in house.frame.notice.text()
    assert house.logbook.held == 0


def test_half_a_line_alone_that_is_refused_raises_the_bar_and_clears_it(
    window: MainWindow, study: Path
) -> None:
    page = _page(window)
    with read_only(study.parent):
        QTest.keyClicks(page.desk.line, "half")
        page.desk._drafts.flush()
        assert "your words are held in memory" in page.centre.alarm.text()
        assert page.centre.alarm.isVisible()
    page.desk._drafts.flush()
    assert not page.centre.alarm.isVisible()


def test_the_half_line_is_still_there_after_a_look_at_another_screen(window: MainWindow, study: Path) -> None:
    page, house = _page(window), _house(window)
    with read_only(study.parent):
        QTest.keyClicks(page.desk.line, "half")
        house.go_help()
        house.go_to_meeting()
        assert page.desk.line.text == "half"


def test_an_agenda_move_and_a_newcomer_are_held_like_lines(
    window: MainWindow, study: Path, clock: StillClock
) -> None:
    page = _page(window)
    meeting = page._book.current
    assert meeting
    item = AgendaItem(id="item", meeting_id=meeting.id, position=1, title="Lights")
    page._book.do("Add an item", Added(item))
    with read_only(study.parent):
        strike(page.desk.line, Qt.Key.Key_N, CTRL)
        assert page.conductor._moves.add_person("Newcomer", "", "Health")
        _save(page, "@Newcomer said so")
    assert page._book.try_again()
    window.close()
    contents, _half = _read_back(study, clock)
    assert contents.all(AgendaItem)[0].started_at == clock.now()
    assert contents.count(Attendance) == 3
