"""Bringing back what an act took away or changed, however long ago, without touching what came after."""

from collections.abc import Mapping
from dataclasses import fields, replace

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Changed, Edit, Removed
from nhplogger.domain.entry import Entry, Mark
from nhplogger.domain.review import Amendment, Annotation
from nhplogger.domain.values import KINDS, Value


def bring_back(edits: tuple[Edit, ...], now: Contents) -> tuple[Edit, ...]:
    """What undoes those edits in the meeting as it stands: values removed come back, fields take old values.

    What stands as it did already, was only added, or belongs to something that is gone is left alone; the
    reason that was given for the edits stays with them.
    """
    removed = [e.value for e in edits if isinstance(e, Removed) and not isinstance(e.value, Amendment)]
    missing = {value.id: value for value in removed if now.get(type(value), value.id) is None}
    back = [value for value in missing.values() if _has_place(value, now, missing)]
    back.sort(key=lambda value: KINDS.index(type(value)))
    changed = (_turned_back(edit, now) for edit in edits if isinstance(edit, Changed))
    return (*(Added(value) for value in back), *(edit for edit in changed if edit))


def _has_place(value: Value, now: Contents, coming: Mapping[str, Value]) -> bool:
    match value:
        case Mark(entry_id=str(owner)) | Annotation(entry_id=owner) | Action(entry_id=str(owner)):
            return owner in coming or now.get(Entry, owner) is not None
        case ActionOwner(action_id=owner) | ActionUpdate(action_id=owner):
            return owner in coming or now.get(Action, owner) is not None
        case _:
            return True


def _turned_back(edit: Changed, now: Contents) -> Edit | None:
    here = now.get(type(edit.after), edit.after.id)
    if here is None:
        return None
    names = [
        f.name for f in fields(edit.after) if getattr(edit.before, f.name) != getattr(edit.after, f.name)
    ]
    after = replace(here, **{name: getattr(edit.before, name) for name in names})
    return Changed(here, after) if after != here else None
