"""How the report leaves: its language, whose look it has, for whom it is, with a password or not."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from nhplogger.i18n import _
from nhplogger.reports.sending import Format
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.reports.choosing.group import Group
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.field_row import FieldRow
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.password_field import PasswordField


class WayGroup(Group):
    """`changed` where the report itself becomes another; the rest only matters when it leaves."""

    changed = Signal()
    format_changed = Signal()
    style_wanted = Signal()
    ours_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(_("How it leaves"), parent)
        self.style_file: Path | None = None
        self.format = _combo({Format.DOCX: _("Word"), Format.PDF: _("PDF"), Format.HTML: _("Web page")})
        self.language = _combo({"en-GB": _("English"), "cy-GB": _("Welsh (Cymraeg)")})
        self.recipient = QLineEdit()
        self.password = PasswordField(_("Password for the Word file"), look)
        self.recipient.setPlaceholderText(_("Noted in the study only"))
        self.style_button = Button(_("Choose…"), look, ButtonKind.LINK)
        self.plain_button = Button(_("Use ours"), look, ButtonKind.LINK)
        self._style = Label("", FontRole.SMALL, "text2", wrap=True)
        pair = QHBoxLayout()
        pair.setSpacing(Space.X2)
        pair.addWidget(FieldRow(_("File"), self.format), 1)
        pair.addWidget(FieldRow(_("Words of the report"), self.language), 1)
        self.column.addLayout(pair)
        self.column.addWidget(FieldRow(_("For whom"), self.recipient))
        self.column.addLayout(self._style_row())
        self.column.addWidget(self.password)
        self.show_style(None)
        self.format.currentIndexChanged.connect(self._format_was_chosen)
        self.language.currentIndexChanged.connect(self._language_was_chosen)
        self.style_button.clicked.connect(self.style_wanted)
        self.plain_button.clicked.connect(self._use_ours)

    @property
    def chosen_format(self) -> Format:
        """What kind of file it becomes."""
        return Format(self.format.currentData())

    def show_style(self, style: Path | None) -> None:
        """Whose look the Word file has."""
        self.style_file = style
        self._style.setText(_("Look: {name}").format(name=style.name) if style else _("Look: ours"))
        self.plain_button.setVisible(style is not None)

    def _style_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.X2)
        row.addWidget(self._style, 1)
        row.addWidget(self.plain_button)
        row.addWidget(self.style_button)
        self.style_button.setAccessibleName(_("Choose a Word file for the look of the report"))
        self.plain_button.setAccessibleName(_("Use our own look for the report"))
        return row

    @Slot()
    def _use_ours(self) -> None:
        self.show_style(None)
        self.ours_wanted.emit()

    @Slot(int)
    def _format_was_chosen(self, _row: int) -> None:
        word = self.chosen_format is Format.DOCX
        for part in (self.password, self.style_button, self._style):
            part.setVisible(word)
        self.plain_button.setVisible(word and self.style_file is not None)
        self.format_changed.emit()

    @Slot(int)
    def _language_was_chosen(self, _row: int) -> None:
        self.changed.emit()


def _combo(choices: dict[Format, str] | dict[str, str]) -> QComboBox:
    combo = QComboBox()
    for value, words in choices.items():
        combo.addItem(words, str(value))
    return combo
