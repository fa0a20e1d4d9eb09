"""Keeps a search as a view of the study, and takes that back."""

from PySide6.QtCore import QObject, Signal

from nhplogger.domain.edits import Act, Added
from nhplogger.domain.faults import StudyError
from nhplogger.domain.ids import new_id
from nhplogger.domain.query import Query
from nhplogger.domain.query_writer import write_query
from nhplogger.domain.review import SavedView
from nhplogger.domain.text import folded
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook

_LONGEST = 60


class ViewKeeper(QObject):
    """A view is called by its words; the list of meetings gives it another name."""

    said = Signal(str)
    refused = Signal(str)

    def __init__(self, logbook: Logbook, parent: QObject) -> None:
        super().__init__(parent)
        self._logbook = logbook
        self._kept: list[Act] = []

    def keep(self, query: Query) -> None:
        """Keep a search, unless there is nothing to keep or it is kept already."""
        register = self._logbook.register
        if query.is_empty:
            self.said.emit(_("Type something to search for first; then it can be kept as a view."))
            return
        words = write_query(query, register)
        views = register.all(SavedView)
        if same := next((view for view in views if view.words == words), None):
            self.said.emit(_("It is kept already, as “{name}”.").format(name=same.name))
            return
        view = SavedView(id=new_id(), name=_free(words, views), words=words)
        act = Act(label=_("Keep a view"), edits=(Added(view),), at=self._logbook.clock.now())
        if kept := self._taken(act):
            self._kept.append(kept)
            words = _("Kept as the view “{name}”. Ctrl+Z in the results takes it back.")
            self.said.emit(words.format(name=view.name))

    def undo(self) -> None:
        """Take back the last view that was kept here."""
        if self._kept and self._taken(self._kept[-1].inverse(self._logbook.clock.now())):
            self._kept.pop()
            self.said.emit(_("The view is not kept any more."))

    def _taken(self, act: Act) -> Act | None:
        try:
            return self._logbook.take(act.label, act.edits, None)
        except StudyError as error:
            self.refused.emit(str(error))
            return None


def _free(words: str, views: tuple[SavedView, ...]) -> str:
    """The words as a name that no view has yet."""
    short = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
    taken = {folded(view.name) for view in views}
    names = (short, *(f"{short} ({number})" for number in range(2, len(views) + 3)))
    return next(name for name in names if folded(name) not in taken)
