"""The history of a meeting, or of one thing in it, in sentences: what was done, by whom, when and why."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from typing import assert_never
from zoneinfo import ZoneInfo

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Act, Added, Changed, Edit, Removed
from nhplogger.domain.entry import Entry, Mark
from nhplogger.domain.field_words import field_word
from nhplogger.domain.people import Attendance
from nhplogger.domain.review import Amendment
from nhplogger.domain.theme import Rating
from nhplogger.domain.things import Things
from nhplogger.domain.value_words import enum_words, moment_words, said
from nhplogger.domain.values import Value
from nhplogger.i18n import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One act in words. `edits` are those of it that are told of; `reason` is empty where none is given."""

    act: Act
    sentences: tuple[str, ...]
    edits: tuple[Edit, ...]
    reason: str = ""

    @property
    def is_undo(self) -> bool:
        """Whether the act took back another."""
        return self.act.undoes is not None


def tell(
    acts: Iterable[Act],
    register: Contents,
    zone: str,
    about: frozenset[str] = frozenset(),
    *,
    gone: frozenset[str] = frozenset(),
    beside: Iterable[Value] = (),
) -> tuple[Told, ...]:
    """Acts, oldest first, in words; with `about`, only what concerns the values of those ids.

    Every act that changed anything is told of, what took back another among them: nothing is left out.
    Where acts came before these, `gone` are the ids of what those took away, and `beside` has other values
    by which the acts may name things.
    """
    acts = tuple(acts)
    return tuple(_Teller(Things(register, acts, beside), ZoneInfo(zone), about, gone).tell(acts))


class _Teller:
    """Goes through acts in order, so that it knows what came back from what is new."""

    def __init__(
        self, things: Things, zone: ZoneInfo, about: frozenset[str], gone: frozenset[str] = frozenset()
    ) -> None:
        self._things, self._zone, self._about = things, zone, about
        self._gone = set(gone)

    def tell(self, acts: tuple[Act, ...]) -> Iterator[Told]:
        for act in acts:
            edits = tuple(edit for edit in without_echoes(act.edits) if self._concerns(edit))
            reason = next(
                (
                    e.value.reason
                    for e in act.edits
                    if isinstance(e, Added) and isinstance(e.value, Amendment)
                ),
                "",
            )
            sentences = tuple(sentence for edit in edits for sentence in self._sentences(edit))
            if sentences:
                yield Told(act=act, sentences=sentences, edits=edits, reason=reason)

    def _concerns(self, edit: Edit) -> bool:
        if not self._about:
            return True
        values = (edit.before, edit.after) if isinstance(edit, Changed) else (edit.value,)
        return any(
            getattr(value, field.name) in self._about
            for value in values
            for field in fields(value)
            if field.name == "id" or field.name in _OWN
        )

    def _sentences(self, edit: Edit) -> Iterator[str]:
        match edit:
            case Added(Amendment() as amendment):
                if self._is_back(amendment):
                    yield _("Reason put back: “{reason}”").format(reason=amendment.reason)
            case Added(value):
                yield self._came(value)
            case Removed(value):
                self._gone.add(value.id)
                yield self._of(value, _("taken back"), _("Taken back"))
            case Changed(before, after):
                yield from self._changes(before, after)
            case _:
                assert_never(edit)

    def _is_back(self, value: Value) -> bool:
        was_gone = value.id in self._gone
        self._gone.discard(value.id)
        return was_gone

    def _came(self, value: Value) -> str:
        if self._is_back(value):
            return self._of(value, _("put back"), _("Put back"))
        match value:
            case Entry():
                kind = enum_words(value.kind)
                return _("Written as {kind}: “{words}”").format(kind=kind, words=value.text)
            case Mark():
                return _("Marked {theme}").format(theme=self._things.mark(value))
            case Action() | ActionOwner() | ActionUpdate():
                return self._promised(value)
            case Rating():
                rating = _rating(value.value)
                return _("Rated {theme}: {rating}").format(theme=self._things.name(value), rating=rating)
            case _:
                return self._arrived(value)

    def _arrived(self, value: Value) -> str:
        if isinstance(value, Attendance):
            who, how = self._things.name(value), enum_words(value.status)
            return _("{name} entered as {status}").format(name=who, status=how)
        return _begun(_("{thing} added").format(thing=self._things.thing(value)))

    def _promised(self, value: Action | ActionOwner | ActionUpdate) -> str:
        match value:
            case Action():
                return _("Agreed: “{words}”").format(words=value.text)
            case ActionOwner():
                return _("Given to {name}").format(name=self._things.name(value))
            case ActionUpdate(status=status, text=text):
                how = enum_words(status)
                return _("Reported: {status}. “{words}”").format(status=how, words=text)
            case _:
                assert_never(value)

    def _of(self, value: Value, words: str, alone: str) -> str:
        """A sentence about a value; about the one that is looked at it need not say which."""
        if value.id in self._about and not isinstance(value, Mark):
            return alone
        return _begun(_("{thing} {words}").format(thing=self._things.thing(value), words=words))

    def _changes(self, before: Value, after: Value) -> Iterator[str]:
        changed = [
            each.name for each in fields(after) if getattr(before, each.name) != getattr(after, each.name)
        ]
        if "text" in changed and "typed" in changed:
            changed.remove("typed")  # the same words, with what was typed around them
        if "at" in changed and "timed" in changed:
            changed.remove("timed")  # a time that was put right is known
        for name in changed:
            sentence = self._change(name, before, after)
            yield sentence if after.id in self._about else self._placed(after, sentence)

    def _placed(self, value: Value, sentence: str) -> str:
        if isinstance(value, Attendance) and sentence.startswith(self._status_of(value)):
            return sentence
        return _begun(_("{thing}: {sentence}").format(thing=self._things.thing(value), sentence=sentence))

    def _status_of(self, value: Attendance) -> str:
        return _("Status of {name}").format(name=self._things.name(value))

    def _change(self, name: str, before: Value, after: Value) -> str:
        old, new = getattr(before, name), getattr(after, name)
        if isinstance(after, Attendance) and name == "status":
            words = {"of": self._status_of(after), "old": enum_words(old), "new": enum_words(new)}
            return _("{of}: {old} → {new}").format(**words)
        if name == "at" and isinstance(after, Entry | Mark) and old.date() == new.date():
            words = {"old": moment_words(old, self._zone), "new": moment_words(new, self._zone)}
            return _("Time moved from {old} to {new}").format(**words)
        if name == "starred":
            return _("Made a key moment") if new else _("No longer a key moment")
        if isinstance(after, Rating) and name == "value":
            words = {"old": _rating(old), "new": _rating(new)}
            return _("Rating changed from {old} to {new}").format(**words)
        is_id = name.endswith("_id")
        words = {
            "field": field_word(name),
            "old": said(old, self._zone, self._things.named, is_id=is_id),
            "new": said(new, self._zone, self._things.named, is_id=is_id),
        }
        return _("{field} changed from {old} to {new}").format(**words)


# What a value belongs to: who looks at that, wants to see this too.
_OWN = ("entry_id", "action_id")


def without_echoes(edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Edits without what they take away and put there again just as it was, under another id.

    A line that is written anew has its themes and owners made anew, whether they changed or not.
    """
    gone = Counter(_said(edit.value) for edit in edits if isinstance(edit, Removed) and _is_part(edit.value))
    come = Counter(_said(edit.value) for edit in edits if isinstance(edit, Added) and _is_part(edit.value))
    echoes = {Removed: gone & come, Added: gone & come}
    left = []
    for edit in edits:
        if not isinstance(edit, Changed) and _is_part(edit.value) and echoes[type(edit)][_said(edit.value)]:
            echoes[type(edit)][_said(edit.value)] -= 1
        else:
            left.append(edit)
    return tuple(left)


def _is_part(value: Value) -> bool:
    return (isinstance(value, Mark) and value.entry_id is not None) or isinstance(value, ActionOwner)


def _said(value: Value) -> Value:
    return replace(value, id="")


def _rating(value: int | None) -> str:
    return str(value) if value else _("not seen")


def _begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
