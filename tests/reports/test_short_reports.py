"""The note for partners, the full log and the reflections say what was recorded."""

from datetime import date

from nhplogger.domain.action import ActionUpdate, Status
from nhplogger.domain.entry import Kind, Sign
from nhplogger.domain.leaving import ReflectiveSummary
from nhplogger.domain.review import Annotation
from nhplogger.reports.blocks import BulletList
from nhplogger.reports.options import EVERY_PART, Part, ReportKind
from tests.builders import (
    START,
    a_mark,
    a_moment,
    an_action,
    an_entry,
    an_item,
    an_owner,
)
from tests.reports.meetings import MEETING, with_meeting
from tests.reports.periods import (
    FIRST,
    SECOND,
    a_period,
    made,
    one_meeting,
    with_values,
)
from tests.reports.reading import (
    FUNDING,
    HOUSING,
    HUGHES,
    INFO,
    headings,
    prose,
    tables,
    words,
)

DOOR = an_action("Mend the door", meeting_id=FIRST.id, due=date(2025, 11, 14), status=Status.IN_PROGRESS)


def test_the_note_for_partners_has_decisions_and_actions_and_nothing_else() -> None:
    secret = an_entry("The chair is tired", kind=Kind.NOTE)
    ring = an_action("Ring back", due=date(2025, 12, 1))
    contents = with_meeting(
        secret,
        an_entry("Lights go first", kind=Kind.DECISION),
        ring,
        an_owner(ring, HUGHES),
        DOOR,
        ActionUpdate(
            id="1",
            action_id=DOOR.id,
            meeting_id=MEETING.id,
            at=START,
            status=Status.IN_PROGRESS,
            text="part ordered",
        ),
    )
    report = made(one_meeting(contents), ReportKind.PARTNERS)
    assert report.header_right == "For partners"
    (points,) = (each for each in report.blocks if isinstance(each, BulletList))
    assert [words(each) for each in points.items] == ["Lights go first"]
    assert tables(report) == [
        [("Ring back", "Chair (Police)", "Mon 1 Dec")],
        [("Mend the door", "Nobody named", "Fri 14 Nov", "In progress: part ordered")],
    ]
    assert "tired" not in repr(report)


def test_the_full_log_tells_agenda_items_in_the_order_of_time() -> None:
    lights, bikes = an_item("Lights"), an_item("Bikes", position=1)
    ring = an_entry("Ring back", at="14:02", kind=Kind.ACTION, item_id=bikes.id, starred=True)
    action = an_action("Ring back", entry_id=ring.id, due=date(2025, 12, 1))
    contents = with_meeting(
        lights,
        bikes,
        an_entry("Six are out", at="14:00", item_id=lights.id, speaker_id=HUGHES.id, said_to_id=HOUSING.id),
        ring,
        an_entry("One more", at="14:04", item_id=lights.id),
        action,
        an_owner(action, HUGHES),
        a_mark(INFO, entry_id=ring.id),
        a_mark(FUNDING, Sign.HINDERS, at="14:05"),
    )
    report = made(one_meeting(contents), ReportKind.FULL_LOG)
    log = tables(report)[1:]
    assert [text for text in headings(report) if "." not in text] == [
        "Lights",
        "Bikes",
        "Lights",
        "Outside the agenda",
    ]
    assert log == [
        [("14:00", "Chair to Housing officer", "Note", "Six are out")],
        [("14:02", "", "Action", "Ring back (Chair; due: Mon 1 Dec)\n+\u00a0info Key moment.")],
        [("14:04", "", "Note", "One more")],
        [("14:05", "", "Mark", "−\u00a0funding")],
    ]
    flat = made(one_meeting(contents), ReportKind.FULL_LOG, parts=EVERY_PART - {Part.AGENDA})
    assert "Lights" not in repr(flat)
    assert len(tables(flat)[0]) == 4


def test_the_report_of_reflections_is_private_on_every_page() -> None:
    thought = an_entry("She looked tired", kind=Kind.REFLECTION)
    seen = an_entry("Doors open")
    note = Annotation(
        id="1", meeting_id="", entry_id=seen.id, at=a_moment("16:00"), observer="F", text="Check the time"
    )
    looking_back = ReflectiveSummary(id="1", meeting_id="", text="A warm room.\n\nWatch the chair.")
    period = a_period(with_values(FIRST), with_values(SECOND, thought, seen, note, looking_back))
    report = made(period, ReportKind.REFLECTIONS)
    assert report.header_right == "Private to the observer"
    assert headings(report) == [
        "Thursday 30 October 2025: Second meeting",
        "Looking back",
        "Written during the meeting",
        "Notes added later",
    ]
    assert prose(report)[1:] == ["A warm room.", "Watch the chair.", "She looked tired", "Check the time"]
    assert prose(made(a_period(with_values(FIRST)), ReportKind.REFLECTIONS))[1] == (
        "No reflection was written down."
    )
    named = made(period, ReportKind.REFLECTIONS, real_names=True)
    assert named.header_right == "Private: holds real names"
