"""What two sessions agreed, and what became at the second of what the first had agreed."""

from collections.abc import Iterator

from nhplogger.analysis.compared_fact import Fact, Session, Topic
from nhplogger.domain.action import Action, ActionUpdate
from nhplogger.domain.action_moves import owners_of
from nhplogger.domain.people import Person
from nhplogger.domain.value_words import enum_words
from nhplogger.i18n import _, day_of_month


def action_facts(first: Session, second: Session) -> Iterator[Fact]:
    """How many actions each agreed and each of them; those of the first with what was said at the second."""
    one, two = _agreed(first), _agreed(second)
    yield Fact(topic=Topic.AGREED, name=_("Actions agreed"), first=str(len(one)), second=str(len(two)))
    for action in two:
        yield Fact(topic=Topic.AGREED, name=action.text, first="", second=_terms(action, second))
    for action in one:
        yield Fact(
            topic=Topic.EARLIER,
            name=action.text,
            first=_terms(action, first),
            second=_fate(action, first, second),
        )


def _agreed(session: Session) -> list[Action]:
    return [each for each in session.contents.all(Action) if each.meeting_id == session.meeting.id]


def _terms(action: Action, session: Session) -> str:
    """Who owns it and when it is due."""
    people = [session.register.get(Person, owner.person_id) for owner in owners_of(action, session.contents)]
    due = day_of_month(action.due) if action.due else action.due_words
    said = [", ".join(each.name for each in people if each), _("due {day}").format(day=due) if due else ""]
    return ", ".join(part for part in said if part) or _("agreed, nobody named")


def _fate(action: Action, first: Session, second: Session) -> str:
    """What was reported of it at the second session, or that nothing was, and how it stands now."""
    known = {each.id: each for side in (first, second) for each in side.contents.all(ActionUpdate)}
    updates = [
        each
        for each in sorted(known.values(), key=lambda update: update.at)
        if each.action_id == action.id and each.meeting_id == second.meeting.id
    ]
    if updates:
        return "; ".join(": ".join(part for part in (enum_words(u.status), u.text) if part) for u in updates)
    return _("not spoken of; now {status}").format(status=enum_words(action.status))
