"""The filters of a query in words, each with the query that is left without it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import assert_never

from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Kind, Sign
from nhplogger.domain.meeting import State
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.query import STARRED, ActionIs, Facet, Filter, Query
from nhplogger.domain.study import Area
from nhplogger.domain.theme import Theme
from nhplogger.i18n import _, short_day_of_month

_ASKED = {
    Facet.AREA: _("Area: {names}"),
    Facet.TYPE: _("Type: {names}"),
    Facet.STATE: _("State: {names}"),
    Facet.AGENCY: _("Agency: {names}"),
    Facet.PERSON: _("Person: {names}"),
    Facet.THEME: _("Theme: {names}"),
    Facet.KIND: _("Kind: {names}"),
    Facet.ACTION: _("Actions: {names}"),
    Facet.STAR: _("Key moments"),
}
_EXCLUDED = {
    Facet.AREA: _("Not area: {names}"),
    Facet.TYPE: _("Not type: {names}"),
    Facet.STATE: _("Not state: {names}"),
    Facet.AGENCY: _("Not agency: {names}"),
    Facet.PERSON: _("Not person: {names}"),
    Facet.THEME: _("Not theme: {names}"),
    Facet.KIND: _("Not kind: {names}"),
    Facet.ACTION: _("Not actions: {names}"),
    Facet.STAR: _("No key moments"),
}
_WORDS = {
    State.PLANNED: _("planned"),
    State.LIVE: _("live"),
    State.DEBRIEF: _("debrief"),
    State.COMPLETE: _("complete"),
    Kind.NOTE: _("note"),
    Kind.QUOTE: _("quote"),
    Kind.DECISION: _("decision"),
    Kind.ACTION: _("action"),
    Kind.PRIORITY: _("priority"),
    Kind.REFLECTION: _("reflection"),
    ActionIs.OPEN: _("open"),
    ActionIs.OVERDUE: _("overdue"),
    ActionIs.NOT_STARTED: _("not started"),
    ActionIs.IN_PROGRESS: _("in progress"),
    ActionIs.DONE: _("done"),
    ActionIs.DROPPED: _("dropped"),
    STARRED: _("starred"),
}
_SIGNED = {
    Sign.HELPS: _("{theme} (helps)"),
    Sign.HINDERS: _("{theme} (gets in the way)"),
    Sign.NEUTRAL: _("{theme} (neither)"),
}


@dataclass(frozen=True, slots=True)
class Chip:
    """A part of a query in words, and the query `without` it."""

    words: str
    without: Query


def chips(query: Query, register: Contents) -> tuple[Chip, ...]:
    """The parts that can be taken away, one for each facet and end; words are not among them."""
    return tuple(_chips(query, register))


def filter_words(each: Filter, register: Contents) -> str:
    """One value of a facet as people read it; a value that is no longer in the study as it is."""
    words = _value_words(each, register)
    return words if each.sign is None else _SIGNED[each.sign].format(theme=words)


def _chips(query: Query, register: Contents) -> Iterator[Chip]:
    for facet in Facet:
        for excluded, words in ((False, _ASKED), (True, _EXCLUDED)):
            if found := query.of(facet, excluded=excluded):
                names = sorted(filter_words(each, register) for each in found)
                rest = query.without(facet, excluded=excluded)
                yield Chip(words[facet].format(names=_either(names)), rest)
    if query.since:
        yield Chip(_("From {day}").format(day=_day(query.since)), replace(query, since=None))
    if query.until:
        yield Chip(_("To {day}").format(day=_day(query.until)), replace(query, until=None))


def _either(names: list[str]) -> str:
    """Brackwell; Ashmere or Brackwell; Ashmere, Brackwell or Carrowby."""
    if len(names) == 1:
        return names[0]
    return _("{others} or {last}").format(others=", ".join(names[:-1]), last=names[-1])


def _day(day: date) -> str:
    return f"{short_day_of_month(day)} {day.year}"


def _value_words(each: Filter, register: Contents) -> str:
    match each.facet:
        case Facet.AREA | Facet.AGENCY | Facet.PERSON:
            kinds: dict[Facet, type[Area | Agency | Person]]
            kinds = {Facet.AREA: Area, Facet.AGENCY: Agency, Facet.PERSON: Person}
            value = register.get(kinds[each.facet], each.value)
            return value.name if value else each.value
        case Facet.THEME:
            theme = register.get(Theme, each.value)
            return theme.label or theme.short if theme else each.value
        case Facet.TYPE | Facet.STATE | Facet.KIND | Facet.ACTION | Facet.STAR:
            return each.value if each.facet is Facet.TYPE else _WORDS.get(each.value, each.value)
        case _:
            assert_never(each.facet)
