"""When something is due, and what has become of it, in words."""

from dataclasses import dataclass
from datetime import date

from nhplogger.domain.action import Action, Status
from nhplogger.i18n import _, day_and_month, plural, short_date, short_day_of_month
from nhplogger.ui.theme import Tone

_REPEATED = "every"


@dataclass(frozen=True, slots=True)
class Fate:
    """What has become of an action, in few words, and the tone they are said in."""

    words: str
    tone: Tone = Tone.NEUTRAL


def day_words(day: date) -> str:
    """A day near enough to need no year: Friday 5 December."""
    return day_and_month(day)


def due_words(day: date | None, words: str) -> str:
    """A due date in a sentence: Friday 5 December, from Monday 1 December, next meeting; empty for none."""
    if day is None:
        return words
    return _("from {day}").format(day=day_words(day)) if _repeats(words) else day_words(day)


def days_away(day: date, today: date) -> str:
    """How far off a day is: today, in 8 days, 3 days ago."""
    distance = (day - today).days
    if distance == 0:
        return _("today")
    if distance > 0:
        return plural("in {count} day", "in {count} days", distance)
    return plural("{count} day ago", "{count} days ago", -distance)


def is_overdue(action: Action, today: date) -> bool:
    """Whether an open action should have been done by now; what is done over and over never is."""
    return (
        action.status.is_open
        and action.due is not None
        and action.due < today
        and not _repeats(action.due_words)
    )


def fate_today(action: Action) -> Fate:
    """An action agreed at this meeting: what it says is when it is due."""
    if not action.status.is_open:
        return Fate(_status_word(action.status), Tone.OK if action.status is Status.DONE else Tone.NEUTRAL)
    if action.due is None:
        return Fate(action.due_words or _("no date"))
    day = short_date(action.due)
    return Fate(_("from {day}").format(day=day) if _repeats(action.due_words) else day)


def fate_carried(action: Action, today: date, done_on: date | None, *, updated: bool) -> Fate:
    """An action from an earlier meeting; `updated` says whether anybody has reported on it."""
    if action.status is Status.DONE:
        return Fate(
            _("done {day}").format(day=short_day_of_month(done_on)) if done_on else _("done"), Tone.OK
        )
    if action.status is Status.DROPPED:
        return Fate(_status_word(action.status))
    if action.due and is_overdue(action, today):
        late = (today - action.due).days
        return Fate(plural("{count} day overdue", "{count} days overdue", late), Tone.DANGER)
    started = action.status is Status.IN_PROGRESS or updated
    return Fate(", ".join([_status_word(action.status) if started else _("no update"), *_due_part(action)]))


def _due_part(action: Action) -> list[str]:
    return [_("due {day}").format(day=short_day_of_month(action.due))] if action.due else []


def _status_word(status: Status) -> str:
    return {
        Status.NOT_STARTED: _("not started"),
        Status.IN_PROGRESS: _("in progress"),
        Status.DONE: _("done"),
        Status.DROPPED: _("dropped"),
    }[status]


def _repeats(words: str) -> bool:
    return words.startswith(_REPEATED)
