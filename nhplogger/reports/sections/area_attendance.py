"""Who kept coming to the meetings of an area: by agency, by how steady people were, by posts."""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from nhplogger.analysis.area_sentences import came_sentences, post_sentences
from nhplogger.analysis.continuity import (
    AgencyRecord,
    Came,
    Sat,
    agency_records,
    meetings_of_people,
    posts,
)
from nhplogger.analysis.small_groups import Told, told_apart
from nhplogger.analysis.traced import Traced, prose
from nhplogger.domain.people import Agency, Person
from nhplogger.i18n import _, plural, short_day_of_month
from nhplogger.reports.blocks import Block, Heading, Paragraph, Picture, Runs, Table, plain
from nhplogger.reports.gathered import Gathered
from nhplogger.reports.least_group import least_group
from nhplogger.reports.local_times import NOT_RECORDED
from nhplogger.reports.observed import Observed
from nhplogger.reports.sections.counting import joined
from nhplogger.reports.sections.talk import MOST_ROWS
from nhplogger.reports.shown_names import PeriodNames

_MOST_DAYS = 60  # squares beside each other that can still be told apart
_Row = tuple[Runs, ...]


class Kept:
    """Who kept coming, and the blocks that tell of it."""

    def __init__(self, gathered: Gathered) -> None:
        self._gathered = gathered
        self._names = PeriodNames(gathered)
        self._sat = [_sat(each) for each in gathered.held]
        self._records = agency_records(self._sat)

    def sentences(self) -> Iterator[Traced]:
        """How many came, who always did, and who was gone longest."""
        return came_sentences(self._sat, self._records, self._names)

    def blocks(self) -> Iterator[Block]:
        """The strip of agencies and meetings with its numbers, then people, then posts."""
        if not self._records:
            yield Paragraph(runs=plain(_("Nobody’s attendance was recorded.")))
            return
        key = _("A full square: somebody came for the agency. Hatched: a deputy alone. Empty: nobody.")
        yield Paragraph(runs=plain(key))
        yield self._strip()
        yield self._agencies()
        yield Heading(level=2, text=_("How steady people were"))
        yield self._people()
        posts_told = prose(post_sentences(posts(self._sat), self._names))
        if posts_told:
            yield Paragraph(runs=plain(posts_told))
        yield Paragraph(runs=plain(self._limits()), quiet=True)

    def _strip(self) -> Picture:
        from nhplogger.reports.charts.attendance import Row, Seat, attendance_strip

        seats = {Came.THERE: Seat.THERE, Came.DEPUTY: Seat.DEPUTY, Came.MISSED: Seat.MISSED}
        rows = tuple(
            Row(
                self._name(each.agency),
                self._colour(each.agency),
                tuple(seats[c] for c in each.came[-_MOST_DAYS:]),
            )
            for each in self._records[:MOST_ROWS]
        )
        days = tuple(short_day_of_month(each.meeting.day) for each in self._gathered.held[-_MOST_DAYS:])
        said = joined(self._of_all(each) for each in self._records)
        return Picture(
            png=attendance_strip(days, rows),
            alt=_("Agencies at the meetings: {agencies}.").format(agencies=said),
            caption=_("Agencies at each meeting"),
        )

    def _of_all(self, record: AgencyRecord) -> str:
        """Police 7 of 8."""
        words = _("{agency} {attended} of {all}")
        return words.format(agency=self._name(record.agency), attended=record.attended, all=len(record.came))

    def _agencies(self) -> Table:
        header = (_("Agency"), _("Meetings"), _("With a deputy"), _("Longest gap"), _("Last there"))
        return Table(
            header=header,
            widths=(3, 1.6, 1.5, 1.6, 1.9),
            rows=tuple(self._agency(each) for each in self._records),
            summary=_("The numbers of the chart: meetings of each agency, deputies, gaps, and the last one."),
        )

    def _agency(self, record: AgencyRecord) -> _Row:
        gap = record.longest_gap
        held = self._gathered.held
        last = NOT_RECORDED if record.last is None else short_day_of_month(held[record.last].meeting.day)
        cells = (
            self._name(record.agency),
            _("{attended} of {all}").format(attended=record.attended, all=len(record.came)),
            str(record.with_deputy),
            plural("{count} meeting", "{count} meetings", gap) if gap else NOT_RECORDED,
            last,
        )
        return tuple(plain(cell) for cell in cells)

    @cached_property
    def _came(self) -> Counter[str]:
        return meetings_of_people(self._sat)

    @cached_property
    def _told(self) -> Told:
        """Which agencies have enough people to be told apart."""
        people = Counter(self._agency_of(person) for person in self._came)
        return told_apart(people, least_group(self._gathered.register))

    def _agency_of(self, person_id: str) -> str:
        """Whom somebody came for last."""
        found = (each.agencies.get(person_id) for each in reversed(self._sat))
        return next((agency for agency in found if agency), "")

    def _people(self) -> Table:
        groups = [(self._name(agency), (agency,)) for agency in self._told.apart]
        rows = [self._group(name, agencies) for name, agencies in groups]
        if self._told.together and self._told.apart:
            rows.append(self._group(_("Other agencies"), self._told.together))
        return Table(
            header=(_("Agency"), _("People"), _("Meetings each, on average")),
            widths=(3, 1.2, 2.8),
            rows=(*rows, self._steady(_("All"), tuple(self._came))),
            summary=_("How many people came, and to how many meetings on average."),
        )

    def _group(self, name: str, agencies: tuple[str, ...]) -> _Row:
        return self._steady(name, tuple(each for each in self._came if self._agency_of(each) in agencies))

    def _steady(self, name: str, people: tuple[str, ...]) -> _Row:
        mean = sum(self._came[person] for person in people) / max(1, len(people))
        told = _("{number} of {all}").format(number=f"{mean:.1f}", all=len(self._sat))
        return plain(name), plain(str(len(people))), plain(told)

    def _limits(self) -> str:
        least = least_group(self._gathered.register)
        words = _(
            "People are counted apart only where at least {least} came for an agency; the others are counted "
            "together. A post changed hands where one person had it after another; deputies have none."
        )
        return words.format(least=least)

    def _name(self, agency_id: str) -> str:
        return self._gathered.agency(agency_id) or _("No agency given")

    def _colour(self, agency_id: str) -> str:
        agency = self._gathered.register.get(Agency, agency_id)
        return agency.colour if agency and not self._gathered.options.hide_agencies else ""


def _sat(observed: Observed) -> Sat:
    people = [seat.person_id for seat in observed.seats]
    return Sat(
        meeting_id=observed.meeting.id,
        seats=observed.seats,
        agencies={person: observed.agency_id_of(person) or "" for person in people},
        roles={seat.person_id: seat.role or _usual(observed, seat.person_id) for seat in observed.seats},
    )


def _usual(observed: Observed, person_id: str) -> str:
    person = observed.register.get(Person, person_id)
    return person.role if person else ""
