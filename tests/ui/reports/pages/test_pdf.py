"""A report as a PDF: the same bytes each time, with its title, dates, language and headings."""

import re
import zlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from nhplogger.reports.blocks import Heading, PageBreak, Paragraph, Report, plain
from nhplogger.ui.reports.pages.pdf import pdf_bytes
from nhplogger.ui.reports.pages.pdf_ending import Bookmark, ended, redated
from tests.reports.samples import hostile, png, report, rich

pytestmark = pytest.mark.usefixtures("qapp")
_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def objects(pdf: bytes) -> dict[int, bytes]:
    """The last writing of every object, by its number; found by the tables at the end, as readers do."""
    found: dict[int, bytes] = {}
    at = int(pdf[pdf.rindex(b"startxref") :].split()[1])
    while True:
        table = pdf[at : pdf.index(b"trailer", at)]
        for number, place in _places(table).items():
            written = _OBJECT.match(pdf, place)
            assert written is not None
            assert int(written.group(1)) == number
            found.setdefault(number, written.group(2))
        trailer = pdf[pdf.index(b"trailer", at) : pdf.index(b"startxref", at)]
        before = re.search(rb"/Prev (\d+)", trailer)
        if before is None:
            return found
        at = int(before.group(1))


def _places(table: bytes) -> dict[int, int]:
    """Where each object of a table stands; free ones are left out."""
    lines = table.splitlines()
    assert lines[0] == b"xref"
    places, number = {}, 0
    for line in lines[1:]:
        fields = line.split()
        if len(fields) == 2:
            number = int(fields[0])
        elif fields[2] == b"n":
            places[number] = int(fields[0])
            number += 1
        else:
            number += 1
    return places


def catalogue(pdf: bytes) -> bytes:
    (root,) = set(re.findall(rb"/Root (\d+) 0 R", pdf))
    return objects(pdf)[int(root)]


def titles(pdf: bytes) -> list[str]:
    found = (re.match(rb"<< /Title <([0-9a-f]*)>", each) for each in objects(pdf).values())
    return [bytes.fromhex(each.group(1).decode()).decode("utf-16") for each in found if each]


def test_the_same_report_makes_the_same_bytes_whatever_the_time_of_day() -> None:
    first = pdf_bytes(rich())
    assert pdf_bytes(rich()) == first
    assert b"20251127162000Z" in first
    today = f"{datetime.now(UTC):%Y%m%d}".encode()
    assert today not in first
    assert f"{datetime.now(UTC):%Y-%m-%d}".encode() not in first


def test_another_report_has_another_identity() -> None:
    identity = re.compile(rb"/ID \[ (<\w+>)")
    one, other = (identity.findall(pdf_bytes(report(title=title))) for title in ("one", "other"))
    assert one != other


def test_there_are_as_many_pages_as_on_the_screen_and_each_is_a4() -> None:
    pages = [each for each in objects(pdf_bytes(rich())).values() if b"/Type /Page\n" in each]
    assert len(pages) == 5
    assert all(b"/MediaBox [0 0 595.000000 842.000000]" in page for page in pages)


def test_title_author_and_language_are_said() -> None:
    pdf = pdf_bytes(replace(rich(), language="cy-GB"))
    assert "Observation report".encode("utf-16-be") in pdf
    assert "Fieldworker 2".encode("utf-16-be") in pdf
    assert b'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Observation report: Area B' in pdf
    assert b"/Lang <%s>" % "\ufeffcy-GB".encode("utf-16-be").hex().encode() in catalogue(pdf)
    assert b"/DisplayDocTitle true" in catalogue(pdf)


def test_headings_can_be_gone_to() -> None:
    pdf = pdf_bytes(rich())
    assert titles(pdf) == [
        "1. Summary",
        "2. Who took part",
        "3. What was observed",
        "What gets in the way",
        "Priorities",
        "4. The log",
    ]
    known = objects(pdf)
    for each in known.values():
        goal = re.search(rb"/Dest \[(\d+) 0 R /XYZ 0 (\d+\.\d) null\]", each)
        if goal:
            assert b"/Type /Page\n" in known[int(goal.group(1))]
            assert 0 < float(goal.group(2)) < 842


def test_headings_hang_beneath_those_above_them() -> None:
    pdf = pdf_bytes(report(*(Heading(level=level, text=str(level)) for level in (2, 1, 3, 2, 1))))
    items = [each for each in objects(pdf).values() if each.startswith(b"<< /Title")]
    parents = [int(re.findall(rb"/Parent (\d+)", each)[0]) for each in items]
    root = parents[0]
    assert parents == [root, root, root + 2, root + 2, root]
    children = [re.findall(rb"/First (\d+) 0 R /Last (\d+) 0 R /Count (\d+)", each) for each in items]
    assert children == [[], [(b"%d" % (root + 3), b"%d" % (root + 4), b"2")], [], [], []]


def test_a_report_without_headings_has_no_outline() -> None:
    pdf = pdf_bytes(report(Paragraph(runs=plain("x"))))
    assert b"/Outlines" not in catalogue(pdf)
    assert titles(pdf) == []


def test_what_is_written_can_be_searched_letter_by_letter() -> None:
    pdf = pdf_bytes(report(Paragraph(runs=plain("office fifties attitude")), title="x"))
    streams = (zlib.decompressobj().decompress(each) for each in _STREAM.findall(pdf) if each[:1] == b"x")
    tables = b" ".join(each for each in _STREAM.findall(pdf) if b"beginbfrange" in each) or b" ".join(
        each for each in streams if b"beginbfrange" in each
    )
    letters = {int(code, 16) for code in re.findall(rb"<([0-9A-F]{4})>", tables)}
    assert {ord(letter) for letter in "oficetsaud"} <= letters


def test_pictures_and_page_breaks_make_pages_of_their_own() -> None:
    pdf = pdf_bytes(report(Paragraph(runs=plain("x")), PageBreak(), Paragraph(runs=plain("y"))))
    assert len([each for each in objects(pdf).values() if b"/Type /Page\n" in each]) == 2


def test_hostile_text_makes_a_whole_file() -> None:
    pdf = pdf_bytes(hostile())
    headings = [block for block in hostile().blocks if isinstance(block, Heading) and block.text]
    assert len(titles(pdf)) == len(headings)
    assert pdf.endswith(b"%%EOF\n")
    assert png()[:8] not in pdf


@pytest.mark.parametrize("date", [b"(D:20261123082538Z)", b"(D:20261123082538+01'00')"])
def test_a_date_is_changed_without_moving_what_follows(date: bytes) -> None:
    before = b"/CreationDate %s\n/ModDate %s\n>>" % (date, date)
    after = redated(before, datetime(2025, 11, 27, 16, 20, tzinfo=UTC))
    assert len(after) == len(before)
    assert after.count(b"(D:20251127162000Z)") == 2
    assert after.endswith(b"\n>>")


def test_what_is_no_pdf_of_qts_is_refused() -> None:
    with pytest.raises(ValueError, match="in the PDF"):
        ended(b"words", [Bookmark(title="x", level=1, page=0, height=1)], "en-GB")


def test_a_pdf_can_be_made_away_from_the_window() -> None:
    with ThreadPoolExecutor(1) as elsewhere:
        assert elsewhere.submit(pdf_bytes, rich()).result() == pdf_bytes(rich())


def a_report_in(zone: str) -> Report:
    return replace(rich(), created=datetime.fromisoformat(f"2025-11-27T{zone}"))


def test_the_zone_of_a_time_does_not_change_the_file() -> None:
    summer, winter = a_report_in("17:20:00+01:00"), a_report_in("16:20:00+00:00")
    assert _without_identity(pdf_bytes(summer)) == _without_identity(pdf_bytes(winter))


def _without_identity(pdf: bytes) -> bytes:
    return re.sub(rb"/ID \[[^\]]*\]", b"", pdf)
