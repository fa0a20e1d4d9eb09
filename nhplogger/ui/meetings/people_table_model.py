"""Who is expected at a meeting: name, role, agency."""

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.meetings.form_values import PersonLine
from nhplogger.ui.meetings.table_lines import TableLines


class PeopleColumn(IntEnum):
    """The columns, in order."""

    NAME = 0
    ROLE = 1
    AGENCY = 2


class PeopleTableModel(TableLines[PersonLine]):
    """The people of the meeting form."""

    @override
    def heads(self) -> Sequence[str]:
        return (_("Name"), _("Role"), _("Agency"))

    @override
    def hint(self) -> str:
        return _("Type a name")

    @override
    def blank(self) -> PersonLine:
        return PersonLine()

    @override
    def cell(self, line: PersonLine, column: int) -> str:
        return (line.name, line.role, line.agency)[PeopleColumn(column)]

    @override
    def with_cell(self, line: PersonLine, column: int, words: str) -> PersonLine:
        match PeopleColumn(column):
            case PeopleColumn.NAME:
                return replace(line, name=words)
            case PeopleColumn.ROLE:
                return replace(line, role=words)
            case PeopleColumn.AGENCY:
                return replace(line, agency=words)
