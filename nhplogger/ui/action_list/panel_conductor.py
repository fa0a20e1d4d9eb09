"""Shows the selected actions at the side of the list, and does what is asked of them there."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from nhplogger.analysis import actions_fate
from nhplogger.analysis.action_chain import Case, chain
from nhplogger.domain.action import Status
from nhplogger.domain.action_list import ActionLine
from nhplogger.domain.faults import StudyError
from nhplogger.domain.meeting import Meeting
from nhplogger.i18n import _, day_of_month, plural
from nhplogger.logbook.action_overview import ActionOverview
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.action_list.action_offers import STATUSES, Deed
from nhplogger.ui.action_list.action_panel import ActionPanel
from nhplogger.ui.action_list.chain_words import fate_words, told
from nhplogger.ui.action_list.page_deeds import PageDeeds
from nhplogger.ui.action_list.rows import late_words, owner_words
from nhplogger.ui.action_list.terms_asked import TermsAsked

_MEETINGS = 12  # so many of the latest may be chosen for an update
_SHOWN = 200  # of those selected are looked at for how far they are


class PanelConductor(QObject):
    """`ids` are the actions in hand; `refused` says why they cannot be shown."""

    refused = Signal(str)
    list_wanted = Signal()  # the caret may go back to the list

    def __init__(
        self, panel: ActionPanel, logbook: Logbook, overview: ActionOverview, deeds: PageDeeds
    ) -> None:
        super().__init__(panel)
        self._panel, self._book, self._overview, self._deeds = panel, logbook, overview, deeds
        self.ids: tuple[str, ...] = ()
        self._terms = TermsAsked(panel, logbook, overview, deeds)
        self._terms.left.connect(self.list_wanted)
        panel.status_chosen.connect(self._status_was_chosen)
        panel.update_box.add_wanted.connect(self.add_update)

    def show_actions(self, ids: Sequence[str]) -> None:
        """Have these in hand; lines being typed about others are left."""
        if tuple(ids) != self.ids:
            self._terms.leave()
        self.ids = tuple(ids)
        self._terms.show_in_hand(self.ids[0] if self.ids else "")
        try:
            self._show(self.ids)
        except StudyError as error:
            self._panel.show_none("")
            self.refused.emit(str(error))

    @Slot(object)
    def do(self, deed: Deed) -> None:
        """What was asked by a key of the list or by its menu."""
        if not self.ids:
            return
        match deed:
            case Deed.UPDATE:
                self._panel.update_box.text.setFocus()
            case Deed.OWNERS:
                self._terms.ask_owners(self.ids[0])
            case Deed.DUE:
                self._terms.ask_due(self.ids[0])
            case Deed.SUPERSEDE:
                self._terms.ask_successor(self.ids[0])
            case status:
                self._deeds.tell(self.ids, STATUSES[status])

    @Slot()
    def add_update(self) -> None:
        """Write down what was typed, about all that are in hand."""
        box = self._panel.update_box
        if not self.ids or not (box.words or box.seen):
            box.text.setFocus()
            return
        if self._deeds.tell(self.ids, None, box.words, box.seen, box.meeting_id):
            box.was_added()
            self.list_wanted.emit()

    @Slot(str)
    def _status_was_chosen(self, name: str) -> None:
        self._deeds.tell(self.ids, Status(name))

    def _show(self, ids: tuple[str, ...]) -> None:
        lines = self._overview.lines(ids[:_SHOWN])
        case = self._overview.case(ids[0]) if len(ids) == 1 else None
        if not lines:
            self._panel.show_none(_("The action in hand is shown here with all that became of it."))
            self._panel.update_box.show_about("", (), done=False)
        elif case is not None:
            self._show_one(lines[0], case)
        else:
            self._show_many(lines, len(ids))

    def _show_one(self, line: ActionLine, case: Case) -> None:
        panel, action, today = self._panel, line.action, self._book.clock.today()
        panel.show_one(action.text, action.status)
        owners = owner_words(line.owners)
        words = ", ".join((owners, line.area.name)) if owners else _("No owner yet")
        agency = line.agency
        badge = (agency.initials, agency.colour, agency.name) if agency else None
        panel.show_owner(words, badge, missing=not owners)
        panel.show_due(due_sentence(line), late_words(action, today))
        facts, notable = fate_words(case, today)
        panel.facts.say(facts, "warn" if notable else "text2")
        links = reversed(chain(case, today))
        panel.chain.show_steps(tuple(told(link, case, self._book.register, today) for link in links))
        held = self._held(case.agreed, case.meetings)
        panel.update_box.show_about(action.id, held, done=action.status is Status.DONE)

    def _show_many(self, lines: Sequence[ActionLine], count: int) -> None:
        statuses = {line.action.status for line in lines}
        status = statuses.pop() if len(statuses) == 1 and count <= _SHOWN else None
        title = plural("{count} action selected", "{count} actions selected", count)
        hint = _("D done, P in progress, X dropped, U an update: for all of them, as one.")
        self._panel.show_many(title, hint, status)
        areas = {line.area.id for line in lines}
        latest = max((line.meeting for line in lines), key=actions_fate.when)
        one_area = len(areas) == 1 and count <= _SHOWN
        held = self._held(latest, self._overview.meetings_since(latest)) if one_area else []
        about = " ".join(self.ids[:_SHOWN])
        self._panel.update_box.show_about(about, held, done=status is Status.DONE)

    def _held(self, agreed: Meeting, meetings: Sequence[Meeting]) -> list[Meeting]:
        """The latest meetings at which something may have been told, newest first."""
        held = actions_fate.held(meetings, agreed.area_id, self._book.clock.today())
        return held[::-1][:_MEETINGS]


def due_sentence(line: ActionLine) -> str:
    """When an action is due: Due 14 November, or that nobody said."""
    action = line.action
    if action.due is None:
        return _("Due {day}").format(day=action.due_words) if action.due_words else _("No due date")
    year = "" if action.due.year == line.meeting.day.year else f" {action.due.year}"
    return _("Due {day}").format(day=f"{day_of_month(action.due)}{year}")
