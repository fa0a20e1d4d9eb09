"""How a practice went, in rows and in a picture."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from nhplogger.analysis.rehearsal import Logged, Outcome, Said, Verdict, compare, totals
from nhplogger.domain.entry import Kind
from nhplogger.exchange.rehearsal import practice_script
from nhplogger.ui.look import Look
from nhplogger.ui.rehearsal.outcome_model import Column, OutcomeModel
from nhplogger.ui.rehearsal.outcome_rows import details, headline, outcome_row
from nhplogger.ui.rehearsal.outcome_strip import OutcomeStrip
from nhplogger.ui.rehearsal.result_page import ResultPage
from tests.builders import START

QUOTE = next(each for each in practice_script().utterances if each.kind is Kind.QUOTE)
SAID = Said(
    at=START, kind=Kind.QUOTE, words=QUOTE.words, line=QUOTE.line, speaker_id="resident",
    marks=frozenset([("priorities", -1)]),  # type: ignore[list-item]
)  # fmt: skip
WRITTEN = Logged(
    at=START + timedelta(seconds=5), kind=Kind.NOTE, text="it isn't down, people stopped reporting"
)


def outcome(*logged: Logged) -> Outcome:
    (found,) = compare([SAID], logged)
    return found


def test_a_row_says_what_was_wrong_and_what_would_have_been_right() -> None:
    row = outcome_row(QUOTE, outcome(WRITTEN))
    assert (row.speaker, row.kind, row.theme, row.behind) == (
        "not Resident 2", "note, not quote", "#priorities-", "5 s"
    )  # fmt: skip
    assert row.good == QUOTE.line
    assert "Partly" in row.spoken
    assert "you wrote: it isn't down" in row.spoken


def test_what_was_missed_has_nothing_right_or_wrong() -> None:
    row = outcome_row(QUOTE, outcome())
    assert (row.written, row.speaker, row.kind, row.theme, row.behind) == ("–",) * 5


def test_the_numbers_are_told_in_words() -> None:
    counted = totals([outcome(WRITTEN), outcome()])
    assert headline(counted) == "0 of 2 caught, 1 in part, 1 missed"
    assert details(counted) == (
        "Speaker or owner right in 0 of 1. Kind right in 0 of 1. Theme right in 0 of 1. "
        "Usually 5 seconds behind."
    )


def test_the_table_is_a_sound_model_full_and_empty() -> None:
    model = OutcomeModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows([outcome_row(QUOTE, outcome(WRITTEN)), outcome_row(QUOTE, outcome())])
    assert model.index(0, Column.VERDICT).data() == "Partly"
    assert "a good line" in model.index(1, Column.TIME).data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.headerData(Column.GOOD, Qt.Orientation.Horizontal) == "A good line"
    model.show_rows([])
    assert model.rowCount() == 0


@pytest.mark.parametrize(
    ("verdict", "filled"), [(Verdict.CAUGHT, 3), (Verdict.PARTLY, 1), (Verdict.MISSED, 0)]
)
def test_a_bar_is_full_half_or_empty(verdict: Verdict, filled: int, qtbot: QtBot, look: Look) -> None:
    strip = OutcomeStrip(look)
    qtbot.addWidget(strip)
    strip.resize(40, 40)
    strip.show_verdicts([verdict], "one")
    picture, ground = strip.grab().toImage(), QColor(look.colours.surface)
    inside = [QColor(picture.pixel(20, high)) != ground for high in (8, 14, 30)]
    assert inside == {3: [True] * 3, 1: [False, False, True], 0: [False] * 3}[filled]


def test_nothing_heard_is_said_so(qtbot: QtBot, look: Look) -> None:
    page = ResultPage(look)
    qtbot.addWidget(page)
    page.show_outcomes([], ())
    assert page.headline.text() == "Nothing was said yet."
    assert page.strip.accessibleName() == "Nothing was said yet."
