"""The recovery sheet on the screen: shown once a study is made, and again from Settings."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from nhplogger.i18n import _
from nhplogger.ui.ask import Ask
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.welcome.sheet_text import sheet_html, sheet_lines, sheet_text
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.centred import centre
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Card

CARD_WIDTH = 560


class SheetPage(QWidget):
    """Save it, print it, or copy it by hand; Enter goes on."""

    left = Signal()

    def __init__(self, look: Look, ask: Ask, folder: Path, parent: QWidget | None = None) -> None:
        """`folder` is where saving the sheet starts to look."""
        super().__init__(parent)
        self._look, self._ask, self._folder = look, ask, folder
        self._study = self._words = ""
        self.letters, self.told = QLabel(), Label("", FontRole.SMALL, "ok", wrap=True)
        self.letters.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.letters.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.letters.setProperty("card", "true")
        self.go_button = Button(_("I have kept it. Go on"), look, ButtonKind.PRIMARY, key="Enter")
        self.save_button = Button(_("Save…"), look, icon="download")
        self.print_button = Button(_("Print…"), look, icon="print")
        self._lay_out()
        self._fit()
        look.changed.connect(self._fit)
        self.go_button.clicked.connect(self.left)
        self.save_button.clicked.connect(self._save)
        self.print_button.clicked.connect(self._print)
        self.setFocusProxy(self.go_button)

    def show_sheet(self, study: str, words: str) -> None:
        """Show the recovery words of a study."""
        self._study, self._words = study, words
        self.letters.setText("\n".join(sheet_lines(words)))
        self.letters.setAccessibleName(_("Recovery letters: {words}").format(words=words))
        self.told.setText("")

    @Slot()
    def _save(self) -> None:
        place = self._folder / _("Recovery sheet.txt")
        path = self._ask.save_file(_("Save the recovery sheet"), place, _("Text (*.txt)"))
        if path is None:
            return
        try:
            path.write_text(sheet_text(self._study, self._words), encoding="utf-8")
        except OSError as error:
            words = _("The sheet was not saved: {reason}. Choose another folder, or print it.")
            self.told.say(words.format(reason=error.strerror), "danger")
            return
        words = _("Saved in {folder}. Move it off this laptop: whoever has it can read the study.")
        self.told.say(words.format(folder=path.parent), "ok")

    @Slot()
    def _print(self) -> None:
        printer = self._ask.printer(_("Print the recovery sheet"))
        if printer is not None:
            document = QTextDocument()
            document.setHtml(sheet_html(self._study, self._words))
            document.print_(printer)
            self.told.say(_("Sent to the printer."), "ok")

    @Slot()
    def _fit(self) -> None:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(self._look.font(FontRole.LEAD).pointSizeF())
        self.letters.setFont(font)
        self.letters.setMargin(Space.X3)
        self.letters.setMinimumHeight(self.letters.sizeHint().height())
        self._card.setFixedWidth(self._look.scaled(CARD_WIDTH))

    def _lay_out(self) -> None:
        why = _(
            "If the passphrase is ever forgotten, only these letters open the study. Print or save them now, "
            "and keep them away from this laptop. Settings shows them again."
        )
        self._card = Card(margin=Space.X6)
        column = self._card.column
        column.addWidget(Label(_("Keep this recovery sheet"), FontRole.H1))
        column.addWidget(Label(why, tone="text2", wrap=True))
        column.addSpacing(Space.X2)
        column.addWidget(self.letters)
        column.addWidget(self.told)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.X2)
        buttons.addWidget(self.go_button)
        buttons.addStretch(1)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.print_button)
        column.addLayout(buttons)
        centre(self, self._card)
