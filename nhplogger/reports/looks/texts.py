"""What one style says of paragraphs, laid over the look it is based on."""

from collections.abc import Mapping
from dataclasses import replace

from lxml.etree import _Element

from nhplogger.reports.looks.values import Tab, TextLook
from nhplogger.reports.looks.xml import W, number, switched

_SINGLE = 240  # parts of a line
_HALF_POINT = 10  # twentieths of a point


def changed(under: TextLook, style: _Element | None) -> TextLook:
    """The look beneath a style, with what the style says put over it."""
    if style is None:
        return under
    # The defaults hold theirs two levels down.
    looks = style.find(f".//{W}pPr")
    letters = style.find(f".//{W}rPr/{W}sz/..") if style.tag == f"{W}docDefaults" else style.find(f"{W}rPr")
    return _lettered(_spaced(_placed(under, looks), looks), letters)


def listed(texts: Mapping[str, TextLook], numbering: _Element) -> TextLook:
    """The look of a point in a list, set in as its numbering says."""
    look = texts.get("ListBullet") or texts["Normal"]
    indent = numbering.find(f".//{W}lvl/{W}pPr/{W}ind")
    return replace(look, left=number(indent, "left", 385), first=-number(indent, "hanging", 285))


def _placed(under: TextLook, looks: _Element | None) -> TextLook:
    indent = None if looks is None else looks.find(f"{W}ind")
    first = number(indent, "firstLine", under.first)
    return replace(
        under,
        left=number(indent, "left", under.left),
        right=number(indent, "right", under.right),
        first=-number(indent, "hanging", -first),
        tabs=_tabs(looks) or under.tabs,
        with_next=switched(looks, "keepNext", otherwise=under.with_next),
        ruled=_rule(looks) or under.ruled,
    )


def _spaced(under: TextLook, looks: _Element | None) -> TextLook:
    spacing = None if looks is None else looks.find(f"{W}spacing")
    look = replace(
        under,
        before=number(spacing, "before", under.before),
        after=number(spacing, "after", under.after),
    )
    line = number(spacing, "line")
    if spacing is None or not line:
        return look
    if spacing.get(f"{W}lineRule") == "exact":
        return replace(look, exact=line, line=0.0)
    return replace(look, exact=0, line=line / _SINGLE)


def _lettered(under: TextLook, letters: _Element | None) -> TextLook:
    if letters is None:
        return under
    fonts, colour = letters.find(f"{W}rFonts"), letters.find(f"{W}color")
    ink = "auto" if colour is None else colour.get(f"{W}val", "auto")
    family = None if fonts is None else fonts.get(f"{W}ascii")
    size = number(letters.find(f"{W}sz"), "val")
    return replace(
        under,
        family=family or under.family,
        size=size * _HALF_POINT if size else under.size,
        bold=switched(letters, "b", otherwise=under.bold),
        italic=switched(letters, "i", otherwise=under.italic),
        colour=under.colour if ink == "auto" else ink,
    )


def _tabs(looks: _Element | None) -> tuple[Tab, ...]:
    if looks is None:
        return ()
    found = looks.findall(f"{W}tabs/{W}tab")
    return tuple(Tab(place=number(tab, "pos"), is_right=tab.get(f"{W}val") == "right") for tab in found)


def _rule(looks: _Element | None) -> str:
    line = None if looks is None else looks.find(f"{W}pBdr/{W}bottom")
    return "" if line is None else line.get(f"{W}color", "")
