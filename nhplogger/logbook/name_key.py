"""The key to the pseudonyms: who is who, as rows and as a file."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added
from nhplogger.domain.faults import StudyError
from nhplogger.domain.ids import new_id
from nhplogger.domain.leaving import Named, Replacement
from nhplogger.domain.outside import ExportLog
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.study import Area
from nhplogger.exchange.action_table import action_table
from nhplogger.exchange.whole_file import write_whole
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.reports.stand_ins import StandIns, agency_letters, area_letter, has_name


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRow:
    """A real name and what stands for it in reports; nothing does where it is kept as it is.

    `area` is where a person is met. `used` is how many lines name it, or are spoken by that person. Rows of
    the study's own list have the id of their `Replacement`; the others follow people, areas and agencies.
    """

    real: str
    stands_for: str
    named: Named
    area: str = ""
    used: int = 0
    replacement_id: str | None = None
    person_id: str | None = None


def warning() -> str:
    """What whoever sends the key out must have read."""
    return _("This list tells who everybody is. Whoever has it can undo the pseudonyms of every report.")


def key_rows(logbook: Logbook) -> tuple[KeyRow, ...]:
    """The whole key: the study's own list first, then people, areas and agencies. Raises StudyError.

    Agencies have letters here whether reports hide them or not.
    """
    rows = tuple(_rows(logbook.register))
    written = logbook.store.words_used(dict.fromkeys(row.real for row in rows))
    seen = logbook.store.people.seen([row.person_id for row in rows if row.person_id])
    spoken = {person_id: each.lines for person_id, each in seen.items()}
    return tuple(replace(row, used=written[row.real] + spoken.get(row.person_id or "", 0)) for row in rows)


def export_key(logbook: Logbook, path: Path) -> int:
    """Write the key as CSV, beneath its warning, and note that it left; how many rows it has.

    Raises StudyError where the disk refuses, or the study cannot note it.
    """
    rows = key_rows(logbook)
    titles = (_("Real name"), _("In reports"), _("What"), _("Area"), _("Lines"))
    cells = [(warning(), "", "", "", ""), *map(_cells, rows)]
    write_whole(action_table(titles, cells), path)
    _note(logbook, path)
    return len(rows)


def _rows(register: Contents) -> Iterator[KeyRow]:
    for each in register.all(Replacement):
        instead = each.instead or ""
        yield KeyRow(real=each.words, stands_for=instead, named=each.named, replacement_id=each.id)
    stand_ins = StandIns(register, "")
    for person in filter(has_name, register.all(Person)):
        area = register.get(Area, person.area_id)
        yield KeyRow(
            real=person.name,
            stands_for=stand_ins.person(person),
            named=Named.PERSON,
            area=area.name if area else "",
            person_id=person.id,
        )
    for area in register.all(Area):
        yield KeyRow(real=area.name, stands_for=area_letter(area), named=Named.PLACE)
    letters = agency_letters(register)
    for agency in register.all(Agency):
        yield KeyRow(real=agency.name, stands_for=letters[agency.id], named=Named.AGENCY)


def _cells(row: KeyRow) -> tuple[str, ...]:
    stands_for = row.stands_for or _("(kept as it is)")
    return row.real, stands_for, what_words(row.named), row.area, str(row.used)


def what_words(named: Named) -> str:
    """What words stand for, in a word."""
    match named:
        case Named.PERSON:
            return _("person")
        case Named.PLACE:
            return _("place")
        case Named.AGENCY:
            return _("agency")
        case Named.OTHER:
            return _("other")


def _note(logbook: Logbook, path: Path) -> None:
    """Noted apart from what undo takes back: what has left has left."""
    noted = ExportLog(
        id=new_id(),
        at=logbook.clock.now(),
        meeting_id=None,
        path=str(path),
        real_names=True,
        reflections=False,
        kind="name list",
        about=_("Who is who in reports"),
    )
    try:
        logbook.take(_("Export the list of names"), (Added(noted),), None)
    except StudyError as error:
        words = _("“{name}” is written, but the study could not note it: {reason}")
        raise StudyError(words.format(name=path.name, reason=error)) from error
