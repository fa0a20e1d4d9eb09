"""The agenda and its times."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from nhplogger.analysis.item_times import ItemTimes
from nhplogger.domain.meeting import AgendaItem
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.agenda_model import AgendaModel
from nhplogger.ui.capture.agenda_panel import AgendaPanel
from nhplogger.ui.capture.agenda_rows import Stage, minutes_behind
from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.capture.meeting_moves import MeetingMoves
from nhplogger.ui.look import Look
from tests.ui.capture.brackwell import MEETING, moment
from tests.ui.capture.keyboard import strike


def _shown(model: AgendaModel) -> list[tuple[str, str, tuple[str, str]]]:
    return [(row.number, row.text, row.times) for row in model.rows]


def _item(position: int, minutes: int | None, start: int | None = None, end: int | None = None) -> AgendaItem:
    begin = moment(14, 0)
    return AgendaItem(
        id=str(position), meeting_id=MEETING.id, position=position, title=str(position), minutes=minutes,
        started_at=None if start is None else begin + timedelta(minutes=start),
        ended_at=None if end is None else begin + timedelta(minutes=end),
    )  # fmt: skip


def test_done_items_are_one_line_with_the_time_they_took(book: Logbook) -> None:
    assert _shown(AgendaModel(book))[:3] == [
        ("", "Items 1 to 3 done", ("35:20", "of 30 min")),
        ("4", "Mill Court car park and lighting", ("11:49", "of 20")),
        ("5", "Half-term youth programme", ("15 min", "")),
    ]


def test_done_items_open_with_a_click_and_close_with_another(book: Logbook, look: Look, qtbot: QtBot) -> None:
    model = AgendaModel(book)
    panel = AgendaPanel(model, look)
    qtbot.addWidget(panel)
    panel.list.clicked.emit(model.index(0))
    assert [row.stage for row in model.rows[:4]] == [Stage.FOLDED, Stage.DONE, Stage.DONE, Stage.DONE]
    assert model.rows[2].times == ("16:00", "of 10")
    assert model.rows[2].over
    panel.list.clicked.emit(model.index(1))
    assert len(model.rows) == 5


def test_a_second_moves_only_the_item_that_is_on(book: Logbook, qtbot: QtBot) -> None:
    model = AgendaModel(book)
    assert isinstance(book.clock, StillClock)
    book.clock.advance(1)
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.tick()
    assert changed.args
    assert changed.args[0].row() == changed.args[1].row() == 1
    assert model.rows[1].times[0] == "11:50"


def test_the_next_item_is_taken_up_and_given_back(book: Logbook, qtmodeltester: ModelTester) -> None:
    model = AgendaModel(book)
    qtmodeltester.check(model)
    moves = MeetingMoves(book)
    assert moves.next_item()
    assert model.rows[0].text == "Items 1 to 4 done"
    assert model.current
    assert model.current.title == "Half-term youth programme"
    assert moves.previous_item()
    assert model.current.title == "Mill Court car park and lighting"
    book.close_meeting()
    assert not model.rows


def test_after_the_last_item_there_is_no_next(book: Logbook) -> None:
    moves = MeetingMoves(book)
    assert [moves.next_item() for _step in range(5)] == [True, True, True, False, False]


def test_an_item_past_its_time_says_so(book: Logbook) -> None:
    model = AgendaModel(book)
    assert isinstance(book.clock, StillClock)
    book.clock.advance(10 * 60)
    model.tick()
    assert model.rows[1].over
    assert model.rows[1].spoken == "item 4, Mill Court car park and lighting, now, 21:49 of 20, over time"


def test_the_clock_of_an_item_stands_still_in_a_break(page: CapturePage, book: Logbook) -> None:
    def shown() -> str:
        page.agenda_model.tick()
        return page.agenda_model.rows[1].times[0]

    assert isinstance(book.clock, StillClock)
    before, behind = shown(), page.agenda_model.behind
    strike(page.desk.line, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    book.clock.advance(600)
    assert (shown(), page.agenda_model.behind) == (before, behind)
    strike(page.desk.line, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    book.clock.advance(11)
    assert (before, shown()) == ("11:49", "12:00")
    assert book.undo()
    assert book.undo()
    assert shown() == "22:00"


@pytest.mark.parametrize(
    ("items", "minutes"),
    [
        ([], 0),
        ([_item(1, 10, 0, 15)], 5),
        ([_item(1, 10, 0, 5), _item(2, 20, 5)], -5),
        ([_item(1, 10, 0, 10), _item(2, 5, 10)], 5),
        ([_item(1, None, 0, 50), _item(2, 10)], 0),
    ],
    ids=["no agenda", "overrun", "ahead, and one in its time", "the current one overruns", "nothing planned"],
)
def test_a_meeting_is_behind_by_what_its_items_took_too_long(items: list[AgendaItem], minutes: int) -> None:
    assert minutes_behind(items, ItemTimes(), moment(14, 20)) == minutes


def test_the_panel_says_how_far_behind_the_meeting_is(book: Logbook, look: Look, qtbot: QtBot) -> None:
    panel = AgendaPanel(AgendaModel(book), look)
    qtbot.addWidget(panel)
    assert "5 min behind" in panel.head.accessibleName()
