"""Which keys are in force, from those a person chose and the usual ones."""

from collections.abc import Mapping, Sequence

from nhplogger.ui.keys.key_choice import held_keys, refusal, spelled
from nhplogger.ui.keys.key_row import KeyRow


def keys_in_force(chosen: Mapping[str, str], rows: Sequence[KeyRow]) -> dict[str, str]:
    """For every action whose key is not the usual one: the usual key, and the one in its place.

    `chosen` has keys by the names of actions, empty where an action was left without one. Names nobody has
    and keys nobody may have are passed over. What was chosen goes before what is usual: an action that loses
    its usual key to another has none.
    """
    changeable = [row for row in rows if row.changeable]
    held = [(row, key) for row in rows if not row.changeable for key in held_keys(row)]
    found: dict[str, str] = {}
    mine = [row for row in changeable if row.name in chosen]
    for row in (*mine, *(row for row in changeable if row.name not in chosen)):
        found[row.usual] = _given(row, chosen.get(row.name), held)
        held += [(row, spelled(key)) for key in _all(row, found[row.usual])]
    return {usual: key for usual, key in found.items() if key != usual}


def _given(row: KeyRow, chosen: str | None, held: Sequence[tuple[KeyRow, str]]) -> str:
    taken = {key for each, key in held if each.scope.meets(row.scope)}
    if chosen == "":
        return ""
    wanted = spelled(chosen) if chosen else ""
    if wanted and not refusal(wanted) and wanted not in taken:
        return wanted
    return row.usual if spelled(row.usual) not in taken else ""


def _all(row: KeyRow, key: str) -> tuple[str, ...]:
    return row.keys if key == row.usual else (key,) if key else ()
