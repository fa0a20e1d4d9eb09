"""Settles what still identifies somebody: replaced or kept, from the choices or from the list of names."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from nhplogger.domain.faults import StudyError
from nhplogger.i18n import _, plural
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.name_list import NameList, warning
from nhplogger.reports.identifying import Identifying
from nhplogger.ui.ask import Ask
from nhplogger.ui.reports.beside.names_panel import NamesPanel


class NameSettler(QObject):
    """Each thing done is told in `done`, and can be taken back; what was refused in `problem`."""

    done = Signal(str)
    undone = Signal()
    saved = Signal(str)
    problem = Signal(str)

    def __init__(
        self, logbook: Logbook, panel: NamesPanel, ask: Ask, folder: Path, parent: QObject | None = None
    ) -> None:
        """`folder` is where saving the list is offered."""
        super().__init__(parent)
        self._logbook, self._panel, self._ask, self._folder = logbook, panel, ask, folder
        self.names = NameList(logbook, self)
        self._found: tuple[Identifying, ...] = ()
        panel.settled.connect(self._settle)
        panel.taken_back.connect(self._take_off)
        panel.export_wanted.connect(self._save)

    def know(self, found: Sequence[Identifying]) -> None:
        """What is shown as still in."""
        self._found = tuple(found)

    @Slot(str)
    def replace(self, words: str) -> None:
        """Have what is offered stand for words that are still in."""
        if found := self._of(words):
            self._try(self.names.replace, found)

    @Slot(str)
    def keep(self, words: str) -> None:
        """Leave words that are still in as they are."""
        if found := self._of(words):
            self._try(self.names.keep, found)

    @Slot()
    def undo(self) -> None:
        """Take back what was settled last."""
        try:
            act = self.names.undo()
        except StudyError as error:
            self.problem.emit(str(error))
            return
        if act is not None:
            self.show_list()
            self.undone.emit()

    def show_list(self) -> None:
        """The list as it is now."""
        try:
            self._panel.show_names(self.names.rows())
        except StudyError as error:
            self._panel.show_problem(str(error))

    def _of(self, words: str) -> Identifying | None:
        return next((each for each in self._found if each.words == words), None)

    def _try(self, deed: Callable[[Identifying], str], found: Identifying) -> None:
        try:
            told = deed(found)
        except StudyError as error:
            self.problem.emit(str(error))
            return
        self.show_list()
        self.done.emit(told)

    @Slot(str, object)
    def _settle(self, words: str, instead: str | None) -> None:
        try:
            act = self.names.settle(words, instead)
        except StudyError as error:
            self._panel.show_problem(str(error))
            return
        self._panel.clear_fields()
        self.show_list()
        if act is not None:
            self.done.emit(_told(words.strip(), instead))

    @Slot(str)
    def _take_off(self, replacement_id: str) -> None:
        try:
            self.names.take_back(replacement_id)
        except StudyError as error:
            self._panel.show_problem(str(error))
            return
        self.show_list()
        self.done.emit(_("The name is off the list."))

    @Slot()
    def _save(self) -> None:
        answers = (_("Cancel"), _("Save the list"))
        if self._ask.choice(_("Save who everybody is?"), warning(), answers) != 1:
            return
        path = self._ask.save_file(
            _("Save the list of names"), self._folder / _("names.csv"), _("Sheets (*.csv)")
        )
        if path is None:
            return
        try:
            count = self.names.export(path, warned=True)
        except StudyError as error:
            self._panel.show_problem(str(error))
            return
        words = plural("{count} name is in {{file}}.", "{count} names are in {{file}}.", count)
        self.saved.emit(words.format(file=path.name))


def _told(words: str, instead: str | None) -> str:
    if instead is None:
        return _("“{words}” stays as it is in every report.").format(words=words)
    told = _("“{words}” is [{instead}] in every report from now on.")
    return told.format(words=words, instead=instead.strip("[] "))
