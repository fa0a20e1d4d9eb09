"""The rows of the list of meetings."""

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from nhplogger.domain.meeting_list import Column, Order
from nhplogger.domain.query import Query
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.meetings_overview import MeetingsOverview
from nhplogger.ui.meetings.list_model import KEPT, PAGE, ListModel
from tests.ui.meetings.listed import fill, listed


def shown(logbook: Logbook) -> ListModel:
    overview = MeetingsOverview(logbook, logbook.clock)
    model = ListModel(overview, logbook.register)
    model.show_ids(overview.ids(Query(), Order()))
    return model


def test_a_full_list_is_a_sound_model(logbook: Logbook, qtmodeltester: ModelTester) -> None:
    fill(logbook, 30)
    model = shown(logbook)
    qtmodeltester.check(model)


def test_an_empty_list_is_a_sound_model(logbook: Logbook, qtmodeltester: ModelTester) -> None:
    model = shown(logbook)
    qtmodeltester.check(model)


def test_only_pages_that_were_looked_at_last_are_kept(logbook: Logbook) -> None:
    fill(logbook, PAGE * (KEPT + 2))
    model = shown(logbook)
    assert model.kept == 0
    for place in range(model.rowCount()):
        row = model.row(place)
        assert row is not None
        assert row.title == listed(place).title
    assert model.kept <= PAGE * KEPT


def test_a_row_is_read_out_whole(logbook: Logbook) -> None:
    fill(logbook, 2)
    model = shown(logbook)
    spoken = model.index(1, Column.DATE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "26 Nov 2025, Meeting 001, Carrowby, Police, 1 person, 1 entry, 0 actions, Complete"


def test_the_same_meetings_are_read_anew_without_a_reset(logbook: Logbook, qtbot: QtBot) -> None:
    fill(logbook, 3)
    model = shown(logbook)
    assert model.row(0) is not None
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show_ids(model.ids)
    assert model.kept == 0


def test_a_file_that_cannot_be_read_is_told_and_breaks_nothing(logbook: Logbook, qtbot: QtBot) -> None:
    fill(logbook, 3)
    model = shown(logbook)
    logbook.store.opened.db.execute("ALTER TABLE meeting_tally RENAME TO mislaid")
    with qtbot.waitSignal(model.refused) as told:
        assert model.index(0, Column.TITLE).data() is None
    assert told.args is not None
    assert told.args[0].endswith("What was saved before is safe.")
    logbook.store.opened.db.execute("ALTER TABLE mislaid RENAME TO meeting_tally")
    model.show_ids(model.ids)
    assert model.index(0, Column.TITLE).data() == listed(0).title


def test_more_meetings_come_after_those_that_are_there(logbook: Logbook) -> None:
    fill(logbook, PAGE + 8)
    model = shown(logbook)
    every = model.ids
    model.show_ids(every[:5])
    assert not model.follows(every[1:])
    assert model.follows(every)
    model.add_ids(every)
    assert [row.id for place in range(len(every)) if (row := model.row(place))] == list(every)
