"""The days on which an event of a calendar repeats, up to a year ahead."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Any

from dateutil.rrule import rrulestr

if TYPE_CHECKING:
    from icalendar import Component

AHEAD = timedelta(days=366)
_MOST, _LOOKED_AT = 400, 40_000
_FREQUENT = ("SECONDLY", "MINUTELY", "HOURLY")
_PARTS = {
    "DAILY": {"BYDAY"},
    "WEEKLY": {"BYDAY", "WKST"},
    "MONTHLY": {"BYDAY", "BYMONTHDAY", "BYSETPOS", "WKST"},
    "YEARLY": {"BYDAY", "BYMONTH", "BYMONTHDAY", "BYSETPOS", "WKST"},
}
_ALWAYS = {"FREQ", "INTERVAL", "COUNT", "UNTIL"}


def repeats(component: "Component", begins: Any, today: date) -> Iterator[Any]:
    """When it begins each time, as `begins` is written, from today to a year ahead; the first time always.

    Raises ValueError for a rule that no meeting follows: several times a day, or never.
    """
    zone = begins.tzinfo if isinstance(begins, datetime) else None
    start = _plain(begins, zone)
    last = datetime.combine(today + AHEAD, time.max)
    moments = {start, *_ruled(component, start, zone, last)}
    moments |= {_plain(each, zone) for each in _listed(component, "RDATE")}
    moments -= {_plain(each, zone) for each in _listed(component, "EXDATE")}
    near = sorted(each for each in moments if each <= last and (each == start or each.date() >= today))
    for each in near[:_MOST]:
        yield each.replace(tzinfo=zone) if isinstance(begins, datetime) else each.date()


def _ruled(component: "Component", start: datetime, zone: Any, last: datetime) -> Iterator[datetime]:
    """By the clock on the wall, so that a meeting at two stays at two when the clocks go back."""
    rule = component.get("RRULE")
    for each in rule if isinstance(rule, list) else [rule] if rule else []:
        for moment in islice(rrulestr(_checked(each, zone), dtstart=start), _LOOKED_AT):
            if moment > last:
                break
            yield moment


def _checked(rule: Any, zone: Any) -> str:
    """A rule as text without what could keep one looking for ever."""
    told = {str(name).upper(): value for name, value in rule.items()}
    often = str(told.get("FREQ", [""])[0]).upper()
    interval = int(told.get("INTERVAL", [1])[0])
    if often not in _PARTS or interval < 1 or not set(told) <= _PARTS[often] | _ALWAYS:
        raise ValueError(often)
    others = sorted(set(told) - {"FREQ", "INTERVAL", "UNTIL"})
    until = told.get("UNTIL", [])[:1]
    return ";".join(
        (
            f"FREQ={often}",
            f"INTERVAL={interval}",
            *(f"{name}={','.join(str(each) for each in told[name])}" for name in others),
            *(f"UNTIL={_plain(each, zone, end_of_day=True):%Y%m%dT%H%M%S}" for each in until),
        )
    )


def _listed(component: "Component", name: str) -> Iterator[Any]:
    value = component.get(name)
    for dates in value if isinstance(value, list) else [value] if value else []:
        for each in dates.dts:
            yield each.dt[0] if isinstance(each.dt, tuple) else each.dt  # a period begins where it begins


def _plain(moment: Any, zone: Any, *, end_of_day: bool = False) -> datetime:
    """A moment by the clock of the event's zone."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time.max if end_of_day else time())
    return (
        moment.astimezone(zone).replace(tzinfo=None)
        if moment.tzinfo and zone
        else moment.replace(tzinfo=None)
    )
