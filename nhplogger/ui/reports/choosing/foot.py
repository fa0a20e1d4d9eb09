"""What the report will be called, where it will be put, and the buttons that send it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.reports.sending import Format
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import IconSize, Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.elided_label import ElidedLabel
from nhplogger.ui.widgets.icon_mark import IconMark
from nhplogger.ui.widgets.panel import Edge, Ground, Panel


class Foot(Panel):
    """The primary button says what it writes."""

    folder_wanted = Signal()
    left_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Ground.PANEL, Edge.TOP, parent)
        self.file, self.where = ElidedLabel("", FontRole.SMALL), ElidedLabel("", FontRole.SMALL, "text3")
        self.folder_button = Button(_("Change"), look, ButtonKind.LINK)
        self.folder_button.setAccessibleName(_("Change the folder reports go to"))
        self.left_button = Button(_("What has left…"), look, ButtonKind.LINK)
        self.export_button = Button(_("Export Word"), look, ButtonKind.PRIMARY, icon="download", key="Ctrl+E")
        self.print_button = Button(_("Print"), look)
        file, where, buttons = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        file.setSpacing(Space.X2)
        file.addWidget(IconMark("reports", look, "text2", IconSize.NORMAL))
        file.addWidget(self.file, 1)
        file.addWidget(self.folder_button)
        where.addWidget(self.where, 1)
        where.addWidget(self.left_button)
        buttons.addWidget(self.export_button)
        buttons.addStretch(1)
        buttons.addWidget(self.print_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X6, Space.X3, Space.X6, Space.X3)
        column.setSpacing(Space.X2)
        for row in (file, where, buttons):
            column.addLayout(row)
        self.folder_button.clicked.connect(self.folder_wanted)
        self.left_button.clicked.connect(self.left_wanted)

    def show_file(self, name: str, folder: str) -> None:
        """What it will be called, and where it will be put."""
        self.file.setText(name)
        self.where.setText(_("In {folder}").format(folder=folder))

    def show_format(self, chosen: Format) -> None:
        """Which kind of file the button writes."""
        words = {
            Format.DOCX: _("Export Word"),
            Format.PDF: _("Export PDF"),
            Format.HTML: _("Export web page"),
        }
        self.export_button.setText(words[chosen])
        self.export_button.updateGeometry()

    def allow(self, allowed: bool) -> None:  # noqa: FBT001
        """Whether there is anything to send."""
        self.export_button.setEnabled(allowed)
        self.print_button.setEnabled(allowed)
