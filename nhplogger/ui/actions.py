"""What can be done on every screen of an open study: the one table that keys, rail and help read."""

from collections.abc import Callable
from dataclasses import dataclass

from nhplogger.i18n import _
from nhplogger.ui.action_list import going as going_to_actions
from nhplogger.ui.bringing import going
from nhplogger.ui.debrief import going as going_to_debrief
from nhplogger.ui.house import House
from nhplogger.ui.meetings import going as meetings_going
from nhplogger.ui.people import going as going_to_people
from nhplogger.ui.search import going as going_to_search


@dataclass(frozen=True, slots=True, kw_only=True)
class EverywhereAction:
    """One row: `keys` as Qt writes them, the first one shown; `icon` may be empty."""

    name: str
    words: str
    keys: tuple[str, ...]
    function: Callable[[House], None]
    icon: str = ""


def everywhere() -> tuple[EverywhereAction, ...]:
    """The table, in the order help shows it."""
    return (
        _row("home", _("Home"), House.go_home, "Ctrl+1", icon="home"),
        _row("meetings", _("Meetings"), meetings_going.go, "Ctrl+2", icon="meetings"),
        _row("actions", _("Actions"), going_to_actions.go, "Ctrl+3", icon="actions"),
        _row("debrief", _("Debrief"), going_to_debrief.go, "Ctrl+Shift+D", icon="edit"),
        _row("people", _("People and agencies"), going_to_people.go, "Ctrl+Shift+P", icon="people"),
        _row("reports", _("Reports"), House.go_reports, "Ctrl+6", icon="reports"),
        _row("search", _("Search all meetings"), going_to_search.go, "Ctrl+Shift+F", icon="search"),
        _row("return", _("Back to the running meeting"), House.go_to_meeting, "Ctrl+0", icon="play"),
        _row("add", _("Add a meeting"), House.add_meeting, "Ctrl+M", icon="calendar"),
        _row("add past", _("Add a past meeting"), going.go_past, "Ctrl+Shift+M", icon="note"),
        _row(
            "open file",
            _("Open field notes, a sheet or a calendar"),
            going.open_file,
            "Ctrl+O",
            icon="folder",
        ),
        _row("back up", _("Back up now"), House.back_up, "Ctrl+B", icon="backup"),
        _row("next panel", _("Next panel"), House.go_to_next_panel, "F6"),
        _row("previous panel", _("Previous panel"), House.go_to_previous_panel, "Shift+F6"),
        _row("larger", _("Larger text"), House.enlarge_text, "Ctrl++", "Ctrl+="),
        _row("smaller", _("Smaller text"), House.reduce_text, "Ctrl+-"),
        _row("full screen", _("Full screen, and back"), House.toggle_full_screen, "F11"),
        _row("settings", _("Settings"), House.go_settings, "Ctrl+,", icon="settings"),
        _row("help", _("All keys"), House.go_help, "F1", icon="help"),
        _row("practise", _("Practise for five minutes"), House.go_rehearsal, "Ctrl+Shift+R", icon="play"),
        _row("keys", _("Change the keys"), House.go_keys, "Ctrl+K", icon="key"),
        _row("lock", _("Lock"), House.lock, "Ctrl+L", icon="lock"),
    )


def _row(
    name: str, words: str, function: Callable[[House], None], *keys: str, icon: str = ""
) -> EverywhereAction:
    return EverywhereAction(name=name, words=words, keys=keys, function=function, icon=icon)
