"""Acts to rows of the history, and back."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, assert_never

from nhplogger.domain.edits import Act, Added, Changed, Edit, Removed
from nhplogger.domain.values import KINDS, Value
from nhplogger.storage.rows import table_of

COLUMNS = "id, at, label, meeting_id, observer, device, undoes, edits"
_KINDS = {table_of(kind).name: kind for kind in KINDS}


def act_row(act: Act) -> tuple[str | None, ...]:
    """The cells of an act; its edits as JSON that holds both sides of every change."""
    edits = json.dumps([_edit_record(edit) for edit in act.edits], ensure_ascii=False, separators=(",", ":"))
    at = act.at.isoformat(timespec="microseconds")
    return act.id, at, act.label, act.meeting_id, act.observer, act.device, act.undoes, edits


def act_from_row(cells: tuple[Any, ...]) -> Act:
    """The act that cells stand for."""
    act_id, at, label, meeting_id, observer, device, undoes, edits = cells
    return Act(
        id=act_id,
        at=datetime.fromisoformat(at),
        label=label,
        meeting_id=meeting_id,
        observer=observer,
        device=device,
        undoes=undoes,
        edits=tuple(_edit(record) for record in json.loads(edits)),
    )


def _edit_record(edit: Edit) -> dict[str, Any]:
    match edit:
        case Added(value):
            return {"table": table_of(type(value)).name, "after": _record(value)}
        case Removed(value):
            return {"table": table_of(type(value)).name, "before": _record(value)}
        case Changed(before, after):
            return {"table": table_of(type(after)).name, "before": _record(before), "after": _record(after)}
        case _:
            assert_never(edit)


def _record(value: Value) -> dict[str, Any]:
    return table_of(type(value)).record(value)


def _edit(record: Mapping[str, Any]) -> Edit:
    table = table_of(_KINDS[record["table"]])
    before, after = (
        table.from_record(record[side]) if side in record else None for side in ("before", "after")
    )
    match before, after:
        case None, value if value is not None:
            return Added(value)
        case value, None if value is not None:
            return Removed(value)
        case old, new if old is not None and new is not None:
            return Changed(old, new)
    raise ValueError(f"an edit of {table.name} with neither side")
