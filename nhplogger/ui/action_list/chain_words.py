"""The steps of an action's chain, in words."""

from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from nhplogger.analysis import actions_fate as fate
from nhplogger.analysis.action_chain import Case, Link, Step
from nhplogger.analysis.action_moves_told import Move, Terms
from nhplogger.domain.action import Status
from nhplogger.domain.contents import Contents
from nhplogger.domain.people import Person
from nhplogger.domain.study import Area
from nhplogger.domain.summary import Moment
from nhplogger.i18n import _, clock_time, day_of_month, plural, short_day_of_month
from nhplogger.ui.action_list.rows import status_words, times_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One step: what happened, which day, more words, and the words of the way to the meeting."""

    title: str
    day: str
    words: str = ""
    place: str = ""
    moment: Moment | None = None
    late: bool = False

    @property
    def spoken(self) -> str:
        """The step as one sentence, for those who listen to the screen."""
        return ", ".join(part.rstrip(".") for part in (self.title, self.day, self.words) if part)


def told(link: Link, case: Case, register: Contents, today: date) -> Told:
    """A step of the chain as the panel shows it."""
    teller, words = told_by(link.words) if link.step in _BY_SOMEBODY else ("", link.words)
    return Told(
        title=_title(link, teller),
        day=_day(link.day, today),
        words=_words(replace(link, words=words), register, today),
        place=_place(link, case, register, today),
        moment=link.moment,
        late=link.step is Step.OVERDUE,
    )


def fate_words(case: Case, today: date) -> tuple[str, bool]:
    """How old it is, how often carried over, and what is to be noticed; whether something is."""
    old = fate.age(case.agreed, case.meetings, today)
    days = plural("{count} day ago", "{count} days ago", old.days)
    meetings = plural("{count} meeting since", "{count} meetings since", old.meetings)
    parts = [_("Agreed {days}").format(days=days), meetings]
    if times := times_words(fate.times_carried(case.action, case.updates)):
        parts.append(_("carried over {times}").format(times=times))
    said = f"{', '.join(parts)}."
    if fate.proof(case.action, case.updates) is fate.Proof.DECLARED:
        return f"{said} {_('Said to be done; nobody told how it could be seen.')}", True
    dropped = fate.is_quietly_dropped(
        case.action,
        case.agreed,
        meetings=case.meetings,
        updates=case.updates,
        logs=case.logs,
        today=today,
    )
    if dropped:
        return f"{said} {_('Quietly dropped? The last two meetings did not speak of it.')}", True
    return said, False


def told_by(words: str) -> tuple[str, str]:
    """Who told of it, and what: "@Housing officer: sent on Monday" names the teller before the colon."""
    first, colon, rest = words.strip().partition(":")
    names_teller = first.startswith("@") and colon and "\n" not in first and first[1:].strip()
    return (first[1:].strip(), rest.strip()) if names_teller else ("", words)


def _title(link: Link, teller: str) -> str:
    match link.step:
        case Step.UPDATED if teller:
            return _("Update from {name}").format(name=teller)
        case Step.UPDATED if link.status is Status.NOT_STARTED and not link.words:
            return _("Not started")
        case Step.UPDATED if link.status is Status.IN_PROGRESS and not link.words:
            return _("In progress")
        case step:
            return _titles()[step]


_BY_SOMEBODY = (Step.UPDATED, Step.DECLARED_DONE, Step.SHOWN_DONE, Step.CARRIED)


def _titles() -> dict[Step, str]:
    return {
        Step.AGREED: _("Agreed"),
        Step.UPDATED: _("Update"),
        Step.CARRIED: _("Carried over"),
        Step.DATE_MOVED: _("Date moved"),
        Step.OWNERS_CHANGED: _("Owners changed"),
        Step.REWORDED: _("Reworded"),
        Step.OVERDUE: _("Became overdue"),
        Step.DECLARED_DONE: _("Said to be done"),
        Step.SHOWN_DONE: _("Done"),
        Step.DROPPED: status_words(Status.DROPPED),
        Step.SUPERSEDED: _("Superseded"),
    }


def _words(link: Link, register: Contents, today: date) -> str:
    if link.step is Step.AGREED:
        return f"“{link.words}”"
    if link.step is Step.OVERDUE:
        return _("Not done by the agreed date.")
    if link.step is Step.SUPERSEDED:
        return _("“{action}” took its place.").format(action=link.by.text) if link.by else ""
    parts = [_sentence(link.words)]
    if link.evidence:
        parts.append(_sentence(_("How it could be seen: {evidence}").format(evidence=link.evidence)))
    if link.move:
        parts += _moved(link.move, register, today)
    return " ".join(filter(None, parts))


def _moved(move: Move, register: Contents, today: date) -> list[str]:
    before, after = move.before, move.after
    said = []
    if move.other_date:
        was, now = _due(before, today), _due(after, today)
        words = _("Due date moved from {was} to {now}.") if was and now else ""
        words = words or (_("Due date set to {now}.") if now else _("Due date {was} taken away."))
        said.append(words.format(was=was, now=now))
    if move.other_owners:
        words = _("Owner was {was}, is {now}.")
        said.append(words.format(was=_owners(before, register), now=_owners(after, register)))
    if before.text != after.text:
        said.append(_("It said “{was}”.").format(was=before.text))
    return said


def _due(terms: Terms, today: date) -> str:
    if terms.due is None:
        return terms.due_words
    year = "" if terms.due.year == today.year else f" {terms.due.year}"
    return f"{day_of_month(terms.due)}{year}"


def _owners(terms: Terms, register: Contents) -> str:
    people = (register.get(Person, owner.person_id) for owner in terms.owners)
    return ", ".join(person.name for person in people if person) or _("nobody")


def _place(link: Link, case: Case, register: Contents, today: date) -> str:
    if link.meeting is None:
        return ""
    area = register.get(Area, case.agreed.area_id)
    # The moment of a line: what was only dated at the meeting has none.
    at = clock_time(link.at.astimezone(ZoneInfo(link.meeting.zone))) if link.at and link.entry_id else ""
    day = _day(link.meeting.day, today)
    return ", ".join(part for part in (area.name if area else "", day, at) if part)


def _day(day: date, today: date) -> str:
    return short_day_of_month(day) if day.year == today.year else f"{short_day_of_month(day)} {day.year}"


def _sentence(words: str) -> str:
    words = words.strip()
    return words if not words or words[-1] in ".!?…”" else f"{words}."
