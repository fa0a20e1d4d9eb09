"""Reads the flattest kind of TOML, which is what themes are, without the time `tomllib` adds to the start."""

from pathlib import Path


def read_tables(path: Path) -> dict[str, dict[str, str]]:
    """The tables of a file, by their full names; every value in them is a line `name = "value"`."""
    tables: dict[str, dict[str, str]] = {}
    table: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            table = tables[line[1 : line.index("]")]] = {}
        elif line and not line.startswith("#"):
            name, value = line.split(" = ", maxsplit=1)
            table[name] = value.split('"')[1]
    return tables
