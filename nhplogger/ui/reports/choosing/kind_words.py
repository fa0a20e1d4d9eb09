"""What each report is called, for whom it is, and what its parts are called."""

from nhplogger.i18n import _
from nhplogger.reports.options import Part, ReportKind


def kind_names() -> dict[ReportKind, str]:
    """Every report by its name."""
    return {
        ReportKind.OBSERVATION: _("Observation report"),
        ReportKind.PARTNERS: _("Short note for partners"),
        ReportKind.FULL_LOG: _("Full log"),
        ReportKind.TRACKER: _("Action tracker"),
        ReportKind.AREA: _("Area report"),
        ReportKind.REFLECTIONS: _("Your reflections"),
    }


def kind_hints() -> dict[ReportKind, str]:
    """For whom each is, in a few words."""
    return {
        ReportKind.OBSERVATION: _("For the research team"),
        ReportKind.PARTNERS: _("Decisions and actions only"),
        ReportKind.FULL_LOG: _("Every entry with its time"),
        ReportKind.TRACKER: _("What was promised, across meetings"),
        ReportKind.AREA: _("Who came, actions and themes over time"),
        ReportKind.REFLECTIONS: _("For yourself only"),
    }


def part_names() -> dict[Part, str]:
    """What may be left out."""
    return {
        Part.PEOPLE: _("People"),
        Part.AGENDA: _("Agenda and timing"),
        Part.AGREED: _("Decisions, actions"),
        Part.QUOTES: _("Verbatim quotes"),
        Part.RATINGS: _("Dynamics ratings"),
        Part.TALK: _("Talk-share chart"),
    }
