"""What stands in the fields of a template: plain words, in names the report may show."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from nhplogger.domain.action import Action
from nhplogger.domain.entry import Entry, Kind, Sign
from nhplogger.domain.leaving import ReflectiveSummary
from nhplogger.domain.meeting import AgendaItem
from nhplogger.domain.people import Agency, Attendance
from nhplogger.domain.study import Study
from nhplogger.domain.theme import Rating, Theme
from nhplogger.domain.value_words import enum_words
from nhplogger.i18n import _, long_date
from nhplogger.reports.observed import Observed
from nhplogger.reports.sections.actions import status_name

Field = str | int | list[str] | list[dict[str, str | int]]


@dataclass(frozen=True, slots=True)
class Known:
    """One field a template may hold: its name, what it is, for lists the parts of each, and its value."""

    name: str
    means: str
    parts: tuple[str, ...]
    value: Callable[[Observed], Field]


def fields(observed: Observed) -> dict[str, Field]:
    """Every field of a meeting by its name; nothing of reflections unless the report shows them."""
    return {each.name: each.value(observed) for each in known_fields()}


def known_fields() -> tuple[Known, ...]:
    """Every field there is, in the order they are told."""
    return (
        Known("study", _("the study’s name"), (), _study),
        Known("title", _("the meeting’s title"), (), lambda seen: seen.names.replace(seen.meeting.title)),
        Known("area", _("the area, or its letter"), (), lambda seen: seen.names.area(seen.meeting.area_id)),
        Known(
            "date", _("the day, as Thursday 27 November 2025"), (), lambda seen: long_date(seen.meeting.day)
        ),
        Known("begins", _("when it began"), (), lambda seen: seen.times.clock(seen.meeting.started_at)),
        Known("ends", _("when it ended"), (), lambda seen: seen.times.clock(seen.meeting.ended_at)),
        Known(
            "kind", _("what kind of meeting it was"), (), lambda seen: seen.names.replace(seen.meeting.kind)
        ),
        Known("place", _("where it was held"), (), lambda seen: seen.names.replace(seen.meeting.place)),
        Known("observer", _("who observed"), (), lambda seen: seen.names.replace(seen.meeting.observer)),
        Known("present", _("how many people were in the room"), (), _present),
        Known("people", _("everybody expected or there"), ("name", "role", "agency", "status"), _people),
        Known("agencies", _("the agencies in the room"), ("name", "people"), _agencies),
        Known("agenda", _("the agenda"), ("title", "minutes"), _agenda),
        Known("entries", _("the log"), ("time", "kind", "speaker", "text", "item"), _entries),
        Known(
            "quotes", _("what was said, word for word"), ("time", "kind", "speaker", "text", "item"), _quotes
        ),
        Known("decisions", _("what was decided"), (), lambda seen: _texts(seen, Kind.DECISION)),
        Known("priorities", _("the community’s priorities"), (), lambda seen: _texts(seen, Kind.PRIORITY)),
        Known("actions", _("what was agreed"), _ACTION, lambda seen: _actions(seen, carried_over=False)),
        Known(
            "carried_over",
            _("actions of earlier meetings"),
            _ACTION,
            lambda seen: _actions(seen, carried_over=True),
        ),
        Known("themes", _("the themes marked"), ("name", "helps", "hinders", "rating"), _themes),
        Known("reflections", _("reflections, where they are asked for"), (), _reflections),
    )


_ACTION = ("text", "owners", "agency", "due", "status", "update")


def _study(seen: Observed) -> str:
    return next((seen.names.replace(each.name) for each in seen.register.all(Study)), "")


def _present(seen: Observed) -> int:
    return sum(seat.status.in_room for seat in seen.seats)


def _people(seen: Observed) -> list[dict[str, str | int]]:
    return [_person(seen, seat) for seat in seen.seats]


def _person(seen: Observed, seat: Attendance) -> dict[str, str | int]:
    return {
        "name": seen.names.person(seat.person_id),
        "role": seen.names.replace(seat.role),
        "agency": seen.agency_of(seat.person_id),
        "status": enum_words(seat.status),
    }


def _agencies(seen: Observed) -> list[dict[str, str | int]]:
    there = Counter(seat.agency_id for seat in seen.seats if seat.status.in_room)
    known = [
        (seen.agency(agency_id), count) for agency_id, count in there.items() if _is_known(seen, agency_id)
    ]
    return [{"name": name, "people": count} for name, count in known]


def _is_known(seen: Observed, agency_id: str | None) -> bool:
    return seen.register.get(Agency, agency_id) is not None


def _agenda(seen: Observed) -> list[dict[str, str | int]]:
    items = (each for each in seen.contents.all(AgendaItem) if each.meeting_id == seen.meeting.id)
    return [
        {"title": seen.names.replace(item.title), "minutes": item.minutes or ""}
        for item in sorted(items, key=lambda item: item.position)
    ]


def _entries(seen: Observed) -> list[dict[str, str | int]]:
    return [_entry(seen, entry) for entry in seen.entries]


def _entry(seen: Observed, entry: Entry) -> dict[str, str | int]:
    item = seen.contents.get(AgendaItem, entry.item_id)
    return {
        "time": seen.time(entry),
        "kind": enum_words(entry.kind),
        "speaker": seen.names.person(entry.speaker_id),
        "text": seen.names.replace(entry.text),
        "item": seen.names.replace(item.title) if item else "",
    }


def _quotes(seen: Observed) -> list[dict[str, str | int]]:
    return [_entry(seen, entry) for entry in seen.of_kind(Kind.QUOTE)]


def _texts(seen: Observed, kind: Kind) -> list[str]:
    return [seen.names.replace(entry.text) for entry in seen.of_kind(kind)]


def _actions(seen: Observed, *, carried_over: bool) -> list[dict[str, str | int]]:
    return [_action(seen, action) for action in seen.actions(carried_over=carried_over)]


def _action(seen: Observed, action: Action) -> dict[str, str | int]:
    owners, said = seen.owners(action), [each.text for each in seen.updates(action) if each.text]
    return {
        "text": seen.names.replace(action.text),
        "owners": ", ".join(map(seen.names.person, owners)),
        "agency": ", ".join(dict.fromkeys(filter(None, map(seen.agency_of, owners)))),
        "due": long_date(action.due) if action.due else seen.names.replace(action.due_words),
        "status": status_name(action.status),
        "update": seen.names.replace(said[-1]) if said else "",
    }


def _themes(seen: Observed) -> list[dict[str, str | int]]:
    signs = Counter((mark.theme_id, mark.sign) for mark in seen.marks)
    rated = {each.theme_id: each.value for each in seen.contents.all(Rating) if each.value is not None}
    marked = {mark.theme_id for mark in seen.marks} | set(rated)
    themes = sorted(seen.register.all(Theme), key=lambda theme: theme.position)
    return [
        {
            "name": theme.name,
            "helps": signs[theme.id, Sign.HELPS],
            "hinders": signs[theme.id, Sign.HINDERS],
            "rating": rated.get(theme.id) or "",
        }
        for theme in themes
        if theme.id in marked
    ]


def _reflections(seen: Observed) -> list[str]:
    if not seen.options.reflections:
        return []
    summaries = [each.text for each in seen.contents.all(ReflectiveSummary) if each.text.strip()]
    return [*map(seen.names.replace, summaries), *_texts(seen, Kind.REFLECTION)]
