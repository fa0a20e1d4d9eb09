"""Works out what a sheet would bring as its columns and its place are chosen, and shows it."""

from PySide6.QtCore import QObject, Slot

from nhplogger.domain.edits import Edit
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.study import Area
from nhplogger.domain.text import clean_line, folded
from nhplogger.exchange.sheet_agenda import ItemRow, item_edits, item_rows
from nhplogger.exchange.sheet_columns import Use, is_agenda, put
from nhplogger.exchange.sheet_people import PersonRow, turned
from nhplogger.i18n import _
from nhplogger.logbook import sheet_seats, sheets
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.sheet_seats import meeting_words
from nhplogger.ui.bringing.items import SheetItem
from nhplogger.ui.bringing.sheet_rows import column_rows, item_row, person_row
from nhplogger.ui.bringing.sheet_view import SheetView


class SheetDesk(QObject):
    """Has one sheet in hand at a time."""

    def __init__(self, logbook: Logbook, view: SheetView) -> None:
        super().__init__(view)
        self._logbook, self._view = logbook, view
        self._item: SheetItem | None = None
        self._people: list[PersonRow] = []
        self._items: tuple[ItemRow, ...] = ()
        view.table_chosen.connect(self._table_was_chosen)
        view.use_chosen.connect(self._use_was_chosen)
        view.where_chosen.connect(self._where_was_chosen)
        view.seats_chosen.connect(self._seats_were_chosen)
        view.people.marked.connect(self._row_was_marked)

    def show(self, item: SheetItem) -> None:
        """Take a sheet in hand; it goes to the area or the meeting that is likeliest until one is chosen."""
        self._item = item
        register = self._logbook.register
        latest = max(register.all(Meeting), key=_when, default=None)
        area = register.get(Area, latest.area_id) if latest else next(iter(register.all(Area)), None)
        item.area = item.area or (area.name if area else "")
        planned = sheets.planned_meetings(self._logbook)
        if item.meeting_id not in {each.id for each in planned}:
            item.meeting_id = planned[0].id if planned else ""
        if item.seats_id not in {each.id for each in planned}:
            item.seats_id = ""
        self._view.show_tables([table.name for table in item.tables], item.shown)
        self.refresh()

    def refresh(self) -> None:
        """Show what would come of it now."""
        if (item := self._item) is None:
            return
        table, uses = item.tables[item.shown], item.uses[item.shown]
        self._view.show_columns(column_rows(table, uses), uses)
        if is_agenda(uses):
            self._show_agenda(item)
        else:
            rows = sheets.register_rows(self._logbook, table, uses, item.area)
            self._people = [turned(row) if row.number in item.turned else row for row in rows]
            self._show_people(item)

    def edits(self) -> tuple[str, tuple[Edit, ...], str | None]:
        """What it brings: the label, the edits, and the meeting they are of. A sentence without edits."""
        item = self._item
        if item is None:
            return "", (), None
        if is_agenda(item.uses[item.shown]):
            there = sheets.agenda_of(self._logbook, item.meeting_id) if item.meeting_id else ()
            edits = item_edits(self._items, item.meeting_id, there) if item.meeting_id else ()
            nothing = _("Nothing on this agenda is new.")
            words = nothing if item.meeting_id else _("No meeting is planned. Plan one first (Ctrl+M).")
            return (_("Bring in an agenda") if edits else words), edits, item.meeting_id or None
        if (meeting := self._seats_meeting(item)) is not None:
            seated = sheet_seats.seats_at(self._logbook, self._people, meeting).edits
            told = _("Everybody on this sheet has a seat at that meeting.")
            return (_("Seat people of a sheet") if seated else told), seated, meeting.id
        area = clean_line(item.area)
        edits = sheets.register_edits(self._logbook, self._people, area) if area else ()
        words = _("Nobody on this sheet is new.") if area else _("Type the area these people belong to.")
        return (_("Bring in people") if edits else words), edits, None

    def _show_people(self, item: SheetItem) -> None:
        edits = sheets.register_edits(self._logbook, self._people, clean_line(item.area) or "?")
        meeting = self._seats_meeting(item)
        seats = sheet_seats.seats_at(self._logbook, self._people, meeting)
        told = (sheets.register_words(self._people, edits), sheet_seats.seat_words(seats, meeting))
        words = "; ".join(part for part in told if part)
        areas = [area.name for area in self._logbook.register.all(Area)]
        self._view.show_seats(self._seat_choices(), item.seats_id)
        self._view.show_people([person_row(row, seats) for row in self._people], areas, item.area, words)

    def _seats_meeting(self, item: SheetItem) -> Meeting | None:
        return self._logbook.register.get(Meeting, item.seats_id)

    def _seat_choices(self) -> list[tuple[str, str]]:
        """Planned meetings by day, title and area."""
        register = self._logbook.register
        names = {area.id: area.name for area in register.all(Area)}
        words = _("{meeting} ({area})")
        return [
            (words.format(meeting=meeting_words(each), area=names.get(each.area_id, "")), each.id)
            for each in sheets.planned_meetings(self._logbook)
        ]

    def _show_agenda(self, item: SheetItem) -> None:
        there = sheets.agenda_of(self._logbook, item.meeting_id) if item.meeting_id else ()
        self._items = item_rows(item.tables[item.shown], item.uses[item.shown], there)
        meetings = [(meeting_words(each), each.id) for each in sheets.planned_meetings(self._logbook)]
        rows = [item_row(row) for row in self._items]
        self._view.show_items(rows, meetings, item.meeting_id, sheets.agenda_words(self._items))

    @Slot(int)
    def _table_was_chosen(self, place: int) -> None:
        if self._item is not None:
            self._item.shown, self._item.turned = place, frozenset()
            self.refresh()

    @Slot(int, str)
    def _use_was_chosen(self, column: int, use: str) -> None:
        if self._item is not None and column >= 0:
            shown = self._item.shown
            self._item.uses[shown] = put(self._item.uses[shown], column, Use(use))
            self.refresh()

    @Slot(str)
    def _where_was_chosen(self, where: str) -> None:
        item = self._item
        if item is None or where in (item.area, item.meeting_id):
            return
        if is_agenda(item.uses[item.shown]):
            item.meeting_id = where
        else:
            item.area, item.turned = where, frozenset()
            meeting = self._seats_meeting(item)
            area = self._logbook.register.get(Area, meeting.area_id) if meeting else None
            if area is None or folded(area.name) != folded(where):
                item.seats_id = ""
        self._view.show_problem("")
        self.refresh()

    @Slot(str)
    def _seats_were_chosen(self, meeting_id: str) -> None:
        """People belong to the area of the meeting they are seated at."""
        item, register = self._item, self._logbook.register
        if item is None or meeting_id == item.seats_id:
            return
        item.seats_id = meeting_id
        meeting = register.get(Meeting, meeting_id)
        area = register.get(Area, meeting.area_id) if meeting else None
        if area is not None and folded(area.name) != folded(item.area):
            item.area, item.turned = area.name, frozenset()
        self._view.show_problem("")
        self.refresh()

    @Slot(int)
    def _row_was_marked(self, place: int) -> None:
        row = self._people[place]
        if self._item is None or turned(row) == row:
            return
        self._item.turned ^= {row.number}
        self._people[place] = turned(row)
        seats = sheet_seats.seats_at(self._logbook, self._people, self._seats_meeting(self._item))
        self._view.people.replace(place, person_row(self._people[place], seats))
        self._show_people(self._item)


def _when(meeting: Meeting) -> tuple[object, str]:
    return meeting.day, meeting.id
