"""The encrypted SQLite engine, put in place before sqlite-utils is imported for the first time."""

import sys
from types import ModuleType
from typing import Any

import sqlcipher3
from sqlcipher3 import dbapi2

# sqlite-utils catches the errors of the module it finds under this name. Without the alias it would catch
# those of the standard library, whose connections also ignore a key and write plain text.
sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = dbapi2

# sqlite-utils imports numpy and pandas where it finds them, to store values we have none of: a third of a
# second. It imports the standard library's engine to name a type: a megabyte, for what must not be used. It
# imports click and dateutil for commands and recipes of its own: three megabytes more.
_CLICK, _DATEUTIL = ModuleType("click"), ModuleType("dateutil")
vars(_CLICK)["Group"] = vars(_DATEUTIL)["parser"] = object
_STAND_INS: dict[str, Any] = {
    "numpy": None,
    "pandas": None,
    "sqlite3": sqlcipher3,
    "click": _CLICK,
    "dateutil": _DATEUTIL,
}
_STAND_INS = {name: module for name, module in _STAND_INS.items() if name not in sys.modules}
sys.modules.update(_STAND_INS)  # none: importing it is refused

import sqlite_utils  # noqa: E402
import sqlite_utils.db  # noqa: E402

for _name in _STAND_INS:
    del sys.modules[_name]

_EARLIEST = (3, 51, 3)  # earlier ones can corrupt a database in WAL mode

Connection = dbapi2.Connection
EngineError = dbapi2.Error
Database = sqlite_utils.Database
Migrations = sqlite_utils.Migrations
complete_statement = dbapi2.complete_statement


def check_engine() -> None:
    """Make sure that what is loaded encrypts, searches, and is free of known faults.

    Raises RuntimeError where it does not: the program must not go on and write plain text.
    """
    connection = dbapi2.connect(":memory:")
    options = {row[0] for row in connection.execute("PRAGMA compile_options")}
    version = connection.execute("PRAGMA cipher_version").fetchone()
    connection.close()
    sound: dict[str, Any] = {
        "sqlite-utils uses the encrypted engine": vars(sqlite_utils.db)["sqlite3"] is sqlcipher3,
        "SQLite is new enough": dbapi2.sqlite_version_info >= _EARLIEST,
        "SQLCipher is there": bool(version and version[0]),
        "full-text search is there": "ENABLE_FTS5" in options,
    }
    if missing := [name for name, holds in sound.items() if not holds]:
        raise RuntimeError("The database engine is not as it must be: " + "; ".join(missing))
