"""The look of a house style as it is read from its Word file."""

import io
from zipfile import BadZipFile, ZipFile

import pytest

from nhplogger import assets
from nhplogger.reports import house_styles
from nhplogger.reports.house_style import MARGIN, house_docx
from nhplogger.reports.looks.reading import house_look, read_look
from nhplogger.reports.looks.values import GridLook, Tab
from nhplogger.reports.zipped import zipped


def with_styles(old: str, new: str) -> bytes:
    """The house style with something else in its styles."""
    with ZipFile(io.BytesIO(house_docx())) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    styles = members["word/styles.xml"].decode()
    assert old in styles
    members["word/styles.xml"] = styles.replace(old, new).encode()
    return zipped(members.items())


def test_the_paper_is_a4_with_the_margins_of_the_word_file() -> None:
    paper = house_look().paper
    assert (paper.width, paper.height) == (11906, 16838)
    assert paper.left == paper.right == MARGIN
    assert paper.across == 11906 - 2 * MARGIN


def test_headings_have_the_sizes_colours_and_room_of_their_styles() -> None:
    title, first, third = (house_look().text(name) for name in ("Title", "Heading1", "Heading3"))
    assert (title.size, title.colour, title.after, title.bold) == (400, "1F3864", 160, False)
    assert (first.size, first.colour, first.before, first.after) == (280, "2F5496", 240, 80)
    assert (third.size, third.bold, third.with_next) == (220, True, True)


def test_ordinary_text_takes_what_the_defaults_say() -> None:
    look = house_look().text("Normal")
    assert (look.family, look.size, look.colour, look.after) == ("Calibri", 220, "1A1A1A", 120)
    assert look.line == pytest.approx(257 / 240)


def test_a_line_of_the_log_hangs_behind_its_time() -> None:
    look = house_look().text("LogLine")
    assert (look.left, look.first, look.tabs) == (624, -624, (Tab(place=624),))


def test_points_of_a_list_are_set_in_as_the_numbering_says() -> None:
    look = house_look().text("ListBullet")
    assert (look.left, look.first) == (385, -285)


def test_tables_have_their_lines_margins_and_shaded_heading() -> None:
    boxed, ruled = house_look().grid("ReportTable"), house_look().grid("ReportLog")
    assert boxed == GridLook(
        upright=44, sideways=105, line=10, colour="A6A6A6", boxed=True, shade="E8ECF3", bold_heading=True
    )
    assert (ruled.boxed, ruled.sideways) == (False, 70)
    assert house_look().grid("ReportFacts").line == 0


def test_every_style_of_the_house_is_read() -> None:
    assert {style.id for style in house_styles.PARAGRAPHS} <= set(house_look().texts)


def test_what_is_highlighted_has_the_colour_of_its_style() -> None:
    assert house_look().highlight == "FFE08A"
    assert read_look(with_styles('w:fill="FFE08A"', 'w:fill="00FF00"')).highlight == "00FF00"


def test_a_style_that_is_changed_in_word_looks_changed() -> None:
    changed = read_look(with_styles('<w:sz w:val="40"/>', '<w:sz w:val="52"/>'))
    assert changed.text("Title").size == 520


def test_a_style_that_is_missing_looks_like_ordinary_text() -> None:
    look = read_look(with_styles('w:styleId="Quote"', 'w:styleId="Citation"'))
    assert look.text("Quote") == look.text("Normal")
    assert look.grid("None of that name") == GridLook()


def test_styles_that_are_based_on_each_other_in_a_ring_are_read_all_the_same() -> None:
    ring = read_look(
        with_styles('<w:name w:val="Normal"/>', '<w:name w:val="Normal"/><w:basedOn w:val="Title"/>')
    )
    assert ring.text("Title").size == 400


def test_numbers_that_are_none_are_passed_over() -> None:
    assert read_look(with_styles('<w:sz w:val="40"/>', '<w:sz w:val="nan"/>')).text("Title").size == 220


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(BadZipFile):
        read_look(b"words")
    with pytest.raises(KeyError):
        read_look(zipped([("a", b"")]))


def test_the_file_that_ships_has_the_look_of_the_styles_in_the_code() -> None:
    assert read_look((assets.ROOT / "word" / "house.docx").read_bytes()) == read_look(house_docx())
