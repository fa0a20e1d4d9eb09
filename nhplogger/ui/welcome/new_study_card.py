"""The panel that makes a study: its name, its observer, its passphrase."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.unlock.caps_lock import CapsLock
from nhplogger.ui.welcome.warm_up import WarmUp
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.field_row import FieldRow
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Card
from nhplogger.ui.widgets.password_field import PasswordField
from nhplogger.ui.widgets.strength_bar import StrengthBar

PAUSE_MS = 120


class NewStudyCard(Card):
    """Only the passphrase has to be typed; Enter makes the study."""

    made = Signal(object)  # NewStudy

    def __init__(self, look: Look, observer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=Space.X6)
        self._doubted = ""
        self.name, self.observer = QLineEdit(_("My study")), QLineEdit(observer)
        self.passphrase, self.strength = PasswordField(_("Passphrase"), look), StrengthBar(look)
        self._caps = Label(_("Caps lock is on."), FontRole.SMALL, "warn")
        self._caps.hide()
        self.suggest_button = Button(_("Suggest one"), look, ButtonKind.LINK)
        self.create_button = Button(_("Create study"), look, ButtonKind.PRIMARY, key="Enter")
        self._name_row = FieldRow(_("Name of the study"), self.name)
        # Judging a long passphrase takes some milliseconds: wait until the hand rests.
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._lay_out()
        self._connect()

    @override
    def setFocus(self) -> None:  # type: ignore[override]
        """The caret goes to the passphrase. It is no focus proxy, at which Tab would leave out the names."""
        self.passphrase.setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """Whether the study is being made now."""
        self.create_button.setText(_("Creating…") if busy else _("Create study"))
        self.create_button.setEnabled(not busy)

    def show_problem(self, problem: str) -> None:
        """Say why it could not be made; everything typed stays."""
        self.set_busy(busy=False)
        self.passphrase.set_problem(problem)
        self.passphrase.setFocus()

    @Slot(str)
    def _was_edited(self, _words: str) -> None:
        if self.strength.score is None:
            WarmUp(("zxcvbn",), self)
        self._pause.start()

    @Slot()
    def _judge(self) -> None:
        words = self.passphrase.text()
        if not words:
            self.strength.set_score(None)
            return
        self._show_strength(words)

    @Slot()
    def _create(self) -> None:
        name, passphrase = self.name.text().strip(), self.passphrase.text()
        self._name_row.show_problem("" if name else _("Give the study a name."))
        if not passphrase:
            self.passphrase.set_problem(_("Type a passphrase, or take the suggested one."))
        elif name and self._is_enough(passphrase):
            self.set_busy(busy=True)
            from nhplogger.ui.welcome.new_study import NewStudy

            self.made.emit(NewStudy(name=name, observer=self.observer.text().strip(), passphrase=passphrase))

    def _is_enough(self, passphrase: str) -> bool:
        """A weak passphrase is doubted once; whoever insists may have it."""
        if passphrase == self._doubted:
            return True
        if self._show_strength(passphrase):
            return True
        self._doubted = passphrase
        self.passphrase.set_problem(_("This is easy to guess. Add a word, or press Enter again to keep it."))
        return False

    def _show_strength(self, passphrase: str) -> bool:
        """Whether it will do."""
        # Imported when one is first judged: the first window is painted without it.
        from nhplogger.logbook.passphrase import ENOUGH, passphrase_strength

        found = passphrase_strength(passphrase, (self.name.text(), self.observer.text()))
        self.strength.set_score(found.score, found.words)
        return found.score >= ENOUGH

    @Slot()
    def _suggest(self) -> None:
        from nhplogger.logbook.passphrase import suggest_passphrase

        self.passphrase.line.setText(suggest_passphrase())
        self.passphrase.eye.setChecked(True)
        self.passphrase.set_problem("")
        self._judge()
        self.passphrase.setFocus()

    def _connect(self) -> None:
        self._pause.timeout.connect(self._judge)
        self.passphrase.edited.connect(self._was_edited)
        self.passphrase.submitted.connect(self._create)
        for field in (self.name, self.observer):
            field.returnPressed.connect(self._create)
        self.create_button.clicked.connect(self._create)
        self.suggest_button.clicked.connect(self._suggest)
        CapsLock(self.passphrase.line).changed.connect(self._caps.setVisible)

    def _lay_out(self) -> None:
        strength = QHBoxLayout()
        strength.setSpacing(Space.X3)
        strength.addWidget(self.strength, 1)
        strength.addWidget(self.suggest_button)
        why = _("It locks everything on this laptop. Nobody can look it up for you; you get a sheet to keep.")
        self.column.addWidget(Label(_("New study"), FontRole.LEAD))
        self.column.addSpacing(Space.X2)
        self.column.addWidget(self._name_row)
        self.column.addWidget(FieldRow(_("Who observes"), self.observer))
        self.column.addWidget(self.passphrase)
        self.column.addWidget(self._caps)
        self.column.addLayout(strength)
        self.column.addWidget(Label(why, FontRole.SMALL, "text3", wrap=True))
        self.column.addSpacing(Space.X2)
        self.column.addWidget(self.create_button)
