"""What a calendar would bring is told in words: what is new, moved, called off, one of a series."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from nhplogger.domain.edits import Added, Removed
from nhplogger.domain.meeting import Meeting
from nhplogger.logbook.calendar import bring_events, calendar_rows, standing_rows
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.bringing.calendar_rows import calendar_words, event_row
from tests.builders import DAY, an_area

Told = Callable[..., tuple[list[str], str]]
LATER = DAY + timedelta(7)
PANEL = f"UID:panel\nDTSTART:{LATER:%Y%m%d}T140000Z\nSUMMARY:Brackwell panel"
SERIES = f"UID:series\nDTSTART:{LATER:%Y%m%d}T140000Z\nRRULE:FREQ=WEEKLY;COUNT=3\nSUMMARY:Brackwell walk"
MOVED_ONE = (
    f"UID:series\nRECURRENCE-ID:{LATER + timedelta(7):%Y%m%d}T140000Z\n"
    f"DTSTART:{LATER + timedelta(8):%Y%m%d}T150000Z\nSUMMARY:Brackwell walk"
)


@pytest.fixture
def told(logbook: Logbook, tmp_path: Path) -> Told:
    """The words of each event of a calendar beside what the study has, and of all of them."""
    logbook.take("Know the area", (Added(an_area()),), None)

    def read(*events: str) -> tuple[list[str], str]:
        path = tmp_path / "in.ics"
        body = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
        path.write_text(f"BEGIN:VCALENDAR\n{body}END:VCALENDAR\n", "utf-8")
        found, rows = calendar_rows(logbook, path)
        words = calendar_words(rows, found.unread, len(found.called_off))
        standing = [event_row(row) for row in rows]
        bring_events(logbook, rows)
        return [row.cells[5] for row in standing], words

    return read


def test_a_series_is_told_as_one_with_the_day_that_was_moved(told: Told) -> None:
    words, count = told(SERIES, MOVED_ONE)
    assert words == ["one of a series"] * 3
    assert count == "3 meetings to add"


def test_what_has_moved_says_from_where_and_what_takes_it_over(told: Told) -> None:
    told(PANEL)
    words, count = told(PANEL.replace("T140000Z", "T150000Z"))
    assert words == ["moved here from Thu 4 Dec 14:00: Space takes it over"]
    assert count == "0 meetings to add, 1 there already"


def test_what_is_called_off_and_planned_here_says_so_and_changes_nothing(
    told: Told, logbook: Logbook
) -> None:
    told(PANEL)
    words, count = told(f"{PANEL}\nSTATUS:CANCELLED")
    assert words == ["called off, but planned here: Delete on the Meetings screen takes it away"]
    assert count == "0 meetings to add, 1 called off"
    assert logbook.register.count(Meeting) == 1


def test_what_is_called_off_and_not_here_is_only_counted(told: Told, logbook: Logbook) -> None:
    words, count = told(f"{PANEL}\nSTATUS:CANCELLED")
    assert (words, count) == ([], "0 meetings to add, 1 called off")
    assert logbook.register.count(Meeting) == 0


def test_one_day_of_a_series_that_is_called_off_leaves_the_others(told: Told, logbook: Logbook) -> None:
    told(SERIES)
    one = f"UID:series\nRECURRENCE-ID:{LATER:%Y%m%d}T140000Z\nDTSTART:{LATER:%Y%m%d}T140000Z"
    words, count = told(SERIES, f"{one}\nSTATUS:CANCELLED")
    assert words[-1].startswith("called off, but planned here")
    assert count == "0 meetings to add, 2 there already, 1 called off"
    assert logbook.register.count(Meeting) == 3


def test_a_row_called_off_goes_with_its_meeting(told: Told, logbook: Logbook, tmp_path: Path) -> None:
    told(PANEL)
    told(f"{PANEL}\nSTATUS:CANCELLED")
    rows = calendar_rows(logbook, tmp_path / "in.ics")[1]
    logbook.take("Delete", tuple(Removed(each) for each in logbook.register.all(Meeting)), None)
    assert standing_rows(logbook, rows) == ()
