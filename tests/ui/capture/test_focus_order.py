"""The focus goes through the capture screen in the designed order, is always seen, and is never trapped."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from nhplogger.domain.edits import Added
from nhplogger.domain.theme import Theme, ThemeKind
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.focus_ring import FocusRing
from nhplogger.ui.look import Look
from nhplogger.ui.panels import next_panel
from tests.ui.capture.keyboard import strike
from tests.ui.capture.states import STATES

SHIFT = Qt.KeyboardModifier.ShiftModifier
_MANY = 80


def _now() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def _round(page: CapturePage, key: Qt.Key, modifier: Qt.KeyboardModifier) -> list[QWidget]:
    """Every stop from where the focus is till it is there again."""
    stops = [_now()]
    while len(stops) < _MANY:
        QTest.keyClick(_now(), key, modifier)
        if _now() is stops[0]:
            return stops
        stops.append(_now())
    pytest.fail(f"trapped among {[type(stop).__name__ for stop in stops[-4:]]}")


def _part(page: CapturePage, stop: QWidget) -> str:
    parts = {
        "line": page.desk,
        "filters": page.centre.feed.bar,
        "feed": page.centre.feed.view,
        "seats": page.seats,
        "agenda": page.agenda,
        "actions": page.action_panel,
        "dynamics": page.dynamics,
        "ways out": page.header.ways_out,
    }
    within = (name for name, part in parts.items() if part is stop or part.isAncestorOf(stop))
    return next(within, stop.accessibleName())


DESIGNED = ["line", "filters", "feed", "seats", "agenda", "actions", "dynamics", "ways out", "Home"]


def _parts(page: CapturePage, stops: list[QWidget]) -> list[str]:
    return list(dict.fromkeys(_part(page, stop) for stop in stops))


def test_tab_goes_through_the_screen_as_designed_and_comes_back(page: CapturePage) -> None:
    stops = _round(page, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
    assert _parts(page, stops) == DESIGNED
    names = [stop.text() for stop in stops if isinstance(stop, QAbstractButton)]
    assert names[-3:] == ["Cover", "Finish", ""]


def test_shift_tab_goes_the_other_way(page: CapturePage) -> None:
    stops = _round(page, Qt.Key.Key_Backtab, SHIFT)
    assert _parts(page, stops) == ["line", *reversed(DESIGNED[1:])]


def test_the_order_outlives_other_themes_on_the_panel(page: CapturePage, book: Logbook) -> None:
    theme = Theme(
        id="new", key="z", short="new", label="new", name="New", position=0, quick=True,
        kind=ThemeKind.BARRIER,
    )  # fmt: skip
    assert book.do("theme", Added(theme))
    assert _parts(page, _round(page, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)) == DESIGNED


@pytest.mark.parametrize("step", [1, -1])
def test_f6_goes_through_the_panels_in_the_same_order(page: CapturePage, step: int) -> None:
    seen = []
    for _panel in DESIGNED[:-1]:
        seen.append(_part(page, _now()))
        next_panel(page.panels, step)
    assert page.desk.line.hasFocus()
    designed = DESIGNED[:-1]
    assert seen == (designed if step > 0 else ["line", *reversed(designed[1:])])


@pytest.mark.parametrize("name", [name for name in STATES if name != "with the menu of the room"])
def test_no_state_traps_the_focus(page: CapturePage, book: Logbook, name: str) -> None:
    STATES[name](page, book)
    for _time in range(2):  # the first Tab may choose a suggestion
        strike(_now(), Qt.Key.Key_Tab)
    before = _now()
    assert before.isVisible()
    stops = _round(page, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
    assert len(stops) > 1 or page.cover.is_on


def test_the_focus_can_be_seen_wherever_it_goes(
    page: CapturePage, look: Look, qapp: QApplication, qtbot: QtBot
) -> None:
    ring = FocusRing(qapp, look)
    ring.setParent(look)
    for stop in _round(page, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier):
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(stop, QAbstractButton):
            qtbot.waitUntil(partial(_is_ringed, ring, stop))
        else:
            assert _shows_focus(page, stop) or stop is page.desk.line, stop.accessibleName()


def _is_ringed(ring: FocusRing, stop: QWidget) -> bool:
    return ring.target is stop


def _shows_focus(page: CapturePage, stop: QWidget) -> bool:
    """Whether a list looks another way with the focus than without."""
    with_focus = stop.grab().toImage()
    page.desk.line.setFocus()
    without = stop.grab().toImage()
    return with_focus != without


@pytest.mark.parametrize("scale", [1.5, 2.0])
@pytest.mark.parametrize("step", [1, -1])
def test_f6_reaches_what_lies_behind_a_tab_or_in_a_drawer_too(
    page: CapturePage, look: Look, scale: float, step: int
) -> None:
    look.wear(look.theme.name, scale)
    page.resize(1280, 672)
    QApplication.processEvents()
    for _round in range(2):  # once more, with the last tab in front
        seen = []
        for _panel in DESIGNED[:-1]:
            seen.append(_part(page, _now()))
            assert _now().isVisible()
            next_panel(page.panels, step)
        designed = DESIGNED[:-1]
        assert seen == (designed if step > 0 else ["line", *reversed(designed[1:])])
        assert page.desk.line.hasFocus()


def test_the_arrows_on_the_tabs_go_from_panel_to_panel(page: CapturePage, look: Look) -> None:
    look.wear(look.theme.name, 1.5)
    page.resize(1280, 672)
    QApplication.processEvents()
    stops = _round(page, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
    tab = page.side.tabs.button("agenda")
    assert tab in stops
    tab.setFocus(Qt.FocusReason.TabFocusReason)
    for panel in (page.action_panel, page.dynamics):
        strike(_now(), Qt.Key.Key_Right)
        assert page.side.shown is panel
        assert panel.isVisible()
