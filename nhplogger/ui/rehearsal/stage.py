"""One practice meeting as it is played: captions above the real capture screen, on a study in memory."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nhplogger.domain.entry import Kind
from nhplogger.domain.script import Utterance
from nhplogger.logbook.drafts import Drafts
from nhplogger.logbook.practice import Practice
from nhplogger.logbook.settings import Settings
from nhplogger.typed import override
from nhplogger.ui.ask import Ask
from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.keys.key_shortcut import KeyShortcut
from nhplogger.ui.look import Look
from nhplogger.ui.rehearsal import rehearsal_keys
from nhplogger.ui.rehearsal.caption_bar import CaptionBar
from nhplogger.ui.rehearsal.hints import Hint, hint, theme_hint
from nhplogger.ui.rehearsal.player import Pace, Player


class Stage(QWidget):
    """Plays until the script ends, the meeting is finished or the person stops it; then `over`."""

    over = Signal()

    def __init__(self, practice: Practice, pace: Pace, look: Look, settings: Settings, *, ask: Ask) -> None:
        super().__init__()
        self.practice, self._look = practice, look
        book = practice.logbook
        self.drafts = Drafts(book)
        self.player = Player(practice.script, book.clock, pace, self)
        self.capture = CapturePage(book, look, self.drafts, settings, ask)
        self.bar = CaptionBar(self.player, self.capture.seats_model.room, look)
        self._hinted: set[Kind | str] = set()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.capture, 1)
        self.setFocusProxy(self.capture)
        self._connect()

    @property
    def panels(self) -> list[QWidget]:
        """The panels that F6 goes through: those of the capture screen, then the captions."""
        return [*self.capture.panels, self.bar]

    def close_practice(self) -> None:
        """Stand still and throw the meeting away."""
        self.player.pause()
        self.drafts.flush()
        self.practice.close()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Left in the middle, it stands still."""
        super().hideEvent(event)
        self.player.pause()

    @Slot(object)
    def _was_spoken(self, utterance: Utterance) -> None:
        person_id = self.practice.person_id(utterance.who)
        self.bar.caption(utterance, person_id, self._hint(utterance, person_id))

    def _hint(self, utterance: Utterance, person_id: str | None) -> Hint | None:
        """A hint for the first of each kind, and for the first theme after that."""
        kind = utterance.kind
        if kind not in self._hinted:
            first_of_all = not self._hinted
            self._hinted.add(kind)
            seat = self.capture.seats_model.room.key(person_id) if person_id else ""
            return hint(kind, seat, first_of_all=first_of_all)
        if utterance.themes and _THEME not in self._hinted:
            self._hinted.add(_THEME)
            name, sign = utterance.themes[0]
            return theme_hint(f"{name}{'+' if sign > 0 else '-'}")
        return None

    @Slot()
    def _stop(self) -> None:
        """What stands in the line is saved first: it was written in time."""
        self.player.pause()
        self.capture.desk.save_rest()
        self.over.emit()

    @Slot(str)
    def _was_finished(self, _meeting_id: str) -> None:
        self._stop()

    def _connect(self) -> None:
        self.player.spoken.connect(self._was_spoken)
        self.player.ended.connect(self._stop)
        self.bar.stop_wanted.connect(self._stop)
        self.capture.finished.connect(self._was_finished)
        self.capture.home_wanted.connect(self._stop)
        deeds = (
            (rehearsal_keys.PAUSE, self.player.pause_or_go_on),
            (rehearsal_keys.SLOWER, self.player.slower),
            (rehearsal_keys.FASTER, self.player.faster),
            (rehearsal_keys.STOP, self._stop),
        )
        for row, deed in deeds:
            KeyShortcut(row.keys, self, self._look.keys, deed)


_THEME = "theme"
