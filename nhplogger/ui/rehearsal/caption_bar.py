"""The bar above the practice meeting: who says what now, how to write it, and the keys of the pace."""

from datetime import timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.domain.script import Utterance
from nhplogger.domain.timeline import clock
from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.capture.piece_row import PieceRow
from nhplogger.ui.capture.pieces import Badge, Key, Piece, Words
from nhplogger.ui.capture.room import Room, Who
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.rehearsal import rehearsal_keys
from nhplogger.ui.rehearsal.hints import Hint
from nhplogger.ui.rehearsal.pace_row import PaceRow
from nhplogger.ui.rehearsal.player import Player
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.announce import announce
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Edge, Ground, Panel

_LINES, _NAMES, _BESIDE = 2, 22, 1000


class CaptionBar(Panel):
    """Follows a player; it is as high whether a caption is long or short."""

    stop_wanted = Signal()

    def __init__(self, player: Player, room: Room, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Ground.SUNKEN, Edge.BOTTOM, parent)
        self.setAccessibleName(_("What is said in the practice meeting"))
        self._player, self._room, self._look = player, room, look
        self.who, self.hints = PieceRow(look, _NAMES), PieceRow(look, _NAMES)
        self.words = Label("", FontRole.LEAD, wrap=True)
        self.time = Label("", FontRole.SMALL, "text2")
        self.pace = PaceRow(player.pace, look)
        self.pause_button = Button(_("Pause"), look, small=True, icon="pause", key=rehearsal_keys.PAUSE.usual)
        self.stop_button = Button(_("Stop"), look, small=True, icon="stop", key=rehearsal_keys.STOP.usual)
        self._lay_out()
        self._connect()
        self.words.setText(_("The meeting begins in a moment. Write below what you hear and see."))
        self._show_time()

    def caption(self, utterance: Utterance, person_id: str | None, hint: Hint | None) -> None:
        """Show what is said now, by whom, and how such a line is written."""
        who = self._room.who(person_id)
        self.who.show_pieces(self._pieces(who), who.name if who else _("You see"))
        self.words.say(_quoted(utterance), None if who else "text2")
        self.hints.show_pieces(_hint_pieces(hint), f"{hint.key} {hint.words}".strip() if hint else "")
        announce(self, f"{who.name if who else ''} {utterance.words}".strip())

    def _pieces(self, who: Who | None) -> list[Piece]:
        if who is None:
            return [Words(_("You see"), "text", FontRole.H3)]
        seat = Key(self._room.key(who.id).upper())
        return [Badge(who.initials, who.colour), Words(who.name, "text", FontRole.H3), seat]

    @Slot()
    def _show_time(self) -> None:
        gone = min(self._player.seconds, self._player.script.seconds)
        words = _("{gone} of {whole}").format(
            gone=_minutes(gone), whole=_minutes(self._player.script.seconds)
        )
        still = _("Paused at {time}").format(time=words)
        self.time.setText(words if self._player.is_playing else still)
        self.pause_button.setText(_("Pause") if self._player.is_playing else _("Go on"))
        self.pause_button.show_icon("pause" if self._player.is_playing else "play")
        self.pace.show_pace(self._player.pace)

    def _connect(self) -> None:
        self._player.moved.connect(self._show_time)
        self.pace.chosen.connect(self._player.set_pace)
        self.pause_button.clicked.connect(self._player.pause_or_go_on)
        self.stop_button.clicked.connect(self.stop_wanted)
        self._look.changed.connect(self._fit)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """The controls beside the caption, or beneath it where large text leaves no room for both."""
        beside = self.width() >= self._look.scaled(_BESIDE)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(across if beside else down)
        self._controls.setDirection(down if beside else across)
        self.words.setFixedHeight(
            _LINES * QFontMetrics(self._look.font(FontRole.LEAD)).lineSpacing() + Space.X1
        )

    def _lay_out(self) -> None:
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(Space.X4, Space.X2, Space.X4, Space.X2)
        self._row.setSpacing(Space.X2)
        head = QHBoxLayout()
        head.setSpacing(Space.X5)
        head.addWidget(self.who)
        head.addWidget(self.hints, 1)
        caption = QVBoxLayout()
        caption.setSpacing(Space.X1)
        caption.addLayout(head)
        caption.addWidget(self.words)
        self._controls = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._controls.setSpacing(Space.X2)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.X2)
        for part in (self.pace, self.pause_button, self.stop_button):
            buttons.addWidget(part)
        self._controls.addWidget(self.time)
        self._controls.addLayout(buttons)
        self._row.addLayout(caption, 1)
        self._row.addLayout(self._controls)
        self._fit()


def _quoted(utterance: Utterance) -> str:
    return _("“{words}”").format(words=utterance.words) if utterance.who else utterance.words.strip("()")


def _hint_pieces(hint: Hint | None) -> list[Piece]:
    if hint is None:
        return []
    words = Words(hint.words, "accent_text")
    return [Key(hint.key), words] if hint.key else [words]


def _minutes(seconds: float) -> str:
    return clock(timedelta(seconds=seconds))
