"""What a report's file is called, and where it goes so that it replaces nothing but its own earlier self."""

import zlib
from datetime import date
from itertools import count
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from lxml import etree

from nhplogger.domain.meeting import Meeting
from nhplogger.domain.study import Area
from nhplogger.i18n import _
from nhplogger.reports.covered import Covered, Period
from nhplogger.reports.file_name import safe_name
from nhplogger.reports.options import ReportKind, ReportOptions
from nhplogger.reports.pseudonyms import area_letter

_PROPERTIES = "docProps/core.xml"
_LONGEST = 100_000  # bytes of properties; ours are below a thousand
_KEYWORDS = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}keywords"
_MADE = "{http://purl.org/dc/terms/}created"
_SAVED = "{http://purl.org/dc/terms/}modified"
_UNREADABLE = (OSError, KeyError, ValueError, RuntimeError, EOFError, BadZipFile, zlib.error)


def report_name(
    covered: Covered, options: ReportOptions, today: date, suffix: str = "docx", title: str = ""
) -> str:
    """`Area-B_2025-11-27_observation.docx`, or `Brackwell_2025-11-27_real-names.docx` with real names.

    A report of a period carries its last day, or `today` where it has none. `title` stands in place of the
    kind of report.
    """
    kind = report_ending(options, title)
    if isinstance(covered, Period):
        area = covered.register.get(Area, covered.area_id)
        title = _area_name(area, options) if area else _("All areas")
        return safe_name(title, covered.until or today, kind, suffix)
    meeting = covered.contents.get(Meeting, covered.meeting_id)
    area = covered.register.get(Area, meeting.area_id) if meeting else None
    title = _area_name(area, options) if area else ""
    return safe_name(title, meeting.day if meeting else today, kind, suffix)


def _area_name(area: Area, options: ReportOptions) -> str:
    return area.name if options.real_names else area_letter(area)


def report_ending(options: ReportOptions, title: str = "") -> str:
    """Its kind and what is private about it, so that nobody takes it for the one that may be passed on."""
    plain = options.kind is ReportKind.OBSERVATION and not title
    parts = [] if plain else [title or _kinds()[options.kind]]
    parts += [_("real-names")] if options.real_names else []
    if options.reflections and options.kind is not ReportKind.REFLECTIONS:
        parts.append(_("reflections"))
    parts += [_("Welsh")] if options.language.startswith("cy") else []
    return "-".join(parts) or _("observation")


def _kinds() -> dict[ReportKind, str]:
    return {
        ReportKind.OBSERVATION: _("observation"),
        ReportKind.PARTNERS: _("note"),
        ReportKind.FULL_LOG: _("log"),
        ReportKind.TRACKER: _("actions"),
        ReportKind.AREA: _("area"),
        ReportKind.REFLECTIONS: _("reflections"),
    }


def place_for(folder: Path, name: str, key: str, content: bytes = b"") -> Path:
    """The path of that name, or with -2, -3 behind it, that is free or held by an untouched report of `key`.

    What another meeting or program wrote there stays, and so does a report somebody has since worked on; a
    file that holds just that `content` already is as good as free.
    """
    for number in count(1):
        path = folder / (name if number == 1 else f"{Path(name).stem}-{number}{Path(name).suffix}")
        if not path.exists() or is_untouched(path, key) or _holds(path, content):
            return path
    raise AssertionError("numbers do not end")


def _holds(path: Path, content: bytes) -> bool:
    try:
        return bool(content) and path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


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
