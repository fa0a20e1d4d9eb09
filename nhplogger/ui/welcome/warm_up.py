"""Brings in the slow parts while the passphrase is being typed, so that opening finds them ready."""

from importlib import import_module
from threading import Thread

SLOW = ("nhplogger.logbook.opening", "nhplogger.ui.house", "argon2.low_level")


def warm_up(names: tuple[str, ...] = SLOW) -> Thread:
    """Begin; nobody has to wait for it."""
    thread = Thread(target=_bring_in, args=(names,), name="warm-up", daemon=True)
    thread.start()
    return thread


def _bring_in(names: tuple[str, ...]) -> None:
    for name in names:
        import_module(name)
