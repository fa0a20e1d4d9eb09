"""A restricted passage: while one goes on nothing of what happens is kept but who is in the room."""

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Act, Changed, subject
from nhplogger.domain.entry import Entry, Mark, Turn
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.domain.spells import open_spells
from nhplogger.domain.theme import Rating

_KEPT_OUT = (Entry, Mark, Turn, Action, ActionOwner, ActionUpdate, AgendaItem, Rating)


def open_passage(contents: Contents) -> Spell | None:
    """The restricted passage that goes on now, if one does."""
    return next((each for each in open_spells(contents) if each.kind is SpellKind.RESTRICTED), None)


def is_kept_out(act: Act, contents: Contents) -> bool:
    """Whether an act would note what happens in the restricted passage of the meeting that is on.

    What begins, ends or takes back the passage itself is none such, nor is the end of the meeting.
    """
    passage = open_passage(contents)
    if passage is None or any(_is_about_passage(edit) for edit in act.edits):
        return False
    return any(
        isinstance(value, _KEPT_OUT)
        and getattr(value, "meeting_id", passage.meeting_id) == passage.meeting_id
        for value in map(subject, act.edits)
    )


def _is_about_passage(edit: object) -> bool:
    match edit:
        case Changed(Meeting(state=before), Meeting(state=after)):
            return before is not after
        case Changed(Spell(kind=kind), _):
            return kind is SpellKind.RESTRICTED
    value = getattr(edit, "value", None)
    return isinstance(value, Spell) and value.kind is SpellKind.RESTRICTED
