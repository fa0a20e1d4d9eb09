"""The reflections written during a meeting, as rows."""

from dataclasses import dataclass

from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Entry, Kind
from nhplogger.domain.meeting import Meeting
from nhplogger.i18n import _
from nhplogger.ui.capture.words import local_time


@dataclass(frozen=True, slots=True, kw_only=True)
class ReflectionRow:
    """One reflection; no time where it was not recorded."""

    entry_id: str
    time: str
    words: str

    @property
    def spoken(self) -> str:
        """The row as one sentence, for those who listen to the screen."""
        return ", ".join(part for part in (self.time, _("reflection"), self.words) if part)


def reflection_rows(meeting: Contents, about: Meeting) -> list[ReflectionRow]:
    """Every reflection of the log, in its order."""
    found = [entry for entry in meeting.all(Entry) if entry.kind is Kind.REFLECTION]
    return [
        ReflectionRow(
            entry_id=each.id, time=local_time(each.at, about) if each.timed else "", words=each.text
        )
        for each in sorted(found, key=_when)
    ]


def _when(entry: Entry) -> tuple[object, int]:
    return entry.at, entry.seq
