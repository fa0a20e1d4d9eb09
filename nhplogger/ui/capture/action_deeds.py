"""What is asked of the actions, done: each an act of its own."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from nhplogger.domain import loose_dates
from nhplogger.domain.action import Action
from nhplogger.domain.action_moves import change_terms, make_action
from nhplogger.domain.entry import Entry
from nhplogger.domain.known import known_names
from nhplogger.domain.reading import Known
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.action_line import read_terms, terms_words, typed_terms
from nhplogger.ui.capture.actions_list import STATUSES, ActionDeed, ActionWish
from nhplogger.ui.capture.actions_panel import ActionsPanel
from nhplogger.ui.capture.meeting_moves import MeetingMoves
from nhplogger.ui.capture.typed_lines import typed


class ActionDeeds(QObject):
    """Stands between the panel and the logbook."""

    written = Signal()  # an update was written, and the caret may go back to the line

    def __init__(self, panel: ActionsPanel, logbook: Logbook, moves: MeetingMoves, parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._book, self._moves = panel, logbook, moves
        self._asked: ActionWish | None = None
        panel.list.wished.connect(self._do)
        panel.foot.answered.connect(self._answer)
        panel.foot.edited.connect(self._show_reading)
        panel.foot.left.connect(self._leave)

    def known(self) -> Known:
        """What a line can name now."""
        known = known_names(self._book.register, self._book.meeting, self._book.clock.today())
        return replace(known, wide=loose_dates.is_ready())

    def make_action(self, entry: Entry) -> bool:
        """Have a line of the log become an action; false where it is none to be."""
        edits = make_action(entry, typed(entry), self.known(), self._book.meeting)
        return self._book.do(_("Make a line an action"), *edits)

    @Slot(object)
    def _do(self, wish: ActionWish) -> None:
        if wish.deed in STATUSES:
            self._tell(wish)
            return
        self._asked, foot, action = wish, self._panel.foot, wish.action
        if wish.deed is ActionDeed.UPDATE:
            foot.ask(_("Update: {action}").format(action=action.text))
        else:
            owners = next((row.owners for row in self._panel.actions_shown if row.id == action.id), ())
            foot.ask(_("Owners and date: {action}").format(action=action.text), typed_terms(action, owners))
            self._show_reading(foot.line.text())

    def _tell(self, wish: ActionWish) -> None:
        status = STATUSES[wish.deed]
        if status.is_open or wish.action.status is not status:
            self._moves.tell_status(wish.action, status)
            self._panel.list.show_action(wish.action.id)

    @Slot(str)
    def _answer(self, words: str) -> None:
        action = self._book.meeting.get(Action, self._asked.action.id) if self._asked else None
        if action is None or self._asked is None:
            self._panel.foot.close_line()
        elif self._asked.deed is ActionDeed.UPDATE:
            if not words or self._moves.tell_status(action, action.status, words):
                self._panel.foot.close_line()
        else:
            self._change(action, words)

    def _change(self, action: Action, words: str) -> None:
        terms = read_terms(words, self.known())
        if terms.problem:
            unchanged = _("Nothing was changed; Esc leaves it as it was.")
            self._panel.foot.refuse(f"{terms.problem} {unchanged}")
            return
        edits = change_terms(action, terms.owner_ids, terms.due, self._book.meeting)
        if not edits or self._book.do(_("Change owners or date of an action"), *edits):
            self._panel.foot.close_line()

    @Slot(str)
    def _show_reading(self, words: str) -> None:
        if self._asked and self._asked.deed is ActionDeed.EDIT:
            terms = read_terms(words, self.known())
            self._panel.foot.say(terms_words(terms, self._panel.model.room, self._book.clock.today()))

    @Slot()
    def _leave(self) -> None:
        """After an update the caret goes back to the line, else to the action it was about."""
        asked, self._asked = self._asked, None
        if asked and asked.deed is ActionDeed.EDIT:
            self._panel.list.show_action(asked.action.id)
            self._panel.list.start()
        else:
            self.written.emit()
