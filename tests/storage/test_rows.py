from dataclasses import fields

import pytest
from hypothesis import given

from nhplogger.domain.edits import Added
from nhplogger.domain.values import KINDS, Value
from nhplogger.storage.connection import database, in_memory
from nhplogger.storage.migrations import FINGERPRINTS, VERSION, fingerprint, migrate
from nhplogger.storage.reading import select
from nhplogger.storage.rows import table_of
from nhplogger.storage.schema import VERSION_1, VERSION_2, VERSION_3, VERSION_4
from nhplogger.storage.writing import write_act
from tests.builders import an_act, values

_DB = database(in_memory())
migrate(_DB)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_value_has_its_column_and_no_column_is_without(kind: type[Value]) -> None:
    columns = {row[1] for row in _DB.execute(f"PRAGMA table_xinfo({table_of(kind).name})")}
    assert columns - {"row"} == {field.name for field in fields(kind)} | {"removed_at"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_column_may_be_empty_just_where_its_field_may(kind: type[Value]) -> None:
    table = table_of(kind)
    needed = {row[1]: bool(row[3]) for row in _DB.execute(f"PRAGMA table_xinfo({table.name})")}
    hints = {field.name: str(field.type) for field in fields(kind)}
    assert {name: "None" not in hints[name] for name in hints} == {name: needed[name] for name in hints}


@pytest.mark.parametrize("kind", KINDS)
def test_every_table_is_strict(kind: type[Value]) -> None:
    name = table_of(kind).name
    assert [row[5] for row in _DB.execute("PRAGMA table_list") if row[1] == name] == [1]


@given(values())
def test_any_value_comes_back_from_its_row_as_it_was(value: Value) -> None:
    table = table_of(type(value))
    assert table.value(table.row(value)) == value
    assert table.from_record(table.record(value)) == value


@given(values())
def test_any_value_comes_back_from_the_file_as_it_was(value: Value) -> None:
    """Foreign keys are off here, so that each value can be written alone."""
    _DB.begin()
    write_act(_DB, an_act(Added(value)))
    (found,) = select(_DB, type(value), "id = ?", (value.id,))
    _DB.rollback()
    assert found == value


def test_the_schema_has_the_fingerprint_of_its_version() -> None:
    """A schema that changed needs a new version, a migration and a new fingerprint; never just a new one."""
    assert fingerprint(_DB) == FINGERPRINTS[VERSION] == "b1cf8fcbf1a795f3"


def test_a_fingerprint_tells_the_smallest_difference() -> None:
    other = database(in_memory())
    other.executescript(
        VERSION_1.replace("typed TEXT NOT NULL", "typed TEXT") + VERSION_2 + VERSION_3 + VERSION_4
    )
    assert fingerprint(other) != FINGERPRINTS[VERSION]


def test_a_record_from_before_a_field_was_there_takes_the_default() -> None:
    from tests.builders import an_entry

    table = table_of(type(an_entry()))
    entry = an_entry(starred=False)
    record = {name: cell for name, cell in table.record(entry).items() if name != "starred"}
    assert table.from_record(record) == entry
