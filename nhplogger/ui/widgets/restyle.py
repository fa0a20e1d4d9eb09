"""Properties the stylesheet looks at, changed so that it looks again."""

from PySide6.QtWidgets import QWidget


def set_property(widget: QWidget, name: str, value: str | None) -> None:
    """Give `widget` the property, and have its colours and fonts worked out anew if it is another value."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def set_invalid(field: QWidget, problem: str) -> None:
    """Put a red border round a field and have its problem read out; an empty one takes both away."""
    set_property(field, "invalid", "true" if problem else None)
    field.setAccessibleDescription(problem)
