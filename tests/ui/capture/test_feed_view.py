"""The log on the screen."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from nhplogger.domain.edits import Added, Changed
from nhplogger.domain.entry import Entry
from nhplogger.domain.people import Attendance, Person, Presence
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.feed_delegate import FeedDelegate
from nhplogger.ui.capture.feed_model import FeedModel
from nhplogger.ui.capture.feed_panel import FeedPanel
from nhplogger.ui.capture.feed_view import FeedView
from nhplogger.ui.look import Look
from tests.ui.capture.brackwell import MEETING, line
from tests.ui.capture.keyboard import strike

LONG = 2_000


class CountingDelegate(FeedDelegate):
    """Counts the rows that are painted."""

    painted = 0

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.painted += 1
        super().paint(painter, option, index)


@pytest.fixture
def view(book: Logbook, look: Look, qtbot: QtBot) -> Iterator[FeedView]:
    made = FeedView(FeedModel(book), look)
    made.resize(780, 500)
    made.show()
    qtbot.waitUntil(lambda: made.is_measured)
    yield made
    made.close()
    made.deleteLater()


def _fill(book: Logbook, lines: int) -> None:
    book.take(
        "fill", tuple(Added(line(1000 + seq, f"Line {seq}", minute=31)) for seq in range(lines)), MEETING.id
    )


def _bottom(view: FeedView, row: int) -> int:
    return view.visualRect(view.model().index(row, 0)).bottom()


def _last(view: FeedView) -> int:
    return view.model().rowCount() - 1


def test_the_newest_line_is_in_view_and_stays_there(book: Logbook, view: FeedView) -> None:
    assert view.is_at_end
    assert book.do("line", Added(line(900)))
    assert view.is_at_end
    assert 0 <= _bottom(view, _last(view)) < view.viewport().height()


def test_rows_lie_under_each_other_without_gaps(view: FeedView) -> None:
    rects = [view.visualRect(view.model().index(row, 0)) for row in range(view.model().rowCount())]
    assert all(above.bottom() + 1 == below.top() for above, below in pairwise(rects))


def test_a_point_is_found_in_the_row_it_lies_in(view: FeedView) -> None:
    index = view.model().index(_last(view) - 2, 0)
    assert view.indexAt(view.visualRect(index).center()) == index
    assert not view.indexAt(QPoint(10, -100_000)).isValid()
    assert not view.indexAt(QPoint(10, 100_000)).isValid()


def test_who_reads_further_up_is_not_moved_and_is_told_of_new_lines(
    book: Logbook, look: Look, qtbot: QtBot
) -> None:
    panel = FeedPanel(FeedModel(book), look)
    qtbot.addWidget(panel)
    panel.resize(780, 500)
    panel.show()
    view = panel.view
    view.verticalScrollBar().setValue(0)
    top = view.indexAt(QPoint(10, 10))
    for seq in range(3):
        assert book.do("line", Added(line(900 + seq)))
    assert view.indexAt(QPoint(10, 10)) == top
    assert panel.missed_words == "3 new lines"
    view.show_newest()
    assert panel.missed_words == ""
    assert view.is_at_end


def test_a_short_log_stands_at_the_foot_of_its_view(quiet_book: Logbook, look: Look, qtbot: QtBot) -> None:
    view = FeedView(FeedModel(quiet_book), look)
    qtbot.addWidget(view)
    view.resize(780, 500)
    view.show()
    assert quiet_book.do("line", Added(line(900)))
    assert view.viewport().height() - _bottom(view, _last(view)) < 10


def test_a_line_that_grows_pushes_none_out_of_view(book: Logbook, view: FeedView) -> None:
    entry = next(entry for entry in book.meeting.all(Entry) if "two days a week" in entry.text)
    row = next(row for row in range(_last(view)) if "two days a week" in view.model().index(row, 0).data())
    before = view.visualRect(view.model().index(row, 0)).height()
    assert book.do("more", Changed(entry, replace(entry, text=entry.text + " And so on." * 30)))
    assert view.visualRect(view.model().index(row, 0)).height() > before
    assert view.is_at_end


def test_a_line_taken_back_leaves_no_gap(book: Logbook, view: FeedView) -> None:
    assert book.do("line", Added(line(900)))
    assert book.undo()
    assert view.is_at_end
    assert view.viewport().height() - _bottom(view, _last(view)) < 10


def test_narrower_is_taller_and_larger_text_too(view: FeedView, look: Look) -> None:
    row = _last(view)
    wide = view.visualRect(view.model().index(row, 0)).height()
    view.resize(560, 500)
    narrow = view.visualRect(view.model().index(row, 0)).height()
    assert narrow > wide
    look.wear(look.theme.name, 2.0)
    assert view.visualRect(view.model().index(row, 0)).height() > narrow
    assert view.is_at_end


def test_a_new_line_in_a_long_log_lays_out_one_row_and_paints_no_more_than_the_strip_it_uncovers(
    book: Logbook, look: Look, qtbot: QtBot
) -> None:
    _fill(book, LONG)
    view = FeedView(FeedModel(book), look)
    qtbot.addWidget(view)
    delegate = CountingDelegate(look)
    view.use(delegate)
    view.resize(780, 500)
    view.show()
    qtbot.waitUntil(lambda: view.is_measured, timeout=120_000)
    qtbot.waitUntil(lambda: delegate.painted > 0)
    view.viewport().repaint()
    delegate.painted, kept = 0, delegate.laid_out
    assert book.do("line", Added(line(20_000, "The newest")))
    qtbot.waitUntil(lambda: delegate.painted > 0)
    assert delegate.painted <= 3
    assert delegate.laid_out - kept <= 1


def test_no_line_is_laid_out_again_because_somebody_came_late(
    book: Logbook, look: Look, qtbot: QtBot
) -> None:
    view = FeedView(FeedModel(book), look)
    qtbot.addWidget(view)
    delegate = CountingDelegate(look)
    view.use(delegate)
    view.show()
    qtbot.waitUntil(lambda: view.is_measured)
    seat = book.meeting.all(Attendance)[0]
    before = delegate.laid_out
    assert book.do("late", Changed(seat, replace(seat, status=Presence.LATE)))
    assert delegate.laid_out == before
    person = book.register.get(Person, seat.person_id)
    assert person
    assert book.do("rename", Changed(person, replace(person, name="Somebody Else")))
    assert delegate.laid_out > before


def test_rows_above_what_was_measured_keep_what_is_in_view_where_it_is(
    book: Logbook, look: Look, qtbot: QtBot
) -> None:
    _fill(book, 1000)
    view = FeedView(FeedModel(book), look)
    qtbot.addWidget(view)
    view.resize(780, 500)
    view.show()
    newest = _bottom(view, _last(view))
    qtbot.waitUntil(lambda: view.is_measured, timeout=60_000)
    assert _bottom(view, _last(view)) == newest


def test_arrows_go_through_the_log_and_end_goes_to_its_newest_line(view: FeedView) -> None:
    view.setFocus()
    assert view.currentIndex().row() == _last(view)
    strike(view, Qt.Key.Key_Up)
    assert view.currentIndex().row() == _last(view) - 1
    strike(view, Qt.Key.Key_Home)
    assert view.currentIndex().row() == 0
    assert view.visualRect(view.currentIndex()).top() == 0
    strike(view, Qt.Key.Key_PageDown)
    assert view.currentIndex().row() > 1
    strike(view, Qt.Key.Key_End)
    assert view.is_at_end


def test_an_empty_log_says_how_to_begin(quiet_book: Logbook, look: Look, qtbot: QtBot) -> None:
    panel = FeedPanel(FeedModel(quiet_book), look)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.is_empty
    assert quiet_book.do("line", Added(line(900)))
    assert not panel.is_empty


def test_a_filter_is_chosen_with_a_click_and_says_how_many_it_holds(
    book: Logbook, look: Look, qtbot: QtBot
) -> None:
    model = FeedModel(book)
    panel = FeedPanel(model, look)
    qtbot.addWidget(panel)
    panel.resize(780, 500)
    panel.show()
    button = panel.filters.button("quote")
    assert button.accessibleName() == "Quotes 5"
    button.click()
    assert model.rowCount() == 5
    panel.filters.button("all").click()
    assert model.is_whole
