"""Files and functions small enough to be read at a sitting."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "nhplogger").rglob("*.py"))
LONGEST_FILE, LONGEST_FUNCTION = 300, 40


def long_functions(source: str, longest: int = LONGEST_FUNCTION) -> list[str]:
    """Functions with more lines than that, decorators not counted."""
    return [
        f"{node.name}: {1 + (node.end_lineno or 0) - node.lineno} lines"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= longest
    ]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_and_no_function_is_too_long(path: Path) -> None:
    source = path.read_text("utf-8")
    assert len(source.splitlines()) <= LONGEST_FILE
    assert long_functions(source) == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_opens_with_one_sentence_saying_what_it_is_for(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text("utf-8")))
    assert docstring is not None
    assert docstring.strip()


def test_a_long_function_is_seen() -> None:
    assert long_functions("def f():\n    a\n    b\n", 2) == ["f: 3 lines"]
    assert long_functions("class C:\n    def f(self):\n        a\n", 2) == []
