"""The Meetings screen, on a real study."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nhplogger.domain.meeting import Meeting
from nhplogger.domain.meeting_list import Column
from nhplogger.domain.query import Facet, Query
from nhplogger.domain.review import SavedView
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.meetings_page import MeetingsPage
from tests.builders import DAY
from tests.ui.meetings.listed import AREAS, fill, listed
from tests.worn import worn

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, logbook: Logbook, look: Look, settings: Settings) -> MeetingsPage:
    fill(logbook, 30)
    return opened(qtbot, logbook, look, settings)


def opened(qtbot: QtBot, logbook: Logbook, look: Look, settings: Settings) -> MeetingsPage:
    page = worn(look, lambda: MeetingsPage(logbook, look, settings))
    qtbot.addWidget(page)
    page.resize(1200, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.entrance.setFocus()
    qtbot.waitUntil(page.list.hasFocus)
    return page


def counted(qtbot: QtBot, page: MeetingsPage) -> None:
    qtbot.waitUntil(lambda: page.is_settled)


def test_the_newest_meeting_that_has_begun_is_in_hand(page: MeetingsPage) -> None:
    assert page.list.meeting_id == listed(1).id
    assert page.header.count.text() == "30 meetings"


def test_enter_opens_the_meeting_in_hand(qtbot: QtBot, page: MeetingsPage) -> None:
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.meeting_wanted) as wanted:
        QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert wanted.args == [listed(2).id]


def test_ticking_an_area_narrows_the_list_and_leaves_the_other_counts(
    qtbot: QtBot, page: MeetingsPage
) -> None:
    counted(qtbot, page)
    areas = page.facets.groups[Facet.AREA]
    QTest.keyClick(areas.box(AREAS[1].id), Qt.Key.Key_Space)
    assert page.header.count.text() == "10 of 30"
    counted(qtbot, page)
    assert [areas.box(area.id).shown.count for area in AREAS] == [10, 10, 10]
    assert areas.box(AREAS[1].id).isChecked()
    assert [chip.text() for chip in page.chips.chips] == ["Area: Carrowby"]


def test_a_chip_takes_its_filter_away(qtbot: QtBot, page: MeetingsPage) -> None:
    page.ask(Query(since=DAY - timedelta(4)).toggled(Facet.AREA, AREAS[0].id))
    assert page.header.count.text() == "2 of 30"
    QTest.keyClick(page.chips.chips[0], Qt.Key.Key_Space)
    assert page.query == Query(since=DAY - timedelta(4))


def test_clearing_shows_all_again(page: MeetingsPage) -> None:
    page.ask(Query(words=("nowhere",)))
    assert page.stack.currentWidget() is page.nothing
    assert not page.preview.isVisible()
    QTest.keyClick(page.chips.clear_button, Qt.Key.Key_X, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert page.query.is_empty
    assert page.stack.currentWidget() is page.list


def test_a_day_is_typed_in_words(page: MeetingsPage) -> None:
    QTest.keyClicks(page.facets.since, "20 nov 2025")
    QTest.keyClick(page.facets.since, Qt.Key.Key_Return)
    assert page.query == Query(since=DAY.replace(day=20))
    assert page.facets.since.text() == "20 Nov 25"


def test_words_that_are_no_day_are_told_and_kept(page: MeetingsPage) -> None:
    QTest.keyClicks(page.facets.until, "someday")
    QTest.keyClick(page.facets.until, Qt.Key.Key_Return)
    assert page.facets.until.property("invalid") == "true"
    assert page.facets.until.text() == "someday"
    assert page.query.is_empty


def test_a_click_on_a_head_orders_by_it_and_again_turns_it_round(page: MeetingsPage) -> None:
    page.list.head.sectionClicked.emit(Column.TITLE)
    assert page.model.ids[0] == listed(0).id
    page.list.head.sectionClicked.emit(Column.TITLE)
    assert page.model.ids[0] == listed(29).id
    assert page.list.meeting_id == listed(1).id


def test_the_order_goes_from_column_to_column_by_key(page: MeetingsPage) -> None:
    both = CTRL | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page.list, Qt.Key.Key_O, both)
    assert (page.order.column, page.order.descending) == (Column.TITLE, False)
    QTest.keyClick(page.list, Qt.Key.Key_U, both)
    assert page.order.descending


def test_a_view_is_kept_under_a_name_chosen_and_renamed(page: MeetingsPage, logbook: Logbook) -> None:
    page.ask(Query().toggled(Facet.AREA, AREAS[1].id))
    QTest.keyClick(page.list, Qt.Key.Key_S, CTRL)
    QTest.keyClicks(page.bar.line, "Carrowby only")
    QTest.keyClick(page.bar.line, Qt.Key.Key_Return)
    (view,) = logbook.register.all(SavedView)
    assert (view.name, view.words) == ("Carrowby only", "area:Carrowby")
    assert page.list.hasFocus()
    page.clear()
    page.views.menu.chosen.emit(view)
    assert page.header.count.text() == "10 of 30"
    assert page.chips.views_button.text() == "Carrowby only"
    page.views.menu.rename_asked.emit(view)
    QTest.keyClicks(page.bar.line, "South")
    QTest.keyClick(page.bar.line, Qt.Key.Key_Return)
    assert [each.name for each in logbook.register.all(SavedView)] == ["South"]


def test_a_view_that_is_removed_comes_back_with_undo(page: MeetingsPage, logbook: Logbook) -> None:
    page.ask(Query(since=DAY))
    page.views.ask_name()
    page.bar.typed.emit("Today")
    (view,) = logbook.register.all(SavedView)
    page.views.menu.remove_asked.emit(view)
    assert logbook.register.all(SavedView) == ()
    QTest.keyClick(page.list, Qt.Key.Key_Z, CTRL)
    assert logbook.register.all(SavedView) == (view,)


@pytest.mark.parametrize("name", ["", "  ", "TODAY"])
def test_a_view_needs_a_name_of_its_own(page: MeetingsPage, logbook: Logbook, name: str) -> None:
    page.ask(Query(since=DAY))
    page.views.ask_name()
    page.bar.typed.emit("Today")
    page.ask(Query(until=DAY))
    page.views.ask_name()
    page.bar.typed.emit(name)
    assert page.bar.line.property("invalid") == "true"
    assert len(logbook.register.all(SavedView)) == 1
    QTest.keyClick(page.bar.line, Qt.Key.Key_Escape)
    assert page.bar.isHidden()


def test_a_planned_meeting_is_deleted_by_typing_its_area_and_comes_back(
    page: MeetingsPage, logbook: Logbook
) -> None:
    page.list.choose(listed(0).id)
    before = logbook.contents_of(listed(0).id)
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    QTest.keyClicks(page.bar.line, "Dunmere")
    QTest.keyClick(page.bar.line, Qt.Key.Key_Return)
    assert logbook.register.get(Meeting, listed(0).id)
    page.bar.line.clear()
    QTest.keyClicks(page.bar.line, "brackwell")
    QTest.keyClick(page.bar.line, Qt.Key.Key_Return)
    assert logbook.register.get(Meeting, listed(0).id) is None
    assert page.header.count.text() == "29 meetings"
    QTest.keyClick(page.list, Qt.Key.Key_Z, CTRL)
    assert page.header.count.text() == "30 meetings"
    assert logbook.contents_of(listed(0).id) == before


def test_a_meeting_that_has_begun_is_not_deleted(page: MeetingsPage) -> None:
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert page.bar.isHidden()
    assert "Only planned meetings" in page.notice.text()


def test_left_and_right_go_along_the_timeline(qtbot: QtBot, page: MeetingsPage) -> None:
    qtbot.waitUntil(lambda: page.preview.timeline is not None)
    with qtbot.waitSignal(page.preview.view.cursor_moved):
        QTest.keyClick(page.list, Qt.Key.Key_Right)
    assert page.list.hasFocus()


def test_an_act_shows_at_once(page: MeetingsPage, logbook: Logbook) -> None:
    fresh = listed(31)
    from nhplogger.domain.edits import Added

    logbook.take("Add", (Added(fresh),), None)
    assert page.header.count.text() == "31 meetings"


def test_a_study_without_meetings_teaches_the_first_step(
    qtbot: QtBot, logbook: Logbook, look: Look, settings: Settings
) -> None:
    page = worn(look, lambda: MeetingsPage(logbook, look, settings))
    qtbot.addWidget(page)
    page.show()
    assert page.stack.currentWidget() is page.none
    assert page.facets.isHidden()
    with qtbot.waitSignal(page.add_wanted):
        page.none.button.click()


def test_sizes_of_parts_are_remembered(page: MeetingsPage, settings: Settings) -> None:
    page._side.setSizes([260, 940])
    page._side.splitterMoved.emit(260, 1)
    assert settings.splitters["meetings/filters"] == [page._side.sizes()[0]]


def test_large_text_has_the_timeline_on_a_page_of_its_own(look: Look, page: MeetingsPage) -> None:
    assert page.preview.isVisible()
    assert page.tabs.isHidden()
    look.wear(None, 1.5)
    assert page.tabs.isVisible()
    assert page.preview.isHidden()
    page.tabs.button("timeline").click()
    assert page.preview.isVisible()
    assert page.stack.isHidden()
    look.wear(None, 1.0)


def test_enter_in_the_field_narrows_the_list_and_down_leads_into_it(qtbot: QtBot, page: MeetingsPage) -> None:
    QTest.keyClick(page.list, Qt.Key.Key_F, CTRL)
    assert page.header.search.hasFocus()
    QTest.keyClicks(page.header.search, '"Meeting 007" area:Carrowby')
    QTest.keyClick(page.header.search, Qt.Key.Key_Return)
    counted(qtbot, page)
    assert page.model.ids == (listed(7).id,)
    assert page.header.search.text() == '"Meeting 007"'
    assert [chip.text() for chip in page.chips.chips] == ["Words: “Meeting 007”", "Area: Carrowby"]
    QTest.keyClick(page.header.search, Qt.Key.Key_Down)
    assert page.list.hasFocus()


def test_an_empty_field_lists_them_all_again(qtbot: QtBot, page: MeetingsPage) -> None:
    page.narrow("Meeting 007")
    page.header.search.clear()
    QTest.keyClick(page.header.search, Qt.Key.Key_Return)
    counted(qtbot, page)
    assert (page.query, page.model.rowCount()) == (Query(), 30)


def test_words_typed_and_not_asked_for_yet_stay_when_a_filter_is_ticked(page: MeetingsPage) -> None:
    QTest.keyClicks(page.header.search, "Meeting")
    page.ask(Query().toggled(Facet.AREA, AREAS[0].id))
    assert page.header.search.text() == "Meeting"


def test_the_lines_of_what_is_listed_are_a_key_away(qtbot: QtBot, page: MeetingsPage) -> None:
    QTest.keyClicks(page.header.search, "Meeting 007")
    with qtbot.waitSignal(page.lines_wanted) as wanted:
        QTest.keyClick(page.header.search, Qt.Key.Key_Return, CTRL)
    assert wanted.args[0].words == ("Meeting", "007")
    assert page.chips.lines_button.isVisible()
