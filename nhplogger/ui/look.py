"""The look the program wears now: its theme and text size, handed to whatever paints."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from nhplogger.ui import fonts
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.sizes import Stroke
from nhplogger.ui.stylesheet import stylesheet
from nhplogger.ui.theme import AgencyColours, Colours, Theme, ThemeName, load, palette

SMALLEST_TEXT, LARGEST_TEXT, TEXT_STEP = 1.0, 2.0, 0.125


class Look(QObject):
    """Theme, text size and fonts; one is made in `app.py` and passed to every widget that paints."""

    changed = Signal()

    def __init__(self, app: QApplication, name: ThemeName | None = None, text_scale: float = 1.0) -> None:
        """`name` is None to follow the system; `text_scale` is 1.0 to 2.0, and held to that."""
        super().__init__(app)
        self._app, self._name, self._text_scale = app, name, text_scale
        self._hints = app.styleHints()
        self._system = QPalette(app.palette())
        app.setEffectEnabled(Qt.UIEffect.UI_General, False)
        self._wear(name, text_scale)
        self._hints.colorSchemeChanged.connect(self._system_was_changed)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._system_was_changed)

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

    @property
    def border(self) -> int:
        """How thick the edge of a control is: 1, or 2 where the system asks for high contrast."""
        return Stroke.FOCUS if self._high_contrast() else Stroke.BORDER

    def agency(self, code: str) -> AgencyColours:
        """The colours of an agency's code; grey for an unknown one."""
        return self._theme.agency(code)

    def font(self, role: FontRole) -> QFont:
        """The font of a role at the present text size."""
        if role not in self._fonts:
            self._fonts[role] = fonts.make(role, self._text_scale)
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
        self._name = name
        self._text_scale = min(max(text_scale, SMALLEST_TEXT), LARGEST_TEXT)
        self._fonts: dict[FontRole, QFont] = {}  # made when asked for: each costs a little of the start
        self._theme = self._chosen_theme()
        self._app.setPalette(palette(self._theme))
        self._app.setFont(self.font(FontRole.BODY))
        self._app.setStyleSheet(stylesheet(self._theme, self._text_scale, self.border))

    def _chosen_theme(self) -> Theme:
        # The hint first: it colours the title bar, and once unset it says what the system has.
        self._hints.setColorScheme(_SCHEMES[self._name] if self._name else Qt.ColorScheme.Unknown)
        dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        theme = load(self._name or (ThemeName.DARK if dark else ThemeName.LIGHT))
        return self._in_high_contrast(theme) if self._high_contrast() else theme

    def _in_high_contrast(self, theme: Theme) -> Theme:
        from nhplogger.ui.contrast import high_contrast

        return high_contrast(theme, self._system)

    def _high_contrast(self) -> bool:
        return self._hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast

    @Slot()
    def _system_was_changed(self) -> None:
        if self._name is None or self._high_contrast():
            self.wear(self._name, self._text_scale)


_SCHEMES = {ThemeName.LIGHT: Qt.ColorScheme.Light, ThemeName.DARK: Qt.ColorScheme.Dark}
