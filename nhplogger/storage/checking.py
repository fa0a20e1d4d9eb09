"""Whether a study is sound, from the encryption of its pages up to its search index."""

from nhplogger.i18n import _
from nhplogger.storage.engine import Database, EngineError
from nhplogger.storage.history_rows import COLUMNS, act_from_row
from nhplogger.storage.migrations import FINGERPRINTS, VERSION, fingerprint


def findings(db: Database) -> list[str]:
    """Sentences about what is not sound; none where everything is."""
    # Reads every page in use, and so checks its authenticity too. PRAGMA cipher_integrity_check would also
    # report free pages that SQLite never wrote, which are no fault.
    try:
        found = [str(row[0]) for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"]
    except EngineError as error:
        return [_("part of the file cannot be read ({error})").format(error=error)]
    return found + _reference_findings(db) + _search_findings(db) + _history_findings(db)


def _reference_findings(db: Database) -> list[str]:
    found = []
    for table, row, parent, _key in db.execute("PRAGMA foreign_key_check"):
        words = _("row {row} of {table} refers to a row of {parent} that is not there")
        found.append(words.format(row=row, table=table, parent=parent))
    if fingerprint(db) != FINGERPRINTS[VERSION]:
        found.append(_("the tables are not as this program made them"))
    return found


def _search_findings(db: Database) -> list[str]:
    try:
        with db.atomic():
            db.execute("INSERT INTO entry_text(entry_text, rank) VALUES ('integrity-check', 1)")
    except EngineError as error:
        # FTS5 asks through an INSERT, which a file that may not be written refuses.
        if getattr(error, "sqlite_errorname", "").startswith("SQLITE_READONLY"):
            return []
        return [_("the search index does not match the entries ({error})").format(error=error)]
    return []


def _history_findings(db: Database) -> list[str]:
    found = []
    for cells in db.execute(f"SELECT {COLUMNS} FROM act"):
        try:
            act_from_row(cells)
        except (ValueError, KeyError, TypeError) as error:
            found.append(_("act {id} cannot be read ({error})").format(id=cells[0], error=error))
    return found
