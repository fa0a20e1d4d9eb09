"""Commands that open the window, and what they do where there is no screen."""

from pathlib import Path

import click

from nhplogger.cli.access import a_file, bring_in
from nhplogger.cli.screen import has_screen, no_screen
from nhplogger.cli.telling import counts, told
from nhplogger.cli.writing import report_one
from nhplogger.i18n import _, plural


@click.command("open", help=_("Open the window, with STUDY if one is given."))
@click.argument("study", required=False, type=a_file)
def open_window(study: Path | None = None) -> int:
    if not has_screen():
        click.echo(no_screen(), err=True)
        return 1
    from nhplogger.app import run

    return run(study)


@click.command(help=_("Build the demo study and open it; without a screen, report on it instead."))
@click.option("--study", type=a_file, help=_("Keep the demo study in this file."))
@click.option("--no-window", is_flag=True, help=_("Build it and write one report, without a window."))
def demo(study: Path | None, *, no_window: bool) -> int:
    if not no_window and not has_screen():
        click.echo(no_screen())
        no_window = True
    if study is not None and study.exists():
        raise click.UsageError(_("{name} is there already. Choose another name.").format(name=study))
    place = study or _throwaway_folder() / "demo.nhp"
    if no_window:
        return _without_window(place)
    from nhplogger.app import run_demo

    if study is not None:
        _tell_passphrase(study)
    return run_demo(place, keep=study is not None)


def _tell_passphrase(study: Path) -> None:
    """A study that is kept is opened again some day, when its passphrase is asked for."""
    from nhplogger.logbook.demo import PASSPHRASE

    words = _("The demo study is kept in {path} (passphrase: {passphrase})")
    click.echo(words.format(path=study, passphrase=PASSPHRASE))


def _throwaway_folder() -> Path:
    from tempfile import mkdtemp

    return Path(mkdtemp(prefix="nhplogger-demo-"))


def _without_window(place: Path) -> int:
    """The main job on the demo study: field notes in, a Word report out."""
    from nhplogger.cli.choosing import chosen

    bring_in()
    from nhplogger.logbook.demo import PASSPHRASE, build_demo

    logbook = build_demo(place)
    try:
        summaries = logbook.summaries()
        words = plural("{count} meeting in six areas", "{count} meetings in six areas", len(summaries))
        click.echo(
            _("{meetings}, in {path} (passphrase: {passphrase})").format(
                meetings=words, path=place, passphrase=PASSPHRASE
            )
        )
        latest = chosen(logbook, "last")[0]
        totals = counts(latest.present, latest.apologies, latest.entries, latest.actions)
        written = report_one(logbook, latest.meeting.id, place.parent)
        click.echo(told(latest.meeting, totals, written))
        return 0 if written else 1
    finally:
        logbook.close()
