"""Where real material lies beside a checkout, for the tests that read it where it is there."""

from pathlib import Path

import pytest


def real(folder: str) -> Path:
    """A folder of it; the test is skipped where it is not there."""
    beside = (parent / "shared" / "real" / folder for parent in Path(__file__).resolve().parents)
    found = next((place for place in beside if place.is_dir()), None)
    if found is None:
        pytest.skip("the real material is not beside this checkout")
    return found
