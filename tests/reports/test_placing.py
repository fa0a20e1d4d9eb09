"""A report takes the place of its own earlier self, and of nothing else."""

import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest

from nhplogger.domain.contents import Contents
from nhplogger.domain.study import Area
from nhplogger.reports.covered import OneMeeting, Period
from nhplogger.reports.options import ReportKind, ReportOptions
from nhplogger.reports.placing import is_untouched, place_for, report_name
from nhplogger.reports.writing import write
from tests.builders import a_meeting, an_area
from tests.reports.samples import report

NAME = "Area-B_2025-11-27_observation.docx"
KEY = "the key of this meeting"
TODAY = date(2026, 1, 15)


def of_meeting(*areas: Area) -> OneMeeting:
    """One meeting, with the areas that are known."""
    meeting = a_meeting()
    return OneMeeting(register=Contents(areas), meeting_id=meeting.id, contents=Contents([meeting]))


@pytest.fixture
def made(tmp_path: Path) -> Path:
    path = tmp_path / NAME
    write(replace(report(), keywords=KEY), path)
    return path


@pytest.mark.parametrize(
    ("options", "name"),
    [
        (ReportOptions(), NAME),
        (ReportOptions(reflections=True), "Area-B_2025-11-27_reflections.docx"),
        (ReportOptions(real_names=True), "Brackwell_2025-11-27_real-names.docx"),
        (
            ReportOptions(real_names=True, reflections=True),
            "Brackwell_2025-11-27_real-names-reflections.docx",
        ),
    ],
)
def test_a_name_says_the_area_the_day_and_what_is_private(options: ReportOptions, name: str) -> None:
    assert report_name(of_meeting(an_area(letter="B")), options, TODAY) == name


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (ReportKind.PARTNERS, "Area-B_2025-11-27_note.docx"),
        (ReportKind.FULL_LOG, "Area-B_2025-11-27_log.docx"),
        (ReportKind.REFLECTIONS, "Area-B_2025-11-27_reflections.docx"),
    ],
)
def test_a_name_tells_the_kind_of_report(kind: ReportKind, name: str) -> None:
    assert report_name(of_meeting(an_area(letter="B")), ReportOptions(kind=kind), TODAY) == name


def test_a_report_of_a_period_carries_its_last_day() -> None:
    area = an_area(letter="B")
    period = Period(register=Contents([area]), meetings=(), area_id=area.id, until=date(2025, 9, 30))
    options = ReportOptions(kind=ReportKind.AREA)
    assert report_name(period, options, TODAY, "pdf") == "Area-B_2025-09-30_area.pdf"
    everywhere = Period(register=Contents(), meetings=())
    tracker = ReportOptions(kind=ReportKind.TRACKER)
    assert report_name(everywhere, tracker, TODAY) == "All-areas_2026-01-15_actions.docx"


def test_a_meeting_of_an_area_that_is_gone_has_a_name_too() -> None:
    assert report_name(of_meeting(), ReportOptions(), TODAY) == "meeting_2025-11-27_observation.docx"


def test_a_file_that_holds_the_same_is_written_again(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"a PDF")
    assert place_for(tmp_path, NAME, KEY, b"a PDF") == tmp_path / NAME
    assert place_for(tmp_path, NAME, KEY, b"no PDF") == tmp_path / "Area-B_2025-11-27_observation-2.docx"


def test_a_free_name_is_taken(tmp_path: Path) -> None:
    assert place_for(tmp_path, NAME, KEY) == tmp_path / NAME


def test_the_same_meeting_s_report_is_replaced(made: Path) -> None:
    assert is_untouched(made, KEY)
    assert place_for(made.parent, NAME, KEY) == made


def test_another_meeting_s_report_stays_and_the_new_one_takes_the_next_number(made: Path) -> None:
    second = made.with_name("Area-B_2025-11-27_observation-2.docx")
    assert place_for(made.parent, NAME, "another") == second
    write(replace(report(), keywords="another"), second)
    assert place_for(made.parent, NAME, "another") == second
    assert place_for(made.parent, NAME, "a third").stem.endswith("-3")


def test_a_report_that_was_worked_on_since_stays(made: Path) -> None:
    worked_on = docx.Document(str(made))
    worked_on.paragraphs[0].add_run(" with a remark")
    worked_on.core_properties.modified = worked_on.core_properties.created.replace(year=2030)
    worked_on.save(str(made))
    assert not is_untouched(made, KEY)
    assert place_for(made.parent, NAME, KEY) != made


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04", b"not a document" * 100], ids=["empty", "cut", "other"]
)
def test_what_is_no_report_stays(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    assert place_for(tmp_path, NAME, KEY) != tmp_path / NAME


@pytest.mark.parametrize("properties", ["<a>", "<a/>", "<a>" + " " * 200_000 + "</a>"])
def test_a_document_with_other_properties_stays(tmp_path: Path, properties: str) -> None:
    with zipfile.ZipFile(tmp_path / NAME, "w") as archive:
        archive.writestr("docProps/core.xml", properties)
    assert not is_untouched(tmp_path / NAME, KEY)


def test_a_folder_of_that_name_stays(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    assert place_for(tmp_path, NAME, KEY) != tmp_path / NAME
