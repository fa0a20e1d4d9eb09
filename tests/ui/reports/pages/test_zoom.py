"""How large pages are shown."""

import pytest
from PySide6.QtCore import QSize, QSizeF

from nhplogger.ui.reports.pages.stack import Stack
from nhplogger.ui.reports.pages.zoom import OFFERED, Fit, Share, scale_of, stepped, zoom_words

A4 = QSizeF(595.3, 841.9)


def test_the_sizes_on_offer_are_named() -> None:
    assert [zoom_words(zoom) for zoom in OFFERED] == ["Page width", "Whole page", "100 %", "150 %", "200 %"]


def test_a_page_at_a_hundred_per_cent_is_as_large_as_on_paper() -> None:
    assert scale_of(Share(1.0), A4, QSizeF(100, 100), 96) == pytest.approx(96 / 72)


def test_a_page_is_fitted_to_the_width_or_to_the_whole_of_the_room() -> None:
    room = QSizeF(595.3, 420.95)
    assert scale_of(Fit.WIDTH, A4, room, 96) == pytest.approx(1)
    assert scale_of(Fit.WHOLE, A4, room, 96) == pytest.approx(0.5)


def test_a_window_without_room_shows_a_small_page_and_never_none() -> None:
    assert scale_of(Fit.WIDTH, A4, QSizeF(-20, -20), 96) > 0
    assert scale_of(Fit.WHOLE, A4, QSizeF(0, 0), 96) > 0


def test_the_wheel_goes_from_one_share_to_the_next_and_stops_at_the_ends() -> None:
    assert stepped(96 / 72, 96, larger=True) == Share(1.25)
    assert stepped(96 / 72, 96, larger=False) == Share(0.75)
    assert stepped(1.3 * 96 / 72, 96, larger=False) == Share(1.25)
    assert stepped(9, 96, larger=True) == Share(2.0)
    assert stepped(0.01, 96, larger=False) == Share(0.25)


def test_every_page_can_come_to_the_top() -> None:
    stack = Stack(pages=4, size=QSize(300, 400), room=QSize(500, 2000))
    for page in range(4):
        scrolled = stack.scrolled_to(page, 0)
        assert 0 <= scrolled <= stack.most_down
        assert stack.place(scrolled) == (page, 0)
        assert page in stack.visible(scrolled)


def test_a_place_is_the_same_at_another_size() -> None:
    small = Stack(pages=3, size=QSize(300, 400), room=QSize(500, 300))
    large = Stack(pages=3, size=QSize(600, 800), room=QSize(500, 300))
    page, share = small.place(small.scrolled_to(1, 0.5))
    assert large.place(large.scrolled_to(page, share)) == (1, 0.5)


def test_a_page_smaller_than_the_window_stands_in_the_middle() -> None:
    stack = Stack(pages=1, size=QSize(300, 400), room=QSize(500, 900))
    assert stack.rect(0).center().x() == pytest.approx(250, abs=1)
    assert (stack.most_down, stack.most_across) == (0, 0)


def test_no_pages_take_no_room() -> None:
    stack = Stack()
    assert (stack.most_down, stack.most_across, stack.page_at(5), list(stack.visible(0))) == (0, 0, 0, [])
