"""Leads a form of the register from its first question to what is done, and takes that back."""

from PySide6.QtCore import QObject, Signal, Slot

from nhplogger.domain.edits import Act
from nhplogger.domain.faults import StudyError
from nhplogger.i18n import _, plural
from nhplogger.logbook.people_book import PeopleBook, Plan
from nhplogger.ui.people.form import REASON, Answers, PeopleForm
from nhplogger.ui.people.tasks import FieldProblem, Task

_UNDO = "Ctrl+Z"


class FormConductor(QObject):
    """The reason given last is offered again."""

    begun = Signal()  # the form asks
    ended = Signal(str)  # the id of the row to have in hand; nothing where it was left
    said = Signal(object)  # words, and the key that takes it back
    refused = Signal(str)

    def __init__(self, form: PeopleForm, book: PeopleBook, parent: QObject) -> None:
        super().__init__(parent)
        self._form, self._book = form, book
        self._task: Task | None = None
        self._reason = ""
        form.edited.connect(self._foresee)
        form.answered.connect(self._was_answered)
        form.left.connect(self._was_left)

    def begin(self, task: Task) -> None:
        """Ask."""
        self._task = task
        self._form.ask(task.title, task.blanks(), task.save)
        self._foresee(self._form.answers)
        self.begun.emit()
        self._form.begin()

    def do(self, plan: Plan, row_id: str, reason: str = "") -> bool:
        """Do it; whether it was done."""
        if not plan.edits:
            self.ended.emit(row_id)
            return True
        try:
            self._book.do(plan, reason)
        except StudyError as error:
            self.refused.emit(str(error))
            return False
        self.said.emit((_("{deed}: done.").format(deed=plan.label), _UNDO))
        self.ended.emit(row_id)
        return True

    @Slot()
    def undo(self) -> None:
        """Take back what was done last on this screen."""
        try:
            act = self._book.history.undo()
        except StudyError as error:
            self.refused.emit(str(error))
            return
        self._say(_("Taken back: {deed}"), act, _("Nothing to take back here."))

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back last."""
        try:
            act = self._book.history.redo()
        except StudyError as error:
            self.refused.emit(str(error))
            return
        self._say(_("Done again: {deed}"), act, _("Nothing to do again here."))

    def _say(self, words: str, act: Act | None, otherwise: str) -> None:
        self.said.emit((words.format(deed=act.label) if act else otherwise, ""))

    @Slot(object)
    def _foresee(self, answers: Answers) -> None:
        if self._task is None:
            return
        try:
            words, table = self._task.foresee(answers)
        except StudyError as error:
            words, table = str(error), ()
        self._form.foresee(words, table)

    @Slot(object)
    def _was_answered(self, answers: Answers) -> None:
        task = self._task
        if task is None:
            return
        try:
            plan = task.make(answers)
        except FieldProblem as problem:
            self._form.refuse(problem.field, str(problem))
            return
        except StudyError as error:
            self.refused.emit(str(error))
            return
        reason = answers.get(REASON, "")
        if plan.amends and not reason:
            self._ask_reason(plan, asked=REASON in answers)
            return
        row_id = task.in_hand(answers)
        self._reason = reason or self._reason
        if self.do(plan, row_id, reason):
            self._task = None

    def _ask_reason(self, plan: Plan, *, asked: bool) -> None:
        count = len(plan.amends)
        words = plural(
            "{count} complete meeting is changed by this. The reason is kept with it.",
            "{count} complete meetings are changed by this. The reason is kept with each.",
            count,
        )
        self._form.ask_reason(words)
        if asked:
            self._form.refuse(REASON, _("Say in a few words why; nothing was changed so far."))
        elif self._reason:
            field = self._form.field(REASON)
            field.setText(self._reason)  # type: ignore[union-attr]  # a reason is words, never a choice

    @Slot()
    def _was_left(self) -> None:
        self._task = None
        self.ended.emit("")
