"""Titles that are too long for one line take a second, and only then are cut."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nhplogger.domain.edits import Changed
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.widgets.broken_label import BrokenLabel, broken

LONG = "Mill Court car park and lighting"


@pytest.mark.parametrize("text", ["", "one", LONG, LONG * 9, "x" * 900, "🙂 " * 60, "a🙂bc dé ff" * 20])
def test_a_text_is_in_two_lines_at_most_and_only_the_second_is_cut(look: Look, text: str) -> None:
    lines = broken(text, look.font(FontRole.BODY), 120)
    assert 1 <= len(lines) <= 2
    assert all("…" not in line for line in lines[:-1])
    shown = "".join(lines).replace(" ", "")
    whole = text.replace(" ", "")
    assert shown == whole or whole.startswith(shown.removesuffix("…"))


def test_a_label_takes_a_second_line_where_it_is_allowed_one(qtbot: QtBot, look: Look) -> None:
    label = BrokenLabel(LONG)
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    assert (label.lines, label.text()) == (1, LONG)
    label.show()
    with qtbot.waitSignal(label.turned):
        label.resize(label.two_line_width(), 60)
    assert label.text().replace("\n", " ") == LONG
    assert label.accessibleName() == LONG
    label.allow(1)
    assert label.lines == 2
    assert label.text().endswith("…")


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("width", [1280, 1366])
def test_header_and_agenda_of_the_usual_meeting_are_whole_at_any_size(
    page: CapturePage, look: Look, scale: float, width: int
) -> None:
    look.wear(look.theme.name, scale)
    page.resize(width, 672 if width == 1280 else 768)
    page.side.bring(page.agenda)
    for _turn in range(6):
        QApplication.processEvents()
    assert page.width() == width
    header, title = page.header, page.header._title
    if scale < 2.0:
        assert title.text().replace("\n", " ") == title.whole
    else:  # two lines of its words are wider than what clock and item leave it; the whole is said
        assert title.text().count("\n") == 1
        assert title.toolTip() == title.accessibleName() == title.whole
    assert _inside(title, header)
    assert title.height() >= title.sizeHint().height()
    item = header._item
    row = item._row
    assert row
    assert " ".join(item._broken(row)) == row.text
    view = page.agenda.list
    for place, shown in enumerate(page.agenda_model.rows):
        rect = view.visualRect(page.agenda_model.index(place))
        assert rect.height() == view.sizeHintForIndex(page.agenda_model.index(place)).height()
        drawn = view._titles._lines(shown, view._titles._inner(rect.width()))
        assert " ".join(drawn) == shown.text


def test_a_row_of_the_agenda_grows_by_the_line_its_title_takes(page: CapturePage, book: Logbook) -> None:
    model, view = page.agenda_model, page.agenda.list
    item = model.items[-1]
    place = model.row(item.id)
    before = view.visualRect(model.index(place)).height()
    assert book.do("name", Changed(item, replace(item, title=LONG * 5)))
    QApplication.processEvents()
    after = view.visualRect(model.index(place)).height()
    assert before < after < 2 * before
    assert view.maximumHeight() == sum(
        view.visualRect(model.index(each)).height() for each in range(model.rowCount())
    )


def _inside(part: QWidget, whole: QWidget) -> bool:
    return whole.rect().contains(QRect(part.mapTo(whole, part.rect().topLeft()), part.size()))
