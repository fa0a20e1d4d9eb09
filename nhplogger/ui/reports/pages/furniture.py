"""What stands on every page: words above the text, the number of the page beneath."""

from collections.abc import Iterator
from dataclasses import replace

from nhplogger.i18n import _, speaking
from nhplogger.reports.blocks import Report, plain
from nhplogger.reports.looks.values import HouseLook, TextLook
from nhplogger.reports.word_parts.furniture import short
from nhplogger.ui.reports.pages.pagination import Stood
from nhplogger.ui.reports.pages.parts import Strip, Words
from nhplogger.ui.reports.pages.text_strips import cut, safe
from nhplogger.ui.reports.pages.typesetter import Typesetter


def furniture(report: Report, house: HouseLook, setter: Typesetter, page: int, pages: int) -> Iterator[Stood]:
    """The header and footer of a page counted from 0, from the upper edge of the paper on."""
    top = house.paper.header
    header = replace(house.text("Header"), tabs=())
    for text, at_right in ((report.header_left, False), (report.header_right, True)):
        if text:
            yield Stood(_line(setter, header, short(text), house, at_right=at_right), top)
    footer = replace(house.text("Footer"), tabs=())
    with speaking(report.language):
        words = _("Page {page} of {pages}").format(page=page + 1, pages=pages)
    strip = _line(setter, footer, words, house, at_right=True)
    yield Stood(strip, house.paper.height - house.paper.footer - strip.height)


def _line(setter: Typesetter, look: TextLook, text: str, house: HouseLook, *, at_right: bool) -> Strip:
    words = Words(runs=safe(plain(text)), look=look, width=house.paper.across, at_right=at_right)
    done = setter.set(words)
    return Strip(height=done.tops[1], parts=(cut(done, 0, 1),))
