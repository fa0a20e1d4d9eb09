"""What somebody typed into the meeting form, as values."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """One row of the people table; `person_id` where the row stands for somebody the study knows."""

    name: str = ""
    role: str = ""
    agency: str = ""
    person_id: str | None = None

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed into the row."""
        return not (self.name.strip() or self.role.strip() or self.agency.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """One row of the agenda table; `minutes` as typed."""

    title: str = ""
    minutes: str = ""
    item_id: str | None = None

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed into the row."""
        return not (self.title.strip() or self.minutes.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class FormValues:
    """The whole form; `begins` and `ends` as typed."""

    area: str
    title: str
    day: date
    kind: str = ""
    place: str = ""
    begins: str = ""
    ends: str = ""
    people: tuple[PersonLine, ...] = ()
    agenda: tuple[AgendaLine, ...] = ()
