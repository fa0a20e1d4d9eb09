"""The form that adds and checks meetings, on a real study."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.people import Attendance, Person
from nhplogger.domain.study import Area
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.form_values import AgendaLine, PersonLine
from nhplogger.ui.meetings.meeting_form import MeetingForm
from nhplogger.ui.meetings.people_table_model import PeopleColumn
from tests.worn import worn

PEOPLE = (
    PersonLine(name="Sgt Hughes", role="chair", agency="Police"),
    PersonLine(name="Mrs Ito", role="caretaker", agency="Housing"),
)


@pytest.fixture
def form(qtbot: QtBot, logbook: Logbook, look: Look) -> MeetingForm:
    made = worn(look, lambda: MeetingForm(logbook, look))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.add()
    return made


def fill(form: MeetingForm, area: str = "Brackwell", title: str = "Partnership meeting") -> None:
    form.view.fields.area.setCurrentText(area)
    form.view.fields.title.setText(title)


def test_a_meeting_is_saved_with_its_people_and_agenda_in_one_act(
    qtbot: QtBot, form: MeetingForm, logbook: Logbook
) -> None:
    fill(form)
    form.view.people.append(PEOPLE)
    form.view.agenda.append([AgendaLine(title="Lighting", minutes="15")])
    with qtbot.waitSignal(logbook.applied), qtbot.waitSignal(form.saved) as saved:
        QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    meeting_id = saved.args[0]
    contents = logbook.contents_of(meeting_id)
    assert logbook.register.get(Meeting, meeting_id) is not None
    assert [contents.count(Attendance), contents.count(AgendaItem)] == [2, 1]
    assert [act.label for act in logbook.history.done] == ["Save the meeting"]


def test_what_is_missing_is_said_beside_the_field_and_nothing_is_saved(
    qtbot: QtBot, form: MeetingForm, logbook: Logbook
) -> None:
    form.view.fields.begins.setText("noonish")
    with qtbot.assertNotEmitted(logbook.applied):
        form.save()
    rows = form.view.fields.rows().values()
    assert [bool(row.problem) for row in rows] == [True, True, True, False]
    assert form.view.fields.area.hasFocus()


def test_a_person_is_typed_in_with_the_keyboard_alone(qtbot: QtBot, form: MeetingForm) -> None:
    table = form.view.people_panel.table
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    for words in ("Sgt Hughes", "chair", "pol"):
        QTest.keyClicks(table, words[0])
        editor = table.focusWidget()
        assert editor is not None
        QTest.keyClicks(editor, words[1:])
        QTest.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(table.hasFocus)
    assert form.view.people.lines() == (PersonLine(name="Sgt Hughes", role="chair", agency="Police"),)
    assert table.currentIndex().row() == 1
    assert table.currentIndex().column() == PeopleColumn.NAME


def test_delete_takes_a_row_away(qtbot: QtBot, form: MeetingForm) -> None:
    form.view.people.append(PEOPLE)
    table = form.view.people_panel.table
    table.setCurrentIndex(form.view.people.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert form.view.people.lines() == PEOPLE[1:]


def test_the_people_of_the_last_meeting_of_the_area_come_in_one_go(qtbot: QtBot, form: MeetingForm) -> None:
    fill(form)
    form.view.people.append(PEOPLE)
    assert form.save()
    form.add()
    offer = form.view.people_panel.offer
    assert offer.text() == "Bring 2 people of Thu 27 Nov"
    offer.click()
    assert [line.name for line in form.view.people.lines()] == ["Sgt Hughes", "Mrs Ito"]
    assert not offer.isVisible()


def test_a_new_meeting_is_called_as_the_last_one_of_its_area_was(form: MeetingForm) -> None:
    fill(form)
    form.view.fields.place.setText("Hub")
    assert form.save()
    form.add()
    values = form.view.values()
    assert (values.area, values.title, values.place) == ("Brackwell", "Partnership meeting", "Hub")


def test_what_was_typed_and_not_saved_is_there_again(qtbot: QtBot, form: MeetingForm) -> None:
    fill(form, title="Half a title")
    with qtbot.waitSignal(form.left):
        QTest.keyClick(form, Qt.Key.Key_Escape)
    form.add()
    assert form.view.fields.title.text() == "Half a title"


def test_checking_a_meeting_changes_it_and_adds_none(form: MeetingForm, logbook: Logbook) -> None:
    fill(form)
    form.view.people.append(PEOPLE)
    meeting_id = form.save()
    form.check(meeting_id)
    form.view.fields.title.setText("Tasking group")
    assert form.save() == meeting_id
    assert [meeting.title for meeting in logbook.register.all(Meeting)] == ["Tasking group"]
    assert logbook.register.count(Person) == 2


def test_a_new_area_is_made_by_typing_its_name(form: MeetingForm, logbook: Logbook) -> None:
    fill(form)
    form.save()
    form.add()
    fill(form, area="Carrowby")
    form.save()
    assert [(area.name, area.letter) for area in logbook.register.all(Area)] == [
        ("Brackwell", "A"),
        ("Carrowby", "B"),
    ]


def test_saving_and_starting_says_which_meeting(qtbot: QtBot, form: MeetingForm, logbook: Logbook) -> None:
    fill(form)
    with qtbot.waitSignal(form.start_wanted) as wanted:
        form.view.start_button.click()
    assert logbook.register.get(Meeting, wanted.args[0]) is not None
