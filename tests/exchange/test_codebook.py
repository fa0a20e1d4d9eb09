"""Codebooks that ship with the program."""

from pathlib import Path

import pytest

from nhplogger import assets
from nhplogger.domain.theme import ThemeKind
from nhplogger.exchange.codebook import read_codebook, starting_themes

SIZES = {"partnership": 15, "bales": 12, "osara": 5, "partnership-assessment": 6}


@pytest.mark.parametrize(
    "path", sorted((assets.ROOT / "codebooks").glob("*.toml")), ids=lambda path: path.stem
)
def test_every_codebook_has_its_themes_and_their_source(path: Path) -> None:
    themes = read_codebook(path)
    assert len(themes) == SIZES[path.stem]
    assert all(theme.source for theme in themes)
    assert [theme.position for theme in themes] == list(range(len(themes)))


def test_no_two_themes_of_any_codebook_share_an_id() -> None:
    themes = [each for path in (assets.ROOT / "codebooks").glob("*.toml") for each in read_codebook(path)]
    assert len({theme.id for theme in themes}) == len(themes) == sum(SIZES.values())


def test_a_study_begins_with_six_facilitators_three_barriers_and_six_benefits() -> None:
    kinds = [theme.kind for theme in starting_themes()]
    assert [kinds.count(kind) for kind in ThemeKind] == [6, 3, 6, 0]
