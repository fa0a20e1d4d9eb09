"""What a row of the log shows, made from the values of the meeting."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from nhplogger.domain.entry import Entry, Kind, Sign
from nhplogger.domain.meeting import AgendaItem
from nhplogger.i18n import _
from nhplogger.ui.capture.room import Who
from nhplogger.ui.capture.words import kind_word, sign_words


@dataclass(frozen=True, slots=True)
class Tag:
    """A theme beside the words of a line."""

    label: str
    sign: Sign


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRow:
    """A line of the log. `due` is in words, ready to be read."""

    entry: Entry
    time: str
    speaker: Who | None = None
    said_to: Who | None = None
    owners: tuple[Who, ...] = ()
    due: str = ""
    tags: tuple[Tag, ...] = ()

    @property
    def id(self) -> str:
        return self.entry.id

    @property
    def text(self) -> str:
        """The words as they are read: what was said word for word stands in quotation marks."""
        if self.entry.kind is not Kind.QUOTE:
            return self.entry.text
        inner = self.entry.text
        return inner if inner[:1] in ('"', "“") else f"“{inner}”"

    @property
    def spoken(self) -> str:
        """The whole row in one sentence, for those who hear it."""
        entry = self.entry
        parts = [self.time, *_named(self.speaker), kind_word(entry.kind).casefold(), entry.text]
        parts += [_("to {name}").format(name=self.said_to.name)] if self.said_to else []
        parts += [_("owner {name}").format(name=who.name) for who in self.owners]
        parts += [self.due] if self.due else []
        parts += [_spoken_tag(tag) for tag in self.tags]
        parts += [_("private to you")] if entry.kind is Kind.REFLECTION else []
        parts += [_("key moment")] if entry.starred else []
        return ", ".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class DividerRow:
    """The line that opens an agenda item."""

    item: AgendaItem
    number: int
    started: str

    @property
    def id(self) -> str:
        return self.item.id

    @property
    def text(self) -> str:
        return self.item.title

    @property
    def name(self) -> str:
        return _("Item {number}").format(number=self.number)

    @property
    def spoken(self) -> str:
        return ", ".join((self.name, self.item.title, self.started))


FeedRow = EntryRow | DividerRow


class Place(NamedTuple):
    """Where a row stands in the log; an item opens before the first line written in it."""

    at: datetime
    seq: int
    id: str


def place_of(value: Entry | AgendaItem) -> Place | None:
    """The place of a line, or of an item once it has been started."""
    if isinstance(value, Entry):
        return Place(value.at, value.seq, value.id)
    return Place(value.started_at, -1, value.id) if value.started_at else None


def _named(who: Who | None) -> list[str]:
    return [name for name in (who.agency, who.name) if name] if who else []


def _spoken_tag(tag: Tag) -> str:
    said = _("theme {name}").format(name=tag.label)
    return f"{said}, {sign_words(tag.sign)}" if tag.sign else said
