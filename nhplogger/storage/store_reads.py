"""Everything that is read of an open study's file."""

from collections.abc import Iterable
from datetime import date, datetime

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Act
from nhplogger.domain.entry import Draft
from nhplogger.domain.history_page import HistoryPage
from nhplogger.domain.outside import BackupLog, ExportLog
from nhplogger.domain.query import Query
from nhplogger.domain.query_reader import read_query
from nhplogger.domain.summary import Hit, MeetingSummary, OpenAction
from nhplogger.domain.taken_back import TakenLine
from nhplogger.domain.used import Used
from nhplogger.domain.values import KINDS, Value
from nhplogger.domain.versions import Version
from nhplogger.storage import checking, kept_words, looking_back, reading, search, search_notes, summaries
from nhplogger.storage.action_reads import ActionReads
from nhplogger.storage.acts_about import read_acts_about, read_acts_apart, read_page, read_removed
from nhplogger.storage.exports import read_exports
from nhplogger.storage.faults import told
from nhplogger.storage.history_rows import COLUMNS, act_from_row
from nhplogger.storage.opened import Opened
from nhplogger.storage.people_register import PeopleReads
from nhplogger.storage.uses import read_uses
from nhplogger.storage.words_used import words_used


class StoreReads:
    """Every refusal is a StudyError. What is held in memory is not in the file, and not seen here."""

    def __init__(self, opened: Opened) -> None:
        self.path, self._db = opened.path, opened.db
        self.actions = ActionReads(opened)
        self.people = PeopleReads(opened)

    def read_register(self) -> Contents:
        with told(self.path):
            return reading.read_register(self._db)

    def read_meeting(self, meeting_id: str) -> Contents:
        with told(self.path):
            return reading.read_meeting(self._db, meeting_id)

    def read_all(self) -> Contents:
        """Every value of the study that is not removed."""
        with told(self.path):
            return Contents(value for kind in KINDS for value in reading.select(self._db, kind))

    def summaries(self, register: Contents) -> tuple[MeetingSummary, ...]:
        with told(self.path):
            return summaries.read_summaries(self._db, register)

    def open_actions(self, register: Contents) -> tuple[OpenAction, ...]:
        with told(self.path):
            return summaries.read_open_actions(self._db, register)

    def find(
        self, query: Query | str, limit: int = 200, before: int | None = None, today: date | None = None
    ) -> tuple[Hit, ...]:
        """See `search.find`; a plain line knows no names."""
        asked = read_query(query, Contents()) if isinstance(query, str) else query
        with told(self.path):
            return search.find(self._db, asked, limit, before, today)

    def find_noted(
        self, query: Query, limit: int = 200, before: int | None = None, today: date | None = None
    ) -> tuple[Hit, ...]:
        """See `search_notes.find_noted`."""
        with told(self.path):
            return search_notes.find_noted(self._db, query, limit, before, today)

    def acts(self, meeting_id: str | None = None, last: int | None = None) -> tuple[Act, ...]:
        """The history, oldest first: all of it, or that of one meeting; the `last` acts of it if given."""
        with told(self.path):
            where = "WHERE meeting_id = ?" if meeting_id else ""
            given = (*((meeting_id,) if meeting_id else ()), -1 if last is None else last)
            rows = self._db.execute(f"SELECT {COLUMNS} FROM act {where} ORDER BY row DESC LIMIT ?", given)
            return tuple(act_from_row(cells) for cells in rows.fetchall()[::-1])

    def acts_about(self, meeting_id: str, value_ids: tuple[str, ...]) -> tuple[Act, ...]:
        """The acts that touched a meeting, or values of it, oldest first."""
        with told(self.path):
            return read_acts_about(self._db, meeting_id, value_ids)

    def acts_page(self, meeting_id: str, most: int, before: int | None = None) -> HistoryPage:
        """The newest acts about a meeting, or the newest `before` a page."""
        with told(self.path):
            return read_page(self._db, meeting_id, most, before)

    def acts_apart(self, most: int) -> tuple[Act, ...]:
        """The newest acts of no meeting, oldest first."""
        with told(self.path):
            return read_acts_apart(self._db, most)

    def removed(self, meeting_id: str) -> tuple[Value, ...]:
        """What a meeting no longer has, and who is no longer listed."""
        with told(self.path):
            return read_removed(self._db, meeting_id)

    def uses(self, meeting_id: str) -> dict[str, Used]:
        """How often people spoke and themes were marked at the meetings before, by their ids."""
        with told(self.path):
            return read_uses(self._db, meeting_id)

    def words_used(self, words: Iterable[str]) -> dict[str, int]:
        """How many lines hold each of those words."""
        with told(self.path):
            return words_used(self._db, words)

    def ever_held(self, meeting_id: str) -> frozenset[str]:
        """The ids of everything a meeting has or ever had, removed values among them."""
        with told(self.path):
            return reading.ever_held(self._db, meeting_id)

    def taken_back(self, meeting_id: str) -> tuple[TakenLine, ...]:
        """The lines of a meeting that were taken back."""
        with told(self.path):
            return looking_back.read_taken_back(self._db, meeting_id)

    def versions(self, meeting_id: str) -> tuple[Version, ...]:
        """What lines of a meeting said before they were changed, oldest first."""
        with told(self.path):
            return looking_back.read_versions(self._db, meeting_id)

    def read_area_actions(self, area_id: str) -> Contents:
        """Every action of an area's meetings, with owners and updates."""
        with told(self.path):
            return reading.read_area_actions(self._db, area_id)

    def draft(self, meeting_id: str) -> Draft | None:
        with told(self.path):
            return next(reading.select(self._db, Draft, "meeting_id = ?", (meeting_id,)), None)

    def kept_words(self, key: str) -> str:
        with told(self.path):
            return kept_words.read(self._db, key)

    def last_backup(self) -> datetime | None:
        with told(self.path):
            return max((log.at for log in reading.select(self._db, BackupLog)), default=None)

    def exports(self, limit: int = 500) -> tuple[ExportLog, ...]:
        """What has left the study, newest first."""
        with told(self.path):
            return read_exports(self._db, limit)

    def findings(self) -> list[str]:
        """What is not sound; nothing where everything is."""
        with told(self.path):
            return checking.findings(self._db)
