"""An observation report says what was agreed, and what became of it."""

from datetime import date

from nhplogger.domain.action import ActionUpdate, Status
from nhplogger.domain.contents import Contents
from nhplogger.reports.blocks import Paragraph
from tests.builders import (
    a_meeting,
    a_moment,
    a_study,
    an_action,
    an_agency,
    an_attendance,
    an_owner,
)
from tests.reports.meetings import MEETING, NOW, told, with_meeting
from tests.reports.reading import HOUSING, HUGHES, report_of, rows, section, words


def test_an_agreed_action_has_owners_agencies_due_day_and_status() -> None:
    action = an_action("Mend the door", due=date(2025, 11, 20))
    repeated = an_action("Ring back", due=date(2026, 1, 5), due_words="every monday", status=Status.DONE)
    owners = [an_owner(action, HOUSING, position=1), an_owner(action, HUGHES)]
    report = report_of(action, repeated, an_attendance(HOUSING, agency_id=an_agency().id), *owners)
    assert rows(report, "Actions agreed") == [
        ("Mend the door", "Chair, Housing officer", "Police", "Thu 20 Nov", "Not started, overdue"),
        ("Ring back", "Nobody named", "–", "Mon 5 Jan 2026, every monday", "Done"),
    ]


def test_what_was_last_said_of_an_agreed_action_stands_under_it() -> None:
    action = an_action("Mend the door", status=Status.DONE)
    update = ActionUpdate(
        id="1",
        action_id=action.id,
        meeting_id="later",
        at=a_moment("14:00"),
        status=Status.DONE,
        text="Hughes saw it",
    )
    assert rows(report_of(action, update), "Actions agreed")[0][0] == (
        "Mend the door\nThu 27 Nov: [Chair] saw it"
    )


def test_an_action_carried_over_says_when_it_was_agreed_and_what_was_said_of_it() -> None:
    earlier = a_meeting("Earlier", day=date(2025, 10, 30))
    action = an_action("Mend the door", meeting_id=earlier.id)
    silent = an_action("Ring back", meeting_id="gone", due_words="next meeting")
    update = ActionUpdate(
        id="1",
        action_id=action.id,
        meeting_id=MEETING.id,
        at=NOW,
        status=Status.IN_PROGRESS,
        text="part ordered",
    )
    report = told(with_meeting(action, silent, update), Contents([*a_study().values(), earlier]))
    assert rows(report, "Actions carried over") == [
        ("Mend the door (agreed Thu 30 Oct)", "Nobody named", "–", "In progress: part ordered"),
        ("Ring back", "Nobody named", "next meeting", "Not spoken of."),
    ]
    summary = section(report, "Summary")[0]
    assert isinstance(summary, Paragraph)
    assert "Of two actions carried over, one was in progress and one was not spoken of." in words(
        summary.runs
    )
