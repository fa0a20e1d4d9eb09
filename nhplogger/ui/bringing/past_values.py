"""What somebody typed of a past meeting, as values, as field notes and as the words a draft keeps."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date, time

from nhplogger.domain.field_notes import FieldNotes, PlannedItem, Problem
from nhplogger.domain.meeting import State
from nhplogger.domain.text import clean_line
from nhplogger.domain.typed_notes import came_words, read_came, read_typed, typed_text
from nhplogger.i18n import _
from nhplogger.ui.bringing.came_table_model import CameLine
from nhplogger.ui.meetings.form_values import AgendaLine, FormValues
from nhplogger.ui.meetings.typed_time import read_time

_UNNAMED = "?"  # stands for an area or title that is not typed yet, in the preview alone


@dataclass(frozen=True, slots=True, kw_only=True)
class PastValues:
    """The whole of it: `form` without people, who came, the agenda, and the log as typed."""

    form: FormValues
    came: tuple[CameLine, ...] = ()
    agenda: tuple[AgendaLine, ...] = ()
    text: str = ""
    observer: str = ""
    state: State | None = field(default=None)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed that would be missed."""
        return not (self.text.strip() or self.came or self.agenda)


def from_notes(notes: FieldNotes) -> PastValues:
    """The form and text that a file fills."""
    return PastValues(
        form=FormValues(
            area=notes.area,
            title=notes.title,
            day=notes.day,
            kind=notes.kind,
            place=notes.place,
            begins=_clock(notes.begins),
            ends=_clock(notes.ends),
        ),
        came=tuple(
            CameLine(name=each.name, role=each.role, agency=each.agency, came=came_words(each))
            for each in notes.people
        ),
        agenda=tuple(
            AgendaLine(title=each.title, minutes="" if each.minutes is None else str(each.minutes))
            for each in notes.agenda
        ),
        text=typed_text(notes),
        observer=notes.observer,
        state=notes.state,
    )


def to_notes(values: PastValues) -> FieldNotes:
    """The notes that are meant, with a problem for whatever could not be said."""
    form, problems, people = values.form, [], []
    for line in values.came:
        person, unclear = read_came(line.name, line.role, line.agency, line.came)
        if person.name:
            people.append(person)
        if unclear:
            words = _(
                "'{words}' says nothing of how {name} came; type late 13:58, left 14:40, apologies or absent"
            )
            problems.append(Problem(0, words.format(words=unclear, name=person.name)))
    told = FieldNotes(
        title=clean_line(form.title) or _UNNAMED,
        day=form.day,
        area=clean_line(form.area) or _UNNAMED,
        begins=_time(form.begins),
        ends=_time(form.ends),
        place=clean_line(form.place),
        kind=clean_line(form.kind),
        observer=values.observer,
        state=values.state,
        people=tuple(people),
        agenda=tuple(_items(values.agenda)),
        problems=tuple(problems),
    )
    return read_typed(told, values.text)


def to_words(values: PastValues) -> str:
    """As a draft keeps it."""
    return json.dumps(asdict(values) | {"day": values.form.day.isoformat()}, default=str, ensure_ascii=False)


def from_words(words: str) -> PastValues | None:
    """What a draft kept; none where nothing was kept, or it cannot be read."""
    try:
        kept = json.loads(words)
        form = {**kept["form"], "day": date.fromisoformat(kept["day"]), "people": (), "agenda": ()}
        return PastValues(
            form=FormValues(**form),
            came=tuple(CameLine(**each) for each in kept["came"]),
            agenda=tuple(AgendaLine(**each) for each in kept["agenda"]),
            text=kept["text"],
        )
    except (ValueError, KeyError, TypeError):
        return None


def _items(lines: Sequence[AgendaLine]) -> list[PlannedItem]:
    titled = [replace(line, title=clean_line(line.title)) for line in lines if line.title.strip()]
    return [
        PlannedItem(line.title, int(line.minutes) if line.minutes.strip().isdecimal() else None)
        for line in titled
    ]


def _time(words: str) -> time | None:
    try:
        return read_time(words)
    except ValueError:
        return None


def _clock(at: time | None) -> str:
    return f"{at:%H:%M}" if at else ""
