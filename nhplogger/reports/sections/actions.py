"""Actions as tables: what was agreed, and what became of what was carried over."""

from datetime import date

from nhplogger.domain.action import Action, ActionUpdate, Status
from nhplogger.domain.meeting import Meeting
from nhplogger.i18n import _, long_date, short_date
from nhplogger.reports.blocks import Block, Paragraph, Run, Runs, Table, plain
from nhplogger.reports.local_times import NOT_RECORDED
from nhplogger.reports.observed import Observed
from nhplogger.reports.sections.counting import joined


def agreed(observed: Observed) -> tuple[Block, ...]:
    """What was agreed at the meeting, as it stands on the day of the report."""
    actions = observed.actions(carried_over=False)
    if not actions:
        return (Paragraph(runs=plain(_("No action was agreed."))),)
    made = _("Status on {day}.").format(day=long_date(_today(observed)))
    return (
        Table(
            header=(_("What"), _("Owner"), _("Agency"), _("Due"), _("Status")),
            widths=(4.4, 2, 1.7, 1.6, 1.5),
            rows=tuple(_agreed(observed, action) for action in actions),
            summary=_("Actions agreed, with owners, due dates and status."),
        ),
        Paragraph(runs=plain(made), quiet=True),
    )


def _agreed(observed: Observed, action: Action) -> tuple[Runs, ...]:
    said = [_later(observed, each) for each in observed.updates(action)[-1:] if each.text]
    return (
        (Run(text=observed.names.replace(action.text)), *said),
        plain(_owners(observed, action)),
        plain(_agencies(observed, action)),
        plain(_due(observed, action)),
        plain(_status(observed, action)),
    )


def _later(observed: Observed, update: ActionUpdate) -> Run:
    """What was last said of an action, under its words."""
    day = _day(observed, update.at.astimezone(observed.times.zone).date())
    return Run(text=f"\n{day}: {observed.names.replace(update.text)}", italic=True)


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
        (Run(text=observed.names.replace(action.text)), *_when_agreed(observed, action)),
        plain(_owners(observed, action)),
        plain(_due(observed, action)),
        plain("\n".join(_told(observed, each) for each in said) or _("Not spoken of.")),
    )


def _when_agreed(observed: Observed, action: Action) -> Runs:
    meeting = observed.register.get(Meeting, action.meeting_id)
    if meeting is None:
        return ()
    words = _("(agreed {day})").format(day=_day(observed, meeting.day))
    return (Run(text=f" {words}", italic=True),)


def _told(observed: Observed, update: ActionUpdate) -> str:
    """Done: the part came on the 24th."""
    text = observed.names.replace(update.text)
    return f"{status_name(update.status)}: {text}" if text else f"{status_name(update.status)}."


def _owners(observed: Observed, action: Action) -> str:
    return joined(map(observed.names.person, observed.owners(action))) or _("Nobody named")


def _agencies(observed: Observed, action: Action) -> str:
    agencies = dict.fromkeys(map(observed.agency_of, observed.owners(action)))
    return joined(agencies) or NOT_RECORDED


def _due(observed: Observed, action: Action) -> str:
    day = _day(observed, action.due) if action.due else ""
    return joined((day, observed.names.replace(action.due_words))) or NOT_RECORDED


def _day(observed: Observed, day: date) -> str:
    """Fri 14 Nov, with the year where it is not the meeting's."""
    return short_date(day) if day.year == observed.meeting.day.year else f"{short_date(day)} {day.year}"


def _status(observed: Observed, action: Action) -> str:
    words = status_name(action.status)
    overdue = action.status.is_open and action.due is not None and action.due < _today(observed)
    return _("{status}, overdue").format(status=words) if overdue else words


def _today(observed: Observed) -> date:
    return observed.now.astimezone(observed.times.zone).date()


def status_name(status: Status) -> str:
    """How far an action has come."""
    return {
        Status.NOT_STARTED: _("Not started"),
        Status.IN_PROGRESS: _("In progress"),
        Status.DONE: _("Done"),
        Status.DROPPED: _("Dropped"),
    }[status]
