"""Every word a person reads goes through `_`, whole, so that it can be translated."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "nhplogger").rglob("*.py"))
SCREENS = [path for path in MODULES if "ui" in path.relative_to(ROOT).parts]
SHOWN_BY = {
    *("setText", "setWindowTitle", "setToolTip", "setStatusTip", "setWhatsThis", "setPlaceholderText"),
    *("setAccessibleName", "setAccessibleDescription", "setTitle", "setLabelText", "setPrefix", "setSuffix"),
    *(
        "setInformativeText",
        "setDetailedText",
        "setHtml",
        "setPlainText",
        "setSpecialValueText",
        "showMessage",
    ),
    *(
        "setHeaderLabels",
        "setHorizontalHeaderLabels",
        "addAction",
        "addItem",
        "addItems",
        "addMenu",
        "addTab",
    ),
    *(
        "addRow",
        "addButton",
        "drawText",
        "setTabText",
        "setItemText",
        "setTabToolTip",
        "QLabel",
        "QPushButton",
    ),
    *("QCheckBox", "QRadioButton", "QToolButton", "QGroupBox", "QAction", "QMenu", "QDockWidget"),
    *("QCommandLinkButton", "QAccessibleAnnouncementEvent", "QMessageBox"),
}


def bare_words(source: str) -> list[str]:
    """Words shown to a person without `_`, with their lines; a lone name of a key or sign is no word."""
    return [
        f"{words.lineno}: {ast.unparse(words)}"
        for call in _calls(source)
        if _name(call) in SHOWN_BY
        for argument in (*call.args, *(keyword.value for keyword in call.keywords if keyword.arg == "text"))
        for words in _literals(argument)
    ]


def broken_words(source: str) -> list[str]:
    """Calls of `_` whose words are put together before they are looked up, with their lines."""
    return [
        f"{call.lineno}: {ast.unparse(call)}"
        for call in _calls(source)
        if (_name(call) == "_" and not (len(call.args) == 1 and _plain(call.args[0])))
        or (_name(call) == "plural" and not all(_plain(argument) for argument in call.args[:2]))
    ]


def _calls(source: str) -> Iterator[ast.Call]:
    return (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))


def _name(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _plain(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _literals(node: ast.expr) -> Iterator[ast.expr]:
    """Strings with letters in an argument, however they are put together, but for those inside `_`."""
    match node:
        case ast.Constant(value=str() as words):
            yield from [node] if any(character.isalpha() for character in words) else []
        case ast.JoinedStr(values=parts) | ast.List(elts=parts) | ast.Tuple(elts=parts):
            yield from (found for part in parts for found in _literals(part))
        case ast.BinOp(left=left, right=right):
            yield from (*_literals(left), *_literals(right))
        case ast.IfExp(body=body, orelse=other):
            yield from (*_literals(body), *_literals(other))
        case ast.Call(func=ast.Attribute(value=inner, attr="format" | "join")):
            yield from _literals(inner)
        case _:
            return


@pytest.mark.parametrize("path", SCREENS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_screen_shows_words_that_cannot_be_translated(path: Path) -> None:
    assert bare_words(path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_words_are_looked_up_whole(path: Path) -> None:
    assert broken_words(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "label.setText('Saved')",
        "QLabel('Saved', parent)",
        "QtWidgets.QLabel(text='Saved')",
        "label.setText(f'Saved {moment}')",
        "label.setText('Saved ' + moment)",
        "label.setText('Saved' if saved else '')",
        "label.setText('Saved {at}'.format(at=at))",
        "table.setHorizontalHeaderLabels(['Name', _('Role')])",
    ],
)
def test_bare_words_are_seen(source: str) -> None:
    assert len(bare_words(source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        "label.setText(_('Saved'))",
        "label.setText(_('Saved {at}').format(at=at))",
        "label.setText('')",
        "label.setText('–')",
        "label.setText(f'{count} · {other}')",
        "label.setObjectName('saved')",
        "box.addItem(_('Late'), 'late'.upper())",
    ],
)
def test_words_that_can_be_translated_and_signs_are_not(source: str) -> None:
    assert bare_words(source) == []


@pytest.mark.parametrize(
    ("source", "broken"),
    [
        ("_('Saved')", False),
        ("_('Saved ' 'at {at}').format(at=at)", False),
        ("plural('{count} line', '{count} lines', n)", False),
        ("_(f'Saved {at}')", True),
        ("_('Saved {at}'.format(at=at))", True),
        ("_('Saved ' + at)", True),
        ("_('Saved %s' % at)", True),
        ("_(words)", True),
        ("plural(one, '{count} lines', n)", True),
    ],
)
def test_words_put_together_before_they_are_looked_up_are_seen(source: str, *, broken: bool) -> None:
    assert bool(broken_words(source)) is broken
