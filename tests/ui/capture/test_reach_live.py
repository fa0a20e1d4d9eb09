"""A screen reader finds a name, a role and whole sentences in every state of the capture screen."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.look import Look
from tests.ui.capture.states import STATES
from tests.ui.reach import heard


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("name", STATES)
def test_every_part_has_a_name_and_a_role(
    page: CapturePage, book: Logbook, look: Look, name: str, scale: float
) -> None:
    look.wear(look.theme.name, scale)
    shown = STATES[name](page, book)
    QApplication.processEvents()
    found = [*heard(page), *(heard(shown) if shown else ())]
    assert found
    assert [(each.of, each.wrong, each.name) for each in found if each.wrong] == []


def test_the_rows_of_the_log_are_there_to_be_gone_through(page: CapturePage) -> None:
    rows = [each for each in heard(page.centre.feed.view) if each.role == QAccessible.Role.ListItem]
    assert any(
        each.name.startswith("14:24, Residents, Resident 1, priority, Light the steps") for each in rows
    )
