"""The slim row of names that have the words: people, agencies, areas, themes and meetings."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from nhplogger.domain.names_found import NameFound
from nhplogger.domain.query import Facet
from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.wrapping import Wrapping

_MOST = 8
_LONGEST = 48  # letters of a name


class FoundNames(QWidget):
    """A button for each; a press says which."""

    chosen = Signal(object)  # NameFound

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._names: tuple[NameFound, ...] = ()
        self.buttons: list[Button] = []
        self._wrap = Wrapping(Space.X2, self)
        self._wrap.addWidget(Label(_("Names"), FontRole.SMALL, "text2"))
        self.hide()

    def show_names(self, names: Sequence[NameFound]) -> None:
        """Show the first few of these; none hide the row."""
        shown = tuple(names[:_MOST])
        if shown == self._names:
            return
        self._names = shown
        for button in self.buttons:
            button.hide()
            self._wrap.removeWidget(button)
            button.deleteLater()
        self.buttons = [self._button(name) for name in shown]
        self.setVisible(bool(shown))

    def _button(self, name: NameFound) -> Button:
        words = name_words(name)
        button = Button(words.replace("&", "&&"), self._look, parent=self, small=True)
        button.setAccessibleName(words)
        button.clicked.connect(self._was_clicked)
        self._wrap.addWidget(button)
        button.show()
        return button

    @Slot()
    def _was_clicked(self) -> None:
        self.chosen.emit(self._names[self.buttons.index(self.sender())])  # type: ignore[arg-type]


def name_words(found: NameFound) -> str:
    """A name and of what it is."""
    sorts = {
        Facet.PERSON: _("Person: {name}"),
        Facet.AGENCY: _("Agency: {name}"),
        Facet.AREA: _("Area: {name}"),
        Facet.THEME: _("Theme: {name}"),
    }
    words = sorts[found.facet] if found.facet else _("Meeting: {name}")
    name = found.name if len(found.name) <= _LONGEST else f"{found.name[:_LONGEST]}…"
    return words.format(name=name)
