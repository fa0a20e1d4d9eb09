"""What stands on the screen of a long log, as against what would be painted anew."""

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from nhplogger.domain.edits import Added
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.feed_model import FeedModel
from nhplogger.ui.capture.feed_view import FeedView
from nhplogger.ui.look import Look
from tests.ui.capture.brackwell import MEETING, line

WORDS = "The lamps by the steps are out again and nobody knows whose they are. " * 3


def _on_screen(view: FeedView) -> QImage:
    return view.screen().grabWindow(view.winId()).toImage()


def test_heights_that_are_found_later_move_nothing_that_is_painted(
    book: Logbook, look: Look, qtbot: QtBot
) -> None:
    lines = tuple(Added(line(1000 + seq, f"{seq} {WORDS}", minute=31)) for seq in range(600))
    book.take("fill", lines, MEETING.id)
    view = FeedView(FeedModel(book), look)
    qtbot.addWidget(view)
    view.resize(500, 400)
    with qtbot.waitExposed(view):
        view.show()
    view.scrollTo(view.model().index(view.model().rowCount() - 80, 0))
    view.repaint()
    assert not view.is_measured
    qtbot.waitUntil(lambda: view.is_measured)
    shown = _on_screen(view)
    view.viewport().repaint()
    assert shown == _on_screen(view)
    assert not view.is_at_end
