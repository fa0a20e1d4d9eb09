"""Where lines are written: the capture line, how it will be read, and the keys that help."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nhplogger.domain.bare_lines import missing_words
from nhplogger.domain.edits import Act, subject
from nhplogger.domain.entry import Turn
from nhplogger.domain.known import known_names
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Attendance, Person
from nhplogger.domain.reading import Known
from nhplogger.domain.resolving import Naming
from nhplogger.domain.theme import Theme
from nhplogger.i18n import _
from nhplogger.logbook.drafts import Drafts
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.agenda_model import AgendaModel
from nhplogger.ui.capture.capture_field import CaptureField
from nhplogger.ui.capture.capture_line import Begun, CaptureLine
from nhplogger.ui.capture.key_hints import KeyHints
from nhplogger.ui.capture.line_reader import LineReader
from nhplogger.ui.capture.line_saver import LineSaver
from nhplogger.ui.capture.passage_note import PassageNote
from nhplogger.ui.capture.past_lines import PastLines
from nhplogger.ui.capture.pieces import Key, Words
from nhplogger.ui.capture.preview import Around, preview
from nhplogger.ui.capture.preview_row import PreviewRow
from nhplogger.ui.capture.seats_model import SeatsModel
from nhplogger.ui.capture.suggester import Suggester
from nhplogger.ui.capture.suggestion_popup import SuggestionPopup
from nhplogger.ui.capture.uses import Uses
from nhplogger.ui.capture.words import local_time
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.announce import announce
from nhplogger.ui.widgets.panel import Edge, Ground, Panel

PREVIEW_MS = 60
_PREVIEW = 26


class WritingDesk(Panel):
    """Keeps the half line through `drafts`, and hands whole ones to the saver."""

    restored = Signal(object)  # Draft: what a crash had left was put back into the line

    def __init__(
        self,
        logbook: Logbook,
        look: Look,
        *,
        drafts: Drafts,
        saver: LineSaver,
        seats: SeatsModel,
        agenda: AgendaModel,
        parent: QWidget,
    ) -> None:
        super().__init__(Ground.PANEL, Edge.TOP, parent)
        self._book, self._drafts, self._saver = logbook, drafts, saver
        self._seats, self._agenda = seats, agenda
        self._begun: Begun | None = None
        self._kept = ("", 0)
        self._reader = LineReader(self._known)
        self.line = CaptureLine(self._reader, look)
        self.popup = SuggestionPopup(look, parent)
        self.suggester = Suggester(logbook, self.line, self.popup, Uses(logbook, self), self)
        self.past = PastLines(self.line, saver, self)
        self._field = CaptureField(self.line, look)
        self._preview = PreviewRow(look, _PREVIEW)
        self.hints = KeyHints(look)
        self.note = PassageNote(logbook, look)
        self._soon = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._lay_out()
        self._connect()
        self._reopen(None)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X3, 10, Space.X3, Space.X2)
        column.setSpacing(Space.X1)
        for part in (self.note, self._field, self._preview, self.hints):
            column.addWidget(part)
        self._preview.setContentsMargins(2, 0, 2, 0)
        self.hints.setContentsMargins(2, 0, 2, 0)
        self.setFocusProxy(self.line)

    def _connect(self) -> None:
        self.line.edited.connect(self._was_edited)
        self.line.submitted.connect(self._save)
        self.line.left.connect(self._drafts.flush)
        self.past.moved.connect(self._past_moved)
        self.note.turned.connect(self._passage_turned)
        self._soon.timeout.connect(self._show_preview)
        self._agenda.moved.connect(self._item_moved)
        self._book.applied.connect(self._follow)
        self._book.meeting_opened.connect(self._reopen)

    @Slot()
    def _was_edited(self) -> None:
        text = self.line.text
        if not text:
            self._begun = None
        elif self._begun is None:
            self._begin()
        self._show_speaker()
        self._keep(text)
        self._soon.start()

    def _begin(self) -> None:
        """The first key of a line: this is when it was said, and who had the floor."""
        speaking = self._seats.speaking
        new = Begun(at=self._book.clock.now(), speaker_id=speaking.person_id if speaking else None)
        self._begun = self.past.begun or new

    def _keep(self, text: str) -> None:
        now = (text, self.line.caret)
        if now == self._kept:
            return
        self._kept = now
        if self._begun:
            self._drafts.keep(text, self.line.caret, self._begun.at, self._begun.speaker_id)
        elif not self._book.held:
            self._drafts.discard()

    @property
    def preview_words(self) -> str:
        """How the line will be read, in a sentence."""
        return self._preview.accessibleName()

    def save_rest(self) -> None:
        """Save what stands in the line, if anything does."""
        self._save()

    @Slot()
    def _save(self) -> None:
        text = self.line.text
        reading, editing = self.line.reading, self.past.editing
        if text.isspace() and editing is None:
            self.past.leave()  # or the spaces would make plain text of the next line
        if not text.strip() or self._begun is None or self._book.current is None:
            return
        if problem := missing_words(reading):
            self._refuse(problem)
            return
        if editing:
            if not self._saver.rewrite(editing, text, reading):
                return
        else:
            item = self._agenda.at(self._begun.at)
            if not self._saver.save(text, reading, self._begun, item.id if item else None):
                return
        self.past.leave()

    def _refuse(self, problem: str) -> None:
        """Say in the place of the preview what is missing, until the next key; the line stays."""
        self._soon.stop()
        self._preview.show_pieces([Words(problem, "warn")], problem)
        announce(self.line, problem)

    @Slot()
    def _past_moved(self) -> None:
        """Another line came into the field: it speaks for who it spoke for when it was begun."""
        if editing := self.past.editing:
            self._begun = Begun(at=self._book.clock.now(), speaker_id=self._saver.unnamed_speaker(editing))
        else:
            self._begun = self.past.begun
        self._show_speaker()
        self._soon.start()
        self._remind()

    def _remind(self) -> None:
        editing = self.past.editing
        if editing is None:
            self.hints.remind()
            return
        time = local_time(editing.at, self._book.current)
        words = Words(_("Changing the line of {time}.").format(time=time), "accent_text")
        self.hints.say(
            words,
            Key(_("Enter")),
            Words(_("saves the change")),
            Key(_("Esc")),
            Words(_("leaves it as it was")),
        )

    @Slot()
    def _item_moved(self) -> None:
        if not self._soon.isActive() and self._shown_item != self._item_words():
            self._show_preview()

    @Slot()
    def _show_preview(self) -> None:
        self._shown_item = self._item_words()
        if not self.line.text:
            self._preview.show_pieces([], "")
            return
        around = Around(
            room=self._seats.room,
            theme=self._theme,
            today=self._book.clock.today(),
            speaker=self._seats.room.who(self._begun.speaker_id) if self._begun else None,
            item=self._shown_item,
            choosing=self.suggester.choosing,
        )
        shown = preview(self.line.reading, around)
        self._preview.show_pieces(shown.pieces, shown.spoken)

    def _item_words(self) -> str:
        item = self._agenda.at(self._begun.at) if self._begun else self._agenda.current
        return _("Item {number}").format(number=self._agenda.items.index(item) + 1) if item else ""

    def _show_speaker(self) -> None:
        speaking = self._seats.speaking
        now = speaking.person_id if speaking else None
        self._field.show_speaker(self._seats.room.who(self._begun.speaker_id if self._begun else now))

    def _known(self) -> Known:
        return known_names(self._book.register, self._book.meeting, self._book.clock.today())

    def _theme(self, theme_id: str) -> Theme | None:
        return self._book.register.get(Theme, theme_id)

    @Slot(object)
    def _follow(self, act: Act) -> None:
        about = [subject(edit) for edit in act.edits]
        if any(isinstance(value, Person | Attendance | Theme) for value in about):
            self._reader.forget_names()
            self.suggester.see(self._seats.room)
            self._soon.start()
        if any(isinstance(value, Turn | Person) for value in about):
            self._show_speaker()

    @Slot(object)
    def follow_naming(self, naming: Naming) -> None:
        """Who had the floor when this line was begun turned out to be somebody else."""
        if self._begun and naming.merges:
            self._begun = replace(self._begun, speaker_id=naming.id_of(self._begun.speaker_id))
            self._drafts.keep(self.line.text, self.line.caret, self._begun.at, self._begun.speaker_id)
            self._show_speaker()

    @Slot(object)
    def _reopen(self, meeting: Meeting | None) -> None:
        self._reader.forget_names()
        self.suggester.see(self._seats.room)
        self.past.leave()
        self._shown_item = ""
        self._show_speaker()
        self._show_preview()
        self.note.look_again()
        if meeting:
            self.restore()

    @Slot()
    def _passage_turned(self) -> None:
        """In a restricted passage the line waits as it is, out of sight and reach."""
        goes_on = self.note.is_on
        had_focus = self.line.hasFocus() or self.note.hasFocus()
        self.popup.hide()
        for part in (self._field, self._preview, self.hints):
            part.setVisible(not goes_on)
        self.line.setEnabled(not goes_on)
        if had_focus:
            (self.note if goes_on else self.line).setFocus()

    def restore(self) -> None:
        """Put back what a crash left of a line."""
        draft = self._drafts.found()
        if draft and not self.line.text:
            self._begun = Begun(at=draft.at, speaker_id=draft.speaker_id)
            self.line.put(draft.text, draft.caret)
            self.restored.emit(draft)
