"""A speaker's name that is cut in the log is told whole where the mouse stands on it."""

from PySide6.QtCore import QPoint, QRect

from nhplogger.ui.capture.feed_columns import columns
from nhplogger.ui.capture.feed_rows import EntryRow
from nhplogger.ui.capture.feed_tip import cut_speaker
from nhplogger.ui.capture.room import Who
from nhplogger.ui.look import Look
from tests.builders import an_entry

LONG = "The community safety co-ordinator of the whole of Brackwell"


def test_only_a_name_that_is_cut_is_told_and_only_on_it(look: Look) -> None:
    places = columns(600, look)
    rect = QRect(0, 40, 600, 30)
    on, beside = QPoint(places.speaker + 3, 50), QPoint(places.text + 3, 50)
    long, short = (
        EntryRow(entry=an_entry(), time="14:05", speaker=Who(id="who", name=name, initials="CO", colour="CO"))
        for name in (LONG, "Al")
    )
    assert cut_speaker(long, on, rect, places, look) == LONG
    assert cut_speaker(long, beside, rect, places, look) == ""
    assert cut_speaker(short, on, rect, places, look) == ""
    assert cut_speaker(EntryRow(entry=an_entry(), time="14:05"), on, rect, places, look) == ""
