"""Compiles the words of other languages: `python -m tests.catalogues` after a .po file was changed."""

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from nhplogger import assets

SOURCES = sorted((assets.ROOT / "i18n").glob("*/LC_MESSAGES/nhplogger.po"))


def read(path: Path) -> Catalog:
    """What a .po file says."""
    with path.open("rb") as file:
        return read_po(file)


def compiled(path: Path) -> bytes:
    """The .mo file that goes with it."""
    done = io.BytesIO()
    write_mo(done, read(path))
    return done.getvalue()


if __name__ == "__main__":
    for each in SOURCES:
        each.with_suffix(".mo").write_bytes(compiled(each))
