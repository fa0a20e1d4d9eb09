"""Whether somebody is in the room just now."""

from nhplogger.domain.people import Presence
from nhplogger.i18n import _
from nhplogger.ui.capture.room import Room


def is_here(room: Room, person_id: str) -> bool:
    """Whether somebody sits here: expected, come, and not gone again."""
    seat = room.attendance(person_id)
    return seat is not None and seat.status.in_room and seat.status is not Presence.LEFT


def away_words() -> str:
    """What is said of somebody who is named and is not here."""
    return _("not in the room")
