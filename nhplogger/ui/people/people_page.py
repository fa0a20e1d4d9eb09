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
from nhplogger.ui.people.agency_tasks import EditingAgency
from nhplogger.ui.people.details import ACTIONS, MEETINGS, PEOPLE
from nhplogger.ui.people.form_conductor import FormConductor
from nhplogger.ui.people.listing import Tab, listed
from nhplogger.ui.people.merge_tasks import MergingAgencies, MergingPeople
from nhplogger.ui.people.page_words import about_words, empty_words
from nhplogger.ui.people.people_view import PeopleView
from nhplogger.ui.people.person_tasks import Changing, Renaming
from nhplogger.ui.people.row_words import agency_row, person_row, unnamed_row
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
            (keys.RENAME, self.rename),
            (keys.CHANGE, self.change),
            (keys.MERGE, self.merge),
            (keys.ADD, self.add_agency),
            (keys.REMOVE, self.remove),
            (keys.UNDO, self.conductor.undo),
            (keys.REDO, self.conductor.redo),
            (keys.LEAVE, self._leave),
        )
        for row, deed in deeds:
            if is_struck(row, event) and not (self._is_asking and row is not keys.FIND):
                deed()
                return
        super().keyPressEvent(event)

    @Slot()
    def rename(self) -> None:
        """Another name everywhere for whoever is in hand."""
        if person := self._person():
            self.conductor.begin(Renaming(self.book, person))
        elif agency := self._agency():
            self.conductor.begin(EditingAgency(self.book, agency))

    @Slot()
    def change(self) -> None:
        """Role, agency and pseudonym, or letters and colour."""
        if person := self._person():
            self.conductor.begin(Changing(self.book, person))
        elif agency := self._agency():
            self.conductor.begin(EditingAgency(self.book, agency))

    @Slot()
    def merge(self) -> None:
        """Make one of two: those selected, or the one in hand and another that is chosen."""
        register, other = self.book.register, self._other_selected()
        try:
            if person := self._person():
                self.conductor.begin(MergingPeople(self.book, person, register.get(Person, other)))
            elif agency := self._agency():
                self.conductor.begin(MergingAgencies(self.book, agency, register.get(Agency, other)))
        except StudyError as error:
            self._was_refused(str(error))

    @Slot()
    def add_agency(self) -> None:
        """One nobody comes for yet."""
        if self.tab is Tab.AGENCIES:
            self.conductor.begin(EditingAgency(self.book, None))

    @Slot()
    def remove(self) -> None:
        """Take an agency away where nothing uses it; otherwise say what does."""
        agency = self._agency()
        if agency is None:
            return
        try:
            plan = self.book.plan_agency_removal(agency)
        except StudyError as error:
            self._was_refused(str(error))
            return
        if plan is None:
            words = _("{name} has people or meetings, so it stays. Merge it (M) to have them go over.")
            self._was_said((words.format(name=agency.name), ""))
        else:
            self.conductor.do(plan, "")

    @property
    def _is_asking(self) -> bool:
        return self.side.currentWidget() is self.form

    def _person(self) -> Person | None:
        return self.book.register.get(Person, self.model.id_at(self.list.currentIndex()))

    def _agency(self) -> Agency | None:
        return self.book.register.get(Agency, self.model.id_at(self.list.currentIndex()))

    def _other_selected(self) -> str:
        """The second of two rows that are selected."""
        current = self.list.currentIndex()
        others = [self.model.id_at(each) for each in self.list.selectedIndexes() if each != current]
        return others[0] if len(others) == 1 else ""

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
        (self.focusProxy() or self.list).setFocus()

    def _read(self, ids: Sequence[str]) -> list[Row]:
        register = self.book.register
        try:
            if self.tab is Tab.AGENCIES:
                return self._agency_rows(ids)
            seen = self.book.seen(ids)
        except StudyError:
            return []
        make = unnamed_row if self.tab is Tab.UNNAMED else person_row
        people = (each for value_id in ids if (each := register.get(Person, value_id)))
        return [make(each, seen.get(each.id), register) for each in people]

    def _agency_rows(self, ids: Sequence[str]) -> list[Row]:
        meetings = self.book.agency_meetings()
        agencies = (each for value_id in ids if (each := self.book.register.get(Agency, value_id)))
        return [
            agency_row(each, len(self.book.people_of(each.id)), meetings.get(each.id, 0)) for each in agencies
        ]

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._was_chosen)
        self.search.textChanged.connect(self.refresh)
        self.search.returnPressed.connect(self.list.setFocus)
        self.add_button.clicked.connect(self.add_agency)
        self.list.moved.connect(self._timer.start)
        self.list.opened.connect(self._was_opened)
        self._timer.timeout.connect(self._tell)
        self.details.opened.connect(self._detail_was_opened)
        self.details.rename_wanted.connect(self.rename)
        self.details.change_wanted.connect(self.change)
        self.details.merge_wanted.connect(self.merge)
        self.details.remove_wanted.connect(self.remove)
        self.conductor.begun.connect(self._form_was_begun)
        self.conductor.ended.connect(self._form_was_ended)
        self.conductor.said.connect(self._was_said)
        self.conductor.refused.connect(self._was_refused)
        self._logbook.applied.connect(self._was_applied)

    @Slot()
    def _tell(self) -> None:
        """Tell of whoever is in hand."""
        self._timer.stop()
        person, agency = self._person(), self._agency()
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
        elif name == ACTIONS and (person := self._person()):
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
        (self.focusProxy() or self.list).setFocus()

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
