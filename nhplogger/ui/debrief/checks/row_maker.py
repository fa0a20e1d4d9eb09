"""Makes the row of each kind of gap, with what can be done about it."""

from collections.abc import Callable
from functools import partial
from typing import assert_never
from zoneinfo import ZoneInfo

from nhplogger.analysis.debrief_findings import (
    ActionLacks,
    Check,
    Finding,
    LeftOpen,
    Nameless,
    NoAgency,
    NoEnd,
    NoStart,
    NotMentioned,
    PersonalFound,
    Silence,
    Unthemed,
)
from nhplogger.domain.action import Status
from nhplogger.domain.entry import Entry, Turn
from nhplogger.domain.meeting import AgendaItem
from nhplogger.domain.people import Agency, Attendance, Person
from nhplogger.domain.spell import SpellKind
from nhplogger.domain.theme import Theme
from nhplogger.domain.value_words import enum_words
from nhplogger.i18n import _, clock_time, plural, short_date
from nhplogger.logbook.debrief_mending import Mending
from nhplogger.logbook.debriefing import Debriefing
from nhplogger.ui.debrief.checks.due_row import add_day
from nhplogger.ui.debrief.checks.finding_row import FindingRow, leave_words
from nhplogger.ui.debrief.checks.name_row import add_name
from nhplogger.ui.look import Look


class RowMaker:
    """Knows the meeting and everybody in it by name."""

    def __init__(self, debriefing: Debriefing, mending: Mending, look: Look) -> None:
        self._debriefing, self._mending, self._look = debriefing, mending, look

    def row(self, check: Check, finding: Finding) -> FindingRow:
        """The row of a gap."""
        row = FindingRow(self._look)
        self._fill(row, finding)
        leave = partial(self._mending.leave, check, finding)
        row.add_link(leave_words(), leave, name=_("Leave it as it is: {words}").format(words=row.about))
        row.finish()
        return row

    def _fill(self, row: FindingRow, finding: Finding) -> None:
        match finding:
            case ActionLacks():
                self._action(row, finding)
            case Nameless():
                self._nameless(row, finding)
            case Unthemed():
                self._unthemed(row, finding)
            case NoStart() | NoEnd() | LeftOpen():
                self._time(row, finding)
            case Silence():
                self._silence(row, finding)
            case NoAgency():
                self._no_agency(row, finding)
            case NotMentioned() | PersonalFound():
                self._said(row, finding)
            case _:
                assert_never(finding)

    def _action(self, row: FindingRow, finding: ActionLacks) -> None:
        row.add_words(finding.action.text)
        if not finding.owner:
            first, deed = _("Choose an owner"), partial(self._mending.own, finding)
            row.add_choice(
                _("Owner of {words}").format(words=row.about), first, self._there(finding.offered), deed
            )
        if not finding.day:
            add_day(
                row, self._look, self._debriefing.book.clock.today(), partial(self._mending.set_due, finding)
            )
        offered = [self._person(each) for each in finding.offered]
        if offered:
            row.add_hint(_("Spoke just before: {names}").format(names=", ".join(offered)))

    def _there(self, first: tuple[str, ...]) -> list[tuple[str, str]]:
        """Everybody of the area, those offered first."""
        meeting = self._debriefing.meeting
        area = meeting.area_id if meeting else ""
        everybody = [each for each in self._debriefing.book.register.all(Person) if each.area_id == area]
        everybody.sort(key=lambda each: (each.id not in first, each.name.casefold()))
        return [(each.id, each.name) for each in everybody]

    def _nameless(self, row: FindingRow, finding: Nameless) -> None:
        times = (
            plural("spoke once", "spoke {count} times", finding.spoke)
            if finding.spoke
            else _("did not speak")
        )
        who = _("{name}, {times}").format(name=finding.person.name, times=times)
        row.add_lead("", self._agency(finding.seat.agency_id), who)
        add_name(row, finding, self._mending, self._look)

    def _unthemed(self, row: FindingRow, finding: Unthemed) -> None:
        self._line(row, finding.entry)
        themes = self._debriefing.book.register.all(Theme)
        for theme in (each for each in themes if each.id in finding.offered):
            words, deed = theme.label, partial(self._mending.mark, finding, theme.id)
            row.add_deed(words, deed, name=_("Mark with {theme}").format(theme=theme.label), icon="plus")
        others = [(theme.id, theme.label) for theme in sorted(themes, key=lambda each: each.position)]
        row.add_choice(
            _("Another theme for {words}").format(words=row.about), _("Other…"), others, self._other(finding)
        )

    def _other(self, finding: Unthemed) -> Callable[[str], bool]:
        return partial(self._mending.mark, finding)

    def _time(self, row: FindingRow, finding: NoStart | NoEnd | LeftOpen) -> None:
        row.add_words(self._time_words(finding))
        if finding.offered is None:
            return
        at = clock_time(finding.offered.astimezone(self._zone))
        if isinstance(finding, LeftOpen):
            row.add_deed(
                _("Ended {time}").format(time=at), partial(self._mending.end, finding, finding.offered)
            )
        else:
            row.add_deed(
                _("It was {time}").format(time=at), partial(self._mending.set_time, finding, finding.offered)
            )

    def _time_words(self, finding: NoStart | NoEnd | LeftOpen) -> str:
        match finding:
            case NoStart():
                return _("When the meeting began was not recorded")
            case NoEnd():
                return _("When the meeting ended was not recorded")
            case LeftOpen(value=Turn() as turn):
                words = _("The turn of {name} never ended")
                return words.format(name=self._person(turn.person_id) or _("nobody in particular"))
            case LeftOpen(value=AgendaItem() as item):
                return _("The agenda item “{title}” never ended").format(title=item.title)
            case LeftOpen(value=spell):
                kind = enum_words(spell.kind) if not isinstance(spell, Turn | AgendaItem) else ""
                return _("It never ended: {kind}").format(kind=kind)

    def _silence(self, row: FindingRow, finding: Silence) -> None:
        start, end = (clock_time(each.astimezone(self._zone)) for each in (finding.start, finding.end))
        minutes = round((finding.end - finding.start).total_seconds() / 60)
        words = _("{start} to {end}, {minutes} minutes without a line")
        row.add_words(words.format(start=start, end=end, minutes=minutes))
        for kind, said in ((SpellKind.BREAK, _("It was a break")), (SpellKind.UNHEARD, _("Could not hear"))):
            row.add_deed(said, partial(self._mending.fill, finding, kind))

    def _no_agency(self, row: FindingRow, finding: NoAgency) -> None:
        row.add_words(finding.person.name)
        agencies = sorted(self._debriefing.book.register.all(Agency), key=lambda each: each.name.casefold())
        choices = [(each.id, each.name) for each in agencies]
        name = _("Agency of {name}").format(name=finding.person.name)
        row.add_choice(name, _("Choose an agency"), choices, partial(self._mending.seat, finding))

    def _said(self, row: FindingRow, finding: NotMentioned | PersonalFound) -> None:
        if isinstance(finding, NotMentioned):
            due = finding.action.due
            row.add_words(finding.action.text)
            if due:
                row.add_hint(_("Due {day}").format(day=short_date(due)))
            for status, words in (
                (Status.IN_PROGRESS, _("In progress")),
                (Status.DONE, _("Done")),
                (Status.DROPPED, _("Dropped")),
            ):
                row.add_deed(words, partial(self._mending.tell, finding, status))
            return
        self._line(row, finding.entry)
        instead = self._mending.stand_in(finding)
        words = _("“{words}” is in this line").format(words=finding.found.words)
        row.add_hint(words)
        row.add_deed(
            _("Replace by {instead}").format(instead=instead), partial(self._mending.replace, finding)
        )

    def _line(self, row: FindingRow, entry: Entry) -> None:
        """When it was written, for whom its speaker came, who they are, and the line."""
        at = clock_time(entry.at.astimezone(self._zone)) if entry.timed else ""
        seats = self._debriefing.book.meeting.all(Attendance)
        seat = next((each for each in seats if each.person_id == entry.speaker_id), None)
        person = self._debriefing.book.register.get(Person, entry.speaker_id)
        agency = (seat.agency_id if seat else None) or (person.agency_id if person else None)
        row.add_lead(at, self._agency(agency), self._person(entry.speaker_id))
        row.add_words(entry.text)

    def _agency(self, agency_id: str | None) -> Agency | None:
        return self._debriefing.book.register.get(Agency, agency_id)

    def _person(self, person_id: str | None) -> str:
        person = self._debriefing.book.register.get(Person, person_id)
        return person.name if person else ""

    @property
    def _zone(self) -> ZoneInfo:
        meeting = self._debriefing.meeting
        return ZoneInfo(meeting.zone if meeting else "Europe/London")
