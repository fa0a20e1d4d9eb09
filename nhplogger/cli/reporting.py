"""The command that writes reports, one or many."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nhplogger.cli.access import a_file, opened, passphrase_option, study_argument
from nhplogger.cli.choosing import chosen
from nhplogger.cli.telling import told
from nhplogger.domain.faults import StudyError
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.study import Area
from nhplogger.domain.text import folded
from nhplogger.i18n import _
from nhplogger.reports.options import EVERY_PART, Part, ReportKind, ReportOptions
from nhplogger.reports.sending import Format, Sending

if TYPE_CHECKING:
    from nhplogger.logbook.logbook import Logbook
    from nhplogger.logbook.wanted_report import Wanted
    from nhplogger.reports.blocks import Report

_LANGUAGES = {"en": "en-GB", "cy": "cy-GB"}
_day = click.DateTime(["%Y-%m-%d"])
_KINDS = ", ".join(ReportKind)
_template_help = _("What to write: {kinds}; or a Word file with fields, filled once for each meeting.")


@click.command(help=_("Write reports of STUDY: of meetings, or with --template tracker or area of a period."))
@study_argument
@click.option("--meeting", default="last", show_default=True, help=_("last, all, or an id from `list`."))
@click.option("--area", default="", help=_("For tracker and area: the name or letter of an area."))
@click.option("--from", "since", type=_day, help=_("For tracker and area: the first day."))
@click.option("--to", "until", type=_day, help=_("For tracker and area: the last day."))
@click.option(
    "--template", default="observation", show_default=True, help=_template_help.format(kinds=_KINDS)
)
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False), help=_("The folder."))
@click.option(
    "--format", "form", type=click.Choice([each.value for each in Format]), default="docx", show_default=True
)
@click.option(
    "--pseudonyms/--real-names", "safe", default=True, help=_("Pseudonyms (as a rule), or names as they are.")
)
@click.option("--hide-agencies", is_flag=True, help=_("Write letters in place of agencies too."))
@click.option("--with-reflections", is_flag=True, help=_("Add the observer's reflections."))
@click.option(
    "--without",
    type=click.Choice([each.value for each in Part]),
    multiple=True,
    help=_("A part to leave out."),
)
@click.option(
    "--language", type=click.Choice(list(_LANGUAGES)), default="en", help=_("Of the report's words.")
)
@click.option("--style", type=a_file, help=_("A Word file whose styles, header and footer to use."))
@click.option("--password-file", type=a_file, help=_("Lock the Word file with the first line of this file."))
@click.option("--for", "recipient", default="", help=_("For whom it is; only noted in the study."))
@passphrase_option
def report(study: Path, out: Path, passphrase_file: Path | None, **given: Any) -> int:
    options, sending = _options(given), _sending(given)
    with opened(study, passphrase_file) as logbook:
        wanted = _wanted(logbook, options, given)
        return 1 if sum(not _write(logbook, each, out, sending) for each in wanted) else 0


def _options(given: dict[str, Any]) -> ReportOptions:
    kind = given["template"]
    return ReportOptions(
        kind=ReportKind(kind) if kind in set(ReportKind) else ReportKind.OBSERVATION,
        real_names=not given["safe"],
        hide_agencies=given["hide_agencies"],
        reflections=given["with_reflections"],
        parts=EVERY_PART - set(map(Part, given["without"])),
        language=_LANGUAGES[given["language"]],
    )


def _sending(given: dict[str, Any]) -> Sending:
    from nhplogger.cli.access import first_line

    template = given["template"]
    sending = Sending(
        format=Format(given["form"]),
        style=given["style"],
        template=None if template in set(ReportKind) else Path(template),
        recipient=given["recipient"],
    )
    if sending.format is not Format.DOCX and (given["style"] or sending.template or given["password_file"]):
        raise click.UsageError(
            _("--style, --password-file and a template with fields go with Word. Leave out --format.")
        )
    if sending.template and not sending.template.is_file():
        words = _("There is no template “{name}”. Choose one of {kinds}, or name a Word file with fields.")
        raise click.UsageError(words.format(name=template, kinds=_KINDS))
    if given["password_file"] is None:
        return sending
    refusal = _("The password file {name} cannot be read: {error}.")
    return replace(sending, password=first_line(given["password_file"], refusal))


def _wanted(logbook: "Logbook", options: ReportOptions, given: dict[str, Any]) -> "list[Wanted]":
    from nhplogger.logbook.wanted_report import OF_PERIODS, Wanted

    if options.kind in OF_PERIODS:
        area_id = _area(logbook, given["area"]) if given["area"] else None
        if area_id is None and options.kind is ReportKind.AREA:
            raise click.UsageError(_("Name the area the report is about: --area NAME."))
        since, until = _date(given["since"]), _date(given["until"])
        return [Wanted(options=options, area_id=area_id, since=since, until=until)]
    if given["area"] or given["since"] or given["until"]:
        raise click.UsageError(_("--area, --from and --to go with --template tracker or area."))
    return [Wanted(options=options, meeting_id=each.meeting.id) for each in chosen(logbook, given["meeting"])]


def _date(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _area(logbook: "Logbook", words: str) -> str:
    areas = logbook.register.all(Area)
    found = [each for each in areas if folded(words) in (folded(each.name), folded(each.letter))]
    if not found:
        known = ", ".join(each.name for each in areas)
        raise StudyError(
            _("There is no area “{words}”. The areas are {known}.").format(words=words, known=known)
        )
    return found[0].id


def _write(logbook: "Logbook", wanted: "Wanted", folder: Path, sending: Sending) -> bool:
    """One report, with its line; false, after a sentence, where it could not be written."""
    from nhplogger.logbook.report import ReportNotWritten, send

    try:
        path = send(logbook, wanted, folder, sending, _draw)
    except ReportNotWritten as error:
        click.echo(str(error), err=True)
        path = None
    meeting = logbook.register.get(Meeting, wanted.meeting_id)
    if meeting is not None:
        click.echo(told(meeting, path))
    elif path is not None:
        click.echo(str(path))
    return path is not None


def _draw(report: "Report") -> bytes:
    from nhplogger.cli.screen import draw_without_screen
    from nhplogger.ui.reports.pages.pdf import pdf_bytes

    draw_without_screen()
    return pdf_bytes(report)
