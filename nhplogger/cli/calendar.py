"""The command that reads a calendar file into a study, and writes one of it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from nhplogger.cli.access import a_file, opened, passphrase_option, study_argument
from nhplogger.i18n import _, plural

if TYPE_CHECKING:
    from nhplogger.exchange.calendar_plan import EventRow
    from nhplogger.logbook.logbook import Logbook


@click.command(
    help=_(
        "Read the meetings of a calendar file (.ics) into STUDY as planned, or write its meetings and due "
        "dates to one, under pseudonyms."
    )
)
@study_argument
@click.option("--in", "source", type=a_file, metavar="FILE", help=_("Read this file; twice adds nothing."))
@click.option("--out", "target", type=a_file, metavar="FILE", help=_("Write this file."))
@click.option("--area", default="", help=_("With --in: the area of events whose area cannot be told."))
@click.option("--past", is_flag=True, help=_("With --in: events of days gone by too."))
@passphrase_option
def calendar(
    study: Path,
    source: Path | None,
    target: Path | None,
    area: str,
    *,
    past: bool,
    passphrase_file: Path | None,
) -> int:
    if (source is None) == (target is None):
        raise click.UsageError(_("Give either --in FILE or --out FILE."))
    if target is not None and (area or past):
        raise click.UsageError(_("--area and --past go with --in."))
    with opened(study, passphrase_file) as logbook:
        if source is not None:
            return _read(logbook, source, area, past=past)
        return _write(logbook, target) if target is not None else 0


def _read(logbook: "Logbook", path: Path, area: str, *, past: bool) -> int:
    """Every event to come that has an area; 1 where some have none."""
    from nhplogger.logbook.calendar import bring_events, calendar_rows

    read, rows = calendar_rows(logbook, path)
    today = logbook.clock.today()
    rows = tuple(_wanted(row, area) for row in rows if past or row.event.day >= today)
    left = [row for row in rows if row.there is None and not row.wanted]
    added = bring_events(logbook, rows)
    known = sum(row.there is not None and not row.called_off for row in rows)
    told = [plural("{count} meeting added", "{count} meetings added", added)]
    told += [_("{count} there already").format(count=known)] if known else []
    told += [_("{count} called off").format(count=len(read.called_off))] if read.called_off else []
    told += [_("{count} could not be read").format(count=read.unread)] if read.unread else []
    click.echo("; ".join(told))
    for row in left:
        words = _("{day}  {title}: no area is told by its title or place. Give --area NAME.")
        click.echo(words.format(day=row.event.day, title=row.event.title), err=True)
    for row in (row for row in rows if row.called_off):
        words = _("{day}  {title}: called off, but still planned in the study. Nothing was changed.")
        click.echo(words.format(day=row.event.day, title=row.event.title), err=True)
    return 1 if left or read.unread else 0


def _wanted(row: "EventRow", area: str) -> "EventRow":
    from nhplogger.exchange.calendar_plan import with_area

    return with_area(row, row.area or area)


def _write(logbook: "Logbook", path: Path) -> int:
    from nhplogger.logbook.calendar import export_calendar

    sent = export_calendar(logbook, path)
    meetings = plural("{count} meeting", "{count} meetings", sent.meetings)
    due = plural("{count} due date", "{count} due dates", sent.due)
    click.echo(
        _("{meetings} and {due}, under pseudonyms: {path}").format(meetings=meetings, due=due, path=path)
    )
    return 0
