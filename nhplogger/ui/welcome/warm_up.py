"""Brings in the slow parts while the passphrase is being typed, so that opening finds them ready."""

from importlib import import_module
from threading import Thread

SLOW = ("nhplogger.logbook.opening", "nhplogger.ui.house", "zxcvbn", "argon2.low_level")


def warm_up() -> Thread:
    """Begin; nobody has to wait for it."""
    thread = Thread(target=_bring_in, name="warm-up", daemon=True)
    thread.start()
    return thread


def _bring_in() -> None:
    for name in SLOW:
        import_module(name)
