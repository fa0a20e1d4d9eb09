"""What the register says above its list, and in place of it where it is empty."""

from typing import assert_never

from nhplogger.i18n import _, plural
from nhplogger.ui.people.listing import Tab


def about_words(unnamed: int, *, held: bool) -> str:
    """How many wait for a name, and whether what is shown is all there is."""
    waiting = plural("{count} waits for a name.", "{count} wait for a name.", unnamed) if unnamed else ""
    saved = _("As last saved: some changes are not on the disk yet.") if held else ""
    return " ".join(filter(None, (waiting, saved)))


def empty_words(tab: Tab, words: str) -> tuple[str, str]:
    """Why nothing is listed, and the first step."""
    if words.strip():
        sentence = _("Nothing found for “{words}”.").format(words=words.strip())
        return sentence, _("Try part of a name, a role, an agency or an area. Esc clears the search.")
    match tab:
        case Tab.PEOPLE:
            return _("Nobody yet."), _("People appear here once they are at a meeting, or expected at one.")
        case Tab.AGENCIES:
            return _("No agencies yet."), _("They come with the people of a meeting. A adds one here.")
        case Tab.UNNAMED:
            return _("Nobody waits for a name."), _(
                "People noted without a name appear here until they have one."
            )
        case _:
            assert_never(tab)
