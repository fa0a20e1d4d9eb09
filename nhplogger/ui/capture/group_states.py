"""The states of the whole room on the screen: what they are called, and which command tells them."""

from datetime import datetime

from PySide6.QtGui import QFont

from nhplogger.domain.edits import Act, Added, Changed, Edit
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.domain.timeline import clock
from nhplogger.i18n import _
from nhplogger.ui.capture.capture_keys import Command, capture_keys
from nhplogger.ui.capture.pieces import Gap, Key, Picture, Piece, Push, Words
from nhplogger.ui.capture.words import local_time
from nhplogger.ui.fonts import FontRole

COMMANDS = {
    SpellKind.SILENCE: Command.SILENCE,
    SpellKind.BREAK: Command.BREAK,
    SpellKind.TOGETHER: Command.TOGETHER,
    SpellKind.UNHEARD: Command.UNHEARD,
    SpellKind.OBSERVED: Command.OBSERVED,
}
_KEYED = {**COMMANDS, SpellKind.RESTRICTED: Command.RESTRICTED}


def state_word(kind: SpellKind) -> str:
    """What goes on, at the head of a line."""
    return {
        SpellKind.BREAK: _("Break"),
        SpellKind.SILENCE: _("Silence"),
        SpellKind.TOGETHER: _("Everybody at once"),
        SpellKind.UNHEARD: _("Could not hear"),
        SpellKind.RESTRICTED: _("Restricted"),
        SpellKind.OBSERVED: _("Somebody minds being observed"),
    }[kind]


def state_key(kind: SpellKind) -> str:
    """The key that begins and ends it, or nothing where there is none."""
    command = _KEYED.get(kind)
    return next((key.keys for key in capture_keys() if command and key.command is command), "")


def running(spell: Spell, now: datetime) -> str:
    """How long a spell has gone on: 0:42."""
    return clock((spell.ended_at or now) - spell.started_at).removeprefix("0")


def rest_pieces() -> list[Piece]:
    """What the row under the seats shows while talk goes on."""
    silence, more = _("silence"), _("break, more…")
    return [Key(state_key(SpellKind.SILENCE)), Words(silence), Push(), Words(more), Picture("chevron-up")]


def spell_pieces(spell: Spell, now: datetime) -> list[Piece]:
    """What it shows while a spell goes on."""
    ink = "warn" if spell.kind.hides_talk else "accent_text"
    name = Words(state_word(spell.kind), ink, FontRole.SMALL, QFont.Weight.DemiBold)
    key = state_key(spell.kind)
    ends: list[Piece] = [Key(key), Words(_("ends"))] if key else []
    return [name, Gap(), Words(running(spell, now), ink), Push(), *ends]


def moment_pieces(spell: Spell, meeting: Meeting | None) -> list[Piece]:
    """What it shows just after a moment was noted."""
    time = local_time(spell.started_at, meeting)
    return [Picture("check"), Words(_("Observer effect noted, {time}").format(time=time), "text")]


def spoken_state(spell: Spell | None, meeting: Meeting | None, key: str) -> str:
    """The row in words for those who hear it; it says since when, as a running clock would never be still.

    `key` is the one that ends it now, nothing where none does.
    """
    if spell is None:
        return _("The room: talk goes on. Opens silence, break and more.")
    time = local_time(spell.started_at, meeting)
    words = _("The room: {state} since {time}.").format(state=state_word(spell.kind), time=time)
    return f"{words} " + _("{key} ends it.").format(key=key) if key else words


def begun_words(spell: Spell) -> str:
    """What is announced of a spell that begins, or of a moment."""
    if spell.kind.is_moment:
        return _("Observer effect noted")
    return _("{state} begins").format(state=state_word(spell.kind))


def told_words(edit: Edit) -> str:
    """What is said of a spell that comes or ends; nothing of other edits."""
    match edit:
        case Added(Spell() as spell):
            return begun_words(spell)
        case Changed(Spell(ended_at=None), Spell() as spell) if spell.ended_at:
            return ended_words(spell)
        case _:
            return ""


def state_of(act: Act) -> str:
    """Which states an act begins and ends, where that is all it is about; nothing of a restricted passage."""
    added = [edit.value for edit in act.edits if isinstance(edit, Added)]
    if not all(isinstance(each, Spell) and each.kind is not SpellKind.RESTRICTED for each in added):
        return ""
    return ". ".join(words for edit in act.edits if (words := told_words(edit)))


def ended_words(spell: Spell) -> str:
    """What is announced of a spell that ends."""
    end = spell.ended_at or spell.started_at
    return _("{state} ended after {time}").format(state=state_word(spell.kind), time=running(spell, end))
