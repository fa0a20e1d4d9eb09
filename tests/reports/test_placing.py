"""A report takes the place of its own earlier self, and of nothing else."""

import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from nhplogger.reports.options import ReportOptions
from nhplogger.reports.placing import is_untouched, place_for, report_name
from nhplogger.reports.writing import write
from tests.builders import a_meeting, an_area
from tests.reports.samples import report

NAME = "Area-B_2025-11-27_observation.docx"
KEY = "the key of this meeting"


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
    assert report_name(a_meeting(), an_area(letter="B"), options) == name


def test_a_meeting_of_an_area_that_is_gone_has_a_name_too() -> None:
    assert report_name(a_meeting(), None, ReportOptions()) == "meeting_2025-11-27_observation.docx"


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
