"""The screen that brings things in, for the gallery."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.bringing import going
from nhplogger.ui.bringing.bringing_page import BringingPage
from nhplogger.ui.bringing.came_table_model import CameLine
from nhplogger.ui.house import House
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.meetings.form_values import AgendaLine
from nhplogger.ui.pages import Place

NAMES = (
    "bringing",
    "bringing-notes",
    "bringing-sheet",
    "bringing-seats",
    "bringing-agenda",
    "bringing-calendar",
    "bringing-bad",
)
LOG = """-- Lighting
13:50 Four of six car park lights are out #info-
"It isn't down, and it's been weeks" @Resident 2
! @Housing officer and @Sgt Hughes sign off repairs by next fri #info+
14:05 = lighting goes first
@QZ asked about the steps
+l chair kept to time
* the sergeant looked at the door
"""
_NOTES = """Meeting: Panel
Date: 12 June 2025
Time: 14:00 to 15:00
Area: Brackwell
Lunch: sandwiches

Present:
Sgt Hughes; chair; Police; late 14:05
Mrs Ito; caretaker; Housing

Log:
14:10 Lights are back on #info+
"""
_PEOPLE = """Name;Job title;Organisation;Email
Sgt Hughes;neighbourhood sergeant;Police;h@example.org
Mrs Ito;caretaker;Housing;
Sargeant Hughes;;Police;
Tomos Rees;warden;Street wardens;t@example.org
"""
_AGENDA = "Item,Minutes\nWelcome,5\nLighting,20 min\nClose,soon\n"
_CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:1@example.org
DTSTART:20251204T140000Z
DTEND:20251204T150000Z
SUMMARY:Brackwell partnership meeting
LOCATION:Community hub
END:VEVENT
BEGIN:VEVENT
UID:2@example.org
DTSTART;TZID=Europe/London:20251210T180000
DURATION:PT90M
RRULE:FREQ=MONTHLY;BYDAY=2WE;COUNT=4
SUMMARY:Estate panel
END:VEVENT
END:VCALENDAR
"""


def screens(study: Callable[[], Logbook]) -> Iterator[tuple[str, Callable[[MainWindow], None]]]:
    """Each of them, on a study of its own."""
    return ((name, partial(_opened, name, study)) for name in NAMES)


def _opened(name: str, study: Callable[[], Logbook], window: MainWindow) -> None:
    window.enter(study())
    assert window.house is not None
    show(window.house, name, window.house.logbook.path.parent)


def show(house: House, name: str, folder: Path) -> BringingPage:
    """One of the screens named above; files are written into `folder`."""
    if name == "bringing":
        going.go_past(house)
    else:
        house.pages.go(Place.BRINGING)
    page = house.pages.currentWidget()
    assert isinstance(page, BringingPage)
    match name:
        case "bringing":
            form = page.notes.form
            form.fields.area.setCurrentText("Brackwell")
            form.fields.title.setText("Partnership meeting")
            form.fields.begins.setText("13:45")
            form.fields.ends.setText("15:00")
            people = (("Sgt Hughes", "chair", "Police", "late 13:58"), ("Housing officer", "", "Housing", ""))
            form.came.append(
                [
                    CameLine(name=who, role=role, agency=agency, came=came)
                    for who, role, agency, came in people
                ]
            )
            form.agenda.append([AgendaLine(title="Lighting", minutes="20")])
            page.notes.log.setPlainText(LOG)
            page.notes_desk.refresh()
        case "bringing-notes":
            page.bring([_file(folder, "panel.txt", _NOTES), _file(folder, "letter.txt", "Dear all,\n")])
        case "bringing-sheet":
            page.bring([_file(folder, "people.csv", _PEOPLE)])
            page.sheet.where_chosen.emit("Brackwell")
        case "bringing-seats":
            page.bring([_file(folder, "people.csv", _PEOPLE)])
            page.sheet.seats_chosen.emit(page.sheet.seats.itemData(1))
        case "bringing-agenda":
            page.bring([_file(folder, "agenda.csv", _AGENDA)])
        case "bringing-calendar":
            page.bring([_file(folder, "meetings.ics", _CALENDAR)])
        case _:
            page.bring([_file(folder, "letter.txt", "Dear all,\n")])
    QApplication.processEvents()
    return page


def _file(folder: Path, name: str, words: str) -> Path:
    path = folder / name
    path.write_text(words, "utf-8")
    return path
