"""Sending a meeting out, on a real study."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nhplogger.domain.edits import Added
from nhplogger.domain.entry import Kind
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.look import Look
from nhplogger.ui.reports.report_page import ReportPage
from tests.builders import START, a_meeting, a_person, an_agency, an_area, an_attendance, an_entry
from tests.ui.recorder import Recorder


@pytest.fixture
def page(qtbot: QtBot, logbook: Logbook, look: Look, ask: Recorder, tmp_path: Path) -> ReportPage:
    sergeant = a_person("Sgt Hughes", role="sergeant", pseudonym="Sergeant", agency_id=an_agency().id)
    meeting = a_meeting(started_at=START)
    seat = an_attendance(sergeant, agency_id=an_agency().id, role="sergeant")
    note = an_entry("lights are out", speaker_id=sergeant.id)
    thought = an_entry("the chair moved on", kind=Kind.REFLECTION, seq=2)
    values = (an_area(), an_agency(), sergeant, meeting, seat, note, thought)
    assert logbook.do("Fill", *(Added(value) for value in values))
    made = ReportPage(logbook, look, ask, tmp_path)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def words_in(path: Path) -> str:
    with ZipFile(path) as archive:
        return archive.read("word/document.xml").decode("utf-8")


def test_a_report_goes_out_without_names_or_reflections(page: ReportPage, tmp_path: Path) -> None:
    QTest.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    (written,) = tmp_path.glob("*.docx")
    assert written.name == "Area-A_2025-11-27_observation.docx"
    words = words_in(written)
    assert "lights are out" in words
    assert "Hughes" not in words
    assert "the chair moved on" not in words
    assert page.told.text() == f"{written.name} is in {tmp_path}."


def test_the_name_of_the_file_is_shown_before_it_is_written(page: ReportPage) -> None:
    assert page.file.text() == "Area-A_2025-11-27_observation.docx"


def test_real_names_go_out_only_after_a_warning(page: ReportPage, ask: Recorder, tmp_path: Path) -> None:
    page.pseudonyms.setChecked(False)
    ask.will_answer(0)
    page.export_button.click()
    assert list(tmp_path.glob("*.docx")) == []
    assert page.pseudonyms.isChecked()
    page.pseudonyms.setChecked(False)
    ask.will_answer(1)
    page.export_button.click()
    (written,) = tmp_path.glob("*.docx")
    assert "Hughes" in words_in(written)
    assert ask.asked[0].startswith("Export with 1 real name?")


def test_reflections_go_out_when_they_are_asked_for(page: ReportPage, tmp_path: Path) -> None:
    sections = page.listing.rows.rowCount()
    page.reflections.setChecked(True)
    assert page.listing.rows.rowCount() == sections + 1
    page.export_button.click()
    (written,) = tmp_path.glob("*.docx")
    assert "the chair moved on" in words_in(written)


def test_a_folder_that_cannot_be_written_to_is_told_in_words(
    page: ReportPage, ask: Recorder, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    ask.will_answer(tmp_path / "file" / "within")
    page.folder_button.click()
    page.export_button.click()
    assert "your study is safe" in page.told.text()


def test_the_next_report_keeps_names_back_again(page: ReportPage) -> None:
    page.pseudonyms.setChecked(False)
    page.reflections.setChecked(True)
    page.choose(a_meeting().id)
    assert page.pseudonyms.isChecked()
    assert not page.reflections.isChecked()


def test_a_study_with_nothing_written_down_has_nothing_to_export(
    qtbot: QtBot, logbook: Logbook, look: Look, ask: Recorder, tmp_path: Path
) -> None:
    empty = ReportPage(logbook, look, ask, tmp_path)
    qtbot.addWidget(empty)
    assert not empty.export_button.isEnabled()
