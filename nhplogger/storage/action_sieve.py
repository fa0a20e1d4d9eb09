"""Which actions a list wants, as SQL: by what became of them, area, agency, owner and words."""

import json
import unicodedata
from collections.abc import Iterable

from nhplogger.domain.action_list import Tab, Wanted
from nhplogger.domain.contents import Contents
from nhplogger.domain.people import Agency, Person
from nhplogger.storage.engine import Database

Cells = dict[str, str]

_OPEN = "a.status IN ('not started', 'in progress')"
CONDITIONS = {
    Tab.OPEN: _OPEN,
    Tab.OVERDUE: f"({_OPEN} AND a.due < :today AND a.due_words NOT LIKE 'every%')",
    Tab.NO_OWNER: f"({_OPEN} AND NOT EXISTS (SELECT 1 FROM action_owner WHERE action_id = a.id "
    "AND removed_at IS NULL))",
    Tab.DONE: "a.status = 'done'",
    Tab.DROPPED: "a.status = 'dropped'",
}
_OWNED = """a.id IN (SELECT action_id FROM action_owner
    WHERE removed_at IS NULL AND person_id IN (SELECT value FROM json_each(:{name})))"""


def sieve(db: Database, wanted: Wanted, register: Contents) -> tuple[str, Cells]:
    """A condition on action `a` and meeting `m`, and its cells; what the tab asks for is apart."""
    cells: Cells = {"today": wanted.today.isoformat(), "soon": wanted.soon.isoformat()}
    where = ["a.removed_at IS NULL"]
    if wanted.area_id:
        where.append("m.area_id = :area")
        cells["area"] = wanted.area_id
    if wanted.agency_id:
        where.append(_OWNED.format(name="agency"))
        everybody = register.all(Person)
        cells["agency"] = _ids(each for each in everybody if each.agency_id == wanted.agency_id)
    if wanted.owner_id:
        where.append(_OWNED.format(name="owner"))
        cells["owner"] = json.dumps([wanted.owner_id])
    for place, word in enumerate(flat(wanted.text).split()):
        where.append(f"(instr(flat(a.text), :word{place}) OR {_OWNED.format(name=f'named{place}')})")
        cells[f"word{place}"] = word
        people = register.all(Person)
        cells[f"named{place}"] = _ids(each for each in people if _is_called(each, word, register))
    if wanted.text.strip():
        db.conn.create_function("flat", 1, flat, deterministic=True)
    return " AND ".join(where), cells


def flat(text: str) -> str:
    """Text without case and accents, as words are looked for."""
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFD", text).casefold()
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _is_called(person: Person, word: str, register: Contents) -> bool:
    agency = register.get(Agency, person.agency_id)
    names = (person.name, person.role, person.pseudonym, agency.name if agency else "")
    return any(word in flat(name) for name in names)


def _ids(people: Iterable[Person]) -> str:
    return json.dumps([person.id for person in people])
