"""The colours of charts: those of the agencies on screen, by day, which print well."""

import tomllib
from functools import cache
from typing import NamedTuple

from nhplogger import assets


class Colour(NamedTuple):
    """What fills a shape, and the line round it, which can be told from paper and from its neighbour."""

    fill: str
    edge: str


def agency_colour(name: str) -> Colour:
    """The colour of an agency that bears that name (`Agency.colour`); grey for all others."""
    return _agencies().get(name) or _agencies()[""]


def helps() -> Colour:
    """What helps."""
    return _plain("plus_tint", "plus")


def hinders() -> Colour:
    """What gets in the way."""
    return _plain("minus_tint", "minus")


@cache
def _light() -> dict[str, dict[str, dict[str, str]]]:
    found: dict[str, dict[str, dict[str, str]]] = tomllib.loads(
        (assets.ROOT / "themes" / "light.toml").read_text(encoding="utf-8")
    )
    return found


@cache
def _agencies() -> dict[str, Colour]:
    found = {name: Colour(each["fill"], each["edge"]) for name, each in _light()["agencies"].items()}
    other: dict[str, str] = _light()["other_agency"]  # type: ignore[assignment]
    return {**found, "": Colour(other["fill"], other["edge"])}


def _plain(fill: str, edge: str) -> Colour:
    colours: dict[str, str] = _light()["colours"]  # type: ignore[assignment]
    return Colour(colours[fill], colours[edge])
