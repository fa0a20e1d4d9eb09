"""Pictures of the debrief: half done, with the evidence of a theme open, complete, being reopened."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nhplogger.domain.meeting import State
from nhplogger.logbook.debriefing import complete
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.debrief.debrief_page import DebriefPage
from nhplogger.ui.debrief.debrief_view import REFLECT
from nhplogger.ui.debrief.going import open_debrief
from nhplogger.ui.house import House
from nhplogger.ui.main_window import MainWindow

Show = Callable[[MainWindow], None]
_VALUES = (4, 4, 3, 2, 4, 2, 2)
_SUMMARY = (
    "The room warmed up once housing admitted the sign-off had been missed. Before that the figures had made"
    " residents go quiet. I sat beside the police again and may be reading the sergeant kindly.\n"
    "Next time, watch whether the chair comes back to Resident 2."
)


class _Debriefed:
    """A meeting of the demo study with seven themes rated, one not seen, and a summary; then these keys."""

    def __init__(
        self, study: Callable[[], Logbook], *keys: Qt.Key, tab: str = "", is_complete: bool = False
    ) -> None:
        self._study, self._keys, self._tab, self._is_complete = study, keys, tab, is_complete

    def __call__(self, window: MainWindow) -> None:
        window.enter(self._study())
        house = window.house
        assert house is not None
        window.show()
        window.activateWindow()
        QApplication.processEvents()
        open_debrief(house, _waiting(house))
        page = house.pages.currentWidget()
        assert isinstance(page, DebriefPage)
        _fill(page)
        if self._is_complete:
            assert complete(page.debriefing.book)
            page.header.reopen_button.click()
        for key in self._keys:
            QApplication.processEvents()
            focus = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, key)
        if self._tab:
            page.show_column(self._tab)


def _fill(page: DebriefPage) -> None:
    themes = [row.theme_id for row in page.ratings.list.model_rows.rows]
    for theme_id, value in zip(themes, _VALUES, strict=False):
        assert page.debriefing.rate(theme_id, value)
    assert page.debriefing.rate(themes[-1], None)
    page.reflect.field.insert(_SUMMARY)
    page.keep()
    page.ratings.list.take_in_hand(themes[2])


def _waiting(house: House) -> str:
    """The meeting with most written down of those that wait."""
    waiting = [each for each in house.logbook.summaries() if each.meeting.state is State.DEBRIEF]
    return max(waiting, key=lambda each: each.entries).meeting.id


def debrief_screens(study: Callable[[], Logbook]) -> Iterator[tuple[str, Show]]:
    """Each by its name."""
    yield "debrief", _Debriefed(study)
    yield "debrief-evidence", _Debriefed(study, Qt.Key.Key_Return)
    yield "debrief-reflect", _Debriefed(study, tab=REFLECT)
    yield "debrief-complete", _Debriefed(study, is_complete=True)
