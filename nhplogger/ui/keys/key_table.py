"""Every key of the program, gathered from the tables that make them work."""

from nhplogger.i18n import _
from nhplogger.ui.action_list import action_keys
from nhplogger.ui.actions import EverywhereAction, everywhere
from nhplogger.ui.bringing import bringing_keys
from nhplogger.ui.capture.capture_keys import CaptureKey, Group, capture_keys
from nhplogger.ui.debrief import debrief_keys
from nhplogger.ui.help import help_keys
from nhplogger.ui.home import home_keys
from nhplogger.ui.keys.key_row import KeyRow, KeySection, Scope
from nhplogger.ui.meetings import form_keys, meetings_keys, timeline_keys
from nhplogger.ui.people import people_keys
from nhplogger.ui.rehearsal import rehearsal_keys
from nhplogger.ui.reports import report_keys
from nhplogger.ui.reports.pages import page_keys
from nhplogger.ui.search import search_keys
from nhplogger.ui.sessions import compare_keys, session_keys
from nhplogger.ui.widgets import list_keys


def key_sections() -> tuple[KeySection, ...]:
    """Everywhere first, then the meeting, then the other screens."""
    capture = capture_keys()
    lists = (list_keys.OPEN_ROW, home_keys.START, report_keys.EXPORT, report_keys.GO_HOME)
    return (
        KeySection(title=_("Everywhere"), rows=tuple(_everywhere(action) for action in everywhere())),
        KeySection(title=_("In the capture line"), rows=_captured(capture, Group.LINE)),
        KeySection(title=_("In a meeting"), rows=_captured(capture, Group.MEETING)),
        KeySection(title=_("On the capture screen"), rows=_captured(capture, Group.SCREEN)),
        KeySection(title=_("Meetings"), rows=meetings_keys.MEETINGS_KEYS),
        KeySection(title=_("Meeting form"), rows=form_keys.FORM_KEYS),
        KeySection(title=_("Bringing in notes and files"), rows=bringing_keys.BRINGING_KEYS),
        KeySection(title=_("Home and reports"), rows=lists),
        KeySection(title=_("Sending reports"), rows=report_keys.SENDING_KEYS),
        KeySection(title=_("Pages of a report"), rows=page_keys.PAGE_KEYS),
        KeySection(title=_("Search"), rows=search_keys.SEARCH_KEYS),
        KeySection(title=_("On a meeting's timeline"), rows=timeline_keys.TIMELINE_KEYS),
        KeySection(title=_("Reading a session"), rows=session_keys.session_rows()),
        KeySection(title=_("Debrief"), rows=debrief_keys.DEBRIEF_KEYS),
        KeySection(title=_("Comparing two sessions"), rows=compare_keys.compare_rows()),
        KeySection(title=_("Actions"), rows=action_keys.ACTION_KEYS),
        KeySection(title=_("People and agencies"), rows=people_keys.PEOPLE_KEYS),
        KeySection(title=_("Practice meeting"), rows=rehearsal_keys.REHEARSAL_KEYS),
        KeySection(title=_("Pages of keys"), rows=(help_keys.LEAVE,)),
    )


def key_rows() -> tuple[KeyRow, ...]:
    """The same, one after the other."""
    return tuple(row for section in key_sections() for row in section.rows)


def _everywhere(action: EverywhereAction) -> KeyRow:
    name = f"everywhere.{action.name.replace(' ', '_')}"
    words = action.words[:1].lower() + action.words[1:]
    return KeyRow(name=name, words=words, keys=action.keys, scope=Scope.EVERYWHERE)


def _captured(rows: tuple[CaptureKey, ...], group: Group) -> tuple[KeyRow, ...]:
    return tuple(_capture(row) for row in rows if row.group is group)


def _capture(row: CaptureKey) -> KeyRow:
    """Keys without a command are read by the line: they are how lines are written, and stay as they are."""
    name = f"capture.{row.command.name.lower()}" if row.command else ""
    return KeyRow(name=name, words=row.words, keys=(row.keys,), scope=Scope.CAPTURE)
