"""Walking along a meeting's timeline."""

from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from nhplogger.analysis.timeline_parts import MeetingTimeline
from nhplogger.domain.summary import Moment
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.figures_model import FiguresModel
from nhplogger.ui.meetings.timeline_chart import INSET
from nhplogger.ui.meetings.timeline_figures import theme_figures, voice_figures
from nhplogger.ui.meetings.timeline_keys import TIMELINE_KEYS
from nhplogger.ui.meetings.timeline_legend import drawn_words
from nhplogger.ui.meetings.timeline_view import TimelineView
from nhplogger.ui.theme import ThemeName
from tests.ui.announcements import listen
from tests.ui.meetings.timelines import lasting, on_paper, planned, usual

Key = Qt.Key


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> TimelineView:
    made = TimelineView(look)
    qtbot.addWidget(made)
    made.resize(740, 260)
    made.show_timeline(usual())
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.chart.setFocus()
    return made


def texts(timeline: MeetingTimeline) -> list[str]:
    return [stop.entry.text for stop in timeline.stops if stop.entry]


def test_the_cursor_stands_at_the_first_starred_line(view: TimelineView) -> None:
    assert view.time.text() == "14:18"
    assert view.words.whole.startswith("Resident 2: “It isn’t down.")


def test_the_arrows_go_along_the_lines_and_say_each(
    view: TimelineView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    announced = listen(monkeypatch)
    with qtbot.waitSignal(view.cursor_moved) as moved:
        QTest.keyClick(view.chart, Key.Key_Right)
    assert moved.args == [Moment(meeting_id="meeting", entry_id="entry-30")]
    assert announced.taken() == ["14:19, reflection, I think the chair moved on too soon here."]
    QTest.keyClick(view.chart, Key.Key_Left)
    QTest.keyClick(view.chart, Key.Key_Left)
    assert announced.taken()[1] == (
        "14:16, Police, Neighbourhood Sgt, note, Recorded ASB down 12% on last November, 34 reports to 30., "
        "theme priorities v figures, gets in the way"
    )


def test_home_and_end_go_to_the_first_and_the_last_line_and_no_further(view: TimelineView) -> None:
    for key, place in ((Key.Key_Home, 0), (Key.Key_Left, 0), (Key.Key_End, -1), (Key.Key_Right, -1)):
        QTest.keyClick(view.chart, key)
        assert view.stop == usual().stops[place]


def test_page_keys_go_by_agenda_item(view: TimelineView) -> None:
    QTest.keyClick(view.chart, Key.Key_PageDown)
    timeline = usual()
    assert view.stop is not None
    assert view.words.whole.startswith("Housing officer: Four of six")
    QTest.keyClick(view.chart, Key.Key_PageUp)
    item = timeline.item_at(view.stop.at)
    assert item is not None
    assert item.number == 3
    QTest.keyClick(view.chart, Key.Key_Right)
    QTest.keyClick(view.chart, Key.Key_PageUp)
    assert timeline.item_at(view.stop.at) == item


def test_enter_opens_the_meeting_at_the_line(view: TimelineView, qtbot: QtBot) -> None:
    for key in (Key.Key_Return, Key.Key_Enter):
        with qtbot.waitSignal(view.moment_wanted) as wanted:
            QTest.keyClick(view.chart, key)
        assert wanted.args == [Moment(meeting_id="meeting", entry_id="entry-29")]


def test_a_click_puts_the_cursor_there_and_a_second_opens(view: TimelineView, qtbot: QtBot) -> None:
    geometry = view.chart.geometry_now
    assert geometry is not None
    stop = usual().stops[-1]
    place = QPoint(round(geometry.scale.x(stop.at)) + INSET, geometry.rows.center().y())
    QTest.mouseClick(view.chart, Qt.MouseButton.LeftButton, pos=place)
    assert view.stop == stop
    with qtbot.waitSignal(view.moment_wanted) as wanted:
        QTest.mouseDClick(view.chart, Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == [Moment(meeting_id="meeting", entry_id=stop.entry_id)]


def test_a_click_on_a_theme_goes_to_its_line(view: TimelineView) -> None:
    geometry = view.chart.geometry_now
    assert geometry is not None
    box = next(each for each in geometry.all_boxes() if each.marks[0].theme.key == "o")
    pos = box.rect.center() + QPoint(INSET, INSET)
    QTest.mouseClick(view.chart, Qt.MouseButton.LeftButton, pos=pos)
    assert view.stop is not None
    assert view.stop.id == box.marks[0].stop_id


def test_t_and_the_button_show_the_figures_and_the_picture_again(view: TimelineView) -> None:
    QTest.keyClick(view.chart, Key.Key_T)
    assert view.tables.voices.hasFocus()
    assert view.table_button.text() == "Show timeline"
    QTest.keyClick(view.tables.voices, Key.Key_T)
    assert view.chart.hasFocus()
    view.table_button.click()
    assert view.tables.isVisible()


def test_every_key_of_the_table_of_keys_does_something(view: TimelineView) -> None:
    told: list[object] = []
    for signal in (view.chart.cursor_moved, view.chart.moment_wanted):
        signal.connect(told.append)
    view.chart.table_wanted.connect(partial(told.append, "table"))
    for place, key in enumerate((key for row in TIMELINE_KEYS for key in row.keys), 1):
        QTest.keySequence(view.chart, key)
        assert len(told) == place, key


def test_a_meeting_in_which_nothing_happened_yet_says_what_will_stand_there(
    view: TimelineView, qtbot: QtBot
) -> None:
    view.show_timeline(planned())
    assert view.empty.isVisible()
    assert "Nothing was recorded yet." in view.empty.accessibleName()
    assert not view.table_button.isVisible()
    with qtbot.assertNotEmitted(view.cursor_moved):
        QTest.keyClick(view.chart, Key.Key_Right)
    view.show_timeline(usual())
    assert view.chart.isVisible()


def test_the_cursor_stays_at_its_line_when_the_meeting_is_read_again(view: TimelineView) -> None:
    QTest.keyClick(view.chart, Key.Key_End)
    view.show_timeline(usual())
    assert view.stop == usual().stops[-1]


def test_the_whole_is_told_in_one_sentence(view: TimelineView) -> None:
    said = view.chart.accessibleName()
    assert said.startswith(
        "Timeline of Brackwell Neighbourhood Partnership, 13:45 to 14:32, Police 20% of talk"
    )
    assert said.endswith("4 agenda items, 13 themes help, 10 themes get in the way")
    assert "key moment" in view.chart.accessibleDescription()


def test_a_meeting_from_paper_says_that_no_turns_were_recorded(view: TimelineView) -> None:
    view.show_timeline(on_paper())
    assert drawn_words(on_paper()) == "No speaking turns were recorded: lines by agency."
    assert view.legend.drawn.whole == drawn_words(on_paper())
    assert "Police 1 line, No agency given 1 line" in view.chart.accessibleName()


@pytest.mark.parametrize("name", list(ThemeName))
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_bars_are_painted_in_the_colour_of_their_agency(
    view: TimelineView, look: Look, name: ThemeName, scale: float, qtbot: QtBot
) -> None:
    look.wear(name, scale)
    qtbot.waitUntil(lambda: view.chart.width() > 0)
    geometry = view.chart.geometry_now
    assert geometry is not None
    bar = geometry.bars(0)[0]
    picture = view.chart.grab().toImage()
    centre = bar.center() + QPoint(INSET, INSET)
    assert QColor(picture.pixel(centre)) == look.agency("PO").fill


def test_twelve_agencies_in_a_low_window_are_scrolled_to(view: TimelineView) -> None:
    view.show_timeline(lasting(timedelta(hours=7), 12))
    view.resize(740, 200)
    assert view.chart.height() >= view.chart.minimumSizeHint().height() > 200
    assert view.chart.visibleRegion().boundingRect().height() < view.chart.height()


@pytest.mark.parametrize("make", [usual, planned, on_paper])
def test_the_figures_are_a_sound_model(qtmodeltester: ModelTester, make: object) -> None:
    assert callable(make)
    model = FiguresModel()
    for figures in (voice_figures(make()), theme_figures(make())):
        model.show_figures(*figures)
        qtmodeltester.check(model)


def test_a_figure_is_read_with_its_agency_and_heading() -> None:
    model = FiguresModel()
    model.show_figures(*voice_figures(usual()))
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert heads == ["Agency", "Share", "Minutes", "Turns"]
    assert model.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Council, Share 33%"


def test_themes_are_counted_by_sign_and_neither_only_where_there_is_one() -> None:
    heads, rows = theme_figures(usual())
    assert list(heads) == ["Theme", "Helps", "Gets in the way"]
    assert sum(int(row[1]) for row in rows) == 13
    assert sum(int(row[2]) for row in rows) == 10
