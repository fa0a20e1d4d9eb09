"""What is asked of the agenda, done: each an act of its own."""

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal, Slot

from nhplogger.domain import agenda_moves, agenda_times, moves
from nhplogger.domain.edits import Edit
from nhplogger.domain.field_notes import PlannedItem
from nhplogger.domain.field_notes_lines import read_item, read_time, write_item
from nhplogger.domain.meeting import AgendaItem
from nhplogger.domain.text import clean_line
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.agenda_list import AgendaDeed, AgendaWish
from nhplogger.ui.capture.agenda_panel import AgendaPanel
from nhplogger.ui.capture.words import local_time

_AT_END = re.compile(r"(?<![\s,;])(?:[\s,;]+(\d{1,3})\s*min(?:s|utes?)?\.?|\s*[,;]\s*(\d{1,3}))$", re.I)
_STEPS = {AgendaDeed.MOVE_UP: -1, AgendaDeed.MOVE_DOWN: 1}


class AgendaDeeds(QObject):
    """Stands between the panel and the logbook."""

    written = Signal()  # what was typed at the foot is in the agenda

    def __init__(self, panel: AgendaPanel, logbook: Logbook, parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._book = panel, logbook
        self._asked: AgendaWish | None = None
        panel.list.wished.connect(self._do)
        panel.foot.answered.connect(self._answer)

    @Slot(object)
    def _do(self, wish: AgendaWish) -> None:
        match wish:
            case AgendaWish(deed=AgendaDeed.ADD | AgendaDeed.RENAME | AgendaDeed.CORRECT):
                self._ask(wish)
            case AgendaWish(deed=AgendaDeed.TAKE_UP, item=AgendaItem() as item):
                self._act(
                    _("Go to another item"), item, *moves.go_to_item(item, self._book.meeting, self._now)
                )
            case AgendaWish(deed=AgendaDeed.DEFER, item=AgendaItem() as item):
                label = _("Put an item back on the agenda") if item.deferred else _("Defer an item")
                self._act(label, item, *agenda_moves.defer_item(item, self._book.meeting, self._now))
            case AgendaWish(item=AgendaItem() as item) if wish.deed in _STEPS:
                step = agenda_moves.move_item(item, _STEPS[wish.deed], self._book.meeting)
                self._act(_("Move an item"), item, *step)

    @property
    def _now(self) -> datetime:
        return self._book.clock.now()

    def _act(self, label: str, item: AgendaItem, *edits: Edit) -> bool:
        done = self._book.do(label, *edits)
        self._panel.list.show_item(item.id)
        return done

    def _ask(self, wish: AgendaWish) -> None:
        self._asked, item, foot = wish, wish.item, self._panel.foot
        if wish.deed is AgendaDeed.ADD or item is None:
            foot.ask(_("New item, minutes"), hint=_("Such as: Other business, 10 min"))
        elif wish.deed is AgendaDeed.RENAME:
            foot.ask(_("Title, minutes"), _typed(item))
        elif item.started_at:
            hint = _("When it began. Lines written since then come with it.")
            foot.ask(_("Time, such as 14:05"), local_time(item.started_at, self._book.current), hint)

    @Slot(str)
    def _answer(self, words: str) -> None:
        deed = self._asked.deed if self._asked else None
        asked = self._asked.item if self._asked else None
        item = self._book.meeting.get(AgendaItem, asked.id) if asked else None  # as it is by now
        if not words:
            self._panel.foot.close_line()
        elif deed is AgendaDeed.CORRECT and item:
            self._correct(item, words)
        else:
            self._name(item if deed is AgendaDeed.RENAME else None, words)

    def _name(self, item: AgendaItem | None, words: str) -> None:
        """Give an item its title and minutes; a new one where there is none."""
        named = read_item(_AT_END.sub(r"; \1\2 min", clean_line(words)))
        if not named.title:
            self._panel.foot.refuse(_("Type a title first, then its minutes: Other business, 10 min"))
        elif item:
            self._finish(
                item, _("Rename an item"), *agenda_moves.rename_item(item, named.title, named.minutes)
            )
        elif meeting := self._book.current:
            added = agenda_moves.add_item(named.title, named.minutes, meeting.id, self._book.meeting)
            if isinstance(added.value, AgendaItem):
                self._finish(added.value, _("Add an item"), added)

    def _finish(self, item: AgendaItem, label: str, *edits: Edit) -> None:
        """Close the line, unless the disk refused: then what was typed stays in it."""
        if not edits or self._act(label, item, *edits):
            self._panel.foot.close_line()
            self.written.emit()

    def _correct(self, item: AgendaItem, words: str) -> None:
        told, meeting = read_time(words), self._book.current
        if told is None or meeting is None or item.started_at is None:
            self._panel.foot.refuse(
                _("No time understood in '{words}'. Type it as 14:05.").format(words=words)
            )
            return
        zone = ZoneInfo(meeting.zone)
        at = datetime.combine(item.started_at.astimezone(zone), told, zone).astimezone(UTC)
        if local_time(item.started_at, meeting) == local_time(at, meeting):
            self._panel.foot.close_line()
            return
        edits = agenda_times.correct_start(item, at, self._book.meeting) if at <= self._now else ()
        if edits:
            self._finish(item, _("Correct when an item began"), *edits)
        else:
            words = _(
                "It cannot begin then: an item lies between the one before it and its own end, and now."
            )
            self._panel.foot.refuse(words)


def _typed(item: AgendaItem) -> str:
    return write_item(PlannedItem(item.title, item.minutes))
