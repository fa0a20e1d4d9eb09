"""Preferences of this machine's user, each declared once with its key, its type and its default."""

import json
from pathlib import Path
from typing import Any, Generic, TypeVar, overload

from PySide6.QtCore import QObject, QSettings, Signal

T = TypeVar("T")


class Preference(Generic[T]):
    """One preference: reading gives what is kept or the default, setting keeps it and tells."""

    def __init__(self, key: str, default: T) -> None:
        self.key = key
        self.default = default

    @overload
    def __get__(self, settings: None, owner: type) -> "Preference[T]": ...
    @overload
    def __get__(self, settings: "Settings", owner: type) -> T: ...
    def __get__(self, settings: "Settings | None", owner: type) -> "T | Preference[T]":
        return self if settings is None else settings.read(self)

    def __set__(self, settings: "Settings", value: T) -> None:
        settings.write(self, value)


class Settings(QObject):
    """What the user prefers, kept in a small text file."""

    changed = Signal(str)  # the key

    theme = Preference("look/theme", "system")
    text_scale = Preference("look/text_scale", 1.0)
    observer = Preference("who/observer", "")
    recent: "Preference[list[str]]" = Preference("studies/recent", [])
    splitters: "Preference[dict[str, list[int]]]" = Preference("look/splitters", {})

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._kept = QSettings(str(path), QSettings.Format.IniFormat)

    def read(self, preference: Preference[T]) -> T:
        """What is kept, or the default where nothing is or it is of another type."""
        try:
            value: Any = json.loads(str(self._kept.value(preference.key, "")))
        except ValueError:
            return preference.default
        return value if isinstance(value, type(preference.default)) else preference.default

    def write(self, preference: Preference[T], value: T) -> None:
        """Keep a value, and tell whoever listens if it is another one."""
        if self.read(preference) != value:
            self._kept.setValue(preference.key, json.dumps(value))
            self.changed.emit(preference.key)

    def remember_study(self, path: Path) -> None:
        """Put a study at the head of the recent ones."""
        others = [each for each in self.recent if each != str(path)]
        self.recent = [str(path), *others][:8]
