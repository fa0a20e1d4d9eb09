"""Actions across meetings as tables: by the agency that owns them, with what was said of each and where."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from nhplogger.analysis.actions_fate import Proof, Standing
from nhplogger.analysis.fates import Fate, fates
from nhplogger.analysis.number_words import times
from nhplogger.domain.action import ActionUpdate
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.study import Area
from nhplogger.i18n import _
from nhplogger.reports.blocks import Block, Heading, Paragraph, Run, Runs, Table, plain
from nhplogger.reports.gathered import Gathered
from nhplogger.reports.observed import grouped
from nhplogger.reports.pseudonyms import Pseudonyms
from nhplogger.reports.recorded import recorded
from nhplogger.reports.sections.actions import due_words, short_day, status_name
from nhplogger.reports.sections.counting import joined

_ORDER = (Standing.OVERDUE, Standing.OPEN, Standing.DONE, Standing.SUPERSEDED, Standing.DROPPED)


class Tracked:
    """The actions of a period, and the blocks that tell of them."""

    def __init__(self, gathered: Gathered) -> None:
        self._gathered = gathered
        meetings = {each.id: each for each in gathered.register.all(Meeting)}
        meetings |= {each.meeting.id: each.meeting for each in gathered.observed}
        logs = {each.meeting.id: [entry.text for entry in each.entries] for each in gathered.held}
        self.fates = fates(gathered.pooled, meetings, logs, gathered.today)

    def counts(self) -> tuple[Block, ...]:
        """A row for each agency: how its actions stand."""
        if not self.fates:
            return (Paragraph(runs=plain(_("No action was agreed."))),)
        rows = [self._counts(self._name(key), found) for key, found in self._by_agency.items()]
        if len(rows) > 1:
            rows.append(self._counts(_("All"), self.fates))
        header = (_("Agency"), _("Agreed"), _("Open"), _("Overdue"), _("Done, shown"), _("Done, said"))
        return (
            Table(
                header=(*header, _("Dropped"), _("Superseded"), _("Carried over")),
                widths=(2.2, 1.05, 0.85, 1.15, 0.95, 0.95, 1.2, 1.55, 1.05),
                rows=tuple(rows),
                summary=_("How the actions of each agency stand."),
            ),
            Paragraph(runs=plain(_limits()), quiet=True),
        )

    def by_agency(self) -> Iterator[Block]:
        """Each action in the table of the agency of its first owner, what is late first."""
        for key, found in self._by_agency.items():
            yield Heading(level=2, text=self._name(key))
            yield self.table(sorted(found, key=_order))

    def table(self, found: Iterable[Fate]) -> Table:
        """Those actions, each with what was said of it and at which meeting."""
        return Table(
            header=(_("What"), _("Owner"), _("Due"), _("How it stands")),
            widths=(5.2, 1.9, 1.5, 1.7),
            rows=tuple(self._row(fate) for fate in found),
            summary=_("Actions with owners, due dates, how they stand and what was said of them."),
        )

    @cached_property
    def _by_agency(self) -> dict[str, list[Fate]]:
        """By the agency of the first owner, by name; without owner or agency last."""
        groups = grouped(self.fates, self._agency_id)
        named = {key or "": found for key, found in groups.items()}
        return dict(sorted(named.items(), key=lambda pair: (not pair[0], self._name(pair[0]).casefold())))

    def _agency_id(self, fate: Fate) -> str:
        return self._gathered.agency_id_of(fate.owners[0]) if fate.owners else ""

    def _name(self, agency_id: str) -> str:
        return self._gathered.agency(agency_id) or _("No owner or no agency")

    def _counts(self, name: str, found: Sequence[Fate]) -> tuple[Runs, ...]:
        late = sum(each.standing is Standing.OVERDUE for each in found)
        numbers = (
            len(found),
            late + sum(each.standing is Standing.OPEN for each in found),
            late,
            sum(each.proof is Proof.SHOWN for each in found),
            sum(each.proof is Proof.DECLARED for each in found),
            sum(each.standing is Standing.DROPPED for each in found),
            sum(each.standing is Standing.SUPERSEDED for each in found),
            sum(each.carried > 0 for each in found),
        )
        return plain(name), *(plain(str(number)) for number in numbers)

    def _row(self, fate: Fate) -> tuple[Runs, ...]:
        names, year = self._gathered.names_for(fate.action), self._gathered.today.year
        agreed = joined((self._agreed(fate, year), self._area(fate)))
        lines = [
            recorded(self._told(update, names, year), before="\n", italic=True) for update in fate.updates
        ]
        return (
            (recorded(names.replace(fate.action.text)), Run(text=f" ({agreed})" if agreed else ""), *lines),
            plain(joined(map(names.person, fate.owners)) or _("Nobody named")),
            plain(due_words(fate.action, names, year)),
            plain(self._stands(fate, names)),
        )

    def _agreed(self, fate: Fate, year: int) -> str:
        return _("agreed {day}").format(day=short_day(fate.agreed.day, year)) if fate.agreed else ""

    def _area(self, fate: Fate) -> str:
        """Where, if more than one area is covered."""
        if len(self._gathered.areas) < 2 or not fate.agreed:
            return ""
        area = self._gathered.register.get(Area, fate.agreed.area_id)
        return self._gathered.names_of(area.id).area(area.id) if area else ""

    def _told(self, update: ActionUpdate, names: Pseudonyms, year: int) -> str:
        """Thu 30 Oct, in progress: the part came; seen: the new lock. Between meetings it says so."""
        meeting = self._gathered.meeting(update.meeting_id)
        day = meeting.day if meeting else update.at.astimezone(self._gathered.zone).date()
        when = short_day(day, year)
        if meeting is None:
            when = _("{day}, between meetings").format(day=when)
        seen = (
            _("shown by: {evidence}").format(evidence=names.replace(update.evidence))
            if update.evidence
            else ""
        )
        said = "; ".join(part for part in (names.replace(update.text), seen) if part)
        status = status_name(update.status)
        told = _("{day}: {status}").format(day=when, status=status[:1].lower() + status[1:])
        return f"{told}; {said}" if said else told

    def _stands(self, fate: Fate, names: Pseudonyms) -> str:
        words = _standing_words(fate)
        if fate.standing is Standing.SUPERSEDED and fate.by:
            words = _("{standing} by “{action}”").format(standing=words, action=names.replace(fate.by.text))
        carried = _("carried over {times}").format(times=times(fate.carried)) if fate.carried else ""
        silent = _("not spoken of at the last two meetings") if fate.let_go else ""
        return joined((words, carried, silent))


def _standing_words(fate: Fate) -> str:
    words = {
        Standing.OPEN: status_name(fate.action.status),
        Standing.OVERDUE: _("{status}, overdue").format(status=status_name(fate.action.status)),
        Standing.DONE: _("Done, shown") if fate.proof is Proof.SHOWN else _("Done, only said"),
        Standing.DROPPED: _("Dropped"),
        Standing.SUPERSEDED: _("Superseded"),
    }
    return words[fate.standing]


def _limits() -> str:
    return _(
        "An action is counted for the agency of the owner named first. Open ones include those overdue. "
        "Done counts as shown where it was said how, or by what it could be seen; else it was only said."
    )


def _order(fate: Fate) -> tuple[int, str]:
    return _ORDER.index(fate.standing), fate.action.due.isoformat() if fate.action.due else "9"
