"""Where everything of a timeline lies, and at which moments it says the time."""

from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QSize

from nhplogger.domain.entry import Sign
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.timeline_geometry import TimelineGeometry
from nhplogger.ui.meetings.timeline_hover import words_at
from nhplogger.ui.meetings.timeline_scale import TimeScale
from nhplogger.ui.meetings.timeline_words import TimelineWords
from tests.ui.meetings.timelines import lasting, usual

SIZE = QSize(724, 206)
SPANS = [timedelta(minutes=3), timedelta(minutes=87), timedelta(hours=6, minutes=20), timedelta(hours=30)]


def ticks(span: timedelta) -> list[str]:
    return [words for _at, words in TimeScale(lasting(span), 76, 716, 90).ticks()]


def test_the_axis_says_the_time_at_sensible_steps() -> None:
    assert ticks(timedelta(minutes=3)) == ["13:45", "13:46", "13:47", "13:48"]
    assert ticks(timedelta(minutes=87)) == [
        "13:45", "14:00", "14:15", "14:30", "14:45", "15:00", "15:15",
    ]  # fmt: skip
    assert ticks(timedelta(hours=6, minutes=20)) == [f"{hour}:00" for hour in range(14, 21)]


@pytest.mark.parametrize("span", SPANS)
@pytest.mark.parametrize("agencies", [0, 1, 12])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_everything_lies_within_its_room(span: timedelta, agencies: int, scale: float, look: Look) -> None:
    look.wear(look.theme.name, scale)
    timeline = lasting(span, agencies, marks_at=(timedelta(0), span / 2, span))
    least = TimelineGeometry(timeline, look, SIZE).least_height()
    geometry = TimelineGeometry(timeline, look, QSize(724, max(206, least)))
    assert geometry.axis.bottom() <= max(206, least)
    assert geometry.scale.x(timeline.begun) >= geometry.left
    assert geometry.scale.x(timeline.ended) <= geometry.right
    assert geometry.rows_bottom <= min(box.rect.top() for box in geometry.all_boxes())
    for place in range(len(timeline.voices)):
        assert geometry.row(place).contains(geometry.badge(place))
        assert all(
            geometry.left <= bar.left() <= bar.right() <= geometry.right for bar in geometry.bars(place)
        )


def test_rows_are_as_high_as_the_room_allows(look: Look) -> None:
    timeline = lasting(timedelta(minutes=90), 6)
    low, high = (TimelineGeometry(timeline, look, QSize(724, height)).row_height for height in (206, 250))
    assert low < high


def test_themes_that_would_overlap_are_stacked_where_there_is_room_and_else_counted(look: Look) -> None:
    near = tuple(timedelta(minutes=minutes) for minutes in (10, 11, 12))
    timeline = lasting(timedelta(minutes=90), 6, marks_at=(*near, timedelta(minutes=60)))
    low = TimelineGeometry(timeline, look, SIZE).boxes(Sign.HELPS)
    assert [len(box.marks) for box in low] == [3, 1]
    high = TimelineGeometry(timeline, look, QSize(724, 500)).boxes(Sign.HELPS)
    assert [len(box.marks) for box in high] == [1, 1, 1, 1]
    assert not any(one.rect.intersects(other.rect) for one, other in pairwise(high))


def test_what_helps_lies_above_the_line_and_what_gets_in_the_way_below(look: Look) -> None:
    geometry = TimelineGeometry(usual(), look, SIZE)
    assert all(box.rect.bottom() < geometry.theme_line for box in geometry.boxes(Sign.HELPS))
    assert all(box.rect.top() > geometry.theme_line for box in geometry.boxes(Sign.HINDERS))


def test_the_pointer_is_told_of_themes_items_agencies_and_breaks(look: Look) -> None:
    timeline = lasting(timedelta(minutes=100), 3, marks_at=(timedelta(minutes=10),))
    geometry, words = TimelineGeometry(timeline, look, SIZE), TimelineWords(timeline)
    box = next(iter(geometry.all_boxes()))
    assert words_at(geometry, words, box.rect.center()) == "13:55 leadership, helps"
    assert words_at(geometry, words, geometry.band.topLeft() + QPoint(9, 9)) == (
        "1 Item of some length 0, 13:45 to 14:10"
    )
    assert words_at(geometry, words, geometry.rows.center()) == "Break, 14:30 to 14:40"
    assert words_at(geometry, words, geometry.badge(0).center()) == (
        "Agency 0 37% of talk, 33 minutes, 1 turn"
    )
    assert words_at(geometry, words, geometry.axis.center()) == ""
