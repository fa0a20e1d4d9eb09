"""The screen that brings things in, on a real study: nothing is written before Add."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from nhplogger.domain.action import Action, Status
from nhplogger.domain.edits import Added
from nhplogger.domain.entry import Entry
from nhplogger.domain.field_notes_reader import read_notes
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.people import Attendance, Person, Presence
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.bringing.bringing_page import BringingPage
from nhplogger.ui.bringing.came_table_model import CameLine, CameTableModel
from nhplogger.ui.bringing.items import BadItem
from nhplogger.ui.bringing.plan_model import PlanModel, PlanRow
from nhplogger.ui.look import Look
from tests.builders import an_area
from tests.real_material import real
from tests.ui.recorder import Recorder
from tests.worn import worn

LOG = "13:50 Four of six lights are out #info-\n\n@QZ asked about the steps\n! @Sgt Hughes mend them by fri"
NOTES = (
    "Meeting: Panel\nDate: 12 June 2025\nArea: Brackwell\n\nPresent:\nSiân Ŵyl; chair\n\nLog:\n14:10 Lights\n"
)


@pytest.fixture
def page(qtbot: QtBot, logbook: Logbook, look: Look, ask: Recorder, tmp_path: Path) -> BringingPage:
    made = worn(look, lambda: BringingPage(logbook, look, ask, tmp_path))
    made.resize(1286, 700)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def fill(page: BringingPage) -> None:
    page.notes.form.fields.area.setCurrentText("Brackwell")
    page.notes.form.fields.title.setText("Panel")
    page.notes.form.came.append([CameLine(name="Sgt Hughes", agency="Police", came="late 13:58")])
    page.notes.log.setPlainText(LOG)
    page.notes_desk.refresh()


def strike(page: BringingPage, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(page, key, modifier)


def test_what_is_typed_is_read_line_by_line(page: BringingPage, logbook: Logbook) -> None:
    fill(page)
    rows = page.notes.preview.model.rows
    assert [row.cells[:2] for row in rows] == [("1", "Note"), ("3", "Note"), ("4", "Action")]
    assert rows[1].sentence.startswith("line 3: no such person '@QZ'")
    assert rows[1].tone == "warn"
    assert logbook.register.all(Meeting) == ()


def test_it_is_added_in_one_act_awaiting_its_debrief_and_taken_back_whole(
    page: BringingPage, logbook: Logbook
) -> None:
    fill(page)
    strike(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    meeting = logbook.register.all(Meeting)[0]
    contents = logbook.contents_of(meeting.id)
    assert (meeting.state, contents.count(Entry)) == (State.DEBRIEF, 3)
    assert contents.all(Attendance)[0].status is Presence.LATE
    assert page.notes.log.toPlainText() == ""
    strike(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (logbook.register.all(Meeting), logbook.register.all(Person)) == ((), ())
    assert page.notes.log.toPlainText() == LOG
    assert logbook.store.findings() == []


def test_what_is_missing_is_said_and_nothing_is_added(page: BringingPage, logbook: Logbook) -> None:
    page.notes.log.setPlainText(LOG)
    page.deeds.add()
    assert logbook.register.all(Meeting) == ()
    assert any(row.problem for row in page.notes.form.fields.rows().values())


def test_what_was_typed_is_there_after_a_crash(
    qtbot: QtBot, page: BringingPage, logbook: Logbook, look: Look, ask: Recorder, tmp_path: Path
) -> None:
    fill(page)
    qtbot.waitUntil(lambda: bool(logbook.store.kept_words("past meeting")))
    # The page before never said goodbye.
    again = worn(look, lambda: BringingPage(logbook, look, ask, tmp_path))
    qtbot.addWidget(again)
    assert again.notes.log.toPlainText() == LOG
    assert again.notes.form.came.lines()[0].came == "late 13:58"
    assert logbook.store.findings() == []


def test_a_draft_is_gone_once_it_is_added(page: BringingPage, logbook: Logbook) -> None:
    fill(page)
    page.deeds.add()
    page.keep()
    assert logbook.store.kept_words("past meeting") == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_field_notes_fill_the_screen_and_write_nothing(
    page: BringingPage, logbook: Logbook, tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "panel.txt"
    path.write_text(NOTES, encoding)
    page.bring([path])
    assert page.notes.form.fields.title.text() == "Panel"
    assert page.notes.form.came.lines()[0].name == "Siân Ŵyl"
    assert logbook.register.all(Meeting) == ()
    page.deeds.add()
    assert [each.title for each in logbook.register.all(Meeting)] == ["Panel"]


def test_several_files_are_listed_and_bad_ones_say_why(
    page: BringingPage, logbook: Logbook, tmp_path: Path
) -> None:
    names = {"a.txt": NOTES, "b.txt": NOTES.replace("12 June", "13 June"), "c.txt": "Dear all", "d.exe": "MZ"}
    for name, words in names.items():
        (tmp_path / name).write_text(words, "utf-8")
    page.bring([tmp_path / name for name in names])
    rows = page.files.model.rows
    assert [row.cells[0] for row in rows] == list(names)
    assert all(isinstance(item, BadItem) for item in page.items[3:])
    assert all(row.sentence.endswith(".") for row in rows[2:])
    page.deeds.add_all()
    assert len(logbook.register.all(Meeting)) == 2
    page.bring([tmp_path / "a.txt"])
    assert page.files.model.rows[-1].cells[2] == "already in the study"


def test_several_files_come_in_as_one_act_and_are_taken_back_with_one_key(
    page: BringingPage, logbook: Logbook, tmp_path: Path
) -> None:
    later = NOTES.replace("12 June", "19 June").replace("Siân Ŵyl", "Sian Wyl")
    event = "BEGIN:VEVENT\nUID:1\nDTSTART:20251204T140000Z\nSUMMARY:Brackwell panel\nEND:VEVENT\n"
    files = {"b.txt": later, "a.txt": NOTES, "in.ics": f"BEGIN:VCALENDAR\n{event}END:VCALENDAR\n"}
    for name, words in files.items():
        (tmp_path / name).write_text(words, "utf-8")
    acts = len(logbook.store.acts())
    logbook.take("Know the area", (Added(an_area()),), None)
    page.bring([tmp_path / name for name in files])
    assert page.all_button.isVisible()
    QTest.keyClick(page.all_button, Qt.Key.Key_Return)
    assert sorted(each.title for each in logbook.register.all(Meeting)) == [
        "Brackwell panel",
        "Panel",
        "Panel",
    ]
    assert logbook.register.count(Person) == 2
    assert len(logbook.store.acts()) == acts + 2
    assert page.notice.text() == "3 meetings added."
    assert not page.all_button.isVisible()
    strike(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (logbook.register.all(Meeting), logbook.register.all(Person)) == ((), ())
    assert page.all_button.isVisible()
    assert page.files.model.rows[0].cells[2] == ""
    strike(page, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert logbook.register.count(Meeting) == 3
    assert logbook.store.findings() == []


def test_what_a_later_file_says_of_an_earlier_one_is_found_in_the_same_act(
    page: BringingPage, logbook: Logbook, tmp_path: Path
) -> None:
    agreed = NOTES + "14:20 ! @Siân Ŵyl mend the lights\n"
    done = NOTES.replace("12 June", "19 June").replace("Log:", "Carried over:\nmend the lights; done\n\nLog:")
    for name, words in {"later.txt": done, "first.txt": agreed}.items():
        (tmp_path / name).write_text(words, "utf-8")
    page.bring([tmp_path / "later.txt", tmp_path / "first.txt"])
    page.deeds.add_all()
    first = min(logbook.register.all(Meeting), key=lambda meeting: meeting.day)
    assert [action.status for action in logbook.contents_of(first.id).all(Action)] == [Status.DONE]
    assert logbook.store.findings() == []


def test_a_file_without_a_title_is_left_out_and_named(
    page: BringingPage, logbook: Logbook, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(NOTES, "utf-8")
    (tmp_path / "b.txt").write_text("Dear all,\nthe lights are out\n", "utf-8")
    page.bring([tmp_path / "b.txt", tmp_path / "a.txt"])
    page.bad.state.button.click()
    page.deeds.add_all()
    assert logbook.register.count(Meeting) == 1
    assert page.notice.text().endswith("Left out, for a title or an area is missing: b.txt.")


def test_a_text_file_that_is_no_field_notes_shows_what_they_look_like(
    page: BringingPage, tmp_path: Path
) -> None:
    (tmp_path / "letter.txt").write_text("Dear all,\nthe lights are out\n", "utf-8")
    (tmp_path / "old.xls").write_bytes(b"")
    page.bring([tmp_path / "letter.txt"])
    example = page.bad.example
    assert example.isVisible()
    assert read_notes(example.text()).problems == ()
    page.bad.state.button.click()
    assert page.title.whole == "letter.txt"
    assert page.notes.log.toPlainText() == "Dear all,\nthe lights are out\n"
    page.bring([tmp_path / "old.xls"])
    assert not page.bad.example.isVisible()


def test_what_is_written_here_is_listed_only_where_somebody_wrote_or_asked(
    page: BringingPage, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(NOTES, "utf-8")
    page.bring([tmp_path / "a.txt"])
    assert not page.files.isVisible()
    page.write_by_hand()
    assert [row.cells[0] for row in page.files.model.rows] == ["Written here", "a.txt"]
    QTest.keyClick(page.files.view, Qt.Key.Key_Down)
    assert page.title.whole == "a.txt"
    assert page.files.model.rowCount() == 2


def test_what_was_added_is_shown_by_its_button(qtbot: QtBot, page: BringingPage, logbook: Logbook) -> None:
    fill(page)
    page.deeds.add()
    show = page.notice.offer("show")
    assert show.hasFocus()
    with qtbot.waitSignal(page.meeting_wanted) as wanted:
        QTest.keyClick(show, Qt.Key.Key_Return)
    assert wanted.args == [logbook.register.all(Meeting)[0].id]


def test_a_row_is_marked_by_key_and_by_mouse(qtbot: QtBot, page: BringingPage, tmp_path: Path) -> None:
    event = "BEGIN:VEVENT\nUID:1\nDTSTART:20251204T140000Z\nSUMMARY:Panel\nEND:VEVENT\n"
    (tmp_path / "in.ics").write_text(f"BEGIN:VCALENDAR\n{event}END:VCALENDAR\n")
    page.bring([tmp_path / "in.ics"])
    table = page.calendar.table

    def is_marked() -> bool | None:
        return table.model.rows[0].marked

    QTest.keyClick(table.view, Qt.Key.Key_Space)
    assert is_marked() is False
    assert page.calendar.area.hasFocus()  # it is marked with its area
    page.calendar.area.setEditText("Brackwell")
    QTest.keyClick(page.calendar.area, Qt.Key.Key_Return)
    assert is_marked() is True
    QTest.keyClick(table.view, Qt.Key.Key_Space)
    assert is_marked() is False
    cell = table.view.visualRect(table.model.index(0, 0)).center()
    QTest.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert is_marked() is True


def test_a_whole_file_that_is_pasted_fills_the_form(page: BringingPage) -> None:
    data = QMimeData()
    data.setText(NOTES)
    page.notes.log.insertFromMimeData(data)
    assert page.title.whole == "Pasted notes"
    assert page.notes.log.toPlainText() == "14:10 Lights"


def test_a_sheet_shows_who_is_new_and_brings_them_in_one_act(
    page: BringingPage, logbook: Logbook, tmp_path: Path
) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name,Agency,Mail\nSgt Hughes,Police,x\nMrs Ito,Housing,y\n", "utf-8")
    page.bring([path])
    page.sheet.where_chosen.emit("Brackwell")
    assert [row.cells[3] for row in page.sheet.people.model.rows] == ["new", "new"]
    page.deeds.add()
    assert {person.name for person in logbook.register.all(Person)} == {"Sgt Hughes", "Mrs Ito"}
    assert [row.cells[3] for row in page.sheet.people.model.rows] == ["known", "known"]
    page.deeds.undo()
    assert logbook.register.all(Person) == ()


def test_a_column_is_used_as_one_says(page: BringingPage, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Who came,Notes\nSgt Hughes,x\n", "utf-8")
    page.bring([path])
    assert page.sheet.people.model.rows == []
    page.sheet.use_chosen.emit(0, "name")
    assert [row.cells[0] for row in page.sheet.people.model.rows] == ["Sgt Hughes"]


def test_a_calendar_is_exported_where_one_says(
    page: BringingPage, ask: Recorder, logbook: Logbook, tmp_path: Path
) -> None:
    ask.will_answer(tmp_path / "out.ics")
    strike(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert (tmp_path / "out.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_events_are_marked_given_an_area_and_planned(
    page: BringingPage, logbook: Logbook, tmp_path: Path
) -> None:
    event = "BEGIN:VEVENT\nUID:1\nDTSTART:20251204T140000Z\nSUMMARY:Panel\nEND:VEVENT\n"
    (tmp_path / "in.ics").write_text(f"BEGIN:VCALENDAR\n{event}END:VCALENDAR\n")
    page.bring([tmp_path / "in.ics"])
    page.deeds.add()
    assert logbook.register.all(Meeting) == ()
    page.calendar.area.setEditText("Brackwell")
    page.calendar.fill_button.click()
    QTest.keyClick(page.calendar.table.view, Qt.Key.Key_Space)
    QTest.keyClick(page.calendar.table.view, Qt.Key.Key_Space)
    page.deeds.add()
    assert [each.state for each in logbook.register.all(Meeting)] == [State.PLANNED]
    assert page.calendar.table.model.rows[0].cells[5] == "in the study"


def test_real_notes_have_their_known_answers(page: BringingPage, logbook: Logbook) -> None:
    page.bring(sorted(real("meetings").glob("*.txt")))
    page.deeds.add_all()
    actions = [each.actions for each in reversed(logbook.summaries())]
    assert (actions, [each.present for each in logbook.summaries()]) == ([3, 4], [8, 8])


def test_models_are_sound_empty_and_full(qtmodeltester: ModelTester) -> None:
    plan, came = PlanModel(("One", "Two")), CameTableModel()
    for model in (plan, came):
        qtmodeltester.check(model)
    plan.show_rows([PlanRow(cells=("a", "b"), sentence="a, b", marked=True)])
    came.show_lines([CameLine(name="Sgt Hughes")])
    for model in (plan, came):
        qtmodeltester.check(model)
