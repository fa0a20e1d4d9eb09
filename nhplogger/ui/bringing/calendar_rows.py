"""The events of a calendar in words."""

from collections.abc import Sequence

from nhplogger.exchange.calendar_plan import EventRow
from nhplogger.i18n import _, plural, short_date
from nhplogger.ui.bringing.plan_model import PlanRow


def event_row(row: EventRow) -> PlanRow:
    """When, what, where, whose area, and whether the study has it."""
    event = row.event
    day = f"{short_date(event.day)} {event.day.year}"
    times = [f"{each:%H:%M}" for each in (event.begins, event.ends) if each]
    when = _(" to ").join(times)
    word = _standing(row)
    told = (day, when, event.title, event.place, row.area or _("no area yet"), word)
    return PlanRow(
        cells=(day, when, event.title, event.place, row.area, word),
        sentence=", ".join(part for part in told if part),
        tone="warn"
        if row.called_off
        else "text3"
        if row.there and not row.wanted
        else "text"
        if row.wanted or row.area
        else "warn",
        marked=None if row.there and not row.can_move else row.wanted,
    )


def calendar_words(rows: Sequence[EventRow], unread: int, called_off: int = 0) -> str:
    """5 meetings to add, 2 there already, 1 called off."""
    wanted = sum(row.is_new for row in rows)
    there = sum(row.there is not None and not row.called_off for row in rows)
    words = [plural("{count} meeting to add", "{count} meetings to add", wanted)]
    moving = sum(row.wanted and row.can_move for row in rows)
    words += [plural("{count} to move", "{count} to move", moving)] if moving else []
    words += [_("{count} there already").format(count=there)] if there else []
    words += [_("{count} called off").format(count=called_off)] if called_off else []
    words += [_("{count} could not be read").format(count=unread)] if unread else []
    return ", ".join(words)


def _standing(row: EventRow) -> str:
    if row.called_off:
        return _("called off, but planned here: Delete on the Meetings screen takes it away")
    if row.there and row.moved:
        at = f" {row.there.begins:%H:%M}" if row.there.begins else ""
        when = f"{short_date(row.there.day)}{at}"
        if row.can_move:
            return _("moved here from {when}: Space takes it over").format(when=when)
        return _("in the study on {when}").format(when=when)
    if row.there:
        return _("in the study")
    if not row.area:
        return _("choose its area")
    again = row.event.occurrence != ""
    return _("one of a series") if again else ""
