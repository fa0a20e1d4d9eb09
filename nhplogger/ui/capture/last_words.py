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
from nhplogger.ui.capture.group_states import state_of
from nhplogger.ui.capture.line_saver import LineSaver, restore_label
from nhplogger.ui.capture.recovered import recovered_words
from nhplogger.ui.capture.typed_lines import line_of
from nhplogger.ui.capture.words import kind_word, local_seconds
from nhplogger.ui.keys.keys_now import KeysNow
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
        keys: KeysNow,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._book, self._saver, self._status, self._line = logbook, saver, status, line
        self._keys = keys
        self._history = logbook.history
        self._unread = ""  # said before the screen was shown
        self.words = self._key = ""  # what is said now
        logbook.history_moved.connect(self._moved)
        drafts.saved.connect(self._draft_kept)
        keys.changed.connect(self.say_again)
        self._begin()

    def _begin(self) -> None:
        """What was done last, without reading it out."""
        done, taken = self._history.to_undo, self._history.to_redo
        if taken and line_of(taken) and not line_of(done):
            self._say(self._taken_words(taken), "Ctrl+Y")
        elif line := line_of(done) or (None if done else self._saver.last()):
            self._say(self._last_words(line), "Ctrl+Z")

    def _last_words(self, line: Entry | Mark) -> str:
        return _("Last line: {line}, take back with").format(line=self._named(line))

    def _say(self, words: str, key: str = "") -> None:
        self.words, self._key = words, key
        self.say_again()

    @Slot()
    def say_again(self) -> None:
        """Say it once more, when the screen comes back to the front or another key does what it names."""
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
        """Something was taken back, a line or not, by the key for anything."""
        self._say(self._taken_words(act), "Alt+Right")

    def tell_redone(self, act: Act) -> None:
        """It was put back."""
        self._say(self._put_words(act), "Alt+Left")

    def _taken_words(self, act: Act) -> str:
        return _("Taken back: {what}, put back with").format(what=self._what(act))

    def _put_words(self, act: Act) -> str:
        return _("Put back: {what}, take back with").format(what=self._what(act))

    def _what(self, act: Act) -> str:
        line = line_of(act)
        return self._named(line) if line else state_of(act) or act.label

    @Slot(object)
    def _moved(self, history: History) -> None:
        before, self._history = self._history, history
        done, taken = history.to_undo, history.to_redo
        if taken and len(history.undone) > len(before.undone):
            self._tell_taken(taken)
        elif again := history.done_again(before):
            self._tell_put_back(again)
        elif done and len(history.done) > len(before.done) and (line := line_of(done)):
            self._tell_written(done, line)
        else:
            self._begin()

    def _tell_taken(self, act: Act) -> None:
        self._say(self._taken_words(act), "Ctrl+Y" if line_of(act) else "Alt+Right")
        announce(self._line, _("Taken back: {what}").format(what=self._what(act)))

    def _tell_put_back(self, act: Act) -> None:
        self._say(self._put_words(act), "Ctrl+Z" if line_of(act) else "Alt+Left")
        announce(self._line, _("Put back: {what}").format(what=self._what(act)))

    def _tell_written(self, act: Act, line: Entry | Mark) -> None:
        self._say(self._last_words(line), "Ctrl+Z")
        words = _("Held in memory: {line}") if self._book.held else _("Saved: {line}")
        words = _("Restored: {line}") if act.label == restore_label() else words
        announce(self._line, words.format(line=self._named(line)))

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
