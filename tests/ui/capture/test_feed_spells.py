"""Breaks, silence and the like divide the log."""

from dataclasses import replace
from datetime import datetime

from pytestqt.modeltest import ModelTester

from nhplogger.domain.edits import Added, Changed
from nhplogger.domain.entry import Closed, Kind
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.feed_model import FeedModel
from nhplogger.ui.capture.feed_slim_rows import SpellRow
from tests.ui.capture.brackwell import MEETING, line, moment


def _spell(kind: SpellKind = SpellKind.BREAK, ended_at: datetime | None = None) -> Spell:
    return Spell(id="spell", meeting_id=MEETING.id, kind=kind, started_at=moment(14, 31), ended_at=ended_at)


def _shown(model: FeedModel, row: int) -> SpellRow:
    made = model.at(row)
    assert isinstance(made, SpellRow)
    return made


def test_a_spell_opens_before_the_lines_of_its_time_and_says_that_it_goes_on(book: Logbook) -> None:
    model = FeedModel(book)
    assert book.do("line", Added(line(900)))
    assert book.do("break", Added(_spell()))
    row = _shown(model, model.rowCount() - 2)
    assert (row.goes_on, row.times, row.spoken) == (True, "since 14:31", "Break since 14:31, going on")


def test_a_spell_that_ended_says_from_when_to_when(book: Logbook) -> None:
    model = FeedModel(book)
    assert book.do("break", Added(_spell()))
    ended = replace(_spell(), ended_at=moment(14, 40), closed_by=Closed.OBSERVER)
    assert book.do("go on", Changed(_spell(), ended))
    row = _shown(model, model.rowCount() - 1)
    assert (row.goes_on, row.times, row.spoken) == (False, "14:31 to 14:40", "Break from 14:31 to 14:40")
    assert book.undo()
    assert _shown(model, model.rowCount() - 1).goes_on
    assert book.undo()
    assert not any(isinstance(model.at(row), SpellRow) for row in range(model.rowCount()))


def test_a_moment_has_one_hour(book: Logbook) -> None:
    model = FeedModel(book)
    assert book.do("observed", Added(_spell(SpellKind.OBSERVED, moment(14, 31))))
    row = _shown(model, model.rowCount() - 1)
    assert (row.goes_on, row.times) == (False, "14:31")
    assert row.spoken == "At 14:31, Somebody minds being observed"


def test_spells_stand_only_in_the_whole_log(book: Logbook, qtmodeltester: ModelTester) -> None:
    model = FeedModel(book)
    qtmodeltester.check(model)
    model.show_only(Kind.QUOTE)
    rows = model.rowCount()
    assert book.do("break", Added(_spell()))
    assert model.rowCount() == rows
    model.show_only()
    assert _shown(model, model.rowCount() - 1).text == "Break"
