"""The look the program wears now: its theme and text size, handed to whatever paints."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from nhplogger.ui import fonts
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.stylesheet import stylesheet
from nhplogger.ui.theme import AgencyColours, Colours, Theme, ThemeName, load, palette

SMALLEST_TEXT, LARGEST_TEXT, TEXT_STEP = 1.0, 2.0, 0.125


class Look(QObject):
    """Theme, text size and fonts; one is made in `app.py` and passed to every widget that paints."""

    changed = Signal()

    def __init__(self, app: QApplication, name: ThemeName | None = None, text_scale: float = 1.0) -> None:
        """`name` is None to follow the system; `text_scale` is 1.0 to 2.0, and held to that."""
        super().__init__(app)
        self._app = app
        app.setStyle("fusion")
        app.setEffectEnabled(Qt.UIEffect.UI_General, False)
        self._wear(name, text_scale)

    @property
    def theme(self) -> Theme:
        """The theme worn now."""
        return self._theme

    @property
    def colours(self) -> Colours:
        """The colours of the theme worn now."""
        return self._theme.colours

    @property
    def text_scale(self) -> float:
        """1.0 for 100 %."""
        return self._text_scale

    def agency(self, code: str) -> AgencyColours:
        """The colours of an agency's code; grey for an unknown one."""
        return self._theme.agency(code)

    def font(self, role: FontRole) -> QFont:
        """The font of a role at the present text size."""
        return self._fonts[role]

    def height(self, least: int, role: FontRole = FontRole.BODY, lines: int = 1) -> int:
        """A height in pixels: `least`, or what the lines of text need where they are taller."""
        return max(least, lines * QFontMetrics(self.font(role)).height() + 8)

    def scaled(self, pixels: float) -> int:
        """A length that grows with the text, such as the width of a column of times."""
        return round(pixels * self._text_scale)

    def wear(self, name: ThemeName | None, text_scale: float) -> None:
        """Change the theme (None: the system's) and the text size everywhere at once."""
        self._wear(name, text_scale)
        self.changed.emit()

    def _wear(self, name: ThemeName | None, text_scale: float) -> None:
        self._text_scale = min(max(text_scale, SMALLEST_TEXT), LARGEST_TEXT)
        self._fonts = {role: fonts.make(role, self._text_scale) for role in FontRole}
        self._theme = load(name or self._follow_system())
        self._app.setPalette(palette(self._theme))
        self._app.setFont(self.font(FontRole.BODY))
        self._app.setStyleSheet(stylesheet(self._theme, self._text_scale))

    def _follow_system(self) -> ThemeName:
        hints = self._app.styleHints()
        return ThemeName.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else ThemeName.LIGHT
