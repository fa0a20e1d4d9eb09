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
        tone="text3" if row.there else "text" if row.wanted or row.area else "warn",
        marked=None if row.there else row.wanted,
    )


def calendar_words(rows: Sequence[EventRow], unread: int) -> str:
    """5 meetings to add, 2 there already."""
    wanted, there = sum(row.is_new for row in rows), sum(row.there is not None for row in rows)
    words = [plural("{count} meeting to add", "{count} meetings to add", wanted)]
    words += [_("{count} there already").format(count=there)] if there else []
    words += [_("{count} could not be read").format(count=unread)] if unread else []
    return ", ".join(words)


def _standing(row: EventRow) -> str:
    if row.moved and row.there:
        return _("in the study on {day}").format(day=short_date(row.there.day))
    if row.there:
        return _("in the study")
    if not row.area:
        return _("choose its area")
    again = row.event.occurrence != ""
    return _("repeats") if again else ""
