"""The commands put together, with their exit codes: 0 done, 1 found wanting, 2 wrong use."""

import io
import sys
from pathlib import Path
from typing import Any

import click

from nhplogger import __version__
from nhplogger.cli.calendar import calendar
from nhplogger.cli.looking import check, listing, search, show
from nhplogger.cli.opening import demo, open_window
from nhplogger.cli.reporting import report
from nhplogger.cli.writing import backup, log
from nhplogger.domain.faults import StudyError
from nhplogger.i18n import _
from nhplogger.typed import override

_DEBIAN = (
    "sudo apt-get install libegl1 libgl1 libglib2.0-0 libxkbcommon0 libfontconfig1 libdbus-1-3 libxcb-cursor0"
)


class _Commands(click.Group):
    """Commands by name; anything else is a study to open in the window."""

    @override
    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, Any, list[str]]:
        if args and args[0] not in self.commands and _may_be_study(args[0]):
            args = ["open", *args]
        return super().resolve_command(ctx, args)


def _may_be_study(word: str) -> bool:
    """Whether a word is a file's name rather than a command typed wrong."""
    path = Path(word)
    return not word.startswith("-") and (path.suffix == ".nhp" or path.name != word or path.exists())


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=_("Log partnership meetings, report on them, and look back on them. Without a command: the window."),
)
@click.version_option(__version__, prog_name="nhplogger")
@click.pass_context
def nhplogger(context: click.Context) -> int:
    return context.invoke(open_window) if context.invoked_subcommand is None else 0


for _command in (open_window, demo, log, report, listing, show, search, check, backup, calendar):
    nhplogger.add_command(_command)


def run(arguments: list[str]) -> int:
    """Do what these arguments say; the exit code. Faults become a sentence on standard error."""
    _print_anything()
    try:
        result = nhplogger.main(arguments, prog_name="nhplogger", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (Exception, click.Abort) as error:
        click.echo(_sentence(error), err=True)
        return 1


def _print_anything() -> None:
    """A letter that the console cannot show becomes a question mark; it does not end the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _sentence(error: BaseException) -> str:
    match error:
        case StudyError():
            return str(error)
        case click.Abort():
            return _("Stopped. What was saved before is safe.")
        case ImportError():
            words = _("A part the program stands on is missing ({error}). On Debian or Ubuntu: {command}")
            return words.format(error=error, command=_DEBIAN)
        case _:
            words = _("Something went wrong that should not have ({kind}: {error}). What was saved is safe.")
            return words.format(kind=type(error).__name__, error=error)
