"""The look the program wears now: theme, text size and labels of keys, handed to whatever paints."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from nhplogger.ui import fonts
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.keys.keys_now import KeysNow
from nhplogger.ui.sizes import Stroke
from nhplogger.ui.stylesheet import stylesheet
from nhplogger.ui.theme import AgencyColours, Colours, Theme, ThemeName, load, palette

SMALLEST_TEXT, LARGEST_TEXT, TEXT_STEP = 1.0, 2.0, 0.125
_WORN = "worn_look"


class Look(QObject):
    """Theme, text size and fonts; one is made in `app.py` and passed to every widget that paints."""

    restyled = Signal()  # before `changed`: whatever is in front puts it on
    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        name: ThemeName | None = None,
        text_scale: float = 1.0,
        *,
        dressed: bool = True,
    ) -> None:
        """`name` is None to follow the system; `text_scale` is 1.0 to 2.0, and held to that.

        `dressed` puts it on whatever there is. Without, each part of a window is to `dress` for itself, and
        it is for the caller to `follow_system`, in its own time.
        """
        super().__init__(app)
        self._app, self._name, self._text_scale = app, name, text_scale
        self._system = app.palette()
        self._follows = self._high_contrast = False
        self._dressed, self._times = dressed, 0
        self.keys = KeysNow(self)
        self.keys.changed.connect(self._keys_were_changed)
        self._wear(name, text_scale)
        if dressed:
            self.follow_system()

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
        return Stroke.FOCUS if self._high_contrast else Stroke.BORDER

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

    def dress(self, part: QWidget) -> None:
        """Have a part of a window wear it, best before it is shown; a part that does already is left alone.

        A stylesheet on the whole application costs a second for each press of a key that changes the text:
        Qt then goes through every part again for every part around it, and through all that is hidden. A page
        that puts it on when it is shown is built faster too, for what is moved into a parent while one is
        worn is polished again with all its children.
        """
        if self.put_on(part):
            for layout in part.findChildren(QLayout):
                layout.invalidate()  # one that is hidden keeps what it measured in another look
            self.changed.emit()

    def put_on(self, part: QWidget) -> bool:
        """The same for those that measure themselves right after; whether it was not worn yet."""
        if self._dressed or part.property(_WORN) == self._times:
            return False
        part.setProperty(_WORN, self._times)
        part.setStyleSheet(self._sheet)
        return True

    def take_off(self, part: QWidget) -> None:
        """Have a part that nobody sees for long wear nothing, until it is to `dress` again."""
        part.setProperty(_WORN, None)
        part.setStyleSheet("")

    def leave_to_parts(self) -> None:
        """From now on nothing wears it but what puts it on for itself."""
        if self._dressed:
            self._dressed = False
            self._app.setStyleSheet("")

    @Slot()
    def follow_system(self) -> None:
        """From now on know what the system asks for: light or dark, high contrast, no motion.

        Best when the first window is painted: the enumerations of Qt that say so cost a sixth of a start.
        """
        from PySide6.QtCore import Qt

        self._follows = True
        hints = self._app.styleHints()
        self._app.setEffectEnabled(Qt.UIEffect.UI_General, False)
        hints.colorSchemeChanged.connect(self._scheme_was_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._contrast_was_changed)
        if self._chosen_theme() != self._theme:
            self.wear(self._name, self._text_scale)

    def wear(self, name: ThemeName | None, text_scale: float) -> None:
        """Change the theme (None: the system's) and the text size everywhere at once."""
        self._wear(name, text_scale)
        self.changed.emit()

    def _wear(self, name: ThemeName | None, text_scale: float) -> None:
        self._name = name
        self._text_scale = min(max(text_scale, SMALLEST_TEXT), LARGEST_TEXT)
        self._fonts: dict[FontRole, QFont] = {}  # made when asked for: each costs a little of the start
        self._theme = self._chosen_theme() if self._follows or name else load(_theme_of(self._system))
        self._app.setPalette(palette(self._theme))
        self._app.setFont(self.font(FontRole.BODY))
        self._restyle()

    def _restyle(self) -> None:
        self._times += 1
        self._sheet = stylesheet(self._theme, self._text_scale, self.border)
        if self._dressed:
            self._app.setStyleSheet(self._sheet)
        self.restyled.emit()

    def _chosen_theme(self) -> Theme:
        from PySide6.QtCore import Qt

        hints = self._app.styleHints()
        schemes = {ThemeName.LIGHT: Qt.ColorScheme.Light, ThemeName.DARK: Qt.ColorScheme.Dark}
        # The hint first: it colours the title bar, and once unset it says what the system has.
        hints.setColorScheme(schemes[self._name] if self._name else Qt.ColorScheme.Unknown)
        dark = hints.colorScheme() == Qt.ColorScheme.Dark
        theme = load(self._name or (ThemeName.DARK if dark else ThemeName.LIGHT))
        self._high_contrast = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        return self._in_high_contrast(theme) if self._high_contrast else theme

    def _in_high_contrast(self, theme: Theme) -> Theme:
        from nhplogger.ui.contrast import high_contrast

        return high_contrast(theme, self._system)

    @Slot()
    def _keys_were_changed(self) -> None:
        self._restyle()  # every part measures itself again: caps are as wide as their keys
        self.changed.emit()

    @Slot()
    def _scheme_was_changed(self) -> None:
        if self._name is None:
            self.wear(self._name, self._text_scale)

    @Slot()
    def _contrast_was_changed(self) -> None:
        self.wear(self._name, self._text_scale)


def _theme_of(system: QPalette) -> ThemeName:
    """What the system's palette looks like, which is known before its hints are asked for."""
    is_dark = system.windowText().color().lightness() > system.window().color().lightness()
    return ThemeName.DARK if is_dark else ThemeName.LIGHT
