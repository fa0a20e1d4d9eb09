"""The columns of the list of actions have room for what stands in them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from nhplogger.domain.action_list import ActionLine
from nhplogger.ui import fonts
from nhplogger.ui.action_list.columns import Column, Columns
from nhplogger.ui.action_list.rows import list_row
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from tests.builders import DAY, a_meeting, an_action, an_area

LATE = [date(2024, 11, 18), date(2024, 9, 28), date(2023, 3, 4), DAY - timedelta(999), DAY - timedelta(5000)]


def line(due: date) -> ActionLine:
    action = replace(an_action(), due=due)
    return ActionLine(
        action=action, meeting=a_meeting(), area=an_area(), owners=(), agency=None,
        carried=0, shown=False, superseded=False,
    )  # fmt: skip


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("due", LATE)
def test_no_date_however_late_is_cut(look: Look, scale: float, due: date) -> None:
    look.wear(None, scale)
    row = list_row(line(due), DAY)
    columns = Columns(look, 3000)
    room = columns.rects(QRect(0, 0, 3000, 40))[Column.DUE].width()
    body = look.font(FontRole.BODY)
    due_wide = QFontMetrics(body).horizontalAdvance(f"{row.due}, ")
    late_wide = QFontMetrics(fonts.medium(body)).horizontalAdvance(row.late)
    assert row.late
    assert due_wide + late_wide <= room


def test_how_late_is_told_in_days_and_when_they_are_too_many_in_years() -> None:
    told = [list_row(line(DAY - timedelta(days)), DAY).late for days in (0, 1, 374, 999, 1000, 1100)]
    assert told[:4] == ["", "1 day late", "374 days late", "999 days late"]
    assert told[4:] == ["2 years late", "3 years late"]


def test_a_day_long_past_is_told_with_its_year() -> None:
    due = [
        list_row(line(day), DAY).due for day in (date(2025, 11, 14), date(2024, 11, 18), date(2021, 10, 19))
    ]
    assert due == ["14 Nov", "18 Nov", "Oct 2021"]
    assert list_row(line(date(2026, 1, 30)), DAY).due == "30 Jan 2026"


@pytest.mark.parametrize("width", [930, 804])
def test_the_usual_window_has_room_for_columns(look: Look, width: int) -> None:
    columns = Columns(look, width)
    assert not columns.narrow
    places = columns.rects(QRect(0, 0, width, 40))
    assert places[Column.ACTION].width() >= 160
    rights = [places[column].right() for column in Column]
    assert rights == sorted(rights)
    assert rights[-1] < width
