"""What a report's file is called, and where it goes so that it replaces nothing but its own earlier self."""

import zlib
from itertools import count
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from lxml import etree

from nhplogger.domain.meeting import Meeting
from nhplogger.domain.study import Area
from nhplogger.i18n import _
from nhplogger.reports.file_name import safe_name
from nhplogger.reports.options import ReportOptions
from nhplogger.reports.pseudonyms import area_letter

_PROPERTIES = "docProps/core.xml"
_LONGEST = 100_000  # bytes of properties; ours are below a thousand
_KEYWORDS = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}keywords"
_MADE = "{http://purl.org/dc/terms/}created"
_SAVED = "{http://purl.org/dc/terms/}modified"
_UNREADABLE = (OSError, KeyError, ValueError, RuntimeError, EOFError, BadZipFile, zlib.error)


def report_name(meeting: Meeting, area: Area | None, options: ReportOptions) -> str:
    """`Area-B_2025-11-27_observation.docx`, or `Brackwell_2025-11-27_real-names.docx` with real names."""
    if area is None:
        return safe_name("", meeting.day, _kind(options))
    return safe_name(area.name if options.real_names else area_letter(area), meeting.day, _kind(options))


def _kind(options: ReportOptions) -> str:
    """What is private about it, so that nobody takes it for the one that may be passed on."""
    if options.real_names:
        return _("real-names-reflections") if options.reflections else _("real-names")
    return _("reflections") if options.reflections else _("observation")


def place_for(folder: Path, name: str, key: str) -> Path:
    """The path of that name, or with -2, -3 behind it, that is free or held by an untouched report of `key`.

    What another meeting or program wrote there stays, and so does a report somebody has since worked on.
    """
    for number in count(1):
        path = folder / (name if number == 1 else f"{Path(name).stem}-{number}{Path(name).suffix}")
        if not path.exists() or is_untouched(path, key):
            return path
    raise AssertionError("numbers do not end")


def is_untouched(path: Path, key: str) -> bool:
    """Whether a file is a report with `key` among its properties, and was not saved again since."""
    try:
        with ZipFile(path) as archive:
            if archive.getinfo(_PROPERTIES).file_size > _LONGEST:
                return False
            about = etree.fromstring(archive.read(_PROPERTIES), etree.XMLParser(resolve_entities=False))
    except (*_UNREADABLE, etree.XMLSyntaxError):
        return False
    return about.findtext(_KEYWORDS) == key and about.findtext(_MADE) == about.findtext(_SAVED) is not None
