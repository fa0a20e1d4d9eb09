"""People and agendas of a sheet for the open study: what would come of it, then one act."""

from collections.abc import Sequence

from nhplogger.domain.edits import Added, Edit
from nhplogger.domain.meeting import AgendaItem, Meeting, State
from nhplogger.domain.people import Agency
from nhplogger.exchange.sheet import Table
from nhplogger.exchange.sheet_agenda import ItemRow, item_edits, item_rows
from nhplogger.exchange.sheet_columns import Use
from nhplogger.exchange.sheet_people import Match, PersonRow, people_edits, person_rows
from nhplogger.i18n import _, plural
from nhplogger.logbook.logbook import Logbook


def planned_meetings(logbook: Logbook) -> tuple[Meeting, ...]:
    """Those to come, soonest first."""
    planned = (each for each in logbook.register.all(Meeting) if each.state is State.PLANNED)
    return tuple(sorted(planned, key=_when))


def agenda_of(logbook: Logbook, meeting_id: str) -> tuple[AgendaItem, ...]:
    """The agenda a meeting has."""
    return logbook.contents_of(meeting_id).all(AgendaItem)


def register_rows(logbook: Logbook, table: Table, uses: Sequence[Use], area: str) -> tuple[PersonRow, ...]:
    """The rows of a table as people of an area."""
    return person_rows(table, uses, logbook.register, area)


def register_edits(logbook: Logbook, rows: Sequence[PersonRow], area: str) -> tuple[Edit, ...]:
    """What the study lacks of them."""
    return people_edits(rows, logbook.register, area)


def register_words(rows: Sequence[PersonRow], edits: Sequence[Edit]) -> str:
    """What would come of it: 12 people: 9 known, 3 new; 1 agency new."""
    named = [row for row in rows if row.name]
    once = [row for row in named if row.match is not Match.TWICE]
    new = sum(row.is_new for row in once)
    words = plural("{count} person", "{count} people", len(once))
    words = _("{people}: {known} known, {new} new").format(people=words, known=len(once) - new, new=new)
    agencies = sum(isinstance(edit, Added) and isinstance(edit.value, Agency) for edit in edits)
    more = [plural("{count} agency new", "{count} agencies new", agencies)] if agencies else []
    if twice := len(named) - len(once):
        more.append(plural("{count} listed twice", "{count} listed twice", twice))
    if nameless := len(rows) - len(named):
        more.append(plural("{count} row without a name", "{count} rows without a name", nameless))
    return "; ".join((words, *more))


def agenda_rows(table: Table, uses: Sequence[Use], there: Sequence[AgendaItem]) -> tuple[ItemRow, ...]:
    """The rows of a table as items of an agenda."""
    return item_rows(table, uses, there)


def agenda_edits(rows: Sequence[ItemRow], meeting_id: str, there: Sequence[AgendaItem]) -> tuple[Edit, ...]:
    """The items it lacks."""
    return item_edits(rows, meeting_id, there)


def agenda_words(rows: Sequence[ItemRow]) -> str:
    """What would come of it: 6 items: 2 known, 4 new; 1 without a number of minutes."""
    titled = [row for row in rows if row.title]
    known = sum(row.known for row in titled)
    words = plural("{count} item", "{count} items", len(titled))
    told = _("{items}: {known} known, {new} new").format(items=words, known=known, new=len(titled) - known)
    unclear = sum(bool(row.unclear) for row in titled)
    more = plural("{count} with minutes not understood", "{count} with minutes not understood", unclear)
    return f"{told}; {more}" if unclear else told


def _when(meeting: Meeting) -> tuple[object, str]:
    return meeting.day, meeting.id
