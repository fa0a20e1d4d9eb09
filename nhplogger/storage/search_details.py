"""What stands beside lines that were found, and which words the logs have at all."""

from collections import defaultdict
from collections.abc import Sequence

from nhplogger.domain.entry import Sign
from nhplogger.domain.found_line import FoundLine
from nhplogger.domain.summary import Hit
from nhplogger.storage.engine import Database
from nhplogger.storage.faults import told
from nhplogger.storage.opened import Opened
from nhplogger.storage.search_notes import read_notes

_AGENCIES = """
SELECT entry.id, attendance.agency_id FROM entry JOIN attendance
    ON attendance.meeting_id = entry.meeting_id AND attendance.person_id = entry.speaker_id
WHERE entry.row IN ({marks}) AND attendance.removed_at IS NULL
"""
_THEMES = """
SELECT mark.entry_id, mark.theme_id, mark.sign FROM mark
WHERE mark.entry_id IN ({marks}) AND mark.removed_at IS NULL ORDER BY mark.at, mark.id
"""
# A table of the index's own words that is no part of the file: it goes with the connection.
_VOCABULARY = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.entry_word USING fts5vocab(main, entry_text, 'row')"
_WORDS = "SELECT term FROM temp.entry_word WHERE term >= ? AND term < ? LIMIT ?"
_MOST_WORDS = 3000


class SearchDetails:
    """Reads of the open file; every refusal is a StudyError."""

    def __init__(self, opened: Opened) -> None:
        self._path, self._db = opened.path, opened.db

    def lines(self, hits: Sequence[Hit]) -> tuple[FoundLine, ...]:
        """Hits with the agency of their speaker that day and their themes, in the same order."""
        if not hits:
            return ()
        with told(self._path):
            agencies = _agencies(self._db, hits)
            themes = _themes(self._db, hits)
            notes = read_notes(self._db, hits)
        return tuple(
            FoundLine(
                hit=hit,
                agency_id=agencies.get(hit.entry_id),
                themes=tuple(themes[hit.entry_id]),
                notes=tuple(notes[hit.entry_id]),
            )
            for hit in hits
        )

    def words(self, beginning: str) -> tuple[str, ...]:
        """Words of the logs that begin so, as the index folds them: some thousands at most."""
        if not beginning:
            return ()
        after = beginning[:-1] + chr(ord(beginning[-1]) + 1)
        with told(self._path):
            self._db.execute(_VOCABULARY)
            found = self._db.execute(_WORDS, (beginning, after, _MOST_WORDS)).fetchall()
        return tuple(cells[0] for cells in found)


def _agencies(db: Database, hits: Sequence[Hit]) -> dict[str, str]:
    spoken = [hit.row for hit in hits if hit.speaker_id]
    rows = db.execute(_AGENCIES.format(marks=_marks(spoken)), spoken).fetchall()
    return {entry: agency for entry, agency in rows if agency}


def _themes(db: Database, hits: Sequence[Hit]) -> dict[str, list[tuple[str, Sign]]]:
    found: dict[str, list[tuple[str, Sign]]] = defaultdict(list)
    ids = [hit.entry_id for hit in hits]
    for entry, theme, sign in db.execute(_THEMES.format(marks=_marks(ids)), ids).fetchall():
        found[entry].append((theme, Sign(sign)))
    return found


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
