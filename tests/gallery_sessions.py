"""Pictures of reading a session, of its history, and of two sessions side by side."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.house import House
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.sessions.session_page import SessionPage

Show = Callable[[MainWindow], None]


class _Read:
    """A session of the demo study, after these keys."""

    def __init__(self, study: Callable[[], Logbook], *keys: Qt.Key, part: str = "") -> None:
        """`part` is the tab under which the keys are pressed where there are tabs; its list has the caret."""
        self._study, self._keys, self._part = study, keys, part

    def __call__(self, window: MainWindow) -> None:
        window.enter(self._study())
        house = window.house
        assert house is not None
        window.show()
        window.activateWindow()
        QApplication.processEvents()
        house.show_meeting(_over(house))
        page = house.pages.currentWidget()
        assert isinstance(page, SessionPage)
        if self._part:
            page.tabs.choose(self._part)
            page.tabs.chosen.emit(self._part)
            (page.people if self._part == "people" else page.side.agenda).list.setFocus()
        for key in self._keys:
            QApplication.processEvents()
            focus = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, key)


def _over(house: House) -> str:
    return next(each.meeting.id for each in house.logbook.summaries() if each.entries)


def session_screens(study: Callable[[], Logbook]) -> Iterator[tuple[str, Show]]:
    """Each by its name."""
    down = Qt.Key.Key_Down
    yield "session", _Read(study)
    yield "session-change", _Read(study, down, Qt.Key.Key_Return)
    yield "session-attendance", _Read(study, Qt.Key.Key_Return, part="people")
    yield "session-merge", _Read(study, Qt.Key.Key_M, part="people")
    yield "session-agenda", _Read(study, Qt.Key.Key_Return, part="facts")
    yield "session-history", _Read(study, down, Qt.Key.Key_S, Qt.Key.Key_H)
    yield "compare", _Read(study, Qt.Key.Key_C)
