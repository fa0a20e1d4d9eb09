"""What a screen reader is told when something happens away from the focus."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have `text` read out: after what is being read, or at once if `urgent`; nothing of what is hidden."""
    if not widget.isVisible():
        return
    # Imported when something is first said: its many enumerations cost the first window a hundredth.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(widget, text)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
