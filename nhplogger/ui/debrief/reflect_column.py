"""The debrief's third column: what one thought and felt, private and apart from what one observed."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from nhplogger.i18n import _, plural
from nhplogger.ui.debrief.column_head import ColumnHead
from nhplogger.ui.debrief.reflection_rows import ReflectionRow
from nhplogger.ui.debrief.reflections_list import ReflectionsList
from nhplogger.ui.debrief.summary_field import SummaryField
from nhplogger.ui.debrief.summary_keeper import Standing
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Ground, Panel
from nhplogger.ui.widgets.restyle import set_property

_LEAST_LIST = 110
_QUIET, _ALARM = "reflected", "danger"


class ReflectColumn(Panel):
    """Shows what it is given; the field and the list say what was done in them."""

    add_wanted = Signal(str)  # the words of a reflection

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Ground.REFLECT, parent=parent)
        self._look = look
        self.setAccessibleName(_("Reflect"))
        self.head = ColumnHead(3, _("Reflect"), look, reflect=True)
        self.head.note.setText(_("Private to you"))
        self.field, self.list = SummaryField(look), ReflectionsList(look)
        self.words, self.saved = (
            Label("", FontRole.SMALL, _QUIET),
            Label("", FontRole.SMALL, _QUIET, wrap=True),
        )
        self._written = Label("", FontRole.SMALL, _QUIET, strong=True)
        self._none = Label(_("Lines that begin with * in a meeting appear here."), FontRole.SMALL, _QUIET,
                           wrap=True)  # fmt: skip
        self._lay_out()
        self.field.textChanged.connect(self._count)
        self.list.add_wanted.connect(self.add_wanted)
        look.changed.connect(self._fit)
        self._fit()
        self._count()

    @property
    def entrance(self) -> QWidget:
        """Where the caret goes first."""
        return self.field

    def show_rows(self, rows: list[ReflectionRow], *, locked: bool) -> None:
        """Show the reflections of the log; nothing is written or added where it is locked."""
        self._written.setText(_("Written during the meeting, {count}").format(count=len(rows)))
        self.list.show_rows(rows)
        self.list.lock(locked=locked)
        self.list.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self.field.setReadOnly(locked)

    @Slot(object)
    def show_standing(self, standing: Standing) -> None:
        """Say whether the words are on the disk."""
        if standing.why:
            self.saved.setText(_("Not saved yet. Keep typing: it is tried again."))
        elif standing.came_back:
            self.saved.setText(_("We put back what you were typing."))
        elif standing.saved_at:
            time = standing.saved_at.astimezone()
            self.saved.setText(_("Saved {time}").format(time=f"{time:%H:%M:%S}"))
        else:
            self.saved.setText("")
        set_property(self.saved, "tone", _ALARM if standing.why else _QUIET)

    @Slot()
    def _count(self) -> None:
        count = len(self.field.toPlainText().split())
        self.words.setText(plural("{count} word", "{count} words", count))

    def _lay_out(self) -> None:
        page = QWidget()
        page.setProperty("ground", Ground.REFLECT.value)
        inner = QVBoxLayout(page)
        inner.setContentsMargins(Space.X5, Space.X3, Space.X5, Space.X3)
        inner.setSpacing(0)
        about = _("What you think and felt, kept apart from what you observed. It stays out of the report"
                  " unless you choose to add it.")  # fmt: skip
        below = QHBoxLayout()
        below.addWidget(self.words)
        below.addWidget(self.saved, 1)
        self.saved.setAlignment(Qt.AlignmentFlag.AlignRight)
        inner.addWidget(Label(about, FontRole.SMALL, _QUIET, wrap=True))
        inner.addSpacing(Space.X2 + 2)
        inner.addWidget(Label(_("Summary"), FontRole.SMALL, _QUIET, strong=True))
        inner.addSpacing(Space.X1)
        inner.addWidget(self.field, 1)
        inner.addSpacing(Space.X1)
        inner.addLayout(below)
        inner.addSpacing(Space.X2 + 2)
        inner.addWidget(self._written)
        inner.addSpacing(2)
        inner.addWidget(self._none)
        inner.addWidget(self.list, 1)
        inner.addStretch(0)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows what one is in
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(area, 1)

    @Slot()
    def _fit(self) -> None:
        self.list.setMinimumHeight(self._look.scaled(_LEAST_LIST))
