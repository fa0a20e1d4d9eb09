"""Who may import whom, as the project file says, and what no module may do at all."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "nhplogger").rglob("*.py"))
CHECK = (
    "import sys; from importlinter.cli import lint_imports; "
    "sys.exit(lint_imports(no_cache=True, no_logo=True))"
)


def names_imported(tree: ast.AST) -> Iterator[str]:
    """Every module imported, and every name imported from one, in full."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def foreign_qt(source: str) -> list[str]:
    """What a module of the logbook imports of Qt beside QtCore."""
    qt = [name for name in names_imported(ast.parse(source)) if name.split(".")[0] == "PySide6"]
    return [name for name in qt if name.split(".")[1:2] != ["QtCore"]]


def forbidden(source: str) -> list[str]:
    """Calls of `print` and exceptions swallowed whole, with their lines."""
    return [f"{node.lineno}: {fault}" for node in ast.walk(ast.parse(source)) if (fault := _fault(node))]  # type: ignore[attr-defined]


def _fault(node: ast.AST) -> str:
    match node:
        case ast.Call(func=ast.Name(id="print")):
            return "print("
        case ast.ExceptHandler(type=None):
            return "bare except"
        case ast.ExceptHandler(type=ast.Name(id="Exception" | "BaseException"), body=[ast.Pass()]):
            return "except Exception: pass"
        case _:
            return ""


def test_every_import_keeps_to_its_layer() -> None:
    run = subprocess.run([sys.executable, "-c", CHECK], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_logbook_knows_nothing_of_qt_but_its_core() -> None:
    logbook = [path for path in MODULES if "logbook" in path.relative_to(ROOT).parts]
    assert {str(path): foreign_qt(path.read_text("utf-8")) for path in logbook} == {
        str(path): [] for path in logbook
    }


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_prints_or_swallows_an_exception(path: Path) -> None:
    assert forbidden(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("from PySide6.QtCore import QObject", []),
        ("import PySide6.QtCore as core", []),
        ("from PySide6 import QtCore", []),
        ("from PySide6 import QtGui", ["PySide6.QtGui"]),
        ("def f():\n    from PySide6.QtWidgets import QLabel", ["PySide6.QtWidgets.QLabel"]),
        ("import PySide6", ["PySide6"]),
    ],
)
def test_an_import_of_qt_is_seen_wherever_it_stands(source: str, found: list[str]) -> None:
    assert foreign_qt(source) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("print('x')", ["1: print("]),
        ("try:\n    f()\nexcept:\n    g()", ["3: bare except"]),
        ("try:\n    f()\nexcept Exception:\n    pass", ["3: except Exception: pass"]),
        ("try:\n    f()\nexcept OSError:\n    pass", []),
        ("reprint('x')", []),
    ],
)
def test_what_is_forbidden_is_seen(source: str, found: list[str]) -> None:
    assert forbidden(source) == found
