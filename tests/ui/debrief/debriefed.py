"""A study with a meeting to debrief: three quick themes with evidence for two, and two reflections."""

from dataclasses import replace

from nhplogger.domain.edits import Added, Changed
from nhplogger.domain.entry import Kind, Sign
from nhplogger.domain.values import Value
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from tests.builders import a_mark, a_moment, an_entry
from tests.past_sessions import OVER, SGT, THEMES, past_study

LEADERSHIP, AIMS, INFO = (
    replace(THEMES[short], name=name, quick=True)
    for short, name in (
        ("leadership", "leadership"),
        ("aims", "shared aims"),
        ("info", "information sharing"),
    )
)


def debrief_study() -> Logbook:
    """The study, with a meeting running in it."""
    book = past_study(StillClock(a_moment("14:30")))
    quick = [Changed(THEMES[theme.short], theme) for theme in (LEADERSHIP, AIMS, INFO)]
    book.take("Pick themes", tuple(quick), None)
    values: list[Value] = [
        an_entry("Nobody took the minutes", "14:25", id="minutes", meeting_id=OVER.id, seq=4,
                 speaker_id=SGT.id),
        an_entry("chair moved on too soon", "14:26", id="soon", meeting_id=OVER.id, seq=5,
                 kind=Kind.REFLECTION),
        an_entry("relief at the date", "14:27", id="relief", meeting_id=OVER.id, seq=6, kind=Kind.REFLECTION,
                 timed=False),
        a_mark(AIMS, Sign.HELPS, id="for", meeting_id=OVER.id, entry_id="lights"),
        a_mark(AIMS, Sign.HELPS, id="bare", meeting_id=OVER.id, at="14:02"),
        a_mark(AIMS, Sign.HINDERS, id="against", meeting_id=OVER.id, entry_id="minutes"),
    ]  # fmt: skip
    book.take("Fill more", tuple(Added(value) for value in values), OVER.id)
    return book
