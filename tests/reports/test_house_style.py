"""The shipped house style is the one its maker makes, and holds no words."""

import io
import zipfile

import docx

from nhplogger import assets
from nhplogger.reports.house_style import house_docx

SHIPPED = assets.ROOT / "word" / "house.docx"


def members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_shipped_house_style_is_as_its_maker_makes_it() -> None:
    assert members(SHIPPED.read_bytes()) == members(house_docx())


def test_it_is_made_the_same_each_time() -> None:
    assert house_docx() == house_docx()


def test_it_holds_no_text() -> None:
    assert not any(b"<w:t>" in part or b"<w:t " in part for part in members(SHIPPED.read_bytes()).values())


def test_its_page_is_a4() -> None:
    section = docx.Document(str(SHIPPED)).sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
