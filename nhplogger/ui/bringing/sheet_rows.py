"""The columns and rows of a sheet in words, and what would come of them."""

from collections.abc import Sequence
from typing import assert_never

from nhplogger.exchange.sheet import Table
from nhplogger.exchange.sheet_agenda import ItemRow
from nhplogger.exchange.sheet_columns import Use
from nhplogger.exchange.sheet_people import Match, PersonRow
from nhplogger.exchange.sheet_seats import SeatPlan
from nhplogger.i18n import _
from nhplogger.ui.bringing.plan_model import PlanRow

NO_SEATS = SeatPlan()


def use_word(use: Use) -> str:
    """What a column is brought in as."""
    return {
        Use.IGNORED: _("left out"),
        Use.NAME: _("name"),
        Use.FORENAME: _("first name"),
        Use.SURNAME: _("surname"),
        Use.ROLE: _("role"),
        Use.AGENCY: _("agency"),
        Use.ITEM: _("agenda item"),
        Use.MINUTES: _("minutes"),
    }[use]


def column_rows(table: Table, uses: Sequence[Use]) -> list[PlanRow]:
    """A row a column: its heading, its first words, what it is used as."""
    rows = []
    for place, (head, use) in enumerate(zip(table.heads, uses, strict=True)):
        name = head or _("Column {number}").format(number=place + 1)
        first = next((row[place] for row in table.rows[:200] if row[place]), "")
        words = _("{heading}: {use}").format(heading=name, use=use_word(use))
        rows.append(
            PlanRow(
                cells=(name, first, use_word(use)),
                sentence=words,
                tone="text3" if use is Use.IGNORED else "text",
            )
        )
    return rows


def person_row(row: PersonRow, seats: SeatPlan = NO_SEATS) -> PlanRow:
    """Somebody, whether they are known, and whether they are seated at the meeting that was chosen."""
    word, tone, marked = _match(row)
    if row.number in seats.seated:
        word, tone = _("{match}, gets a seat").format(match=word), "text" if tone == "text3" else tone
    elif row.number in seats.there:
        word = _("{match}, has a seat there").format(match=word)
    who = ", ".join(part for part in (row.name or _("no name"), row.role, row.agency) if part)
    sentence = _("row {number}: {who}: {match}").format(number=row.number, who=who, match=word)
    if row.match is Match.NEAR:
        sentence += ". " + _("Space takes them for somebody new.")
    return PlanRow(cells=(row.name, row.role, row.agency, word), sentence=sentence, tone=tone, marked=marked)


def item_row(row: ItemRow) -> PlanRow:
    """An agenda item, and whether the meeting has it."""
    minutes = "" if row.minutes is None else str(row.minutes)
    word = _("on the agenda") if row.known else _("new") if row.title else _("no title: left out")
    if row.unclear:
        word = _("{match}; “{words}” is no number of minutes").format(match=word, words=row.unclear)
    told = ", ".join(part for part in (row.title, minutes) if part)
    sentence = _("row {number}: {who}: {match}").format(number=row.number, who=told, match=word)
    tone = "warn" if row.unclear or not row.title else "text" if row.is_new else "text3"
    return PlanRow(cells=(row.title, minutes, word), sentence=sentence, tone=tone)


def _match(row: PersonRow) -> tuple[str, str, bool | None]:
    match row.match:
        case Match.KNOWN:
            return _("known"), "text3", None
        case Match.NEAR:
            name = row.person.name if row.person else ""
            return _("known as {name}?").format(name=name), "warn", False
        case Match.NEW:
            return _("new"), "text", True if row.person else None
        case Match.TWICE:
            return _("listed twice: left out"), "text3", None
        case Match.NAMELESS:
            return _("no name: left out"), "warn", None
        case _:
            assert_never(row.match)
