"""What a check is called while something of it is open, and what it says once it is clear."""

from nhplogger.analysis.debrief_checks import Checked
from nhplogger.analysis.debrief_findings import ActionLacks, Check
from nhplogger.i18n import _, plural


def open_title(checked: Checked) -> str:
    """1 action has no owner."""
    count = len(checked.open)
    match checked.check:
        case Check.OWNERS:
            return _actions(checked)
        case Check.NAMES:
            return plural("{count} person has no name or role", "{count} people have no name or role", count)
        case Check.THEMES:
            return plural("{count} note has no theme", "{count} notes have no theme", count)
        case Check.TIMES:
            return plural("{count} time is missing", "{count} times are missing", count)
        case _:
            return _open_rest(checked.check, count)


def _open_rest(check: Check, count: int) -> str:
    return {
        Check.SILENCES: plural(
            "The log is silent for ten minutes or more, once",
            "The log is silent for ten minutes or more, {count} times",
            count,
        ),
        Check.AGENCIES: plural("{count} person is in no agency", "{count} people are in no agency", count),
        Check.CARRIED: plural(
            "{count} carried-over action was not mentioned",
            "{count} carried-over actions were not mentioned",
            count,
        ),
        Check.PERSONAL: plural(
            "{count} personal detail is in the notes", "{count} personal details are in the notes", count
        ),
    }[check]


def _actions(checked: Checked) -> str:
    lacks = [each for each in checked.open if isinstance(each, ActionLacks)]
    ownerless = sum(not each.owner for each in lacks)
    if ownerless:
        return plural("{count} action has no owner", "{count} actions have no owner", ownerless)
    return plural("{count} action has no date", "{count} actions have no date", len(lacks))


def clear_title(checked: Checked) -> str:
    """Everyone is in an agency; and how many gaps were left as they are."""
    words = _clear(checked)
    if not checked.settled:
        return words
    left = plural("{count} left as it is", "{count} left as they are", checked.settled)
    return _("{words} ({left})").format(words=words, left=left)


def _clear(checked: Checked) -> str:
    agreed = _("Every action has an owner and a date")
    return {
        Check.OWNERS: agreed if checked.looked_at else _("No action was agreed"),
        Check.NAMES: _("Everyone has a name or role"),
        Check.THEMES: _("Notes and quotes have themes"),
        Check.TIMES: _("Start, finish and breaks recorded"),
        Check.SILENCES: _("No long silence in the log"),
        Check.AGENCIES: _("Everyone is in an agency"),
        Check.CARRIED: _carried(checked.looked_at),
        Check.PERSONAL: _("No personal names found in notes"),
    }[checked.check]


def _carried(count: int) -> str:
    if not count:
        return _("No action was carried over")
    return _("Carried-over actions updated, {count} of {count}").format(count=count)
