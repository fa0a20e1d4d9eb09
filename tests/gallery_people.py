"""Pictures of the register of people and agencies, of its forms and its empty tabs."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.people import going
from nhplogger.ui.people.listing import Tab
from nhplogger.ui.people.people_page import PeoplePage

Show = Callable[[MainWindow], None]


class _Register:
    """A tab of the demo study's register, with somebody looked for, after these keys in its list."""

    def __init__(self, study: Callable[[], Logbook], tab: Tab, words: str = "", *keys: Qt.Key) -> None:
        self._study, self._tab, self._words, self._keys = study, tab, words, keys

    def __call__(self, window: MainWindow) -> None:
        window.enter(self._study())
        house = window.house
        assert house is not None
        window.show()
        window.activateWindow()
        QApplication.processEvents()
        going.go(house)
        page = house.pages.currentWidget()
        assert isinstance(page, PeoplePage)
        page.tabs.button(self._tab.value).click()
        page.search.setText(self._words)
        QApplication.processEvents()
        page.list.setFocus()
        for key in self._keys:
            QTest.keyClick(QApplication.focusWidget() or page, key)


def people_screens(study: Callable[[], Logbook]) -> Iterator[tuple[str, Show]]:
    """Each by its name."""
    down = Qt.Key.Key_Down
    yield "people", _Register(study, Tab.PEOPLE, "", down, down)
    yield "people-merge", _Register(study, Tab.PEOPLE, "", Qt.Key.Key_M, down)
    yield "people-change", _Register(study, Tab.PEOPLE, "", Qt.Key.Key_E)
    yield "people-agencies", _Register(study, Tab.AGENCIES)
    yield "people-agency", _Register(study, Tab.AGENCIES, "", Qt.Key.Key_E)
    yield "people-unnamed", _Register(study, Tab.UNNAMED)
    yield "people-none", _Register(study, Tab.PEOPLE, "nobody at all")
