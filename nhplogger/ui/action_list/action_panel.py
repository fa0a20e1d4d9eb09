"""One action at the side of the list: its terms, how far it is, its history, and room for an update."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from nhplogger.domain.action import Status
from nhplogger.i18n import _
from nhplogger.ui.action_list.chain_view import ChainView
from nhplogger.ui.action_list.rows import status_words
from nhplogger.ui.action_list.successor_chooser import SuccessorChooser
from nhplogger.ui.action_list.term_line import TermLine
from nhplogger.ui.action_list.update_box import UpdateBox
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.badge import AgencyBadge
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.choice_button import Choice, ChoiceShape
from nhplogger.ui.widgets.choice_row import ChoiceRow
from nhplogger.ui.widgets.icon_mark import IconMark
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Divider, Edge, Ground, Panel


class ActionPanel(Panel):
    """Shows what it is told; `show_one`, `show_many` and `show_none` say of how many actions."""

    status_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Ground.SURFACE, Edge.LEFT, parent)
        self._look = look
        self.setAccessibleName(_("The action in hand"))
        self.title = Label("", FontRole.LEAD, wrap=True)
        self.owner, self.due, self.late = Label("", wrap=True), Label(""), Label("", tone="danger")
        self.facts = Label("", FontRole.SMALL, "text2", wrap=True)
        self.owner_button = _link(_("Change"), _("Change the owners"), look)
        self.due_button = _link(_("Change"), _("Change the due date"), look)
        self.supersede_button = _link(_("Superseded by…"), _("Superseded by another action"), look)
        choices = tuple(Choice(name=status.value, words=status_words(status)) for status in Status)
        self.status = ChoiceRow(choices, ChoiceShape.SEGMENT, _("Status"), look)
        self.line, self.successor = TermLine(), SuccessorChooser(look)
        self.chain, self.update_box = ChainView(look), UpdateBox(look)
        self.history = Label(_("History"), FontRole.H2)
        self._terms, self._badges = QWidget(), QHBoxLayout()
        self._one: tuple[QWidget, ...] = (
            self._terms,
            self.facts,
            self.supersede_button,
            self.history,
            self.chain,
        )
        self._lay_out()
        self.status.chosen.connect(self.status_chosen)

    @property
    def least_width(self) -> int:
        """How wide it has to be for its widest part, which is never cut."""
        return self.status.minimumSizeHint().width() + 2 * Space.X5 + self.upper.verticalScrollBar().width()

    def show_owner(self, words: str, badge: tuple[str, str, str] | None, *, missing: bool) -> None:
        """Who owns it; `badge` is an agency's letters, colour and name."""
        self.owner.say(words, "warn" if missing else None)
        while (item := self._badges.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if badge:
            self._badges.addWidget(AgencyBadge(*badge, self._look))

    def show_due(self, words: str, late: str) -> None:
        """When it is due, and how late it is."""
        self.due.setText(f"{words}," if late else words)
        self.due.setAccessibleName(words)
        self.late.setText(late)
        self.late.setVisible(bool(late))

    def show_one(self, title: str, status: Status) -> None:
        """One action is in hand."""
        self._show(title, status)
        for part in self._one:
            part.show()

    def show_many(self, title: str, hint: str, status: Status | None) -> None:
        """Several are selected; `status` is none where they are not equally far."""
        self._show(title, status)
        for part in self._one:
            part.hide()
        self.facts.say(hint, "text2")
        self.facts.show()

    def show_none(self, words: str) -> None:
        """None is in hand."""
        self.show_many("", words, None)

    def _show(self, title: str, status: Status | None) -> None:
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.status.setVisible(status is not None)
        if status is not None:
            self.status.choose(status.value)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setProperty("ground", "surface")
        inner = QVBoxLayout(page)
        inner.setContentsMargins(Space.X5, Space.X4, Space.X5, Space.X4)
        inner.setSpacing(0)
        self._lay_out_terms()
        for part, gap in (
            (self.title, Space.X2),
            (self._terms, Space.X1),
            (self.line, 0),
            (self.facts, Space.X2),
            (self.status, Space.X1),
            (self.supersede_button, 0),
            (self.successor, Space.X2),
            (Divider(), Space.X3),
            (self.history, Space.X2),
            (self.chain, 0),
        ):
            side = Qt.AlignmentFlag.AlignLeft if part is self.supersede_button else Qt.AlignmentFlag(0)
            inner.addWidget(part, 0, side)
            inner.addSpacing(gap)
        inner.addStretch(1)
        self.upper = QScrollArea(widgetResizable=True)
        self.upper.setFrameShape(QFrame.Shape.NoFrame)
        self.upper.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.upper.setAccessibleName(_("Terms and history"))
        self.upper.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.upper, 1)
        column.addWidget(self.update_box)

    def _lay_out_terms(self) -> None:
        column = QVBoxLayout(self._terms)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X1)
        owners, due = QHBoxLayout(), QHBoxLayout()
        for row in (owners, due):
            row.setSpacing(Space.X2)
            column.addLayout(row)
        owners.addLayout(self._badges)
        owners.addWidget(self.owner, 1)
        owners.addWidget(self.owner_button)
        due.addWidget(IconMark("clock", self._look, "text2"))
        due.addWidget(self.due)
        due.addWidget(self.late)
        due.addStretch(1)
        due.addWidget(self.due_button)
        self.late.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)


def _link(words: str, name: str, look: Look) -> Button:
    made = Button(words, look, ButtonKind.LINK)
    made.setAccessibleName(name)
    return made
