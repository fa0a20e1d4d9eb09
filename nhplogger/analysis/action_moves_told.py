"""When the date, the owners or the words of an action were changed, read from the history of acts."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import reduce

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate
from nhplogger.domain.edits import Act, Added, Changed, Edit, Removed, subject
from nhplogger.domain.values import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """By when, and who: what of an action can be moved. `owners`, first named first."""

    due: date | None = None
    due_words: str = ""
    owners: tuple[ActionOwner, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One change of terms; `update_id` names the update that was given with it, if one was."""

    at: datetime
    meeting_id: str | None
    before: Terms
    after: Terms
    update_id: str = ""

    @property
    def other_owners(self) -> bool:
        """Whether somebody else owns it since."""
        return _people(self.before) != _people(self.after)

    @property
    def other_date(self) -> bool:
        """Whether it is due on another day since."""
        return (self.before.due, self.before.due_words) != (self.after.due, self.after.due_words)


def moves_of(action_id: str, acts: Iterable[Act]) -> tuple[Move, ...]:
    """The changes of an action's terms in acts, oldest first; what was taken back never was."""
    moves: list[Move] = []
    terms: Terms | None = None
    for act in _kept(acts):
        mine = [edit for edit in act.edits if _is_about(subject(edit), action_id)]
        before = terms or _found(mine)
        terms = reduce(_step, mine, before or Terms()) if mine else terms
        if before and terms and terms != before:
            moves.append(_move(act, action_id, before, terms))
    return tuple(moves)


def _is_about(value: Value, action_id: str) -> bool:
    match value:
        case Action(id=found) | ActionOwner(action_id=found):
            return found == action_id
        case _:
            return False


def _found(edits: list[Edit]) -> Terms | None:
    """The terms that the first change of the action found."""
    changes = (edit.before for edit in edits if isinstance(edit, Changed))
    return next((_of(value, Terms()) for value in changes if isinstance(value, Action)), None)


def _step(terms: Terms, edit: Edit) -> Terms:
    match edit:
        case Added(Action() as action) | Changed(_, Action() as action):
            return _of(action, terms)
        case Added(ActionOwner() as owner):
            return _owned(terms, [*terms.owners, owner])
        case Changed(ActionOwner() as old, ActionOwner() as owner):
            return _owned(terms, [*(each for each in terms.owners if each.id != old.id), owner])
        case Removed(ActionOwner() as owner):
            return _owned(terms, [each for each in terms.owners if each.id != owner.id])
        case _:
            return terms


def _kept(acts: Iterable[Act]) -> list[Act]:
    acts = list(acts)
    undone = {act.undoes for act in acts if act.undoes}
    return [act for act in acts if act.id not in undone and not act.undoes]


def _move(act: Act, action_id: str, before: Terms, after: Terms) -> Move:
    values = (edit.value for edit in act.edits if isinstance(edit, Added))
    given = next((each for each in values if _is_update(each, action_id)), None)
    update = given if isinstance(given, ActionUpdate) else None
    return Move(
        at=update.at if update else act.at,
        meeting_id=update.meeting_id if update else act.meeting_id,
        before=before,
        after=after,
        update_id=update.id if update else "",
    )


def _is_update(value: object, action_id: str) -> bool:
    return isinstance(value, ActionUpdate) and value.action_id == action_id


def _of(action: Action, terms: Terms) -> Terms:
    return Terms(due=action.due, due_words=action.due_words, owners=terms.owners, text=action.text)


def _owned(terms: Terms, owners: list[ActionOwner]) -> Terms:
    return replace(terms, owners=tuple(sorted(owners, key=lambda owner: owner.position)))


def _people(terms: Terms) -> list[str]:
    return [owner.person_id for owner in terms.owners]
