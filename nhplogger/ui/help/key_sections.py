"""The keys help shows, gathered from the tables that make them work."""

from collections.abc import Iterable
from dataclasses import dataclass

from nhplogger.i18n import _
from nhplogger.ui.actions import EverywhereAction


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


def sections(actions: Iterable[EverywhereAction]) -> tuple[KeySection, ...]:
    """Everywhere first, then screen by screen."""
    everywhere = tuple(KeyLine(key=action.keys[0], words=action.words) for action in actions)
    return (KeySection(title=_("Everywhere"), lines=everywhere), _form(), _lists())


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
