"""What the screen of actions says above its list, and in place of an empty one."""

from nhplogger.domain.action_list import Counts, Tab, Wanted
from nhplogger.i18n import _, plural


def about_words(counts: Counts, *, held: bool) -> str:
    """How much is open, and where; `held` says that changes wait in memory that are not counted."""
    open_now = counts.tabs[Tab.OPEN]
    if not open_now:
        words = _("Nothing open")
    elif counts.areas == 1:
        words = plural("{count} open in one area", "{count} open in one area", open_now)
    else:
        words = _("{count} open across {areas} areas").format(count=open_now, areas=_in_words(counts.areas))
    said = _("{words}, as last saved: some changes are not on the disk yet")
    return said.format(words=words) if held else words


def empty_words(wanted: Wanted, *, any_at_all: bool) -> tuple[str, str]:
    """A sentence and the step that helps."""
    if wanted.text.strip():
        sentence = _("No action has these words.")
        return sentence, _("Try the beginning of a word, another tab, or Esc to clear the search.")
    if wanted.area_id or wanted.agency_id or wanted.owner_id:
        return _("No action here."), _("Choose all areas, all agencies and all owners to see the rest.")
    if not any_at_all:
        return _("No actions yet."), _("What a meeting agrees appears here: in its log, begin a line with !")
    return {
        Tab.OPEN: (_("Nothing open."), _("Everything agreed is done or dropped.")),
        Tab.OVERDUE: (_("Nothing overdue."), _("Open actions whose day has passed appear here.")),
        Tab.NO_OWNER: (_("Every open action has an owner."), ""),
        Tab.DONE: (_("Nothing done yet."), _("Press D on an open action once somebody says it is done.")),
        Tab.DROPPED: (_("Nothing dropped."), _("Press X on an open action that nobody will do.")),
    }[wanted.tab]


def _in_words(count: int) -> str:
    words = (
        _("two"),
        _("three"),
        _("four"),
        _("five"),
        _("six"),
        _("seven"),
        _("eight"),
        _("nine"),
        _("ten"),
    )
    return words[count - 2] if 2 <= count <= 10 else str(count)
