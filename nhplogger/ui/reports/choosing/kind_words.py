"""What each report is called, for whom it is, and what may be left out of it."""

from nhplogger.i18n import _
from nhplogger.reports.options import EVERY_PART, Part, ReportKind

# The parts that a kind of report is made of; what is not named here cannot be chosen for it.
PARTS: dict[ReportKind, frozenset[Part]] = {
    ReportKind.OBSERVATION: EVERY_PART,
    ReportKind.PARTNERS: frozenset(),
    ReportKind.FULL_LOG: frozenset({Part.QUOTES}),
    ReportKind.TRACKER: frozenset(),
    ReportKind.AREA: frozenset({Part.QUOTES, Part.RATINGS}),
    ReportKind.REFLECTIONS: frozenset(),
}


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
