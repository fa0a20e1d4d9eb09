"""How the pieces of the preview are laid on its lines."""

import pytest

from nhplogger.ui.capture.pieces import Badge, Piece, Rule, Words, width_of
from nhplogger.ui.capture.preview_row import arranged
from nhplogger.ui.look import Look

PIECES: list[Piece] = [
    Words("Will save as", "text3"), Words("Action"), Rule(), Words("Owner", "text3"), Badge("HE", "HE"),
    Words("Outreach nurse"), Badge("HO", "HO"), Words("Housing officer"), Rule(), Words("Due", "text3"),
    Words("Friday 5 December"),
]  # fmt: skip
KEPT = [piece for piece in PIECES if isinstance(piece, Words) and piece.ink != "text3"]


def words(lines: list[list[Piece]]) -> list[Piece]:
    return [piece for line in lines for piece in line if isinstance(piece, Words)]


def test_in_enough_room_all_of_it_is_on_one_line(look: Look) -> None:
    assert arranged(PIECES, 2000, 1, look) == [PIECES]


@pytest.mark.parametrize(("share", "lines"), [(0.9, 1), (0.6, 2), (0.45, 3)])
def test_in_less_room_labels_go_and_what_they_name_stays(look: Look, share: float, lines: int) -> None:
    width = round(width_of(PIECES, look) * share)
    found = arranged(PIECES, width, lines, look)
    assert len(found) <= lines
    assert [piece for piece in words(found) if piece in KEPT] == KEPT
    assert all(width_of(line, look) <= width for line in found)


def test_no_line_begins_with_a_rule(look: Look) -> None:
    found = arranged(PIECES, width_of(PIECES[:8], look), 3, look)
    assert len(found) > 1
    assert not any(isinstance(line[0], Rule) for line in found)


def test_with_no_room_at_all_no_words_are_lost(look: Look) -> None:
    assert words(arranged(PIECES, 10, 2, look)) == KEPT


def test_nothing_is_on_no_line(look: Look) -> None:
    assert arranged([], 100, 1, look) == [[]]
