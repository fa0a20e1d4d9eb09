"""File names of reports are plain on every system."""

from datetime import date
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pathvalidate import is_valid_filename

from nhplogger.reports.file_name import safe_name

DAY = date(2025, 11, 27)


def test_a_name_says_where_when_and_what() -> None:
    assert safe_name("Area B", DAY, "observation") == "Area-B_2025-11-27_observation.docx"


def test_a_name_may_leave_out_what() -> None:
    assert safe_name("Area B", DAY) == "Area-B_2025-11-27.docx"


@pytest.mark.parametrize("title", ["", "..", " ", "/", "\u202e\u200b", "\ud800", '<>:"/\\|?*', "~$"])
def test_a_title_of_which_nothing_can_be_kept_becomes_meeting(title: str) -> None:
    assert safe_name(title, DAY) == "meeting_2025-11-27.docx"


@pytest.mark.parametrize(
    ("title", "beginning"),
    [
        ("gnp\u202excod", "gnpxcod"),
        ("Cyfarfod tw\u0302r", "Cyfarfod-t\u0175r"),
        ("../../etc/passwd", "etcpasswd"),
        ("~$Area B. ", "Area-B"),
        ("one\ntwo\tthree", "one-two-three"),
    ],
)
def test_what_hides_or_leads_elsewhere_is_left_out(title: str, beginning: str) -> None:
    assert safe_name(title, DAY) == f"{beginning}_2025-11-27.docx"


@given(some.text(), some.dates(), some.text())
def test_any_title_makes_a_name_that_every_system_takes(title: str, day: date, kind: str) -> None:
    name = safe_name(title, day, kind)
    assert is_valid_filename(name, platform="universal")
    assert PureWindowsPath(name).name == PurePosixPath(name).name == name
    assert len(name) <= 80
    assert len(name.encode()) <= 255
    assert name.endswith(".docx")


@pytest.mark.parametrize("letter", ["x", "ŵ", "👩", "e\u0301"])
def test_a_name_without_end_is_cut(letter: str) -> None:
    assert len(safe_name(letter * 500, DAY, letter * 500)) <= 80
