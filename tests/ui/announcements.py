"""What is announced to those who listen."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


@dataclass
class Announced:
    """`said` is everything, `urgent` what did not wait for its turn."""

    said: list[str] = field(default_factory=list)
    urgent: list[str] = field(default_factory=list)

    def hear(self, event: object) -> None:
        """Take the place of Qt's own."""
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.said.append(event.message())
            if event.politeness() == QAccessible.AnnouncementPoliteness.Assertive:
                self.urgent.append(event.message())

    def taken(self) -> list[str]:
        """What was said since this was last asked."""
        said, self.said = self.said, []
        return said


def listen(monkeypatch: pytest.MonkeyPatch) -> Announced:
    """Hear everything from now on."""
    announced = Announced()
    monkeypatch.setattr(QAccessible, "updateAccessibility", announced.hear)
    return announced
