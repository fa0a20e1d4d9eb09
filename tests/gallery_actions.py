"""Pictures of the screen of actions in its states."""

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QApplication

from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.action_list import going
from nhplogger.ui.action_list.action_offers import Deed
from nhplogger.ui.action_list.actions_page import ActionsPage
from nhplogger.ui.main_window import MainWindow

Show = Callable[[MainWindow], None]


class Shown:
    """The screen on the demo study, in one of its states."""

    def __init__(self, state: str, study: Callable[[], Logbook]) -> None:
        self._state, self._study = state, study

    def __call__(self, window: MainWindow) -> None:
        window.enter(self._study())
        assert window.house is not None
        window.show()
        window.activateWindow()
        going.go(window.house)
        QApplication.processEvents()
        page = window.house.pages.currentWidget()
        assert isinstance(page, ActionsPage)
        page.list.setCurrentIndex(page.model.index(1))
        match self._state:
            case "several":
                page.list.selectAll()
            case "done":
                page.tabs.button("done").click()
            case "empty":
                page.search.setText("nothing has these words")
                page.refresh()
            case "owners":
                page.refresh()
                page.conductor.do(Deed.OWNERS)
            case "superseded":
                page.refresh()
                page.conductor.do(Deed.SUPERSEDE)
        page.refresh()


def action_screens(study: Callable[[], Logbook]) -> Iterator[tuple[str, Show]]:
    """Each state by its name."""
    yield "actions", Shown("", study)
    for state in ("several", "done", "empty", "owners", "superseded"):
        yield f"actions-{state}", Shown(state, study)
