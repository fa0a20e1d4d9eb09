"""Whether what stands behind a mark can still become somebody's name."""

import pytest
from PySide6.QtTest import QTest

from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.capture.name_typed import may_be_new


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("Huw", ""),
        ("Cllr Megan O'Neill", ""),
        ("Dafydd ap Rhys", ""),
        ("huw bevan", ""),
        ("Unnamed 2", ""),
        ("Pat Davies", "Pat"),
    ],
)
def test_a_name_may_go_on(typed: str, known: str) -> None:
    assert may_be_new(typed, known)


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("Dai write it up", ""),
        ("Pat will mend it", "Pat"),
        ("7 Sign off", "7"),
        ("a sign off", "a"),
        ("huw will go and see them", ""),
    ],
)
def test_a_sentence_that_has_gone_on_is_no_name(typed: str, known: str) -> None:
    assert not may_be_new(typed, known)


def test_the_list_closes_where_the_sentence_goes_on_behind_a_seat_key(page: CapturePage) -> None:
    QTest.keyClicks(page.desk.line, "! @1")
    assert page.desk.popup.isVisible()
    QTest.keyClicks(page.desk.line, " report back")
    assert not page.desk.popup.isVisible()


def test_the_list_closes_behind_a_theme_with_its_sign(page: CapturePage) -> None:
    QTest.keyClicks(page.desk.line, "Four are out #info- and no")
    assert not page.desk.popup.isVisible()
