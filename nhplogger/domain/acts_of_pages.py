"""Which acts of no meeting were done on which screen, as far as what they change tells."""

from collections.abc import Callable, Iterable, Iterator

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate
from nhplogger.domain.edits import Act, Added, subject
from nhplogger.domain.leaving import ReflectiveSummary, Replacement, SettledCheck
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.review import SavedView, Supersession
from nhplogger.domain.study import Area, Study
from nhplogger.domain.theme import Rating, Theme

Belongs = Callable[[Act], bool]
_OTHERS = (Study, Area, Theme, Meeting, SavedView)  # these are dealt with on other screens


def is_of_actions(act: Act) -> bool:
    """Whether an act deals with actions and nothing else: no other screen does that outside a meeting."""
    kinds = (Action, ActionOwner, ActionUpdate, Supersession)
    return _is_apart(act) and all(isinstance(subject(edit), kinds) for edit in act.edits)


def is_of_people(act: Act) -> bool:
    """Whether an act puts right who people and agencies are: the register changes, or somebody leaves it.

    It adds nobody, and an agency only by itself: more come from a sheet, or with a new study.
    """
    values = [subject(edit) for edit in act.edits]
    added = [edit.value for edit in act.edits if isinstance(edit, Added)]
    if not _is_apart(act) or any(isinstance(value, _OTHERS) for value in values):
        return False
    if any(isinstance(value, Person | Agency) for value in added):
        return len(values) == 1 and isinstance(values[0], Agency)
    return any(isinstance(value, Person | Agency) for value in values)


def is_of_names(act: Act) -> bool:
    """Whether an act changes the study's list of words and what stands for them, and nothing else."""
    return _is_apart(act) and all(isinstance(subject(edit), Replacement) for edit in act.edits)


def is_of_debrief(act: Act, meeting_id: str) -> bool:
    """Whether an act says something of that meeting which only its debrief says, and nothing else."""
    kinds = (Rating, ReflectiveSummary, SettledCheck)
    values = [subject(edit) for edit in act.edits]
    of_it = all(isinstance(value, kinds) and value.meeting_id == meeting_id for value in values)
    return _is_apart(act) and of_it


def own(acts: Iterable[Act], belongs: Belongs) -> Iterator[Act]:
    """Those of the acts, oldest first, that belong, and those that take one of them back."""
    ids: set[str] = set()
    for act in acts:
        if act.undoes in ids or (act.undoes is None and belongs(act)):
            ids.add(act.id)
            yield act


def _is_apart(act: Act) -> bool:
    return act.meeting_id is None and bool(act.edits)
