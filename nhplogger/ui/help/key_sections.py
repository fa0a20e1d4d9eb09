"""The keys help shows, gathered from the tables that make them work."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nhplogger.i18n import _
from nhplogger.ui.actions import EverywhereAction
from nhplogger.ui.capture.capture_keys import CaptureKey, Group


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyLine:
    """One key and what it does."""

    key: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeySection:
    """Keys that work in one place."""

    title: str
    lines: tuple[KeyLine, ...]


def sections(actions: Iterable[EverywhereAction], capture: Sequence[CaptureKey]) -> tuple[KeySection, ...]:
    """Everywhere first, then the meeting, then the other screens."""
    everywhere = tuple(KeyLine(key=action.keys[0], words=action.words) for action in actions)
    titles = {
        Group.LINE: _("In the capture line"),
        Group.MEETING: _("In a meeting"),
        Group.SCREEN: _("On the capture screen"),
    }
    groups = tuple(_group(title, group, capture) for group, title in titles.items())
    return (KeySection(title=_("Everywhere"), lines=everywhere), *groups, _form(), _lists())


def _group(title: str, group: Group, capture: Sequence[CaptureKey]) -> KeySection:
    lines = tuple(KeyLine(key=key.keys, words=_capital(key.words)) for key in capture if key.group is group)
    return KeySection(title=title, lines=lines)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _form() -> KeySection:
    lines = (
        KeyLine(key="Ctrl+Enter", words=_("Save the meeting")),
        KeyLine(key="Enter", words=_("Edit a cell, then go to the next")),
        KeyLine(key="Delete", words=_("Take a row away")),
        KeyLine(key="Esc", words=_("Back; what you typed is kept")),
    )
    return KeySection(title=_("Meeting form"), lines=lines)


def _lists() -> KeySection:
    lines = (
        KeyLine(key="Enter", words=_("Open the row, or press the button in focus")),
        KeyLine(key="Ctrl+E", words=_("Export the report to Word")),
    )
    return KeySection(title=_("Home and reports"), lines=lines)
