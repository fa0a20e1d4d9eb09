"""A meeting as one sees it beside the list of all."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Changed
from nhplogger.domain.entry import Entry
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.meeting_preview import MeetingPreview
from tests.ui.capture.brackwell import EARLIER, MEETING, open_brackwell


class CountedReading(MeetingPreview):
    """Counts how often it read a meeting."""

    def __init__(self, logbook: Logbook, look: Look) -> None:
        self.read = 0
        super().__init__(logbook, look)

    def refresh(self) -> None:
        self.read += 1
        super().refresh()


@pytest.fixture
def logbook() -> Logbook:
    return open_brackwell()


@pytest.fixture
def preview(qtbot: QtBot, look: Look, logbook: Logbook) -> CountedReading:
    made = CountedReading(logbook, look)
    qtbot.addWidget(made)
    made.resize(1075, 304)
    made.show()
    qtbot.waitExposed(made)
    return made


def showing(preview: MeetingPreview, meeting_id: str = MEETING.id) -> bool:
    return preview.timeline is not None and preview.timeline.meeting.id == meeting_id


def test_it_shows_the_meeting_when_the_choice_has_settled(preview: CountedReading, qtbot: QtBot) -> None:
    for meeting_id in (MEETING.id, EARLIER.id) * 5:
        preview.show_meeting(meeting_id)
    preview.show_meeting(MEETING.id)
    assert preview.read == 0
    qtbot.waitUntil(lambda: showing(preview))
    assert preview.read == 1
    assert preview.head.title.whole == MEETING.title
    assert preview.head.when.whole == "Thu 27 Nov, from 13:45"


def test_no_meeting_is_said_at_once_and_nothing_is_read(preview: CountedReading, qtbot: QtBot) -> None:
    preview.show_meeting(MEETING.id)
    preview.show_meeting(None)
    assert preview.empty.isVisible()
    qtbot.wait(200)
    assert preview.read == 0


def test_a_meeting_not_yet_held_shows_its_day(preview: CountedReading, qtbot: QtBot) -> None:
    preview.show_meeting(EARLIER.id)
    qtbot.waitUntil(lambda: showing(preview, EARLIER.id))
    assert preview.head.when.whole == "Thu 30 Oct"
    assert preview.view.empty.isVisible()
    assert preview.moments.empty.isVisible()


def test_the_buttons_say_which_meeting_is_wanted(preview: CountedReading, qtbot: QtBot) -> None:
    preview.show_meeting(MEETING.id)
    qtbot.waitUntil(lambda: showing(preview))
    with qtbot.waitSignal(preview.open_wanted) as opened:
        preview.head.open.click()
    with qtbot.waitSignal(preview.report_wanted) as reported:
        preview.head.report.click()
    assert (opened.args, reported.args) == ([MEETING.id], [MEETING.id])


def test_timeline_and_key_moments_go_together(preview: CountedReading, qtbot: QtBot) -> None:
    preview.show_meeting(MEETING.id)
    qtbot.waitUntil(lambda: showing(preview))
    chosen = preview.moments.list
    rows = preview.moments.rows.rows
    assert chosen.currentIndex().row() == 0
    chosen.setCurrentIndex(preview.moments.rows.index(1))
    assert preview.view.stop is not None
    assert preview.view.stop.id == rows[1].id
    QTest.keyClick(preview.view.chart, Qt.Key.Key_Home)
    assert not chosen.selectedIndexes()
    with qtbot.waitSignal(preview.moment_wanted) as wanted:
        QTest.keyClick(preview.view.chart, Qt.Key.Key_Return)
    assert wanted.args[0].entry_id == preview.view.stop.id


def test_it_reads_the_meeting_again_after_an_act(
    preview: CountedReading, logbook: Logbook, qtbot: QtBot
) -> None:
    preview.show_meeting(MEETING.id)
    qtbot.waitUntil(lambda: showing(preview))
    before = len(preview.moments.rows.rows)
    line = _plain_line(logbook.meeting)
    logbook.do("Star", Changed(line, replace(line, starred=True)))
    qtbot.waitUntil(lambda: len(preview.moments.rows.rows) == before + 1)


def test_what_is_hidden_waits_until_it_is_shown(
    preview: CountedReading, logbook: Logbook, qtbot: QtBot
) -> None:
    preview.show_meeting(MEETING.id)
    qtbot.waitUntil(lambda: showing(preview))
    preview.hide()
    line = _plain_line(logbook.meeting)
    before = len(preview.moments.rows.rows)
    logbook.do("Star", Changed(line, replace(line, starred=True)))
    preview.show()
    qtbot.waitUntil(lambda: len(preview.moments.rows.rows) == before + 1)
    assert preview.read == 2


def test_a_meeting_that_cannot_be_read_says_so(
    preview: CountedReading, logbook: Logbook, qtbot: QtBot
) -> None:
    logbook.store.close()
    preview.show_meeting(EARLIER.id)
    qtbot.waitUntil(lambda: preview.read == 1)
    assert preview.empty.isVisible()
    assert "This meeting could not be read." in preview.empty.accessibleName()
    assert "What was saved before is safe." in preview.empty.accessibleName()


def test_key_moments_go_below_where_there_is_too_little_room(preview: CountedReading, qtbot: QtBot) -> None:
    preview.show_meeting(MEETING.id)
    qtbot.waitUntil(lambda: showing(preview))
    assert preview.moments.x() > preview.view.x()
    assert preview.moments.width() == 304
    preview.resize(600, 700)
    qtbot.waitUntil(lambda: preview.moments.y() > preview.view.y())


def _plain_line(meeting: Contents) -> Entry:
    return next(each for each in meeting.all(Entry) if each.kind == "note" and not each.starred)
