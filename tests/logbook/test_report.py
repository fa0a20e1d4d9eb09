"""A report is sent out of the open study, and the study notes that it left."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from nhplogger.domain.edits import Added
from nhplogger.domain.faults import StudyError
from nhplogger.domain.outside import ExportLog
from nhplogger.domain.values import Value
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.report import ReportNotWritten, ReportOptions, export_report
from nhplogger.storage.store import Store
from tests.builders import START, a_meeting, a_study, an_entry

FIRST, SECOND = a_meeting("Brackwell panel"), a_meeting("Another of that day")
NAME = "Area-A_2025-11-27_observation.docx"
SAFE = ReportOptions()


@pytest.fixture
def logbook() -> Iterator[Logbook]:
    book = Logbook(Store.in_memory(), StillClock(START), "Fieldworker 2")
    first = an_entry("Hughes opens the door", meeting_id=FIRST.id)
    values: list[Value] = [*a_study().values(), FIRST, SECOND, first]
    book.take("Fill", tuple(map(Added, values)), None)
    yield book
    book.close()


def noted(book: Logbook) -> list[ExportLog]:
    """What the study says has left it."""
    return list(book.store.read_all().all(ExportLog))


def test_a_report_lies_where_it_is_said_to_lie(logbook: Logbook, tmp_path: Path) -> None:
    path = export_report(logbook, FIRST.id, tmp_path, SAFE)
    assert path == tmp_path / NAME
    document = docx.Document(str(path))
    assert document.paragraphs[0].text == "Observation report: [Area A] panel"
    assert any("[Chair] opens the door" in paragraph.text for paragraph in document.paragraphs)


def test_what_left_is_noted_and_cannot_be_undone(logbook: Logbook, tmp_path: Path) -> None:
    path = export_report(logbook, FIRST.id, tmp_path, ReportOptions(real_names=True, reflections=True))
    (note,) = noted(logbook)
    assert (note.meeting_id, note.path, note.real_names, note.reflections, note.at) == (
        FIRST.id,
        str(path),
        True,
        True,
        START,
    )
    assert logbook.history.to_undo is None
    assert logbook.store.acts(FIRST.id)[-1].label == "Export a report"


def test_the_open_meeting_is_told_as_it_stands_now(logbook: Logbook, tmp_path: Path) -> None:
    logbook.open_meeting(FIRST.id)
    logbook.do("Note", Added(an_entry("Just now", meeting_id=FIRST.id, seq=2)))
    document = docx.Document(str(export_report(logbook, FIRST.id, tmp_path, SAFE)))
    assert any("Just now" in paragraph.text for paragraph in document.paragraphs)


def test_a_report_made_again_replaces_itself(logbook: Logbook, tmp_path: Path) -> None:
    assert export_report(logbook, FIRST.id, tmp_path, SAFE) == export_report(
        logbook, FIRST.id, tmp_path, SAFE
    )
    assert [path.name for path in tmp_path.iterdir()] == [NAME]
    assert len(noted(logbook)) == 2


def test_two_meetings_of_one_day_have_two_reports(logbook: Logbook, tmp_path: Path) -> None:
    first, second = (export_report(logbook, each.id, tmp_path, SAFE) for each in (FIRST, SECOND))
    assert second.stem == f"{first.stem}-2"
    assert export_report(logbook, SECOND.id, tmp_path, SAFE) == second
    assert export_report(logbook, FIRST.id, tmp_path, SAFE) == first


def test_the_last_folder_is_made_and_no_more(logbook: Logbook, tmp_path: Path) -> None:
    assert export_report(logbook, FIRST.id, tmp_path / "new", SAFE).is_file()
    with pytest.raises(ReportNotWritten, match="cannot be found"):
        export_report(logbook, FIRST.id, tmp_path / "gone" / "stick", SAFE)
    assert not (tmp_path / "gone").exists()
    assert len(noted(logbook)) == 1


def test_a_meeting_that_is_gone_is_a_sentence(logbook: Logbook, tmp_path: Path) -> None:
    with pytest.raises(StudyError, match="no longer in the study"):
        export_report(logbook, "gone", tmp_path, SAFE)
    assert list(tmp_path.iterdir()) == []


def test_a_study_that_cannot_note_it_says_so_and_keeps_the_report(tmp_path: Path) -> None:
    path = tmp_path / "study.nhp"
    book = Logbook(Store.create(path, "a passphrase"), StillClock(START))
    book.take("Fill", tuple(map(Added, [*a_study().values(), FIRST])), None)
    kept = path.read_bytes()
    moved = path.rename(tmp_path / "moved.nhp")
    path.write_bytes(kept)
    with pytest.raises(StudyError, match="is written, but the study could not note it"):
        export_report(book, FIRST.id, tmp_path / "out", SAFE)
    assert (tmp_path / "out" / NAME).is_file()
    assert moved.is_file()
    book.close()


def test_word_s_library_waits_for_the_first_report() -> None:
    asked = (
        "import sys, nhplogger.logbook.report;"
        "sys.exit(' '.join(sorted({'docx', 'lxml', 'pathvalidate'} & set(sys.modules))) or 0)"
    )
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=False)
    assert told.stderr == ""
