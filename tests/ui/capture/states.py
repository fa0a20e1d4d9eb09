"""The states the capture screen can be in, each by the way a writer brings it about."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from nhplogger.domain.edits import Added, Changed
from nhplogger.domain.entry import Mark, Sign
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.capture_page import CapturePage
from tests.ui.capture.brackwell import MEETING, line, moment
from tests.ui.capture.full_room import fill_room
from tests.ui.capture.keyboard import strike

Bring = Callable[[CapturePage, Logbook], QWidget | None]
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def write(page: CapturePage, words: str) -> None:
    """A whole line."""
    QTest.keyClicks(page.desk.line, words)
    strike(page.desk.line, Qt.Key.Key_Return)


def refuse(book: Logbook, *, on: bool = True) -> None:
    """Have the disk refuse to be written to, or take everything again."""
    book.store._db.execute(f"PRAGMA query_only = {'ON' if on else 'OFF'}")


def _suggesting(page: CapturePage, _book: Logbook) -> None:
    QTest.keyClicks(page.desk.line, "Lights out #")


def _understood(page: CapturePage, _book: Logbook) -> None:
    QTest.keyClicks(page.desk.line, "! @Housing officer mend the light by next fri #info- ")


def _refused(page: CapturePage, book: Logbook) -> None:
    refuse(book)
    write(page, "Lights are out")


def _spell(page: CapturePage, _book: Logbook) -> None:
    strike(page.desk.line, Qt.Key.Key_F8)


def _moment(page: CapturePage, _book: Logbook) -> None:
    strike(page.desk.line, Qt.Key.Key_F8, SHIFT)


def _newcomer(page: CapturePage, _book: Logbook) -> None:
    strike(page.desk.line, Qt.Key.Key_F3)
    strike(page.person.fields["name"], Qt.Key.Key_Return)


def _naming(page: CapturePage, _book: Logbook) -> None:
    page.seats.tree.name_asked.emit("person-Unnamed, blue coat")


def _finding(page: CapturePage, _book: Logbook) -> None:
    strike(page.desk.line, Qt.Key.Key_F, CTRL)
    QTest.keyClicks(page.focusWidget(), "mill court")


def _state_menu(page: CapturePage, _book: Logbook) -> QWidget:
    return page.seats.state.open_menu()


def _adding_item(page: CapturePage, _book: Logbook) -> None:
    strike(page.desk.line, Qt.Key.Key_G, CTRL)
    strike(page.focusWidget(), Qt.Key.Key_Insert)


def _updating(page: CapturePage, _book: Logbook) -> None:
    strike(page.desk.line, Qt.Key.Key_J, CTRL)
    strike(page.focusWidget(), "u")


def _asking_seat(page: CapturePage, _book: Logbook) -> None:
    strike(page.desk.line, Qt.Key.Key_F4)


def _changing(page: CapturePage, _book: Logbook) -> None:
    strike(page.desk.line, Qt.Key.Key_Up)


def _covered(page: CapturePage, _book: Logbook) -> None:
    strike(page.desk.line, Qt.Key.Key_F9)


def _restricted(page: CapturePage, _book: Logbook) -> None:
    strike(page.desk.line, Qt.Key.Key_F9, SHIFT)


def _crowded(page: CapturePage, book: Logbook) -> None:
    fill_room(book, 60)


def _revised(_page: CapturePage, book: Logbook) -> None:
    """A mark, an edited line, and one taken back."""
    mark = Mark(id="m", meeting_id=MEETING.id, theme_id="theme-l", sign=Sign.HELPS, at=moment(14, 31))
    first, gone = line(900, "one"), line(901, "gone")
    assert book.do("write", Added(mark), Added(first), Added(gone))
    assert book.do("edit", Changed(first, replace(first, text="two", typed="two")))
    view = _page_view(_page)
    view.setFocus()
    strike(view, Qt.Key.Key_End)
    strike(view, Qt.Key.Key_Delete)
    strike(view, Qt.Key.Key_Up)
    strike(view, "o")


def _page_view(page: CapturePage) -> QWidget:
    return page.centre.feed.view


def _narrow(page: CapturePage, _book: Logbook) -> None:
    page.resize(1000, 700)


def _rest(_page: CapturePage, _book: Logbook) -> None:
    """Nothing is done yet."""


STATES: dict[str, Bring] = {
    "at rest": _rest,
    "with the list of suggestions": _suggesting,
    "with a line understood": _understood,
    "with the red bar": _refused,
    "in a spell": _spell,
    "after a moment": _moment,
    "adding a person": _newcomer,
    "naming a person": _naming,
    "finding": _finding,
    "with the menu of the room": _state_menu,
    "adding an item": _adding_item,
    "updating an action": _updating,
    "asking for a seat": _asking_seat,
    "changing a line": _changing,
    "covered": _covered,
    "restricted": _restricted,
    "in a crowded room": _crowded,
    "with lines changed and taken back": _revised,
    "in a narrow window": _narrow,
}
