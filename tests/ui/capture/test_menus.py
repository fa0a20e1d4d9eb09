"""What a key does on a line or a seat the mouse can do too, from a menu that names the key."""

from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction

from nhplogger.domain.edits import Added, Changed
from nhplogger.domain.entry import Entry
from nhplogger.domain.people import Attendance, Presence
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.capture.feed_menu import FeedDeed
from nhplogger.ui.capture.row_menu import RowMenu
from nhplogger.ui.capture.seats_menu import SeatDeed
from tests.ui.capture.brackwell import line
from tests.ui.capture.keyboard import strike
from tests.ui.capture.screen_reader import read_out


def _choose(menu: RowMenu, deed: Enum) -> None:
    menu.close()
    next(action for action in menu.actions() if action.data() is deed).trigger()


def _texts(menu: RowMenu) -> list[str]:
    return [action.text() for action in menu.actions() if isinstance(action, QAction)]


def _open(page: CapturePage, up: int = 0) -> RowMenu:
    """The menu of a line so many above the newest, as by a click with the right button."""
    view = page.centre.feed.view
    rect = view.visualRect(view.model().index(view.model().rowCount() - 1 - up, 0))
    view.customContextMenuRequested.emit(rect.center())
    return page.centre.feed.menu


def test_any_line_is_taken_back_and_restored_by_mouse(page: CapturePage, book: Logbook) -> None:
    menu = _open(page, up=2)
    entry = page.centre.feed.view.feed.line(page.centre.feed.view.currentIndex().row())
    assert isinstance(entry, Entry)
    _choose(menu, FeedDeed.TAKE_BACK)
    assert book.meeting.get(Entry, entry.id) is None
    _choose(_open(page, up=2), FeedDeed.RESTORE)
    assert book.meeting.get(Entry, entry.id) == entry


def test_a_line_is_changed_starred_and_made_an_action_by_mouse(page: CapturePage, book: Logbook) -> None:
    written = line(900, "Mend the gate")
    assert book.do("write", Added(written))
    _choose(_open(page), FeedDeed.STAR)
    starred = book.meeting.get(Entry, written.id)
    assert starred
    assert starred.starred
    _choose(_open(page), FeedDeed.MAKE_ACTION)
    assert any(words.startswith("Now an action") for words in read_out(page).splitlines())
    _choose(_open(page), FeedDeed.CHANGE)
    assert page.desk.past.editing
    assert page.desk.line.hasFocus()


def test_earlier_words_are_shown_by_mouse_only_where_there_are_some(page: CapturePage, book: Logbook) -> None:
    assert not any("Earlier words" in text for text in _texts(_open(page)))
    written = line(900, "one")
    assert book.do("write", Added(written))
    assert book.do("edit", Changed(written, replace(written, text="two", typed="two")))
    menu = _open(page)
    assert "Earlier words\tO" in _texts(menu)
    _choose(menu, FeedDeed.OLD_WORDS)
    assert page.centre.feed.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole).endswith("one")


def test_the_last_thing_done_is_taken_back_and_put_back_by_mouse(page: CapturePage, book: Logbook) -> None:
    before = book.meeting.copy()
    strike(page.desk.line, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    after = book.meeting.copy()
    _choose(_open(page), FeedDeed.UNDO)
    assert book.meeting == before
    _choose(_open(page), FeedDeed.REDO)
    assert book.meeting == after


def test_every_offer_on_a_line_names_its_key(page: CapturePage) -> None:
    assert all("\t" in text for text in _texts(_open(page)))


def test_how_somebody_is_here_and_newcomers_by_mouse(page: CapturePage, book: Logbook) -> None:
    tree, model = page.seats.tree, page.seats_model
    seat = model.index(1, 0, model.index(0, 0))
    tree.customContextMenuRequested.emit(tree.visualRect(seat).center())
    assert all("\t" in text for text in _texts(page.room.menu))
    _choose(page.room.menu, SeatDeed.PRESENCE)
    here = next(each for each in book.meeting.all(Attendance) if each.person_id == "person-PCSO")
    assert here.status is Presence.LATE
    tree.customContextMenuRequested.emit(QPoint(5, 5))
    _choose(page.room.menu, SeatDeed.ADD_UNNAMED)
    assert page.person.isVisible()
