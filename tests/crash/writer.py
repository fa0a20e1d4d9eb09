"""A program that logs lines as somebody types them, and says so once the disk has them, until it dies."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from nhplogger.domain.edits import Added
from nhplogger.domain.entry import Entry, Kind, Mark, Sign
from nhplogger.domain.ids import new_id
from nhplogger.domain.timeline import next_seq
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.drafts import Drafts
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.opening import open_study
from tests.builders import a_meeting
from tests.studies import a_theme_id

LINE = 40  # characters, each a key


class Typist(QObject):
    """One key every few milliseconds; a line is saved when it is full."""

    def __init__(self, logbook: Logbook, key_ms: int) -> None:
        super().__init__()
        self._logbook = logbook
        self._drafts = Drafts(logbook)
        self._text = ""
        self._at = logbook.clock.now()
        self._timer = QTimer(self, interval=key_ms)
        self._timer.timeout.connect(self._press)
        self._timer.start()

    @Slot()
    def _press(self) -> None:
        if not self._text:
            self._at = self._logbook.clock.now()
            self._text = f"{new_id()} "
        self._text += "x"
        if len(self._text) < LINE + len(new_id()):
            self._drafts.keep(self._text, len(self._text), self._at, None)
            say("typed", self._text)
        else:
            self._save()

    def _save(self) -> None:
        meeting = a_meeting().id
        entry = Entry(
            id=self._text.split()[0],
            meeting_id=meeting,
            kind=Kind.NOTE,
            text=self._text,
            at=self._at,
            seq=next_seq(self._logbook.meeting.all(Entry)),
        )
        mark = Mark(
            id=new_id(),
            meeting_id=meeting,
            theme_id=a_theme_id(),
            sign=Sign.HELPS,
            at=self._at,
            entry_id=entry.id,
        )
        if self._logbook.do("Note", Added(entry), Added(mark)):
            self._drafts.discard()
            say("saved", entry.id)
        self._text = ""


def say(what: str, words: str) -> None:
    """One line on the pipe, with the moment."""
    sys.stdout.write(f"{time.monotonic()} {what} {words}\n")
    sys.stdout.flush()


def main() -> None:
    """Arguments: the study, its recovery words, milliseconds between keys."""
    program = QCoreApplication([])
    logbook = open_study(Path(sys.argv[1]), sys.argv[2], Clock())
    logbook.open_meeting(a_meeting().id)
    typist = Typist(logbook, int(sys.argv[3]))
    say("opened", typist.objectName())
    program.exec()


if __name__ == "__main__":
    main()
