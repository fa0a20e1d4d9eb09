"""How the report screen is laid out: a head, options at the left, what the report holds at the right."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, IconSize, Space
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.icon_mark import IconMark
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.notice import Notice, Offer
from nhplogger.ui.widgets.panel import Card, Divider, Edge, Ground, Panel
from nhplogger.ui.widgets.row_list import RowList
from nhplogger.ui.widgets.switch import Switch

OPTIONS_WIDTH, LISTING_WIDTH = 348, 680
OPEN_FOLDER = "open folder"
_MOST = 100  # of the width, until the sheet is as wide as it may be


class ReportView(QWidget):
    """Shows what it is told; the parts that are pressed are named."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._about = Label("", tone="text2")
        self.meeting = QComboBox()
        self.meeting.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.meeting.setAccessibleName(_("Meeting"))
        self.pseudonyms = Switch(_("Use pseudonyms"), look)
        self.pseudonyms.setChecked(True)
        self._names = Label("", FontRole.SMALL, "text2", wrap=True)
        self.reflections = QCheckBox(_("Your reflections"))
        self._left_out = Label("", FontRole.SMALL, "reflect", wrap=True)
        self.file, self._where = Label("", FontRole.SMALL), Label("", FontRole.SMALL, "text3", wrap=True)
        self.folder_button = Button(_("Change"), look, ButtonKind.LINK)
        self.export_button = Button(_("Export Word"), look, ButtonKind.PRIMARY, icon="download", key="Ctrl+E")
        self.listing, self.told = RowList(look, _("What the report will hold")), Notice(look)
        self._lay_out()
        self._fit()
        look.changed.connect(self._fit)

    def show_about(self, words: str) -> None:
        """Which meeting, and how far it has come."""
        self._about.setText(words)

    def show_names(self, words: str, *, safe: bool) -> None:
        """What becomes of names."""
        self._names.say(words, "text2" if safe else "warn")

    def show_reflections(self, words: str) -> None:
        """What becomes of reflections."""
        self._left_out.setText(words)

    def show_file(self, name: str, folder: str) -> None:
        """What the report will be called, and where it will be put."""
        self.file.setText(name)
        self._where.setText(_("In {folder}").format(folder=folder))

    def tell_done(self, words: str) -> None:
        """It was written: say where, and offer to go there."""
        self.told.tell(words, Tone.OK, (Offer(name=OPEN_FOLDER, words=_("Open folder")),))

    def tell_problem(self, words: str) -> None:
        """It was not written: say why, and what to do."""
        self.told.tell(words, Tone.WARN)

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._options())
        body.addWidget(self._preview(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.told)
        column.addLayout(body, 1)

    def _head(self) -> QWidget:
        head = Panel(Ground.BG, Edge.BOTTOM)
        head.setMinimumHeight(Height.SCREEN_HEAD)
        row = QHBoxLayout(head)
        row.setContentsMargins(Space.X6, 0, Space.X6, 0)
        row.setSpacing(Space.X4)
        row.addWidget(Label(_("Report"), FontRole.H1))
        row.addWidget(self._about, 1)
        return head

    def _options(self) -> QWidget:
        self._left = Panel(Ground.SURFACE, Edge.RIGHT)
        inner = QWidget()
        inner.setProperty("ground", "surface")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for group in (self._meeting_group(), self._names_group(), self._include_group()):
            column.addLayout(group)
            column.addWidget(Divider())
        column.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the field one is in
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        outer = QVBoxLayout(self._left)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addWidget(self._foot())
        return self._left

    def _meeting_group(self) -> QVBoxLayout:
        return _group(_("Meeting"), self.meeting)

    def _names_group(self) -> QVBoxLayout:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(Label(_("Use pseudonyms"), strong=True), 1)
        across.addWidget(self.pseudonyms)
        return _group(_("Names"), row, self._names)

    def _include_group(self) -> QVBoxLayout:
        card = Card(margin=Space.X2, reflect=True)
        card.column.addWidget(self.reflections)
        card.column.addWidget(self._left_out)
        return _group(_("Include"), card)

    def _foot(self) -> QWidget:
        foot = Panel(Ground.PANEL, Edge.TOP)
        file = QHBoxLayout()
        file.setSpacing(Space.X2)
        file.addWidget(IconMark("reports", self._look, "text2", IconSize.NORMAL))
        file.addWidget(self.file, 1)
        where = QHBoxLayout()
        where.setSpacing(Space.X2)
        where.addWidget(self._where, 1)
        where.addWidget(self.folder_button)
        buttons = QHBoxLayout()
        buttons.addWidget(self.export_button)
        buttons.addStretch(1)
        column = QVBoxLayout(foot)
        column.setContentsMargins(Space.X6, Space.X3, Space.X6, Space.X3)
        column.setSpacing(Space.X2)
        column.addLayout(file)
        column.addLayout(where)
        column.addLayout(buttons)
        return foot

    def _preview(self) -> QWidget:
        ground = Panel(Ground.SUNKEN)
        self._sheet = Card(margin=Space.X6)
        self._sheet.column.addWidget(Label(_("What the report will hold"), FontRole.H2))
        self._sheet.column.addWidget(self.listing)
        self.listing.setProperty("ground", "surface")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._sheet, _MOST)
        row.addStretch(1)
        column = QVBoxLayout(ground)
        column.setContentsMargins(Space.X6, Space.X6, Space.X6, Space.X6)
        column.addLayout(row)
        column.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(ground)
        area.setAccessibleName(_("What the report will hold"))
        return area

    @Slot()
    def _fit(self) -> None:
        self._left.setFixedWidth(self._look.scaled(OPTIONS_WIDTH))
        self._sheet.setMaximumWidth(self._look.scaled(LISTING_WIDTH))


def _group(title: str, *parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(Space.X6, Space.X3, Space.X6, Space.X3)
    column.setSpacing(Space.X1)
    column.addWidget(Label(title, FontRole.H3))
    for part in parts:
        column.addWidget(part)
    return column
