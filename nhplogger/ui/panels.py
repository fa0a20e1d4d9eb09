"""Going from panel to panel with one key."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QApplication, QWidget


@runtime_checkable
class Reveals(Protocol):
    """A part of a screen that can bring a hidden panel within it into view."""

    def can_reveal(self, panel: QWidget) -> bool: ...
    def reveal(self, panel: QWidget) -> None: ...


def panels_of(page: QWidget | None) -> list[QWidget]:
    """The panels a screen names in `panels`; a screen that names none is one panel."""
    named: list[QWidget] = getattr(page, "panels", [] if page is None else [page])
    return named


def next_panel(panels: Sequence[QWidget], step: int) -> None:
    """Put the caret into the panel `step` places on from the one it is in; round and round."""
    seen = [panel for panel in panels if panel.isVisible() or _revealing(panel)]
    if not seen:
        return
    focus = QApplication.focusWidget()
    here = next((place for place, panel in enumerate(seen) if _holds(panel, focus)), -1)
    enter(seen[(here + step) % len(seen)] if here >= 0 else seen[0])


def _holds(panel: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (panel is widget or panel.isAncestorOf(widget))


def enter(panel: QWidget) -> None:
    """Put the caret into the panel itself, or into the first part of it that takes keys."""
    if not panel.isVisible() and (around := _revealing(panel)):
        around.reveal(panel)
    if panel.focusPolicy() and not panel.focusProxy():
        panel.setFocus()
        return
    parts = panel.findChildren(QWidget)
    target = panel.focusProxy() or next((part for part in parts if _takes_keys(part)), panel)
    target.setFocus()


def _revealing(panel: QWidget) -> Reveals | None:
    """What can bring a hidden panel into view, if anything can."""
    around = panel.parentWidget()
    while around is not None:
        if isinstance(around, Reveals) and around.isVisible() and around.can_reveal(panel):
            return around
        around = around.parentWidget()
    return None


def _takes_keys(widget: QWidget) -> bool:
    return bool(widget.focusPolicy()) and widget.isEnabled() and widget.isVisible()
