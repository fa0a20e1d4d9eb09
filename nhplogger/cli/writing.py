"""Commands that write: log, backup."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from nhplogger.cli.access import a_file, opened, passphrase_option, study_argument
from nhplogger.cli.telling import counts, problem_line, told
from nhplogger.domain.faults import StudyError
from nhplogger.domain.field_notes import FieldNotes
from nhplogger.i18n import _, plural

if TYPE_CHECKING:
    from nhplogger.logbook.logbook import Logbook

_folder = click.Path(path_type=Path, file_okay=False)


@click.command(help=_("Read field-notes files NOTES into a study, which is made where it is not there."))
@click.argument("notes", nargs=-1, required=True, type=a_file)
@click.option("--study", required=True, type=a_file, help=_("The study's file."))
@click.option(
    "--report",
    "reports",
    type=_folder,
    help=_("Write a Word report of each meeting into DIR."),
    metavar="DIR",
)
@passphrase_option
def log(notes: tuple[Path, ...], study: Path, reports: Path | None, passphrase_file: Path | None) -> int:
    found, refused = _read_all(notes)
    if not found:
        return 1
    with opened(study, passphrase_file, create=True) as logbook:
        for path, each in found:
            refused += not _log_one(logbook, path, each, reports)
    return 1 if refused else 0


def _read_all(paths: tuple[Path, ...]) -> tuple[list[tuple[Path, FieldNotes]], int]:
    """Every file that is field notes, oldest meeting first, and how many are not."""
    from nhplogger.exchange.notes_file import read_notes_file

    found, refused = [], 0
    for path in paths:
        try:
            found.append((path, read_notes_file(path)))
        except StudyError as error:
            click.echo(str(error), err=True)
            refused += 1
    return sorted(found, key=lambda each: (each[1].day, str(each[1].begins))), refused


def _log_one(logbook: "Logbook", path: Path, notes: FieldNotes, reports: Path | None) -> bool:
    """One meeting into the study, with its line, its problems and its report; whether all of it was done."""
    from nhplogger.logbook.notes import import_notes

    try:
        done = import_notes(logbook, notes)
    except StudyError as error:
        words = _("{name} was not read into the study. {error} Then run this again: nothing is added twice.")
        raise StudyError(words.format(name=path.name, error=error)) from error
    written = report_one(logbook, done.meeting.id, reports) if reports else None
    totals = counts(done.present, done.apologies, done.entries, done.actions)
    source = path.name if done.added else _("{name}, nothing new").format(name=path.name)
    click.echo(told(done.meeting, totals, source, written))
    for problem in done.problems:
        click.echo(problem_line(problem))
    return reports is None or written is not None


def report_one(logbook: "Logbook", meeting_id: str, folder: Path) -> Path | None:
    """The Word report of a meeting, written into a folder; none, after a sentence, where the disk refuses."""
    from nhplogger.logbook.report import ReportNotWritten, ReportOptions, export_report

    try:
        return export_report(logbook, meeting_id, folder, ReportOptions())
    except ReportNotWritten as error:
        click.echo(str(error), err=True)
        return None


@click.command(help=_("Write a checked copy of STUDY to the file TO; it opens with the same passphrase."))
@study_argument
@click.argument("to", type=a_file)
@passphrase_option
def backup(study: Path, to: Path, passphrase_file: Path | None) -> None:
    with opened(study, passphrase_file) as logbook:
        entries = logbook.back_up(to)
    words = plural("{count} entry copied and checked", "{count} entries copied and checked", entries)
    click.echo(f"{words}: {to}")
