"""What the whole group does at once, told by one key: it begins a state, and the same key ends it."""

from datetime import datetime

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Edit
from nhplogger.domain.entry import Closed
from nhplogger.domain.ids import new_id
from nhplogger.domain.moves import end_turn
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.domain.spells import end_spells, is_restricted, open_spells

_ENDS_TURN = {
    SpellKind.BREAK: Closed.SILENCE,
    SpellKind.SILENCE: Closed.SILENCE,
    SpellKind.TOGETHER: Closed.TOGETHER,
    SpellKind.RESTRICTED: Closed.RESTRICTED,
}


def strike_state(kind: SpellKind, meeting_id: str, contents: Contents, now: datetime) -> tuple[Edit, ...]:
    """Begins a spell in place of another, or ends it where it goes on; a moment is only noted.

    In a restricted passage nothing is noted but its end.
    """
    if is_restricted(contents) and kind is not SpellKind.RESTRICTED:
        return ()
    if kind.is_moment:
        return (Added(_moment(kind, meeting_id, now)),)
    if any(spell.kind is kind for spell in open_spells(contents)):
        return end_spells(contents, now, Closed.OBSERVER)
    begun = Spell(id=new_id(), meeting_id=meeting_id, kind=kind, started_at=now)
    return (*end_spells(contents, now, Closed.NEXT), *_silenced(kind, contents, now), Added(begun))


def _moment(kind: SpellKind, meeting_id: str, now: datetime) -> Spell:
    return Spell(
        id=new_id(),
        meeting_id=meeting_id,
        kind=kind,
        started_at=now,
        ended_at=now,
        closed_by=Closed.OBSERVER,
    )


def _silenced(kind: SpellKind, contents: Contents, now: datetime) -> tuple[Edit, ...]:
    closed_by = _ENDS_TURN.get(kind)
    return end_turn(contents, now, closed_by) if closed_by else ()
