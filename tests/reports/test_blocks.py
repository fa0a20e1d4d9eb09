"""Blocks refuse what no report could show."""

from dataclasses import replace

import pytest

from nhplogger.reports.blocks import Heading, Picture, Table, plain
from tests.reports.samples import png, report


def test_a_heading_has_one_of_three_levels() -> None:
    with pytest.raises(ValueError, match="level 1 to 3, not 4"):
        Heading(level=4, text="Too deep")


def test_a_row_has_as_many_cells_as_there_are_headings() -> None:
    with pytest.raises(ValueError, match="cells in every row"):
        Table(header=("Time", "Entry"), widths=(1, 2), rows=((plain("14:07"),),))


def test_a_column_is_wider_than_nothing() -> None:
    with pytest.raises(ValueError, match="above nothing"):
        Table(header=("Time", "Entry"), widths=(1, 0), rows=())


@pytest.mark.parametrize("width", [0, 1.5])
def test_a_picture_fits_between_the_margins(width: float) -> None:
    with pytest.raises(ValueError, match="share of the text"):
        Picture(png=png(), alt="A chart", width=width)


def test_a_picture_has_words_for_those_who_cannot_see_it() -> None:
    with pytest.raises(ValueError, match="cannot see it"):
        Picture(png=png(), alt=" ")


def test_a_report_knows_the_zone_of_its_time() -> None:
    with pytest.raises(ValueError, match="time zone"):
        replace(report(), created=report().created.replace(tzinfo=None))


def test_a_picture_is_a_png() -> None:
    with pytest.raises(ValueError, match="PNG"):
        Picture(png=b"GIF89a", alt="A chart")
