"""What Qt leaves out of a PDF: headings to go to, the language, and dates that are the report's own.

Added as an incremental update (ISO 32000-1, 7.5.6): what Qt wrote stays where it is.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

_DATE = re.compile(rb"\(D:\d{14}[^)]*\)")
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_SIZE = re.compile(rb"/Size (\d+)")
_INFO = re.compile(rb"/Info \d+ 0 R")
_ID = re.compile(rb"/ID \[[^\]]*\]")
_KIDS = re.compile(rb"/Kids\s*\[([^\]]*)\]")
_REFERENCE = re.compile(rb"(\d+) 0 R")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    """A heading: its level from 1 on, its page counted from 0, its height above the page's foot in points."""

    title: str
    level: int
    page: int
    height: float


def redated(pdf: bytes, made: datetime) -> bytes:
    """The PDF with that time in place of the time of day, every byte after it where it was."""
    date = f"(D:{made.astimezone(UTC):%Y%m%d%H%M%S}Z)".encode()
    return _DATE.sub(lambda found: date.ljust(len(found.group())), pdf, count=2)


def ended(pdf: bytes, marks: Sequence[Bookmark], language: str) -> bytes:
    """The PDF with bookmarks, a language, and its title in the window's frame."""
    trailer = pdf[pdf.rfind(b"trailer") :]
    root, size = int(_found(_ROOT, trailer)), int(_found(_SIZE, trailer))
    objects = {root: _catalogue(pdf, root, size if marks else 0, language)}
    objects |= _outlines(marks, size, _pages(pdf))
    return pdf + _update(objects, pdf, trailer)


def _found(pattern: re.Pattern[bytes], text: bytes) -> bytes:
    found = pattern.search(text)
    if found is None:
        raise ValueError(f"no {pattern.pattern!r} in the PDF")
    return found.group(1)


def _pages(pdf: bytes) -> list[int]:
    """The numbers of the page objects, in order."""
    tree = pdf[pdf.rfind(b"/Type /Pages") :]
    return [int(number) for number in _REFERENCE.findall(_found(_KIDS, tree))]


def _catalogue(pdf: bytes, root: int, outlines: int, language: str) -> bytes:
    """The catalogue Qt wrote, with more in it."""
    start = pdf.rfind(b"\n%d 0 obj\n<<" % root)
    inside = pdf[pdf.index(b"<<", start) + 2 : pdf.index(b">>", start)].strip()
    more = b"/Lang %s /ViewerPreferences << /DisplayDocTitle true >>" % _text(language)
    if outlines:
        more += b" /Outlines %d 0 R /PageMode /UseOutlines" % outlines
    return b"<< %s %s >>" % (inside, more)


def _outlines(marks: Sequence[Bookmark], first: int, pages: Sequence[int]) -> dict[int, bytes]:
    """The outline and its items, each hung beneath the last one of a higher level."""
    if not marks:
        return {}
    numbers = range(first + 1, first + 1 + len(marks))
    parents = _parents(marks, first)
    families: dict[int, list[int]] = {}
    for number, parent in zip(numbers, parents, strict=True):
        families.setdefault(parent, []).append(number)
    beside = {
        number: (before, after)
        for family in families.values()
        for before, number, after in zip([0, *family], family, [*family[1:], 0], strict=False)
    }
    made = {first: b"<< /Type /Outlines%s >>" % _children(families[first])}
    for number, parent, mark in zip(numbers, parents, marks, strict=True):
        links = _links(parent, *beside[number])
        goal = b" /Dest [%d 0 R /XYZ 0 %.1f null]" % (pages[mark.page], mark.height)
        beneath = _children(families.get(number, []))
        made[number] = b"<< /Title %s%s%s%s >>" % (_text(mark.title), links, goal, beneath)
    return made


def _parents(marks: Sequence[Bookmark], first: int) -> list[int]:
    """The number of what each is hung beneath."""
    open_ones: list[tuple[int, int]] = []
    found = []
    for number, mark in enumerate(marks, start=first + 1):
        while open_ones and open_ones[-1][0] >= mark.level:
            open_ones.pop()
        found.append(open_ones[-1][1] if open_ones else first)
        open_ones.append((mark.level, number))
    return found


def _links(parent: int, before: int, after: int) -> bytes:
    named = ((b"Parent", parent), (b"Prev", before), (b"Next", after))
    return b"".join(b" /%s %d 0 R" % (name, number) for name, number in named if number)


def _children(mine: Sequence[int]) -> bytes:
    return b" /First %d 0 R /Last %d 0 R /Count %d" % (mine[0], mine[-1], len(mine)) if mine else b""


def _update(objects: dict[int, bytes], pdf: bytes, trailer: bytes) -> bytes:
    """The objects, their places, and where the earlier ones are listed."""
    body, table = b"", b"xref\n"
    for number, inside in sorted(objects.items()):
        table += b"%d 1\n%010d 00000 n \n" % (number, len(pdf) + len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, inside)
    before = int(trailer[trailer.rindex(b"startxref") :].split()[1])
    kept = b" ".join(found.group() for key in (_ROOT, _INFO, _ID) if (found := key.search(trailer)))
    size = max(*objects, int(_found(_SIZE, trailer)) - 1) + 1
    ends = b"trailer\n<< /Size %d /Prev %d %s >>\nstartxref\n%d\n%%%%EOF\n"
    return body + table + ends % (size, before, kept, len(pdf) + len(body))


def _text(words: str) -> bytes:
    """Words as PDF writes them: UTF-16, in hexadecimal."""
    return b"<%s>" % ("\ufeff" + words).encode("utf-16-be", "replace").hex().encode()
