"""Fills a template of the team's, apart from the program, within bounds of memory and time."""

import io
import json
import subprocess
import sys
from collections.abc import Mapping

import docx

from nhplogger.i18n import _
from nhplogger.reports.blocks import Report
from nhplogger.reports.not_written import ReportNotWritten
from nhplogger.reports.style_check import problem_of
from nhplogger.reports.templates.fields import Field
from nhplogger.reports.word import same_each_time
from nhplogger.reports.word_parts.properties import describe
from nhplogger.reports.word_parts.text import xml_safe

MOST_MEMORY = 1024 * 1024 * 1024  # bytes
MOST_SECONDS = 30
_LONGEST = 100  # characters of what a template says about itself


def filled(
    template: bytes,
    fields: Mapping[str, Field],
    name: str,
    *,
    seconds: int = MOST_SECONDS,
    memory: int = MOST_MEMORY,
) -> bytes:
    """A checked template with its fields filled in, whatever stands in them kept as plain words.

    Raises ReportNotWritten, in a sentence that names the template, where a field is not known, where the
    template says something it may not, or where it takes more than so many seconds or bytes of memory.
    """
    asked = json.dumps({"fields": _clean(fields), "memory": memory, "seconds": seconds}).encode()
    command = [sys.executable, "-m", "nhplogger.reports.templates.child"]
    try:
        ran = subprocess.run(  # noqa: S603 no part of the command comes from elsewhere
            command, input=asked + b"\n" + template, capture_output=True, timeout=seconds + 5, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise _refused(_too_much(), name) from error
    line, _newline, content = ran.stdout.partition(b"\n")
    if ran.returncode or not line:
        raise _refused(_too_much(), name)
    answer = json.loads(line)
    if fault := answer.get("fault"):
        about = " ".join(str(answer.get("about", "")).split())[:_LONGEST]
        raise _refused(_words(fault), name, about=about)
    if problem_of(content):
        raise _refused(_words("other"), name, about=_("what came of it is no Word file"))
    return content


def described(content: bytes, report: Report) -> bytes:
    """The filled file with the properties of the report, zipped so that the same comes out each time."""
    document = docx.Document(io.BytesIO(content))
    describe(document, report)
    return same_each_time(document)


def _clean(field: object) -> object:
    """The fields without anything that Word could not hold."""
    match field:
        case str():
            return xml_safe(field)
        case Mapping():
            return {key: _clean(each) for key, each in field.items()}
        case list():
            return [_clean(each) for each in field]
        case _:
            return field


def _too_much() -> str:
    return _(
        "“{name}” took too long or too much memory to fill, so it was ended. Make its loops simpler; nothing "
        "was written."
    )


def _words(fault: str) -> str:
    return {
        "memory": _too_much(),
        "unknown": _("“{name}” has a field that is not known ({about}). The fields are listed in the help."),
        "syntax": _(
            "“{name}” has a field that is not written right: {about}. Mend it in Word, and try again."
        ),
        "forbidden": _("“{name}” tries something a template may not do: {about}. Nothing was written."),
    }.get(fault, _("“{name}” could not be filled: {about}. Nothing was written."))


def _refused(words: str, name: str, **given: str) -> ReportNotWritten:
    return ReportNotWritten(words.format(name=name, **given))
