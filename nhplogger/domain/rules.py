"""What is wrong with a value, in words; nothing here refuses to keep what was typed in a meeting."""

from typing import assert_never

from nhplogger.domain.edits import Act, Added, Changed, Removed
from nhplogger.domain.entry import Entry
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.study import Area, Study
from nhplogger.domain.values import Value
from nhplogger.i18n import _

LONGEST_TEXT = 1_000_000


def act_problems(act: Act) -> list[str]:
    """Sentences about what keeps an act from being done; none where it may be done."""
    problems: list[str] = []
    for edit in act.edits:
        match edit:
            case Added(value) | Changed(_, value):
                problems += value_problems(value)
            case Removed():
                continue
            case _:
                assert_never(edit)
    return problems


def value_problems(value: Value) -> list[str]:
    """Sentences about one value."""
    match value:
        case Study(name=name) | Area(name=name) | Person(name=name):
            return [] if name.strip() else [_("A name is missing. Type one, and it can be saved.")]
        case Agency():
            return _agency_problems(value)
        case Meeting():
            return _meeting_problems(value)
        case Entry(text=text) if len(text) > LONGEST_TEXT:
            return [_("This line is longer than a million characters. Save it in two parts.")]
        case _:
            return []


def _agency_problems(agency: Agency) -> list[str]:
    problems = [] if agency.name.strip() else [_("An agency needs a name.")]
    if len(agency.initials) != 2:
        problems.append(_("An agency needs two letters for its badge."))
    return problems


def _meeting_problems(meeting: Meeting) -> list[str]:
    problems = [] if meeting.title.strip() else [_("A meeting needs a title.")]
    if meeting.begins and meeting.ends and meeting.ends < meeting.begins:
        problems.append(_("This meeting would end before it begins. Change one of the two times."))
    return problems
