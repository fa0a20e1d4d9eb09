"""What a document says of itself: title, subject, author, times and language."""

from datetime import UTC

from docx.document import Document
from docx.oxml.ns import qn

from nhplogger.reports.blocks import Report
from nhplogger.reports.word_parts.text import one_line


def describe(document: Document, report: Report) -> None:
    """Writes the properties of the report; time comes from the report, never from the clock."""
    about = document.core_properties
    about.title, about.subject = one_line(report.title), one_line(report.subject)
    about.author = about.last_modified_by = one_line(report.author)
    about.keywords, about.language = one_line(report.keywords), one_line(report.language)
    about.created = about.modified = report.created.astimezone(UTC).replace(tzinfo=None)
    about.revision = 1
    _speak(document, one_line(report.language))


def _speak(document: Document, language: str) -> None:
    """Makes it the language of every style, so that Word checks spelling in it."""
    for place in (document.styles.element, document.settings.element):
        for tag in (qn("w:lang"), qn("w:themeFontLang")):
            for element in place.iter(tag):
                element.set(qn("w:val"), language)
