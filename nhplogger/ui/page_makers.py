"""Makes each screen of an open study when it is first wanted, and connects it to the rest."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from nhplogger.ui.action_list import going as action_list
from nhplogger.ui.bringing import going as bringing_going
from nhplogger.ui.debrief import going as debrief
from nhplogger.ui.meetings import going as meetings_going
from nhplogger.ui.pages import Place
from nhplogger.ui.people import going as people
from nhplogger.ui.search import going as going_to_search
from nhplogger.ui.sessions.going import make_compare, make_session, open_moment

if TYPE_CHECKING:
    from nhplogger.ui.house import House


def makers(house: "House") -> Mapping[Place, Callable[[], QWidget]]:
    """What makes which screen; the slow ones are imported only then."""
    table: dict[Place, Callable[[House], QWidget]] = {
        Place.HOME: _home,
        Place.MEETINGS: meetings_going.make,
        Place.ACTIONS: _actions,
        Place.FORM: _form,
        Place.SEARCH: going_to_search.make_search,
        Place.CAPTURE: _capture,
        Place.FINISHED: _finished,
        Place.REPORTS: _reports,
        Place.HELP: _help,
        Place.SETTINGS: _settings,
        Place.KEYS: _keys,
        Place.REHEARSAL: _rehearsal,
        Place.SHEET: _sheet,
        Place.SESSION: make_session,
        Place.COMPARE: make_compare,
        Place.BRINGING: _bringing,
        Place.PEOPLE: people.make,
        Place.DEBRIEF: debrief.make,
    }
    return {place: partial(make, house) for place, make in table.items()}


def _home(house: "House") -> QWidget:
    from nhplogger.ui.home.home_page import HomePage

    page = HomePage(house.logbook, house.look)
    page.today.start_wanted.connect(house.start_meeting)
    page.today.check_wanted.connect(house.check_meeting)
    page.next.list.chosen.connect(house.check_meeting)
    page.quick.start_wanted.connect(house.start_now)
    page.plan_wanted.connect(house.add_meeting)
    page.practice_wanted.connect(house.go_rehearsal)
    page.all_wanted.connect(partial(meetings_going.go, house))
    page.head.people_button.clicked.connect(partial(people.go, house))
    page.head.search_button.clicked.connect(partial(going_to_search.go, house))
    page.head.bring_button.past_wanted.connect(partial(bringing_going.go_past, house))
    page.head.bring_button.file_wanted.connect(partial(bringing_going.open_file, house))
    page.next.more_button.clicked.connect(partial(meetings_going.list_meetings, house, "is:planned"))
    page.debriefs.more_button.clicked.connect(partial(meetings_going.list_meetings, house, "is:debrief"))
    page.overdue.more_button.clicked.connect(partial(action_list.go, house))
    page.meeting_wanted.connect(house.show_meeting)
    page.debrief_wanted.connect(partial(debrief.open_debrief, house))
    page.backup.wanted.connect(house.back_up)
    page.overdue.list.chosen.connect(partial(action_list.open_action, house))
    page.overdue.head.link.clicked.connect(partial(action_list.go, house))
    return page


def _actions(house: "House") -> QWidget:
    from platformdirs import user_documents_path

    from nhplogger.ui.action_list.actions_page import ActionsPage

    page = ActionsPage(house.logbook, house.look, house.ask, user_documents_path(), house.frame.status)
    page.moment_wanted.connect(partial(open_moment, house))
    page.use_settings(house.settings)
    house.closing.connect(page.kept.flush)
    return page


def _form(house: "House") -> QWidget:
    from nhplogger.ui.meetings.meeting_form import MeetingForm

    page = MeetingForm(house.logbook, house.look, unsaved=house.forms)
    house.closing.connect(page.keep)
    page.saved.connect(house.go_back)
    page.left.connect(house.go_back)
    page.start_wanted.connect(house.start_meeting)
    return page


def _capture(house: "House") -> QWidget:
    from nhplogger.ui.capture.capture_page import CapturePage
    from nhplogger.ui.capture.date_warm_up import warm_up_dates

    warm_up_dates()
    status = house.frame.status
    page = CapturePage(house.logbook, house.look, house.drafts, house.settings, house.ask, status=status)
    page.finished.connect(house.show_finished)
    page.home_wanted.connect(house.go_home)
    page.cover.turned.connect(house.cover)
    return page


def _finished(house: "House") -> QWidget:
    from nhplogger.ui.meetings.finished_page import FinishedPage

    page = FinishedPage(house.logbook, house.look)
    page.debrief_wanted.connect(partial(debrief.open_debrief, house))
    page.report_wanted.connect(house.go_to_report)
    page.check_wanted.connect(house.check_meeting)
    page.log_wanted.connect(house.show_meeting)
    page.home_wanted.connect(house.go_home)
    return page


def _reports(house: "House") -> QWidget:
    from platformdirs import user_documents_path

    from nhplogger.ui.reports.report_page import ReportPage

    return ReportPage(house.logbook, house.look, house.ask, user_documents_path())


def _help(house: "House") -> QWidget:
    from nhplogger.ui.help.help_page import HelpPage
    from nhplogger.ui.keys.key_table import key_sections

    page = HelpPage(key_sections(), house.look)
    page.left.connect(house.go_back)
    page.change_wanted.connect(house.go_keys)
    page.practice_wanted.connect(house.go_rehearsal)
    return page


def _settings(house: "House") -> QWidget:
    from nhplogger.ui.preferences.settings_page import SettingsPage

    page = SettingsPage(house.settings, house.look, house.logbook)
    page.sheet_wanted.connect(house.show_sheet)
    page.keys_wanted.connect(house.go_keys)
    return page


def _keys(house: "House") -> QWidget:
    from nhplogger.ui.keys.key_table import key_sections
    from nhplogger.ui.preferences.keys_page import KeysPage

    page = KeysPage(key_sections(), house.settings, house.look)
    page.left.connect(house.go_back)
    return page


def _rehearsal(house: "House") -> QWidget:
    from nhplogger.ui.rehearsal.rehearsal_page import RehearsalPage

    page = RehearsalPage(house.look, house.settings, house.ask, house.logbook.clock)
    page.left.connect(house.go_home)
    house.closing.connect(page.stop)
    return page


def _sheet(house: "House") -> QWidget:
    from nhplogger.ui.welcome.sheet_page import SheetPage

    page = SheetPage(house.look, house.ask, Path.home())
    page.left.connect(house.go_back)
    return page


def _bringing(house: "House") -> QWidget:
    from platformdirs import user_documents_path

    from nhplogger.ui.bringing.bringing_page import BringingPage
    from nhplogger.ui.capture.date_warm_up import warm_up_dates

    warm_up_dates()
    page = BringingPage(house.logbook, house.look, house.ask, user_documents_path())
    page.left.connect(house.go_back)
    page.meeting_wanted.connect(partial(meetings_going.open_meeting, house))
    house.closing.connect(page.keep)
    return page
