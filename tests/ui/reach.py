"""What a screen reader can reach from a window, and what would be wrong with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QScrollArea, QWidget

from nhplogger.ui.reports.pages.sheets import Sheets

Role = QAccessible.Role
_NAMELESS = {Role.NoRole, Role.Client, Role.Pane, Role.LayeredPane, Role.Grouping, Role.Border}
_CONTROLS = {
    *(Role.Button, Role.ButtonMenu, Role.ButtonDropDown, Role.CheckBox, Role.RadioButton, Role.ComboBox),
    *(Role.EditableText, Role.Link, Role.MenuItem, Role.PageTab, Role.SpinBox, Role.Slider),
    *(Role.List, Role.Table, Role.Tree),
}
_ROWS = {Role.ListItem, Role.TreeItem, Role.Cell}
_RAW = re.compile(
    r"\bNone\b(?! of)|\b[A-Z]\w+\.[A-Z_]{2,}\b|\b[a-z]+_[a-z_]+\b|[<{}>]|, ,|(?<!\+),$|^,", re.MULTILINE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One thing a screen reader comes to."""

    name: str
    more: str
    role: Role
    focusable: bool
    scrolls: bool  # a part of the screen that takes the focus to be scrolled
    of: str  # the widget it is, or is in

    @property
    def wrong(self) -> str:
        """What is wrong with it; nothing where nothing is."""
        if self.focusable and self.role in _NAMELESS and not self.scrolls:
            return "takes the focus, and is nothing one knows"
        if not self.name.strip() and (self.focusable or self.role in _CONTROLS | _ROWS):
            return "has no name"
        if found := _RAW.search(f"{self.name}\n{self.more}"):
            return f"says {found.group()!r}"
        return "says a thing twice" if is_doubled(self.name) else ""


def is_doubled(words: str) -> bool:
    """Whether the same is said twice, one right after the other."""
    parts = [part.strip().casefold() for part in re.split(r"[,.;]", words) if part.strip()]
    spoken = words.casefold().split()
    half = len(spoken) // 2
    halves = len(spoken) % 2 == 0 and half > 0 and spoken[:half] == spoken[half:]
    return halves or any(part == after for part, after in pairwise(parts))


def heard(window: QWidget) -> Iterator[Heard]:
    """Everything in a window that is not hidden."""
    found = QAccessible.queryAccessibleInterface(window)
    if found:
        yield from _walk(found, type(window).__name__)


def _walk(found: QAccessibleInterface, of: str) -> Iterator[Heard]:
    state = found.state()
    if state.invisible:
        return
    held = found.object()
    focusable = bool(state.focusable)
    if isinstance(held, QWidget):
        of = type(held).__name__
        focusable = focusable and not held.focusProxy()
    name, more = found.text(QAccessible.Text.Name), found.text(QAccessible.Text.Description)
    scrolls = isinstance(held, QScrollArea | Sheets)
    yield Heard(name=name, more=more, role=found.role(), focusable=focusable, scrolls=scrolls, of=of)
    for place in range(found.childCount()):
        child = found.child(place)
        if child is not None and child.isValid():
            yield from _walk(child, of)
