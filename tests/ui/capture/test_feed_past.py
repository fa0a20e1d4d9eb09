"""Lines taken back stay in the log to be restored, and edited lines keep what they said before."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from nhplogger.domain.edits import Added, Changed, Removed
from nhplogger.domain.entry import Entry, Kind, Mark, Sign
from nhplogger.domain.lines import remove_entry
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.storage.store import Store
from nhplogger.ui.capture.feed_model import FeedModel
from nhplogger.ui.capture.feed_rows import EntryRow, FeedLink, MarkRow
from nhplogger.ui.capture.line_saver import LineSaver
from tests.ui.capture.brackwell import MEETING, fill, line, moment

CALL_LOG = "entry-35"  # an action with an owner


def _row(model: FeedModel, value_id: str) -> EntryRow | MarkRow:
    found = next(model.at(row) for row in range(model.rowCount()) if model.at(row).id == value_id)
    assert isinstance(found, EntryRow | MarkRow)
    return found


def _entry(book: Logbook, entry_id: str = CALL_LOG) -> Entry:
    entry = book.meeting.get(Entry, entry_id)
    assert entry
    return entry


def _place(model: FeedModel, value_id: str) -> int:
    return [model.at(row).id for row in range(model.rowCount())].index(value_id)


def a_mark(mark_id: str = "quick") -> Mark:
    return Mark(id=mark_id, meeting_id=MEETING.id, theme_id="theme-l", sign=Sign.HINDERS, at=moment(14, 31))


def test_a_line_taken_back_stays_struck_where_it_stood(book: Logbook, qtbot: QtBot) -> None:
    model, entry = FeedModel(book), _entry(book)
    place, rows = _place(model, entry.id), model.rowCount()
    with qtbot.assertNotEmitted(model.rowsRemoved), qtbot.waitSignal(model.dataChanged):
        assert LineSaver(book).remove(entry)
    row = _row(model, entry.id)
    assert (_place(model, entry.id), model.rowCount()) == (place, rows)
    assert row.struck
    assert row.links == (FeedLink.RESTORE,)
    assert row.spoken.endswith("taken back, Enter or R restores it")


def test_a_line_taken_back_counts_in_nothing(book: Logbook) -> None:
    model, entry = FeedModel(book), _entry(book)
    before = model.counts
    assert LineSaver(book).remove(entry)
    assert model.counts == before - type(before)({None: 1, Kind.ACTION: 1})
    assert model.matches(entry.text) == []
    assert LineSaver(book).before(None, 1) != entry
    assert entry not in book.contents_of(MEETING.id).all(Entry)
    model.show_only(Kind.ACTION)
    assert model.rowCount() == model.counts[Kind.ACTION] == 1


def test_a_restored_line_has_its_marks_action_and_owners_again_and_that_is_one_act(book: Logbook) -> None:
    model, saver, entry = FeedModel(book), LineSaver(book), _entry(book)
    assert book.do(
        "mark", Added(replace(a_mark(), entry_id=entry.id)), Changed(entry, replace(entry, starred=True))
    )
    before, shown = book.meeting.copy(), _row(model, entry.id)
    assert saver.remove(_entry(book))
    acts = len(book.store.acts())
    taken = model.taken(_place(model, entry.id))
    assert taken
    assert saver.restore(taken)
    assert len(book.store.acts()) == acts + 1
    assert book.meeting == before
    assert _row(model, entry.id) == shown
    assert book.undo()
    assert _row(model, entry.id).struck
    assert book.redo()
    assert book.meeting == before


def test_a_line_whose_writing_was_undone_stays_struck_and_redo_brings_it_back(book: Logbook) -> None:
    model, written = FeedModel(book), line(900)
    assert book.do("write", Added(written))
    assert book.undo()
    assert _row(model, written.id).struck
    assert book.redo()
    assert not _row(model, written.id).struck


def test_a_line_taken_back_and_written_anew_stands_under_the_old(book: Logbook) -> None:
    model = FeedModel(book)
    assert book.do("write", Added(line(900, "Frist")))
    assert book.undo()
    assert book.do("write", Added(line(901, "First")))
    assert [(model.at(row).text) for row in (model.rowCount() - 2, model.rowCount() - 1)] == [
        "Frist",
        "First",
    ]


def test_a_mark_without_words_has_a_row_and_can_be_taken_back(book: Logbook) -> None:
    model, before = FeedModel(book), FeedModel(book).counts
    assert book.do("mark", Added(a_mark()))
    assert _row(model, "quick").spoken == "14:31, mark, theme leadership, gets in the way"
    assert model.counts == before
    model.show_only(Kind.NOTE)
    assert model.rowCount() == model.counts[Kind.NOTE]
    model.show_only()
    assert LineSaver(book).remove(a_mark())
    struck = _row(model, "quick")
    assert (struck.struck, struck.written) == (True, "leadership")
    taken = model.taken(_place(model, "quick"))
    assert taken
    assert LineSaver(book).restore(taken)
    assert not _row(model, "quick").struck


def test_a_mark_on_a_line_is_no_row(book: Logbook) -> None:
    model = FeedModel(book)
    rows = model.rowCount()
    assert book.do("mark", Added(replace(a_mark(), entry_id=CALL_LOG)))
    assert model.rowCount() == rows


def test_lines_taken_back_and_earlier_words_are_there_after_a_restart(tmp_path: Path, qapp: object) -> None:
    path, clock = tmp_path / "study.nhp", StillClock(moment(14, 32))
    book = Logbook(Store.create(path, "correct horse battery staple"), clock)
    words = book.recovery_words
    fill(book, lines=True, themes=True)
    entry = _entry(book)
    changed = replace(entry, text="Other words", typed="! Other words")
    assert book.do("edit", Changed(entry, changed))
    clock.advance(60)
    assert book.do("take back", *remove_entry(changed, book.meeting))
    assert book.do("mark", Added(a_mark()))
    clock.advance(60)
    assert book.do("take back", Removed(a_mark()))
    shown = [FeedModel(book).at(row) for row in range(FeedModel(book).rowCount())]
    book.close()
    again = Logbook(Store.open(path, words), clock)
    again.open_meeting(MEETING.id)
    model = FeedModel(again)
    assert [model.at(row) for row in range(model.rowCount())] == shown
    row = _row(model, entry.id)
    assert isinstance(row, EntryRow)
    assert (row.struck, [old.until for old in row.old]) == (True, ["14:32"])
    again.close()


def test_an_edited_line_says_so_and_shows_its_earlier_words_with_their_hours(book: Logbook) -> None:
    model, first = FeedModel(book), line(900, "one")
    assert book.do("write", Added(first))
    second = replace(first, text="two", typed="two #info+")
    assert book.do("edit", Changed(first, second))
    assert book.do("edit", Changed(second, replace(second, text="three", typed="three")))
    row = _row(model, first.id)
    assert row.links == (FeedLink.OLD_WORDS,)
    assert row.spoken.endswith("three, edited, O shows what it said before")
    place = _place(model, first.id)
    model.turn_old_words(place)
    opened = model.at(place)
    assert isinstance(opened, EntryRow)
    assert [old.spoken for old in opened.shown_old] == ["until 14:32: one", "until 14:32: two #info+"]
    assert opened.spoken.endswith("three, edited, until 14:32: one, until 14:32: two #info+")
    model.turn_old_words(place)
    assert _row(model, first.id) == row


def test_a_star_is_no_edit(book: Logbook) -> None:
    model, entry = FeedModel(book), _entry(book)
    assert book.do("star", Changed(entry, replace(entry, starred=True)))
    assert _row(model, entry.id).links == ()


def test_a_line_of_another_meeting_is_no_row_and_counts_in_nothing(book: Logbook) -> None:
    model = FeedModel(book)
    rows, counts = model.rowCount(), model.counts
    elsewhere = replace(line(900), meeting_id="earlier", item_id=None)
    book.take("elsewhere", (Added(elsewhere),), "earlier")
    book.take("elsewhere", (Removed(elsewhere),), "earlier")
    assert (model.rowCount(), model.counts) == (rows, counts)


@pytest.mark.parametrize("starred", [True, False])
def test_the_log_with_lines_taken_back_stays_a_proper_model(
    book: Logbook, qtmodeltester: ModelTester, *, starred: bool
) -> None:
    model = FeedModel(book)
    qtmodeltester.check(model)
    entry = _entry(book)
    assert book.do("mark", Added(a_mark()))
    assert LineSaver(book).remove(entry)
    assert LineSaver(book).remove(a_mark())
    model.show_only(starred=starred)
    assert book.undo()
    assert book.undo()
    model.show_only()
    assert LineSaver(book).remove(entry)
    qtmodeltester.check(model)
    assert model.index(_place(model, entry.id)).data(Qt.ItemDataRole.AccessibleTextRole)
