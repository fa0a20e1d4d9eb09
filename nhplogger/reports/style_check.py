"""Word files that others made, looked over before anything of them goes into a report."""

import io
import zipfile
import zlib
from pathlib import Path

from lxml import etree

from nhplogger.i18n import _
from nhplogger.reports.not_written import ReportNotWritten

MOST_ON_DISK = 20 * 1024 * 1024
MOST_UNPACKED = 100 * 1024 * 1024
_MOST_PARTS, _SAFE_SIZE, _MOST_RATIO = 2000, 5 * 1024 * 1024, 200
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"  # an OLE container: .doc, or a .docx with a password
_MAIN = "word/document.xml"
_NEEDED = ("[Content_Types].xml", _MAIN, "word/styles.xml")
_MACROS = ("vbaproject.bin", "vbadata.xml", "activex", "embeddings/", "oleobject", "afchunk")
_LINK = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_HYPERLINK = "/hyperlink"
_INSTRUCTIONS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}instrText"
_INSTRUCTION = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}instr"
# Fields that fetch or start something when Word opens the file (ECMA-376 part 1, 17.16.5).
_FETCHING = ("INCLUDEPICTURE", "INCLUDETEXT", "DDE", "DDEAUTO", "LINK", "IMPORT", "DATABASE")


def read_checked(path: Path) -> bytes:
    """The bytes of a Word file that may be used as a style or a template.

    Raises ReportNotWritten, in a sentence with the way out, where the file cannot be read, is no Word file of
    today, would unpack to more than 100 MB, is broken, runs macros, holds other files, or has Word fetch
    something from elsewhere. Plain hyperlinks fetch nothing and are let through.
    """
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= MOST_ON_DISK else b""
    except OSError as error:
        words = _("“{name}” cannot be read: {reason}. Choose another Word file; nothing was written.")
        raise _refused(words, path, reason=error.strerror or type(error).__name__) from error
    if size > MOST_ON_DISK:
        raise _refused(
            _("“{name}” is larger than 20 MB. Take large pictures out of it, and try again."), path
        )
    if problem := problem_of(content):
        raise _refused(problem, path)
    return content


def problem_of(content: bytes) -> str:
    """What keeps a Word file from being used, with {name} for what it is called; nothing where it may be."""
    if content.startswith(_OLD_OR_LOCKED):
        return _(
            "“{name}” is an old Word file, or has a password. Save it as a .docx without one, and try again."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _too_large(archive) or _missing(archive) or _unsafe(archive)
    except (
        zipfile.BadZipFile,
        zlib.error,
        ValueError,
        NotImplementedError,
        EOFError,
        RuntimeError,
        KeyError,
    ):
        return _broken()
    except etree.XMLSyntaxError:
        return _broken()


def _broken() -> str:
    return _("“{name}” is damaged or no Word file. Open it in Word, save it again as .docx, and try again.")


def _too_large(archive: zipfile.ZipFile) -> str:
    parts = archive.infolist()
    size, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
    swollen = size > _SAFE_SIZE and size > _MOST_RATIO * max(packed, 1)
    if len(parts) > _MOST_PARTS or size > MOST_UNPACKED or swollen:
        return _("“{name}” would unpack to far more than a Word file holds, so it was not opened.")
    return ""


def _missing(archive: zipfile.ZipFile) -> str:
    names = archive.namelist()
    return _broken() if any(part not in names for part in _NEEDED) or len(names) != len(set(names)) else ""


def _unsafe(archive: zipfile.ZipFile) -> str:
    """The first part that could do something, or is not the XML that it should be."""
    names = [name.lower() for name in archive.namelist()]
    kinds = archive.read("[Content_Types].xml").lower()
    if any(sign in name for name in names for sign in _MACROS[:3]) or b"macroenabled" in kinds:
        return _("“{name}” runs macros. Save it in Word as a plain .docx, without macros, and try again.")
    if any(sign in name for name in names for sign in _MACROS[3:]):
        return _("“{name}” has other files inside it. Take them out in Word, and try again.")
    for name in archive.namelist():
        if name.lower().endswith((".xml", ".rels")) and (problem := _problem_in(archive.read(name))):
            return problem
    return ""


def _problem_in(part: bytes) -> str:
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
        return _broken()
    tree = etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
    for link in tree.iter(_LINK):
        if link.get("TargetMode") == "External" and not str(link.get("Type")).endswith(_HYPERLINK):
            words = _(
                "“{{name}}” has Word fetch “{target}” when it is opened. Take that link out, and try again."
            )
            return words.format(target=_plain(str(link.get("Target"))))
    said = ["".join(map(str, each.itertext())) for each in tree.iter(_INSTRUCTIONS)]
    said += [value for each in tree.iter() if (value := each.get(_INSTRUCTION))]
    fetching = next(
        (first for each in said if (first := each.split()[:1]) and first[0].upper() in _FETCHING), None
    )
    if fetching:
        words = _(
            "“{{name}}” has a field that fetches something ({field}). Take it out in Word, and try again."
        )
        return words.format(field=fetching[0].upper())
    return ""


def _plain(target: str) -> str:
    """A link short enough to be read, without what a sentence would be filled in at."""
    short = target if len(target) <= 60 else f"{target[:59]}…"
    return short.replace("{", "(").replace("}", ")")


def _refused(words: str, path: Path, **given: str) -> ReportNotWritten:
    return ReportNotWritten(words.format(name=path.name, **given))
