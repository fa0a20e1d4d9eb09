"""A screen reader finds a name and a role for whatever one can do, on every screen of the program."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from nhplogger.ui.look import Look
from tests.gallery import Gallery
from tests.ui.reach import heard, is_doubled


def test_every_part_of_every_screen_has_a_name_and_a_role(
    qapp: QApplication, look: Look, tmp_path_factory: pytest.TempPathFactory
) -> None:
    work = tmp_path_factory.mktemp("screens")
    gallery = Gallery(qapp, Path(work), Path(work), look)
    wrong = {}
    for name in gallery.names:
        window = gallery.show(name)
        found = list(heard(window))
        assert len(found) > 10, name
        wrong[name] = [(each.of, each.wrong, each.name) for each in found if each.wrong]
        window.close()
    assert {name: each for name, each in wrong.items() if each} == {}


@pytest.mark.parametrize(
    "words", ["Lock, lock", "seat 1, Chair, chair, present", "Add a person Add a person"]
)
def test_what_is_said_twice_is_noticed(words: str) -> None:
    assert is_doubled(words)


@pytest.mark.parametrize("words", ["Lock, unlock", "seat 1, Chair, present", "00:00"])
def test_what_is_said_once_is_not(words: str) -> None:
    assert not is_doubled(words)
