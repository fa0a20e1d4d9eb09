"""A report is on the disk whole, or the disk is as it was and a sentence says why."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import docx
import pytest

from nhplogger.reports.not_written import ReportNotWritten
from nhplogger.reports.word import document_bytes
from nhplogger.reports.writing import write
from tests.reports.samples import report

OLD = b"what stood there"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "Area-B.docx"
    path.write_bytes(OLD)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(ReportNotWritten) as caught:
        write(report(), path)
    return caught.value.message


def nothing_changed(target: Path) -> bool:
    return target.read_bytes() == OLD and list(target.parent.iterdir()) == [target]


def test_a_report_takes_the_place_of_the_old_one_and_leaves_nothing_beside_it(target: Path) -> None:
    write(report(), target)
    assert target.read_bytes() == document_bytes(report())
    assert docx.Document(str(target)).core_properties.title == report().title
    assert list(target.parent.iterdir()) == [target]


def test_a_folder_that_takes_no_files_is_a_sentence() -> None:
    folder = Path("/sys/kernel") if sys.platform == "linux" else Path("C:/Windows/System32/config")
    assert refusal(folder / "Area-B.docx") == (
        f"Files cannot be added to “{folder}”. Choose another folder; your study is safe."
    )


@pytest.mark.parametrize("inside", ["gone", "Area-B.docx"], ids=["missing", "a file"])
def test_a_folder_that_is_not_there_is_a_sentence(target: Path, inside: str) -> None:
    folder = target.parent / inside
    assert refusal(folder / "new.docx").startswith(f"“{folder}” cannot be found.")
    assert nothing_changed(target)


def test_a_file_open_elsewhere_is_a_sentence(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(source: Path, destination: Path) -> None:
        raise PermissionError(errno.EACCES, "Access is denied", str(source), 5, str(destination))

    monkeypatch.setattr(Path, "replace", refuse)
    assert refusal(target).startswith("“Area-B.docx” is open elsewhere.")
    assert nothing_changed(target)


@pytest.mark.parametrize(
    ("number", "beginning"),
    [(errno.ENOSPC, "The disk is full."), (errno.EIO, "“Area-B.docx” was not written:")],
)
def test_a_disk_that_refuses_at_the_last_moment_is_a_sentence(
    target: Path, monkeypatch: pytest.MonkeyPatch, number: int, beginning: str
) -> None:
    def refuse(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    assert refusal(target).startswith(beginning)
    assert nothing_changed(target)


def test_a_folder_of_that_name_is_a_sentence(target: Path) -> None:
    target.unlink()
    target.mkdir()
    assert refusal(target).startswith("“Area-B.docx” was not written:")
    assert list(target.parent.iterdir()) == [target]


FULL_DISK = """
import resource, sys
from pathlib import Path
from nhplogger.reports.not_written import ReportNotWritten
from nhplogger.reports.writing import write
from tests.reports.samples import report
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write(report(), Path(sys.argv[1]))
except ReportNotWritten as refused:
    sys.stdout.buffer.write(refused.message.encode())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of a file")
def test_a_file_that_outgrows_what_the_system_allows_is_a_sentence(target: Path) -> None:
    asked = [sys.executable, "-c", FULL_DISK, str(target)]
    told = subprocess.run(asked, capture_output=True, check=True, cwd=Path(__file__).parents[2])
    assert told.stdout.decode().startswith("The disk is full.")
    assert nothing_changed(target)
