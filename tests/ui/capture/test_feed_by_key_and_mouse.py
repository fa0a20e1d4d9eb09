"""The log is worked by key and by mouse: lines taken back and restored, earlier words, finding, filters."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from nhplogger.domain.edits import Added, Changed
from nhplogger.domain.entry import Entry, Mark, Sign
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.capture.feed_rows import EntryRow
from nhplogger.ui.capture.feed_view import FeedView
from nhplogger.ui.look import Look
from tests.ui.capture.brackwell import MEETING, line, moment
from tests.ui.capture.keyboard import strike

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def _view(page: CapturePage) -> FeedView:
    return page.centre.feed.view


def _on_last(page: CapturePage) -> EntryRow:
    """Go to the newest line with the keys; what it shows."""
    view = _view(page)
    view.setFocus()
    strike(view, Qt.Key.Key_End)
    return _shown(page)


def _shown(page: CapturePage) -> EntryRow:
    row = _view(page).feed.at(_view(page).currentIndex().row())
    assert isinstance(row, EntryRow)
    return row


def _hints(page: CapturePage) -> str:
    return page.desk.hints.accessibleName()


def _find_field(page: CapturePage, words: str) -> QLineEdit:
    strike(page.desk.line, Qt.Key.Key_F, CTRL)
    field = page.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, words)
    return field


def _click_link(page: CapturePage) -> None:
    """Click on the link of the newest row: found by what shows the hand."""
    view = _view(page)
    rect = view.visualRect(view.model().index(view.model().rowCount() - 1, 0))
    places = (QPoint(x, y) for y in range(rect.top(), rect.bottom(), 6) for x in range(0, rect.width(), 6))
    at = next(place for place in places if view._link_at(place))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.mark.parametrize("key", [Qt.Key.Key_R, Qt.Key.Key_Return])
def test_delete_takes_a_line_back_and_a_key_on_it_restores_it(
    page: CapturePage, book: Logbook, key: Qt.Key
) -> None:
    entry = _on_last(page).entry
    before = book.meeting.copy()
    strike(_view(page), Qt.Key.Key_Delete)
    assert book.meeting.get(Entry, entry.id) is None
    assert _shown(page).struck
    assert "Taken back" in _hints(page)
    strike(_view(page), key)
    assert book.meeting == before
    assert not _shown(page).struck
    assert page.desk.line.text == ""


def test_a_line_taken_back_is_restored_with_a_click(page: CapturePage, book: Logbook) -> None:
    entry = _on_last(page).entry
    strike(_view(page), Qt.Key.Key_Delete)
    _click_link(page)
    assert book.meeting.get(Entry, entry.id) == entry


def test_a_mark_is_taken_back_and_restored_by_key(page: CapturePage, book: Logbook) -> None:
    mark = Mark(id="m", meeting_id=MEETING.id, theme_id="theme-l", sign=Sign.HELPS, at=moment(14, 31))
    assert book.do("mark", Added(mark))
    view = _view(page)
    view.setFocus()
    strike(view, Qt.Key.Key_End)
    strike(view, Qt.Key.Key_Return)
    assert page.desk.line.text == ""  # a mark has no words to change
    strike(view, Qt.Key.Key_Delete)
    assert book.meeting.get(Mark, "m") is None
    strike(view, "r")
    assert book.meeting.get(Mark, "m") == mark


def test_ctrl_z_leaves_the_line_struck_and_restoring_it_empties_the_capture_line(
    page: CapturePage, book: Logbook
) -> None:
    QTest.keyClicks(page.desk.line, "A new line")
    strike(page.desk.line, Qt.Key.Key_Return)
    strike(page.desk.line, Qt.Key.Key_Z, CTRL)
    assert page.desk.line.text == "A new line"
    assert _on_last(page).struck
    strike(_view(page), "r")
    assert page.desk.line.text == ""
    assert [entry.text for entry in book.meeting.all(Entry)].count("A new line") == 1


def test_keys_of_links_are_typing_where_the_row_has_no_such_link(page: CapturePage) -> None:
    _on_last(page)
    QTest.keyClicks(_view(page), "r")
    _view(page).setFocus()
    QTest.keyClicks(_view(page), "o")
    assert page.desk.line.text == "ro"


def test_o_shows_what_an_edited_line_said_and_hides_it_again(page: CapturePage, book: Logbook) -> None:
    written = line(900, "one")
    assert book.do("write", Added(written))
    assert book.do("edit", Changed(written, replace(written, text="two", typed="two")))
    _on_last(page)
    view = _view(page)
    closed = view.visualRect(view.currentIndex()).height()
    strike(view, "o")
    assert [old.text for old in _shown(page).shown_old] == ["one"]
    opened = view.visualRect(view.currentIndex())
    assert opened.height() > closed
    assert opened.bottom() < view.viewport().height()
    strike(view, "o")
    assert view.visualRect(view.currentIndex()).height() == closed
    _click_link(page)
    assert _shown(page).opened


def test_a_click_on_a_link_twice_changes_no_line(page: CapturePage, book: Logbook) -> None:
    written = line(900, "one")
    assert book.do("write", Added(written))
    assert book.do("edit", Changed(written, replace(written, text="two", typed="two")))
    view = _view(page)
    rect = view.visualRect(view.model().index(view.model().rowCount() - 1, 0))
    places = (QPoint(x, y) for y in range(rect.top(), rect.bottom(), 6) for x in range(0, rect.width(), 6))
    at = next(place for place in places if view._link_at(place))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.desk.past.editing is None


def test_half_a_line_is_not_lost_to_one_that_is_to_be_changed(page: CapturePage, book: Logbook) -> None:
    QTest.keyClicks(page.desk.line, "half a li")
    _on_last(page)
    strike(_view(page), Qt.Key.Key_Return)
    assert page.desk.line.text == "half a li"
    assert _hints(page) == "First save what is in the line, or empty it."


def test_a_line_that_is_being_changed_is_not_taken_away_under_the_writer(
    page: CapturePage, book: Logbook
) -> None:
    strike(page.desk.line, Qt.Key.Key_Up)
    QTest.keyClicks(page.desk.line, " and more")
    entry = _on_last(page).entry
    strike(_view(page), Qt.Key.Key_Delete)
    assert book.meeting.get(Entry, entry.id)
    assert page.desk.line.text.endswith(" and more")


def test_matches_are_gone_through_both_ways_and_round(page: CapturePage) -> None:
    field = _find_field(page, "mill court")
    finding, view = page.centre.feed.finding, _view(page)
    assert finding.count == "2 of 2"
    assert view.currentIndex().data() == "Share the Mill Court call log with housing every Monday."
    strike(field, Qt.Key.Key_Return)
    assert finding.count == "1 of 2"
    assert view.currentIndex().data() == "Light the steps behind Mill Court. Two falls this month."
    strike(field, Qt.Key.Key_Up)
    assert finding.count == "2 of 2"
    strike(field, Qt.Key.Key_Return, SHIFT)
    assert finding.count == "1 of 2"
    strike(field, Qt.Key.Key_Down)
    assert finding.count == "2 of 2"
    assert field.hasFocus()


def test_a_match_further_up_is_brought_into_view(page: CapturePage) -> None:
    _find_field(page, "Earlier line 3")
    view = _view(page)
    assert page.centre.feed.finding.count == "1 of 1"
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_words_nobody_wrote_are_said_not_to_be_there(page: CapturePage) -> None:
    field = _find_field(page, "Mill zz")
    assert page.centre.feed.finding.count == "Not found"
    strike(field, Qt.Key.Key_Return)
    strike(field, Qt.Key.Key_Escape)
    assert page.centre.feed.finding.count == ""
    assert page.desk.line.hasFocus()


def test_matches_follow_what_is_written_meanwhile(page: CapturePage, book: Logbook, qtbot: QtBot) -> None:
    _find_field(page, "mill court")
    assert book.do("line", Added(line(900, "Mill Court again")))
    finding = page.centre.feed.finding
    qtbot.waitUntil(lambda: finding.count == "2 of 3")


def test_what_is_found_is_marked_on_the_screen(page: CapturePage, look: Look) -> None:
    view = _view(page)

    def marked() -> int:
        picture = view.viewport().grab().toImage()
        ground = QColor(look.colours.warn_tint).rgb()
        points = (picture.pixel(x, y) for y in range(0, picture.height(), 2) for x in range(picture.width()))
        return sum(point == ground for point in points)

    assert not marked()
    _find_field(page, "two falls")
    assert marked()


def test_key_moments_have_a_filter_of_their_own_that_counts_them(page: CapturePage, book: Logbook) -> None:
    panel = page.centre.feed
    button = panel.filters.button("starred")
    assert button.accessibleName() == "Key moments 2"
    button.click()
    feed = panel.view.feed
    assert [feed.at(row).spoken.endswith("key moment") for row in range(feed.rowCount())] == [True, True]
    page.conductor.star()
    assert feed.rowCount() == 1
    assert button.accessibleName() == "Key moments 1"


def test_filters_that_are_only_marks_have_names(page: CapturePage) -> None:
    names = [page.centre.feed.narrow.button(name).accessibleName() for name in ("note", "quote", "starred")]
    assert names == ["Notes 23", "Quotes 5", "Key moments 2"]


def test_filters_are_chosen_with_the_arrow_keys(page: CapturePage) -> None:
    panel = page.centre.feed
    every = panel.filters.button("all")
    every.setFocus()
    strike(every, Qt.Key.Key_Right)
    strike(panel.filters.button("note"), Qt.Key.Key_Space)
    assert panel.view.feed.rowCount() == 23


def test_who_reads_further_up_comes_back_with_end_from_the_line(page: CapturePage, book: Logbook) -> None:
    panel = page.centre.feed
    strike(page.desk.line, Qt.Key.Key_PageUp)
    assert not panel.view.is_at_end
    mark = Mark(id="m", meeting_id=MEETING.id, theme_id="theme-l", sign=Sign.HELPS, at=moment(14, 31))
    spell = Spell(id="s", meeting_id=MEETING.id, kind=SpellKind.BREAK, started_at=moment(14, 32))
    assert book.do("three", *(Added(line(900 + seq)) for seq in range(3)), Added(spell))
    assert panel.missed_words == "3 new lines"
    assert book.do("mark", Added(mark))
    assert panel.missed_words == "4 new lines"
    strike(page.desk.line, Qt.Key.Key_End)
    assert panel.view.is_at_end
    assert panel.missed_words == ""


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_field_to_find_in_is_whole_at_every_text_size(
    page: CapturePage, look: Look, scale: float
) -> None:
    look.wear(look.theme.name, scale)
    field = _find_field(page, "mill")
    panel = page.centre.feed
    inside = panel.rect().contains(field.rect().translated(field.mapTo(panel, QPoint())))
    assert inside
    assert field.height() >= field.sizeHint().height()
