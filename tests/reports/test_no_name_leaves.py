"""No name of anybody is anywhere in the document of a report under pseudonyms, whatever was typed where."""

import pytest
from hypothesis import Phase, given, settings

from nhplogger.domain.meeting import Meeting
from nhplogger.reports.blocks import Report
from nhplogger.reports.covered import OneMeeting, Period
from nhplogger.reports.making import make_report
from nhplogger.reports.options import ReportKind, ReportOptions
from tests.reports.hidden_names import Hidden, hidden_names, leaked, said
from tests.reports.meetings import NOW

UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)  # a study takes minutes to be made smaller


def made(hidden: Hidden, options: ReportOptions) -> Report:
    (meeting,) = hidden.contents.all(Meeting)
    covered = OneMeeting(register=hidden.register, meeting_id=meeting.id, contents=hidden.contents)
    return make_report(covered, options, NOW)


@pytest.mark.parametrize("kind", ReportKind)
@settings(max_examples=15, deadline=None, phases=UNSHRUNK)
@given(hidden=hidden_names())
def test_no_name_is_in_the_bytes_of_any_report(kind: ReportKind, hidden: Hidden) -> None:
    report = made(hidden, ReportOptions(kind=kind, reflections=True))
    assert leaked(hidden.secrets, said(report)) == []


@pytest.mark.parametrize("kind", ReportKind)
@settings(max_examples=5, deadline=None, phases=UNSHRUNK)
@given(hidden=hidden_names(agencies=True))
def test_no_hidden_agency_is_in_the_bytes_of_any_report(kind: ReportKind, hidden: Hidden) -> None:
    report = made(hidden, ReportOptions(kind=kind, reflections=True, hide_agencies=True))
    assert leaked(hidden.secrets, said(report)) == []


@pytest.mark.parametrize("kind", [ReportKind.TRACKER, ReportKind.REFLECTIONS])
@settings(max_examples=15, deadline=None, phases=UNSHRUNK)
@given(hidden=hidden_names())
def test_no_name_is_in_the_report_of_several_areas(kind: ReportKind, hidden: Hidden) -> None:
    (meeting,) = hidden.contents.all(Meeting)
    both = ((meeting.id, hidden.contents), ("elsewhere", hidden.elsewhere()))
    options = ReportOptions(kind=kind, reflections=True)
    report = make_report(Period(register=hidden.register, meetings=both), options, NOW)
    assert leaked(hidden.secrets, said(report)) == []


@settings(max_examples=5, deadline=None, phases=UNSHRUNK)
@given(hidden=hidden_names())
def test_the_same_report_with_real_names_would_be_caught(hidden: Hidden) -> None:
    report = made(hidden, ReportOptions(real_names=True, reflections=True))
    assert leaked(hidden.secrets, said(report)) != []
