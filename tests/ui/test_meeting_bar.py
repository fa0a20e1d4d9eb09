"""The bar of the running meeting."""

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nhplogger.ui.look import LARGEST_TEXT, Look
from nhplogger.ui.meeting_bar import MeetingBar
from nhplogger.ui.sizes import Height
from tests.ui.capture.brackwell import open_brackwell


def test_the_bar_is_never_lower_than_its_button_however_tall_the_screen_under_it(
    look: Look, qtbot: QtBot
) -> None:
    frame, book = QWidget(), open_brackwell()
    qtbot.addWidget(frame)
    bar, screen = MeetingBar(book, look, frame), QWidget()
    column = QVBoxLayout(frame)
    column.addWidget(bar)
    column.addWidget(screen, 1)
    assert bar.minimumSizeHint().height() >= Height.NOTICE
    look.wear(None, LARGEST_TEXT)
    screen.setMinimumHeight(4000)
    frame.show()
    frame.resize(900, 600)
    QApplication.processEvents()
    assert bar.button.height() >= bar.button.sizeHint().height()
    book.close()
