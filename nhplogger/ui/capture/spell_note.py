"""What the whole room does now, above the line, where the seats' own row for it is in a drawer."""

from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from nhplogger.domain.edits import Act, subject
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.domain.spells import open_spell
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture import group_states
from nhplogger.ui.capture.piece_row import PieceRow
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, Space


class SpellNote(PieceRow):
    """Hidden while talk goes on, and in a restricted passage, which has words of its own."""

    def __init__(self, logbook: Logbook, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, Height.CONTROL_SMALL, parent)
        self._book, self._wanted = logbook, False
        self._spell: Spell | None = None
        self.setContentsMargins(Space.X3, 0, Space.X3, 0)
        self.hide()
        logbook.applied.connect(self._follow)
        logbook.meeting_opened.connect(self._reopen)
        self._look_again()

    @Slot(bool)
    def allow(self, wanted: bool) -> None:  # noqa: FBT001
        """Whether nothing else on the screen shows it."""
        self._wanted = wanted
        self._look_again()

    @Slot()
    def tick(self) -> None:
        """A second has passed."""
        if not self.isHidden():
            self._show(self._book.clock.now())

    def _look_again(self) -> None:
        self._spell = open_spell(self._book.meeting)
        told = self._spell is not None and self._spell.kind is not SpellKind.RESTRICTED
        if told:
            self._show(self._book.clock.now())
        self.setVisible(told and self._wanted)
        self.update()

    def _show(self, now: datetime) -> None:
        spell = self._spell
        if spell is None:
            return
        key = group_states.state_key(spell.kind)
        spoken = group_states.spoken_state(spell, self._book.current, key)
        self.show_pieces(group_states.spell_pieces(spell, now), spoken)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._look.colours
        hides = self._spell is not None and self._spell.kind.hides_talk
        QPainter(self).fillRect(self.rect(), colours.warn_tint if hides else colours.accent_tint)
        super().paintEvent(event)

    @Slot(object)
    def _follow(self, act: Act) -> None:
        if any(isinstance(subject(edit), Spell) for edit in act.edits):
            self._look_again()

    @Slot(object)
    def _reopen(self, _meeting: Meeting | None) -> None:
        self._look_again()
