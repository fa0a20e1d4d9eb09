"""The names of days and months, and the counting that turns a day in words into a date."""

import re
from collections.abc import Callable
from datetime import date, timedelta

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
DayOf = Callable[[re.Match[str], date], date | None]
FRIDAY = 4


def after(days: int) -> DayOf:
    """So many days from today, whatever the phrase says besides."""

    def day(_match: re.Match[str], today: date) -> date:
        return today + timedelta(days)

    return day


def coming_weekday(weekday: int, today: date) -> date:
    """The first day of that name after today; Monday is 0."""
    return today + timedelta((weekday - today.weekday() - 1) % 7 + 1)


def weekday_of_next_week(weekday: int, today: date) -> date:
    """The day of that name in the week after this one, which begins on Monday."""
    return today + timedelta(7 - today.weekday() + weekday)


def coming_day(day: int, month: int, year: str | None, today: date) -> date | None:
    """That day in the year named, or else the first such day from `today` on; none if there is none."""
    years = [int(year) if len(year) == 4 else 2000 + int(year)] if year else range(today.year, today.year + 9)
    for candidate in years:
        try:
            found = date(candidate, month, day)
        except ValueError:
            continue
        if year or found >= today:
            return found
    return None


def coming_day_of_month(day: int, today: date) -> date | None:
    """The first day with that number from `today` on; none where no month has so many days."""
    first = today.replace(day=1)
    for _month in range(3):
        try:
            found = first.replace(day=day)
        except ValueError:
            found = date.min
        if found >= today:
            return found
        first = end_of_month(first) + timedelta(1)
    return None


def end_of_month(day: date) -> date:
    """The last day of the month that a day is in."""
    return (day.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)


def end_of_coming_month(month: int, today: date) -> date:
    """The last day of the first month of that number that is not over."""
    return end_of_month(date(today.year + (month < today.month), month, 1))
