"""The red bar: what is not on the disk, since when, and what can be done about it."""

from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from nhplogger.i18n import _, plural
from nhplogger.logbook.drafts import Drafts
from nhplogger.logbook.elsewhere import Elsewhere
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.words import local_seconds
from nhplogger.ui.look import Look
from nhplogger.ui.rescue import Rescue, moved_words, rescue_offers
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.announce import announce
from nhplogger.ui.widgets.notice import Notice, Offer
from nhplogger.ui.widgets.save_state import SaveState

_CLOSE = "close"


class SaveAlarm(Notice):
    """Comes when the disk refuses and goes when it takes everything; typing is never stopped.

    An act that could not be done for a reason of its own is told here too, without alarm.
    """

    def __init__(
        self, logbook: Logbook, drafts: Drafts, state: SaveState, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._book, self._drafts, self._state = logbook, drafts, state
        self._saved = self._why = ""
        self._alarmed = ""  # the reason that was read out last
        self._rescue: Rescue | None = None
        logbook.failed.connect(self._has_failed)
        logbook.saved.connect(self._was_saved)
        logbook.held_changed.connect(self._count_again)
        drafts.saved.connect(self._draft_was_saved)
        self.taken.connect(self._was_taken)

    def follow(self, rescue: Rescue) -> None:
        """Let that one do what the bar offers, and say what came of it."""
        self._rescue = rescue
        rescue.moved.connect(self._has_moved)
        rescue.refused.connect(self._was_refused)

    @property
    def _is_failing(self) -> bool:
        return bool(self._book.held) or self._drafts.is_held

    @Slot(str)
    def _has_failed(self, sentence: str) -> None:
        self._why = sentence
        if self._is_failing:
            self._alarm()
        else:
            self.tell(sentence, Tone.WARN, (_close(),))

    def _alarm(self) -> None:
        since = _("Not saved since {time}.").format(time=self._saved) if self._saved else _("Not saved.")
        held = self._book.held
        words = plural(
            "Keep typing: {count} change is held in memory.",
            "Keep typing: {count} changes are held in memory.",
            held,
        )
        rest = words if held else _("Keep typing: your words are held in memory.")
        text = " ".join((since, self._why, rest))
        if text != self.text() or self.isHidden():
            offers = rescue_offers(("Ctrl+S", "Ctrl+Shift+S"))
            self.tell(text, Tone.DANGER, offers, quietly=self._alarmed == self._why)
            self._alarmed = self._why
        also = plural("{count} change held", "{count} changes held", held) if held else ""
        self._state.show_failed(self._saved or _("the start"), also)

    @Slot()
    def _count_again(self) -> None:
        """Some of it went onto the disk by itself."""
        if self._why and self._is_failing:
            self._alarm()

    @Slot(object)
    def _was_saved(self, at: datetime) -> None:
        self._saved = local_seconds(at, self._book.current)
        self._relax()

    @Slot()
    def _draft_was_saved(self) -> None:
        if self._why:
            self._relax()

    def _relax(self) -> None:
        if self._is_failing:
            return
        self._why = ""
        self.clear()
        self._state.show_saved(self._saved)
        if self._alarmed:
            self._alarmed = ""
            announce(self._state, _("Everything is saved again."))

    @Slot(object)
    def _has_moved(self, found: Elsewhere) -> None:
        self.tell(moved_words(found), Tone.OK if found.whole else Tone.WARN, (_close(),))

    @Slot(str)
    def _was_refused(self, sentence: str) -> None:
        if self._is_failing:
            self._why = sentence
            self._alarm()
        else:
            self.tell(sentence, Tone.WARN, (_close(),))

    @Slot(str)
    def _was_taken(self, name: str) -> None:
        if name == _CLOSE:
            self.clear()
        elif self._rescue:
            self._rescue.do(name)


def _close() -> Offer:
    return Offer(name=_CLOSE, words=_("Close"))
