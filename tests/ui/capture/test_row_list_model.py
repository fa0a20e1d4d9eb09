"""A short list that moves from one state to the next by as little as will do."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex
from pytestqt.modeltest import ModelTester

from nhplogger.ui.capture.row_list_model import RowListModel


@dataclass(frozen=True)
class Plain:
    id: str
    text: str = ""

    @property
    def spoken(self) -> str:
        return self.text


def _rows(ids: str) -> list[Plain]:
    return [Plain(each) for each in ids]


_lists = st.lists(st.sampled_from("abcdefgh"), unique=True).map("".join)


@given(before=_lists, after=_lists)
def test_whatever_was_shown_the_new_rows_are_shown(before: str, after: str) -> None:
    model = RowListModel[Plain]()
    model.show_rows(_rows(before))
    model.show_rows(_rows(after))
    assert [row.id for row in model.rows] == list(after)


def test_it_is_a_proper_model_empty_full_and_on_the_way(qtmodeltester: ModelTester) -> None:
    model = RowListModel[Plain]()
    qtmodeltester.check(model)
    for ids in ("", "abc", "abxc", "xc", "c", "", "cab"):
        model.show_rows(_rows(ids))


def test_rows_that_stay_are_not_touched() -> None:
    model = RowListModel[Plain]()
    model.show_rows(_rows("abc"))
    told: list[str] = []

    def inserted(_parent: QModelIndex, first: int, last: int) -> None:
        told.append(f"in {first}-{last}")

    def removed(_parent: QModelIndex, first: int, last: int) -> None:
        told.append(f"out {first}-{last}")

    def changed(first: QModelIndex, _last: QModelIndex) -> None:
        told.append(f"changed {first.row()}")

    model.rowsInserted.connect(inserted)
    model.rowsRemoved.connect(removed)
    model.dataChanged.connect(changed)
    model.show_rows([Plain("a"), Plain("x"), Plain("b", "other words"), Plain("c")])
    assert told == ["in 1-1", "changed 2"]
    model.show_rows(model.rows)
    assert len(told) == 2
