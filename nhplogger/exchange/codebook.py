"""Codebooks and observation instruments that ship with the program, each with its source."""

import tomllib
from pathlib import Path

from nhplogger import assets
from nhplogger.domain.ids import derived_id
from nhplogger.domain.theme import Theme, ThemeKind


def starting_themes() -> tuple[Theme, ...]:
    """The fifteen themes every study begins with (Turley 2012)."""
    return read_codebook(assets.ROOT / "codebooks" / "partnership.toml")


def read_codebook(path: Path) -> tuple[Theme, ...]:
    """The themes of a codebook file, in their order; the same file always gives the same ids."""
    book = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(
        Theme(
            id=derived_id("theme", book["title"], theme["key"]),
            key=theme["key"],
            short=theme["short"],
            label=theme["label"],
            name=theme["name"],
            kind=ThemeKind(theme["kind"]),
            source=book["source"],
            position=position,
            quick=theme.get("quick", False),
        )
        for position, theme in enumerate(book["themes"])
    )
