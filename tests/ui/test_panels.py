"""Going from panel to panel."""

from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nhplogger.ui.panels import next_panel, panels_of


def test_the_caret_goes_round_the_panels_that_can_be_seen(qtbot: QtBot) -> None:
    page, parts = QWidget(), [QWidget(), QWidget(), QWidget()]
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    fields = []
    for part in parts:
        fields.append(QLineEdit(part))
        column.addWidget(part)
    parts[1].hide()
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    seen = []
    for step in (1, 1, 1, -1):
        next_panel(parts, step)
        seen.append(fields.index(QApplication.focusWidget()))  # type: ignore[arg-type]
    assert seen[1:] == [seen[0] ^ 2, seen[0], seen[0] ^ 2]


def test_a_screen_that_names_no_panels_is_one(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    assert panels_of(page) == [page]
    assert panels_of(None) == []
