"""What stands in the list of results: headings of meetings, and the lines found in them."""

from collections.abc import Iterable
from dataclasses import dataclass

from nhplogger.domain.contents import Contents
from nhplogger.domain.direction import balanced
from nhplogger.domain.entry import Kind, Sign
from nhplogger.domain.excerpts import Excerpt, excerpt, says_all
from nhplogger.domain.found_line import FoundLine
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.query import Query
from nhplogger.domain.study import Area
from nhplogger.domain.theme import Theme
from nhplogger.i18n import _, day_of_month, plural
from nhplogger.ui.capture.feed_rows import Tag
from nhplogger.ui.capture.room import Who
from nhplogger.ui.capture.words import kind_word, local_time


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingRow:
    """A meeting; `more` where it may have more lines than are read so far."""

    meeting_id: str
    title: str
    about: str
    count: int = 0
    more: bool = False

    @property
    def counted(self) -> str:
        """How many lines were found in it."""
        if self.more:
            return _("{count} or more lines").format(count=self.count)
        return plural("{count} line", "{count} lines", self.count)

    @property
    def spoken(self) -> str:
        """The heading as one sentence."""
        return f"{self.title}, {self.about}, {self.counted}"


@dataclass(frozen=True, slots=True, kw_only=True)
class HitRow:
    """A line that was found; `place` tells of its meeting."""

    meeting_id: str
    entry_id: str
    row: int
    time: str
    kind: Kind
    excerpt: Excerpt
    place: str
    speaker: Who | None = None
    tags: tuple[Tag, ...] = ()
    starred: bool = False

    @property
    def spoken(self) -> str:
        """The line as one sentence, for those who listen to the screen."""
        said = (
            self.time,
            self.speaker.agency if self.speaker else "",
            self.speaker.name if self.speaker else "",
            kind_word(self.kind).lower(),
            balanced(self.excerpt.text),
            *(tag.spoken for tag in self.tags),
            _("key moment") if self.starred else "",
            self.place,
        )
        parts = [part for part in said if part]
        return ", ".join(part for place, part in enumerate(parts) if part != parts[place - 1] or not place)


ResultRow = HeadingRow | HitRow


def heading_row(meeting_id: str, register: Contents) -> HeadingRow:
    """A meeting as a heading with nothing beneath it yet."""
    meeting = register.get(Meeting, meeting_id)
    if meeting is None:
        return HeadingRow(meeting_id=meeting_id, title=_("A meeting"), about="")
    area = register.get(Area, meeting.area_id)
    day = f"{day_of_month(meeting.day)} {meeting.day.year}"
    about = f"{area.name} · {day}" if area else day
    return HeadingRow(meeting_id=meeting_id, title=meeting.title, about=about)


def hit_row(line: FoundLine, query: Query, register: Contents) -> HitRow:
    """A line as a row, its words marked."""
    hit = line.hit
    meeting = register.get(Meeting, hit.meeting_id)
    heading = heading_row(hit.meeting_id, register)
    return HitRow(
        meeting_id=hit.meeting_id,
        entry_id=hit.entry_id,
        row=hit.row,
        time=local_time(hit.at, meeting) if hit.at else "",
        kind=hit.kind,
        excerpt=excerpt(_told(line, query), query),
        place=f"{heading.title}, {heading.about}",
        speaker=_who(hit.speaker_id, line.agency_id, register),
        tags=tuple(_tags(line.themes, register)),
        starred=hit.starred,
    )


def _told(line: FoundLine, query: Query) -> str:
    """What a line says; with its later notes where only they have what was looked for."""
    text = line.hit.text
    if not line.notes or not query.has_text or says_all((text,), query):
        return text
    return _("{line} (noted later: {notes})").format(line=text, notes="; ".join(line.notes))


def _who(person_id: str | None, agency_id: str | None, register: Contents) -> Who | None:
    person = register.get(Person, person_id)
    if person is None:
        return None
    agency = register.get(Agency, agency_id or person.agency_id)
    if agency is None:
        return Who(id=person.id, name=person.name)
    return Who(
        id=person.id, name=person.name, agency=agency.name, initials=agency.initials, colour=agency.colour
    )


def _tags(themes: Iterable[tuple[str, Sign]], register: Contents) -> Iterable[Tag]:
    for theme_id, sign in themes:
        if theme := register.get(Theme, theme_id):
            yield Tag(label=theme.label, sign=sign)
