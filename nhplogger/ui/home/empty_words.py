"""What Home's lists say where they are empty: what will appear, or that nothing is left to do."""

from nhplogger.i18n import _, plural
from nhplogger.ui.home.overview import Overview


def next_words(found: Overview) -> str:
    """Where no meeting is planned beside the one on the card."""
    if found.card is not None and found.live is None:
        return _("Nothing else is planned.")
    return _("Meetings you plan appear here, soonest first.")


def debrief_words(found: Overview) -> str:
    """Where no debrief waits."""
    if found.recent:
        return _("Every debrief is done.")
    return _("After a meeting its debrief waits here, best done within two days.")


def overdue_words(found: Overview) -> str:
    """Where no action is late."""
    if found.open_actions:
        return plural(
            "Nothing overdue. {count} action is open.",
            "Nothing overdue. {count} actions are open.",
            found.open_actions,
        )
    if found.held:
        return _("Nothing overdue, and no action is open.")
    return _("Nothing overdue. What meetings agree and nobody does in time appears here.")


def recent_words(found: Overview) -> str:
    """Where no meeting is complete."""
    if found.debriefs:
        return _("A meeting appears here once its debrief is done.")
    return _("Meetings appear here once they are complete.")
