"""Brings in the slow parts while the passphrase is being typed, so that opening finds them ready."""

from importlib import import_module
from threading import Thread

TO_OPEN = ("nhplogger.logbook.opening", "nhplogger.ui.house", "argon2.low_level")
TO_JUDGE = ("zxcvbn",)  # a passphrase; its lists of words take some megabytes


def warm_up(*, judging: bool) -> Thread:
    """Begin; nobody has to wait for it. `judging` is for where a new passphrase is asked for."""
    names = TO_OPEN + TO_JUDGE if judging else TO_OPEN
    thread = Thread(target=_bring_in, args=(names,), name="warm-up", daemon=True)
    thread.start()
    return thread


def _bring_in(names: tuple[str, ...]) -> None:
    for name in names:
        import_module(name)
