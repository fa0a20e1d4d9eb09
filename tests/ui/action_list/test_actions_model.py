"""The model of the list of actions, empty and full."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from nhplogger.ui.action_list.actions_model import PAGE, ActionsModel
from nhplogger.ui.action_list.rows import GroupRow, ListRow


class Source:
    """Gives a row for every id, and remembers how many it was asked for."""

    def __init__(self) -> None:
        self.asked = 0

    def read(self, ids: Sequence[str]) -> list[ListRow]:
        self.asked += len(ids)
        return [ListRow(id=each, text=f"Action {each}") for each in ids if each != "gone"]


def heads(*groups: tuple[str, int], folded: bool = False) -> list[GroupRow]:
    return [GroupRow(key=key, text=key, count=count, folded=folded) for key, count in groups]


def filled(source: Source) -> ActionsModel:
    model = ActionsModel(source.read)
    model.show_groups(heads(("late", 2), ("soon", 1)), [("a", "b"), ("c",)])
    return model


def texts(model: ActionsModel) -> list[str]:
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def test_the_model_is_sound_when_empty_and_when_full(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(ActionsModel(Source().read))
    qtmodeltester.check(filled(Source()))


def test_it_stays_sound_while_groups_are_folded_and_shown_anew(qtmodeltester: ModelTester) -> None:
    model = filled(Source())
    qtmodeltester.check(model)
    model.fold(model.index(0), folded=True)
    model.fold(model.index(0), folded=False)
    model.show_groups(heads(("late", 1)), [("b",)])
    model.show_groups([], [])
    assert model.rowCount() == 0


def test_actions_stand_under_their_heading() -> None:
    assert texts(filled(Source())) == ["late", "Action a", "Action b", "soon", "Action c"]


def test_a_folded_group_shows_its_heading_only() -> None:
    model = filled(Source())
    assert model.fold(model.index(0), folded=True)
    assert texts(model) == ["late", "soon", "Action c"]
    assert not model.index_of("a").isValid()
    assert model.heading_of("a").row() == 0
    assert not model.fold(model.index(0), folded=True)


def test_an_action_is_found_by_its_id() -> None:
    model = filled(Source())
    assert model.id_at(model.index_of("c")) == "c"
    assert model.heading_above(model.index_of("b")).row() == 0


def test_headings_cannot_be_selected() -> None:
    model = filled(Source())
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_only_the_page_that_is_looked_at_is_read() -> None:
    source = Source()
    model = ActionsModel(source.read)
    many = 100_000
    model.show_groups(heads(("all", many)), [tuple(map(str, range(many)))])
    assert source.asked == 0
    assert model.data(model.index(50_000)) == "Action 49999"
    assert source.asked == PAGE


def test_an_action_that_is_gone_leaves_an_empty_row() -> None:
    model = ActionsModel(Source().read)
    model.show_groups(heads(("all", 1)), [("gone",)])
    assert texts(model) == ["all", ""]
