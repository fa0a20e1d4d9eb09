"""People of a sheet are seated at a planned meeting: whom the study knows is found, who is new is added."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from nhplogger.domain.edits import Added
from nhplogger.domain.people import Attendance, Person
from nhplogger.domain.values import Value
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.bringing.bringing_page import BringingPage
from nhplogger.ui.look import Look
from tests.builders import DAY, a_meeting, a_person, an_agency, an_area, an_attendance
from tests.ui.recorder import Recorder
from tests.worn import worn

AREA, OTHER = an_area(), an_area("Ashmere", letter="B")
HERE = a_meeting("Panel", day=DAY)
HUGHES, ITO = a_person(role="sergeant", agency_id=an_agency().id), a_person("Mrs Ito")
SHEET = "Name,Agency\nMrs Ito,Housing\nSgt Hughes,Police\nTomos Rees,\nTomos Rees,\nSgt Hughs,Police\n"


@pytest.fixture
def page(qtbot: QtBot, logbook: Logbook, look: Look, ask: Recorder, tmp_path: Path) -> BringingPage:
    values: tuple[Value, ...] = (
        AREA,
        OTHER,
        an_agency(),
        HUGHES,
        ITO,
        HERE,
        an_attendance(ITO, 4, meeting_id=HERE.id),
    )
    logbook.take("Prepare", tuple(Added(value) for value in values), None)
    made = worn(look, lambda: BringingPage(logbook, look, ask, tmp_path))
    made.resize(1286, 700)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    path = tmp_path / "people.csv"
    path.write_text(SHEET, "utf-8")
    made.bring([path])
    return made


def choose(combo: QComboBox, words: str) -> None:
    """By keyboard: down until it is there."""
    combo.setFocus()
    for _choice in range(combo.count()):
        if words in combo.currentText():
            return
        QTest.keyClick(combo, Qt.Key.Key_Down)
    assert words in combo.currentText()


def told(page: BringingPage) -> list[str]:
    return [row.cells[3] for row in page.sheet.people.model.rows]


def test_the_preview_says_who_is_added_and_who_seated_and_writes_nothing(
    page: BringingPage, logbook: Logbook
) -> None:
    choose(page.sheet.seats, "Panel (Brackwell)")
    assert told(page) == [
        "known, has a seat there",
        "known, gets a seat",
        "new, gets a seat",
        "listed twice: left out",
        "known as Sgt Hughes?, has a seat there",
    ]
    words = page.sheet.counts.text()
    assert words.startswith("4 people: 3 known, 1 new; ")
    assert words.endswith("2 get a seat at Thu 27 Nov, Panel; 2 have one there")
    assert logbook.contents_of(HERE.id).count(Attendance) == 1
    assert logbook.register.count(Person) == 2


def test_they_are_seated_behind_the_others_in_one_act_and_taken_back_whole(
    page: BringingPage, logbook: Logbook
) -> None:
    choose(page.sheet.seats, "Panel (Brackwell)")
    page.deeds.add()
    seats = logbook.contents_of(HERE.id).all(Attendance)
    people = {person.id: person for person in logbook.register.all(Person)}
    assert [(people[seat.person_id].name, seat.seat) for seat in seats] == [
        ("Mrs Ito", 4),
        ("Sgt Hughes", 5),
        ("Tomos Rees", 6),
    ]
    assert (seats[1].role, seats[1].agency_id) == ("sergeant", an_agency().id)
    assert told(page)[1:3] == ["known, has a seat there"] * 2
    page.deeds.undo()
    assert logbook.contents_of(HERE.id).count(Attendance) == 1
    assert logbook.register.count(Person) == 2
    assert logbook.store.findings() == []


def test_somebody_near_a_name_is_seated_as_somebody_new_where_one_says_so(
    page: BringingPage, logbook: Logbook
) -> None:
    choose(page.sheet.seats, "Panel (Brackwell)")
    view = page.sheet.people.view
    view.setCurrentIndex(page.sheet.people.model.index(4, 0))
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert told(page)[4] == "new, gets a seat"
    assert page.sheet.people.row == 4
    page.deeds.add()
    assert logbook.contents_of(HERE.id).count(Attendance) == 4


def test_another_area_seats_nobody(page: BringingPage, logbook: Logbook) -> None:
    choose(page.sheet.seats, "Panel (Brackwell)")
    page.sheet.where_chosen.emit("Ashmere")
    assert page.sheet.seats.currentData() == ""
    assert told(page)[0] == "new"
    choose(page.sheet.seats, "Panel (Brackwell)")
    assert page.sheet.area.currentText() == "Brackwell"


def test_a_sheet_whose_people_all_sit_there_says_so(page: BringingPage, logbook: Logbook) -> None:
    choose(page.sheet.seats, "Panel (Brackwell)")
    page.deeds.add()
    page.deeds.add()
    assert page.notice.text() == "Everybody on this sheet has a seat at that meeting."
