"""What a meeting is to talk about, and for how many minutes."""

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.meetings.form_values import AgendaLine
from nhplogger.ui.meetings.table_lines import TableLines


class AgendaColumn(IntEnum):
    """The columns, in order."""

    TITLE = 0
    MINUTES = 1


class AgendaTableModel(TableLines[AgendaLine]):
    """The agenda of the meeting form."""

    @override
    def heads(self) -> Sequence[str]:
        return (_("Item"), _("Minutes"))

    @override
    def hint(self) -> str:
        return _("Type an item")

    @override
    def blank(self) -> AgendaLine:
        return AgendaLine()

    @override
    def cell(self, line: AgendaLine, column: int) -> str:
        return line.title if column == AgendaColumn.TITLE else line.minutes

    @override
    def with_cell(self, line: AgendaLine, column: int, words: str) -> AgendaLine:
        if column == AgendaColumn.TITLE:
            return replace(line, title=words)
        return replace(line, minutes=words)
