"""Words are replaced or kept in reports by acts that can be taken back, and the key tells who is who."""

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from nhplogger.domain.faults import StudyError
from nhplogger.domain.leaving import Named, Replacement
from nhplogger.domain.outside import ExportLog
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.name_list import KeyRow, NameList, warning
from nhplogger.reports.identifying import Identifying
from nhplogger.reports.pseudonyms import Pseudonyms
from tests.builders import START, an_area
from tests.known_people import known_people

LIGHTS = Identifying(words="Four of six", named=Named.PLACE, count=2, offered="place 1")


@pytest.fixture
def logbook() -> Iterator[Logbook]:
    made = known_people(StillClock(START))
    yield made
    made.close()


@pytest.fixture
def names(logbook: Logbook) -> NameList:
    return NameList(logbook)


def listed(book: Logbook) -> list[tuple[str, str | None, Named]]:
    stored = book.store.read_register()
    assert stored.all(Replacement) == book.register.all(Replacement)
    return [(each.words, each.instead, each.named) for each in stored.all(Replacement)]


def test_what_is_replaced_is_so_in_every_report_until_it_is_taken_back(
    logbook: Logbook, names: NameList
) -> None:
    assert names.replace(LIGHTS) == "“Four of six” is [place 1] in every report from now on."
    assert listed(logbook) == [("Four of six", "place 1", Named.PLACE)]
    shown = Pseudonyms(logbook.register, an_area().id)
    assert shown.replace("Four of six lights") == "[place 1] lights"
    assert names.undo() is not None
    assert listed(logbook) == []
    assert names.redo() is not None
    assert len(listed(logbook)) == 1
    assert logbook.history.to_undo is None


def test_words_that_are_settled_anew_are_listed_once(logbook: Logbook, names: NameList) -> None:
    names.replace(LIGHTS)
    assert names.keep(LIGHTS) == "“Four of six” stays as it is in every report."
    assert names.settle("FOUR of  six", None, Named.PLACE) is None
    assert listed(logbook) == [("Four of six", None, Named.PLACE)]
    names.undo()
    assert listed(logbook) == [("Four of six", "place 1", Named.PLACE)]


def test_words_are_taken_off_the_list_and_put_back(logbook: Logbook, names: NameList) -> None:
    names.settle("Mill Court", "[the estate]")
    (there,) = logbook.register.all(Replacement)
    assert there.instead == "the estate"
    assert names.take_back(there.id) is not None
    assert names.take_back(there.id) is None
    assert listed(logbook) == []
    names.undo()
    assert listed(logbook) == [("Mill Court", "the estate", Named.OTHER)]


@pytest.mark.parametrize(
    ("words", "instead"), [("", "x"), ("…", None), ("Mill Court", " [] "), ("Mill Court", "by Hughes")]
)
def test_what_would_say_nothing_or_too_much_is_refused_in_words(
    logbook: Logbook, names: NameList, words: str, instead: str | None
) -> None:
    with pytest.raises(StudyError):
        names.settle(words, instead)
    assert listed(logbook) == []


def test_the_key_tells_who_is_who_and_how_often(names: NameList) -> None:
    names.replace(LIGHTS)
    names.settle("Ask", None)
    rows = names.rows()
    first, second = rows[:2]
    assert (first.real, first.stands_for, first.used) == ("Four of six", "place 1", 1)
    assert (second.real, second.stands_for, second.used) == ("Ask", "", 1)
    told = {row.real: (row.stands_for, row.named, row.area, row.used) for row in rows[2:]}
    assert told["Sgt Hughs"] == ("Other sergeant", Named.PERSON, "Brackwell", 2)
    assert told["Brackwell"] == ("Area A", Named.PLACE, "", 0)
    assert told["Fire and rescue"] == ("Agency D", Named.AGENCY, "", 0)
    assert not told.keys() & {"Housing officer", "Unnamed, blue coat"}


def test_the_key_leaves_only_after_its_warning_and_is_noted(
    logbook: Logbook, names: NameList, tmp_path: Path
) -> None:
    path = tmp_path / "key.csv"
    with pytest.raises(StudyError, match="who everybody is"):
        names.export(path, warned=False)
    assert not path.exists()
    names.settle("=Mill Court", None)
    count = names.export(path, warned=True)
    rows = list(csv.reader(StringIO(path.read_text("utf-8-sig"))))
    assert rows[1][0] == warning()
    assert rows[2] == ["'=Mill Court", "(kept as it is)", "other", "", "0"]
    assert len(rows) == count + 2
    (noted,) = logbook.store.read_all().all(ExportLog)
    assert (noted.path, noted.real_names, noted.kind) == (str(path), True, "name list")


def test_a_row_knows_whom_it_is_about(names: NameList) -> None:
    assert all(
        isinstance(row, KeyRow) and bool(row.person_id) == (row.named is Named.PERSON) for row in names.rows()
    )
