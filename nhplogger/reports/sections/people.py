"""Who took part, by agency: apologies, deputies, who came late and who left."""

from nhplogger.analysis.agency_talk import Talk
from nhplogger.domain.people import Attendance, Person, Presence
from nhplogger.domain.text import folded
from nhplogger.i18n import _
from nhplogger.reports.blocks import Block, Heading, Paragraph, Run, Runs, Table, plain
from nhplogger.reports.local_times import NOT_RECORDED
from nhplogger.reports.observed import Observed, grouped
from nhplogger.reports.sections.counting import joined
from nhplogger.reports.sections.talk import percent, shares_of, talk


def people(observed: Observed) -> tuple[Block, ...]:
    """A row for each agency, in the order of the seats, then how the talk was shared between them."""
    spoken = talk(observed)
    heading = (Heading(level=2, text=_("How the talk was shared")),) if spoken else ()
    return (*_told(observed, shares_of(observed)), *heading, *spoken)


def attendance(observed: Observed) -> tuple[Block, ...]:
    """The same rows, and nothing of talk."""
    return _told(observed, ())


def _told(observed: Observed, shares: tuple[Talk, ...]) -> tuple[Block, ...]:
    seats = observed.seats
    if not seats:
        return (Paragraph(runs=plain(_("Nobody’s attendance was recorded."))),)
    agencies = grouped(seats, lambda seat: observed.agency_id_of(seat.person_id))
    told = {share.agencies[0]: f"{percent(share)}%" for share in shares if len(share.agencies) == 1}
    rows = [_row(observed, agency_id, group) for agency_id, group in agencies.items()]
    header = (_("Agency"), _("People present"), _("Seats"))
    if not told:
        return (_table(header, (2.2, 6.6, 1.0), rows),)
    cells = (plain(told.get(agency_id or "", NOT_RECORDED)) for agency_id in agencies)
    shared = [(*row, cell) for row, cell in zip(rows, cells, strict=True)]
    return (_table((*header, _("Share of talk")), (2.0, 4.9, 1.1, 1.4), shared),)


def _table(header: tuple[str, ...], widths: tuple[float, ...], rows: list[tuple[Runs, ...]]) -> Table:
    return Table(header=header, widths=widths, rows=tuple(rows), summary=_("Who took part, by agency."))


def _row(observed: Observed, agency_id: str | None, seats: list[Attendance]) -> tuple[Runs, ...]:
    there = [seat for seat in seats if seat.status.in_room]
    lines: list[Runs] = [(Run(text=_people(observed, there)),)] if there else []
    for words, status in ((_("Apologies:"), Presence.APOLOGIES), (_("Absent:"), Presence.ABSENT)):
        missing = [seat for seat in seats if seat.status is status]
        if missing:
            lines.append((Run(text=f"{words} ", italic=True), Run(text=_people(observed, missing))))
    agency = observed.agency(agency_id) or _("No agency given")
    return plain(agency), _on_lines(lines), plain(str(len(there)))


def _on_lines(lines: list[Runs]) -> Runs:
    runs: list[Run] = []
    for line in lines:
        runs += [Run(text="\n"), *line] if runs else line
    return tuple(runs)


def _people(observed: Observed, seats: list[Attendance]) -> str:
    return "; ".join(_person(observed, seat) for seat in seats)


def _person(observed: Observed, seat: Attendance) -> str:
    """Ward councillor (from 13:58)."""
    name = observed.names.person(seat.person_id)
    about = joined((_role(observed, seat, name), *_how(observed, seat)))
    return f"{name} ({about})" if about else name


def _role(observed: Observed, seat: Attendance, name: str) -> str:
    """What they were there as, where the name does not say it."""
    person = observed.register.get(Person, seat.person_id)
    role = seat.role or (person.role if person else "")
    return "" if folded(role) in folded(name) else observed.names.replace(role)


def _how(observed: Observed, seat: Attendance) -> tuple[str, ...]:
    clock = observed.times.clock
    deputy = observed.names.person(seat.deputy_for_id)
    late, left = seat.status is Presence.LATE, seat.status is Presence.LEFT
    return (
        _("deputy for {name}").format(name=deputy) if deputy else "",
        _("deputy") if seat.status is Presence.DEPUTY and not deputy else "",
        _("from {time}").format(time=clock(seat.arrived_at)) if seat.arrived_at else "",
        _("late") if late and not seat.arrived_at else "",
        _("until {time}").format(time=clock(seat.left_at)) if seat.left_at else "",
        _("left early") if left and not seat.left_at else "",
    )
