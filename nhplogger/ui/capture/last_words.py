"""What the status bar says of the last line, and of what is kept of the unfinished one."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from nhplogger.domain.edits import Act
from nhplogger.domain.entry import Draft, Entry, Mark
from nhplogger.domain.history import History
from nhplogger.domain.people import Person
from nhplogger.domain.theme import Theme
from nhplogger.i18n import _
from nhplogger.logbook.drafts import Drafts
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.capture_line import CaptureLine
from nhplogger.ui.capture.line_saver import LineSaver
from nhplogger.ui.capture.recovered import recovered_words
from nhplogger.ui.capture.typed_lines import line_of
from nhplogger.ui.capture.words import kind_word, local_seconds
from nhplogger.ui.widgets.announce import announce
from nhplogger.ui.widgets.status_bar import StatusBar


class LastWords(QObject):
    """Follows the logbook and the drafts."""

    def __init__(
        self,
        logbook: Logbook,
        saver: LineSaver,
        *,
        drafts: Drafts,
        status: StatusBar,
        line: CaptureLine,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._book, self._saver, self._status, self._line = logbook, saver, status, line
        self._said: str | None = None
        self._unread = ""  # said before the screen was shown
        self.words = self._key = ""  # what is said now
        logbook.history_moved.connect(self._moved)
        drafts.saved.connect(self._draft_kept)
        self._moved(logbook.history)

    def _say(self, words: str, key: str = "") -> None:
        self.words, self._key = words, key
        self.say_again()

    def say_again(self) -> None:
        """Say it once more, when the screen comes back to the front."""
        self._status.say(self.words, self._key)
        if self._unread:
            announce(self._line, self._unread)
            self._unread = ""

    def tell_recovered(self, draft: Draft | None) -> None:
        """The meeting was on when the program stopped; this is what is back."""
        if words := recovered_words(self._book, draft):
            self._say(words)
            self._unread = words

    def tell_undone(self, act: Act) -> None:
        """Something was taken back, a line or not."""
        self._tell_moved(_("Taken back: {what}, put back with"), act, "Alt+Right")

    def tell_redone(self, act: Act) -> None:
        """It was put back."""
        self._tell_moved(_("Put back: {what}, take back with"), act, "Alt+Left")

    def _tell_moved(self, words: str, act: Act, key: str) -> None:
        line = line_of(act)
        said = words.format(what=self._named(line) if line else act.label)
        self._say(said, key)
        announce(self._line, said)

    @Slot(object)
    def _moved(self, history: History) -> None:
        line = line_of(history.to_undo)
        taken = line_of(history.to_redo)
        if taken and not line:
            self._say(_("Taken back: {line}, put back with").format(line=self._named(taken)), "Ctrl+Y")
        elif line or not history.done:
            self._tell(line or self._saver.last())

    def _tell(self, line: Entry | Mark | None) -> None:
        if line is None:
            self._say("")
            return
        words = self._named(line)
        self._say(_("Last line: {line}, take back with").format(line=words), "Ctrl+Z")
        if self._said not in (None, line.id):
            announce(self._line, _("Saved: {line}").format(line=words))
        self._said = line.id

    def _named(self, line: Entry | Mark) -> str:
        if isinstance(line, Mark):
            theme = self._book.register.get(Theme, line.theme_id)
            return _("Mark, {theme}").format(theme=theme.label if theme else "")
        person = self._book.register.get(Person, line.speaker_id)
        return ", ".join([kind_word(line.kind), *([person.name] if person else [])])

    @Slot(object)
    def _draft_kept(self, draft: Draft) -> None:
        if self._book.held:
            return
        now = local_seconds(self._book.clock.now(), self._book.current)
        self._status.save_state.show_saved(now, _("unfinished line kept") if draft.text else "")
