"""The ways to the screen of actions."""

from typing import TYPE_CHECKING

from nhplogger.ui.pages import Place

if TYPE_CHECKING:
    from nhplogger.ui.house import House


def go(house: "House") -> None:
    """To the actions of all meetings, as they were left."""
    house.pages.go(Place.ACTIONS)


def open_action(house: "House", action_id: str) -> None:
    """To one open action among them."""
    from nhplogger.ui.action_list.actions_page import ActionsPage

    page = house.pages.page(Place.ACTIONS)
    house.pages.go(Place.ACTIONS)
    if isinstance(page, ActionsPage):
        page.show_action(action_id)
