"""What is done on the screen of actions, each as one act that can be taken back there."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from nhplogger.domain.action import Action, Status
from nhplogger.domain.action_moves import change_terms, owners_of
from nhplogger.domain.action_updates import moment_of, supersede, tell
from nhplogger.domain.acts_of_pages import is_of_actions
from nhplogger.domain.contents import Contents
from nhplogger.domain.due_dates import Due
from nhplogger.domain.edits import Act, Edit, subject
from nhplogger.domain.faults import StudyError
from nhplogger.domain.meeting import Meeting
from nhplogger.i18n import _, plural
from nhplogger.logbook.action_overview import ActionOverview
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.page_history import PageHistory

_UNDO = "Ctrl+Z"


class PageDeeds(QObject):
    """Every method says whether it was done; why not is in `refused`, what was done in `said`."""

    said = Signal(object)  # words, and the key that takes it back
    refused = Signal(str)

    def __init__(self, logbook: Logbook, overview: ActionOverview, parent: QObject) -> None:
        super().__init__(parent)
        self._book, self._overview = logbook, overview
        self.history = PageHistory(logbook, is_of_actions, self)

    def tell(
        self,
        ids: Sequence[str],
        status: Status | None = None,
        text: str = "",
        evidence: str = "",
        meeting_id: str | None = None,
    ) -> bool:
        """An update for each of these actions, dated at a meeting, or now."""
        contents = self._values(ids)
        actions = contents.all(Action)
        if status is not None and not text:
            actions = tuple(each for each in actions if each.status is not status)
        meeting = self._book.register.get(Meeting, meeting_id)
        at = moment_of(meeting) if meeting else self._book.clock.now()
        edits = tell(
            actions, contents, at, status=status, meeting_id=meeting_id, text=text, evidence=evidence
        )
        label = _("Update actions") if len(actions) > 1 else _("Update an action")
        return self._do(label, edits, told_words(len(actions), status))

    def change_owners(self, action_id: str, person_ids: tuple[str, ...]) -> bool:
        """Other owners; the date stays."""
        contents = self._values((action_id,))
        action = contents.get(Action, action_id)
        if action is None:
            return False
        edits = change_terms(action, person_ids, _due_of(action), contents)
        return not edits or self._do(_("Change the owners of an action"), edits, _("Owners changed"))

    def change_due(self, action_id: str, due: Due | None) -> bool:
        """Another due date, or none; the owners stay."""
        contents = self._values((action_id,))
        action = contents.get(Action, action_id)
        if action is None:
            return False
        owners = tuple(owner.person_id for owner in owners_of(action, contents))
        edits = change_terms(action, owners, due, contents)
        return not edits or self._do(_("Change the date of an action"), edits, _("Due date changed"))

    def supersede(self, action_id: str, by_id: str) -> bool:
        """Another action takes the place of this one."""
        contents = self._values((action_id, by_id))
        action, by = contents.get(Action, action_id), contents.get(Action, by_id)
        if action is None or by is None:
            return False
        edits = supersede(action, by, contents, self._book.clock.now())
        return self._do(_("Supersede an action"), edits, _("Superseded by “{action}”").format(action=by.text))

    @Slot()
    def undo(self) -> tuple[str, ...]:
        """Take back what was done last; the ids of the actions it was about."""
        try:
            act = self.history.undo()
        except StudyError as error:
            self.refused.emit(str(error))
            return ()
        words = _("Taken back: {deed}").format(deed=act.label) if act else _("Nothing to take back here.")
        self.said.emit((words, ""))
        return _about(act)

    @Slot()
    def redo(self) -> tuple[str, ...]:
        """Do again what was taken back last; the ids of the actions it was about."""
        try:
            act = self.history.redo()
        except StudyError as error:
            self.refused.emit(str(error))
            return ()
        words = _("Done again: {deed}").format(deed=act.label) if act else _("Nothing to do again here.")
        self.said.emit((words, _UNDO if act else ""))
        return _about(act)

    def _values(self, ids: Sequence[str]) -> Contents:
        try:
            return self._overview.values(ids)
        except StudyError as error:
            self.refused.emit(str(error))
            return Contents()

    def _do(self, label: str, edits: tuple[Edit, ...], words: str) -> bool:
        if not edits:
            return False
        try:
            self.history.do(label, *edits)
        except StudyError as error:
            self.refused.emit(str(error))
            return False
        self.said.emit((words, _UNDO))
        return True


def told_words(count: int, status: Status | None) -> str:
    """What was told of how many actions."""
    match status:
        case None:
            return plural("Update added to {count} action", "Update added to {count} actions", count)
        case Status.DONE:
            return plural("{count} action done", "{count} actions done", count)
        case Status.IN_PROGRESS:
            return plural("{count} action in progress", "{count} actions in progress", count)
        case Status.NOT_STARTED:
            return plural("{count} action not started", "{count} actions not started", count)
        case Status.DROPPED:
            return plural("{count} action dropped", "{count} actions dropped", count)


def _due_of(action: Action) -> Due | None:
    if action.due is None and not action.due_words:
        return None
    return Due(start=0, end=0, day=action.due, words=action.due_words)


def _about(act: Act | None) -> tuple[str, ...]:
    """The actions an act changed or told of."""
    found: dict[str, None] = {}
    for edit in act.edits if act else ():
        value = subject(edit)
        found[value.id if isinstance(value, Action) else getattr(value, "action_id", "")] = None
    return tuple(filter(None, found))
