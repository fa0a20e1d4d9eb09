"""Commands that look and change nothing: list, show, search, check."""

import json
import sys
from pathlib import Path
from typing import Any

import click

from nhplogger.cli.access import json_option, opened, passphrase_option, study_argument
from nhplogger.cli.as_json import hit_json, meeting_json, whole_meeting_json
from nhplogger.cli.choosing import chosen
from nhplogger.cli.telling import hit_line, meeting_lines, meeting_table
from nhplogger.domain.faults import StudyError
from nhplogger.domain.meeting import Meeting
from nhplogger.i18n import _


def _print_json(value: Any) -> None:
    """In plain letters where the console has an alphabet of its own, so that nothing is lost."""
    unicode = (sys.stdout.encoding or "").lower().startswith("utf")
    click.echo(json.dumps(value, ensure_ascii=not unicode, indent=2))


@click.command("list", help=_("List the meetings of STUDY, newest first."))
@study_argument
@json_option
@passphrase_option
def listing(study: Path, *, as_json: bool, passphrase_file: Path | None) -> None:
    with opened(study, passphrase_file) as logbook:
        summaries = logbook.summaries()
        if as_json:
            _print_json([meeting_json(summary) for summary in summaries])
        else:
            click.echo(meeting_table(summaries))


@click.command(help=_("Show everything of one meeting of STUDY. MEETING is an id from `list`, or last."))
@study_argument
@click.argument("meeting")
@json_option
@passphrase_option
def show(study: Path, meeting: str, *, as_json: bool, passphrase_file: Path | None) -> None:
    with opened(study, passphrase_file) as logbook:
        summary = chosen(logbook, meeting)[0]
        contents = logbook.contents_of(summary.meeting.id)
        whole = whole_meeting_json(summary, logbook.register, contents)
        if as_json:
            _print_json(whole)
        else:
            click.echo(meeting_lines(whole))


@click.command(
    help=_(
        'Find the entries of STUDY that hold all WORDS, newest first. "two words" is a phrase, -word none. '
        "Filters: area: type: agency: theme: kind: is: from: to: @person, such as area:Brackwell theme:info-."
    ),
    context_settings={"ignore_unknown_options": True},
)
@study_argument
@click.argument("words", nargs=-1, required=True)
@json_option
@passphrase_option
def search(study: Path, words: tuple[str, ...], *, as_json: bool, passphrase_file: Path | None) -> int:
    with opened(study, passphrase_file) as logbook:
        hits = logbook.find(" ".join(words))
        zones = {meeting.id: meeting.zone for meeting in logbook.register.all(Meeting)}
        if as_json:
            _print_json([hit_json(hit, zones.__getitem__) for hit in hits])
        elif hits:
            click.echo("\n".join(hit_line(hit, logbook.register) for hit in hits))
        else:
            click.echo(_("Nothing found. Try fewer words, or only the first letters of one."))
    return 0


@click.command(help=_("Check that STUDY is sound: its pages, references, search index and history."))
@study_argument
@json_option
@passphrase_option
def check(study: Path, *, as_json: bool, passphrase_file: Path | None) -> int:
    try:
        with opened(study, passphrase_file) as logbook:
            findings = logbook.store.findings()
    except StudyError as error:
        findings = [str(error)]
    if as_json:
        _print_json({"ok": not findings, "findings": findings})
    else:
        click.echo("\n".join(findings) if findings else _("{name} is sound.").format(name=study.name))
    return 1 if findings else 0
