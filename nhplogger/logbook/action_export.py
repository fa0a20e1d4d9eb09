"""Sending a list of actions out as a table, and noting in the study that it left."""

import os
import secrets
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from nhplogger.domain.action_list import ActionLine
from nhplogger.domain.edits import Added
from nhplogger.domain.ids import new_id
from nhplogger.domain.outside import ExportLog
from nhplogger.exchange.action_table import action_table
from nhplogger.i18n import _
from nhplogger.logbook.action_overview import ActionOverview
from nhplogger.logbook.logbook import Logbook
from nhplogger.reports.pseudonyms import Pseudonyms

_PAGE = 500


class ListNotWritten(Exception):  # noqa: N818 a fact, told as a sentence
    """Why there is no file, in words."""


def list_name(today: date, *, real_names: bool) -> str:
    """What a list is called: actions_2025-11-27.csv, or actions_2025-11-27_real-names.csv."""
    return f"actions_{today.isoformat()}{'_real-names' if real_names else ''}.csv"


def export_actions(
    logbook: Logbook, overview: ActionOverview, ids: Sequence[str], path: Path, *, real_names: bool
) -> int:
    """Write those actions, in their order, to `path`, whole or not at all; how many there are.

    Raises ListNotWritten where the disk refuses, StudyError where the study cannot be read or cannot note
    what left.
    """
    called: dict[str, Pseudonyms] = {}
    rows: list[tuple[str, ...]] = []
    for first in range(0, len(ids), _PAGE):
        for line in overview.lines(ids[first : first + _PAGE]):
            names = called.setdefault(
                line.area.id, Pseudonyms(logbook.register, line.area.id, real_names=real_names)
            )
            rows.append(_row(line, names))
    _write(path, action_table(_titles(), rows))
    noted = ExportLog(
        id=new_id(),
        at=logbook.clock.now(),
        meeting_id=None,
        path=str(path),
        real_names=real_names,
        reflections=False,
    )
    logbook.take(_("Export a list of actions"), (Added(noted),), None)
    return len(rows)


def _titles() -> tuple[str, ...]:
    return (
        *(_("Action"), _("Owners"), _("Agency"), _("Area"), _("Agreed"), _("Due")),
        *(_("Status"), _("Carried over"), _("Shown to be done"), _("Superseded")),
    )


def _row(line: ActionLine, names: Pseudonyms) -> tuple[str, ...]:
    action = line.action
    due = " ".join(filter(None, (action.due.isoformat() if action.due else "", action.due_words)))
    return (
        names.replace(action.text),
        ", ".join(names.person(owner.id) for owner in line.owners),
        line.agency.name if line.agency else "",
        names.area(line.area.id),
        line.meeting.day.isoformat(),
        due,
        action.status.value,
        str(line.carried),
        _("yes") if line.shown else _("no"),
        _("yes") if line.superseded else _("no"),
    )


def _write(path: Path, content: bytes) -> None:
    beside = path.parent / f".{secrets.token_hex(8)}.part"
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        words = _("“{name}” was not written: {reason}. Choose another place; your study is safe.")
        raise ListNotWritten(words.format(name=path.name, reason=error.strerror or "")) from error
