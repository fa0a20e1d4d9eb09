"""Going on in another file when the disk no longer takes what is written."""

from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from nhplogger.domain.action import Action
from nhplogger.domain.contents import Contents, StaleEditError
from nhplogger.domain.edits import Act, Added, Changed
from nhplogger.domain.entry import Entry
from nhplogger.domain.faults import StudyError
from nhplogger.i18n import _
from nhplogger.logbook.lock import StudyLock
from nhplogger.logbook.logbook import Logbook
from nhplogger.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """Where the study is now. Where it is not `whole`, lines of other meetings are in the old file only."""

    path: Path
    whole: bool


def save_elsewhere(logbook: Logbook, target: Path) -> Elsewhere:
    """Write the study and all that is held into a new file with the same passphrase, and go on there.

    Where the old file cannot be read any more, or what is held does not fit it, the new one has what is in
    memory: the open meeting and what all meetings share. Raises StudyError; the logbook is then as it was,
    and nothing stands at `target` that did not stand there before.
    """
    with ExitStack() as on_failure:
        lock = StudyLock(target)
        lock.take()
        on_failure.callback(lock.release)
        store, whole = _copied(logbook, target)
        on_failure.callback(_throw_away, store)
        if not whole:
            _fill(store, logbook)
        on_failure.pop_all()
    logbook.move(store, lock)
    return Elsewhere(path=target, whole=whole)


def _copied(logbook: Logbook, target: Path) -> tuple[Store, bool]:
    """A copy of the file with what is held, or an empty study where that cannot be had."""
    try:
        store = logbook.store.copied(target)
    except StudyError as error:
        if target.exists() or _is_full(error):
            raise
        return logbook.store.emptied(target), False
    try:
        _write(store, logbook.unwritten.acts)
    except StudyError as error:
        _throw_away(store)
        if _is_full(error):
            raise
        return logbook.store.emptied(target), False
    return store, True


def _is_full(error: StudyError) -> bool:
    """Whether it is the place chosen that has no room; less would fit, and then be taken for the whole."""
    return getattr(error.__cause__, "sqlite_errorname", "") == "SQLITE_FULL"


def _fill(store: Store, logbook: Logbook) -> None:
    _let_go_of_lines_left_behind(logbook)
    base, held = _before_held(logbook)
    edits = tuple(Added(value) for value in base.values())
    brought = Act(
        label=_("Bring over what was in memory"),
        edits=edits,
        at=logbook.clock.now(),
        observer=logbook.observer,
    )
    _write(store, (brought, *held))


def _let_go_of_lines_left_behind(logbook: Logbook) -> None:
    """Actions of earlier meetings cannot name the lines that agreed them: those are in the old file."""
    actions = logbook.meeting.all(Action)
    left = [each for each in actions if each.entry_id and not logbook.meeting.get(Entry, each.entry_id)]
    logbook.adjust(*(Changed(each, replace(each, entry_id=None)) for each in left))


def _before_held(logbook: Logbook) -> tuple[Contents, tuple[Act, ...]]:
    """What was in memory before the acts that are held, and those acts; all of it where that is not known."""
    held = logbook.unwritten.acts
    base = _in_memory(logbook)
    try:
        for act in reversed(held):
            base.apply(act.inverse())
    except StaleEditError:
        return _in_memory(logbook), ()
    return base, held


def _in_memory(logbook: Logbook) -> Contents:
    return Contents((*logbook.register.values(), *logbook.meeting.values()))


def _write(store: Store, acts: tuple[Act, ...]) -> None:
    with store.one_write():
        for act in acts:
            if not store.has(act):
                store.apply(act)


def _throw_away(store: Store) -> None:
    store.close()
    for name in (store.path.name, f"{store.path.name}-journal"):
        store.path.with_name(name).unlink(missing_ok=True)
