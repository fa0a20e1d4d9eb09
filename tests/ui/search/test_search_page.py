"""Searching as one types, by keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nhplogger.domain.review import SavedView
from nhplogger.domain.summary import Moment
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.searching import FIRST
from nhplogger.ui.look import Look
from nhplogger.ui.search.search_page import SearchPage
from tests.ui.announcements import listen
from tests.ui.search.finding import EARLIER, MANY, a_book_to_search
from tests.worn import worn


@pytest.fixture
def book() -> Iterator[Logbook]:
    made = a_book_to_search()
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, look: Look, book: Logbook) -> SearchPage:
    made = worn(look, lambda: SearchPage(book, look))
    qtbot.addWidget(made)
    made.resize(1000, 560)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.field.setFocus()
    qtbot.waitUntil(made.field.hasFocus)
    return made


def type_in(page: SearchPage, words: str) -> None:
    QTest.keyClicks(page.field, words)
    page.look_up()


def press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        focus: QWidget | None = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, modifier)


def listed(page: SearchPage) -> list[str]:
    return [page.model.index(row).data() for row in range(page.model.rowCount())]


def test_lines_are_found_as_one_types_newest_first_by_meeting(qtbot: QtBot, page: SearchPage) -> None:
    QTest.keyClicks(page.field, "ligh")
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    assert listed(page) == [
        "Partnership meeting", "Four of six street lights are out", EARLIER, "A light by the café",
    ]  # fmt: skip
    assert page.asked.count.text() == "2 lines in 2 meetings"
    QTest.keyClicks(page.field, "t by")
    qtbot.waitUntil(lambda: page.model.hits == 1)
    assert listed(page) == [EARLIER, "A light by the café"]


def test_a_line_is_said_in_one_sentence(page: SearchPage) -> None:
    type_in(page, "street")
    said = page.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "quote, Four of six street lights are out, theme" in said
    assert "gets in the way" in said
    assert said.endswith("Partnership meeting, Brackwell · 27 November 2025")


def test_down_enter_and_up_lead_into_the_results_to_the_moment_and_back(
    qtbot: QtBot, page: SearchPage
) -> None:
    type_in(page, "light")
    press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert page.list.hasFocus()
    with qtbot.waitSignal(page.moment_wanted) as caught:
        press(Qt.Key.Key_Return)
    (moment,) = caught.args
    assert isinstance(moment, Moment)
    assert moment.meeting_id == "earlier"
    press(Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert page.field.hasFocus()


def test_more_lines_come_as_one_goes_down(qtbot: QtBot, page: SearchPage) -> None:
    type_in(page, "bench")
    assert page.asked.count.text() == f"{FIRST} or more lines in 1 meeting"
    press(Qt.Key.Key_Down, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: page.model.hits == MANY)
    assert page.asked.count.text() == f"{MANY} lines in 1 meeting"


def test_filters_are_chips_that_can_be_taken_away(page: SearchPage) -> None:
    type_in(page, "area:Brackwell kind:quote")
    assert [chip.text() for chip in page.asked.chips] == ["Area: Brackwell", "Kind: quote"]
    assert page.model.hits == 1
    page.asked.chips[1].click()
    assert page.field.text() == "area:Brackwell"
    assert page.model.hits == FIRST


def test_what_is_not_understood_is_said(page: SearchPage) -> None:
    type_in(page, "light area:Nowhere")
    assert page.asked.problems.text().startswith("No area is called 'Nowhere'")
    assert page.model.hits == 1


def test_tab_takes_what_is_offered_and_esc_closes_the_list_first(qtbot: QtBot, page: SearchPage) -> None:
    type_in(page, "light kind:q")
    assert page.field.completion.isVisible()
    press(Qt.Key.Key_Escape)
    assert not page.field.completion.isVisible()
    QTest.keyClicks(page.field, "u")
    page.look_up()
    press(Qt.Key.Key_Tab)
    assert page.field.text() == "light kind:quote "
    with qtbot.waitSignal(page.left):
        press(Qt.Key.Key_Escape)


def test_examples_can_be_tried_with_enter(page: SearchPage) -> None:
    assert page.stage.currentWidget() is page.guide
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert page.field.text() == "lights repair"
    assert page.field.hasFocus()


def test_nothing_found_says_what_to_try(qtbot: QtBot, page: SearchPage) -> None:
    type_in(page, "lihgts")
    qtbot.waitUntil(lambda: page.nothing.list.rows.rowCount() > 0)
    assert page.nothing.words.text() == "No line of any meeting has “lihgts”."
    assert page.nothing.list.rows.index(0).data() == "“lights” in place of “lihgts”"
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert page.model.hits == 1


def test_a_filter_that_leaves_nothing_is_named(qtbot: QtBot, page: SearchPage) -> None:
    type_in(page, "light kind:decision")
    qtbot.waitUntil(lambda: page.nothing.list.rows.rowCount() > 0)
    assert page.nothing.list.rows.index(0).data() == "Without the filter Kind: decision"


def test_names_that_have_the_words_lead_to_their_lines(qtbot: QtBot, page: SearchPage) -> None:
    type_in(page, "hughes")
    qtbot.waitUntil(page.names.isVisible)
    assert [button.text() for button in page.names.buttons] == ["Person: Sgt Hughes"]
    page.names.buttons[0].click()
    assert page.field.text() == '@"Sgt Hughes"'
    assert page.model.hits == 1


def test_a_search_is_kept_as_a_view_and_taken_back(page: SearchPage, book: Logbook) -> None:
    type_in(page, "lights kind:quote ")
    press(Qt.Key.Key_S, modifier=Qt.KeyboardModifier.ControlModifier)
    assert [view.words for view in book.register.all(SavedView)] == ["lights kind:quote"]
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert book.register.all(SavedView) == ()


def test_those_who_listen_hear_how_much_was_found_when_the_hands_rest(
    qtbot: QtBot, page: SearchPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    announced = listen(monkeypatch)
    type_in(page, "light")
    qtbot.waitUntil(lambda: page.is_at_rest)
    assert announced.said == ["2 lines in 2 meetings"]
    assert announced.urgent == []


def test_what_begins_with_a_few_letters_comes_when_the_hands_rest(qtbot: QtBot, page: SearchPage) -> None:
    type_in(page, "lig")
    qtbot.waitUntil(lambda: page.model.hits == 2)
    page.field.clear()
    type_in(page, "xyz")
    qtbot.waitUntil(lambda: page.stage.currentWidget() is page.nothing)
