"""Seats named by their keys: with Alt, or after a key that asks for one; long boards take two letters."""

from enum import Enum, auto

from PySide6.QtCore import QObject, Qt, Signal, Slot

from nhplogger.domain.people import Attendance
from nhplogger.i18n import _
from nhplogger.ui.capture.capture_line import CaptureLine
from nhplogger.ui.capture.key_hints import KeyHints
from nhplogger.ui.capture.pieces import Key, Piece, Words
from nhplogger.ui.capture.room import Room
from nhplogger.ui.capture.seats_model import SeatsModel

_NOBODY = "0"
_MOST_OFFERED = 4


class Purpose(Enum):
    """What a seat is asked for."""

    SPEAKER = auto()
    PRESENCE = auto()
    DEPUTY = auto()
    NAME = auto()


class SeatAsking(QObject):
    """Stands between the capture line, which takes the keys, and whoever wants a seat."""

    speaker_named = Signal(object)  # person id, or None for nobody in particular
    presence_asked = Signal(str)  # person id
    name_asked = Signal(str)  # person id
    deputy_named = Signal(object)  # tuple[str, str]: the deputy's person id, and that of who is away

    def __init__(self, line: CaptureLine, hints: KeyHints, seats: SeatsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._line, self._hints, self._seats = line, hints, seats
        self._purpose, self._struck, self._deputy = Purpose.SPEAKER, "", ""
        line.seat_named.connect(self.name_speaker)
        line.seat_answered.connect(self._answer)

    @property
    def _room(self) -> Room:
        return self._seats.room

    @Slot(str)
    def name_speaker(self, key: str) -> None:
        """A seat's key was struck with Alt."""
        self._purpose, self._struck = Purpose.SPEAKER, ""
        self._take(key)

    def ask(self, purpose: Purpose) -> None:
        """The next key names a seat."""
        self._purpose, self._struck = purpose, ""
        said = {
            Purpose.PRESENCE: _("Now a seat key: next way of being here"),
            Purpose.NAME: _("Now a seat key: say who that is"),
        }[purpose]
        self._wait(Words(said, "accent_text"))

    def ask_deputy(self, seat: Attendance) -> None:
        """The next key names who a deputy came for; nothing is asked where nobody is away."""
        away = [each for each in self._room.away if each.person_id != seat.person_id]
        if not away:
            return
        self._purpose, self._struck, self._deputy = Purpose.DEPUTY, "", seat.person_id
        offered: list[Piece] = []
        for each in away[:_MOST_OFFERED]:
            who = self._room.who(each.person_id)
            offered += [Key(self._room.key(each.person_id)), Words(who.name if who else "")]
        self._wait(Words(_("Deputy for whom?"), "accent_text"), *offered)

    def _wait(self, *pieces: Piece) -> None:
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._line.ask_for_seat()
        self._hints.say(*pieces, Key(_("Esc")), Words(_("leaves it")))

    @Slot(str)
    def _answer(self, key: str) -> None:
        self._hints.remind()
        if key:
            self._take(key)

    def _take(self, key: str) -> None:
        self._struck += key
        seat = self._room.at_key(self._struck)
        if seat:
            self._tell(seat)
        elif self._struck == _NOBODY and self._purpose is Purpose.SPEAKER:
            self.speaker_named.emit(None)
        elif self._room.leads(self._struck):
            self._wait(Words(_("Now the second letter of the seat"), "accent_text"))

    def _tell(self, seat: Attendance) -> None:
        match self._purpose:
            case Purpose.SPEAKER:
                self.speaker_named.emit(seat.person_id)
            case Purpose.PRESENCE:
                self.presence_asked.emit(seat.person_id)
            case Purpose.NAME:
                self.name_asked.emit(seat.person_id)
            case Purpose.DEPUTY if not seat.status.in_room:
                self.deputy_named.emit((self._deputy, seat.person_id))
            case Purpose.DEPUTY:
                return
