"""Every small part: painted in both themes and at every text size, and named for those who cannot see it."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from nhplogger.ui.look import Look
from nhplogger.ui.theme import ThemeName, Tone
from nhplogger.ui.widgets.badge import AgencyBadge
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.chip_view import ChipView
from nhplogger.ui.widgets.choice_button import Choice, ChoiceShape
from nhplogger.ui.widgets.choice_row import ChoiceRow
from nhplogger.ui.widgets.empty_state import EmptyState
from nhplogger.ui.widgets.fields import DayField, NumberField, TimeField
from nhplogger.ui.widgets.filter_chip import FilterChip
from nhplogger.ui.widgets.key_cap import KeyCap
from nhplogger.ui.widgets.notice import Notice, Offer
from nhplogger.ui.widgets.painting import Chip
from nhplogger.ui.widgets.password_field import PasswordField
from nhplogger.ui.widgets.rail import Rail
from nhplogger.ui.widgets.save_state import SaveState
from nhplogger.ui.widgets.search_field import SearchField
from nhplogger.ui.widgets.section_header import SectionHeader
from nhplogger.ui.widgets.status_bar import StatusBar
from nhplogger.ui.widgets.strength_bar import StrengthBar
from nhplogger.ui.widgets.switch import Switch


def a_notice(look: Look) -> QWidget:
    notice = Notice(look)
    notice.tell("This disk is full.", Tone.DANGER, [Offer(name="again", words="Try again")])
    return notice


def a_save_state(look: Look) -> QWidget:
    state = SaveState(look)
    state.show_saved("14:32:07")
    return state


def a_strength(look: Look) -> QWidget:
    bar = StrengthBar(look)
    bar.set_score(3)
    return bar


def a_row(look: Look, shape: ChoiceShape) -> QWidget:
    choices = (Choice(name="all", words="All", count="38"), Choice(name="notes", words="Notes"))
    return ChoiceRow(choices, shape, "Kinds", look)


PARTS: dict[str, Callable[[Look], QWidget]] = {
    "key cap": lambda look: KeyCap("Ctrl+F", look),
    "badge": lambda look: AgencyBadge("PO", "PO", "Police", look),
    "unknown badge": lambda look: AgencyBadge("QX", "QX", "Quarry", look),
    "chip": lambda look: ChipView(Chip(text="In progress", icon="half", tone=Tone.ACCENT), look),
    "primary": lambda look: Button("Start", look, ButtonKind.PRIMARY, icon="play", key="Enter"),
    "quiet": lambda look: Button("Other", look, ButtonKind.QUIET),
    "link": lambda look: Button("All actions", look, ButtonKind.LINK),
    "danger": lambda look: Button("Delete", look, ButtonKind.DANGER, small=True),
    "filters": lambda look: a_row(look, ChoiceShape.FILTER),
    "tabs": lambda look: a_row(look, ChoiceShape.TAB),
    "segments": lambda look: a_row(look, ChoiceShape.SEGMENT),
    "filter chip": lambda look: FilterChip("From 1 Jan", look),
    "empty": lambda look: EmptyState("meetings", "No meetings yet.", "Add one.", look, button="Add"),
    "search": lambda look: SearchField("Search every meeting", look, key="Ctrl+F"),
    "section": lambda look: SectionHeader("Overdue", look, count="5", link="All actions"),
    "notice": a_notice,
    "save state": a_save_state,
    "status bar": StatusBar,
    "rail": Rail,
    "passphrase": lambda look: PasswordField("Passphrase", look),
    "strength": a_strength,
    "switch": lambda look: Switch("Use pseudonyms", look),
    "day": lambda look: DayField("Date", look),
    "time": lambda look: TimeField("Starts", look),
    "number": lambda look: NumberField("Minutes", look),
}


def picture(widget: QWidget) -> QImage:
    widget.resize(widget.sizeHint())
    return widget.grab().toImage()


def colours_of(image: QImage) -> int:
    return len({image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(image.height())})


@pytest.mark.parametrize("name", list(ThemeName))
@pytest.mark.parametrize("part", PARTS)
def test_it_paints_in_either_theme(look: Look, qtbot: QtBot, part: str, name: ThemeName) -> None:
    look.wear(name, 1.0)
    widget = PARTS[part](look)
    qtbot.addWidget(widget)
    assert colours_of(picture(widget)) > 1


@pytest.mark.parametrize("part", PARTS)
def test_it_changes_with_the_theme(look: Look, qtbot: QtBot, part: str) -> None:
    widget = PARTS[part](look)
    qtbot.addWidget(widget)
    light = picture(widget)
    look.wear(ThemeName.DARK, 1.0)
    assert picture(widget) != light


@pytest.mark.parametrize("part", PARTS)
def test_it_grows_with_the_text(look: Look, qtbot: QtBot, part: str) -> None:
    widget = PARTS[part](look)
    qtbot.addWidget(widget)
    widget.ensurePolished()
    before = widget.sizeHint()
    look.wear(ThemeName.LIGHT, 2.0)
    widget.ensurePolished()
    after = widget.sizeHint()
    assert after.height() >= before.height()
    assert after.width() * after.height() > before.width() * before.height()


@pytest.mark.parametrize("part", PARTS)
def test_it_has_a_name_for_those_who_cannot_see_it(look: Look, qtbot: QtBot, part: str) -> None:
    widget = PARTS[part](look)
    qtbot.addWidget(widget)
    shown = [button for button in widget.findChildren(QAbstractButton) if not button.isHidden()]
    nameless = [each for each in (widget, *shown) if not (each.accessibleName() or _words(each))]
    assert nameless == []


def _words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""
