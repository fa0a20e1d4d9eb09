"""The study's own list of words and what stands for them in reports: settled, and taken back."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from nhplogger.domain.acts_of_pages import is_of_names
from nhplogger.domain.edits import Act, Added, Changed, Removed
from nhplogger.domain.faults import StudyError
from nhplogger.domain.ids import new_id
from nhplogger.domain.leaving import Named, Replacement
from nhplogger.domain.text import clean_line, folded
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.name_key import KeyRow, export_key, key_rows, warning
from nhplogger.logbook.page_history import PageHistory
from nhplogger.reports.identifying import Identifying
from nhplogger.reports.stand_ins import StandIns

__all__ = ["KeyRow", "NameList", "warning"]


class NameList(QObject):
    """What is settled here is an act of no meeting, and is taken back here. Every refusal is a StudyError."""

    def __init__(self, logbook: Logbook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = logbook
        self.history = PageHistory(logbook, is_of_names, self)

    def replace(self, found: Identifying) -> str:
        """Have what is offered stand for words that were found; a sentence to say so. Raises StudyError."""
        self.settle(found.words, found.offered, found.named)
        words = _("“{words}” is [{instead}] in every report from now on.")
        return words.format(words=found.words, instead=found.offered)

    def keep(self, found: Identifying) -> str:
        """Leave words as they are, found no more; a sentence to say so. Raises StudyError."""
        self.settle(found.words, None, found.named)
        return _("“{words}” stays as it is in every report.").format(words=found.words)

    def settle(self, words: str, instead: str | None, named: Named = Named.OTHER) -> Act | None:
        """Have `instead` stand for words in reports, or keep them where it is none; the act, if there is one.

        Words that were settled before are settled anew. Raises StudyError where there are no words, nothing
        stands for them, or what does would name somebody itself.
        """
        words, instead = clean_line(words), None if instead is None else clean_line(instead).strip("[] ")
        self._check(words, instead)
        before = self._listed(words)
        if before is None:
            added = Replacement(id=new_id(), words=words, instead=instead, named=named)
            return self.history.do(_label(instead), Added(added))
        after = replace(before, instead=instead, named=named)
        return self.history.do(_label(instead), Changed(before, after)) if after != before else None

    def take_back(self, replacement_id: str) -> Act | None:
        """Take words off the list; none where they are off it already. Raises StudyError."""
        listed = self._book.register.get(Replacement, replacement_id)
        return self.history.do(_("Take a name off the list"), Removed(listed)) if listed else None

    def undo(self) -> Act | None:
        """Take back the last thing done here; it, or none. Raises StudyError."""
        return self.history.undo()

    def redo(self) -> Act | None:
        """Do again what was taken back last; it, or none. Raises StudyError."""
        return self.history.redo()

    def rows(self) -> tuple[KeyRow, ...]:
        """The whole key: this list first, then people, areas and agencies. Raises StudyError."""
        return key_rows(self._book)

    def export(self, path: Path, *, warned: bool) -> int:
        """Write the key as CSV, once whoever asked has read `warning()`; how many rows it has.

        Raises StudyError where they have not, the disk refuses, or the study cannot note it.
        """
        if not warned:
            raise StudyError(warning())
        return export_key(self._book, path)

    def _listed(self, words: str) -> Replacement | None:
        listed = self._book.register.all(Replacement)
        return next((each for each in listed if folded(each.words) == folded(words)), None)

    def _check(self, words: str, instead: str | None) -> None:
        if not any(map(str.isalnum, words)):
            raise StudyError(_("There are no words to be found in a report. Type some."))
        if instead == "":
            raise StudyError(_("Type what is to stand for “{words}”, or keep it.").format(words=words))
        if instead and StandIns(self._book.register, "").names_somebody(instead):
            told = _("“{instead}” holds a real name, which reports would show. Type other words.")
            raise StudyError(told.format(instead=instead))


def _label(instead: str | None) -> str:
    return _("Keep a name in reports") if instead is None else _("Replace a name in reports")
