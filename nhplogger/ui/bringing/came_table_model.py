"""Who was at a past meeting: name, role, agency, and how they came."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.meetings.table_lines import TableLines


@dataclass(frozen=True, slots=True, kw_only=True)
class CameLine:
    """One row; `came` as it is typed: nothing for present, late 13:58, left 14:40, apologies, absent."""

    name: str = ""
    role: str = ""
    agency: str = ""
    came: str = ""


class CameColumn(IntEnum):
    """The columns, in order."""

    NAME = 0
    ROLE = 1
    AGENCY = 2
    CAME = 3


_FIELDS = ("name", "role", "agency", "came")


class CameTableModel(TableLines[CameLine]):
    """The people of a past meeting."""

    @override
    def heads(self) -> Sequence[str]:
        return (_("Name"), _("Role"), _("Agency"), _("Came"))

    @override
    def hint(self) -> str:
        return _("Type a name")

    @override
    def blank(self) -> CameLine:
        return CameLine()

    @override
    def cell(self, line: CameLine, column: int) -> str:
        words: str = getattr(line, _FIELDS[column])
        return words

    @override
    def with_cell(self, line: CameLine, column: int, words: str) -> CameLine:
        return replace(line, **{_FIELDS[column]: words})
