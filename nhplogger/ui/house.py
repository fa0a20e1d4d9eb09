"""An open study on the screen, and how one gets about in it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nhplogger.domain.faults import StudyError
from nhplogger.domain.meeting import State
from nhplogger.domain.study import Study
from nhplogger.domain.summary import Moment
from nhplogger.i18n import _, plural
from nhplogger.logbook.drafts import Drafts
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings
from nhplogger.ui.action_list import going as going_to_actions
from nhplogger.ui.ask import Ask
from nhplogger.ui.home.home_page import HomePage
from nhplogger.ui.home.quick_start_card import QuickStart
from nhplogger.ui.house_frame import HouseFrame
from nhplogger.ui.look import TEXT_STEP, Look
from nhplogger.ui.meetings import going as meetings_going
from nhplogger.ui.meetings import starting
from nhplogger.ui.page_makers import makers
from nhplogger.ui.pages import Pages, Place
from nhplogger.ui.panels import next_panel, panels_of
from nhplogger.ui.rescue import Rescue
from nhplogger.ui.text_size import scale_text
from nhplogger.ui.welcome.study_file import ENDING

if TYPE_CHECKING:
    from nhplogger.ui.capture.cover_page import CoverPage
    from nhplogger.ui.meetings.form_values import FormValues

_BEHIND_COVER = ("lock", "full screen")
Page = TypeVar("Page", bound=QWidget)


class House(QWidget):
    """One is made for each study that is opened, and thrown away when it is closed."""

    lock_wanted = Signal()
    renamed = Signal()  # what the window is called
    closing = Signal()

    def __init__(
        self, logbook: Logbook, look: Look, settings: Settings, ask: Ask, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.logbook, self.look, self.settings, self.ask = logbook, look, settings, ask
        self.drafts = Drafts(logbook)
        self.rescue = Rescue(logbook, self.drafts, settings, ask, self)
        self.is_covered = False
        self.forms: dict[str, FormValues] = {}  # what was typed into the meeting form and is not saved
        self.pages = Pages(makers(self), look)
        self.frame = HouseFrame(logbook, look, self.pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        self._deeds: dict[str, Callable[[], None]] = {
            "home": self.go_home,
            "meetings": partial(meetings_going.go, self),
            "actions": partial(going_to_actions.go, self),
            "reports": self.go_reports,
            "help": self.go_help,
            "settings": self.go_settings,
            "lock": self.lock,
        }
        self.frame.rail.chosen.connect(self._rail_was_pressed)
        self.frame.bar.return_wanted.connect(self.go_to_meeting)
        self.frame.notice.taken.connect(self.rescue.do)
        self.rescue.moved.connect(self.frame.has_moved)
        logbook.held_changed.connect(self.renamed)

    def begin(self) -> None:
        """Go where the person is needed: into the meeting that was on when the program stopped, else Home."""
        if starting.running(self.logbook) is not None:
            self.go_to_meeting()
        else:
            self.go_home()

    def close_study(self) -> None:
        """Keep the half line, then let go of the file."""
        self.closing.emit()
        self.drafts.flush()
        self.logbook.close()

    @property
    def title(self) -> str:
        """What the window is called: the study, the meeting that is on, and how much of it is not saved.

        While the screen is covered it says nothing of them.
        """
        if self.is_covered:
            return ""
        study = next(iter(self.logbook.register.all(Study)), None)
        name = study.name if study else self.logbook.path.stem
        meeting = self.logbook.current
        held = self.logbook.held
        unsaved = [plural("{count} change not saved", "{count} changes not saved", held)] if held else []
        live = [meeting.title] if meeting and meeting.state is State.LIVE else []
        return " – ".join([*unsaved, *live, name])

    @Slot()
    def go_home(self) -> None:
        """To the first screen."""
        self.pages.go(Place.HOME)

    @Slot()
    def go_reports(self) -> None:
        """To the report of the latest meeting."""
        from nhplogger.ui.reports.report_page import ReportPage

        self._page(Place.REPORTS, ReportPage).refresh()
        self.pages.go(Place.REPORTS)

    @Slot(str)
    def go_to_report(self, meeting_id: str) -> None:
        """To the report of a meeting."""
        from nhplogger.ui.reports.report_page import ReportPage

        self._page(Place.REPORTS, ReportPage).choose(meeting_id)
        self.pages.go(Place.REPORTS)

    @Slot()
    def go_help(self) -> None:
        """To the keys, and back with the same key."""
        if self.pages.place is Place.HELP:
            self.go_back()
        else:
            self.pages.go(Place.HELP)

    @Slot()
    def go_settings(self) -> None:
        """To the settings."""
        self.pages.go(Place.SETTINGS)

    @Slot()
    def go_keys(self) -> None:
        """To the keys one may change."""
        self.pages.go(Place.KEYS)

    @Slot()
    def go_rehearsal(self) -> None:
        """To the practice meeting; it goes on where it was left."""
        self.pages.go(Place.REHEARSAL)

    @Slot()
    def go_back(self) -> None:
        """To the screen one came from."""
        self.pages.go(self.pages.before or Place.HOME)

    @Slot()
    def show_sheet(self) -> None:
        """Show the recovery sheet once more."""
        from nhplogger.ui.welcome.sheet_page import SheetPage

        words = self.logbook.store.recovery_words
        self._page(Place.SHEET, SheetPage).show_sheet(self.title, words)
        self.pages.go(Place.SHEET)

    @Slot()
    def go_to_meeting(self) -> None:
        """Back into the meeting that is on, if one is."""
        if (meeting := starting.running(self.logbook)) is not None:
            self.start_meeting(meeting.id)

    @Slot()
    def add_meeting(self) -> None:
        """Plan a meeting."""
        from nhplogger.ui.meetings.meeting_form import MeetingForm

        self._page(Place.FORM, MeetingForm).add()
        self.pages.go(Place.FORM)

    @Slot(str)
    def check_meeting(self, meeting_id: str) -> None:
        """Look over a meeting's people and agenda."""
        from nhplogger.ui.meetings.meeting_form import MeetingForm

        self._page(Place.FORM, MeetingForm).check(meeting_id)
        self.pages.go(Place.FORM)

    @Slot(object)
    def start_now(self, wanted: QuickStart) -> None:
        """Make a meeting of today, and begin it."""
        if meeting_id := starting.add_now(self.logbook, wanted.area, wanted.title):
            self.start_meeting(meeting_id)

    @Slot(str)
    def start_meeting(self, meeting_id: str) -> None:
        """Begin a meeting, or go on with it; one at a time."""
        running = starting.running(self.logbook)
        if running is not None and running.id != meeting_id:
            words = _("Finish “{title}” first ({key} takes you there). Nothing was changed.")
            key = self.look.keys.now("Ctrl+0") or _("Return")
            self.ask.tell(_("Another meeting is in progress."), words.format(title=running.title, key=key))
        elif starting.begin(self.logbook, meeting_id):
            self.pages.go(Place.CAPTURE)

    @Slot(str)
    def show_meeting(self, meeting_id: str) -> None:
        """Read a meeting that is over."""
        from nhplogger.ui.sessions.going import open_moment

        open_moment(self, Moment(meeting_id=meeting_id))

    @Slot(str)
    def show_finished(self, meeting_id: str) -> None:
        """Show what a meeting that was just finished holds, and what can be done with it."""
        from nhplogger.ui.meetings.finished_page import FinishedPage

        self._page(Place.FINISHED, FinishedPage).show_meeting(meeting_id)
        self.pages.go(Place.FINISHED)

    @Slot()
    def back_up(self) -> None:
        """Write a checked copy of the study where the person says."""
        now = self.logbook.clock.now().astimezone()
        name = f"{self.logbook.path.stem} {now:%Y-%m-%d %H%M}{ENDING}"
        kinds = _("Studies (*{ending})").format(ending=ENDING)
        target = self.ask.save_file(_("Back up the study"), Path.home() / name, kinds)
        if target is None:
            return
        try:
            entries = self.logbook.back_up(target)
        except StudyError as error:
            self.ask.tell(_("No backup was made."), str(error))
            return
        self.frame.status.say(plural("{count} entry copied", "{count} entries copied", entries))
        if isinstance(page := self.pages.currentWidget(), HomePage):
            page.refresh()

    @Slot()
    def go_to_next_panel(self) -> None:
        """The caret into the next panel."""
        next_panel(self._panels(), 1)

    @Slot()
    def go_to_previous_panel(self) -> None:
        """The caret into the panel before."""
        next_panel(self._panels(), -1)

    @Slot()
    def enlarge_text(self) -> None:
        """One step larger."""
        scale_text(self, TEXT_STEP)

    @Slot()
    def reduce_text(self) -> None:
        """One step smaller."""
        scale_text(self, -TEXT_STEP)

    @Slot()
    def toggle_full_screen(self) -> None:
        """The whole screen for the window, and back."""
        window = self.window()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    @Slot(object)
    def cover(self, cover: "CoverPage") -> None:
        """While a screen is covered nothing around it is shown, and no key leads elsewhere."""
        self.is_covered = cover.is_on
        self.frame.status.setVisible(not self.is_covered)
        for action in self.actions():
            action.setEnabled(not self.is_covered or action.objectName() in _BEHIND_COVER)
        self.renamed.emit()

    @Slot()
    def lock(self) -> None:
        """Close the study; its passphrase opens it again where it was."""
        self.lock_wanted.emit()

    def _panels(self) -> list[QWidget]:
        return [self.frame.rail, *panels_of(self.pages.currentWidget())]

    def _page(self, place: Place, kind: type[Page]) -> Page:
        page = self.pages.page(place)
        if not isinstance(page, kind):
            raise TypeError(place)
        return page

    @Slot(str)
    def _rail_was_pressed(self, name: str) -> None:
        self._deeds[name]()
