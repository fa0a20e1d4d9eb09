"""The register lists thousands, and reads only what is looked at."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from nhplogger.ui.people.people_model import PAGE, PeopleModel
from nhplogger.ui.widgets.row_model import Row


class Reader:
    """Makes rows, and remembers which."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, ids: Sequence[str]) -> list[Row]:
        self.read += ids
        return [Row(id=each, title=f"Person {each}") for each in ids]


def test_the_model_is_sound_empty_and_full(qtmodeltester: ModelTester) -> None:
    model = PeopleModel(Reader())
    qtmodeltester.check(model)
    model.show_ids([str(number) for number in range(2 * PAGE)])
    qtmodeltester.check(model)


def test_of_two_thousand_people_only_a_page_is_read() -> None:
    reader = Reader()
    model = PeopleModel(reader)
    model.show_ids([str(number) for number in range(2000)])
    assert reader.read == []
    assert model.index(1000).data(Qt.ItemDataRole.DisplayRole) == "Person 1000"
    assert len(reader.read) == PAGE


def test_somebody_who_cannot_be_read_still_has_a_row() -> None:
    model = PeopleModel(lambda _ids: [])
    model.show_ids(["gone"])
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "…"
