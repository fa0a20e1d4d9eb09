"""What a meeting's report will hold, counted from the meeting itself."""

from collections import Counter

from nhplogger.domain.action import Action
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Entry, Kind, Mark
from nhplogger.domain.meeting import AgendaItem
from nhplogger.domain.people import Attendance
from nhplogger.i18n import _, plural
from nhplogger.ui.widgets.row_model import Row


def listing(meeting_id: str, contents: Contents, *, reflections: bool) -> list[Row]:
    """A row for each part; `contents` are the meeting's own, with the actions carried over to it."""
    kinds = Counter(entry.kind for entry in contents.all(Entry))
    agreed = sum(action.meeting_id == meeting_id for action in contents.all(Action))
    carried = contents.count(Action) - agreed
    parts = (
        (_("Who took part"), _people(contents)),
        (_("Agenda"), plural("{count} item", "{count} items", contents.count(AgendaItem))),
        (_("What was observed"), _notes(kinds)),
        (_("Decisions"), str(kinds[Kind.DECISION])),
        (_("Actions"), _("{agreed} agreed, {carried} carried over").format(agreed=agreed, carried=carried)),
        (_("Community priorities"), str(kinds[Kind.PRIORITY])),
        (_("Themes"), plural("{count} mark", "{count} marks", contents.count(Mark))),
        (_("Your reflections"), _reflections(kinds[Kind.REFLECTION], reflections=reflections)),
    )
    return [Row(id=title, title=title, aside=words, quiet_title=True) for title, words in parts]


def _people(contents: Contents) -> str:
    seats = contents.all(Attendance)
    present = [seat for seat in seats if seat.status.in_room]
    agencies = {seat.agency_id for seat in present if seat.agency_id}
    people = plural("{count} person", "{count} people", len(present))
    return _("{people} from {agencies}").format(
        people=people, agencies=plural("{count} agency", "{count} agencies", len(agencies))
    )


def _notes(kinds: Counter[Kind]) -> str:
    notes = plural("{count} note", "{count} notes", kinds[Kind.NOTE])
    return f"{notes}, " + plural("{count} quote", "{count} quotes", kinds[Kind.QUOTE])


def _reflections(count: int, *, reflections: bool) -> str:
    if not count:
        return _("none")
    return str(count) if reflections else _("{count}, left out").format(count=count)
