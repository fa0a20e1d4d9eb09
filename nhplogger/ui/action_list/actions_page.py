"""The actions of all meetings: who owes what, by when, and what became of it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from nhplogger.domain.action_list import Group, Tab, Wanted
from nhplogger.domain.faults import StudyError
from nhplogger.i18n import _, plural
from nhplogger.logbook.action_overview import ActionOverview
from nhplogger.logbook.logbook import Logbook
from nhplogger.typed import override
from nhplogger.ui.action_list import action_keys as keys
from nhplogger.ui.action_list.actions_view import ActionsView
from nhplogger.ui.action_list.filters import Filters
from nhplogger.ui.action_list.kept_updates import KeptUpdates
from nhplogger.ui.action_list.list_words import about_words, empty_words
from nhplogger.ui.action_list.page_deeds import PageDeeds
from nhplogger.ui.action_list.panel_conductor import PanelConductor
from nhplogger.ui.action_list.rows import GroupRow, ListRow, folds_first, group_row, list_row
from nhplogger.ui.ask import Ask
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.widgets.announce import announce
from nhplogger.ui.widgets.status_bar import StatusBar

_HELD_MS = 30  # with a key held down, only what is stayed at is shown whole
_LOCAL = (keys.FIND, keys.ADD, keys.UNDO, keys.REDO)


class ActionsPage(ActionsView):
    """Reads anew when it is shown and after every act."""

    moment_wanted = Signal(object)  # Moment

    def __init__(
        self, logbook: Logbook, look: Look, ask: Ask, folder: Path, status: StatusBar | None = None
    ) -> None:
        """`folder` is where lists go first; `status` says what was done last."""
        super().__init__(look, self._read)
        self._book, self._ask, self._folder, self._status = logbook, ask, folder, status
        self._overview = ActionOverview(logbook)
        self._folded: dict[tuple[str, str], bool] = {}
        self.filters = Filters(self)
        self.deeds = PageDeeds(logbook, self._overview, self)
        self.conductor = PanelConductor(self.panel, logbook, self._overview, self.deeds)
        self.kept = KeptUpdates(self.panel.update_box, logbook)
        self._timer = QTimer(self, interval=_HELD_MS, singleShot=True)
        self._connect()
        self.refresh()

    def show_action(self, action_id: str) -> None:
        """Have one open action in hand, whatever was looked for before."""
        self.filters.clear(Tab.OPEN)
        self.refresh()
        self.list.show_action(action_id)
        self._show_selected()

    @property
    def wanted(self) -> Wanted:
        """What the list shows."""
        return self.filters.wanted(self._book.clock.today())

    @Slot()
    def refresh(self) -> None:
        """Show the study as it is now."""
        chosen, current = self.list.selected_ids(), self.list.current_id()
        row = self.list.currentIndex().row()
        self.filters.offer(self._book.register)
        wanted = self.wanted
        try:
            counts, groups = self._overview.counts(wanted), self._overview.groups(wanted)
        except StudyError as error:
            self.show_empty(_("The actions cannot be read."), str(error))
            return
        self.about.setText(about_words(counts, held=not self._overview.counts_all))
        self.filters.show_counts(counts)
        self.export_button.setEnabled(bool(groups))
        heads = [self._head_of(group, wanted) for group in groups]
        sentence, step = empty_words(wanted, any_at_all=any(counts.tabs.values())) if not groups else ("", "")
        self.show_empty(sentence, step)
        if self.model.show_groups(heads, [group.ids for group in groups]):
            self.list.restore(chosen, current, max(row, 1))
        self._show_selected()

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
        if is_struck(keys.FIND, event):
            self.search.setFocus()
            self.search.selectAll()
        elif is_struck(keys.ADD, event):
            self.conductor.add_update()
        elif is_struck(keys.UNDO, event):
            self._show_first(self.deeds.undo())
        elif is_struck(keys.REDO, event):
            self._show_first(self.deeds.redo())
        elif is_struck(keys.LEAVE, event):
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        """Out of a field into the list; the search is cleared where the caret is in it or the list."""
        focus = QApplication.focusWidget()
        in_other_field = isinstance(focus, QLineEdit | QPlainTextEdit) and focus != self.search
        if not in_other_field:
            self.search.clear()
        self.entrance.setFocus()

    def _show_first(self, ids: tuple[str, ...]) -> None:
        if ids and not self.list.show_action(ids[0]):
            self._say_where(ids[0])
        self._show_selected()

    def _say_where(self, action_id: str) -> None:
        """What is on another tab is told, not looked for: the list stays as it was chosen."""
        announce(self.list, _("It is on another tab."))

    def _head_of(self, group: Group, wanted: Wanted) -> GroupRow:
        folded = self._folded.get((wanted.group.value, group.key), folds_first(group, wanted))
        if wanted.text.strip():
            folded = False
        return group_row(group, wanted, self._book.register, folded=folded)

    def _read(self, ids: Sequence[str]) -> list[ListRow]:
        today = self._book.clock.today()
        try:
            return [list_row(line, today) for line in self._overview.lines(ids)]
        except StudyError:
            return []

    def _connect(self) -> None:
        self.filters.changed.connect(self.refresh)
        self.list.chosen.connect(self._timer.start)
        self._timer.timeout.connect(self._show_selected)
        self.list.wished.connect(self._was_wished)
        self.list.folded.connect(self._was_folded)
        self.search.returnPressed.connect(self.list.setFocus)
        self.panel.chain.moment_wanted.connect(self.moment_wanted)
        self.export_button.clicked.connect(self.export)
        self.conductor.list_wanted.connect(self.list.setFocus)
        self.conductor.refused.connect(self._was_refused)
        self.deeds.said.connect(self._was_said)
        self.deeds.refused.connect(self._was_refused)
        self._book.applied.connect(self._was_applied)
        self._book.held_changed.connect(self._was_applied)

    @Slot()
    def _show_selected(self) -> None:
        self._timer.stop()
        listed = self.model.rowCount() > 0
        self.conductor.show_actions(self.list.selected_ids() if listed else ())

    @Slot(object)
    def _was_wished(self, deed: object) -> None:
        self._show_selected()
        self.conductor.do(deed)  # type: ignore[arg-type]  # the list sends nothing else

    @Slot(object)
    def _was_folded(self, head: GroupRow) -> None:
        self._folded[self.wanted.group.value, head.key] = head.folded

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
        self._book.failed.emit(words)

    @Slot()
    def export(self) -> None:
        """Write what is listed into a file; names stay here unless the person says otherwise."""
        from nhplogger.logbook.action_export import ListNotWritten, export_actions, list_name

        ids = [each for group in self._overview.groups(self.wanted) for each in group.ids]
        title = plural("Export {count} action?", "Export {count} actions?", len(ids))
        words = _("With pseudonyms people become roles and areas letters, also inside the words of actions.")
        real = self._ask.choice(title, words, (_("Use pseudonyms"), _("Export real names"))) == 1
        place = self._folder / list_name(self._book.clock.today(), real_names=real)
        path = self._ask.save_file(_("Export list"), place, _("Tables (*.csv)"))
        if path is None:
            return
        try:
            count = export_actions(self._book, self._overview, ids, path, real_names=real)
        except (ListNotWritten, StudyError) as error:
            self._ask.tell(_("The list was not exported."), str(error))
            return
        self._folder = path.parent
        actions = plural("{count} action", "{count} actions", count)
        self._was_said((_("{actions} written to {name}").format(actions=actions, name=path.name), ""))
