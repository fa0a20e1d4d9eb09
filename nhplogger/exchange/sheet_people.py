"""People of a sheet into an area: who is known, who may be, who is new."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from nhplogger.analysis.near_names import nearest
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Edit
from nhplogger.domain.people import Person
from nhplogger.domain.register import Register
from nhplogger.domain.study import Area
from nhplogger.domain.text import folded
from nhplogger.exchange.sheet import Table
from nhplogger.exchange.sheet_columns import Use


class Match(StrEnum):
    """How a row stands to the people of the area."""

    KNOWN = "known"
    NEAR = "near"
    NEW = "new"
    TWICE = "twice"
    NAMELESS = "nameless"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """A row of a sheet as a person; `number` is its place in the table, from 1."""

    number: int
    name: str
    role: str = ""
    agency: str = ""
    match: Match = Match.NEW
    person: Person | None = None  # who it is, or may be

    @property
    def is_new(self) -> bool:
        """Whether somebody is added for it."""
        return self.match is Match.NEW


def person_rows(
    table: Table, uses: Sequence[Use], register: Contents, area_name: str
) -> tuple[PersonRow, ...]:
    """Every row with somebody in it, matched to the people of the area by name, then by a near name."""
    areas = {area.id for area in register.all(Area) if folded(area.name) == folded(area_name)}
    people = [person for person in register.all(Person) if person.area_id in areas]
    by_name = {folded(person.name): person for person in people}
    found: dict[str, PersonRow] = {}
    rows = []
    for row in _read(table, uses):
        name = folded(row.name)
        matched = replace(row, match=Match.TWICE) if name in found else _matched(row, by_name, people)
        rows.append(matched)
        if name:
            found.setdefault(name, matched)
    return tuple(rows)


def turned(row: PersonRow) -> PersonRow:
    """A row that is near somebody: taken for somebody new, and back."""
    if row.person is None or row.match not in (Match.NEAR, Match.NEW):
        return row
    return replace(row, match=Match.NEW if row.match is Match.NEAR else Match.NEAR)


def people_edits(rows: Sequence[PersonRow], register: Contents, area_name: str) -> tuple[Edit, ...]:
    """What the study lacks: the area, agencies and people of the rows that are new."""
    study = Register(register)
    new = [row for row in rows if row.is_new]
    if not new:
        return ()
    area = study.area(area_name)
    for row in new:
        study.person(row.name, area, row.role, study.agency(row.agency))
    return tuple(study.edits)


def _matched(row: PersonRow, by_name: dict[str, Person], people: Sequence[Person]) -> PersonRow:
    if not row.name:
        return replace(row, match=Match.NAMELESS)
    if known := by_name.get(folded(row.name)):
        return replace(row, match=Match.KNOWN, person=known)
    near = nearest(row.name, people)
    return replace(row, match=Match.NEAR, person=near) if near else row


def _read(table: Table, uses: Sequence[Use]) -> Iterator[PersonRow]:
    for number, row in enumerate(table.rows, 1):
        cells = {use: cell for use, cell in zip(uses, row, strict=False) if use is not Use.IGNORED and cell}
        if cells:
            parts = (cells.get(Use.FORENAME, ""), cells.get(Use.SURNAME, ""))
            name = cells.get(Use.NAME) or " ".join(part for part in parts if part)
            yield PersonRow(
                number=number, name=name, role=cells.get(Use.ROLE, ""), agency=cells.get(Use.AGENCY, "")
            )
