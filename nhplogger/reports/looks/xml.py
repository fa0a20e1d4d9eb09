"""Attributes of Word's XML as numbers and switches."""

from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = {"0", "false", "off", "none"}


def number(element: _Element | None, name: str, otherwise: int = 0) -> int:
    """A whole number, or `otherwise` where it is missing or is none."""
    given = None if element is None else element.get(f"{W}{name}")
    try:
        return otherwise if given is None else round(float(given))
    except (ValueError, OverflowError):
        return otherwise


def switched(element: _Element | None, name: str, *, otherwise: bool) -> bool:
    """Whether a property such as `w:b` is on beneath an element."""
    found = None if element is None else element.find(f"{W}{name}")
    return otherwise if found is None else found.get(f"{W}val", "1") not in _OFF
