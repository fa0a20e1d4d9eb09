"""A study as it would be after edits that are not written yet, so that several files come in as one act."""

from dataclasses import replace

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Act, Edit, subject
from nhplogger.domain.meeting import Meeting
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.scope import of_meeting, of_register


class Staged:
    """Reads as the study does; `stage` puts edits on top, in memory alone."""

    def __init__(self, logbook: Logbook) -> None:
        self._logbook, self.observer = logbook, logbook.observer
        self._acts: list[Act] = []
        self.register = logbook.register.copy()
        self.edits: list[Edit] = []

    def stage(self, edits: tuple[Edit, ...]) -> None:
        """Have the study look as if these were done, after what was staged before."""
        act = Act(label="", edits=edits, at=self._logbook.clock.now())
        self.register.apply(replace(act, edits=of_register(act)))
        self._acts.append(act)
        self.edits += edits

    def contents_of(self, meeting_id: str) -> Contents:
        """A meeting with what is staged of it. Raises StudyError."""
        contents = self._logbook.contents_of(meeting_id).copy()
        for act in self._acts:
            own = of_meeting(act, meeting_id, contents, self.register)
            contents.apply(replace(act, edits=own))
        return contents

    def ever_held(self, meeting_id: str) -> frozenset[str]:
        """The ids of everything a meeting has or ever had; all that are staged among them."""
        return self._logbook.store.ever_held(meeting_id) | {subject(edit).id for edit in self.edits}

    def read_area_actions(self, area_id: str) -> Contents:
        """Every action of an area's meetings, with what is staged of them. Raises StudyError."""
        contents = self._logbook.store.read_area_actions(area_id)
        for act in self._acts:
            kept: list[Edit] = []
            of = {action.id for action in contents.all(Action)}
            for edit in act.edits:
                value = subject(edit)
                if isinstance(value, Action) and self._is_of(value, area_id):
                    of.add(value.id)
                    kept.append(edit)
                elif isinstance(value, ActionOwner | ActionUpdate) and value.action_id in of:
                    kept.append(edit)
            contents.apply(replace(act, edits=tuple(kept)))
        return contents

    def _is_of(self, action: Action, area_id: str) -> bool:
        meeting = self.register.get(Meeting, action.meeting_id)
        return meeting is not None and meeting.area_id == area_id
