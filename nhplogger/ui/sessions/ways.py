"""The ways that lead from a session that is read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from nhplogger.ui.pages import Place

if TYPE_CHECKING:
    from nhplogger.ui.house import House
    from nhplogger.ui.sessions.session_page import SessionPage


class Ways(QObject):
    """Back leads to where one came from, past the screens one only passes through."""

    def __init__(self, house: "House", page: "SessionPage") -> None:
        super().__init__(page)
        self._house, self._page = house, page

    @Slot()
    def back(self) -> None:
        """To the screen from which the session was opened."""
        self._house.pages.go(self._page.came_from or Place.HOME)

    @Slot(str)
    def debrief(self, meeting_id: str) -> None:
        """To its debrief."""
        from nhplogger.ui.debrief.going import open_debrief

        open_debrief(self._house, meeting_id)

    @Slot(str)
    def compare(self, meeting_id: str) -> None:
        """To two sessions side by side."""
        from nhplogger.ui.sessions.going import compare

        compare(self._house, meeting_id)
