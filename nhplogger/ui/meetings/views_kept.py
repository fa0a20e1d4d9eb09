"""Views under names of their own: kept, chosen, renamed, removed, each of it taken back with one key."""

from dataclasses import replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot

from nhplogger.domain.edits import Added, Changed, Removed
from nhplogger.domain.ids import new_id
from nhplogger.domain.query_reader import read_query
from nhplogger.domain.query_writer import write_query
from nhplogger.domain.review import SavedView
from nhplogger.domain.text import clean_line, folded
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.page_acts import PageActs
from nhplogger.ui.meetings.view_menu import ViewMenu
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.notice import Offer

if TYPE_CHECKING:
    from nhplogger.ui.meetings.meetings_page import MeetingsPage


class _Asked(Enum):
    NOTHING = auto()
    NAME = auto()
    OTHER_NAME = auto()


class ViewsKept(QObject):
    """Deals with the views of a page: its menu, the bar that asks for names, the notice that offers undo."""

    def __init__(self, logbook: Logbook, acts: PageActs, page: "MeetingsPage", look: Look) -> None:
        super().__init__(page)
        self._logbook, self._acts, self._page, self._look = logbook, acts, page, look
        self._asked, self._renamed = _Asked.NOTHING, ""
        self.menu = ViewMenu(page)
        self.menu.chosen.connect(self._choose)
        self.menu.keep_asked.connect(self.ask_name)
        self.menu.rename_asked.connect(self._ask_other_name)
        self.menu.remove_asked.connect(self._remove)
        page.bar.typed.connect(self._was_typed)
        page.bar.left.connect(self._was_left)
        page.notice.taken.connect(self._was_taken)

    @property
    def all(self) -> tuple[SavedView, ...]:
        """Every view, by name."""
        return tuple(sorted(self._logbook.register.all(SavedView), key=lambda view: folded(view.name)))

    @property
    def current(self) -> SavedView | None:
        """The view that asks for just what is shown."""
        query = self._page.query
        if query.is_empty:
            return None
        return next(
            (view for view in self.all if read_query(view.words, self._logbook.register) == query), None
        )

    @Slot()
    def show_menu(self) -> None:
        """Offer the views beneath their button."""
        button = self._page.chips.views_button
        self.menu.show_views(self.all, self.current, button.mapToGlobal(QPoint(0, button.height())))

    @Slot()
    def ask_name(self) -> None:
        """Ask what the filters are to be called."""
        if self._page.query.is_empty:
            self._page.notice.tell(_("Choose filters first; then they can be kept as a view."))
            return
        self._asked = _Asked.NAME
        self._page.bar.ask(_("Name for this view"), _("Save this view"))

    @Slot(object)
    def _ask_other_name(self, view: SavedView) -> None:
        self._asked, self._renamed = _Asked.OTHER_NAME, view.id
        self._page.bar.ask(_("Another name for “{view}”").format(view=view.name), _("Rename"), view.name)

    @Slot(object)
    def _choose(self, view: SavedView) -> None:
        query = read_query(view.words, self._logbook.register)
        if query.problems:
            self._page.tell(" ".join(query.problems))
        self._page.ask(query)
        self._page.list.setFocus()

    @Slot(object)
    def _remove(self, view: SavedView) -> None:
        if self._acts.do(_("Remove a view"), (Removed(view),)):
            offer = Offer(name=_UNDO, words=_("Undo"), key="Ctrl+Z")
            words = _("The view “{view}” is removed; its meetings are as they were.")
            self._page.notice.tell(words.format(view=view.name), Tone.ACCENT, (offer,))

    @Slot(str)
    def _was_taken(self, name: str) -> None:
        if name == _UNDO:
            self._page.undo()

    @Slot(str)
    def _was_typed(self, text: str) -> None:
        name = clean_line(text)
        if self._asked is _Asked.NOTHING:
            return
        renamed = self._renamed if self._asked is _Asked.OTHER_NAME else ""
        others = {folded(view.name) for view in self.all if view.id != renamed}
        if not name:
            self._page.bar.tell(_("A view needs a name. Type one, such as “Open debriefs”."))
        elif folded(name) in others:
            self._page.bar.tell(_("There is a view of that name. Type another."))
        elif self._keep(name):
            self._page.bar.leave()

    def _keep(self, name: str) -> bool:
        if self._asked is _Asked.NAME:
            words = write_query(self._page.query, self._logbook.register)
            added = Added(SavedView(id=new_id(), name=name, words=words))
            return self._acts.do(_("Keep a view"), (added,))
        before = self._logbook.register.get(SavedView, self._renamed)
        if before is None or before.name == name:
            return True
        return self._acts.do(_("Rename a view"), (Changed(before, replace(before, name=name)),))

    @Slot()
    def _was_left(self) -> None:
        if self._asked is not _Asked.NOTHING:
            self._asked = _Asked.NOTHING
            self._page.list.setFocus()


_UNDO = "undo"
