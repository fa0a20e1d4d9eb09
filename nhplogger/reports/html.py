"""A report as one HTML file that needs nothing else and runs nothing."""

from collections.abc import Iterator
from datetime import UTC

from nhplogger.reports.blocks import Report, plain
from nhplogger.reports.html_parts.blocks import block
from nhplogger.reports.html_parts.style import STYLE
from nhplogger.reports.html_parts.text import attribute, language, ordered, text
from nhplogger.reports.word_parts.text import one_line

# Whatever got past the escaping could still load and run nothing.
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def html_text(report: Report) -> str:
    """The whole file, to be written as UTF-8; the same report gives the same text."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield "<!doctype html>"
    yield f"<html{language(report.language or 'en-GB')}>"
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{text(one_line(report.title))}</title>"
    yield from _said_of_itself(report)
    yield f"<style>{STYLE}</style>"
    yield "</head>"
    yield "<body>"
    yield from _header(report)
    yield "<main>"
    yield f"<h1{ordered(plain(report.title))}>{text(report.title)}</h1>"
    for each in report.blocks:
        yield from block(each)
    yield "</main>"
    yield "</body>"
    yield "</html>"


def _said_of_itself(report: Report) -> Iterator[str]:
    made = report.created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    named = (
        ("author", one_line(report.author)),
        ("description", one_line(report.subject)),
        ("keywords", one_line(report.keywords)),
        ("dcterms.created", made),
    )
    for name, content in named:
        if content:
            yield f'<meta name="{name}" content={attribute(content)}>'


def _header(report: Report) -> Iterator[str]:
    sides = (report.header_left, report.header_right)
    if any(sides):
        inside = "".join(f"<span{ordered(plain(side))}>{text(side)}</span>" for side in sides if side)
        yield f"<header>{inside}</header>"
