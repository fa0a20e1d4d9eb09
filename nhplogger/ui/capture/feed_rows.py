"""What a row of the log shows, made from the values of the meeting."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from sys import maxsize
from typing import NamedTuple

from nhplogger.domain.direction import balanced
from nhplogger.domain.entry import Entry, Kind, Mark, Sign
from nhplogger.domain.meeting import AgendaItem
from nhplogger.domain.spell import Spell
from nhplogger.domain.values import Value
from nhplogger.i18n import _
from nhplogger.ui.capture.feed_notes import NoteBelow
from nhplogger.ui.capture.feed_slim_rows import DividerRow, SpellRow
from nhplogger.ui.capture.long_line import beginning, is_long
from nhplogger.ui.capture.room import Who
from nhplogger.ui.capture.words import kind_word, sign_words


@dataclass(frozen=True, slots=True)
class Tag:
    """A theme beside the words of a line."""

    label: str
    sign: Sign

    @property
    def spoken(self) -> str:
        """The theme and what its sign says."""
        said = _("theme {name}").format(name=self.label)
        return f"{said}, {sign_words(self.sign)}" if self.sign else said


class FeedLink(StrEnum):
    """What can be had from a line by a click on the words behind it, or by its key.

    The value is the key; the two that undo each other share one.
    """

    RESTORE = "R"
    OLD_WORDS = "O"
    WHOLE = "W"
    LESS = "w"

    @property
    def key(self) -> str:
        """The key as it stands on its cap."""
        return self.value.upper()


class OldWords(NamedTuple):
    """What a line said before; `until` is the hour at which it was changed."""

    until: str
    text: str

    @property
    def spoken(self) -> str:
        return _("until {time}: {words}").format(time=self.until, words=balanced(self.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRow:
    """A line of the log. `due` is in words, ready to be read.

    `struck`: it was taken back. `old` is what it said before, beneath it where `opened`; `notes` are beneath
    it always. `whole`: all of a long line is shown, not only how it begins.
    """

    entry: Entry
    time: str
    speaker: Who | None = None
    said_to: Who | None = None
    owners: tuple[Who, ...] = ()
    due: str = ""
    tags: tuple[Tag, ...] = ()
    struck: bool = False
    old: tuple[OldWords, ...] = ()
    opened: bool = False
    whole: bool = False
    notes: tuple[NoteBelow, ...] = ()

    @property
    def id(self) -> str:
        return self.entry.id

    @property
    def text(self) -> str:
        """The words as they are read: what was said word for word stands in quotation marks."""
        return self._read(self.entry.text)

    @property
    def written(self) -> str:
        """What stands in the column of words."""
        return self._read(self._shown)

    @property
    def _shown(self) -> str:
        return self.entry.text if self.whole else beginning(self.entry.text)

    def _read(self, text: str) -> str:
        shown = balanced(text)
        if self.entry.kind is not Kind.QUOTE or shown[:1] in ('"', "“"):
            return shown
        return f"“{shown}”"

    @property
    def is_private(self) -> bool:
        """Whether it is the writer's alone."""
        return self.entry.kind is Kind.REFLECTION

    @property
    def links(self) -> tuple[FeedLink, ...]:
        """What can be had from it."""
        turns = [FeedLink.LESS if self.whole else FeedLink.WHOLE] if is_long(self.entry.text) else []
        return (*turns, *_links(struck=self.struck, changed=bool(self.old)))

    @property
    def shown_old(self) -> tuple[OldWords, ...]:
        """The earlier words that are shown beneath."""
        return self.old if self.opened else ()

    @property
    def below(self) -> tuple[NoteBelow | OldWords, ...]:
        """All that stands beneath the words."""
        return (*self.notes, *self.shown_old)

    @property
    def spoken(self) -> str:
        """The whole row in one sentence, for those who hear it."""
        entry = self.entry
        parts = [self.time, *_named(self.speaker), kind_word(entry.kind).casefold(), self._shown]
        parts += [_("to {name}").format(name=self.said_to.name)] if self.said_to else []
        parts += [_("owner {name}").format(name=who.name) for who in self.owners]
        parts += [self.due] if self.due else []
        parts += [tag.spoken for tag in self.tags]
        parts += [_("private to you")] if self.is_private else []
        parts += [_("key moment")] if entry.starred else []
        parts += [link_spoken(link, opened=self.opened) for link in self.links]
        return ", ".join((*parts, *(each.spoken for each in self.below)))


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkRow:
    """A quick mark without words, which hangs on its moment."""

    mark: Mark
    time: str
    tag: Tag
    struck: bool = False

    @property
    def id(self) -> str:
        return self.mark.id

    @property
    def text(self) -> str:
        return self.tag.label

    @property
    def written(self) -> str:
        """What stands in the column of words: the theme's name, where it is struck through."""
        return self.tag.label if self.struck else ""

    @property
    def tags(self) -> tuple[Tag, ...]:
        """The theme, as it stands behind the words of a line."""
        return () if self.struck else (self.tag,)

    @property
    def links(self) -> tuple[FeedLink, ...]:
        """What can be had from it."""
        return _links(struck=self.struck, changed=False)

    @property
    def spoken(self) -> str:
        """The whole row in one sentence, for those who hear it."""
        said = (self.time, _("mark"), self.tag.spoken)
        return ", ".join((*said, *(link_spoken(link) for link in self.links)))


LineRow = EntryRow | MarkRow
FeedRow = LineRow | DividerRow | SpellRow


def link_word(link: FeedLink) -> str:
    """The words one clicks on."""
    return {
        FeedLink.RESTORE: _("Restore"),
        FeedLink.OLD_WORDS: _("edited"),
        FeedLink.WHOLE: _("show the whole line"),
        FeedLink.LESS: _("show how it begins"),
    }[link]


def link_spoken(link: FeedLink, *, opened: bool = False) -> str:
    """What a listener is told of it."""
    return {
        FeedLink.RESTORE: _("taken back, Enter or R restores it"),
        FeedLink.OLD_WORDS: _("edited") if opened else _("edited, O shows what it said before"),
        FeedLink.WHOLE: _("a long line, W shows the whole of it"),
        FeedLink.LESS: _("a long line, W shows how it begins"),
    }[link]


class Place(NamedTuple):
    """Where a row stands in the log; an item or a spell opens before the first line written in it."""

    at: datetime
    seq: int
    id: str


def place_of(value: Value | None) -> Place | None:
    """The place of a line, a mark without words, a spell, or an item once it has been started."""
    match value:
        case Entry():
            return Place(value.at, value.seq, value.id)
        case Mark(entry_id=None):
            return Place(value.at, maxsize, value.id)
        case AgendaItem(started_at=datetime() as started) | Spell(started_at=started):
            return Place(started, -1, value.id)
        case _:
            return None


def _links(*, struck: bool, changed: bool) -> tuple[FeedLink, ...]:
    return (*([FeedLink.RESTORE] if struck else []), *([FeedLink.OLD_WORDS] if changed else []))


def _named(who: Who | None) -> list[str]:
    return [name for name in (who.agency, who.name) if name] if who else []
