"""What was said of lines later: notes on them, and why they were changed after the meeting was complete."""

from collections import defaultdict
from typing import NamedTuple

from nhplogger.domain.corrections import lines_touched
from nhplogger.domain.edits import Act, Added, Changed, Removed
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.review import Amendment, Annotation
from nhplogger.i18n import _, short_day_of_month
from nhplogger.logbook.meeting_at_hand import MeetingAtHand
from nhplogger.ui.capture.words import local_time


class NoteBelow(NamedTuple):
    """Words that stand beneath a line."""

    spoken: str


class FeedNotes:
    """Finds them by the line's id; from the opening on it follows the acts."""

    def __init__(self, book: MeetingAtHand) -> None:
        self._about = book.current
        self._notes: dict[str, dict[str, Annotation]] = defaultdict(dict)
        self._amended: dict[str, dict[str, Amendment]] = defaultdict(dict)
        for note in book.meeting.all(Annotation):
            self._notes[note.entry_id][note.id] = note
        for act in book.amending():
            self._follow_reasons(act)

    def follow(self, act: Act) -> frozenset[str]:
        """Take in an act; the ids of the lines it shows in."""
        touched = set()
        for edit in act.edits:
            match edit:
                case Added(Annotation() as note) | Changed(_, Annotation() as note):
                    self._notes[note.entry_id][note.id] = note
                    touched.add(note.entry_id)
                case Removed(Annotation() as note):
                    self._notes[note.entry_id].pop(note.id, None)
                    touched.add(note.entry_id)
        return frozenset(touched) | self._follow_reasons(act)

    def of(self, line_id: str) -> tuple[NoteBelow, ...]:
        """What stands beneath a line, oldest first."""
        notes = [self._note(note) for note in self._notes.get(line_id, {}).values()]
        reasons = [self._reason(each) for each in self._amended.get(line_id, {}).values()]
        return (*notes, *reasons)

    def _follow_reasons(self, act: Act) -> frozenset[str]:
        lines = lines_touched(act.edits)
        found = False
        for edit in act.edits:
            if isinstance(edit, Changed) or not isinstance(edit.value, Amendment):
                continue
            found = True
            for line in lines:
                if isinstance(edit, Added):
                    self._amended[line][edit.value.id] = edit.value
                else:
                    self._amended[line].pop(edit.value.id, None)
        return lines if found else frozenset()

    def _note(self, note: Annotation) -> NoteBelow:
        when = _when(note, self._about)
        who = note.observer or _("Somebody")
        return NoteBelow(_("{who}, {when}: {words}").format(who=who, when=when, words=note.text))

    def _reason(self, amendment: Amendment) -> NoteBelow:
        day = short_day_of_month(amendment.at.astimezone().date())
        return NoteBelow(_("amended {day}: {reason}").format(day=day, reason=amendment.reason))


def _when(note: Annotation, about: Meeting | None) -> str:
    day = short_day_of_month(note.at.astimezone().date())
    return f"{day} {local_time(note.at, about)}"
