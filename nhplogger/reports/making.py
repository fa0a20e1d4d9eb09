"""Any report of the study, made of what it covers."""

from datetime import datetime
from typing import assert_never

from nhplogger.i18n import speaking
from nhplogger.reports.area import area_report
from nhplogger.reports.blocks import Report
from nhplogger.reports.covered import Covered, OneMeeting, Period
from nhplogger.reports.full_log import full_log
from nhplogger.reports.gathered import Gathered
from nhplogger.reports.kinds import OF_ONE_MEETING, heeded
from nhplogger.reports.observation import observation_report, observed_meeting
from nhplogger.reports.options import ReportKind, ReportOptions
from nhplogger.reports.partners import partners_note
from nhplogger.reports.reflections import reflections_report
from nhplogger.reports.tracker import tracker


def make_report(covered: Covered, options: ReportOptions, now: datetime) -> Report:
    """The report of the kind that `options` name, as blocks.

    `now` (aware) is when it is made, by which actions are overdue. One meeting may stand for a period of
    which it is all, and a period of one meeting for that meeting. Raises KeyError where the meeting is not
    there, and ValueError where several are covered by a report of one, or several areas by a report of one.
    """
    options = heeded(options)
    with speaking(options.language):
        if options.kind in OF_ONE_MEETING:
            return _of_one_meeting(_one(covered), options, now)
        return _of_period(Gathered(_period(covered), options, now), options)


def _of_one_meeting(covered: OneMeeting, options: ReportOptions, now: datetime) -> Report:
    if options.kind is ReportKind.OBSERVATION:
        return observation_report(covered.register, covered.contents, covered.meeting_id, options, now)
    observed = observed_meeting(covered.register, covered.contents, covered.meeting_id, options, now)
    return partners_note(observed) if options.kind is ReportKind.PARTNERS else full_log(observed)


def _of_period(gathered: Gathered, options: ReportOptions) -> Report:
    match options.kind:
        case ReportKind.TRACKER:
            return tracker(gathered)
        case ReportKind.AREA:
            return area_report(gathered)
        case ReportKind.REFLECTIONS:
            return reflections_report(gathered)
        case ReportKind.OBSERVATION | ReportKind.PARTNERS | ReportKind.FULL_LOG:
            raise ValueError(f"a report of the kind {options.kind} covers one meeting")
        case _:
            assert_never(options.kind)


def _one(covered: Covered) -> OneMeeting:
    match covered:
        case OneMeeting():
            return covered
        case Period(register=register, meetings=((meeting_id, contents),)):
            return OneMeeting(register=register, meeting_id=meeting_id, contents=contents)
        case Period():
            raise ValueError("this report covers one meeting")
        case _:
            assert_never(covered)


def _period(covered: Covered) -> Period:
    match covered:
        case Period():
            return covered
        case OneMeeting():
            meetings = ((covered.meeting_id, covered.contents),)
            return Period(register=covered.register, meetings=meetings)
        case _:
            assert_never(covered)
