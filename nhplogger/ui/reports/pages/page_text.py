"""The words of a page in reading order, for screen readers."""

from collections.abc import Iterator

from nhplogger.ui.reports.pages.pagination import Page
from nhplogger.ui.reports.pages.parts import Image, Lines, Strip


def text_of(page: Page) -> str:
    """Lines of a paragraph run on, cells are parted by tabs, pictures are told in words."""
    return "".join(_told(page)).strip("\n")


def _told(page: Page) -> Iterator[str]:
    for stood in page:
        if stood.again:
            continue
        cells = list(_cells(stood.strip))
        goes_on = any(isinstance(part, Lines) and part.first for part in stood.strip.parts)
        if cells:
            yield ("" if goes_on else "\n") + "\t".join(cells)


def _cells(strip: Strip) -> Iterator[str]:
    for part in strip.parts:
        match part:
            case Lines():
                yield part.text
            case Image(alt=alt):
                yield alt
            case _:
                pass
