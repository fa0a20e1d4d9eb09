"""Gaps are mended where they are listed, by keyboard, and the column follows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from nhplogger.analysis.debrief_findings import Check
from nhplogger.domain.edits import Added
from nhplogger.domain.people import Person
from nhplogger.domain.values import Value
from nhplogger.logbook.debriefing import complete
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.debrief.checks.check_section import CheckSection
from nhplogger.ui.debrief.checks.checks_body import Checks, make_checks
from nhplogger.ui.debrief.debrief_page import DebriefPage
from nhplogger.ui.look import Look
from tests.builders import a_person, an_action, an_attendance, an_entry
from tests.past_sessions import OVER, SGT

STRANGER = a_person("Unnamed, blue coat", unnamed=True, pseudonym="Person 9", agency_id=SGT.agency_id)


@pytest.fixture
def page(book: Logbook, look: Look, qtbot: QtBot) -> DebriefPage:
    notes = [an_entry(f"Note {seq}", f"14:2{seq % 10}", meeting_id=OVER.id, seq=seq) for seq in range(30, 55)]
    seat = an_attendance(STRANGER, 7, meeting_id=OVER.id, agency_id=STRANGER.agency_id)
    action = an_action("Ask highways", id="loose", meeting_id=OVER.id)
    values: list[Value] = [STRANGER, seat, action, *notes]
    book.take("Fill", tuple(Added(value) for value in values), OVER.id)
    made = DebriefPage(book, look, make_checks)
    made.resize(1286, 740)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    assert made.show_meeting(OVER.id)
    return made


def body(page: DebriefPage) -> Checks:
    assert isinstance(page.record.body, Checks)
    return page.record.body


def section(page: DebriefPage, check: Check) -> CheckSection:
    return next(each for each in body(page).sections if each.checked.check is check)


def press(words: str, where: CheckSection) -> None:
    """Space on the first button of a section that says so."""
    button = next(each for each in where.findChildren(QPushButton) if each.text() == words)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def test_what_is_open_comes_first_and_what_is_clear_says_so(page: DebriefPage) -> None:
    clear = [each.checked.is_clear for each in body(page).sections]
    assert clear == sorted(clear)
    assert page.record.head.note.whole == f"{sum(clear)} of {len(Check)} checks clear"
    assert section(page, Check.AGENCIES).accessibleName() == "Everyone is in an agency"
    assert section(page, Check.OWNERS).accessibleName() == "1 action has no owner"


def test_an_owner_is_chosen_from_the_list_by_keys(page: DebriefPage, book: Logbook) -> None:
    combo = section(page, Check.OWNERS).findChildren(QComboBox)[0]
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Space)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(combo.view(), key)
    assert section(page, Check.OWNERS).accessibleName() == "1 action has no date"
    press("Set date", section(page, Check.OWNERS))
    assert section(page, Check.OWNERS).checked.is_clear
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not section(page, Check.OWNERS).checked.is_clear


def test_a_name_is_typed_and_an_empty_one_is_told(page: DebriefPage, book: Logbook) -> None:
    names = section(page, Check.NAMES)
    field = next(each for each in names.findChildren(QLineEdit))
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.property("invalid")
    QTest.keyClicks(field, "Resident 4")
    QTest.keyClick(field, Qt.Key.Key_Return)
    person = book.register.get(Person, STRANGER.id)
    assert person is not None
    assert person.name == "Resident 4"
    assert section(page, Check.NAMES).checked.is_clear


def test_a_half_typed_name_stays_while_other_things_are_mended(page: DebriefPage) -> None:
    field = section(page, Check.NAMES).findChildren(QLineEdit)[0]
    QTest.keyClicks(field, "Resid")
    body(page).refresh()
    assert section(page, Check.NAMES).findChildren(QLineEdit)[0].text() == "Resid"


def test_the_first_gaps_are_shown_and_more_on_demand(page: DebriefPage) -> None:
    themes = section(page, Check.THEMES)
    total = len(themes.checked.open)
    assert len(themes.rows) == 2
    press("Show 20 more", themes)
    assert len(section(page, Check.THEMES).rows) == min(total, 22)


def test_what_is_left_as_it_is_is_counted_and_the_caret_goes_on(page: DebriefPage, book: Logbook) -> None:
    before = len(section(page, Check.THEMES).checked.open)
    press("Leave it", section(page, Check.THEMES))
    after = section(page, Check.THEMES)
    assert (len(after.checked.open), after.checked.settled) == (before - 1, 1)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert after.isAncestorOf(focus)


def test_a_complete_debrief_only_counts_its_gaps(page: DebriefPage, book: Logbook) -> None:
    assert complete(page.debriefing.book)
    page.refresh()
    assert all(not each.rows for each in body(page).sections)
    assert section(page, Check.OWNERS).accessibleName() == "1 action has no owner"


def test_every_control_has_a_name(page: DebriefPage) -> None:
    for kind in (QPushButton, QComboBox, QLineEdit):
        for each in body(page).findChildren(kind):
            within = isinstance(each.parent(), QAbstractSpinBox)  # the field around it has the name
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus and not within:
                assert each.accessibleName(), (each, each.parent())
