"""A report page by page, by keyboard, wheel and buttons."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nhplogger.reports.blocks import Paragraph, Report, Run, plain
from nhplogger.ui.look import Look
from nhplogger.ui.reports.pages.page_model import PageModel
from nhplogger.ui.reports.pages.pages_view import PagesView
from nhplogger.ui.reports.pages.zoom import Fit, Share
from nhplogger.ui.theme import ThemeName
from tests.reports.samples import log, report, rich

Key = Qt.Key


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> Iterator[PagesView]:
    """Shown as on the report screen, its turner above it."""
    window = QWidget()
    column = QVBoxLayout(window)
    made = PagesView(look)
    column.addWidget(made.turner)
    column.addWidget(made, 1)
    window.resize(938, 700)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield made
    window.close()  # which also keeps it until here


@pytest.fixture
def showing(qtbot: QtBot, view: PagesView) -> Callable[[Report], PagesView]:
    """The view once it shows all of a report."""

    def show(given: Report) -> PagesView:
        with qtbot.waitSignal(view.laid_out):
            view.show_report(given)
        view.sheets.setFocus()
        return view

    return show


Showing = Callable[[Report], PagesView]


def words_of(view: PagesView) -> str:
    return str(view.turner.words.text())


def test_before_any_report_it_says_what_will_appear(view: PagesView) -> None:
    assert view.empty.isVisible()
    assert view.empty.accessibleName() == "Nothing to show yet. The pages of the report will appear here."
    assert words_of(view) == ""
    assert not view.turner.next.isEnabled()
    assert not view.turner.zoom.isEnabled()


def test_a_report_opens_at_its_first_page(showing: Showing) -> None:
    view = showing(rich())
    assert not view.empty.isVisible()
    assert (view.page, view.page_count, words_of(view)) == (0, 5, "Page 1 of 5")
    assert view.thumbnails.currentIndex().row() == 0
    assert not view.turner.previous.isEnabled()


def test_keys_turn_pages(showing: Showing) -> None:
    view = showing(rich())
    reached = []
    for key in (
        Key.Key_PageDown,
        Key.Key_PageDown,
        Key.Key_PageUp,
        Key.Key_End,
        Key.Key_PageDown,
        Key.Key_Home,
    ):
        QTest.keyClick(view.sheets, key)
        reached.append(view.page)
    assert reached == [1, 2, 1, 4, 4, 0]


@pytest.mark.parametrize("zoom", [Fit.WIDTH, Fit.WHOLE, Share(0.25), Share(1.0), Share(2.0)])
def test_every_page_can_be_gone_to_at_every_size(showing: Showing, zoom: Fit | Share) -> None:
    view = showing(rich())
    view.sheets.show_zoom(zoom)
    for page in (4, 1, 3, 0, 2):
        view.go_to(page)
        assert view.page == page
        assert view.thumbnails.currentIndex().row() == page
        assert words_of(view) == f"Page {page + 1} of 5"


def test_buttons_and_small_pictures_turn_pages(showing: Showing) -> None:
    view = showing(rich())
    view.turner.next.click()
    assert view.page == 1
    view.turner.previous.click()
    assert view.page == 0
    view.thumbnails.setFocus()
    QTest.keyClick(view.thumbnails, Key.Key_Down)
    QTest.keyClick(view.thumbnails, Key.Key_Down)
    assert view.page == 2


def test_a_size_can_be_chosen_and_keeps_the_page(showing: Showing) -> None:
    view = showing(rich())
    view.go_to(3)
    view.turner.zoom.setCurrentIndex(4)
    view.turner.zoom.activated.emit(4)
    assert view.sheets.zoom == Share(2.0)
    assert view.page == 3
    assert view.sheets.horizontalScrollBar().maximum() > 0


def wheel(view: PagesView, turned: int) -> None:
    middle = QPointF(view.sheets.viewport().rect().center())
    event = QWheelEvent(
        middle,
        view.sheets.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.sheets.viewport(), event)


def test_the_wheel_with_ctrl_changes_the_size_and_the_size_is_named(showing: Showing) -> None:
    view = showing(rich())
    view.sheets.show_zoom(Share(1.0))
    wheel(view, 120)
    assert view.sheets.zoom == Share(1.25)
    assert view.turner.zoom.currentText() == "125 %"
    wheel(view, -120)
    assert view.turner.zoom.currentText() == "100 %"
    assert view.turner.zoom.count() == 5


def with_courts(*places: int) -> Report:
    """Lines enough for some pages, with Mill Court among them."""
    court = Run(text="Mill Court", highlight=True)
    return report(
        *(Paragraph(runs=(Run(text="at "), court) if at in places else plain("line")) for at in range(120))
    )


def test_what_still_identifies_is_jumped_to_one_place_after_another(showing: Showing) -> None:
    view = showing(with_courts(1, 60, 119))
    pages = []
    for _press in range(4):
        assert view.jump_to("Mill Court")
        pages.append(view.page)
    assert pages[0] == 0 < pages[1] < pages[2]
    assert pages[3] == 0
    assert not view.jump_to("Nowhere")


def test_capitals_and_blanks_do_not_keep_words_from_being_found(showing: Showing) -> None:
    view = showing(with_courts(119))
    assert view.jump_to("mill  COURT")
    assert view.page == view.page_count - 1


def test_words_that_stand_in_a_heading_alone_are_shown_by_their_page(showing: Showing) -> None:
    view = showing(rich())
    assert view.jump_to("the log")
    assert view.page == 2


def test_what_was_jumped_to_is_in_sight_with_a_frame(showing: Showing, look: Look) -> None:
    view = showing(with_courts(60))
    view.jump_to("Mill Court")
    image = view.sheets.viewport().grab().toImage()
    accent = look.colours.accent.name()
    across = range(0, image.width(), 3)
    assert any(image.pixelColor(x, y).name() == accent for y in range(image.height()) for x in across)


def test_words_sought_before_their_page_is_laid_out_are_shown_once_it_is(
    qtbot: QtBot, view: PagesView
) -> None:
    with qtbot.waitSignal(view.laid_out):
        view.show_report(with_courts(119))
        assert not view.jump_to("Mill Court")
    assert view.page == view.page_count - 1


def test_a_report_made_anew_is_shown_at_the_same_place(showing: Showing) -> None:
    view = showing(rich())
    view.go_to(3)
    bar = view.sheets.verticalScrollBar()
    bar.setValue(bar.value() + 123)
    page, share = view.sheets.place
    showing(report(*rich().blocks, title="Observation report: Area C partnership meeting"))
    now, there = view.sheets.place
    assert now == page
    assert there == pytest.approx(share, abs=0.01)


def test_a_shorter_report_is_shown_at_its_last_page(showing: Showing) -> None:
    view = showing(rich())
    view.go_to(4)
    showing(report(Paragraph(runs=plain("short"))))
    assert (view.page, words_of(view), view.thumbnails.pages.rowCount()) == (0, "Page 1 of 1", 1)


def test_the_same_report_is_not_laid_out_again(qtbot: QtBot, showing: Showing) -> None:
    view = showing(rich())
    paged = view.paged
    with qtbot.waitSignal(view.laid_out):
        view.show_report(rich())
    assert view.paged is paged


def test_the_first_page_is_shown_before_the_last_is_laid_out(qtbot: QtBot, view: PagesView) -> None:
    view.show_report(report(log(1_000)))
    qtbot.waitUntil(lambda: view.page_count > 0)
    assert not view.is_whole
    assert view.page_count < 20
    qtbot.waitUntil(lambda: view.is_whole, timeout=60_000)
    assert view.page_count > 40


def test_a_report_can_be_taken_away_while_it_is_laid_out(qtbot: QtBot, view: PagesView) -> None:
    view.show_report(report(log(500)))
    qtbot.waitUntil(lambda: view.page_count > 0)
    view.clear("Nobody has spoken yet.", "Start the meeting.")
    assert (view.page_count, view.paged, words_of(view)) == (0, None, "")
    assert view.empty.accessibleName() == "Nobody has spoken yet. Start the meeting."


def test_those_who_listen_hear_which_page_it_is_and_what_it_says(showing: Showing) -> None:
    view = showing(rich())
    view.go_to(2)
    told = QAccessible.queryAccessibleInterface(view.sheets)
    assert told.text(QAccessible.Text.Name) == "Page 3 of 5"
    assert told.text(QAccessible.Text.Description).startswith(
        "4. The log\nEvery entry with its time\nTime\tWho"
    )
    index = view.thumbnails.pages.index(2)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Page 3 of 5"


def test_every_part_that_takes_the_focus_has_a_name(showing: Showing) -> None:
    view = showing(rich())
    parts = (view.sheets, view.thumbnails, view.turner.previous, view.turner.next, view.turner.zoom)
    assert all(part.accessibleName() for part in parts)


def test_paper_is_white_in_the_dark(showing: Showing, look: Look) -> None:
    view = showing(rich())
    look.wear(ThemeName.DARK, 1.0)
    image = view.sheets.viewport().grab().toImage()
    assert image.pixelColor(image.width() // 2, 60).name() == "#ffffff"
    assert image.pixelColor(4, image.height() // 2).name() == look.colours.sunken.name()


def test_large_text_keeps_the_pages_and_a_narrow_window_gives_up_the_small_ones(
    qtbot: QtBot, showing: Showing, look: Look
) -> None:
    view = showing(rich())
    look.wear(ThemeName.LIGHT, 1.5)
    assert view.thumbnails.isVisible()
    view.window().resize(500, 500)
    assert not view.thumbnails.isVisible()
    qtbot.waitUntil(lambda: view.sheets.width() > 400)
    QTest.keyClick(view.sheets, Key.Key_PageDown)
    assert view.page == 1


def test_many_small_pages_are_drawn_and_then_left_alone(qtbot: QtBot, showing: Showing) -> None:
    view = showing(report(log(300)))
    view.sheets.show_zoom(Share(0.25))
    qtbot.waitUntil(lambda: view.sheets.is_drawn)
    assert view.sheets.is_drawn


@pytest.mark.parametrize("pages", [0, 5])
def test_the_pages_are_a_sound_model(qtmodeltester: object, pages: int) -> None:
    model = PageModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for count in (pages, pages + 3, 1, 0, pages):
        model.show_count(count)
        assert model.rowCount() == count
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    assert tester.model() is model
