"""The head of a report across meetings: which areas, from when to when, and how much was recorded."""

from nhplogger.domain.entry import Kind
from nhplogger.i18n import _, day_of_month, plural
from nhplogger.reports.blocks import Fact, Facts, plain
from nhplogger.reports.gathered import Gathered
from nhplogger.reports.options import ReportKind
from nhplogger.reports.sections.counting import joined, kinds_counted


def about(gathered: Gathered) -> str:
    """What a report across meetings is about: its one meeting, its one area, or all of them."""
    if len(gathered.period.meetings) == 1 and gathered.observed and not gathered.period.area_id:
        only = gathered.observed[0]
        return only.names.replace(only.meeting.title)
    return areas_named(gathered) if len(gathered.areas) == 1 else _("all areas")


def covers(gathered: Gathered) -> tuple[str, ...]:
    """What tells a report of one kind from another of that kind: its areas, days and only meeting."""
    if len(gathered.period.meetings) == 1:
        return (gathered.period.meetings[0][0],)
    days = (gathered.period.since, gathered.period.until)
    return gathered.period.area_id or "", *(day.isoformat() if day else "" for day in days)


def period_facts(gathered: Gathered) -> Facts:
    """Areas, period, how many meetings, who observed, and what the record holds."""
    held = gathered.held
    private = gathered.options.kind is ReportKind.REFLECTIONS
    entries = [entry for each in held for entry in each.entries]
    entries = [entry for entry in entries if (entry.kind is Kind.REFLECTION) is private]
    pairs = (
        (_("Areas") if len(gathered.areas) > 1 else _("Area"), areas_named(gathered)),
        (_("Period"), period_words(gathered)),
        (_("Meetings"), str(len(held))),
        (_("Observed by"), joined(gathered.observers(gathered.names.replace))),
        (_("Record"), kinds_counted(entries) if private else _record(len(entries), kinds_counted(entries))),
    )
    return Facts(facts=tuple(Fact(label=label, runs=plain(words)) for label, words in pairs if words))


def areas_named(gathered: Gathered) -> str:
    """The areas covered, by name or letter."""
    named = joined(gathered.names_of(area_id).area(area_id) for area_id in gathered.areas)
    return named or _("no area")


def period_words(gathered: Gathered) -> str:
    """28 November 2024 to 30 October 2025; nothing where there is no meeting."""
    if gathered.days is None:
        return ""
    since, until = (_("{day} {year}").format(day=day_of_month(day), year=day.year) for day in gathered.days)
    return since if since == until else _("{begun} to {ended}").format(begun=since, ended=until)


def _record(total: int, kinds: str) -> str:
    words = plural("{count} entry", "{count} entries", total)
    return f"{words}: {kinds}" if kinds else words
