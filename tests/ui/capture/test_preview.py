"""How a line will be read, in words under it."""

from datetime import date

import pytest

from nhplogger.domain.capture_syntax import read_line
from nhplogger.domain.known import known_names
from nhplogger.domain.reading import Part
from nhplogger.domain.theme import Theme
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.pieces import Words
from nhplogger.ui.capture.preview import Around, Shown, preview
from nhplogger.ui.capture.room import Room


def _shown(book: Logbook, text: str, choosing: Part | None = None) -> Shown:
    known = known_names(book.register, book.meeting, date(2025, 11, 27))
    room = Room(book.register, book.meeting)
    around = Around(
        room=room,
        theme=lambda theme: book.register.get(Theme, theme),
        today=date(2025, 11, 27),
        speaker=room.who("person-Safety officer"),
        item="Item 4",
        choosing=choosing,
    )
    return preview(read_line(text, known), around)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Lights are out", "Will save as Note, Said by Safety officer, Item 4"),
        ("Lights are out @7", "Will save as Note, Said by Housing officer, Item 4"),
        ('"Cold" to @b', "Will save as Quote, Said by Safety officer, To Resident 2, Item 4"),
        ("* moved on too soon", "Will save as Reflection, private to you, Item 4"),
        ("! mend it", "Will save as Action, Owner nobody yet, Item 4"),
        (
            "! @7 mend it by next fri #info+",
            "Will save as Action, Owner Housing officer, Due Friday 5 December, in 8 days, "
            "Theme info sharing helps, Item 4",
        ),
    ],
)
def test_the_row_says_how_the_line_will_be_saved(book: Logbook, text: str, said: str) -> None:
    assert _shown(book, text).spoken == said


def test_what_is_being_chosen_is_said_and_not_called_a_mistake(book: Logbook) -> None:
    shown = _shown(book, "! mend it #inf", Part.THEME)
    assert "Theme choosing" in shown.spoken
    assert not _amber(shown, "inf")


def test_what_is_not_understood_is_said_in_amber(book: Logbook) -> None:
    assert _amber(_shown(book, "! @7 mend it by flurs"), "by flurs")
    assert _amber(_shown(book, "told @nobody"), "@nobody")


def _amber(shown: Shown, words: str) -> bool:
    said = [piece for piece in shown.pieces if isinstance(piece, Words) and piece.ink == "warn"]
    return any(words in piece.text for piece in said)
