"""A meeting as a report shows it, counted for the sentences that sum it up."""

from datetime import timedelta

from nhplogger.analysis.item_times import ItemTimes
from nhplogger.analysis.meeting_counts import MeetingCounts
from nhplogger.domain.action import Action, Status
from nhplogger.domain.meeting import AgendaItem
from nhplogger.domain.people import Person
from nhplogger.domain.theme import Theme
from nhplogger.reports.observed import Observed
from nhplogger.reports.options import Part
from nhplogger.reports.sections.agenda import items
from nhplogger.reports.sections.talk import shares_of


def meeting_counts(observed: Observed) -> MeetingCounts:
    """What is counted of it; what the options leave out is not."""
    agreed = observed.has(Part.AGREED)
    carried = observed.actions(carried_over=True) if agreed else []
    return MeetingCounts(
        meeting=observed.meeting,
        today=observed.today,
        seats=observed.seats if observed.has(Part.PEOPLE) else None,
        agencies={seat.person_id: observed.agency_id_of(seat.person_id) or "" for seat in observed.seats},
        roles={seat.person_id: seat.role or _usual_role(observed, seat.person_id) for seat in observed.seats},
        entries=observed.entries,
        agreed=observed.actions(carried_over=False) if agreed else (),
        carried=[(action, said_here(observed, action)) for action in carried],
        longest=_longest(observed),
        marks=observed.marks,
        talk=shares_of(observed),
        themes=sorted(observed.register.all(Theme), key=lambda theme: theme.position),
    )


def said_here(observed: Observed, action: Action) -> Status | None:
    """How an action stood by what was last said of it at this meeting; none where nothing was."""
    said = [each for each in observed.updates(action) if each.meeting_id == observed.meeting.id]
    return said[-1].status if said else None


def _usual_role(observed: Observed, person_id: str) -> str:
    person = observed.register.get(Person, person_id)
    return person.role if person else ""


def _longest(observed: Observed) -> tuple[AgendaItem, timedelta] | None:
    """The item that took the most time without breaks; none where two took as long."""
    if not observed.has(Part.AGENDA):
        return None
    times = ItemTimes(observed.spells)
    taken = [(times.taken(item, observed.until), item) for item in items(observed) if item.started_at]
    taken.sort(key=lambda pair: pair[0], reverse=True)
    if not taken or [span for span, _item in taken[:2]].count(taken[0][0]) > 1:
        return None
    return taken[0][1], taken[0][0]
