"""An agenda of a sheet into a planned meeting."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nhplogger.domain.edits import Added, Edit
from nhplogger.domain.ids import new_id
from nhplogger.domain.meeting import AgendaItem
from nhplogger.domain.text import folded
from nhplogger.exchange.sheet import Table
from nhplogger.exchange.sheet_columns import Use

_MINUTES = re.compile(r"(\d{1,3})(?:\.0)?\s*(?:m|min|mins|minutes?|munud)?\.?", re.IGNORECASE)
_CLOCK = re.compile(r"0?(\d):([0-5]\d)(?::00)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """A row of a sheet as an agenda item; `unclear` are minutes that are no number."""

    number: int
    title: str
    minutes: int | None = None
    unclear: str = ""
    known: bool = False

    @property
    def is_new(self) -> bool:
        """Whether an item is added for it."""
        return bool(self.title) and not self.known


def item_rows(table: Table, uses: Sequence[Use], there: Sequence[AgendaItem]) -> tuple[ItemRow, ...]:
    """Every row with something in it; what the agenda has by that title, or a row above, is known."""
    titles = {folded(item.title) for item in there}
    rows = []
    for number, row in enumerate(table.rows, 1):
        cells = {use: cell for use, cell in zip(uses, row, strict=False) if use is not Use.IGNORED and cell}
        if cells:
            title, typed = cells.get(Use.ITEM, ""), cells.get(Use.MINUTES, "")
            minutes = read_minutes(typed)
            unclear = typed if typed and minutes is None else ""
            known = folded(title) in titles
            rows.append(ItemRow(number=number, title=title, minutes=minutes, unclear=unclear, known=known))
            titles.add(folded(title))
    return tuple(rows)


def item_edits(rows: Sequence[ItemRow], meeting_id: str, there: Sequence[AgendaItem]) -> tuple[Edit, ...]:
    """The items the agenda lacks, after those it has."""
    first = max((item.position for item in there), default=-1) + 1
    new = [row for row in rows if row.is_new]
    return tuple(
        Added(
            AgendaItem(
                id=new_id(),
                meeting_id=meeting_id,
                position=first + place,
                title=row.title,
                minutes=row.minutes,
            )
        )
        for place, row in enumerate(new)
    )


def read_minutes(words: str) -> int | None:
    """20, 20 min, 0:20 or 01:30; none for anything else."""
    if found := _MINUTES.fullmatch(words.strip()):
        return int(found[1])
    found = _CLOCK.fullmatch(words.strip())
    return int(found[1]) * 60 + int(found[2]) if found else None
