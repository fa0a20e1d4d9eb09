"""Actions as tables: what was agreed, and what became of what was carried over."""

from datetime import date

from nhplogger.analysis.actions_fate import is_overdue
from nhplogger.domain.action import Action, ActionUpdate, Status
from nhplogger.domain.meeting import Meeting
from nhplogger.i18n import _, long_date, short_date
from nhplogger.reports.blocks import Block, Paragraph, Run, Runs, Table, plain
from nhplogger.reports.local_times import NOT_RECORDED
from nhplogger.reports.observed import Observed
from nhplogger.reports.pseudonyms import Pseudonyms
from nhplogger.reports.recorded import recorded
from nhplogger.reports.sections.counting import joined


def agreed(observed: Observed) -> tuple[Block, ...]:
    """What was agreed at the meeting, as it stands on the day of the report."""
    actions = observed.actions(carried_over=False)
    if not actions:
        return (Paragraph(runs=plain(_("No action was agreed."))),)
    made = _("Status on {day}.").format(day=long_date(observed.today))
    return (
        Table(
            header=(_("What"), _("Owner"), _("Agency"), _("Due"), _("Status")),
            widths=(4.4, 2, 1.7, 1.6, 1.5),
            rows=tuple(_agreed(observed, action) for action in actions),
            summary=_("Actions agreed, with owners, due dates and status."),
        ),
        Paragraph(runs=plain(made), quiet=True),
    )


def agreed_in_brief(observed: Observed) -> tuple[Block, ...]:
    """What was agreed: who does what by when."""
    actions = observed.actions(carried_over=False)
    if not actions:
        return (Paragraph(runs=plain(_("No action was agreed."))),)
    return (
        Table(
            header=(_("What"), _("Who"), _("By when")),
            widths=(5.4, 3, 2),
            rows=tuple(_in_brief(observed, action) for action in actions),
            summary=_("Actions agreed, with owners and due dates."),
        ),
    )


def _in_brief(observed: Observed, action: Action) -> tuple[Runs, ...]:
    return (
        (recorded(observed.names.replace(action.text)),),
        plain(_owners_and_agencies(observed, action)),
        plain(due_words(action, observed.names, observed.meeting.day.year)),
    )


def _owners_and_agencies(observed: Observed, action: Action) -> str:
    """Housing officer (Housing), Resident 1."""
    return joined(_with_agency(observed, each) for each in observed.owners(action)) or _("Nobody named")


def _with_agency(observed: Observed, person_id: str) -> str:
    name, agency = observed.names.person(person_id), observed.agency_of(person_id)
    return _("{name} ({agency})").format(name=name, agency=agency) if agency else name


def _agreed(observed: Observed, action: Action) -> tuple[Runs, ...]:
    said = [_later(observed, each) for each in observed.updates(action)[-1:] if each.text]
    return (
        (recorded(observed.names.replace(action.text)), *said),
        plain(_owners(observed, action)),
        plain(_agencies(observed, action)),
        plain(due_words(action, observed.names, observed.meeting.day.year)),
        plain(_status(observed, action)),
    )


def _later(observed: Observed, update: ActionUpdate) -> Run:
    """What was last said of an action, under its words."""
    day = short_day(update.at.astimezone(observed.times.zone).date(), observed.meeting.day.year)
    return recorded(observed.names.replace(update.text), before=f"\n{day}: ", italic=True)


def carried_over(observed: Observed) -> tuple[Block, ...]:
    """What earlier meetings agreed, and what was said of it at this one."""
    actions = observed.actions(carried_over=True)
    if not actions:
        return (Paragraph(runs=plain(_("No action was carried over."))),)
    return (
        Table(
            header=(_("What"), _("Owner"), _("Due"), _("What was said of it")),
            widths=(4.6, 1.9, 1.6, 3.4),
            rows=tuple(_carried(observed, action) for action in actions),
            summary=_("Actions of earlier meetings, and what was said of them."),
        ),
    )


def _carried(observed: Observed, action: Action) -> tuple[Runs, ...]:
    said = [each for each in observed.updates(action) if each.meeting_id == observed.meeting.id]
    return (
        (recorded(observed.names.replace(action.text)), *_when_agreed(observed, action)),
        plain(_owners(observed, action)),
        plain(due_words(action, observed.names, observed.meeting.day.year)),
        tuple(_told(observed, each, first=each is said[0]) for each in said) or plain(_("Not spoken of.")),
    )


def _when_agreed(observed: Observed, action: Action) -> Runs:
    meeting = observed.register.get(Meeting, action.meeting_id)
    if meeting is None:
        return ()
    words = _("(agreed {day})").format(day=short_day(meeting.day, observed.meeting.day.year))
    return (Run(text=f" {words}", italic=True),)


def _told(observed: Observed, update: ActionUpdate, *, first: bool) -> Run:
    """Done: the part came on the 24th."""
    text = observed.names.replace(update.text)
    status = ("" if first else "\n") + status_name(update.status)
    return recorded(text, before=f"{status}: ") if text else Run(text=f"{status}.")


def _owners(observed: Observed, action: Action) -> str:
    return joined(map(observed.names.person, observed.owners(action))) or _("Nobody named")


def _agencies(observed: Observed, action: Action) -> str:
    agencies = dict.fromkeys(map(observed.agency_of, observed.owners(action)))
    return joined(agencies) or NOT_RECORDED


def due_words(action: Action, names: Pseudonyms, year: int) -> str:
    """Fri 14 Nov, every monday; a dash where no time was set."""
    day = short_day(action.due, year) if action.due else ""
    return joined((day, names.replace(action.due_words))) or NOT_RECORDED


def short_day(day: date, year: int) -> str:
    """Fri 14 Nov, with the year where it is another one."""
    return short_date(day) if day.year == year else f"{short_date(day)} {day.year}"


def _status(observed: Observed, action: Action) -> str:
    words = status_name(action.status)
    overdue = is_overdue(action, observed.today)
    return _("{status}, overdue").format(status=words) if overdue else words


def status_name(status: Status) -> str:
    """How far an action has come."""
    return {
        Status.NOT_STARTED: _("Not started"),
        Status.IN_PROGRESS: _("In progress"),
        Status.DONE: _("Done"),
        Status.DROPPED: _("Dropped"),
    }[status]
