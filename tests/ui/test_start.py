"""The start: what has been imported when the first window is painted, and what has not."""

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from nhplogger import assets
from nhplogger.logbook.settings import Settings
from nhplogger.ui.theme import ThemeName
from nhplogger.ui.theme_file import read_tables

LATER = {
    "argon2",
    "babel",
    "click",
    "dataclasses",
    "dateparser",
    "datetime",
    "docx",
    "locale",
    "lxml",
    "matplotlib",
    "nhplogger.logbook.opening",
    "nhplogger.storage",
    "nhplogger.ui.house",
    "numpy",
    "pathvalidate",
    "platformdirs",
    "sqlcipher3",
    "sqlite_utils",
    "tomllib",
    "typing_extensions",
    "zxcvbn",
}
# Runs the program as its command does, up to the first paint, and says what there is by then.
PROGRAM = """
import json, os, sys
import nhplogger.plain_import
from PySide6 import QtCore, QtWidgets
from PySide6.QtCore import QEvent, QObject

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() != QEvent.Type.Expose:
            return False
        watched.removeEventFilter(self)
        watched.event(event)
        shown = [part for part in window.findChildren(QtWidgets.QWidget) if part.isVisible()]
        json.dump({
            "modules": sorted(sys.modules),
            "enumerations": "Qt" in vars(QtCore),
            "page": type(window.gate.currentWidget()).__name__,
            "words": [part.text() for part in shown if isinstance(part, QtWidgets.QPushButton)],
        }, sys.stdout)
        sys.stdout.flush()
        os._exit(0)

def watch(*_arguments):
    global window, watching
    window = next(each for each in QtWidgets.QApplication.topLevelWidgets() if each.isVisible())
    watching = Watch()
    window.windowHandle().installEventFilter(watching)
    return exec_()

exec_ = QtWidgets.QApplication.exec
QtWidgets.QApplication.exec = watch
from nhplogger.__main__ import main
main()
"""


def start(home: Path, *arguments: str) -> dict[str, object]:
    """What a new process says of itself when its first window has been painted."""
    places = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME"), str(home))
    environment = os.environ | places | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stdout, done.stderr
    said: dict[str, object] = json.loads(done.stdout)
    return said


@pytest.fixture
def study(tmp_path: Path) -> Path:
    made = tmp_path / "Ashmere.nhp"
    made.write_bytes(os.urandom(8192))
    return made


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the settings lie in another place")
def test_a_newcomer_sees_the_whole_first_window_before_anything_slow_is_imported(tmp_path: Path) -> None:
    said = start(tmp_path)
    assert said["page"] == "WelcomePage"
    assert said["words"] == [
        "Choose a file…",
        "Look at the demo study",
        "Practise for five minutes",
        "",
        "Suggest one",
        "Create study",
    ]
    assert LATER.isdisjoint(said["modules"])  # type: ignore[arg-type]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the settings lie in another place")
def test_whoever_has_a_study_is_asked_for_its_passphrase_as_soon(tmp_path: Path, study: Path) -> None:
    (tmp_path / "nhplogger").mkdir()
    Settings(tmp_path / "nhplogger" / "settings.ini").remember_study(study)
    said = start(tmp_path)
    assert said["page"] == "UnlockPage"
    assert LATER.isdisjoint(said["modules"])  # type: ignore[arg-type]


def test_a_study_named_on_the_command_line_is_as_quick(tmp_path: Path, study: Path) -> None:
    said = start(tmp_path, str(study))
    assert said["page"] == "UnlockPage"
    assert LATER.isdisjoint(said["modules"])  # type: ignore[arg-type]


def test_the_first_window_asks_for_none_of_the_enumerations_of_qt(tmp_path: Path) -> None:
    """They are all made together, when the first of them is touched, and cost a sixth of a start."""
    assert start(tmp_path)["enumerations"] is False


@pytest.mark.parametrize("name", list(ThemeName))
def test_a_theme_is_read_as_toml_reads_it(name: ThemeName) -> None:
    path = assets.ROOT / "themes" / f"{name}.toml"
    book = tomllib.loads(path.read_text(encoding="utf-8"))
    agencies = {f"agencies.{code}": given for code, given in book.pop("agencies").items()}
    assert read_tables(path) == book | agencies
