"""Screens of the demo study for the gallery: each opens it and goes there."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from typing_extensions import override

from nhplogger.domain.script import Utterance
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.help.help_page import HelpPage
from nhplogger.ui.house import House
from nhplogger.ui.keys.key_table import key_rows
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.preferences.keys_page import KeysPage
from nhplogger.ui.rehearsal.rehearsal_page import RehearsalPage
from nhplogger.ui.rehearsal.stage import Stage

WAYS: dict[str, Callable[[House], None]] = {
    "home": House.go_home,
    "form": House.add_meeting,
    "help": House.go_help,
    "settings": House.go_settings,
    "keys": House.go_keys,
    "rehearsal": House.go_rehearsal,
}


class Opened:
    """A screen of the demo study."""

    def __init__(self, name: str, study: Callable[[], Logbook]) -> None:
        self._name, self._study = name, study

    def __call__(self, window: MainWindow) -> None:
        window.enter(self._study())
        house = window.house
        assert house is not None
        summaries = house.logbook.summaries()
        over = next(each.meeting.id for each in summaries if each.entries)
        planned = next(each.meeting.id for each in reversed(summaries) if each.meeting.state == "planned")
        match self._name:
            case "finished":
                house.show_finished(over)
            case "check":
                house.check_meeting(planned)
            case "capture" | "meanwhile":
                house.start_meeting(planned)
                if self._name == "meanwhile":
                    house.go_home()
            case name:
                WAYS[name](house)


class Searched(Opened):
    """Help with something looked for."""

    def __init__(self, study: Callable[[], Logbook]) -> None:
        super().__init__("help", study)

    @override
    def __call__(self, window: MainWindow) -> None:
        super().__call__(window)
        window.findChildren(HelpPage)[0].search.setText("line")


class Clashed(Opened):
    """A key that another action has, being given."""

    def __init__(self, study: Callable[[], Logbook]) -> None:
        super().__init__("keys", study)

    @override
    def __call__(self, window: MainWindow) -> None:
        super().__call__(window)
        page = window.findChildren(KeysPage)[0]
        page.list.setCurrentIndex(
            page.model.index_of(next(row for row in key_rows() if row.usual == "Ctrl+F"))
        )
        page.card.start()
        page.card.caught.emit("Ctrl+D")


class Practised(Opened):
    """A practice after so many minutes; after five it shows how it went."""

    def __init__(self, study: Callable[[], Logbook], minutes: int) -> None:
        super().__init__("rehearsal", study)
        self._minutes = minutes

    @override
    def __call__(self, window: MainWindow) -> None:
        super().__call__(window)
        page = window.findChildren(RehearsalPage)[0]
        page.begin()
        stage = page.stage
        assert stage is not None
        window.show()
        window.activateWindow()
        for place, said in enumerate(stage.practice.script.utterances):
            if said.at < 65 * self._minutes:
                self._hear(stage, said, writes=place % 3 < 2)
        stage.player.pause()
        if self._minutes == 5:
            stage.over.emit()

    def _hear(self, stage: Stage, said: Utterance, *, writes: bool) -> None:
        clock = stage.practice.logbook.clock
        assert isinstance(clock, StillClock)
        clock.advance(said.at - stage.player.seconds)
        stage.player.tick()
        clock.advance(5)
        if writes:
            QTest.keyClicks(stage.capture.desk.line, said.line)
            QTest.keyClick(stage.capture.desk.line, Qt.Key.Key_Return)
