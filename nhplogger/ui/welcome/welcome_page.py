"""The first window: what the program is, and three ways into a study."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.icons import app_sign
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import IconSize, Space
from nhplogger.ui.welcome.new_study_card import NewStudyCard
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.icon_mark import IconMark
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.section_header import SectionHeader

if TYPE_CHECKING:
    from nhplogger.ui.widgets.row_list import RowList

WORDS_WIDTH, CARD_WIDTH, SIGN = 440, 400, 40


class WelcomePage(QScrollArea):
    """Words and studies at the left, a new study at the right."""

    study_chosen = Signal(str)  # its path
    file_wanted = Signal()
    demo_wanted = Signal()
    practice_wanted = Signal()

    def __init__(self, look: Look, observer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("focusPolicy", _NO_FOCUS)
        self._look, self._has_recent = look, False
        self.new_study = NewStudyCard(look, observer)
        self.file_button = Button(_("Choose a file…"), look, small=True)
        self.demo_button = Button(_("Look at the demo study"), look, small=True, icon="eye")
        self.practice_button = Button(_("Practise for five minutes"), look, small=True, icon="play")
        self._problem = Label("", FontRole.BODY, "danger", wrap=True)
        self._problem.hide()
        self._lay_out()
        self.file_button.clicked.connect(self.file_wanted)
        self.demo_button.clicked.connect(self.demo_wanted)
        self.practice_button.clicked.connect(self.practice_wanted)

    @override
    def setFocus(self) -> None:  # type: ignore[override]
        """The caret goes to the studies there are, or to a new one. A focus proxy would catch every Tab."""
        (self.recent if self._has_recent else self.new_study).setFocus()

    def show_recent(self, paths: Sequence[Path]) -> None:
        """Offer these studies; where there are none, only the other ways."""
        self._has_recent = bool(paths)
        if not paths and "recent" not in vars(self):
            return
        from nhplogger.ui.widgets.row_model import Row

        rows = [Row(id=str(path), title=path.stem, detail=str(path.parent)) for path in paths]
        self.recent.show_rows(rows)

    @cached_property
    def recent(self) -> "RowList":
        """The studies opened lately; made when there is one, for lists cost much of a start."""
        from nhplogger.ui.widgets.row_list import RowList

        made = RowList(self._look, _("Recent studies"))
        made.chosen.connect(self.study_chosen)
        self._place_of_recent.addWidget(made)
        return made

    def show_problem(self, problem: str) -> None:
        """Say why a study could not be opened; empty takes it away."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def _lay_out(self) -> None:
        page = QWidget()
        page.setProperty("ground", "bg")
        row = QHBoxLayout(page)
        row.setContentsMargins(Space.X10, Space.X10, Space.X10, Space.X10)
        row.setSpacing(Space.X10)
        row.addStretch(1)
        row.addLayout(_in_the_middle(self._words()), _MOST)
        row.addLayout(_in_the_middle(self.new_study), _MOST)
        row.addStretch(1)
        page.resize(self.size())  # or it would be laid out now, before it wears its fonts
        self.setWidget(page)
        self._fit()
        self._look.changed.connect(self._fit)

    def _words(self) -> QWidget:
        self._left = QWidget()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X3)
        for part in (*self._head(), *self._promises()):
            column.addWidget(part)
        column.addSpacing(Space.X4)
        column.addWidget(SectionHeader(_("Open a study"), self._look))
        self._place_of_recent = QVBoxLayout()
        column.addLayout(self._place_of_recent)
        column.addWidget(self._problem)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.X2)
        buttons.addWidget(self.file_button)
        buttons.addWidget(self.demo_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self.practice_button)
        return self._left

    def _head(self) -> tuple[QWidget, ...]:
        sign = QLabel(pixmap=app_sign(SIGN, self.devicePixelRatioF()))
        what = _(
            "For people who sit in neighbourhood-policing partnership meetings and write down what they see: "
            "who came, what was agreed, what helps and what gets in the way."
        )
        return sign, Label(_("NHP Logger"), FontRole.DISPLAY), Label(what, FontRole.LOG, "text2", wrap=True)

    def _promises(self) -> list[QWidget]:
        promises = (
            ("check", _("Every line is on disk before you see it in the log.")),
            ("lock", _("Your study is encrypted from its first byte.")),
            ("offline", _("Nothing leaves this laptop unless you send it.")),
        )
        return [self._promise(icon, words) for icon, words in promises]

    def _promise(self, icon: str, words: str) -> QWidget:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.X2)
        row.addWidget(IconMark(icon, self._look, "ok", IconSize.NORMAL))
        row.addWidget(Label(words, wrap=True), 1)
        return part

    @Slot()
    def _fit(self) -> None:
        self._left.setMaximumWidth(self._look.scaled(WORDS_WIDTH))
        self.new_study.setMaximumWidth(self._look.scaled(CARD_WIDTH))


def _in_the_middle(part: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.addStretch(1)
    column.addWidget(part)
    column.addStretch(1)
    return column


_MOST = 100  # of the width, until a part is as wide as it may be
_NO_FOCUS = 0  # Qt.FocusPolicy.NoFocus, which would bring all of Qt's enumerations into the start
