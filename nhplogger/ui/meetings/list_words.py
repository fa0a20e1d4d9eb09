"""What the list of meetings says in words: its heads, its cells, and a whole row read out."""

from collections.abc import Sequence
from datetime import date

from nhplogger.domain.meeting_list import Column, MeetingRow, Stage
from nhplogger.domain.people import Agency
from nhplogger.i18n import _, plural, short_day_of_month
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.painting import Chip


def head(column: Column) -> str:
    """What stands above a column."""
    return {
        Column.DATE: _("Date"),
        Column.TITLE: _("Meeting"),
        Column.AREA: _("Area"),
        Column.AGENCIES: _("Agencies in the room"),
        Column.PEOPLE: _("People"),
        Column.ENTRIES: _("Entries"),
        Column.ACTIONS: _("Actions"),
        Column.STAGE: _("Report"),
    }[column]


def day_words(day: date) -> str:
    """A day of any year: 27 Nov 2025."""
    return f"{short_day_of_month(day)} {day.year}"


def stage_chip(stage: Stage) -> Chip:
    """How far a meeting and its report have come, with a shape and a colour."""
    return {
        Stage.PLANNED: Chip(_("Planned"), Tone.NEUTRAL, "ring"),
        Stage.LIVE: Chip(_("In progress"), Tone.ACCENT, "play"),
        Stage.DEBRIEF: Chip(_("Debrief open"), Tone.WARN, "clock"),
        Stage.COMPLETE: Chip(_("Complete"), Tone.ACCENT, "half"),
        Stage.EXPORTED: Chip(_("Exported"), Tone.OK, "check-circle"),
    }[stage]


def late_words(row: MeetingRow) -> str:
    """How many of its actions are late; nothing where none is."""
    return plural("{count} late", "{count} late", row.late) if row.late else ""


def cell(column: Column, row: MeetingRow, area: str, agencies: Sequence[Agency]) -> str:
    """What a cell says, and what is read out in it."""
    return {
        Column.DATE: day_words(row.day),
        Column.TITLE: row.title,
        Column.AREA: area or _("no area"),
        Column.AGENCIES: ", ".join(agency.name for agency in agencies) or _("no agency"),
        Column.PEOPLE: plural("{count} person", "{count} people", row.people),
        Column.ENTRIES: plural("{count} entry", "{count} entries", row.entries),
        Column.ACTIONS: ", ".join(filter(None, (_action_words(row), late_words(row)))),
        Column.STAGE: stage_chip(row.stage).text,
    }[column]


def sentence(row: MeetingRow, area: str, agencies: Sequence[Agency]) -> str:
    """The whole row, as it is read out."""
    return ", ".join(cell(column, row, area, agencies) for column in Column)


def _action_words(row: MeetingRow) -> str:
    return plural("{count} action", "{count} actions", row.actions)
