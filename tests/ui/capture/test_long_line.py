"""A line of a whole minute book is in the log at once: how it begins, and all of it by a key."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from nhplogger.domain.edits import Added, Changed
from nhplogger.domain.entry import Entry
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.capture.feed_columns import columns
from nhplogger.ui.capture.feed_layout import lay_out
from nhplogger.ui.capture.feed_rows import EntryRow, FeedLink
from nhplogger.ui.capture.long_line import beginning, is_long, wrap_mode
from nhplogger.ui.look import Look
from tests.ui.capture.brackwell import line, open_brackwell
from tests.ui.capture.keyboard import strike

WORDS = ("The lights on the steps are out and nobody has come to see to them. " * 1100)[
    :71_990
] + " last word"
SHAPES = {"words": WORDS, "no space": "x" * 72_000, "two ways": "aب" * 36_000}


@pytest.fixture(params=list(SHAPES))
def book(request: pytest.FixtureRequest) -> Iterator[Logbook]:
    """The meeting, with a line of 72,000 letters at its end."""
    opened = open_brackwell()
    assert opened.do("long", Added(line(900, SHAPES[request.param])))
    yield opened
    opened.close()


def _last(page: CapturePage) -> EntryRow:
    feed = page.centre.feed.view.feed
    row = feed.at(feed.rowCount() - 1)
    assert isinstance(row, EntryRow)
    return row


def test_how_it_begins_is_shown_and_the_whole_is_one_key_away(page: CapturePage, look: Look) -> None:
    look.wear(look.theme.name, 1.5)
    view, row = page.centre.feed.view, _last(page)
    text = row.entry.text
    assert len(text) == 72_000
    assert row.links == (FeedLink.WHOLE,)
    assert len(row.written) < 3_010
    assert row.written.endswith(" …")
    assert "a long line, W shows the whole of it" in row.spoken
    tall = view.visualRect(view.feed.index(view.feed.rowCount() - 1)).height()
    view.setFocus()
    strike(view, Qt.Key.Key_End)
    strike(view, Qt.Key.Key_W)
    assert _last(page).written == text
    assert _last(page).links == (FeedLink.LESS,)
    index = view.feed.index(view.feed.rowCount() - 1)
    assert view.visualRect(index).height() > 15 * tall
    assert view.visualRect(index).top() == 0
    view.grab()
    strike(view, Qt.Key.Key_W)
    assert _last(page).written == row.written
    assert view.visualRect(view.feed.index(view.feed.rowCount() - 1)).height() == tall


def test_nothing_of_it_is_lost_in_the_file_nor_to_finding(page: CapturePage, book: Logbook) -> None:
    meeting = book.current
    assert meeting
    text = _last(page).entry.text
    book.open_meeting(meeting.id)
    kept = book.meeting.get(Entry, _last(page).id)
    assert kept
    assert kept.text == text
    assert page.centre.feed.view.feed.matches(text[-10:])[-1] == page.centre.feed.view.feed.rowCount() - 1


def test_a_long_line_that_is_changed_stays_open(page: CapturePage, book: Logbook) -> None:
    view = page.centre.feed.view
    view.setFocus()
    strike(view, Qt.Key.Key_End)
    strike(view, Qt.Key.Key_W)
    before = _last(page).entry
    from dataclasses import replace

    assert book.do("star", Changed(before, replace(before, starred=True)))
    assert _last(page).whole


def test_a_line_of_usual_length_is_shown_as_it_is() -> None:
    usual = "word " * 700
    assert not is_long(usual)
    assert beginning(usual) == usual


def test_a_long_word_costs_no_more_to_lay_out_than_many_short_ones(qapp: QApplication, look: Look) -> None:
    """Qt looks for the end of the word for each line: only words short enough may be looked for."""
    assert wrap_mode("x" * 501) is not wrap_mode("x" * 500)
    assert wrap_mode("word " * 9000) is wrap_mode("word")
    row = EntryRow(entry=line(900, "x" * 72_000), time="14:31", whole=True)
    laid = lay_out(row, columns(700, look), look)
    assert laid.words is not None
    lengths = [laid.words.lineAt(place).textLength() for place in range(laid.words.lineCount())]
    assert sum(lengths) == 72_000
