"""The log as a list follows every act, one row at a time."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from nhplogger.domain.action import Action, ActionOwner
from nhplogger.domain.edits import Added, Changed, Removed
from nhplogger.domain.entry import Entry, Kind, Mark, Sign
from nhplogger.domain.lines import remove_entry
from nhplogger.domain.meeting import AgendaItem
from nhplogger.domain.people import Person
from nhplogger.domain.theme import Theme
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.feed_model import FeedModel, FeedRole
from nhplogger.ui.capture.feed_rows import EntryRow
from nhplogger.ui.capture.feed_slim_rows import DividerRow
from tests.ui.capture.brackwell import MEETING, line, moment


def _texts(model: FeedModel) -> list[str]:
    return [model.at(row).text for row in range(model.rowCount())]


def _entry(model: FeedModel, row: int) -> EntryRow:
    made = model.at(row)
    assert isinstance(made, EntryRow)
    return made


def _last(book: Logbook) -> Entry:
    return max(book.meeting.all(Entry), key=lambda entry: entry.seq)


def test_an_empty_log_is_a_proper_model(quiet_book: Logbook, qtmodeltester: ModelTester) -> None:
    book = quiet_book
    for item in book.meeting.all(AgendaItem):
        assert book.do("clear", Removed(item))
    model = FeedModel(book)
    qtmodeltester.check(model)
    assert model.rowCount() == 0


def test_the_log_stays_a_proper_model_while_acts_are_applied(
    book: Logbook, qtmodeltester: ModelTester
) -> None:
    model = FeedModel(book)
    qtmodeltester.check(model)
    added = line(900)
    assert book.do("add", Added(added))
    assert book.do("change", Changed(added, replace(added, text="Other words", at=moment(14, 17))))
    assert book.do(
        "take back", *remove_entry(replace(added, text="Other words", at=moment(14, 17)), book.meeting)
    )
    assert book.undo()
    assert book.redo()
    model.show_only(Kind.QUOTE)
    assert book.do("add", Added(line(901)), Added(line(902, kind=Kind.QUOTE)))
    book.close_meeting()
    book.open_meeting(MEETING.id)


def test_lines_stand_in_the_order_in_which_they_were_begun(book: Logbook) -> None:
    model = FeedModel(book)
    assert book.do("late", Added(line(900, "Begun before the last quote", minute=29)))
    assert _texts(model)[-2] == "Begun before the last quote"


def test_lines_of_one_moment_stand_as_they_were_written(book: Logbook) -> None:
    model = FeedModel(book)
    assert book.do("two", Added(line(901, "second")), Added(line(900, "first")))
    assert _texts(model)[-2:] == ["first", "second"]


def test_an_item_opens_before_its_first_line(book: Logbook) -> None:
    model = FeedModel(book)
    item = book.meeting.get(AgendaItem, "item-5")
    assert item
    assert book.do("next", Changed(item, replace(item, started_at=moment(14, 33))))
    assert book.do("line", Added(line(900, minute=33)))
    divider = model.at(model.rowCount() - 2)
    assert isinstance(divider, DividerRow)
    assert divider.name == "Item 5"
    assert divider.spoken == "Item 5, Half-term youth programme, started 14:33"


def test_an_item_not_begun_yet_is_not_in_the_log(book: Logbook) -> None:
    assert "Half-term youth programme" not in _texts(FeedModel(book))


def test_one_line_more_is_one_row_more_and_no_other_row_is_told_of(book: Logbook, qtbot: QtBot) -> None:
    model = FeedModel(book)
    rows = model.rowCount()
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.dataChanged):  # noqa: SIM117
        with qtbot.waitSignal(model.rowsInserted) as inserted:
            assert book.do("line", Added(line(900)))
    assert inserted.args
    assert inserted.args[1:] == [rows, rows]


def test_rows_that_nobody_looks_at_are_not_written(book: Logbook) -> None:
    model = FeedModel(book)
    assert book.do("line", Added(line(900)))
    assert not model._made


def test_a_theme_marked_later_shows_beside_its_line(book: Logbook, qtbot: QtBot) -> None:
    model = FeedModel(book)
    entry = _last(book)
    row = model.row(entry)
    assert row is not None
    before = len(_entry(model, row).tags)
    mark = Mark(
        id="new", meeting_id=MEETING.id, theme_id="theme-i", sign=Sign.HINDERS, at=entry.at, entry_id=entry.id
    )
    with qtbot.waitSignal(model.dataChanged) as changed:
        assert book.do("mark", Added(mark))
    assert changed.args
    assert changed.args[0].row() == row
    assert len(_entry(model, row).tags) == before + 1
    assert book.undo()
    assert len(_entry(model, row).tags) == before


def test_an_action_shows_its_owner_and_when_it_is_due(book: Logbook) -> None:
    model = FeedModel(book)
    row = next(row for row in range(model.rowCount()) if "call log" in model.at(row).text)
    shown = _entry(model, row)
    assert [who.name for who in shown.owners] == ["PCSO"]
    assert shown.due == "from Monday 1 December"
    action = book.meeting.get(Action, "call-log")
    assert action
    assert book.do("date", Changed(action, replace(action, due=None, due_words="next meeting")))
    assert _entry(model, row).due == "next meeting"
    owner = ActionOwner(id="two", action_id="call-log", person_id="person-Inspector", position=1)
    assert book.do("owner", Added(owner))
    assert [who.name for who in _entry(model, row).owners] == ["PCSO", "Inspector"]


def test_a_person_who_is_renamed_is_renamed_everywhere(book: Logbook) -> None:
    model = FeedModel(book)
    person = book.register.get(Person, "person-Resident 3")
    assert person
    last = model.rowCount() - 1
    assert "Resident 3" in model.at(last).spoken
    assert book.do("rename", Changed(person, replace(person, name="Mrs Price")))
    assert "Mrs Price" in model.at(last).spoken


def test_a_theme_that_is_renamed_is_renamed_on_its_lines(book: Logbook) -> None:
    model = FeedModel(book)
    theme = book.register.get(Theme, "theme-r")
    assert theme
    last = model.rowCount() - 1
    assert book.do("rename", Changed(theme, replace(theme, label="voice")))
    assert _entry(model, last).tags[0].label == "voice"


def test_a_row_is_read_out_as_one_sentence(book: Logbook) -> None:
    model = FeedModel(book)
    row = next(row for row in range(model.rowCount()) if "isn’t down" in model.at(row).text)
    said = model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == (
        "14:18, Residents, Resident 2, quote, It isn’t down. We stopped ringing 101 because nobody rings "
        "back., theme priorities v figures, gets in the way, key moment"
    )


def test_a_reflection_says_that_it_is_private(book: Logbook) -> None:
    model = FeedModel(book)
    row = next(row for row in range(model.rowCount()) if "chair moved on" in model.at(row).text)
    assert "private to you" in model.at(row).spoken


def test_quotes_stand_in_quotation_marks_once(book: Logbook) -> None:
    model = FeedModel(book)
    assert book.do(
        "quotes", Added(line(900, "It is cold", Kind.QUOTE)), Added(line(901, '"It is', Kind.QUOTE))
    )
    assert _texts(model)[-2:] == ["“It is cold”", '"It is']


@pytest.mark.parametrize("kind", list(Kind))
def test_a_filter_shows_lines_of_its_kind_and_follows_acts(book: Logbook, kind: Kind) -> None:
    model = FeedModel(book)
    model.show_only(kind)
    assert model.rowCount() == model.counts[kind]
    assert book.do("more", Added(line(900, kind=kind)), Added(line(901, kind=_other(kind))))
    assert model.rowCount() == model.counts[kind]
    assert all(_entry(model, row).entry.kind is kind for row in range(model.rowCount()))
    entry = _entry(model, model.rowCount() - 1).entry
    assert book.do("kind", Changed(entry, replace(entry, kind=_other(kind))))
    assert model.rowCount() == model.counts[kind]


def test_words_are_found_whatever_their_case(book: Logbook) -> None:
    model = FeedModel(book)
    assert [model.at(row).text[:11] for row in model.matches("CAR PARK")] == ["Four of six"]
    assert model.matches("no such words (") == []


def test_lines_are_counted_by_kind_through_undo_and_redo(book: Logbook) -> None:
    model = FeedModel(book)
    before = model.counts
    assert before == {
        None: 38, Kind.NOTE: 23, Kind.QUOTE: 5, Kind.DECISION: 2, Kind.ACTION: 2, Kind.PRIORITY: 3,
        Kind.REFLECTION: 3,
    }  # fmt: skip
    assert book.do("line", Added(line(900, kind=Kind.QUOTE)))
    assert model.counts[Kind.QUOTE] == 6
    assert book.undo()
    assert model.counts == before


def test_another_meeting_is_another_log(book: Logbook) -> None:
    model = FeedModel(book)
    book.close_meeting()
    assert model.rowCount() == 0
    assert model.counts[None] == 0


def test_nothing_is_told_of_a_place_outside_the_list(book: Logbook) -> None:
    assert FeedModel(book).data(QModelIndex(), FeedRole.ROW) is None


def _other(kind: Kind) -> Kind:
    return Kind.NOTE if kind is not Kind.NOTE else Kind.QUOTE
