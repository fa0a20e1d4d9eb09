"""What has left the study, newest first."""

from nhplogger.domain.outside import ExportLog
from nhplogger.storage.engine import Database
from nhplogger.storage.reading import select


def read_exports(db: Database, limit: int) -> tuple[ExportLog, ...]:
    """The last exports, at most so many."""
    newest = "id IN (SELECT id FROM export_log WHERE removed_at IS NULL ORDER BY at DESC LIMIT ?)"
    return tuple(sorted(select(db, ExportLog, newest, (limit,)), key=lambda each: each.at, reverse=True))
