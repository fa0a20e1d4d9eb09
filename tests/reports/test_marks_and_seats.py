"""Every mark and every seat that a report is to hold is counted in it, whatever was typed."""

from collections import Counter
from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Entry, Kind, Mark
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.people import Agency, Attendance, Person
from nhplogger.domain.theme import Theme
from nhplogger.reports.covered import Period
from nhplogger.reports.options import ReportKind
from tests.reports.periods import any_full_meeting, any_period, made, one_meeting
from tests.reports.reading import rows

ANY = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def marks_shown(contents: Contents) -> list[Mark]:
    """The marks of a meeting but for those on reflections."""
    entries = {entry.id: entry for entry in contents.all(Entry)}
    private = {each.id for each in entries.values() if each.kind is Kind.REFLECTION}
    return [mark for mark in contents.all(Mark) if mark.entry_id not in private]


@ANY
@given(any_full_meeting())
def test_every_mark_stands_in_the_full_log_once(found: tuple[Contents, Contents]) -> None:
    register, contents = found
    codes = {theme.id: f"zq{place}jx" for place, theme in enumerate(register.all(Theme))}
    coded = Contents(
        replace(value, label=codes[value.id]) if isinstance(value, Theme) else value
        for value in register.values()
    )
    report = repr(made(one_meeting(contents, coded), ReportKind.FULL_LOG).blocks)
    marked = Counter(codes[mark.theme_id] for mark in marks_shown(contents))
    assert {code: report.count(code) for code in codes.values()} == {
        code: marked[code] for code in codes.values()
    }


@ANY
@given(any_period())
def test_every_mark_is_counted_in_the_area_report(period: Period) -> None:
    held = [contents for _id, contents in period.meetings if is_held(contents)]
    report = made(period, ReportKind.AREA)
    numbers = [row for row in rows(report, "What helped and what got in the way") if len(row) == 5]
    counted = sum(int(cell) for row in numbers for cell in row[1:4])
    assert counted == sum(len(marks_shown(contents)) for contents in held)


@ANY
@given(any_period())
def test_every_agency_that_came_is_counted_at_each_of_its_meetings(period: Period) -> None:
    held = [contents for _id, contents in period.meetings if is_held(contents)]
    came: Counter[str] = Counter()
    for contents in held:
        came.update({agency_of(seat, period) for seat in contents.all(Attendance) if seat.status.in_room})
    report = made(period, ReportKind.AREA, real_names=True)
    told = Counter(row[1] for row in rows(report, "Who kept coming") if len(row) == 5)
    for agency, number in came.items():
        if agency and period.register.get(Agency, agency):
            assert told[f"{number} of {len(held)}"] > 0


def is_held(contents: Contents) -> bool:
    (meeting,) = contents.all(Meeting)
    return meeting.state is not State.PLANNED


def agency_of(seat: Attendance, period: Period) -> str:
    person = period.register.get(Person, seat.person_id)
    return seat.agency_id or (person.agency_id if person else None) or ""
