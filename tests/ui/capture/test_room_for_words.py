"""Every word on the live screen has room, or is cut knowingly, at every size of text."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.capture_keys import Command
from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.capture.piece_row import PieceRow
from nhplogger.ui.capture.preview_row import PreviewRow
from nhplogger.ui.capture.writing_desk import PREVIEW_MS
from nhplogger.ui.look import Look
from nhplogger.ui.panels import next_panel
from nhplogger.ui.widgets.elided_label import ElidedLabel
from tests.ui.capture.keyboard import strike

SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)
SIZES = ((1280, 672), (1366, 768))


def _type(page: CapturePage, text: str) -> None:
    QTest.keyClicks(page.desk.line, text)
    while not page.desk.preview_words:
        QTest.qWait(PREVIEW_MS)


def _popup(page: CapturePage) -> None:
    _type(page, "! @Housing officer sign off the light repairs by next fri #inf")


def _two_owners(page: CapturePage) -> None:
    _type(page, "! @Housing officer @Estate caretaker sign off the light repairs by next fri #info+ ")


def _alarm(page: CapturePage) -> None:
    page.centre.alarm._why = "This disk is full."
    page.centre.alarm._alarm()


def _command(command: Command) -> Callable[[CapturePage], None]:
    def give(page: CapturePage) -> None:
        page.conductor.commands()[command]()

    return give


def _find(page: CapturePage) -> None:
    _command(Command.FIND)(page)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "light")


STATES: dict[str, Callable[[CapturePage], None]] = {
    "popup": _popup,
    "two owners": _two_owners,
    "not saved": _alarm,
    "a break": _command(Command.BREAK),
    "a person": _command(Command.ADD_PERSON),
    "finding": _find,
    "restricted": _command(Command.RESTRICTED),
    "actions": _command(Command.ACTIONS),
}


def _settle(page: CapturePage) -> None:
    for _turn in range(4):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        QApplication.processEvents()
    assert page.isVisible()


def _shown(page: QWidget) -> Iterator[QWidget]:
    return (part for part in page.findChildren(QWidget) if part.isVisible() and not _is_scrolled(part))


def _is_scrolled(part: QWidget) -> bool:
    parent = part.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractItemView):
            return True
        parent = parent.parentWidget()
    return False


def _says_all(part: QWidget) -> bool:
    return bool(part.toolTip()) and bool(part.accessibleName())


def _is_cut(part: QWidget) -> bool:
    """Whether words of it are out of sight, and nothing says them."""
    match part:
        case ElidedLabel():
            return part.text() != part.whole and not _says_all(part)
        case QLabel() if part.wordWrap():
            return part.height() < part.heightForWidth(part.width())
        case QLabel() | QAbstractButton():
            return bool(part.text()) and part.width() < part.minimumSizeHint().width()
        case PreviewRow():
            return part.is_cut or not (part.is_whole or _says_all(part))
        case PieceRow():
            return not part.is_whole and not _says_all(part)
        case _:
            return False


def _is_outside(part: QWidget, page: QWidget) -> bool:
    parent = part.parentWidget()
    assert parent is not None
    placed = QRect(part.mapTo(page, QPoint(0, 0)), part.size())
    return not page.rect().contains(placed) or not parent.rect().contains(part.geometry())


def _named(part: QWidget) -> str:
    words = part.text() if isinstance(part, QLabel | QAbstractButton) else part.accessibleName()
    return f"{type(part).__name__} {words!r} {part.width()} of {part.minimumSizeHint().width()}"


@pytest.mark.parametrize("state", STATES)
def test_no_word_is_cut_unsaid_and_nothing_lies_outside(page: CapturePage, look: Look, state: str) -> None:
    page.status.set_observer("Fieldworker 2")
    STATES[state](page)
    for scale in SCALES:
        look.wear(look.theme.name, scale)
        _settle(page)
        for size in SIZES:
            page.resize(*size)
            _settle(page)
            assert (scale, page.width(), page.height()) == (scale, *size)
            cut = [_named(part) for part in _shown(page) if _is_cut(part)]
            outside = [_named(part) for part in _shown(page) if _is_outside(part, page)]
            assert (scale, size, cut, outside) == (scale, size, [], [])


@pytest.mark.parametrize("scale", SCALES)
def test_what_is_saved_is_always_whole(page: CapturePage, look: Look, qtbot: QtBot, scale: float) -> None:
    look.wear(look.theme.name, scale)
    page.resize(*SIZES[0])
    _popup(page)
    _settle(page)
    state = page.status.save_state
    qtbot.waitUntil(state.isVisible)
    _settle(page)
    assert state.width() >= state.sizeHint().width()


def test_a_label_that_is_cut_says_the_whole(qtbot: QtBot, look: Look) -> None:
    label = ElidedLabel("Brackwell Neighbourhood Partnership")
    qtbot.addWidget(label)
    label.show()
    label.resize(label.sizeHint())
    assert (label.text(), label.toolTip()) == (label.whole, "")
    label.resize(60, label.height())
    assert label.text().endswith("…")
    assert label.toolTip() == label.accessibleName() == label.whole
    look.wear(look.theme.name, 2.0)
    assert label.text() != label.whole


def test_rows_that_may_be_cut_say_the_whole(page: CapturePage, book: Logbook) -> None:
    for view in (page.agenda.list, page.action_panel.list, page.seats.tree):
        index = view.model().index(0, 0)
        assert index.data(Qt.ItemDataRole.ToolTipRole) == index.data(Qt.ItemDataRole.AccessibleTextRole)


def _large(page: CapturePage, look: Look) -> None:
    look.wear(look.theme.name, 2.0)
    page.resize(*SIZES[0])
    _settle(page)


def test_with_large_text_there_is_one_column(page: CapturePage, look: Look) -> None:
    _large(page, look)
    assert page.drawers.is_one_column
    assert not page.seats.isVisible()
    assert not page.side.isVisible()
    look.wear(look.theme.name, 1.0)
    assert page.seats.isVisible()
    assert page.side.isVisible()


def test_the_panel_key_opens_a_drawer_and_esc_closes_it(page: CapturePage, look: Look) -> None:
    _large(page, look)
    seen = []
    for _step in range(len(page.panels)):
        next_panel(page.panels, 1)
        seen.append((page.seats.isVisible(), page.side.isVisible()))
        assert page.desk.line.isVisible()
    assert (True, False) in seen
    assert (False, True) in seen
    next_panel([page.drawers.way_into(page.seats.tree)], 1)
    assert page.seats.tree.hasFocus()
    strike(page.seats.tree, Qt.Key.Key_Escape)
    assert page.desk.line.hasFocus()
    assert not page.seats.isVisible()


def test_a_drawer_opens_and_closes_by_its_button(page: CapturePage, look: Look) -> None:
    _large(page, look)
    button = page.drawers.way_into(page.agenda.list)
    assert isinstance(button, QAbstractButton)
    assert button.accessibleName() == "Open: Agenda, actions, dynamics"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.agenda.list.hasFocus()
    assert button.accessibleName() == "Close: Agenda, actions, dynamics"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.desk.line.hasFocus()
    assert not page.side.isVisible()


def test_adding_a_person_opens_the_drawer_of_the_seats(page: CapturePage, look: Look) -> None:
    _large(page, look)
    strike(page.desk.line, Qt.Key.Key_F3)
    assert page.person.fields["name"].hasFocus()
    strike(page.person.fields["name"], Qt.Key.Key_Escape)
    assert page.desk.line.hasFocus()
    assert not page.seats.isVisible()


def test_the_key_of_the_actions_opens_their_drawer(page: CapturePage, look: Look) -> None:
    _large(page, look)
    strike(page.desk.line, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert page.action_panel.list.hasFocus()
    assert page.desk.line.isVisible()


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_back_at_the_usual_size_everything_is_where_it_was(
    page: CapturePage, look: Look, scale: float
) -> None:
    page.resize(1366, 740)
    _settle(page)
    parts = (page.header, page.desk.line, page.seats, page.agenda, page.action_panel, page.dynamics)
    before = [QRect(part.mapTo(page, QPoint()), part.size()) for part in parts]
    for worn in (scale, 1.0):
        look.wear(None, worn)
        _settle(page)
    assert [QRect(part.mapTo(page, QPoint()), part.size()) for part in parts] == before
