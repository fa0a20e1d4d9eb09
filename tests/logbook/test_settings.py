from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from nhplogger.logbook.settings import Settings

_NAMES = ("theme", "text_scale", "observer", "recent", "splitters")
_OTHERS: dict[str, Any] = {
    "theme": "dark",
    "text_scale": 1.5,
    "observer": 'Siân, "O\'Brien"; 50 % = ŵ\\n',
    "recent": ["/a, b/c.nhp", "C:\\study.nhp"],
    "splitters": {"capture": [300, 700], "home": []},
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


def _defaults() -> dict[str, Any]:
    return {"theme": "system", "text_scale": 1.0, "observer": "", "recent": [], "splitters": {}}


def _read(file: Path) -> dict[str, Any]:
    settings = Settings(file)
    return {name: getattr(settings, name) for name in _NAMES}


def test_without_a_file_everything_is_as_it_ships(file: Path) -> None:
    assert _read(file) == _defaults()


@pytest.mark.parametrize("name", _NAMES)
def test_what_is_set_is_there_the_next_time_and_told_once(file: Path, name: str, qtbot: QtBot) -> None:
    settings = Settings(file)
    told: list[str] = []
    settings.changed.connect(told.append)
    for _time in range(2):
        setattr(settings, name, _OTHERS[name])
    assert told == [vars(Settings)[name].key]
    settings._kept.sync()
    assert _read(file) == _defaults() | {name: _OTHERS[name]}


@given(st.text())
def test_any_observer_s_name_is_kept(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    file = tmp_path_factory.getbasetemp() / "names.ini"
    settings = Settings(file)
    settings.observer = name
    settings._kept.sync()
    assert Settings(file).observer == name


@pytest.mark.parametrize(
    "content",
    [
        *(
            "dark",
            "1.5",
            '"1.5"',
            "true",
            "null",
            "[]",
            "{}",
            "[1, 2]",
            '{"a": 1}',
            '{"a": ["b"]}',
            '"purple"',
        ),
        *("NaN", "Infinity", "99", "0", "-1", "a, b, c", '"', "{" * 100_000, "\\x0", "%", ""),
        *("@Invalid()", "@ByteArray(x)"),
    ],
)
def test_what_is_of_another_kind_falls_back_to_what_ships(file: Path, content: str) -> None:
    kept = QSettings(str(file), QSettings.Format.IniFormat)
    for name in _NAMES:
        kept.setValue(vars(Settings)[name].key, content)
    kept.sync()
    read, fitting = _read(file), {"1.5": ("text_scale",), "[]": ("recent",), "{}": ("splitters",)}
    fitting |= {'"1.5"': ("observer",), '"purple"': ("observer",)}
    for name in _NAMES:
        if name not in fitting.get(content, ()):
            assert read[name] == _defaults()[name]


def test_a_file_that_is_no_settings_file_counts_as_none(file: Path) -> None:
    file.write_bytes(b"\x00\xff[look\ntheme=dark\n===" * 50)
    assert _read(file) == _defaults()


def test_a_whole_number_is_a_scale_too(file: Path) -> None:
    settings = Settings(file)
    settings.text_scale = 2
    assert settings.text_scale == 2.0
    assert isinstance(settings.text_scale, float)


def test_what_is_read_can_be_changed_without_changing_what_ships(file: Path) -> None:
    settings = Settings(file)
    settings.recent.append("mine")
    settings.splitters["capture"] = [1]
    assert (settings.recent, settings.splitters) == ([], {})


def test_recent_studies_come_latest_first_once_each_and_not_too_many(file: Path) -> None:
    settings = Settings(file)
    for number in (*range(12), 9):
        settings.remember_study(Path(f"{number}.nhp"))
    assert settings.recent == [f"{number}.nhp" for number in (9, 11, 10, 8, 7, 6, 5, 4)]
