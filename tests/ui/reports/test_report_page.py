"""Sending meetings out, on a real study."""

from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.shared import Mm
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nhplogger.domain.edits import Added
from nhplogger.domain.entry import Kind
from nhplogger.domain.leaving import Replacement
from nhplogger.domain.meeting import State
from nhplogger.logbook.logbook import Logbook
from nhplogger.reports.options import Part, ReportKind
from nhplogger.reports.sending import Format
from nhplogger.ui.look import Look
from nhplogger.ui.reports.report_page import ReportPage
from tests.builders import START, a_meeting, a_person, an_agency, an_area, an_attendance, an_entry
from tests.ui.recorder import Recorder
from tests.worn import worn

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
OTHER = a_meeting("A second meeting", started_at=START)


@pytest.fixture
def page(qtbot: QtBot, logbook: Logbook, look: Look, ask: Recorder, tmp_path: Path) -> ReportPage:
    sergeant = a_person("Sgt Hughes", role="sergeant", pseudonym="Sergeant", agency_id=an_agency().id)
    meeting = a_meeting(started_at=START, state=State.COMPLETE)
    seat = an_attendance(sergeant, agency_id=an_agency().id, role="sergeant")
    note = an_entry("lights are out in Mill Court, and again in Mill Court", speaker_id=sergeant.id)
    thought = an_entry("the chair moved on", kind=Kind.REFLECTION, seq=2)
    later = an_entry("a line of the second", meeting_id=OTHER.id)
    values = (an_area(), an_agency(), sergeant, meeting, OTHER, seat, note, thought, later)
    assert logbook.do("Fill", *(Added(value) for value in values))
    made = worn(look, lambda: ReportPage(logbook, look, ask, tmp_path))
    made.resize(1286, 700)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.choose(meeting.id)
    made.entrance.setFocus()
    settle(qtbot, made)
    return made


def settle(qtbot: QtBot, page: ReportPage) -> None:
    """Wait until the pages are those of what is chosen now."""

    def is_shown() -> bool:
        return page.shown is not None and page.shown.wanted == page.wanted and page.pages.is_whole

    qtbot.waitUntil(is_shown, timeout=30_000)


def words_in(path: Path) -> str:
    with ZipFile(path) as archive:
        return archive.read("word/document.xml").decode("utf-8")


def export(page: ReportPage, ask: Recorder) -> None:
    """By its key, with what is still in left as it is."""
    if page.names.rows:
        ask.will_answer(1)
    QTest.keyClick(page, Qt.Key.Key_E, CTRL)


def test_a_report_goes_out_without_names_or_reflections(
    page: ReportPage, ask: Recorder, tmp_path: Path
) -> None:
    export(page, ask)
    (written,) = tmp_path.glob("*.docx")
    assert written.name == "Area-A_2025-11-27_observation.docx"
    words = words_in(written)
    assert "lights are out" in words
    assert "Hughes" not in words
    assert "the chair moved on" not in words
    assert page.told.text() == f"{written.name} is in {tmp_path}."


def test_the_pages_show_what_would_leave_with_what_is_still_in(page: ReportPage) -> None:
    assert page.pages.page_count == 1
    assert [row.words for row in page.names.rows] == ["Mill Court"]
    assert page.pages.jump_to("Mill Court")


def test_what_is_still_in_is_replaced_where_it_is_listed_and_that_taken_back(
    qtbot: QtBot, page: ReportPage, logbook: Logbook
) -> None:
    QTest.keyClick(page.names.rows[0].replace, Qt.Key.Key_Space)
    (settled,) = logbook.register.all(Replacement)
    assert (settled.words, bool(settled.instead)) == ("Mill Court", True)
    settle(qtbot, page)
    qtbot.waitUntil(lambda: page.names.rows == [])
    QTest.keyClick(page, Qt.Key.Key_Z, CTRL)
    assert logbook.register.all(Replacement) == ()
    qtbot.waitUntil(lambda: len(page.names.rows) == 1, timeout=30_000)


def test_what_is_still_in_is_kept(qtbot: QtBot, page: ReportPage, ask: Recorder, tmp_path: Path) -> None:
    QTest.keyClick(page.names.rows[0].keep, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.names.rows == [], timeout=30_000)
    QTest.keyClick(page, Qt.Key.Key_E, CTRL)
    (written,) = tmp_path.glob("*.docx")
    assert "Mill Court" in words_in(written)


def test_a_report_with_names_still_in_goes_out_after_one_warning(
    page: ReportPage, ask: Recorder, tmp_path: Path
) -> None:
    ask.will_answer(0)
    QTest.keyClick(page, Qt.Key.Key_E, CTRL)
    assert ask.asked[0].startswith("Export with 1 name still in?")
    assert list(tmp_path.glob("*.docx")) == []


def test_real_names_go_out_only_after_a_warning(page: ReportPage, ask: Recorder, tmp_path: Path) -> None:
    page.names.pseudonyms.setChecked(False)
    ask.will_answer(0)
    page.foot.export_button.click()
    assert list(tmp_path.glob("*.docx")) == []
    assert page.names.pseudonyms.isChecked()
    page.names.pseudonyms.setChecked(False)
    ask.will_answer(1)
    page.foot.export_button.click()
    (written,) = tmp_path.glob("*.docx")
    assert "Hughes" in words_in(written)
    assert ask.asked[0].startswith("Export with 1 real name?")


def test_reflections_go_out_when_they_are_asked_for(
    qtbot: QtBot, page: ReportPage, ask: Recorder, tmp_path: Path
) -> None:
    page.include.reflections.setChecked(True)
    settle(qtbot, page)
    export(page, ask)
    (written,) = tmp_path.glob("*.docx")
    assert "the chair moved on" in words_in(written)


def test_a_part_that_is_left_out_is_nowhere(
    qtbot: QtBot, page: ReportPage, ask: Recorder, tmp_path: Path
) -> None:
    page.include.box(Part.PEOPLE).setChecked(False)
    settle(qtbot, page)
    export(page, ask)
    (written,) = tmp_path.glob("*.docx")
    assert "Who took part" not in words_in(written)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (ReportKind.PARTNERS, "Area-A_2025-11-27_note.docx"),
        (ReportKind.FULL_LOG, "Area-A_2025-11-27_log.docx"),
        (ReportKind.TRACKER, "All-areas_2025-11-27_actions.docx"),
        (ReportKind.AREA, "Area-A_2025-11-27_area.docx"),
        (ReportKind.REFLECTIONS, "Area-A_2025-11-27_reflections.docx"),
    ],
)
def test_every_kind_of_report_is_shown_and_sent(
    kind: ReportKind, name: str, qtbot: QtBot, page: ReportPage, ask: Recorder, tmp_path: Path
) -> None:
    page.kinds.button(kind).click()
    assert page.foot.file.whole == name
    settle(qtbot, page)
    export(page, ask)
    assert [path.name for path in tmp_path.glob("*.docx")] == [name]


@pytest.mark.parametrize("form", list(Format))
def test_every_kind_of_file_is_written(
    form: Format, qtbot: QtBot, page: ReportPage, ask: Recorder, tmp_path: Path
) -> None:
    page.way.format.setCurrentIndex(page.way.format.findData(form.value))
    export(page, ask)
    (written,) = tmp_path.iterdir()
    assert written.suffix == f".{form}"
    assert page.way.password.isVisibleTo(page) == (form is Format.DOCX)


def test_several_meetings_go_out_at_once_and_each_says_what_became_of_it(
    qtbot: QtBot, page: ReportPage, tmp_path: Path, logbook: Logbook
) -> None:
    QTest.keyClick(page, Qt.Key.Key_B, CTRL | SHIFT)
    assert len(page.batch.chosen) == 2
    QTest.keyClick(page.batch.table.view, Qt.Key.Key_Space)
    assert len(page.batch.chosen) == 1
    page.batch.all_button.click()
    with qtbot.waitSignal(page.outgoing.ended, timeout=60_000):
        page.batch.export_button.click()
    assert len(list(tmp_path.glob("*.docx"))) == 2
    assert page.batch.told.text() == f"2 reports are in {tmp_path}."
    assert len(logbook.store.exports()) == 2
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not page.is_beside


def test_the_list_of_names_takes_words_of_ones_own_and_gives_them_back(
    page: ReportPage, logbook: Logbook
) -> None:
    QTest.keyClick(page, Qt.Key.Key_K, CTRL | SHIFT)
    listing = page.key_list
    assert any("Hughes" in row.cells[0] for row in listing.table.model.rows)
    QTest.keyClicks(listing.words, "Mill Court")
    QTest.keyClicks(listing.instead, "the flats")
    QTest.keyClick(listing.instead, Qt.Key.Key_Return)
    (settled,) = logbook.register.all(Replacement)
    assert (settled.words, settled.instead) == ("Mill Court", "the flats")
    assert listing.table.model.rows[0].cells[:2] == ("Mill Court", "the flats")
    listing.table.view.setFocus()
    listing.table.view.setCurrentIndex(listing.table.model.index(0, 0))
    QTest.keyClick(listing.table.view, Qt.Key.Key_Delete)
    assert logbook.register.all(Replacement) == ()


def test_words_that_would_name_somebody_are_refused_and_stay_typed(
    page: ReportPage, logbook: Logbook
) -> None:
    page.key_list.words.setText("the flats")
    page.key_list.instead.setText("Sgt Hughes")
    page.key_list.replace_button.click()
    assert logbook.register.all(Replacement) == ()
    assert page.key_list.words.text() == "the flats"
    assert page.key_list.words.property("invalid")


def test_the_list_of_names_is_saved_only_after_a_warning(
    page: ReportPage, ask: Recorder, tmp_path: Path, logbook: Logbook
) -> None:
    ask.will_answer(0)
    page.key_list.export_button.click()
    ask.will_answer(1)
    ask.will_answer(tmp_path / "names.csv")
    page.key_list.export_button.click()
    assert "Hughes" in (tmp_path / "names.csv").read_text(encoding="utf-8-sig")
    assert len(logbook.store.exports()) == 1


def test_what_has_left_is_listed_with_for_whom_it_was(
    page: ReportPage, ask: Recorder, logbook: Logbook
) -> None:
    QTest.keyClick(page, Qt.Key.Key_L, CTRL | SHIFT)
    assert "Nothing has left" in page.left.told.text()
    page.show_pages()
    page.way.recipient.setText("the council")
    export(page, ask)
    QTest.keyClick(page, Qt.Key.Key_L, CTRL | SHIFT)
    (row,) = page.left.table.model.rows
    assert row.cells[1:] == ("Observation report", "Area A, 2025-11-27", "the council", "pseudonyms")


def test_a_folder_that_cannot_be_written_to_is_told_in_words(
    page: ReportPage, ask: Recorder, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    ask.will_answer(tmp_path / "file" / "within")
    page.foot.folder_button.click()
    export(page, ask)
    assert "your study is safe" in page.told.text()


def test_the_next_report_keeps_names_back_again(page: ReportPage) -> None:
    page.names.pseudonyms.setChecked(False)
    page.include.reflections.setChecked(True)
    page.choose(OTHER.id)
    assert page.names.pseudonyms.isChecked()
    assert not page.include.reflections.isChecked()
    assert page.covers.meeting_id == OTHER.id


def test_a_template_that_is_broken_is_told_and_nothing_is_written(
    page: ReportPage, ask: Recorder, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"no Word file")
    ask.will_answer(broken)
    page.kinds.own.click()
    assert page.foot.file.whole == "Area-A_2025-11-27_broken.docx"
    export(page, ask)
    assert "“broken.docx” is damaged or no Word file." in page.told.text()


def test_no_template_chosen_leaves_the_report_that_was(page: ReportPage, ask: Recorder) -> None:
    ask.will_answer(None)
    page.kinds.own.click()
    assert page.kinds.kind is ReportKind.OBSERVATION
    assert page.kinds.button(ReportKind.OBSERVATION).isChecked()


def test_a_study_with_nothing_written_down_has_nothing_to_export(
    qtbot: QtBot, logbook: Logbook, look: Look, ask: Recorder, tmp_path: Path
) -> None:
    empty = worn(look, lambda: ReportPage(logbook, look, ask, tmp_path))
    qtbot.addWidget(empty)
    assert not empty.foot.export_button.isEnabled()
    assert not empty.foot.print_button.isEnabled()


def test_the_sample_template_is_handed_out_with_its_fields_and_can_be_used_at_once(
    page: ReportPage, ask: Recorder, tmp_path: Path
) -> None:
    ask.will_answer(tmp_path)
    page.kinds.sample.click()
    assert {path.name for path in tmp_path.iterdir()} == {"template.docx", "template-fields.md"}
    ask.will_answer(tmp_path / "template.docx")
    page.kinds.own.click()
    export(page, ask)
    assert (tmp_path / "Area-A_2025-11-27_template.docx").is_file()


def test_the_look_of_a_team_s_word_file_is_shown_at_once_and_a_bad_one_refused(
    qtbot: QtBot, page: ReportPage, ask: Recorder, tmp_path: Path
) -> None:
    broken, wide = tmp_path / "broken.docx", tmp_path / "wide.docx"
    broken.write_bytes(b"no Word file")
    ask.will_answer(broken)
    page.way.style_button.click()
    assert "“broken.docx” is damaged or no Word file." in page.told.text()
    assert page.way.style_file is None
    team = docx.Document()
    team.sections[0].page_width = Mm(297)
    team.save(str(wide))
    ask.will_answer(wide)
    page.way.style_button.click()
    assert page.way.style_file == wide

    def is_wide() -> bool:
        return page.pages.paged is not None and page.pages.paged.size.width() > 800

    qtbot.waitUntil(is_wide, timeout=30_000)
    page.way.plain_button.click()
    assert page.way.style_file is None
