"""What each kind of report can cover, and which of the options it heeds."""

from dataclasses import replace

from nhplogger.reports.options import EVERY_PART, Part, ReportKind, ReportOptions

OF_ONE_MEETING = frozenset((ReportKind.OBSERVATION, ReportKind.PARTNERS, ReportKind.FULL_LOG))
_HEEDED = {
    ReportKind.OBSERVATION: EVERY_PART,
    ReportKind.PARTNERS: frozenset[Part](),
    ReportKind.FULL_LOG: frozenset((Part.PEOPLE, Part.AGENDA, Part.AGREED, Part.QUOTES)),
    ReportKind.TRACKER: frozenset[Part](),
    ReportKind.AREA: EVERY_PART - {Part.AGENDA},
    ReportKind.REFLECTIONS: frozenset[Part](),
}
_MAY_REFLECT = frozenset((ReportKind.OBSERVATION, ReportKind.FULL_LOG))


def heeded_parts(kind: ReportKind) -> frozenset[Part]:
    """The parts that may be left out of a report of that kind; leaving out another changes nothing."""
    return _HEEDED[kind]


def may_hold_reflections(kind: ReportKind) -> bool:
    """Whether the observer's reflections may be added; the report of nothing else always has them."""
    return kind in _MAY_REFLECT


def heeded(options: ReportOptions) -> ReportOptions:
    """The options as a report of their kind goes by them: what it does not heed is as if never touched."""
    kept = options.parts | (EVERY_PART - heeded_parts(options.kind))
    only_reflections = options.kind is ReportKind.REFLECTIONS
    added = options.reflections and may_hold_reflections(options.kind)
    return replace(options, parts=kept, reflections=only_reflections or added)
