"""Tab goes through whatever takes the focus on a screen, and is trapped nowhere."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from nhplogger.ui.look import Look
from tests.gallery import Gallery

SCREENS = (
    "home",
    "meetings",
    "actions",
    "people",
    "search-found",
    "session",
    "compare",
    "bringing-sheet",
    "debrief",
    "debrief-evidence",
)
_TAB = Qt.FocusPolicy.TabFocus.value


@pytest.fixture(scope="module")
def gallery(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Gallery:
    work = tmp_path_factory.mktemp("screens")
    return Gallery(qapp, Path(work), Path(work), Look(qapp))


def _takes_tab(widget: QWidget) -> bool:
    """Of buttons that exclude each other one is reached by Tab, the others by arrow keys."""
    if isinstance(widget, QAbstractButton) and widget.group() and widget.group().exclusive():
        return False
    may = widget.isVisible() and widget.isEnabled() and widget.focusPolicy().value & _TAB
    return bool(may) and widget.focusProxy() is None


@pytest.mark.parametrize("name", SCREENS)
def test_tab_goes_round_the_whole_screen(gallery: Gallery, name: str) -> None:
    window = gallery.show(name)
    first = QApplication.focusWidget()
    assert first
    wanted = {widget for widget in window.findChildren(QWidget) if _takes_tab(widget)}
    reached: list[QWidget] = []
    here: QWidget | None = first
    while here is not None and here not in reached:
        reached.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
    assert here is first, f"Tab is trapped at {here}"
    assert [str(each.accessibleName() or each) for each in wanted - set(reached)] == []
    window.close()
