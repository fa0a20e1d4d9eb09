"""Questions, as the person at the screen sees them."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from nhplogger.ui.ask import RING, Ask


def test_no_button_of_a_question_lies_so_near_the_edge_of_its_row_that_its_ring_is_cut(qtbot: QtBot) -> None:
    seen: list[bool] = []

    def look_and_leave() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        for button in box.findChildren(QPushButton):
            reach = button.geometry().adjusted(-RING, -RING, RING, RING)
            seen.append(button.parentWidget().rect().contains(reach))
        box.reject()

    QTimer.singleShot(0, look_and_leave)
    assert Ask().choice("Finish?", "It is all saved.", ("Finish", "Keep going"), safe=1) == 1
    assert seen == [True, True]
