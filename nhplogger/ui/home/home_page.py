"""Home: today's meeting, what comes next, what waits to be done."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from nhplogger.domain.faults import StudyError
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Agency
from nhplogger.domain.study import Area
from nhplogger.i18n import _, plural, short_date
from nhplogger.logbook.logbook import Logbook
from nhplogger.typed import override
from nhplogger.ui.home import empty_words, home_keys, rows
from nhplogger.ui.home import overview as seen
from nhplogger.ui.home.home_view import HomeView
from nhplogger.ui.home.overview import Overview, overview
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look


class HomePage(HomeView):
    """Reads the study anew when it is shown and after every act."""

    meeting_wanted = Signal(str)  # one that is over
    debrief_wanted = Signal(str)  # one whose debrief waits

    def __init__(self, logbook: Logbook, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._logbook = logbook
        self.debriefs.list.chosen.connect(self.debrief_wanted)
        self.recent.list.chosen.connect(self.meeting_wanted)
        self.next.list.chosen.connect(self.today.check_wanted)
        self.again_wanted.connect(self.refresh)
        logbook.applied.connect(self._was_applied)
        self.refresh()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_struck(home_keys.START, event):
            self.primary.click()
            return
        super().keyPressEvent(event)

    @Slot(object)
    def _was_applied(self, _act: object) -> None:
        if self.isVisible():
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the study as it is now; where it cannot be read, say so and keep what was shown."""
        day = self._logbook.clock.today()
        try:
            found = overview(self._logbook.summaries(), self._logbook.open_actions(), day)
            copied = self._logbook.backed_up_at()
        except StudyError as error:
            self.show_unread(day, str(error))
            return
        self.show_read()
        self.show_day(day, _sentence(found))
        self._show_card(found)
        self._show_lists(found)
        self.backup.show_state(copied, self._logbook.clock.now(), found.held)

    def _show_card(self, found: Overview) -> None:
        if found.live is not None:
            self.today.show_running(found.live)
            self.show_today(_("Return to the meeting"), running=True)
        elif (card := found.card) is not None:
            self.today.show_meeting(card, self._agency, self._logbook.clock.now(), found.carried)
            self.show_today(_("Start meeting"), running=False)
        else:
            self._offer_a_start()

    def _offer_a_start(self) -> None:
        register = self._logbook.register
        latest = max(register.all(Meeting), key=_day, default=None)
        area = register.get(Area, latest.area_id) if latest else None
        areas = [each.name for each in register.all(Area)]
        if latest is None or area is None:
            self.quick.show_first(areas)
        else:
            self.quick.show_next(area.name, latest.title, areas)
        self.show_quick_start()

    def _show_lists(self, found: Overview) -> None:
        coming = [each for each in (*found.today, *found.next) if each != found.card or found.live]
        planned = [rows.next_row(each, found.day) for each in coming[: seen.NEXT_SHOWN]]
        self.next.show_rows(planned, empty=empty_words.next_words(found), more=len(coming) - seen.NEXT_SHOWN)
        waiting = [rows.debrief_row(each, found.day) for each in found.debriefs[: seen.DEBRIEFS_SHOWN]]
        count, more = len(found.debriefs), len(found.debriefs) - seen.DEBRIEFS_SHOWN
        self.debriefs.show_rows(
            waiting, str(count) if count else "", empty_words.debrief_words(found), more=more
        )
        late = [rows.overdue_row(each, found.day) for each in found.overdue[: seen.OVERDUE_SHOWN]]
        self.overdue.show_rows(
            late,
            _open_words(found),
            empty_words.overdue_words(found),
            more=len(found.overdue) - seen.OVERDUE_SHOWN,
        )
        over = [rows.recent_row(each, found.day) for each in found.recent[: seen.RECENT_SHOWN]]
        self.recent.show_rows(over, empty=empty_words.recent_words(found))

    def _agency(self, agency_id: str) -> Agency | None:
        return self._logbook.register.get(Agency, agency_id)


def _sentence(found: Overview) -> str:
    parts = []
    if found.live is not None:
        parts.append(_("A meeting is in progress."))
    elif found.today:
        parts.append(plural("{count} meeting today.", "{count} meetings today.", len(found.today)))
    elif found.card is not None:
        day = short_date(found.card.meeting.day)
        parts.append(_("No meeting today. The next is on {day}.").format(day=day))
    elif found.meetings:
        parts.append(_("No meeting today."))
    if found.debriefs:
        parts.append(plural("{count} debrief to finish.", "{count} debriefs to finish.", len(found.debriefs)))
    return " ".join(parts) or _("Welcome. Here is where each day begins.")


def _open_words(found: Overview) -> str:
    if not found.overdue:
        return ""
    late, total = len(found.overdue), found.open_actions
    return _("{late} of {total} open").format(late=late, total=total)


def _day(meeting: Meeting) -> tuple[object, str]:
    return meeting.day, meeting.id
