"""The row under the seats: what the whole room does now, and the menu of what it can do."""

from datetime import timedelta

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from nhplogger.domain.edits import Act, Added, Edit
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.domain.spells import open_spell
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture import group_states
from nhplogger.ui.capture.pieces import Piece, fitting, height_of, paint_pieces
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, Space
from nhplogger.ui.widgets.announce import announce

_MOMENT_SHOWN = timedelta(seconds=10)


class StateBar(QAbstractButton):
    """Follows the logbook; `tick` moves its clock. A click, Space or Enter opens the menu."""

    chosen = Signal(object)  # SpellKind

    def __init__(self, logbook: Logbook, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book, self._look = logbook, look
        self._spell: Spell | None = None
        self._moment: Spell | None = None
        self._history = logbook.history
        self._pieces: list[Piece] = []
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the caret in the line
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_menu)
        look.changed.connect(self._wear)
        logbook.applied.connect(self._follow)
        logbook.meeting_opened.connect(self._reopen)
        self._reopen(logbook.current)

    @property
    def pieces(self) -> list[Piece]:
        """What is shown now."""
        return self._pieces

    @Slot()
    def tick(self) -> None:
        """A second has passed."""
        made = self._made()
        if made != self._pieces:
            self._pieces = made
            self.update()

    @Slot()
    def open_menu(self) -> QMenu:
        """The states by name, with their keys; the one that goes on is ticked."""
        menu = QMenu(_("What the room does"), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind in group_states.COMMANDS:
            if kind.is_moment:
                menu.addSeparator()
            menu.addAction(self._action(kind, menu))
        menu.addSeparator()
        menu.addAction(self._action(SpellKind.RESTRICTED, menu))
        menu.triggered.connect(self._was_chosen)
        menu.popup(self.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
        return menu

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        high = max(
            self._look.height(Height.CONTROL_SMALL, FontRole.SMALL), height_of(self._pieces, self._look)
        )
        return QSize(0, high)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), self._look.colours
        if self._spell:
            hides = self._spell.kind.hides_talk
            painter.fillRect(self.rect(), colours.warn_tint if hides else colours.accent_tint)
        elif self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), colours.sunken)
        room = self.rect().adjusted(Space.X3, 0, -Space.X3, 0)
        paint_pieces(painter, room, fitting(self._pieces, room.width(), self._look), self._look)

    def _made(self) -> list[Piece]:
        now = self._book.clock.now()
        if self._moment and now - self._moment.started_at < _MOMENT_SHOWN:
            return group_states.moment_pieces(self._moment, self._book.current)
        return group_states.spell_pieces(self._spell, now) if self._spell else group_states.rest_pieces()

    def _action(self, kind: SpellKind, menu: QMenu) -> QAction:
        words = (group_states.state_word(kind), self._key(kind))
        action = QAction("\t".join(part for part in words if part), menu)
        action.setData(kind.value)
        action.setCheckable(not kind.is_moment)
        action.setChecked(self._spell is not None and self._spell.kind is kind)
        return action

    @Slot(QAction)
    def _was_chosen(self, action: QAction) -> None:
        self.chosen.emit(SpellKind(action.data()))

    @Slot(object)
    def _follow(self, act: Act) -> None:
        before, self._history = self._history, self._book.history
        for edit in act.edits:
            self._see(edit)
        told = [words for edit in act.edits if (words := group_states.told_words(edit))]
        if told or self._spell != open_spell(self._book.meeting):
            self._show_state()
        if told and not self._history.done_again(before):  # which is told of as put back
            announce(self, ". ".join(told))

    def _see(self, edit: Edit) -> None:
        """A moment is shown for a while, until another spell comes."""
        if isinstance(edit, Added) and isinstance(edit.value, Spell):
            self._moment = edit.value if edit.value.kind.is_moment else None

    def _show_state(self) -> None:
        self._spell = open_spell(self._book.meeting)
        self._name()
        self.tick()
        self.update()

    def _name(self) -> None:
        key = self._key(self._spell.kind) if self._spell else ""
        self.setAccessibleName(group_states.spoken_state(self._spell, self._book.current, key))

    def _key(self, kind: SpellKind) -> str:
        """The key that begins and ends it now."""
        return self._look.keys.now(group_states.state_key(kind))

    @Slot(object)
    def _reopen(self, _meeting: Meeting | None) -> None:
        self._moment = None
        self._history = self._book.history
        self._show_state()

    @Slot()
    def _wear(self) -> None:
        self._name()
        self.updateGeometry()
        self.update()
