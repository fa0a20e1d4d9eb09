"""Pages that were looked at and approved still look so, but for a hair's breadth of fonts."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase, QImage

from tests.ui.reports.pages.approved_pages import FACE, FOLDER, KINDS, PAGES, first_pages, pictures

_BLUR = 5  # pixels that are looked at as one
_MEAN, _WORST = 1.5, 60  # of 255


def differences(one: QImage, other: QImage) -> list[int]:
    """How far apart two pictures are, patch by patch."""
    patches = (one.size() / _BLUR).expandedTo(QSize(1, 1))
    first, second = (_blurred(image, patches) for image in (one, other))
    return [
        abs(first.pixelColor(x, y).lightness() - second.pixelColor(x, y).lightness())
        for x in range(patches.width())
        for y in range(patches.height())
    ]


def _blurred(image: QImage, patches: QSize) -> QImage:
    smooth = Qt.TransformationMode.SmoothTransformation
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return plain.scaled(patches, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", PAGES)
def test_a_page_looks_as_it_was_approved(name: str) -> None:
    if FACE not in QFontDatabase.families():
        pytest.skip(f"{FACE} is not installed")
    found = differences(pictures()[name], QImage(str(FOLDER / f"{name}.png")))
    assert sum(found) / len(found) < _MEAN
    assert max(found) < _WORST


@pytest.mark.usefixtures("qapp")
def test_pages_that_differ_are_told_apart() -> None:
    made = pictures()
    found = differences(made["opening"], made["log"])
    assert sum(found) / len(found) > _MEAN


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", KINDS)
def test_the_first_pages_of_every_kind_look_as_they_were_approved(name: str) -> None:
    if FACE not in QFontDatabase.families():
        pytest.skip(f"{FACE} is not installed")
    found = differences(first_pages(name), QImage(str(FOLDER / f"{name}.png")))
    assert sum(found) / len(found) < _MEAN
    assert max(found) < _WORST
