"""Whether a study is sound, from the encryption of its pages up to its search index."""

from nhplogger.domain.contents import Contents, StaleEditError
from nhplogger.domain.entry import Draft
from nhplogger.domain.values import KINDS
from nhplogger.i18n import _
from nhplogger.storage.engine import Database, EngineError
from nhplogger.storage.history_rows import COLUMNS, act_from_row
from nhplogger.storage.migrations import FINGERPRINTS, VERSION, fingerprint
from nhplogger.storage.reading import select
from nhplogger.storage.rows import table_of
from nhplogger.storage.tally import tallies_hold


def findings(db: Database) -> list[str]:
    """Sentences about what is not sound; none where everything is."""
    # Reads every page in use, and so checks its authenticity too. PRAGMA cipher_integrity_check would also
    # report free pages that SQLite never wrote, which are no fault.
    try:
        found = [str(row[0]) for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"]
    except EngineError as error:
        return [_("part of the file cannot be read ({error})").format(error=error)]
    found += _reference_findings(db) + _search_findings(db) + _tally_findings(db)
    found += _value_findings(db) + _act_findings(db)
    return found or _history_findings(db)


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


def _tally_findings(db: Database) -> list[str]:
    return [] if tallies_hold(db) else [_("the counts of the list of meetings do not match the meetings")]


def _value_findings(db: Database) -> list[str]:
    found = []
    for table in map(table_of, KINDS):
        for cells in db.execute(f"SELECT {table.column_names} FROM {table.name}"):
            try:
                table.value(cells)
            except (ValueError, TypeError) as error:
                words = _("row {id} of {table} cannot be read ({error})")
                found.append(words.format(id=cells[0], table=table.name, error=error))
    return found


def _act_findings(db: Database) -> list[str]:
    found = []
    for cells in db.execute(f"SELECT {COLUMNS} FROM act"):
        try:
            act_from_row(cells)
        except (ValueError, KeyError, TypeError) as error:
            found.append(_("act {id} cannot be read ({error})").format(id=cells[0], error=error))
    return found


def _history_findings(db: Database) -> list[str]:
    """Plays the whole history again; drafts are in no act."""
    played = Contents()
    for cells in db.execute(f"SELECT {COLUMNS} FROM act ORDER BY row"):
        try:
            played.apply(act_from_row(cells))
        except StaleEditError as error:
            return [
                _("act {id} does not follow from those before ({error})").format(id=cells[0], error=error)
            ]
    kept = Contents(value for kind in KINDS if kind is not Draft for value in select(db, kind))
    return [] if kept == played else [_("the tables do not hold what the history says")]
