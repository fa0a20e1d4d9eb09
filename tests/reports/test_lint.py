"""The lint finds each fault that Word would stumble over."""

import io
import zipfile

import pytest

from nhplogger.reports.lint import faults
from nhplogger.reports.word import document_bytes
from nhplogger.reports.zipped import zipped
from tests.reports.samples import rich

BODY = "word/document.xml"


def spoilt(member: str, old: str, new: str) -> bytes:
    """The rich report with the first `old` in one of its parts replaced."""
    with zipfile.ZipFile(io.BytesIO(document_bytes(rich()))) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    assert old.encode() in members[member]
    members[member] = members[member].replace(old.encode(), new.encode(), 1)
    return zipped(members.items())


@pytest.mark.parametrize(
    ("member", "old", "new", "fault"),
    [
        (BODY, "</w:p></w:tc>", "</w:p><w:tbl/></w:tc>", "does not end with a paragraph"),
        (BODY, '<w:gridCol w:w="', '<w:gridCol/><w:gridCol w:w="', "has not the 3 cells"),
        (
            BODY,
            "<w:p><w:pPr>",
            '<w:p><w:bookmarkStart w:id="1" w:name="a"/>' * 2 + "</w:p></w:p><w:p><w:pPr>",
            "1 stands",
        ),
        (BODY, 'w:val="Title"', 'w:val="Grand"', "pStyle Grand is not in the house style"),
        (BODY, "<w:tblHeader/>", "", "does not repeat its heading row"),
        (BODY, 'descr="Bars', 'descr="" title="Bars', "no words for those who cannot see it"),
        (BODY, 'r:embed="rId', 'r:embed="rId9', "no relation rId9"),
        (BODY, "<w:body>", "<w:body>\x01", "is not XML"),
        ("word/_rels/document.xml.rels", "styles.xml", "stiles.xml", "stiles.xml is not in the package"),
        (
            "word/styles.xml",
            '<w:lang w:val="en-GB" w:eastAsia',
            '<w:lang w:val="" w:eastAsia',
            "styles name no language",
        ),
        ("docProps/core.xml", ">en-GB<", "><", "properties name no language"),
    ],
)
def test_each_fault_is_found(member: str, old: str, new: str, fault: str) -> None:
    assert any(fault in said for said in faults(spoilt(member, old, new)))
