"""Charts are pictures with the same bytes each time, drawn only where they are wanted."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from nhplogger.reports.blocks import Picture
from nhplogger.reports.charts.attendance import Row, Seat, attendance_strip
from nhplogger.reports.charts.canvas import short_label
from nhplogger.reports.charts.colours import agency_colour, helps, hinders
from nhplogger.reports.charts.talk import Bar, talk_chart
from nhplogger.reports.charts.themes import Balance, theme_balance
from tests.reports.samples import HOSTILE

ROOT = Path(__file__).parents[3]


def talk(name: str = "Police") -> bytes:
    return talk_chart.__wrapped__((Bar(name, 70, "PO"), Bar("Council", 30, "")))


def strip(name: str = "Police") -> bytes:
    return attendance_strip.__wrapped__(("1 Oct", "2 Oct", "3 Oct"), (Row(name, "PO", tuple(Seat)),))


def balance(name: str = "info") -> bytes:
    return theme_balance.__wrapped__((Balance(name, 3, 1), Balance("funding", 0, 0)), "against", name)


CHARTS = pytest.mark.parametrize("chart", [talk, strip, balance], ids=["talk", "strip", "balance"])


@CHARTS
def test_a_chart_is_the_same_bytes_each_time_and_says_nothing_of_its_making(
    chart: Callable[[], bytes],
) -> None:
    png = chart()
    assert png == chart()
    assert Picture(png=png, alt="A chart").png
    assert b"tEXt" not in png
    assert b"tIME" not in png


def test_a_chart_is_the_same_bytes_in_another_program() -> None:
    words = "import sys; from tests.reports.charts.test_charts import strip; sys.stdout.buffer.write(strip())"
    asked = subprocess.run([sys.executable, "-c", words], cwd=ROOT, capture_output=True, check=True)
    assert asked.stdout == strip()


@CHARTS
@pytest.mark.parametrize("name", HOSTILE.values(), ids=list(HOSTILE))
def test_a_name_of_any_letters_can_be_drawn(chart: Callable[[str], bytes], name: str) -> None:
    assert chart(name).startswith(b"\x89PNG")


@CHARTS
def test_another_name_makes_another_picture(chart: Callable[[str], bytes]) -> None:
    assert chart("Housing") != chart("Health")


def test_nothing_at_all_can_be_drawn() -> None:
    nothing = talk_chart((Bar("Police", 0, "PO"),)), theme_balance((Balance("info", 0, 0),), "", "")
    assert all(png.startswith(b"\x89PNG") for png in nothing)


def test_a_label_is_one_line_that_fits() -> None:
    assert short_label("Police\u202e\x00 and\nschools") == "Police and schools"
    assert short_label("w" * 99) == "w" * 29 + "…"


def test_agencies_have_their_colour_of_the_screen_and_others_grey() -> None:
    assert agency_colour("PO") != agency_colour("CO")
    assert agency_colour("of no agency") == agency_colour("grey")
    assert helps() != hinders()


def test_a_report_without_a_chart_imports_no_library_for_drawing() -> None:
    words = (
        "import sys; from tests.reports.meetings import told, with_meeting; told(with_meeting());"
        "import nhplogger.reports.making; sys.exit('matplotlib' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", words], cwd=ROOT, check=False).returncode == 0
