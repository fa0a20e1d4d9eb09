"""The screen of actions at the keys, on a real study."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate, Status
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Changed
from nhplogger.domain.meeting import State
from nhplogger.domain.outside import ExportLog
from nhplogger.domain.review import Supersession
from nhplogger.domain.summary import Moment
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings
from nhplogger.ui.action_list.actions_page import ActionsPage
from nhplogger.ui.action_list.chain_words import told_by
from nhplogger.ui.look import Look
from tests.builders import DAY, START, a_meeting, a_person, an_action, an_agency, an_area, an_entry, an_owner
from tests.ui.recorder import Recorder
from tests.worn import worn

MEETING = a_meeting(day=DAY - timedelta(30), state=State.COMPLETE, ended_at=START - timedelta(30))
LATER = a_meeting("Later", day=DAY - timedelta(9), state=State.COMPLETE, ended_at=START - timedelta(9))
ENTRY = an_entry("We'll get the door sorted")
LATE = an_action("Repair the door", due=DAY - timedelta(13), meeting_id=MEETING.id, entry_id=ENTRY.id)
SOON = an_action("=cmd Sgt Hughes rings", due=DAY + timedelta(4), meeting_id=MEETING.id)
NO_DATE = an_action("Name a contact", meeting_id=MEETING.id)
HUGHES = a_person("Sgt Hughes", role="Chair", pseudonym="Chair", agency_id=an_agency().id)
HOUSING = a_person("Housing officer", pseudonym="Housing officer")


@pytest.fixture
def page(qtbot: QtBot, logbook: Logbook, look: Look, ask: Recorder, tmp_path: Path) -> ActionsPage:
    values = (an_area(), an_agency(), HUGHES, HOUSING, MEETING, LATER, ENTRY, LATE, SOON, NO_DATE)
    assert logbook.do("Agree", *(Added(value) for value in values), Added(an_owner(LATE, HUGHES)))
    made = worn(look, lambda: ActionsPage(logbook, look, ask, tmp_path))
    made.resize(1200, 660)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.entrance.setFocus()
    qtbot.waitUntil(lambda: made.conductor.ids == (LATE.id,))
    return made


def press(page: ActionsPage, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or page.list, key, held)


def stored(logbook: Logbook) -> Contents:
    return logbook.store.read_all()


def status_of(action: Action, logbook: Logbook) -> Status:
    found = stored(logbook).get(Action, action.id)
    assert found is not None
    return found.status


def test_the_soonest_due_is_in_hand_with_its_history(page: ActionsPage) -> None:
    assert page.about.whole == "3 open in one area"
    assert page.panel.title.text() == LATE.text
    assert page.panel.late.text() == "13 days late"
    assert page.tabs.button("overdue").accessibleName() == "Overdue 1"


def test_d_says_that_it_is_done_and_undo_takes_it_back(page: ActionsPage, logbook: Logbook) -> None:
    press(page, Qt.Key.Key_D)
    assert status_of(LATE, logbook) is Status.DONE
    press(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert status_of(LATE, logbook) is Status.NOT_STARTED
    assert stored(logbook).count(ActionUpdate) == 0
    assert page.list.current_id() == LATE.id
    press(page, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert status_of(LATE, logbook) is Status.DONE


def test_several_are_dropped_as_one_act(qtbot: QtBot, page: ActionsPage, logbook: Logbook) -> None:
    press(page, Qt.Key.Key_Space)
    assert page.list.selected_ids() == (LATE.id,)
    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_Space)
    assert set(page.list.selected_ids()) == {LATE.id, SOON.id}
    press(page, Qt.Key.Key_Space)
    assert page.list.selected_ids() == (LATE.id,)
    press(page, Qt.Key.Key_Space)
    acts = len(logbook.store.acts())
    with qtbot.waitSignal(page.deeds.said) as said:
        press(page, Qt.Key.Key_X)
    assert said.args == [("2 actions dropped", "Ctrl+Z")]
    assert len(logbook.store.acts()) == acts + 1
    assert status_of(LATE, logbook) is status_of(SOON, logbook) is Status.DROPPED
    page.deeds.undo()
    assert status_of(LATE, logbook) is status_of(SOON, logbook) is Status.NOT_STARTED


def test_an_update_is_written_and_added_by_key(page: ActionsPage, logbook: Logbook) -> None:
    press(page, Qt.Key.Key_U)
    assert page.panel.update_box.text.hasFocus()
    QTest.keyClicks(page.panel.update_box.text, "Contractor did not come")
    press(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (update,) = stored(logbook).all(ActionUpdate)
    assert (update.text, update.meeting_id, update.status) == (
        "Contractor did not come",
        None,
        Status.NOT_STARTED,
    )
    assert page.list.hasFocus()
    assert page.panel.update_box.words == ""


def test_an_update_can_be_dated_at_a_meeting(page: ActionsPage, logbook: Logbook) -> None:
    box = page.panel.update_box
    box.dated.setCurrentIndex(box.dated.findData(LATER.id))
    box.text.setPlainText("Booked")
    page.conductor.add_update()
    (update,) = stored(logbook).all(ActionUpdate)
    assert (update.meeting_id, update.at) == (LATER.id, LATER.ended_at)


def test_words_begun_about_one_action_wait_while_another_is_looked_at(
    qtbot: QtBot, page: ActionsPage
) -> None:
    page.panel.update_box.text.setPlainText("Half a")
    page.list.show_action(SOON.id)
    qtbot.waitUntil(lambda: page.conductor.ids == (SOON.id,))
    assert page.panel.update_box.words == ""
    page.list.show_action(LATE.id)
    qtbot.waitUntil(lambda: page.conductor.ids == (LATE.id,))
    assert page.panel.update_box.words == "Half a"


def test_the_owner_is_changed_by_typing_a_name(page: ActionsPage, logbook: Logbook) -> None:
    press(page, Qt.Key.Key_O)
    QTest.keyClicks(page.panel.line.line, "hous")
    assert page.panel.line.reading == "Owner Housing officer"
    press(page, Qt.Key.Key_Return)
    assert [owner.person_id for owner in stored(logbook).all(ActionOwner)] == [HOUSING.id]
    assert page.list.hasFocus()


def test_a_name_nobody_has_changes_nothing(page: ActionsPage, logbook: Logbook) -> None:
    press(page, Qt.Key.Key_O)
    QTest.keyClicks(page.panel.line.line, "flurs")
    press(page, Qt.Key.Key_Return)
    assert "nobody in this area" in page.panel.line.reading
    press(page, Qt.Key.Key_Escape)
    assert not page.panel.line.isVisible()
    assert [owner.person_id for owner in stored(logbook).all(ActionOwner)] == [HUGHES.id]


def test_the_due_date_is_typed_in_words(page: ActionsPage, logbook: Logbook) -> None:
    press(page, Qt.Key.Key_E)
    QTest.keyClicks(page.panel.line.line, "next fri")
    press(page, Qt.Key.Key_Return)
    found = stored(logbook).get(Action, LATE.id)
    assert found is not None
    assert found.due == DAY + timedelta(8)


def test_another_action_takes_its_place(page: ActionsPage, logbook: Logbook) -> None:
    press(page, Qt.Key.Key_S)
    QTest.keyClicks(page.panel.successor.field, "contact")
    press(page, Qt.Key.Key_Return)
    (taken,) = stored(logbook).all(Supersession)
    assert (taken.action_id, taken.by_id) == (LATE.id, NO_DATE.id)
    assert status_of(LATE, logbook) is Status.DROPPED


def test_finding_looks_at_words_and_owners_without_accents(qtbot: QtBot, page: ActionsPage) -> None:
    press(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.search.hasFocus()
    QTest.keyClicks(page.search, "HÜGHES door")
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    press(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.list.hasFocus() and page.search.text() == "")


def test_a_tab_with_nothing_says_so(page: ActionsPage, logbook: Logbook) -> None:
    logbook.do("Close", Changed(LATE, replace(LATE, status=Status.DONE)))
    page.tabs.button("overdue").click()
    assert page.empty.accessibleName().startswith("Nothing overdue.")
    assert page.empty.isVisible()


def test_a_group_that_was_folded_stays_so(page: ActionsPage, logbook: Logbook) -> None:
    page.list.toggle(page.model.index(0))
    logbook.do("Agree", Added(an_action("More", meeting_id=MEETING.id, due=DAY)))
    assert not page.model.index_of(LATE.id).isValid()


def test_the_history_leads_to_the_moment_it_was_agreed(qtbot: QtBot, page: ActionsPage) -> None:
    from nhplogger.ui.widgets.button import Button

    (way,) = page.panel.chain.findChildren(Button)
    with qtbot.waitSignal(page.moment_wanted) as wanted:
        QTest.keyClick(way, Qt.Key.Key_Return)
    assert wanted.args == [Moment(meeting_id=MEETING.id, entry_id=ENTRY.id)]


def test_what_was_changed_elsewhere_meanwhile_is_not_taken_back(
    qtbot: QtBot, page: ActionsPage, logbook: Logbook
) -> None:
    press(page, Qt.Key.Key_P)
    now = stored(logbook).get(Action, LATE.id)
    assert now is not None
    logbook.take("Reword", (Changed(now, replace(now, text="Mend the door")),), MEETING.id)
    with qtbot.waitSignal(page.deeds.refused):
        page.deeds.undo()
    assert status_of(LATE, logbook) is Status.IN_PROGRESS


def test_the_list_is_exported_with_pseudonyms_and_no_formulas(
    page: ActionsPage, logbook: Logbook, ask: Recorder, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    ask.will_answer(0, path)
    page.export()
    words = path.read_text("utf-8-sig")
    assert "'=cmd [Chair] rings" in words
    assert "Hughes" not in words
    assert "Brackwell" not in words
    (noted,) = stored(logbook).all(ExportLog)
    assert (noted.path, noted.real_names) == (str(path), False)


def test_a_list_that_cannot_be_written_says_why(page: ActionsPage, ask: Recorder, tmp_path: Path) -> None:
    ask.will_answer(0, tmp_path / "nowhere" / "list.csv", 0)
    page.export()
    assert "your study is safe" in ask.asked[-1]


def test_it_is_usable_in_large_text(page: ActionsPage, look: Look) -> None:
    look.wear(None, 2.0)
    page.resize(1160, 560)
    QApplication.processEvents()
    for part in (page.panel.status, page.panel.update_box.add_button, page.group, page.export_button):
        corner = part.mapTo(page, part.rect().bottomRight())
        assert page.rect().contains(corner), part


def test_the_meetings_of_another_area_are_not_offered(page: ActionsPage) -> None:
    dated = page.panel.update_box.dated
    offered = [dated.itemData(place) for place in range(dated.count())]
    assert offered == ["", LATER.id, MEETING.id]


def test_a_half_typed_update_is_there_again_after_a_restart(
    page: ActionsPage, logbook: Logbook, look: Look, ask: Recorder, tmp_path: Path, qtbot: QtBot
) -> None:
    page.panel.update_box.text.setFocus()
    QTest.keyClicks(page.panel.update_box.text, "Sent on Mon")
    qtbot.waitUntil(lambda: "Sent on Mon" in logbook.store.kept_words("action updates"))
    again = worn(look, lambda: ActionsPage(logbook, look, ask, tmp_path))
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: again.conductor.ids == (LATE.id,))
    assert again.panel.update_box.words == "Sent on Mon"
    again.conductor.add_update()
    again.kept.flush()
    assert logbook.store.kept_words("action updates") == ""


def test_the_panel_stays_as_wide_as_it_was_made(page: ActionsPage, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.splitters = {"actions": [460]}
    page.use_settings(settings)
    assert abs(page.panel.width() - 460) <= 8


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("@Housing officer: sent on Monday", ("Housing officer", "sent on Monday")),
        ("Sent on Monday: late", ("", "Sent on Monday: late")),
        ("@: sent", ("", "@: sent")),
    ],
)
def test_a_line_that_begins_with_a_name_says_who_told(words: str, told: tuple[str, str]) -> None:
    assert told_by(words) == told
