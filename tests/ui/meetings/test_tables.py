"""The two tables of the meeting form."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from nhplogger.ui.meetings.agenda_table_model import AgendaColumn, AgendaTableModel
from nhplogger.ui.meetings.form_values import AgendaLine, PersonLine
from nhplogger.ui.meetings.people_table_model import PeopleColumn, PeopleTableModel

PEOPLE = (PersonLine(name="Sgt Hughes", role="chair", agency="Police", person_id="1"), PersonLine(name="Ann"))
AGENDA = (AgendaLine(title="Lighting", minutes="15", item_id="1"),)


@pytest.mark.parametrize("lines", [(), PEOPLE])
def test_the_people_table_is_a_sound_model(qtmodeltester: ModelTester, lines: tuple[PersonLine, ...]) -> None:
    model = PeopleTableModel()
    model.show_lines(lines)
    qtmodeltester.check(model)


@pytest.mark.parametrize("lines", [(), AGENDA])
def test_the_agenda_table_is_a_sound_model(qtmodeltester: ModelTester, lines: tuple[AgendaLine, ...]) -> None:
    model = AgendaTableModel()
    model.show_lines(lines)
    qtmodeltester.check(model)


def test_typing_into_the_empty_row_makes_it_a_row_and_leaves_another() -> None:
    model = PeopleTableModel()
    assert model.setData(model.index(0, PeopleColumn.NAME), " Sgt Hughes ")
    assert model.lines() == (PersonLine(name="Sgt Hughes"),)
    assert model.rowCount() == 2


def test_leaving_the_empty_row_empty_makes_nothing() -> None:
    model = AgendaTableModel()
    assert not model.setData(model.index(0, AgendaColumn.TITLE), " ")
    assert model.lines() == ()


def test_every_column_of_a_row_can_be_typed_over() -> None:
    model = PeopleTableModel()
    model.show_lines(PEOPLE[:1])
    for column, words in zip(PeopleColumn, ("Insp Rao", "inspector", "Council"), strict=True):
        assert model.setData(model.index(0, column), words)
    assert model.lines() == (PersonLine(name="Insp Rao", role="inspector", agency="Council", person_id="1"),)


def test_the_empty_row_cannot_be_taken_away() -> None:
    model = PeopleTableModel()
    model.show_lines(PEOPLE)
    model.remove(2)
    model.remove(0)
    assert model.lines() == PEOPLE[1:]
    assert model.rowCount() == 2


def test_a_cell_is_read_out_with_its_column() -> None:
    model = AgendaTableModel()
    model.show_lines(AGENDA)
    spoken = model.data(model.index(0, AgendaColumn.MINUTES), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Minutes: 15"
