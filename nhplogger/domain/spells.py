"""Spells that go on now, and how each of them ends."""

from dataclasses import replace
from datetime import datetime

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Changed, Edit
from nhplogger.domain.entry import Closed
from nhplogger.domain.spell import Spell, SpellKind

FLOORLESS = (SpellKind.SILENCE, SpellKind.TOGETHER)  # nobody has the floor: a speaker ends them


def open_spells(contents: Contents) -> tuple[Spell, ...]:
    """Every spell that goes on."""
    return tuple(spell for spell in contents.all(Spell) if spell.ended_at is None)


def open_spell(contents: Contents) -> Spell | None:
    """The spell that goes on now; of several the one that began last."""
    return max(open_spells(contents), key=lambda spell: spell.started_at, default=None)


def is_restricted(contents: Contents) -> bool:
    """Whether a restricted passage goes on: nothing of what happens in it is kept."""
    return any(spell.kind is SpellKind.RESTRICTED for spell in open_spells(contents))


def end_spell(spell: Spell, now: datetime, closed_by: Closed) -> Edit:
    """Ends a spell, at its start where the clock was set back."""
    return Changed(spell, replace(spell, ended_at=max(now, spell.started_at), closed_by=closed_by))


def end_spells(
    contents: Contents, now: datetime, closed_by: Closed, kinds: tuple[SpellKind, ...] = tuple(SpellKind)
) -> tuple[Edit, ...]:
    """Ends every open spell of those kinds."""
    return tuple(end_spell(spell, now, closed_by) for spell in open_spells(contents) if spell.kind in kinds)
