"""Words on a window, by what they are for."""

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from nhplogger.ui.fonts import FontRole
from nhplogger.ui.widgets.restyle import set_property

# Qt.TextFormat.PlainText, which would bring all of Qt's enumerations into the start.
_PLAIN = 0


class Label(QLabel):
    """Plain text in the font of a role; `tone` is text2, text3, reflect or the value of a `Tone`."""

    def __init__(
        self,
        text: str = "",
        role: FontRole = FontRole.BODY,
        tone: str | None = None,
        parent: QWidget | None = None,
        *,
        wrap: bool = False,
        strong: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("textFormat", _PLAIN)
        self.setProperty("role", role.value)
        self.setProperty("tone", tone)
        self.setProperty("strong", "true" if strong else None)
        self.setWordWrap(wrap)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def say(self, text: str, tone: str | None) -> None:
        """Change the words and their tone together."""
        self.setText(text)
        set_property(self, "tone", tone)
