"""What the small parts do when they are used."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from nhplogger.ui.look import Look
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.choice_button import Choice, ChoiceShape
from nhplogger.ui.widgets.choice_row import ChoiceRow
from nhplogger.ui.widgets.empty_state import EmptyState
from nhplogger.ui.widgets.notice import Notice, Offer
from nhplogger.ui.widgets.password_field import PasswordField
from nhplogger.ui.widgets.rail import Rail, places, services
from nhplogger.ui.widgets.save_state import SaveState, Saving
from nhplogger.ui.widgets.status_bar import StatusBar
from nhplogger.ui.widgets.strength_bar import StrengthBar, words_for

KINDS = (
    Choice(name="all", words="All", count="38"),
    Choice(name="notes", words="Notes", count="23"),
    Choice(name="quotes", words="Quotes"),
)


def a_row(look: Look, qtbot: QtBot) -> ChoiceRow:
    row = ChoiceRow(KINDS, ChoiceShape.FILTER, "Kinds", look)
    qtbot.addWidget(row)
    row.show()
    return row


def test_the_rail_says_which_place_was_chosen(look: Look, qtbot: QtBot) -> None:
    rail = Rail(look)
    qtbot.addWidget(rail)
    for item in (*places(), *services()):
        with qtbot.waitSignal(rail.chosen) as chosen:
            QTest.mouseClick(rail.button(item.name), Qt.MouseButton.LeftButton)
        assert chosen.args == [item.name]


def test_the_rail_marks_one_place_and_says_nothing_when_told_to(look: Look, qtbot: QtBot) -> None:
    rail = Rail(look)
    qtbot.addWidget(rail)
    rail.set_current("home")
    with qtbot.assertNotEmitted(rail.chosen):
        rail.set_current("themes")
    marked = [item.name for item in places() if rail.button(item.name).isChecked()]
    assert marked == ["themes"]


def test_locking_leaves_the_mark_where_it_is(look: Look, qtbot: QtBot) -> None:
    rail = Rail(look)
    qtbot.addWidget(rail)
    rail.set_current("actions")
    QTest.mouseClick(rail.button("lock"), Qt.MouseButton.LeftButton)
    assert rail.button("actions").isChecked()
    assert not rail.button("lock").isChecked()


def test_a_choice_is_told_once(look: Look, qtbot: QtBot) -> None:
    row = a_row(look, qtbot)
    told: list[str] = []
    row.chosen.connect(told.append)
    for _again in range(2):
        QTest.mouseClick(row.button("notes"), Qt.MouseButton.LeftButton)
    assert told == ["notes"]
    assert row.current() == "notes"


def test_a_choice_made_by_the_program_is_not_told(look: Look, qtbot: QtBot) -> None:
    row = a_row(look, qtbot)
    with qtbot.assertNotEmitted(row.chosen):
        row.choose("quotes")
    assert row.current() == "quotes"
    assert row.button("quotes").isChecked()


def test_arrow_keys_move_the_choice(look: Look, qtbot: QtBot) -> None:
    row = a_row(look, qtbot)
    row.activateWindow()
    row.button("all").setFocus()
    qtbot.waitUntil(row.button("all").hasFocus)
    with qtbot.waitSignal(row.chosen) as chosen:
        QTest.keyClick(row.button("all"), Qt.Key.Key_Right)
    assert chosen.args == ["notes"]


def test_a_count_is_read_with_its_words(look: Look, qtbot: QtBot) -> None:
    row = a_row(look, qtbot)
    row.set_count("notes", "24")
    assert row.button("notes").accessibleName() == "Notes 24"


def test_the_row_stands_still_when_another_is_chosen(look: Look, qtbot: QtBot) -> None:
    row = a_row(look, qtbot)
    before = row.sizeHint()
    row.choose("quotes")
    assert row.sizeHint() == before


def test_a_notice_says_what_was_taken(look: Look, qtbot: QtBot) -> None:
    notice = Notice(look)
    qtbot.addWidget(notice)
    notice.tell(
        "Not saved.", Tone.DANGER, [Offer(name="usb", words="Save"), Offer(name="again", words="Try")]
    )
    with qtbot.waitSignal(notice.taken) as taken:
        QTest.mouseClick(notice.offer("again"), Qt.MouseButton.LeftButton)
    assert taken.args == ["again"]


def test_a_new_notice_takes_the_place_of_the_last(look: Look, qtbot: QtBot) -> None:
    notice = Notice(look)
    qtbot.addWidget(notice)
    notice.tell("Not saved.", Tone.DANGER, [Offer(name="usb", words="Save")])
    notice.tell("Saved again.", Tone.OK)
    assert notice.text() == notice.accessibleName() == "Saved again."
    assert [button for button in notice.findChildren(Button) if not button.isHidden()] == []


def test_a_notice_with_nothing_to_say_is_gone(look: Look, qtbot: QtBot) -> None:
    notice = Notice(look)
    qtbot.addWidget(notice)
    assert notice.isHidden()
    notice.tell("Not saved.", Tone.DANGER)
    assert not notice.isHidden()
    notice.clear()
    assert notice.isHidden()


def test_the_save_state_says_how_far_the_saving_is(look: Look, qtbot: QtBot) -> None:
    state = SaveState(look)
    qtbot.addWidget(state)
    state.show_saved("14:32:07", "unfinished line kept")
    assert (state.state, state.text()) == (Saving.SAVED, "Saved 14:32:07, unfinished line kept")
    state.show_saving()
    assert state.state is Saving.UNDER_WAY
    state.show_failed("14:32:07")
    assert (state.state, state.accessibleName()) == (Saving.FAILED, "Not saved since 14:32:07")


def test_the_status_bar_shows_no_key_where_there_is_none(look: Look, qtbot: QtBot) -> None:
    bar = StatusBar(look)
    qtbot.addWidget(bar)
    bar.say("Last line: Quote, take back with", "Ctrl+Z")
    assert not bar.key.isHidden()
    bar.say("Nothing to take back")
    assert bar.key.isHidden()


def test_a_passphrase_is_hidden_until_one_asks_to_see_it(look: Look, qtbot: QtBot) -> None:
    field = PasswordField("Passphrase", look)
    qtbot.addWidget(field)
    QTest.keyClicks(field.line, "horse staple")
    assert field.line.echoMode() is QLineEdit.EchoMode.Password
    QTest.mouseClick(field.eye, Qt.MouseButton.LeftButton)
    assert field.line.echoMode() is QLineEdit.EchoMode.Normal
    assert field.eye.accessibleName() == "Hide the passphrase"


def test_clearing_a_passphrase_hides_what_comes_next(look: Look, qtbot: QtBot) -> None:
    field = PasswordField("Passphrase", look)
    qtbot.addWidget(field)
    QTest.mouseClick(field.eye, Qt.MouseButton.LeftButton)
    QTest.keyClicks(field.line, "horse")
    field.clear()
    assert field.text() == ""
    assert field.line.echoMode() is QLineEdit.EchoMode.Password


def test_a_problem_with_a_passphrase_goes_when_it_is_mended(look: Look, qtbot: QtBot) -> None:
    field = PasswordField("Passphrase", look)
    qtbot.addWidget(field)
    field.set_problem("This passphrase does not open the study.")
    assert field.line.property("invalid") == "true"
    assert field.line.accessibleDescription() == "This passphrase does not open the study."
    QTest.keyClicks(field.line, "h")
    assert field.line.property("invalid") is None
    assert field.line.accessibleDescription() == ""


def test_enter_hands_the_passphrase_in(look: Look, qtbot: QtBot) -> None:
    field = PasswordField("Passphrase", look)
    qtbot.addWidget(field)
    QTest.keyClicks(field.line, "horse")
    with qtbot.waitSignal(field.submitted) as submitted:
        QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert submitted.args == ["horse"]


def test_each_strength_has_words_of_its_own(look: Look, qtbot: QtBot) -> None:
    bar = StrengthBar(look)
    qtbot.addWidget(bar)
    said = []
    for score in range(5):
        bar.set_score(score)
        said.append(bar.accessibleDescription())
    assert said == [words_for(score) for score in range(5)]
    assert len(set(said)) == 5


def test_nothing_is_said_of_a_passphrase_not_yet_typed(look: Look, qtbot: QtBot) -> None:
    bar = StrengthBar(look)
    qtbot.addWidget(bar)
    bar.set_score(4)
    bar.set_score(None)
    assert bar.accessibleDescription() == ""


def test_an_empty_place_reads_out_its_sentence_and_first_step(look: Look, qtbot: QtBot) -> None:
    empty = EmptyState("meetings", "No meetings yet.", "Add your first meeting.", look)
    qtbot.addWidget(empty)
    assert empty.accessibleName() == "No meetings yet. Add your first meeting."
    assert empty.button.isHidden()
