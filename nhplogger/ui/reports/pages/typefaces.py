"""Which font stands in for one of Word's where that is not installed."""

# Of the same widths first, so that lines break where Word breaks them.
_TWINS = {
    "Calibri": "Carlito",
    "Cambria": "Caladea",
    "Arial": "Liberation Sans",
    "Times New Roman": "Liberation Serif",
    "Courier New": "Liberation Mono",
}
_OTHERWISE = ("Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans")


def families(wanted: str) -> list[str]:
    """The families to look for, in turn."""
    twin = _TWINS.get(wanted)
    return [wanted, *([twin] if twin else []), *_OTHERWISE]
