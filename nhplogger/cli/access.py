"""Getting at a study from the command line: its file and its passphrase."""

import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from nhplogger.domain.faults import StudyError
from nhplogger.i18n import _

if TYPE_CHECKING:
    from nhplogger.logbook.logbook import Logbook

F = TypeVar("F", bound=Callable[..., Any])

VARIABLE = "NHPLOGGER_PASSPHRASE"
# Whether a file can be read is told by whoever reads it, in words of ours.
a_file = click.Path(path_type=Path, readable=False)
study_argument = click.argument("study", type=a_file)
json_option = click.option("--json", "as_json", is_flag=True, help=_("Print JSON, for other programs."))


def passphrase_option(command: F) -> F:
    """`--passphrase-file FILE`, the first of the three ways to give a passphrase."""
    return click.option(
        "--passphrase-file",
        type=a_file,
        help=_(
            "Read the passphrase from the first line of FILE; else it is taken from {name}, or asked for."
        ).format(name=VARIABLE),
        metavar="FILE",
    )(command)


def passphrase(file: Path | None, *, new: bool = False) -> str:
    """The passphrase: from a file, from the environment, or asked for where somebody is there to ask."""
    if file is not None:
        return first_line(file)
    if given := os.environ.get(VARIABLE):
        return given
    if not sys.stdin or not sys.stdin.isatty():
        words = _("No passphrase: give --passphrase-file FILE or set {name}.")
        raise click.UsageError(words.format(name=VARIABLE))
    # On standard error: what a command prints may be read by another program.
    answer: str = click.prompt(_("Passphrase"), hide_input=True, confirmation_prompt=new, err=True)
    return answer


def first_line(file: Path, refusal: str = "") -> str:
    """The first line of a file that holds a secret.

    Raises UsageError where it cannot be read, with `refusal`, which may hold {name} and {error}.
    """
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        words = refusal or _("The passphrase file {name} cannot be read: {error}.")
        raise click.UsageError(words.format(name=file, error=getattr(error, "strerror", error))) from error
    return lines[0] if lines else ""


def bring_in() -> None:
    """Import what every study needs, past PySide6's own slow `import`; none of it is garbage from now on."""
    for name in ("nhplogger.plain_import", "nhplogger.logbook.notes"):
        import_module(name)
    gc.freeze()


@contextmanager
def opened(study: Path, passphrase_file: Path | None, *, create: bool = False) -> Iterator["Logbook"]:
    """The study open, and closed again whatever happens. With `create`, it is made where it is not there."""
    bring_in()
    from nhplogger.logbook.clock import Clock
    from nhplogger.logbook.opening import create_study, open_study

    if study.is_dir():
        words = _("{study} is a folder. Name a study's file in it, such as {example}.")
        raise StudyError(words.format(study=study, example=study / "study.nhp"))
    new = create and not study.exists()
    secret = passphrase(passphrase_file, new=new)
    if new:
        logbook, _words = create_study(study, study.stem, secret, Clock())
    else:
        logbook = open_study(study, secret, Clock())
    try:
        yield logbook
    finally:
        logbook.close()
