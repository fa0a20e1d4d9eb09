"""The owners and the due date of an action, typed and read as they are in the capture line."""

from dataclasses import dataclass
from datetime import date

from nhplogger.domain.action import Action
from nhplogger.domain.capture_syntax import read_line
from nhplogger.domain.due_dates import Due
from nhplogger.domain.field_notes_lines import write_day
from nhplogger.domain.reading import Known, Reading
from nhplogger.i18n import _
from nhplogger.ui.capture.due_words import days_away, due_words
from nhplogger.ui.capture.in_room import away_words, is_here
from nhplogger.ui.capture.room import Room, Who


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Who owns an action, and by when; `problem` says what keeps the words from being read so."""

    owner_ids: tuple[str, ...] = ()
    due: Due | None = None
    problem: str = ""


def read_terms(words: str, known: Known) -> Terms:
    """Owners as @name or @seat, and a date. What is neither is a problem."""
    reading = read_line(f"! {words}", known) if words.strip() else Reading()
    left = reading.text if reading.due is None or not reading.due.words else ""
    said = _("'{words}' is neither somebody known here nor a date: type @name, and by next fri.")
    return Terms(owner_ids=reading.owners, due=reading.due, problem=said.format(words=left) if left else "")


def typed_terms(action: Action, owners: tuple[Who, ...]) -> str:
    """What to type for the owners and the date an action has."""
    due = action.due_words or (_("by {day}").format(day=write_day(action.due)) if action.due else "")
    return " ".join([", ".join(f"@{who.name}" for who in owners), due]).strip()


def terms_words(terms: Terms, room: Room, today: date) -> str:
    """How the terms are read, in a sentence."""
    if terms.problem:
        return terms.problem
    names = [_named(who, room) for who in room.everybody(terms.owner_ids)]
    owners = _("Owner {names}").format(names=", ".join(names)) if names else _("Nobody owns it")
    return ". ".join((owners, _due(terms.due, today)))


def _named(who: Who, room: Room) -> str:
    return who.name if is_here(room, who.id) else f"{who.name} ({away_words()})"


def _due(due: Due | None, today: date) -> str:
    if due is None:
        return _("No date")
    said = due_words(due.day, due.words)
    return _("Due {day}").format(day=f"{said}, {days_away(due.day, today)}" if due.day else said)
