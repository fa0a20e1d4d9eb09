"""What can be read of an open study, and of the one meeting of it that is held open."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Act
from nhplogger.domain.query import Query
from nhplogger.domain.query_reader import read_query
from nhplogger.domain.summary import Hit, MeetingSummary, OpenAction
from nhplogger.domain.taken_back import TakenLine
from nhplogger.domain.used import Used
from nhplogger.domain.versions import Version
from nhplogger.logbook.meeting_at_hand import MeetingAtHand
from nhplogger.logbook.scope import of_meeting
from nhplogger.logbook.unwritten import Unwritten
from nhplogger.storage.store import Store
from nhplogger.typed import override


class OpenStudy(MeetingAtHand):
    """`register` is what every meeting shares, `meeting` the open one; `unwritten` what the disk refused."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store
        self.register = store.read_register()
        self.unwritten = Unwritten(self)

    @property
    def path(self) -> Path:
        """Where the study lies."""
        return self.store.path

    @property
    def recovery_words(self) -> str:
        """What the study's recovery sheet says."""
        return self.store.recovery_words

    def contents_of(self, meeting_id: str) -> Contents:
        """A snapshot of any meeting, open or not, for reading and reports."""
        return self.meeting.copy() if meeting_id == self._meeting_id else self._read(meeting_id)

    def _read(self, meeting_id: str) -> Contents:
        """A meeting as the file has it, with what is held."""
        contents = self.store.read_meeting(meeting_id)
        for act in self.unwritten.acts:
            contents.apply(replace(act, edits=of_meeting(act, meeting_id, contents, self.register)))
        return contents

    def _held_in(self, meeting_id: str) -> tuple[Act, ...]:
        return tuple(act for act in self.unwritten.acts if act.meeting_id == meeting_id)

    @override
    def taken_back(self) -> tuple[TakenLine, ...]:
        """The lines of the open meeting that were taken back, as the file has them."""
        return self.store.taken_back(self._meeting_id) if self._meeting_id else ()

    @override
    def versions(self) -> tuple[Version, ...]:
        """What lines of the open meeting said before they were changed, oldest first."""
        return self.store.versions(self._meeting_id) if self._meeting_id else ()

    def summaries(self) -> tuple[MeetingSummary, ...]:
        """Every meeting counted, newest first."""
        return self.store.summaries(self.register)

    def open_actions(self) -> tuple[OpenAction, ...]:
        """Every open action of the study, soonest due first."""
        return self.store.open_actions(self.register)

    def uses(self) -> dict[str, Used]:
        """How often names came up at the meetings before the open one, by their ids."""
        return self.store.uses(self._meeting_id) if self._meeting_id else {}

    def find(
        self, query: Query | str, limit: int = 200, before: int | None = None, today: date | None = None
    ) -> tuple[Hit, ...]:
        """Entries that answer a query, or the line it is typed as, newest first and before that row.

        They have its words, or have them with the notes that were put under them later.
        """
        asked = read_query(query, self.register) if isinstance(query, str) else query
        hits = self.store.find(asked, limit, before, today)
        noted = self.store.find_noted(asked, limit, before, today)
        return tuple(sorted((*hits, *noted), key=_newest)[:limit]) if noted else hits

    def backed_up_at(self) -> datetime | None:
        """When the last checked copy was made."""
        return self.store.last_backup()


def _newest(hit: Hit) -> int:
    return -hit.row
