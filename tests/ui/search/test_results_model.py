"""The list of results, page by page."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from nhplogger.domain.entry import Kind
from nhplogger.domain.excerpts import Excerpt
from nhplogger.ui.search.result_rows import HeadingRow, HitRow
from nhplogger.ui.search.results_model import ResultsModel


def a_hit(number: int, meeting: str = "one") -> HitRow:
    return HitRow(
        meeting_id=meeting, entry_id=str(number), row=number, time="14:05", kind=Kind.NOTE,
        excerpt=Excerpt(f"line {number}"), place=meeting,
    )  # fmt: skip


def a_heading(meeting: str) -> HeadingRow:
    return HeadingRow(meeting_id=meeting, title=meeting, about="Brackwell")


class Pages:
    """Pages of lines, one after another."""

    def __init__(self, *pages: list[HitRow]) -> None:
        self._pages: Iterator[list[HitRow]] = iter(pages)
        self.model = ResultsModel(a_heading, self.read)

    def read(self) -> list[HitRow]:
        page = next(self._pages, [])
        self.model.has_more = bool(page)
        return page


def listed(model: ResultsModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def spoken(model: ResultsModel, row: int) -> str:
    said: str = model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
    return said


def test_the_list_is_a_sound_model_empty_and_as_lines_come(qtmodeltester: ModelTester) -> None:
    model = Pages().model
    qtmodeltester.check(model)  # from now on it looks at every change
    model.show_hits([a_hit(5), a_hit(4, "two")], more=False)
    model.append([a_hit(3), a_hit(2, "two"), a_hit(1, "three")], more=False)
    assert model.hits == 5
    model.show_hits([], more=False)


def test_the_list_is_a_sound_model_full(qtmodeltester: ModelTester) -> None:
    model = Pages([a_hit(3), a_hit(2, "two")], [a_hit(1)]).model
    model.show_hits([a_hit(5), a_hit(4, "two")], more=True)
    qtmodeltester.check(model)


def test_lines_stand_beneath_their_meeting_newest_first() -> None:
    model = Pages().model
    model.show_hits([a_hit(9), a_hit(8), a_hit(7, "two"), a_hit(6)], more=False)
    assert listed(model) == ["one", "line 9", "line 8", "line 6", "two", "line 7"]
    assert spoken(model, 0) == "one, Brackwell, 3 lines"
    assert (model.hits, model.meetings) == (4, 2)


def test_more_lines_come_beneath_the_meeting_they_belong_to(qtmodeltester: ModelTester) -> None:
    pages = Pages([a_hit(6, "two"), a_hit(5), a_hit(4, "three")])
    pages.model.show_hits([a_hit(9), a_hit(7, "two")], more=True)
    assert spoken(pages.model, 2) == "two, Brackwell, 1 or more lines"
    pages.model.fetchMore(QModelIndex())
    assert listed(pages.model) == ["one", "line 9", "line 5", "two", "line 7", "line 6", "three", "line 4"]
    assert spoken(pages.model, 0) == "one, Brackwell, 2 lines"
    qtmodeltester.check(pages.model)


def test_the_end_is_the_end() -> None:
    pages = Pages()
    pages.model.show_hits([a_hit(9)], more=True)
    pages.model.fetchMore(QModelIndex())
    assert not pages.model.canFetchMore(QModelIndex())
    assert listed(pages.model) == ["one", "line 9"]


@pytest.mark.parametrize(("row", "selectable"), [(0, False), (1, True)])
def test_only_lines_can_be_selected(row: int, selectable: bool) -> None:
    model = Pages().model
    model.show_hits([a_hit(9)], more=False)
    assert bool(model.index(row).flags() & Qt.ItemFlag.ItemIsSelectable) is selectable
