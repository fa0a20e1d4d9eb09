"""One thing in the report that still identifies somebody: replace it, or keep it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import IconSize, Space
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.icon_mark import IconMark
from nhplogger.ui.widgets.label import Label


class StillIn(QFrame):
    """Says its words with every signal; `found_wanted` goes to the next place on the pages."""

    replace_wanted = Signal(str)
    keep_wanted = Signal(str)
    found_wanted = Signal(str)

    def __init__(
        self, words: str, count: int, offered: str, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.words = words
        self.setProperty("notice", Tone.WARN.value)
        told = Label(still_in(words, count), FontRole.SMALL, Tone.WARN.value, wrap=True)
        self.replace = Button(_("Replace"), look, ButtonKind.LINK)
        self.keep = Button(_("Keep"), look, ButtonKind.LINK)
        self.show_button = Button(_("Show"), look, ButtonKind.LINK)
        self.replace.setAccessibleName(
            _("Replace “{words}” by {offered}").format(words=words, offered=offered)
        )
        self.keep.setAccessibleName(_("Keep “{words}”").format(words=words))
        self.show_button.setAccessibleName(_("Show “{words}” on the page").format(words=words))
        self.replace.setToolTip(self.replace.accessibleName())
        said, deeds = QHBoxLayout(), QHBoxLayout()
        said.setSpacing(Space.X2)
        said.addWidget(IconMark("alert", look, Tone.WARN.value, IconSize.NORMAL))
        said.addWidget(told, 1)
        deeds.setSpacing(Space.X4)
        deeds.addSpacing(look.scaled(IconSize.NORMAL) + Space.X2)
        for button in (self.replace, self.keep, self.show_button):
            deeds.addWidget(button)
        deeds.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X2, 6, Space.X2, 6)
        column.setSpacing(2)
        column.addLayout(said)
        column.addLayout(deeds)
        self.replace.clicked.connect(self._replace)
        self.keep.clicked.connect(self._keep)
        self.show_button.clicked.connect(self._find)

    @Slot()
    def _replace(self) -> None:
        self.replace_wanted.emit(self.words)

    @Slot()
    def _keep(self) -> None:
        self.keep_wanted.emit(self.words)

    @Slot()
    def _find(self) -> None:
        self.found_wanted.emit(self.words)


def still_in(words: str, count: int) -> str:
    """“Mill Court” is still in, twice."""
    match count:
        case 1:
            return _("“{words}” is still in").format(words=words)
        case 2:
            return _("“{words}” is still in, twice").format(words=words)
        case _:
            return _("“{words}” is still in, {count} times").format(words=words, count=count)
