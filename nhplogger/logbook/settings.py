"""Preferences of this machine's user, each declared once with its key, its type and its default."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any, Generic, TypeVar, overload

from PySide6.QtCore import QObject, QSettings, Signal

T = TypeVar("T")
LONGEST_PAUSE, LONGEST_LOCK = 3600, 240  # seconds, minutes


class Preference(Generic[T]):
    """One preference: reading gives what is kept or the default, setting keeps it and tells."""

    def __init__(self, key: str, default: T, fits: Callable[[Any], bool] | None = None) -> None:
        """`fits` tells values to be kept from others of the same type; every value fits without it."""
        self.key = key
        self.default = default
        self._fits = fits

    def taken(self, value: Any) -> T:
        """A value read from outside, or the default where it is none of ours."""
        kind = type(self.default)
        number = kind is float and type(value) is int
        if (number or type(value) is kind) and (self._fits is None or self._fits(value)):
            return kind(value)  # type: ignore[call-arg]
        return deepcopy(self.default)

    @overload
    def __get__(self, settings: None, owner: type) -> "Preference[T]": ...
    @overload
    def __get__(self, settings: "Settings", owner: type) -> T: ...
    def __get__(self, settings: "Settings | None", owner: type) -> "T | Preference[T]":
        return self if settings is None else settings.read(self)

    def __set__(self, settings: "Settings", value: T) -> None:
        settings.write(self, value)


def _is_scale(value: float) -> bool:
    return 1.0 <= value <= 2.0


def _is_pause(seconds: int) -> bool:
    return 0 <= seconds <= LONGEST_PAUSE


def _is_lock(minutes: int) -> bool:
    return 0 <= minutes <= LONGEST_LOCK


def _are_paths(value: list[Any]) -> bool:
    return all(isinstance(each, str) for each in value)


def _are_sizes(value: dict[str, Any]) -> bool:
    sizes = value.values()
    return all(isinstance(each, list) and all(type(size) is int for size in each) for each in sizes)


def _are_words(value: dict[str, Any]) -> bool:
    return all(isinstance(each, str) for each in value.values())


class Settings(QObject):
    """What the user prefers, kept in a small text file."""

    changed = Signal(str)  # the key

    theme = Preference("look/theme", "system", ("system", "light", "dark").__contains__)
    text_scale = Preference("look/text_scale", 1.0, _is_scale)
    observer = Preference("who/observer", "")
    # Seconds without a key that end a turn, and minutes that lock the study; 0 for never.
    turn_pause = Preference("capture/turn_pause_seconds", 180, _is_pause)
    lock_after = Preference("look/lock_after", 15, _is_lock)
    recent: "Preference[list[str]]" = Preference("studies/recent", [], _are_paths)
    splitters: "Preference[dict[str, list[int]]]" = Preference("look/splitters", {}, _are_sizes)
    # By the name of the action; empty for one that was left without a key.
    keys: "Preference[dict[str, str]]" = Preference("keys/chosen", {}, _are_words)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._kept = QSettings(str(path), QSettings.Format.IniFormat)

    def read(self, preference: Preference[T]) -> T:
        """What is kept, or the default where nothing is or it is of another type."""
        kept = str(self._kept.value(preference.key, ""))
        if not kept:
            return deepcopy(preference.default)
        import json

        try:
            value: Any = json.loads(kept)
        except (ValueError, RecursionError):
            return deepcopy(preference.default)
        return preference.taken(value)

    def write(self, preference: Preference[T], value: T) -> None:
        """Keep a value, and tell whoever listens if it is another one."""
        if self.read(preference) != value:
            import json

            self._kept.setValue(preference.key, json.dumps(value))
            self.changed.emit(preference.key)

    def remember_study(self, path: Path) -> None:
        """Put a study at the head of the recent ones."""
        others = [each for each in self.recent if each != str(path)]
        self.recent = [str(path), *others][:8]
