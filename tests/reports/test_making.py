"""Any report of the study can be made from what it covers, and is a document Word can read."""

import itertools
import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nhplogger.domain.action import Action
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Entry, Kind
from nhplogger.domain.leaving import ReflectiveSummary
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Attendance
from nhplogger.domain.review import Annotation
from nhplogger.domain.study import Area
from nhplogger.reports.blocks import Heading, Report
from nhplogger.reports.covered import OneMeeting, Period
from nhplogger.reports.kinds import OF_ONE_MEETING, heeded, heeded_parts, may_hold_reflections
from nhplogger.reports.lint import faults
from nhplogger.reports.making import make_report
from nhplogger.reports.observed import in_quotation_marks
from nhplogger.reports.options import EVERY_PART, Part, ReportKind, ReportOptions
from nhplogger.reports.pseudonyms import Pseudonyms
from nhplogger.reports.word import document_bytes
from tests.builders import a_meeting, a_study, an_area
from tests.reports.meetings import NOW, with_meeting
from tests.reports.periods import (
    FIRST,
    a_period,
    any_full_meeting,
    any_period,
    entries_of,
    made,
    one_meeting,
    with_values,
    without,
)
from tests.reports.test_observation_whole import hostile, paragraphs, plain

ANY = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ANY_PARTS = st.frozensets(st.sampled_from(Part))


def whole(report: Report) -> str:
    """Every word of the document, a paragraph a line."""
    return "\n".join(paragraphs(report))


@pytest.mark.parametrize("kind", list(ReportKind))
def test_every_kind_can_be_made_of_one_meeting(kind: ReportKind) -> None:
    report = made(one_meeting(hostile()), kind)
    assert report.blocks
    assert faults(document_bytes(report)) == []
    assert document_bytes(report) == document_bytes(made(one_meeting(hostile()), kind))


@pytest.mark.parametrize("kind", list(ReportKind))
def test_every_kind_can_be_made_of_an_empty_meeting(kind: ReportKind) -> None:
    assert faults(document_bytes(made(one_meeting(with_meeting()), kind, reflections=True))) == []


@pytest.mark.parametrize("kind", sorted(set(ReportKind) - OF_ONE_MEETING))
def test_a_period_without_any_meeting_has_a_report_that_says_so(kind: ReportKind) -> None:
    report = made(Period(register=a_study(), meetings=(), area_id=an_area().id), kind)
    assert faults(document_bytes(report)) == []


@pytest.mark.parametrize("kind", sorted(OF_ONE_MEETING))
def test_a_period_of_one_meeting_stands_for_that_meeting(kind: ReportKind) -> None:
    meeting = with_meeting()
    assert made(a_period(meeting), kind).blocks == made(one_meeting(meeting), kind).blocks


@pytest.mark.parametrize("kind", sorted(OF_ONE_MEETING))
def test_a_report_of_one_meeting_refuses_several(kind: ReportKind) -> None:
    with pytest.raises(ValueError, match="one meeting"):
        made(a_period(with_meeting(), with_values(FIRST)), kind)


def test_an_area_report_refuses_several_areas() -> None:
    other = Area(id="other", name="Carrowby", letter="B")
    elsewhere = replace(FIRST, area_id=other.id)
    period = a_period(with_meeting(), with_values(elsewhere), register=Contents([*a_study().values(), other]))
    with pytest.raises(ValueError, match="one area"):
        made(replace(period, area_id=None), ReportKind.AREA)


@pytest.mark.parametrize("kind", list(ReportKind))
def test_a_meeting_that_is_not_there_is_a_key_error(kind: ReportKind) -> None:
    with pytest.raises(KeyError):
        made(OneMeeting(register=a_study(), meeting_id="gone", contents=Contents()), kind)


def test_each_kind_about_each_thing_has_a_key_of_its_own() -> None:
    covered = a_period(with_meeting()), a_period(with_values(FIRST))
    keys = [made(each, kind).keywords for each in covered for kind in ReportKind]
    later = replace(a_period(with_meeting(), with_values(FIRST)), since=date(2025, 1, 1))
    keys += [made(replace(later, until=until), ReportKind.AREA).keywords for until in (None, NOW.date())]
    assert len(set(keys)) == len(keys)


def test_what_a_kind_does_not_heed_is_as_if_never_touched() -> None:
    for kind in ReportKind:
        nothing = heeded(ReportOptions(kind=kind, parts=frozenset(), reflections=True))
        assert nothing.parts == EVERY_PART - heeded_parts(kind)
        assert nothing.reflections is (may_hold_reflections(kind) or kind is ReportKind.REFLECTIONS)


def test_the_observation_report_is_the_only_one_under_the_key_it_always_had() -> None:
    from nhplogger.reports.observation import report_key

    report = made(one_meeting(with_meeting()))
    assert report.keywords == report_key(a_meeting("Brackwell Neighbourhood Partnership").id)


@ANY
@given(any_full_meeting(), ANY_PARTS, st.booleans(), st.sampled_from(sorted(OF_ONE_MEETING)))
def test_what_is_left_out_of_a_report_is_nowhere_in_it_and_all_else_is(
    found: tuple[Contents, Contents], parts: frozenset[Part], reflections: bool, kind: ReportKind
) -> None:
    register, contents = found
    secret, codes = _coded(contents)
    report = made(one_meeting(secret, register), kind, parts=parts, reflections=reflections)
    told = set(re.findall(r"zq\d+jx", repr(report.blocks)))
    wanted = _wanted(secret, codes, heeded(ReportOptions(kind=kind, parts=parts, reflections=reflections)))
    assert told == wanted


def _coded(contents: Contents) -> tuple[Contents, dict[str, str]]:
    """The meeting with a code of its own in place of the words of each entry, action and item."""
    numbers = itertools.count()
    codes = {value.id: f"zq{next(numbers)}jx" for kind in (Entry, Action) for value in contents.all(kind)}
    coded = (
        replace(value, text=codes[value.id]) if isinstance(value, Entry | Action) else value
        for value in contents.values()
    )
    return Contents(coded), codes


def _wanted(contents: Contents, codes: dict[str, str], options: ReportOptions) -> set[str]:
    """The codes that a report by those options has to hold."""
    shown = {Kind.DECISION} if options.kind is ReportKind.PARTNERS else set(Kind) - {Kind.REFLECTION}
    if Part.QUOTES not in options.parts:
        shown -= {Kind.QUOTE}
    if Part.AGREED not in options.parts:
        shown -= {Kind.DECISION, Kind.ACTION}
    if options.reflections:
        shown |= {Kind.REFLECTION}
    wanted = {codes[entry.id] for entry in contents.all(Entry) if entry.kind in shown}
    if options.kind is not ReportKind.FULL_LOG and Part.AGREED in options.parts:
        wanted |= {codes[action.id] for action in contents.all(Action)}
    return wanted


@ANY
@given(any_full_meeting())
def test_the_full_log_has_every_entry_and_everybody_and_every_mark(found: tuple[Contents, Contents]) -> None:
    register, contents = found
    (meeting,) = contents.all(Meeting)
    names = Pseudonyms(register, meeting.area_id)
    words = whole(made(one_meeting(contents, register), ReportKind.FULL_LOG))
    for entry in without(contents.all(Entry), Kind.REFLECTION):
        said = names.replace(entry.text)
        assert plain(in_quotation_marks(said) if entry.kind is Kind.QUOTE else said) in words
    for seat in contents.all(Attendance):
        assert plain(names.person(seat.person_id)) in words


@ANY
@given(any_period())
def test_the_tracker_has_every_action_with_all_that_was_said_of_it(period: Period) -> None:
    words = whole(made(period, ReportKind.TRACKER))
    names = Pseudonyms(period.register, period.area_id or "")
    for _id, contents in period.meetings:
        for action in contents.all(Action):
            assert plain(names.replace(action.text)) in words


@ANY
@given(any_period())
def test_the_report_of_reflections_has_all_of_them_and_no_other_line(period: Period) -> None:
    numbers = itertools.count()
    codes: dict[str, str] = {}
    meetings = []
    for meeting_id, contents in period.meetings:
        coded = []
        for value in contents.values():
            if isinstance(value, Entry | ReflectiveSummary | Annotation):
                codes[value.id] = f"zq{next(numbers)}jx"
                value = replace(value, text=codes[value.id])  # noqa: PLW2901 the same value, its words coded
            coded.append(value)
        meetings.append((meeting_id, Contents(coded)))
    covered = replace(period, meetings=tuple(meetings))
    told = set(re.findall(r"zq\d+jx", repr(made(covered, ReportKind.REFLECTIONS).blocks)))
    others = {codes[each.id] for each in without(entries_of(covered), Kind.REFLECTION)}
    assert told == set(codes.values()) - others


@ANY
@given(any_period(), ANY_PARTS)
def test_an_area_report_never_has_a_reflection_and_no_quote_where_they_are_left_out(
    period: Period, parts: frozenset[Part]
) -> None:
    kept_out = {Kind.REFLECTION} | (set() if Part.QUOTES in parts else {Kind.QUOTE})
    meetings = tuple(
        (
            meeting_id,
            Contents(
                replace(each, text="zqjx") if isinstance(each, Entry) and each.kind in kept_out else each
                for each in contents.values()
            ),
        )
        for meeting_id, contents in period.meetings
    )
    report = made(replace(period, meetings=meetings), ReportKind.AREA, parts=parts, reflections=True)
    assert "zqjx" not in repr(report)


@ANY
@given(any_period(), ANY_PARTS, st.sampled_from(ReportKind))
def test_any_report_of_anything_is_a_document_word_can_read(
    period: Period, parts: frozenset[Part], kind: ReportKind
) -> None:
    covered = period if kind not in OF_ONE_MEETING else replace(period, meetings=period.meetings[:1])
    options = ReportOptions(kind=kind, parts=parts, reflections=True)
    assert faults(document_bytes(make_report(covered, options, NOW))) == []


@pytest.mark.parametrize("kind", list(ReportKind))
def test_sections_are_numbered_in_order_whatever_is_left_out(kind: ReportKind) -> None:
    for parts in (EVERY_PART, frozenset[Part](), frozenset({Part.TALK}), frozenset({Part.QUOTES})):
        report = made(one_meeting(with_meeting()), kind, parts=parts)
        titles = [block.text for block in report.blocks if isinstance(block, Heading) and block.level == 1]
        numbers = [title.split(".")[0] for title in titles if title[0].isdigit()]
        assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
