"""Each kind of block as lines of HTML."""

from base64 import b64encode
from collections.abc import Iterator
from typing import assert_never

from nhplogger.reports.blocks import (
    Block,
    BulletList,
    Facts,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Table,
    plain,
)
from nhplogger.reports.html_parts.tables import facts, table
from nhplogger.reports.html_parts.text import attribute, inside, ordered, text


def block(given: Block) -> Iterator[str]:  # noqa: C901 a line or two a kind
    """The lines of one block; the title is the only h1, so that a heading of level 1 is an h2."""
    match given:
        case Heading(level=level, text=words):
            yield f"<h{level + 1}{ordered(plain(words))}>{text(words)}</h{level + 1}>"
        case Paragraph():
            yield _paragraph(given)
        case Quote():
            yield from _quote(given)
        case BulletList(items=items):
            points = "".join(f"<li{ordered(item)}>{inside(item)}</li>" for item in items)
            yield f"<ul>{points}</ul>" if items else ""
        case Facts():
            yield from facts(given)
        case Table():
            yield from table(given)
        case Picture():
            yield from _picture(given)
        case Rule():
            yield "<hr>"
        case PageBreak():
            yield '<div class="break"></div>'
        case _:
            assert_never(given)


def _paragraph(given: Paragraph) -> str:
    way, words = ordered(given.runs), inside(given.runs)
    if given.margin:
        margin = f'<span class="margin">{text(given.margin)}</span>'
        return f'<p class="line">{margin} <span{way}>{words}</span></p>'
    quiet = ' class="quiet"' if given.quiet else ""
    return f"<p{quiet}{way}>{words}</p>"


def _quote(given: Quote) -> Iterator[str]:
    whose = f" <cite>({text(given.attribution)})</cite>" if given.attribution else ""
    yield f"<blockquote><p{ordered(given.runs)}>{inside(given.runs)}{whose}</p></blockquote>"


def _picture(given: Picture) -> Iterator[str]:
    data = b64encode(given.png).decode()
    width = f"{given.width * 100:g}%"
    yield "<figure>"
    yield f'<img src="data:image/png;base64,{data}" alt={attribute(given.alt)} style="width: {width}">'
    if given.caption:
        yield f"<figcaption{ordered(plain(given.caption))}>{text(given.caption)}</figcaption>"
    yield "</figure>"
