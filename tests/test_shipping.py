"""What ships: a wheel holds every resource, everything code names is there, and what is installed runs."""

import ast
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from nhplogger import assets

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "nhplogger"
RESOURCES = ROOT / "resources"
# The words are English where no catalogue is shipped.
_MAY_BE_MISSING = ("i18n",)


def resource_files() -> set[str]:
    """Every file of the resources folder, by its path in it."""
    return {
        path.relative_to(RESOURCES).as_posix()
        for path in RESOURCES.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def named_in_code(source: str) -> Iterator[str]:
    """What a module puts behind `assets.ROOT /`, as a pattern; what is no string matches anything."""
    tree = ast.parse(source)
    inner = {id(node.left) for node in ast.walk(tree) if isinstance(node, ast.BinOp)}
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp) and id(node) not in inner and (parts := _parts(node)):
            yield "/".join(parts)


def _parts(node: ast.expr) -> list[str]:
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Div):
        return []
    if ast.unparse(node.left) == "assets.ROOT":
        return [_pattern(node.right)]
    before = _parts(node.left)
    return [*before, _pattern(node.right)] if before else []


def _pattern(node: ast.expr) -> str:
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=values):
            return "".join(_pattern(each) for each in values)
        case _:
            return "*"


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def test_patterns_are_read_from_code() -> None:
    source = 'a = assets.ROOT / "themes" / f"{name}.toml"\nb = (assets.ROOT / "demo").glob("*.txt")'
    assert sorted(named_in_code(source)) == ["demo", "themes/*.toml"]


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_everything_a_module_names_among_the_resources_is_there(path: Path) -> None:
    for pattern in named_in_code(path.read_text("utf-8")):
        if pattern.split("/")[0] not in _MAY_BE_MISSING:
            assert list(RESOURCES.glob(pattern)), pattern


def test_code_names_what_this_test_looks_for() -> None:
    named = {pattern for path in modules() for pattern in named_in_code(path.read_text("utf-8"))}
    assert {"icons", "style.qss", "themes/*.toml", "word/house.docx", "codebooks/partnership.toml"} <= named


def test_every_icon_of_the_stylesheet_is_there() -> None:
    sheets = [RESOURCES / "style.qss", *modules()]
    found = {name for path in sheets for name in re.findall(r"icons:([\w/-]+\.svg)", path.read_text("utf-8"))}
    assert "chevron-down.svg" in found
    assert [name for name in found if not (RESOURCES / "icons" / name).is_file()] == []


def test_a_checkout_finds_its_own_resources() -> None:
    assert assets.ROOT == RESOURCES


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from a copy of what is shipped, so that the checkout stays as it is."""
    pytest.importorskip("build", reason="the package `build` is not installed")
    folder = tmp_path_factory.mktemp("wheel")
    for name in ("nhplogger", "resources"):
        shutil.copytree(ROOT / name, folder / "source" / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".gitignore"):
        shutil.copy(ROOT / name, folder / "source" / name)
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder / "out")]
    done = subprocess.run([*build, str(folder / "source")], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = (folder / "out").glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel was installed, far from the checkout."""
    target = tmp_path_factory.mktemp("installed")
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        str(target),
    ]
    done = subprocess.run([*pip, str(wheel)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return target


def test_the_wheel_holds_every_resource_and_no_other(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        prefix = "nhplogger/resources/"
        held = {name.removeprefix(prefix) for name in archive.namelist() if name.startswith(prefix)}
    assert held == resource_files()


def test_the_wheel_holds_every_module_and_no_test(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if name.endswith(".py")}
    assert held == {path.relative_to(ROOT).as_posix() for path in modules()}


def from_installed(installed: Path, folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run the installed program in another folder."""
    environment = {"PYTHONPATH": str(installed), "PATH": "", "NHPLOGGER_PASSPHRASE": "demo"}
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_what_is_installed_finds_its_resources(installed: Path, tmp_path: Path) -> None:
    asked = from_installed(installed, tmp_path, "-c", "from nhplogger import assets; print(assets.ROOT)")
    assert Path(asked.stdout.strip()) == installed / "nhplogger" / "resources"


def test_what_is_installed_runs(installed: Path, tmp_path: Path) -> None:
    notes = next((installed / "nhplogger" / "resources" / "demo").glob("*.txt"))
    study = str(tmp_path / "study.nhp")
    for arguments in (["--help"], ["log", str(notes), "--study", study, "--report", "out"], ["list", study]):
        done = from_installed(installed, tmp_path, "-m", "nhplogger", *arguments)
        assert (done.returncode, done.stderr) == (0, "")
    assert notes.read_text("utf-8").splitlines()[0].removeprefix("Meeting: ") in done.stdout
    assert [path.suffix for path in (tmp_path / "out").iterdir()] == [".docx"]
