"""What becomes of actions beside their status: other owners, another date, and notes that become actions."""

from dataclasses import replace

from nhplogger.domain.action import Action, ActionOwner
from nhplogger.domain.capture_syntax import read_line
from nhplogger.domain.capture_tokens import QUOTES
from nhplogger.domain.contents import Contents
from nhplogger.domain.due_dates import Due
from nhplogger.domain.edits import Added, Changed, Edit, Removed
from nhplogger.domain.entry import Entry, Kind, Sign
from nhplogger.domain.ids import new_id
from nhplogger.domain.lines import Line, rewrite_entry
from nhplogger.domain.reading import Known, Part, Token

_SIGNS = {Sign.HELPS: "+", Sign.HINDERS: "-", Sign.NEUTRAL: ""}


def owners_of(action: Action, contents: Contents) -> list[ActionOwner]:
    """The owners of an action, first named first."""
    owners = (owner for owner in contents.all(ActionOwner) if owner.action_id == action.id)
    return sorted(owners, key=lambda owner: owner.position)


def change_terms(
    action: Action, owner_ids: tuple[str, ...], due: Due | None, contents: Contents
) -> tuple[Edit, ...]:
    """Other owners and another due date for an action; nothing where both are as they were."""
    after = replace(action, due=due.day if due else None, due_words=due.words if due else "")
    edits: list[Edit] = [Changed(action, after)] if after != action else []
    before = owners_of(action, contents)
    if owner_ids != tuple(owner.person_id for owner in before):
        edits += [Removed(owner) for owner in before]
        edits += [
            Added(ActionOwner(id=new_id(), action_id=action.id, person_id=person_id, position=place))
            for place, person_id in enumerate(owner_ids)
        ]
    return tuple(edits)


def make_action(entry: Entry, typed: str, known: Known, contents: Contents) -> tuple[Edit, ...]:
    """Has a line of the log become an action that is linked to it; `typed` is the line as it was written.

    Whoever it names first owns the action, and a date in it is when that is due; who said it stays. Nothing
    where it is an action already, or a reflection, which stays private.
    """
    if entry.kind in (Kind.ACTION, Kind.REFLECTION):
        return ()
    text = as_action(typed, known)
    line = Line(
        text=text,
        at=entry.at,
        meeting_id=entry.meeting_id,
        seq=entry.seq,
        item_id=entry.item_id,
        speaker_id=entry.speaker_id,
    )
    return rewrite_entry(entry, read_line(text, known), line, contents)


def as_action(typed: str, known: Known) -> str:
    """What to type for the same words as an action."""
    tokens = read_line(typed, known).tokens
    first = next((token for token in tokens if token.part in (Part.KIND, Part.THEME)), None)
    if first is None or (first.part is Part.THEME and typed[first.start] == "#"):
        return f"! {typed.strip()}"
    if first.part is Part.THEME:
        return f"! #{_named(typed, first)}{typed[first.end :]}"
    words = typed[: first.start] + typed[first.end :]
    return f"! {_unclosed(words) if typed[first.start] in QUOTES else words.strip()}"


def _named(typed: str, theme: Token) -> str:
    return typed[theme.start + 1 : theme.end] + _SIGNS[theme.sign]


def _unclosed(words: str) -> str:
    """The words without their last quotation mark."""
    closing = max(words.rfind(mark) for mark in QUOTES)
    return (words[:closing] + words[closing + 1 :] if closing >= 0 else words).strip()
