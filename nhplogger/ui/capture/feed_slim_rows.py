"""The slim rows that divide the log: agenda items, and spells that are no ordinary talk."""

from dataclasses import dataclass

from nhplogger.domain.meeting import AgendaItem
from nhplogger.domain.spell import Spell
from nhplogger.i18n import _
from nhplogger.ui.capture.group_states import state_word


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


@dataclass(frozen=True, slots=True, kw_only=True)
class SpellRow:
    """A break, silence and the like; `start` and `end` are hours, `end` empty while it goes on."""

    spell: Spell
    start: str
    end: str = ""

    @property
    def id(self) -> str:
        return self.spell.id

    @property
    def text(self) -> str:
        return state_word(self.spell.kind)

    @property
    def goes_on(self) -> bool:
        """Whether it has not ended."""
        return self.spell.ended_at is None and not self.spell.kind.is_moment

    @property
    def times(self) -> str:
        """When it was."""
        if self.spell.kind.is_moment:
            return self.start
        if self.goes_on:
            return _("since {time}").format(time=self.start)
        return _("{start} to {end}").format(start=self.start, end=self.end)

    @property
    def spoken(self) -> str:
        """The whole row in one sentence, for those who hear it."""
        if self.spell.kind.is_moment:
            return _("At {time}, {what}").format(time=self.start, what=self.text)
        if self.goes_on:
            return _("{what} since {time}, going on").format(what=self.text, time=self.start)
        return _("{what} from {start} to {end}").format(what=self.text, start=self.start, end=self.end)
