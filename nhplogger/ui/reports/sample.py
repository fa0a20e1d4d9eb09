"""Hands out the sample template, with the list of the fields it may hold."""

from pathlib import Path

from nhplogger import assets
from nhplogger.i18n import _
from nhplogger.logbook.report import ReportNotWritten
from nhplogger.reports.placing import place_for
from nhplogger.reports.templates.field_list import PLACE as FIELDS
from nhplogger.reports.templates.sample import PLACE as SAMPLE
from nhplogger.reports.writing import write_file


def save_sample(folder: Path) -> tuple[str, str]:
    """Put both into a folder, in place of nothing; what was done, and why not where it was refused."""
    try:
        for name in (SAMPLE, FIELDS):
            content = (assets.ROOT / "word" / name).read_bytes()
            write_file(content, place_for(folder, name, "", content))
    except (ReportNotWritten, OSError) as error:
        return "", str(error)
    words = _("{sample} and {fields} are in {folder}. Change the sample in Word, then choose it here.")
    return words.format(sample=SAMPLE, fields=FIELDS, folder=folder), ""
