"""The register of people and agencies: who came, as what, for whom, and putting it right everywhere."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent

from nhplogger.domain.faults import StudyError
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.summary import Moment
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.people_book import PeopleBook
from nhplogger.typed import override
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.people import people_keys as keys
from nhplogger.ui.people.details import ACTIONS, MEETINGS, PEOPLE
from nhplogger.ui.people.form_conductor import FormConductor
from nhplogger.ui.people.listed_rows import read_rows
from nhplogger.ui.people.listing import Tab, listed
from nhplogger.ui.people.page_words import about_words, empty_words
from nhplogger.ui.people.people_view import PeopleView
from nhplogger.ui.people.register_deeds import RegisterDeeds
from nhplogger.ui.people.telling import agency_told, person_told
from nhplogger.ui.widgets.announce import announce
from nhplogger.ui.widgets.row_model import Row
from nhplogger.ui.widgets.status_bar import StatusBar

_HELD_MS = 60  # while an arrow key is held down, only who is stayed at is told of whole
_LOCAL = (keys.FIND, keys.RENAME, keys.UNDO, keys.REDO)


class PeoplePage(PeopleView):
    """Reads anew when it is shown and after every act."""

    moment_wanted = Signal(object)  # Moment

    def __init__(self, logbook: Logbook, look: Look, status: StatusBar | None = None) -> None:
        """`status` says what was done last."""
        super().__init__(look, self._read)
        self._logbook, self._status = logbook, status
        self.book = PeopleBook(logbook, self)
        self.conductor = FormConductor(self.form, self.book, self)
        self.deeds = RegisterDeeds(self)
        self._timer = QTimer(self, interval=_HELD_MS, singleShot=True)
        self._connect()
        self.refresh()

    @property
    def tab(self) -> Tab:
        """Which part of the register is listed."""
        return Tab(self.tabs.current())

    @Slot()
    def refresh(self) -> None:
        """Show the study as it is now, with the same row in hand where it is still there."""
        held, place = self.model.id_at(self.list.currentIndex()), self.list.currentIndex().row()
        register, words = self.book.register, self.search.text()
        everything = {tab: listed(tab, "", register) for tab in Tab}
        for tab, ids in everything.items():
            self.tabs.set_count(tab.value, str(len(ids)))
        ids = listed(self.tab, words, register) if words.strip() else everything[self.tab]
        self.about.setText(about_words(len(everything[Tab.UNNAMED]), held=not self.book.counts_all))
        moved = self.model.show_ids(ids)
        self.list.setAccessibleName(self.tabs.button(self.tab.value).text())
        self.add_button.setVisible(self.tab is Tab.AGENCIES)
        self.show_empty(*(("", "") if ids else empty_words(self.tab, words)))
        if moved and ids:
            found = self.model.index_of(held)
            self.list.take_in_hand(found if found.isValid() else self._near(place))
        self._tell()

    def show_one(self, value_id: str) -> None:
        """Have a person or an agency in hand, on the tab they are on, whatever was looked for."""
        self.search.clear()
        self.tabs.choose(self._tab_of(value_id).value)
        self.refresh()
        self.list.take_in_hand(self.model.index_of(value_id))
        self._tell()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    @override
    def event(self, event: QEvent) -> bool:
        # Taken here, so that the same key means this screen's own while it is in front.
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and any(is_struck(row, event) for row in _LOCAL):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        deeds = (
            (keys.FIND, self._find),
            (keys.RENAME, self.deeds.rename),
            (keys.CHANGE, self.deeds.change),
            (keys.MERGE, self.deeds.merge),
            (keys.ADD, self.deeds.add_agency),
            (keys.REMOVE, self.deeds.remove),
            (keys.UNDO, self.conductor.undo),
            (keys.REDO, self.conductor.redo),
            (keys.LEAVE, self._leave),
        )
        for row, deed in deeds:
            if is_struck(row, event) and not (self._is_asking and row is not keys.FIND):
                deed()
                return
        super().keyPressEvent(event)

    @property
    def _is_asking(self) -> bool:
        return self.side.currentWidget() is self.form

    def _near(self, place: int) -> QModelIndex:
        return self.model.index(min(max(place, 0), self.model.rowCount() - 1))

    def _tab_of(self, value_id: str) -> Tab:
        person = self.book.register.get(Person, value_id)
        if person is None:
            return Tab.AGENCIES
        return Tab.UNNAMED if person.unnamed else Tab.PEOPLE

    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _leave(self) -> None:
        """Back to the list; the search is cleared where one is in it already."""
        if self.list.hasFocus() or self.search.hasFocus():
            self.search.clear()
        self.entrance.setFocus()

    def _read(self, ids: Sequence[str]) -> list[Row]:
        return read_rows(self.book, self.tab, ids)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._was_chosen)
        self.search.textChanged.connect(self.refresh)
        self.search.returnPressed.connect(self.list.setFocus)
        self.add_button.clicked.connect(self.deeds.add_agency)
        self.list.moved.connect(self._timer.start)
        self.list.opened.connect(self._was_opened)
        self._timer.timeout.connect(self._tell)
        self.details.opened.connect(self._detail_was_opened)
        self.details.rename_wanted.connect(self.deeds.rename)
        self.details.change_wanted.connect(self.deeds.change)
        self.details.merge_wanted.connect(self.deeds.merge)
        self.details.remove_wanted.connect(self.deeds.remove)
        self.conductor.begun.connect(self._form_was_begun)
        self.conductor.ended.connect(self._form_was_ended)
        self.conductor.said.connect(self._was_said)
        self.conductor.refused.connect(self._was_refused)
        self.deeds.said.connect(self._was_said)
        self.deeds.refused.connect(self._was_refused)
        self._logbook.applied.connect(self._was_applied)
        self._logbook.held_changed.connect(self._was_applied)

    @Slot()
    def _tell(self) -> None:
        """Tell of whoever is in hand."""
        self._timer.stop()
        person, agency = self.deeds.person, self.deeds.agency
        try:
            if person:
                self.details.tell(person_told(self.book, person))
            elif agency:
                self.details.tell(agency_told(self.book, agency))
            else:
                self.details.tell_nothing(_("Nobody is chosen."), _("Details of a row appear here."))
        except StudyError as error:
            self.details.tell_nothing(_("This cannot be read."), str(error))

    @Slot(str)
    def _was_chosen(self, _name: str) -> None:
        self.refresh()

    @Slot(str)
    def _was_opened(self, _row_id: str) -> None:
        self._tell()
        self.details.list.setFocus()

    @Slot(object)
    def _detail_was_opened(self, opened: tuple[str, str]) -> None:
        name, row_id = opened
        if name == MEETINGS:
            self.moment_wanted.emit(Moment(meeting_id=row_id))
        elif name == PEOPLE:
            self.show_one(row_id)
            self.list.setFocus()
        elif name == ACTIONS and (person := self.deeds.person):
            owned = next((each for each in self.book.owned(person.id) if each.action.id == row_id), None)
            if owned:
                entry = owned.action.entry_id or ""
                self.moment_wanted.emit(Moment(meeting_id=owned.meeting.id, entry_id=entry))

    @Slot()
    def _form_was_begun(self) -> None:
        self.side.setCurrentWidget(self.form)

    @Slot(str)
    def _form_was_ended(self, row_id: str) -> None:
        self.side.setCurrentWidget(self.details)
        if row_id and (self.book.register.get(Person, row_id) or self.book.register.get(Agency, row_id)):
            self.show_one(row_id)
        self.entrance.setFocus()

    @Slot(object)
    def _was_applied(self, _act: object) -> None:
        if self.isVisible():
            self.refresh()

    @Slot(object)
    def _was_said(self, said: tuple[str, str]) -> None:
        if self._status:
            self._status.say(*said)
        announce(self.list, said[0])

    @Slot(str)
    def _was_refused(self, words: str) -> None:
        self._logbook.failed.emit(words)
